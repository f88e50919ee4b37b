using System.Collections.Generic;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD2003: bindings, traffic rules and the run time name an endpoint by its name alone.</summary>
internal sealed class DuplicateEndpoint() : AnalyzerRule(
    "CSD2003",
    "DuplicateEndpoint",
    DiagnosticSeverity.Error,
    "Two endpoints of a role have the same name.")
{
    /// <summary>What imports add comes first: it is the role's own endpoint that can be renamed.</summary>
    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        foreach (RoleFacts role in context.Roles)
        {
            foreach (Namesake<Endpoint> pair in Namesakes.In(role.EndpointsImportedFirst))
            {
                // CSD2004 reports a module that is imported twice.
                if (pair.Item.Origin is null)
                {
                    yield return Finding.At(pair.Item, Message(pair.Item, pair.First));
                }
            }
        }
    }

    private static Phrase Message(Endpoint item, Endpoint first)
    {
        Phrase other = first.ImportedFrom is { } module
            ? (Phrase)$"has the name of one that the import {module} in line {first.Line} adds: rename or remove it."
            : $"has the name of the endpoint in line {first.Line}: rename or remove one of them.";
        return $"{ElementPhrase.Describe(item.Element)} {other}";
    }
}
