using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Tests.Randomness;
using Xunit;

namespace CloudServiceTools.Tests.Model;

/// <summary>Whatever is done in whatever order: text and model agree, and what is undone leaves no trace.</summary>
public sealed class RandomEditTests
{
    private static readonly string[] Names = ["A", "B", "c", "D d", "E.e"];
    private static readonly string[] Bases =
    [
        "<ServiceDefinition name=\"S\" xmlns=\"urn:x\" />",
        "<?xml version=\"1.0\"?>\r\n<ServiceDefinition name='S'>\r\n\t<!-- first -->\r\n\t<WorkerRole name='A'/> <!-- of A -->\r\n\r\n\t<WebRole name='Z'>\r\n\t\t<Sites/>\r\n\t</WebRole>\r\n</ServiceDefinition>",
        "<ServiceDefinition name=\"S\"><WorkerRole name=\"A\"/></ServiceDefinition>",
        "<ServiceDefinition name=\"S\">\n    <WorkerRole name=\"A\">\n        <Endpoints>\n            <InternalEndpoint name=\"A\" protocol=\"tcp\"></InternalEndpoint>\n        </Endpoints>\n    </WorkerRole>\n    <NetworkTrafficRules>\n    </NetworkTrafficRules>\n</ServiceDefinition>\n",
    ];

    [Randomized(100)]
    public void Text_and_model_agree_after_any_edits(Choices random)
    {
        ServiceDefinition definition = ServiceDefinition.Parse(Bases[random.Next(Bases.Length)]);
        for (int i = 0; i < 25 && random.HasMore; i++)
        {
            string before = definition.ToText();
            try
            {
                Edit(definition, random);
            }
            catch (CsException)
            {
                Assert.Equal(before, definition.ToText());
            }

            // Reading a property makes the caches current, so that the next edit has to keep them right.
            _ = definition.Roles.Sum(role => role.Endpoints.Count) + definition.TrafficRules.Count;
        }

        ServiceDefinition again = ServiceDefinition.Parse(definition.ToText());
        Assert.Equal(Facts(again), Facts(definition));
        Assert.Equal(Facts(again), Facts(definition.Copy()));
        EditingTests.AssertLinesAreRight(definition);
    }

    [Randomized(100)]
    public void What_is_added_and_removed_in_any_order_leaves_no_trace(Choices random)
    {
        string text = Bases[random.Next(Bases.Length)];
        ServiceDefinition definition = ServiceDefinition.Parse(text);
        List<Action> undo = [];
        for (int i = 0; i < 12 && random.HasMore; i++)
        {
            Role? role = definition.Roles.Count == 0 ? null : definition.Roles[random.Next(definition.Roles.Count)];
            switch (random.Next(3))
            {
                case 0 when role is not null:
                    Endpoint endpoint = role.AddInternalEndpoint("N" + i, Settings(random));
                    undo.Add(endpoint.Remove);
                    break;
                case 1 when role?.Endpoints.FirstOrDefault(item => item.Kind == EndpointKind.Internal) is { } destination:
                    TrafficRule rule = definition.AddTrafficRule([destination.ToString()], [role.Name]);
                    undo.Add(rule.Remove);
                    break;
                default:
                    Role added = definition.AddRole(Role.Create("R" + i, RoleType.Worker));
                    undo.Add(added.Remove);
                    break;
            }
        }

        foreach (Action remove in undo.OrderBy(_ => random.Next()).ToList())
        {
            remove();
        }

        Assert.Equal(text, definition.ToText());
    }

    private static void Edit(ServiceDefinition definition, Random random)
    {
        string name = Names[random.Next(Names.Length)];
        Role? role = definition.Roles.Count == 0 ? null : definition.Roles[random.Next(definition.Roles.Count)];
        Endpoint? endpoint = role is null || role.Endpoints.Count == 0 ? null : role.Endpoints[random.Next(role.Endpoints.Count)];
        switch (random.Next(11))
        {
            case 0: role?.AddInternalEndpoint(name, Settings(random)); break;
            case 1: role?.AddInputEndpoint(name, new EndpointSettings { Protocol = "http", Port = PortSpecification.Parse("80") }); break;
            case 2:
                role?.AddInstanceInputEndpoint(name, new EndpointSettings
                {
                    Protocol = "udp",
                    LocalPort = PortSpecification.Parse("1"),
                    PublicPort = PortSpecification.Parse("5-9"),
                });
                break;
            case 3: endpoint?.Remove(); break;
            case 4: endpoint?.Rename(name); break;
            case 5: endpoint?.Update(new EndpointSettings { Port = PortSpecification.Parse("1-2,3"), Protocol = "udp" }); break;
            case 6: role?.Rename(name); break;
            case 7: (random.Next(3) == 0 ? role : null)?.Remove(); break;
            case 8: definition.AddTrafficRule([endpoint?.ToString() ?? "x"], random.Next(2) == 0 ? null : [role?.Name ?? "x"]); break;
            case 9: (definition.TrafficRules.Count == 0 ? null : definition.TrafficRules[^1])?.Remove(); break;
            default:
                Role added = Role.Create(name, random.Next(2) == 0 ? RoleType.Web : RoleType.Worker, "Large");
                added.AddInternalEndpoint("I", Settings(random));
                definition.AddRole(added);
                break;
        }
    }

    private static EndpointSettings Settings(Random random) => new()
    {
        Protocol = "tcp",
        Port = PortSpecification.Parse(random.Next(3) switch { 0 => "", 1 => "80", _ => "80,90-95" }),
    };

    private static IEnumerable<string> Facts(ServiceDefinition definition) =>
    [
        .. definition.Roles.Select(role => $"{role.Type} {role.Name} {role.VMSize}"),
        .. definition.Roles.SelectMany(role => role.Endpoints).Select(endpoint =>
            $"{endpoint.Kind} {endpoint} {endpoint.Protocol} {endpoint.Port} {endpoint.LocalPort} {endpoint.PublicPort}"),
        .. definition.Roles.SelectMany(role => role.Endpoints.Select(endpoint => $"{ReferenceEquals(role.Endpoints[endpoint.Name], endpoint)}")),
        .. definition.TrafficRules.Select(rule => rule.ToString()),
    ];
}
