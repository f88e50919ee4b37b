using System.Collections.Generic;

namespace CloudServiceTools.Runtime;

/// <summary>A role as one of its service's instances sees it. ServiceRuntime calls the type Role.</summary>
public sealed class RuntimeRole
{
    internal RuntimeRole(string name) => Name = name;

    /// <summary>The name of the role, as the definition has it.</summary>
    public string Name { get; }

    /// <summary>
    /// The instances that can be seen, in the order of their numbers: all of them where the role has an internal endpoint,
    /// its own or an import's; otherwise none but the current instance, in its own role
    /// (learn.microsoft.com/azure/cloud-services/cloud-services-enable-communication-role-instances).
    /// </summary>
    public IReadOnlyList<RoleInstance> Instances { get; internal set; } = [];

    /// <summary>The name of the role.</summary>
    public override string ToString() => Name;
}
