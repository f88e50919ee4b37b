using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Comparison;
using CloudServiceTools.Model;
using CloudServiceTools.Tests.Randomness;
using CloudServiceTools.Tests.Traffic;
using Xunit;

namespace CloudServiceTools.Tests.Comparison;

/// <summary>
/// The comparison against the oracle, over random pairs of services: equal where it says equal, and where it says
/// otherwise exactly the pairs that are, each with a true witness.
/// </summary>
public sealed class ReachabilityOracleTests
{
    private static readonly ComparisonOptions TrafficAlone = new() { ReachabilityOnly = true };

    [Randomized(400)]
    public void What_it_claims_is_what_the_oracle_says(Choices random)
    {
        (ServiceSketch before, ServiceSketch after) = Services(random);
        string texts = $"{before.ToText()}\n{after.ToText()}";
        ServiceDefinition old = Parse(before);
        ServiceDefinition now = Parse(after);
        Answers could = new(before);
        Answers can = new(after);

        // For traffic alone, every pair by its name.
        IReadOnlyList<DefinitionDifference> found = DefinitionComparison.Compare(old, now, TrafficAlone);
        AssertSame(can.Allowed.Except(could.Allowed), Claimed(found, DifferenceKind.Widened), texts);
        AssertSame(could.Allowed.Except(can.Allowed), Claimed(found, DifferenceKind.Narrowed), texts);
        Assert.All(found, difference => AssertTrue(difference, could, can, texts));

        // Beside the rest, every pair that both have, and everybody to whom a new endpoint is open.
        found = DefinitionComparison.Compare(old, now);
        could = found.Any(difference => difference.Kind == DifferenceKind.Renamed) ? new(Rename(before, found)) : could;
        AssertSame(can.Allowed.Except(could.Allowed).Intersect(could.All), Claimed(found, DifferenceKind.Widened), texts);
        AssertSame(could.Allowed.Except(can.Allowed).Intersect(can.All), Claimed(found, DifferenceKind.Narrowed), texts);
        Assert.All(
            found.Where(difference => difference.Subject.StartsWith("endpoint", StringComparison.Ordinal) && difference.Kind == DifferenceKind.Added),
            difference => Assert.Equal(
                can.Allowed.Where(pair => pair.Item2 == difference.Target).Select(pair => pair.Item1).Order(),
                difference.Sources.Order()));
        Assert.All(found, difference => AssertTrue(difference, could, can, texts));
    }

    [Randomized(100)]
    public void Equal_reachability_by_other_rules_is_equal(Choices random)
    {
        ServiceSketch service = ServiceSketch.Random(random);
        ServiceSketch other = service with { Containers = [OtherRules(service, random)] };

        Assert.Empty(DefinitionComparison.Compare(Parse(service), Parse(other)).Select(difference => $"{difference}\n{service.ToText()}\n{other.ToText()}"));
    }

    [Fact]
    public void The_random_pairs_have_every_case()
    {
        IReadOnlyList<DefinitionDifference>[] pairs = [.. Enumerable.Range(0, 300).Select(seed => Services(new Random(seed)))
            .Select(pair => DefinitionComparison.Compare(Parse(pair.Before), Parse(pair.After)))];
        DefinitionDifference[] found = [.. pairs.SelectMany(pair => pair)];

        Assert.Equal(
            Enum.GetValues<DifferenceKind>().Except([DifferenceKind.Reordered]),
            found.Select(difference => difference.Kind).Distinct().Order());
        Assert.Contains(found, difference => difference.Kind == DifferenceKind.Widened && difference.Witness!.Source == "Internet");
        Assert.Contains(pairs, pair => pair.Count == 0);
    }

    /// <summary>A service and another one, or itself with a few things otherwise.</summary>
    private static (ServiceSketch Before, ServiceSketch After) Services(Random random)
    {
        ServiceSketch before = ServiceSketch.Random(random);
        ServiceSketch after = random.Next(6) switch
        {
            0 => ServiceSketch.Random(random),
            1 => before with { Containers = ServiceSketch.Random(random).Containers },
            2 => before with { Containers = [[.. before.Rules.Where(_ => random.Next(4) > 0)]] },
            3 => before with { Endpoints = [.. before.Endpoints.Select(endpoint => random.Next(4) > 0 ? endpoint : endpoint with { Kind = (EndpointKind)random.Next(3) })] },
            4 => before with { Roles = [.. before.Roles.Where(_ => random.Next(4) > 0), "New"] },
            _ => before with { Endpoints = [.. before.Endpoints.Select(endpoint => random.Next(4) > 0 ? endpoint : endpoint with { Name = endpoint.Name + "b" })] },
        };
        return (before, after);
    }

    private static List<RuleSketch> OtherRules(ServiceSketch service, Random random)
    {
        HashSet<(string, string)> allowed = new Answers(service).Allowed;
        List<RuleSketch> rules = [];
        foreach (EndpointSketch endpoint in service.Endpoints.Where(endpoint => endpoint.Kind == EndpointKind.Internal))
        {
            string[] sources = [.. service.Roles.Where(role => allowed.Contains((role, $"{endpoint.Role}/{endpoint.Name}")))];
            (string, string)[] to = [(endpoint.Role, endpoint.Name)];
            if (sources.Length == service.Roles.Count && random.Next(2) == 0)
            {
                rules.AddRange(random.Next(2) == 0 ? [] : [new RuleSketch(to, RuleForm.All, [])]);
                continue;
            }

            rules.Add(new RuleSketch(to, RuleForm.AllBesideSources, ["Nobody"]));
            rules.AddRange(sources.Select(source => new RuleSketch(to, RuleForm.Sources, [source])));
        }

        return [.. rules.OrderBy(_ => random.Next())];
    }

    /// <summary>The service with the names that the comparison says were given to what is in it.</summary>
    private static ServiceSketch Rename(ServiceSketch service, IEnumerable<DefinitionDifference> found)
    {
        foreach (DefinitionDifference renamed in found.Where(difference => difference.Kind == DifferenceKind.Renamed))
        {
            string old = (string)renamed.Before!;
            string now = (string)renamed.After!;
            if (renamed.Subject.StartsWith("role", StringComparison.Ordinal))
            {
                // Nobody's rules name it by the new name, and those of the other definition are asked about the new one.
                service = service with
                {
                    Roles = [.. service.Roles.Select(role => role == old ? now : role)],
                    Endpoints = [.. service.Endpoints.Select(endpoint => endpoint.Role == old ? endpoint with { Role = now } : endpoint)],
                    Containers = [[.. service.Rules.Select(rule => rule with
                    {
                        To = [.. rule.To.Select(to => (Follow(to.Role, old, now), to.Endpoint))],
                        From = [.. rule.From.Select(from => Follow(from, old, now))],
                    })]],
                };
            }
            else
            {
                string role = renamed.Target.Split('/')[0];
                service = service with
                {
                    Endpoints = [.. service.Endpoints.Select(endpoint => endpoint.Role == role && endpoint.Name == old ? endpoint with { Name = now } : endpoint)],
                    Containers = [[.. service.Rules.Select(rule => rule with
                    {
                        To = [.. rule.To.Select(to => (to.Role, string.Equals(to.Role, role, StringComparison.OrdinalIgnoreCase) ? Follow(to.Endpoint, old, now) : to.Endpoint))],
                    })]],
                };
            }
        }

        return service;
    }

    private static string Follow(string name, string old, string now) =>
        string.Equals(name, old, StringComparison.OrdinalIgnoreCase) ? now
        : string.Equals(name, now, StringComparison.OrdinalIgnoreCase) ? "Nobody"
        : name;

    private static void AssertTrue(DefinitionDifference difference, Answers before, Answers after, string texts)
    {
        if (difference.Witness is not { } witness)
        {
            Assert.True(difference.Kind is not (DifferenceKind.Widened or DifferenceKind.Narrowed), texts);
            return;
        }

        (string, string) pair = (witness.Source, witness.To);
        bool opens = difference.Kind is DifferenceKind.Widened or DifferenceKind.Added;
        Assert.True(before.Allowed.Contains(pair) != opens && after.Allowed.Contains(pair) == opens, $"{difference}\n{texts}");
        Assert.True((witness.Before?.Allowed == true) != opens && (witness.After?.Allowed == true) == opens, $"{difference}\n{texts}");
        Assert.Equal(before.All.Contains(pair), witness.Before is not null);
        Assert.Equal(after.All.Contains(pair), witness.After is not null);
    }

    private static IEnumerable<(string, string)> Claimed(IEnumerable<DefinitionDifference> found, DifferenceKind kind) =>
        from difference in found
        where difference.Kind == kind
        from source in difference.Sources
        select (source, difference.Target);

    private static void AssertSame(IEnumerable<(string, string)> expected, IEnumerable<(string, string)> actual, string texts)
    {
        string[] wanted = [.. expected.Select(pair => $"{pair.Item1} to {pair.Item2}").Order()];
        string[] got = [.. actual.Select(pair => $"{pair.Item1} to {pair.Item2}").Order()];
        Assert.True(wanted.SequenceEqual(got), $"{string.Join(", ", wanted)} and not {string.Join(", ", got)}\n{texts}");
    }

    private static ServiceDefinition Parse(ServiceSketch service) => ServiceDefinition.Parse(service.ToText());

    /// <summary>What the oracle says of every pair of a service.</summary>
    private sealed class Answers
    {
        internal Answers(ServiceSketch service)
        {
            TrafficOracle.Answer[] answers = [.. TrafficOracle.Answers(service)];
            All = [.. answers.Select(answer => (answer.Source, answer.To))];
            Allowed = [.. answers.Where(answer => answer.Allowed).Select(answer => (answer.Source, answer.To))];
        }

        internal HashSet<(string, string)> All { get; }

        internal HashSet<(string, string)> Allowed { get; }
    }
}
