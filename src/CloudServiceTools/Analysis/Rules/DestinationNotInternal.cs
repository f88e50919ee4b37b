using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD2010: what is behind a load balancer is not closed by a traffic rule.</summary>
internal sealed class DestinationNotInternal() : AnalyzerRule(
    "CSD2010",
    "DestinationNotInternal",
    DiagnosticSeverity.Error,
    "The destination of a traffic rule is an endpoint that is not internal.")
{
    internal override RuleSubject Subject => RuleSubject.TrafficRule;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        if (context.Definition.TrafficRules.Count == 0)
        {
            yield break;
        }

        foreach (SourceElement part in context.Definition.TrafficRules.SelectMany(rule => rule.Parts("RoleEndpoint")))
        {
            EndpointsOfName? named = context.EndpointIndex.Find(
                part.GetAttribute("roleName") ?? string.Empty, part.GetAttribute("endpointName") ?? string.Empty);
            if (named is { HasInternal: false, First: var endpoint })
            {
                yield return Finding.At(
                    part,
                    $"A destination of {ElementPhrase.Describe(part.Parent!.Parent!)} is {endpoint.Element.LocalName} "
                    + $"'{endpoint.Name}' of role '{endpoint.Role}', which is open to {endpoint.Audience} whatever a rule says: "
                    + $"name an InternalEndpoint, or remove the destination.");
            }
        }
    }
}
