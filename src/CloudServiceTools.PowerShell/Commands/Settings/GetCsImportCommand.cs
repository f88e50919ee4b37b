using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Settings;

/// <summary>Get-CsImport: lists the modules of the SDK that roles import.</summary>
[Cmdlet(VerbsCommon.Get, "CsImport", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsImport.md")]
[OutputType(typeof(Import))]
public sealed class GetCsImportCommand : GetItemCommand<Import>
{
    /// <summary>Names of modules, with wildcards. A name without them that no role imports is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ItemNameCompleter))]
    public string[]? ModuleName { get; set; }

    private protected override string[]? Names => ModuleName;
}
