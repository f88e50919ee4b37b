using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Storage;

/// <summary>Rename-CsLocalStorage: renames a local storage, and follows it in the xpaths of variables.</summary>
[Cmdlet(VerbsCommon.Rename, "CsLocalStorage", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Rename-CsLocalStorage.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(LocalStorage), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsLocalStorageCommand : RenameItemCommand<LocalStorage>;
