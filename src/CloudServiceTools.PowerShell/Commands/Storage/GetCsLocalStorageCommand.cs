using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Storage;

/// <summary>Get-CsLocalStorage: lists the folders that roles may write to.</summary>
[Cmdlet(VerbsCommon.Get, "CsLocalStorage", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsLocalStorage.md")]
[OutputType(typeof(LocalStorage))]
public sealed class GetCsLocalStorageCommand : GetNamedItemCommand<LocalStorage>;
