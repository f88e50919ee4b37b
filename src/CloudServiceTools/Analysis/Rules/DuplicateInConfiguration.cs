using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5016: names are told apart ignoring case.</summary>
internal sealed class DuplicateInConfiguration() : ConfigurationRule(
    "CSD5016",
    "DuplicateInConfiguration",
    DiagnosticSeverity.Error,
    "The configuration has two roles, or a role two settings or certificates, of one name.")
{
    private protected override IEnumerable<Finding> Check(AnalysisContext context, ServiceConfiguration configuration) =>
        Repeated(configuration.Roles).Concat(configuration.Roles.SelectMany(role => Repeated(role.Settings).Concat(Repeated(role.Certificates))));

    private static IEnumerable<Finding> Repeated(IReadOnlyList<ConfigurationItem> items) =>
        from pair in Namesakes.In(items)
        select Finding.At(
            pair.Item,
            $"There is a second {pair.Item.ToPhrase()}, and the first is on line {pair.First.Line}: remove one of the two.");
}
