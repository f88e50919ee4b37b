using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Sites;

/// <summary>Rename-CsSite: renames a web site.</summary>
[Cmdlet(VerbsCommon.Rename, "CsSite", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Rename-CsSite.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Site), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsSiteCommand : RenameItemCommand<Site>;
