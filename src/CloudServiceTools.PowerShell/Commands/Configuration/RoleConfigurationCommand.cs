using System.Collections.Generic;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>A cmdlet that works on the roles of a configuration as such.</summary>
public abstract class RoleConfigurationCommand : EntryCommand<RoleConfiguration>
{
    /// <summary>The names of the roles, with wildcards, as the parameter has them.</summary>
    private protected abstract string[] Names { get; }

    private protected sealed override IReadOnlyCollection<RoleConfiguration> Choose() => ChooseRoles(Configuration, Names);
}
