using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Reporting.Diagrams;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Tests.Reporting.Diagrams;

/// <summary>What a picture has to show, from the decisions of the traffic map alone.</summary>
internal sealed class Expected
{
    internal Expected(ServiceDefinition definition, bool includeImported = false)
    {
        TrafficMap map = new(definition, includeImported);
        foreach (Endpoint endpoint in map.Endpoints)
        {
            TrafficDecision[] allowed = [.. map.Decide(map.Sources, [endpoint]).Where(decision => decision.Allowed)];
            string name = $"{DiagramText.Clean(endpoint.GetRole()!.Name)}/{DiagramText.Clean(endpoint.Name)}";
            Endpoints.Add(name);
            if (endpoint.Kind != EndpointKind.Internal)
            {
                // Everybody: the Internet's arrow, and the mark for the roles.
                Assertable(allowed, TrafficReason.PublicEndpoint);
                Marks.Add((name, "everybody"));
                Arrows.Add(("Internet", name));
            }
            else if (allowed.Any(decision => decision.Reason is TrafficReason.DefaultOpen or TrafficReason.AllowedForAll)
                || (allowed.Length > 0 && map.AccessTo(endpoint).IsOpenToAll))
            {
                Marks.Add((name, "every-role"));
            }
            else
            {
                Assertable(allowed, TrafficReason.AllowedByRule);
                Marks.Add((name, allowed.Length > 0 ? "listed" : "nobody"));
                Arrows.AddRange(allowed.Select(decision => (DiagramText.Clean(decision.Source), name)));
            }
        }

        Arrows.Sort(Compare);
        Marks.Sort(Compare);
        Endpoints.Sort(StringComparer.Ordinal);
        Roles = [.. definition.Roles.Select(role => DiagramText.Clean(role.Name)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Who has an arrow to what, one item an arrow.</summary>
    internal List<(string From, string To)> Arrows { get; } = [];

    /// <summary>What each endpoint is marked as.</summary>
    internal List<(string Endpoint, string Mark)> Marks { get; } = [];

    internal List<string> Endpoints { get; } = [];

    internal string[] Roles { get; }

    internal static int Compare((string, string) one, (string, string) other) =>
        string.CompareOrdinal(one.Item1, other.Item1) is not 0 and int order ? order : string.CompareOrdinal(one.Item2, other.Item2);

    private static void Assertable(IEnumerable<TrafficDecision> allowed, TrafficReason reason)
    {
        if (allowed.Any(decision => decision.Reason != reason))
        {
            throw new InvalidOperationException("One endpoint is open for several reasons, which no picture shows.");
        }
    }
}
