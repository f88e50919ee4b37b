using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Settings;

/// <summary>Get-CsSetting: lists the configuration settings that roles declare.</summary>
[Cmdlet(VerbsCommon.Get, "CsSetting", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsSetting.md")]
[OutputType(typeof(Setting))]
public sealed class GetCsSettingCommand : GetImportableItemCommand<Setting>
{
    /// <summary>Names, alone or with their role as in Role/Name, with wildcards. A name without them that is not found is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ItemNameCompleter))]
    public string[]? Name { get; set; }

    private protected override string[]? Names => Name;
}
