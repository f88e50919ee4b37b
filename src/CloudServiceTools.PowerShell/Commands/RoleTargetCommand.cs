using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>
/// A cmdlet that changes one role: a role from the pipeline, or a definition with the role's name. It writes what it
/// was given, so that calls chain.
/// </summary>
public abstract class RoleTargetCommand : CsCommand
{
    /// <summary>The definition that has the role.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = DefinitionSet)]
    public ServiceDefinition Definition { get; set; } = null!;

    /// <summary>The name of the role.</summary>
    [Parameter(ParameterSetName = DefinitionSet)]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Role { get; set; } = string.Empty;

    /// <summary>The role.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    public Role InputObject { get; set; } = null!;

    /// <summary>What the cmdlet was given instead of a definition or a role; null where it was one of these.</summary>
    private protected virtual object? OtherTarget => null;

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        if (OtherTarget is { } other)
        {
            if (Attempt(ChangeOther))
            {
                WriteObject(other);
            }

            return;
        }

        bool isDefinition = ParameterSetName == DefinitionSet;
        if (isDefinition && Role.Length == 0)
        {
            WriteError(ErrorRecords.RoleRequired(Definition));
        }
        else if (Attempt(() => ChangeIfWanted(isDefinition ? Definition.GetRole(Role) : InputObject)))
        {
            WriteObject(isDefinition ? Definition : InputObject);
        }
    }

    /// <summary>Whether the role is to be changed, where the cmdlet asks.</summary>
    private protected virtual bool ShouldChange(Role role) => true;

    /// <summary>Changes the role, wholly or not at all.</summary>
    private protected abstract void Change(Role role);

    /// <summary>Changes <see cref="OtherTarget"/>, wholly or not at all.</summary>
    private protected virtual void ChangeOther()
    {
    }

    private void ChangeIfWanted(Role role)
    {
        if (ShouldChange(role))
        {
            Change(role);
        }
    }
}
