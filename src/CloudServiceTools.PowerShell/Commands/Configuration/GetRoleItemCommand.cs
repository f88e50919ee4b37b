using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>A cmdlet that lists items of roles: those of a configuration, or of a role from the pipeline.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
public abstract class GetRoleItemCommand<T> : CsCommand
    where T : RoleConfigurationItem
{
    /// <summary>The configuration.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ConfigurationSet)]
    [ConfigurationTransformation]
    public ConfigurationSource Configuration { get; set; } = null!;

    /// <summary>The role.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    public RoleConfiguration InputObject { get; set; } = null!;

    /// <summary>The names of roles, with wildcards; all roles where this is left out.</summary>
    [Parameter(ParameterSetName = ConfigurationSet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[]? Role { get; set; }

    /// <summary>Names, with wildcards. A name without them that no chosen role has is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ConfiguredNameCompleter))]
    public string[]? Name { get; set; }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        if (ParameterSetName == InputObjectSet)
        {
            List([InputObject]);
        }
        else
        {
            Attempt(Configuration, configuration => List(this.ChooseRoles(configuration, Role)));
        }
    }

    private void List(IReadOnlyCollection<RoleConfiguration> roles)
    {
        if (roles.Count > 0)
        {
            List<T> items = [.. roles.SelectMany(ItemsOf)];
            WriteObject(Choose(items, Name, name => Find(roles, name)), enumerateCollection: true);
        }
    }

    private protected abstract IEnumerable<T> ItemsOf(RoleConfiguration role);

    /// <summary>The items of a name; an error where there is none.</summary>
    private protected abstract IReadOnlyList<T> Find(IReadOnlyCollection<RoleConfiguration> roles, string name);
}
