using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>A cmdlet that changes a configuration as a whole, or adds to it. It writes the configuration.</summary>
public abstract class ConfigurationChangeCommand : ConfigurationCommand
{
    /// <summary>The configuration.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public ServiceConfiguration Configuration { get; set; } = null!;

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        if (Attempt(Change))
        {
            WriteObject(Configuration);
        }
    }

    /// <summary>Changes the configuration, wholly or not at all.</summary>
    private protected abstract void Change();

    /// <summary>
    /// The names of the roles that are chosen by names or patterns, and those that an item is there for though the
    /// configuration has no such role.
    /// </summary>
    private protected IReadOnlyList<string> RoleNames<T>(IEnumerable<string> names, NamedCollection<T> items)
        where T : ConfigurationItem
    {
        List<string> chosen = [];
        foreach (string name in names)
        {
            string[] found = items.Contains(name) ? [name] : [.. ChooseRoles(Configuration, [name]).Select(role => role.Name)];
            chosen.AddRange(found.Except(chosen, StringComparer.OrdinalIgnoreCase));
        }

        return chosen;
    }
}
