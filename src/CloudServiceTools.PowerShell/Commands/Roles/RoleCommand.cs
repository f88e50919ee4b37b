using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Roles;

/// <summary>
/// A cmdlet that works on roles as such: a role from the pipeline, or a definition with the names of roles. It writes
/// what it was given.
/// </summary>
public abstract class RoleCommand : CsCommand
{
    /// <summary>The role.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    public Role InputObject { get; set; } = null!;

    /// <summary>The definition that has the role.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = DefinitionSet)]
    public ServiceDefinition Definition { get; set; } = null!;

    /// <summary>The name of the role.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DefinitionSet)]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        bool isDefinition = ParameterSetName == DefinitionSet;
        bool isDone = Attempt(() =>
        {
            Role role = isDefinition ? Definition.GetRole(Name) : InputObject;
            if (Confirms($"role '{role.Name}'"))
            {
                Change(role);
            }
        });
        if (isDone)
        {
            WriteObject(isDefinition ? Definition : InputObject);
        }
    }

    /// <summary>Changes the role, wholly or not at all.</summary>
    private protected abstract void Change(Role role);
}
