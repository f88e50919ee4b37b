using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Cli.Output;

/// <summary>Who may reach what, as text for people.</summary>
internal sealed class DecisionsWriter(TextWriter output, bool hasColor)
{
    private bool _isFirst = true;

    /// <summary>Says which file and environment the next decisions are of, where there may be several.</summary>
    internal void Heading(string? file, string? environment)
    {
        Phrase[] parts =
        [
            .. file is null ? Enumerable.Empty<Phrase>() : [Phrase.Whole(file)],
            .. environment is null ? Enumerable.Empty<Phrase>() : [$"{environment}"],
        ];
        if (parts.Length == 0)
        {
            return;
        }

        if (!_isFirst)
        {
            output.WriteLine();
        }

        _isFirst = false;
        output.WritePhrase(Color.Heading.Of($"{Phrase.Join(", ", parts)}:", hasColor));
    }

    internal void Write(IEnumerable<TrafficDecision> decisions, bool isMatrix)
    {
        if (isMatrix)
        {
            output.WriteLine(new TrafficMatrix(decisions).Text);
            return;
        }

        foreach (TrafficDecision decision in decisions)
        {
            output.WritePhrase((decision.Allowed ? Color.Good : Color.Error).Of(decision.Explanation, hasColor));
        }
    }
}
