using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD3005: limits of the platform, found out when the package is uploaded. What imports add counts.</summary>
internal sealed class TooManyEndpoints() : AnalyzerRule(
    "CSD3005",
    "TooManyEndpoints",
    DiagnosticSeverity.Error,
    "The service has more than 25 endpoints of a kind.")
{
    private const int Most = 25;

    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from kind in new[] { OfKind(context, EndpointKind.Input), OfKind(context, EndpointKind.InstanceInput), OfKind(context, EndpointKind.Internal) }
        where kind.Count > Most
        select Finding.At(
            context.Definition, Message(kind[0].Kind, kind.Count, kind.Count(endpoint => endpoint.Origin is not null)));

    private static List<Endpoint> OfKind(AnalysisContext context, EndpointKind kind) =>
        [.. context.Endpoints.Where(endpoint => endpoint.Kind == kind)];

    private static string Message(EndpointKind kind, int count, int imported)
    {
        string what = kind switch
        {
            EndpointKind.Input => "input endpoints",
            EndpointKind.Internal => "internal endpoints",
            _ => "instance input endpoints",
        };
        string by = imported == 0 ? string.Empty : $", {imported} of them by imports";
        return $"The service has {count} {what}{by}, and the platform takes {Most} in one deployment: remove some of them, or split the service.";
    }
}
