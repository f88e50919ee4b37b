using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Cli.Kinds;

/// <summary>The kinds of a definition that stand right in it: the service itself, roles, load balancer probes, traffic rules.</summary>
internal static class DefinitionItems
{
    private static readonly ElementSchema Root = DefinitionSchema.Root;

    internal static IReadOnlyList<Kind> All { get; } =
    [
        new Kind<ServiceDefinition, ServiceDefinition>("definition", DocumentSource.Definition, Root)
        {
            Key = null,
            ItemsOf = (definition, _) => [definition],
            FindIn = (definition, _) => [definition],
            Change = (definition, values) => definition.Update(Settings(values, values.Text("Name"))),
        },
        new Kind<ServiceDefinition, Role>("role", DocumentSource.Definition, Schema("WorkerRole"))
        {
            Sample = "WebRole1",
            Others =
            [
                new("--type", "web", () => new Choice<RoleType>("--type", "The kind of role."))
                {
                    IsRequiredToAdd = true,
                    IsForAddAlone = true,
                },
            ],
            BelongsTo = [("Type", role => role.Type.ToString())],
            ItemsOf = (definition, _) => definition.Roles,
            FindIn = (definition, values) => [definition.GetRole(values.Key)],
            AddTo = (definition, values) =>
            {
                Role role = Role.Create(values.Key, values.Choice<RoleType>("--type"));
                role.Update(RoleSettings(values));
                definition.AddRole(role);
            },
            Change = (role, values) => role.Update(RoleSettings(values)),
            GiveName = (role, name) => role.Rename(name),
            ReferencesTo = role => role.FindReferences(),
            TakeOut = role => role.Remove(),
        },
        new Kind<ServiceDefinition, LoadBalancerProbe>("load-balancer-probe", DocumentSource.Definition, Schema("LoadBalancerProbes/LoadBalancerProbe"))
        {
            Sample = "Health",
            ItemsOf = (definition, _) => definition.LoadBalancerProbes,
            AddTo = (definition, values) => definition.AddLoadBalancerProbe(values.Key, ProbeSettings(values)),
            Change = (probe, values) => probe.Update(ProbeSettings(values)),
            GiveName = (probe, name) => probe.Rename(name),
            ReferencesTo = probe => probe.FindReferences(),
            TakeOut = probe => probe.Remove(),
        },
        new Kind<ServiceDefinition, TrafficRule>("traffic-rule", DocumentSource.Definition, Schema("NetworkTrafficRules/OnlyAllowTrafficTo"))
        {
            Key = null,
            Hidden = ["EndpointName", "RoleName", "Matches"],
            BelongsTo = [("Number", rule => rule.Number), ("To", rule => rule.To), ("From", rule => rule.From)],
            ItemsOf = (definition, _) => definition.TrafficRules,
        },
    ];

    /// <summary>An element of the table by the names from the root down to it.</summary>
    internal static ElementSchema Schema(string path) => path.Split('/').Aggregate(Root, (schema, name) => schema.FindChild(name)!);

    /// <summary>What is said of a service as a whole.</summary>
    internal static DefinitionSettings Settings(KindValues values, string? name) => new()
    {
        Name = name,
        SchemaVersion = values.Text("SchemaVersion"),
        UpgradeDomainCount = values.Number("UpgradeDomainCount"),
        TopologyChangeDiscovery = values.Text("TopologyChangeDiscovery"),
    };

    private static RoleSettings RoleSettings(KindValues values) => new()
    {
        VMSize = values.Text("VMSize"),
        EnableNativeCodeExecution = values.Flag("EnableNativeCodeExecution"),
        ExecutionContext = values.Text("ExecutionContext"),
        StartupPriority = values.Number("StartupPriority"),
    };

    private static LoadBalancerProbeSettings ProbeSettings(KindValues values) => new()
    {
        Protocol = values.Text("Protocol"),
        Port = values.Number("Port"),
        Path = values.Text("Path"),
        IntervalInSeconds = values.Number("IntervalInSeconds"),
        TimeoutInSeconds = values.Number("TimeoutInSeconds"),
    };
}
