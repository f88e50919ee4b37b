using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Storage;

/// <summary>Remove-CsLocalStorage: takes a local storage out of its role, and warns of variables that still name it.</summary>
[Cmdlet(VerbsCommon.Remove, "CsLocalStorage", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsLocalStorage.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(LocalStorage), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsLocalStorageCommand : RemoveNamedItemCommand<LocalStorage>;
