using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis;

/// <summary>Applies the fixes of findings.</summary>
public static class Repair
{
    /// <summary>A fix can bring a finding to light that the next round mends; no chain is longer than a few.</summary>
    private const int MostRounds = 10;

    /// <summary>
    /// Fixes what can be fixed in a definition. Findings in its configurations stay as they are.
    /// </summary>
    /// <param name="definition">The definition; it is changed.</param>
    /// <param name="options">Which rules; null for all of them.</param>
    /// <param name="shouldFix">Asked before each fix; null: all of them.</param>
    /// <returns>What was fixed, in that order.</returns>
    /// <exception cref="Errors.CsException">CsRuleNotFound.</exception>
    public static IReadOnlyList<Diagnostic> Run(
        ServiceDefinition definition, AnalyzerOptions? options = null, Func<Diagnostic, bool>? shouldFix = null)
    {
        Analyzer analyzer = new(options);
        List<Diagnostic> done = [];
        HashSet<(string RuleId, string Message)> declined = [];
        for (int round = 0; round < MostRounds; round++)
        {
            int before = done.Count;
            List<(string RuleId, string Message)> passed = [];
            List<Diagnostic> accepted = [];
            foreach (Diagnostic diagnostic in analyzer.Analyze(definition).Where(item => item.CanFix && !item.IsSuppressed))
            {
                (string, string) key = (diagnostic.RuleId, diagnostic.Message);
                if (declined.Contains(key))
                {
                    continue;
                }

                if (shouldFix?.Invoke(diagnostic) ?? true)
                {
                    accepted.Add(diagnostic);
                }
                else
                {
                    passed.Add(key);
                }
            }

            done.AddRange(Apply(definition, accepted));

            // Who said no is not asked again; within a round equal words are different findings.
            declined.UnionWith(passed);
            if (done.Count == before)
            {
                break;
            }
        }

        return done;
    }

    /// <summary>
    /// Makes fixes of one rule together: what a rule has to find out about a definition first, it finds out again only once
    /// something else has changed it.
    /// </summary>
    /// <returns>Those that changed something, in the order in which they were given.</returns>
    private static IEnumerable<Diagnostic> Apply(ServiceDefinition definition, List<Diagnostic> accepted)
    {
        SourceDocument document = definition.Element.Document!;
        HashSet<Diagnostic> made = [];
        foreach (Diagnostic diagnostic in accepted.OrderBy(diagnostic => diagnostic.RuleId, StringComparer.Ordinal))
        {
            long revision = document.Revision;
            diagnostic.Fix!.Apply();
            if (document.Revision != revision)
            {
                made.Add(diagnostic);
            }
        }

        return accepted.Where(made.Contains);
    }
}
