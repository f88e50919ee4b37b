using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Roles;

/// <summary>Add-CsRole: adds roles to a definition.</summary>
[Cmdlet(VerbsCommon.Add, "CsRole", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Add-CsRole.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class AddCsRoleCommand : CsCommand
{
    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = DefinitionSet)]
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet)]
    [DefinitionTransformation]
    public DefinitionSource Definition { get; set; } = null!;

    /// <summary>The roles.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DefinitionSet)]
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    public Role[] Role { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(Definition, definition =>
    {
        object added = definition.AddRoles(Role);
        WriteObject(ParameterSetName == DefinitionSet ? Definition.Result : added, enumerateCollection: true);
    });
}
