using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Tests.Traffic;

/// <summary>The smallest number of rules for what a service's rules say, by trying every set of rules; for small services.</summary>
internal static class SmallestCover
{
    private const int MostRestricted = 5;

    /// <summary>Null where there are too many destinations to try everything.</summary>
    internal static int? Count(ServiceSketch service)
    {
        HashSet<string>[] sources = [.. service.Rules
            .SelectMany(rule => rule.To, (rule, to) => (To: $"{to.Role}/{to.Endpoint}".ToUpperInvariant(), Rule: rule))
            .GroupBy(item => item.To)
            .Where(group => group.All(item => item.Rule.Form != RuleForm.All))
            .Select(group => group.SelectMany(item => item.Rule.From).Select(name => name.ToUpperInvariant()).ToHashSet())];
        int nobody = Array.Exists(sources, names => names.Count == 0) ? 1 : 0;
        sources = [.. sources.Where(names => names.Count > 0)];
        if (sources.Length > MostRestricted)
        {
            return null;
        }

        // A rule for some of the destinations lets in, at best, whoever may reach all of them.
        HashSet<(int, string)>[] rules = [.. Enumerable.Range(1, (1 << sources.Length) - 1).Select(chosen =>
        {
            int[] rows = [.. Enumerable.Range(0, sources.Length).Where(row => (chosen >> row & 1) != 0)];
            IEnumerable<string> common = rows.Select(row => (IEnumerable<string>)sources[row]).Aggregate((left, right) => left.Intersect(right));
            return rows.SelectMany(row => common, (row, name) => (row, name)).ToHashSet();
        })];
        HashSet<(int, string)> all = [.. sources.SelectMany((names, row) => names.Select(name => (row, name)))];
        return nobody + Enumerable.Range(0, sources.Length + 1).First(count => CanCover(all, rules, 0, count));
    }

    private static bool CanCover(HashSet<(int, string)> left, HashSet<(int, string)>[] rules, int first, int count) =>
        left.Count == 0
        || (count > 0 && Enumerable.Range(first, rules.Length - first).Any(index =>
            CanCover([.. left.Except(rules[index])], rules, index + 1, count - 1)));
}
