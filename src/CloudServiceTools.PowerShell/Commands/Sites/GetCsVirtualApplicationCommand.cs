using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Sites;

/// <summary>Get-CsVirtualApplication: lists the virtual applications of roles, at whatever depth.</summary>
[Cmdlet(VerbsCommon.Get, "CsVirtualApplication", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsVirtualApplication.md")]
[OutputType(typeof(VirtualApplication))]
public sealed class GetCsVirtualApplicationCommand : GetNamedItemCommand<VirtualApplication>;
