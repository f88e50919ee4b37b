using System;
using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;
using CloudServiceTools.Service;

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

/// <summary>New-CsRole: makes a role, to be filled and added to a definition.</summary>
[Cmdlet(VerbsCommon.New, "CsRole", HelpUri = ProjectAddress.CmdletPages + "New-CsRole.md")]
[OutputType(typeof(Role))]
public sealed class NewCsRoleCommand : CsCommand
{
    /// <summary>The name of the role.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string Name { get; set; } = string.Empty;

    /// <summary>Web or worker.</summary>
    [Parameter(Mandatory = true)]
    [ValidateSet(nameof(RoleType.Web), nameof(RoleType.Worker))]
    public string Type { get; set; } = string.Empty;

    /// <summary>The size of the virtual machines.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(VMSizeCompleter))]
    public string? VMSize { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // One of the set that the parameter takes, in whatever case.
        RoleType type = (RoleType)Enum.Parse(typeof(RoleType), Type, ignoreCase: true);
        Attempt(() => WriteObject(Role.Create(Name, type, VMSize)));
    }
}

/// <summary>Get-CsRole: lists the roles of definitions.</summary>
[Cmdlet(VerbsCommon.Get, "CsRole", HelpUri = ProjectAddress.CmdletPages + "Get-CsRole.md")]
[OutputType(typeof(Role))]
public sealed class GetCsRoleCommand : CsCommand
{
    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [DefinitionTransformation]
    public DefinitionSource Definition { get; set; } = null!;

    /// <summary>Names, with wildcards. A name without them that no role has is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Web or worker; both where this is left out.</summary>
    [Parameter]
    public RoleType[]? Type { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(Definition, definition =>
    {
        foreach (Role role in ChooseRoles(definition, Name))
        {
            if (Type is null || Array.IndexOf(Type, role.Type) >= 0)
            {
                WriteObject(role);
            }
        }
    });
}

/// <summary>Set-CsRole: changes what a definition says of a role.</summary>
[Cmdlet(VerbsCommon.Set, "CsRole", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsRole.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class SetCsRoleCommand : RoleCommand
{
    /// <summary>The size of the virtual machines; an empty text removes it, and Small holds.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(VMSizeCompleter))]
    [AllowEmptyString]
    public string? VMSize { get; set; }

    /// <summary>Whether the role's program may call native code.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(bool))]
    public bool? EnableNativeCodeExecution { get; set; }

    /// <summary>The rights that the role's own process runs with: limited or elevated; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SchemaValueCompleter))]
    [AllowEmptyString]
    public string? ExecutionContext { get; set; }

    /// <summary>The order of the role's startup tasks among those of its imports; 0 where the file does not say.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(int))]
    public int? StartupPriority { get; set; }

    private protected override void Change(Role role) => role.Update(new RoleSettings
    {
        VMSize = VMSize,
        EnableNativeCodeExecution = EnableNativeCodeExecution,
        ExecutionContext = ExecutionContext,
        StartupPriority = StartupPriority,
    });
}

/// <summary>Rename-CsRole: renames a role, and follows it in traffic rules.</summary>
[Cmdlet(VerbsCommon.Rename, "CsRole", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Rename-CsRole.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsRoleCommand : RoleCommand
{
    /// <summary>The new name. From the pipeline it may be a script block, as in <c>-NewName { "$_".ToLower() }</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string NewName { get; set; } = string.Empty;

    private protected override void Change(Role role)
    {
        string oldName = role.Name;
        RenameIn(role.Rename, (service, newName) => service.Rename(role, newName), NewName);
        if (Definition?.Service?.Project is { } project)
        {
            Warn($"The project '{Phrase.Whole(project.Path)}' is not changed: where it names the role '{oldName}', change that too.");
        }
    }
}

/// <summary>Remove-CsRole: takes a role out of its definition, and warns of what still names it.</summary>
[Cmdlet(VerbsCommon.Remove, "CsRole", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsRole.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsRoleCommand : RoleCommand
{
    private protected override void Change(Role role)
    {
        IReadOnlyList<ItemReference> references = role.FindReferences();
        role.Remove();
        WarnOfReferences($"Role '{role.Name}'", references);
        if (Definition?.Service is { } service && !IsRehearsing)
        {
            service.RemoveRole(role.Name);
        }
    }
}
