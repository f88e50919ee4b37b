using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudServiceTools.Comparison;

namespace CloudServiceTools.Reporting;

/// <summary>
/// Differences as the comment of a pull request shows them: what opens first, because it is what a reviewer must not
/// overlook, then what closes, and then everything else, definition by definition.
/// </summary>
internal static class MarkdownDifferences
{
    internal static string Counts(IReadOnlyList<DefinitionDifference> differences)
    {
        int widened = differences.Count(Opens);
        int narrowed = differences.Count(Closes);
        string[] parts =
        [
            .. widened > 0 ? [$"widened: {ReportWords.Number(widened)}"] : Enumerable.Empty<string>(),
            .. narrowed > 0 ? [$"narrowed: {ReportWords.Number(narrowed)}"] : Enumerable.Empty<string>(),
        ];
        string count = ReportWords.Count(differences.Count, "difference");
        return parts.Length == 0 ? count : $"{count} (reachability {string.Join(", ", parts)})";
    }

    internal static void Append(StringBuilder text, IReadOnlyList<DefinitionDifference> differences, ReportPaths paths)
    {
        bool areSeveral = differences.Select(difference => difference.Definition).Distinct().Skip(1).Any();
        AppendTraffic("Reachability widened", Opens);
        AppendTraffic("Reachability narrowed", Closes);
        foreach (IGrouping<string, DefinitionDifference> definition in differences
            .Where(difference => !Opens(difference) && !Closes(difference))
            .GroupBy(Definition))
        {
            MarkdownText.AppendHeading(text, $"Changes in {definition.Key}");
            MarkdownText.AppendTable(text, ["Line:", "Change", "Message"], definition.Select(difference => new[]
            {
                MarkdownText.Line(difference.Line), difference.Kind.ToString(), difference.Message,
            }));
        }

        void AppendTraffic(string heading, Func<DefinitionDifference, bool> isOf)
        {
            DefinitionDifference[] found = [.. differences.Where(isOf)];
            if (found.Length == 0)
            {
                return;
            }

            string[] headings = ["Message", "For example, before", "For example, now"];
            MarkdownText.AppendHeading(text, heading);
            MarkdownText.AppendTable(text, areSeveral ? ["Definition", .. headings] : headings, found.Select(difference =>
            {
                string[] cells =
                [
                    difference.Message,
                    ReachabilityWitness.Explain(difference.Witness!.Before),
                    ReachabilityWitness.Explain(difference.Witness.After),
                ];
                return areSeveral ? [Definition(difference), .. cells] : cells;
            }));
        }

        // A name that is a path is one of this machine, and the others are of two folders or of no file.
        string Definition(DefinitionDifference difference) =>
            difference.Definition == difference.Path
                ? paths.Name(difference.Definition)
                : difference.Definition;
    }

    /// <summary>Whether somebody may reach what he could not, be it for the first time because it is new.</summary>
    private static bool Opens(DefinitionDifference difference) => difference.Witness is not null
        && difference.Kind is DifferenceKind.Widened or DifferenceKind.Added;

    private static bool Closes(DefinitionDifference difference) => difference.Kind == DifferenceKind.Narrowed;
}
