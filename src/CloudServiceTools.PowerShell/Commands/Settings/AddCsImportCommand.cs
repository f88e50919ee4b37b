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
