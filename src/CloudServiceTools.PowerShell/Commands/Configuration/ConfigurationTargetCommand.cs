using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>A cmdlet that changes items of configurations: one from the pipeline, or those that the parameters choose.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
public abstract class ConfigurationTargetCommand<T> : TargetCommand<ServiceConfiguration, T>
    where T : ConfigurationEntry
{
    /// <summary>The configuration, or the path of its file.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ConfigurationSet)]
    [ConfigurationTransformation]
    public ConfigurationSource? Configuration { get; set; }

    private protected sealed override DocumentSource<ServiceConfiguration>? Source => Configuration;

    private protected sealed override ServiceConfiguration CopyOf(ServiceConfiguration owner) => owner.Copy();

    private protected sealed override bool IsGone(T item) =>
        ParameterSetName == ConfigurationSet && item.GetConfiguration() is null;

    /// <summary>Changes an item, wholly or not at all. As it stands here, the item is removed.</summary>
    private protected override void Change(T item) => item.Remove();
}

/// <summary>A cmdlet that works on the roles of a configuration as such.</summary>
public abstract class RoleConfigurationCommand : ConfigurationTargetCommand<RoleConfiguration>
{
    /// <summary>The names of the roles, with wildcards, as the parameter has them.</summary>
    private protected abstract string[] Names { get; }

    private protected sealed override IReadOnlyList<RoleConfiguration> Choose(ServiceConfiguration owner) =>
        [.. this.ChooseRoles(owner, Names)];
}

/// <summary>A cmdlet that takes items of roles out of a configuration.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
public abstract class RemoveRoleItemCommand<T> : ConfigurationTargetCommand<T>
    where T : RoleConfigurationItem
{
    /// <summary>Names, with wildcards. A name without them that no chosen role has is an error.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ConfigurationSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ConfiguredNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>The names of roles, with wildcards; all roles where this is left out.</summary>
    [Parameter(ParameterSetName = ConfigurationSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[]? Role { get; set; }

    private protected sealed override IReadOnlyList<T> Choose(ServiceConfiguration owner)
    {
        IReadOnlyCollection<RoleConfiguration> roles = this.ChooseRoles(owner, Role);
        return [.. Choose([.. roles.SelectMany(ItemsOf)], Name, name => Find(roles, name))];
    }

    private protected abstract IEnumerable<T> ItemsOf(RoleConfiguration role);

    /// <summary>The items of a name; an error where there is none.</summary>
    private protected abstract IReadOnlyList<T> Find(IReadOnlyCollection<RoleConfiguration> roles, string name);
}
