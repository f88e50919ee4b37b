using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Settings;

/// <summary>Add-CsImport: imports modules of the SDK into a role.</summary>
[Cmdlet(VerbsCommon.Add, "CsImport", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Add-CsImport.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class AddCsImportCommand : RoleTargetCommand
{
    /// <summary>The names of the modules, such as RemoteAccess.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ModuleNameCompleter))]
    [AllowEmptyString]
    public string[] ModuleName { get; set; } = [];

    private protected override void Change(Role role) => role.AddImports(ModuleName);
}

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
