using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD2002: everything that names a role means one role.</summary>
internal sealed class DuplicateRole() : AnalyzerRule(
    "CSD2002",
    "DuplicateRole",
    DiagnosticSeverity.Error,
    "Two roles of the service have the same name.")
{
    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from pair in Namesakes.In(context.Definition.Roles)
        select Finding.At(
            pair.Item,
            $"{ElementPhrase.Describe(pair.Item.Element)} has the name of the role in line {pair.First.Line}: "
            + $"rename or remove one of them.");
}
