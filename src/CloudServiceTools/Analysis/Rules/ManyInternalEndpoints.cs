using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>
/// CSD3006: a limit that Microsoft's article still states and that the platform gave up in September 2011, which is why
/// this is no more than information.
/// </summary>
internal sealed class ManyInternalEndpoints() : AnalyzerRule(
    "CSD3006",
    "ManyInternalEndpoints",
    DiagnosticSeverity.Information,
    "A role has more than five internal endpoints.")
{
    private const int ArticleLimit = 5;

    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from role in context.Roles
        let count = role.Endpoints.Count(endpoint => endpoint.Kind == EndpointKind.Internal && endpoint.Origin is null)
        where count > ArticleLimit
        select Finding.At(
            role.Role,
            $"Role '{role.Name}' has {count} internal endpoints, and Microsoft's article names a limit of {ArticleLimit}: keep them, "
            + $"since the platform gave the limit up in 2011, or merge them into ranges where an old tool refuses them.");
}
