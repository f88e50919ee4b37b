using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Settings;

/// <summary>Remove-CsImport: takes an import out of its role, and with it what the module adds.</summary>
[Cmdlet(VerbsCommon.Remove, "CsImport", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsImport.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Import), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsImportCommand : ItemCommand<Import>
{
    /// <summary>The names of modules, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ItemNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] ModuleName { get; set; } = [];

    private protected override string[] ItemNames => ModuleName;

    private protected override void Change(Import item) => RemoveWithWarning(item);
}
