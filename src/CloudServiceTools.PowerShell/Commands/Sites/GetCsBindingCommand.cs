using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Sites;

/// <summary>Get-CsBinding: lists the bindings of web sites.</summary>
[Cmdlet(VerbsCommon.Get, "CsBinding", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsBinding.md")]
[OutputType(typeof(Binding))]
public sealed class GetCsBindingCommand : GetNamedItemCommand<Binding>;
