using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Cli.Kinds;

/// <summary>The kinds of endpoints: one for each to add, and one for all to change.</summary>
internal static class EndpointItems
{
    /// <summary>Ports as the engine reads them: of an input endpoint without a local port, that is its public one.</summary>
    private static readonly (string Name, Func<Endpoint, object?> Of)[] Ports =
    [
        ("Port", endpoint => endpoint.Port?.ToString()),
        ("LocalPort", endpoint => endpoint.LocalPort?.ToString()),
        ("PublicPort", endpoint => endpoint.PublicPort?.ToString()),
    ];

    internal static IReadOnlyList<Kind> All { get; } =
    [
        new Kind<ServiceDefinition, Endpoint>(
            "endpoint",
            DocumentSource.Definition,
            Schema("InputEndpoint"),
            Schema("InstanceInputEndpoint"),
            Schema("InternalEndpoint"))
        {
            Sample = "WebRole1/HttpIn",
            Others = [RoleItems.RoleOption],
            BelongsTo = [("Role", endpoint => endpoint.Role), ("Kind", endpoint => endpoint.Kind.ToString())],
            Shown = Ports,
            ItemsOf = RoleItems.ItemsOf<Endpoint>,
            FindIn = (definition, values) => [definition.FindEndpoint(values.Key, values.Text("--role"))],
            Change = (endpoint, values) => endpoint.Update(Settings(values)),
            GiveName = (endpoint, name) => endpoint.Rename(name),
            ReferencesTo = endpoint => endpoint.FindReferences(),
            TakeOut = endpoint => endpoint.Remove(),
        },
        Of<InputEndpoint>("input-endpoint", "InputEndpoint", "HttpsIn", (role, name, settings) => role.AddInputEndpoint(name, settings)),
        Of<InstanceInputEndpoint>(
            "instance-input-endpoint", "InstanceInputEndpoint", "Debug", (role, name, settings) => role.AddInstanceInputEndpoint(name, settings)),
        Of<InternalEndpoint>(
            "internal-endpoint", "InternalEndpoint", "Queue", (role, name, settings) => role.AddInternalEndpoint(name, settings)),
    ];

    private delegate void Adding(Role role, string name, EndpointSettings settings);

    private static Kind<ServiceDefinition, T> Of<T>(string word, string element, string sample, Adding add)
        where T : Endpoint => new(word, DocumentSource.Definition, Schema(element))
        {
            HelpNoun = word.Replace('-', ' '),
            Sample = sample,
            Others = [RoleItems.RoleOption],
            BelongsTo = [("Role", endpoint => endpoint.Role)],
            Shown = [.. Ports.Select(port => (port.Name, new Func<T, object?>(port.Of)))],
            ItemsOf = RoleItems.ItemsOf<T>,
            AddTo = (definition, values) => add(RoleItems.RoleOf(definition, values), values.Key, Settings(values)),
        };

    private static ElementSchema Schema(string name) => RoleItems.Schema($"Endpoints/{name}");

    private static EndpointSettings Settings(KindValues values) => new()
    {
        Protocol = values.Text("Protocol"),
        Port = values.Ports("Port"),
        LocalPort = values.Ports("LocalPort"),
        PublicPort = values.Ports("PublicPort"),
        Certificate = values.Text("Certificate"),
        LoadBalancerProbe = values.Text("LoadBalancerProbe"),
        LoadBalancer = values.Text("LoadBalancer"),
        IdleTimeoutInMinutes = values.Number("IdleTimeoutInMinutes"),
        LoadBalancerDistribution = values.Text("LoadBalancerDistribution"),
        IgnoreRoleInstanceStatus = values.Flag("IgnoreRoleInstanceStatus"),
    };
}
