using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;
using CloudServiceTools.Service;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>A cmdlet that changes items of definitions.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
public abstract class DefinitionTargetCommand<T> : TargetCommand<ServiceDefinition, T>
    where T : DefinitionItem
{
    /// <summary>The definition, or the path of its file.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = DefinitionSet)]
    [DefinitionTransformation]
    public DefinitionSource? Definition { get; set; }

    private protected sealed override DocumentSource<ServiceDefinition>? Source => Definition;

    private protected sealed override ServiceDefinition CopyOf(ServiceDefinition owner) => owner.Copy();

    /// <summary>Renames in the definition alone, or where a service was given in all of its files.</summary>
    /// <param name="inDefinition">Renames in the definition.</param>
    /// <param name="inService">Renames in the files of a service.</param>
    /// <param name="newName">The new name.</param>
    private protected void RenameIn(Action<string> inDefinition, Action<CloudService, string> inService, string newName)
    {
        if (Definition?.Service is { } service && !IsRehearsing)
        {
            inService(service, newName);
        }
        else
        {
            inDefinition(newName);
        }
    }

    private protected sealed override bool IsGone(T item) => ParameterSetName == DefinitionSet && item.GetDefinition() is null;
}

/// <summary>A cmdlet that works on roles as such: a role from the pipeline, or those of a definition by their names.</summary>
public abstract class RoleCommand : DefinitionTargetCommand<Role>
{
    /// <summary>The names of roles, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    private protected sealed override IReadOnlyList<Role> Choose(ServiceDefinition owner) => [.. ChooseRoles(owner, Name)];
}

/// <summary>A cmdlet that changes load balancer probes: one from the pipeline, or those of a definition by their names.</summary>
public abstract class ProbeCommand : DefinitionTargetCommand<LoadBalancerProbe>
{
    /// <summary>The names of probes, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LoadBalancerProbeCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    private protected sealed override IReadOnlyList<LoadBalancerProbe> Choose(ServiceDefinition owner) =>
        [.. Choose(owner.LoadBalancerProbes, Name)];
}

/// <summary>A cmdlet that adds to roles: to one from the pipeline, or to those of a definition.</summary>
public abstract class RoleTargetCommand : DefinitionTargetCommand<Role>
{
    /// <summary>The names of roles, with wildcards; it can be left out where there is one role.</summary>
    [Parameter(ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    [ValidateNotNull]
    public string[]? Role { get; set; }

    private protected override bool ShouldChange(Role item) => true;

    private protected sealed override IReadOnlyList<Role> Choose(ServiceDefinition owner) =>
        Role is not null ? [.. ChooseRoles(owner, Role)]
        : owner.Roles.Count == 1 ? owner.Roles
        : throw new RefusedException(ErrorRecords.RoleRequired(owner));
}

/// <summary>A cmdlet that changes items of roles: one from the pipeline, or those of a definition by what they are found by.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
public abstract class ItemCommand<T> : DefinitionTargetCommand<T>
    where T : RoleItem
{
    /// <summary>The names of roles, with wildcards. Where every role is named as it is, each of them must have the item.</summary>
    [Parameter(ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    [ValidateNotNull]
    public string[]? Role { get; set; }

    /// <summary>What the items are found by in a definition.</summary>
    private protected abstract string[] ItemNames { get; }

    private protected sealed override IReadOnlyList<T> Choose(ServiceDefinition owner)
    {
        IReadOnlyCollection<Role> roles = ChooseRoles(owner, Role);
        return [.. ItemNames.SelectMany(name => FindAll(owner, roles, name)).Distinct()];
    }

    /// <summary>The items of a role that the cmdlet may mean.</summary>
    private protected virtual IEnumerable<T> Candidates(Role role) => role.GetItems<T>();

    /// <summary>The one item of a name; the engine's error where there is none, or several.</summary>
    /// <param name="owner">The definition.</param>
    /// <param name="roles">The roles to look in.</param>
    /// <param name="name">The name.</param>
    private protected virtual T FindOne(ServiceDefinition owner, IReadOnlyCollection<Role> roles, string name) =>
        roles.SelectMany(NamedCandidates).FindOne(name);

    /// <summary>An item of an import refuses the change, and says why. A pattern leaves it out.</summary>
    private IEnumerable<T> NamedCandidates(Role role) => Candidates(role).Concat(role.GetImportedItems<T>());

    /// <summary>
    /// The items of a name, or those that match it. Without -Role a name means one item of the definition; with -Role, one of
    /// every chosen role that has it.
    /// </summary>
    private IEnumerable<T> FindAll(ServiceDefinition owner, IReadOnlyCollection<Role> roles, string name)
    {
        List<T> named = [.. roles.SelectMany(NamedCandidates).Where(item => item.GetNames().Contains(name, NameComparer.Instance))];
        if (roles.Count == 0 || (named.Count == 0 && NamePattern.IsPattern(name)))
        {
            return NamePattern.Choose([.. roles.SelectMany(Candidates)], name, item => item.GetNames());
        }

        bool isEachNamed = Role is not null && !Role.Any(NamePattern.IsPattern);
        return Role is null || (named.Count == 0 && !isEachNamed)
            ? [FindOne(owner, roles, name)]
            : roles
                .Where(role => isEachNamed || named.Exists(item => item.GetRole() == role))
                .Select(role => FindOne(owner, [role], name));
    }

    /// <summary>Takes the item out, and says what still names it.</summary>
    private protected void RemoveWithWarning(T item)
    {
        IReadOnlyList<ItemReference> references = item.FindReferences();
        Phrase description = item.ToPhrase();
        item.Remove();
        WarnOfReferences(description, references);
    }
}

/// <summary>A cmdlet that changes items of roles, found by their names.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
public abstract class NamedItemCommand<T> : ItemCommand<T>
    where T : RoleItem
{
    /// <summary>Names, with wildcards: alone where there is one or -Role says the role, or as Role/Name.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ItemNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    private protected sealed override string[] ItemNames => Name;
}

/// <summary>A cmdlet that takes items, found by their names, out of their roles, and warns of what still names them.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
public abstract class RemoveNamedItemCommand<T> : NamedItemCommand<T>
    where T : RoleItem
{
    private protected sealed override void Change(T item)
    {
        string? role = item.Role;
        RemoveWithWarning(item);
        if (Definition?.Service is { } service && role is not null && !IsRehearsing)
        {
            RemoveFrom(service, role, item.ToString());
        }
    }

    /// <summary>Takes what goes with an item out of the configurations of its service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="role">The name of the role.</param>
    /// <param name="name">The name of the item.</param>
    private protected virtual void RemoveFrom(CloudService service, string role, string name)
    {
    }
}
