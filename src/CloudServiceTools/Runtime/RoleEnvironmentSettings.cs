using System.Collections.Generic;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.Runtime;

/// <summary>What a definition does not say of the instances of its service.</summary>
public sealed class RoleEnvironmentSettings
{
    /// <summary>Says how many instances each role has, and the values of settings; null where there is none.</summary>
    public ServiceConfiguration? Configuration { get; set; }

    /// <summary>
    /// How many instances roles have, 0 or more, by the names of roles, ignoring case. It goes before the configuration; a
    /// role that neither names has one instance.
    /// </summary>
    public IReadOnlyDictionary<string, int> InstanceCounts { get; set; } = new Dictionary<string, int>();

    /// <summary>
    /// The id of the instance to look from, ignoring case; null for the first instance of the first role that has one.
    /// </summary>
    public string? CurrentInstance { get; set; }

    /// <summary>Whether the service runs in the compute emulator, where nothing is public.</summary>
    public bool IsEmulated { get; set; }
}
