using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Reporting.Diagrams;

/// <summary>The words of a picture, the same in every format.</summary>
internal static class DiagramText
{
    internal const string Internet = TrafficMap.Internet;

    internal const string VirtualNetwork = "Virtual network";

    internal const string NoEndpoints = "no endpoints";

    /// <summary>What an arrow with a number means.</summary>
    internal const string RuleLegend = "the role may send, by the traffic rule of that number";

    private const int ListedNotes = 6;
    private const int ListedRules = 3;
    private const int ListedBlocks = 2;
    private const string NoName = "(no name)";

    /// <summary>A name as it is shown in a line, and cut where it is long; something to read where it is empty.</summary>
    internal static string Clean(string name) => LineText.NameOf(name).Trim() is { Length: > 0 } clean ? clean : NoName;

    internal static string TypeOf(DiagramRole role) => role.Type == RoleType.Web ? "web role" : "worker role";

    /// <summary>Protocol and ports, such as <c>http 80</c> and <c>tcp 8995-8999</c>; behind an arrow what the role listens on.</summary>
    internal static string Address(Endpoint endpoint)
    {
        string port = Port(endpoint.Kind == EndpointKind.Internal ? endpoint.Port : endpoint.PublicPort);
        string local = Port(endpoint.LocalPort);
        string ports = endpoint.Kind == EndpointKind.Internal || local.Length == 0 || local == port ? port : $"{port} → {local}";
        string address = $"{endpoint.Protocol} {ports}".Trim();
        return address.Length == 0 ? string.Empty : Clean(address);
    }

    /// <summary>Who may send to an endpoint, in a word or three.</summary>
    internal static string Mark(DiagramEndpoint endpoint) => endpoint.Openness switch
    {
        Openness.Everybody when endpoint.Kind == EndpointKind.InstanceInput => "everybody (instance input)",
        Openness.Everybody => "everybody (input)",
        Openness.Addresses => $"{endpoint.Addresses} only",
        Openness.Network => "virtual network",
        Openness.EveryRole when endpoint.Rules.Count == 0 => "every role (no rule)",
        Openness.EveryRole => $"every role ({Rules(endpoint.Rules)})",
        Openness.Listed => $"only {Rules(endpoint.Rules)}",
        _ => $"nobody ({Rules(endpoint.Rules)})",
    };

    /// <summary>The blocks of addresses; of many the first.</summary>
    internal static string Addresses(AddressRanges addresses)
    {
        string[] blocks = [.. addresses.Blocks.Take(ListedBlocks + 1).Select(block => block.ToString())];
        return blocks.Length > ListedBlocks ? $"{string.Join(", ", blocks.Take(ListedBlocks))} and others" : string.Join(", ", blocks);
    }

    /// <summary>The name of who sends from outside.</summary>
    internal static string NameOf(DiagramOutside outside) => outside == DiagramOutside.Internet ? Internet : VirtualNetwork;

    /// <summary>Who sends an arrow that no role does, at the start of a sentence.</summary>
    private static string SenderOf(DiagramFlow flow) =>
        flow.Outside == DiagramOutside.VirtualNetwork ? "The virtual network"
        : flow.To.Addresses.Length > 0 ? flow.To.Addresses
        : $"The {Internet}";

    /// <summary><c>rule 1</c>, <c>rules 1, 3</c>; of many the first.</summary>
    internal static string Rules(IReadOnlyList<int> rules) => $"rule{(rules.Count == 1 ? string.Empty : "s")} {Numbers(rules)}";

    internal static string Numbers(IReadOnlyList<int> rules) => rules.Count <= ListedRules
        ? string.Join(", ", rules.Select(ReportWords.Number))
        : $"{string.Join(", ", rules.Take(ListedRules - 1).Select(ReportWords.Number))} +{ReportWords.Number(rules.Count - ListedRules + 1)}";

    /// <summary>What an arrow says in full.</summary>
    internal static string Sentence(DiagramFlow flow) => flow.From is null
        ? $"{SenderOf(flow)} may reach {flow.To.QualifiedName}"
        : $"{flow.From.Name} may reach {flow.To.QualifiedName}: rule{(flow.Rules.Count == 1 ? string.Empty : "s")} {string.Join(", ", flow.Rules.Select(ReportWords.Number))}";

    internal static string Title(DiagramModel model) => $"Who may reach what in {model.Service}";

    /// <summary>The counts, such as <c>3 roles, 5 endpoints, 1 traffic rule</c>.</summary>
    internal static string Counts(DiagramModel model) => string.Join(
        ", ", ReportWords.Count(model.Roles.Count, "role"), ReportWords.Count(model.Endpoints.Count, "endpoint"), ReportWords.Count(model.RuleCount, "traffic rule"));

    /// <summary>The picture in sentences, for those who cannot see it: an endpoint each.</summary>
    internal static IEnumerable<string> Sentences(DiagramModel model)
    {
        yield return $"{Counts(model)}.";
        ILookup<DiagramEndpoint, DiagramFlow> flows = model.Flows.ToLookup(flow => flow.To);
        foreach (DiagramEndpoint endpoint in model.Endpoints)
        {
            string who = endpoint.Openness switch
            {
                Openness.Everybody => "the Internet and every role",
                Openness.Addresses => $"{endpoint.Addresses} of the Internet, the virtual network and every role",
                Openness.Network => "the virtual network and every role",
                Openness.EveryRole when endpoint.Rules.Count == 0 => "every role, since no rule names it",
                Openness.EveryRole => $"every role ({Rules(endpoint.Rules)})",
                Openness.Nobody => $"nobody ({Rules(endpoint.Rules)})",
                _ => string.Join(" and ", flows[endpoint].Select(flow => $"{flow.From!.Name} ({Rules(flow.Rules)})")) + " only",
            };
            yield return $"{endpoint.QualifiedName} is open to {who}.";
        }

        foreach (string note in model.Notes)
        {
            yield return note;
        }
    }

    /// <summary>What a mark means.</summary>
    internal static string Legend(Openness openness) => openness switch
    {
        Openness.Everybody => "open to the Internet and to every role; traffic rules do not touch it",
        Openness.Addresses => "open to these addresses of the Internet, to the virtual network and to every role",
        Openness.Network => "open to the virtual network and to every role, closed to the Internet",
        Openness.EveryRole => "open to every role of the service: the mark stands for their arrows",
        Openness.Listed => "open to the roles whose arrows end there, closed to every other",
        _ => "closed: its rules list no role of the service",
    };

    internal static string MarkOf(Openness openness) => openness switch
    {
        Openness.Everybody => "everybody",
        Openness.Addresses => "addresses only",
        Openness.Network => "virtual network",
        Openness.EveryRole => "every role",
        Openness.Listed => "only rule n",
        _ => "nobody",
    };

    /// <summary>What rules name and the service does not have.</summary>
    internal static IReadOnlyList<string> Notes(RuleCoverage coverage, IEnumerable<string> roles, IEnumerable<Endpoint> endpoints)
    {
        HashSet<string> known = new(roles, NameComparer.Instance);
        EndpointLookup<Endpoint> named = new();
        foreach (Endpoint endpoint in endpoints)
        {
            string role = endpoint.Role ?? string.Empty;
            if (endpoint.Kind == EndpointKind.Internal || named.Find(role, endpoint.Name) is null)
            {
                named.Set(role, endpoint.Name, endpoint);
            }
        }

        List<string> notes = [];
        int more = 0;
        foreach (NumberedRule rule in coverage.Rules)
        {
            foreach (string destination in rule.Destinations.Where(destination => named.Find(destination)?.Kind != EndpointKind.Internal))
            {
                Add(() => named.Find(destination) is not null
                    ? $"Rule {ReportWords.Number(rule.Number)} names {Clean(destination)}, which is no internal endpoint."
                    : $"Rule {ReportWords.Number(rule.Number)} names {Clean(destination)}, which the service does not have.");
            }

            foreach (string source in rule.Sources.Where(source => !known.Contains(source)))
            {
                Add(() => $"Rule {ReportWords.Number(rule.Number)} lets in {Clean(source)}, which is no role of the service.");
            }
        }

        return more == 0 ? notes : [.. notes, $"Rules name {ReportWords.Number(more)} more that the service does not have."];

        void Add(Func<string> note)
        {
            if (notes.Count < ListedNotes)
            {
                notes.Add(note());
            }
            else
            {
                more++;
            }
        }
    }

    private static string Port(PortSpecification? port) => port?.Text ?? string.Empty;
}
