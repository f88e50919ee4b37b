using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Sites;

/// <summary>Get-CsVirtualDirectory: lists the virtual directories of roles, at whatever depth.</summary>
[Cmdlet(VerbsCommon.Get, "CsVirtualDirectory", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsVirtualDirectory.md")]
[OutputType(typeof(VirtualDirectory))]
public sealed class GetCsVirtualDirectoryCommand : GetNamedItemCommand<VirtualDirectory>;
