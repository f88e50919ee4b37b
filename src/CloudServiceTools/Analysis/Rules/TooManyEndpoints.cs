using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
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

    private static readonly EndpointKind[] Kinds = [EndpointKind.Input, EndpointKind.InstanceInput, EndpointKind.Internal];

    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from kind in context.Endpoints.Length > Most ? Kinds : []
        let all = Array.FindAll(context.Endpoints, endpoint => endpoint.Kind == kind)
        where all.Length > Most
        select Finding.At(context.Definition, Message(kind, all.Length, all.Count(endpoint => endpoint.Origin is not null)));

    private static Phrase Message(EndpointKind kind, int count, int imported)
    {
        string what = kind switch
        {
            EndpointKind.Input => "input endpoints",
            EndpointKind.Internal => "internal endpoints",
            _ => "instance input endpoints",
        };
        Phrase by = imported == 0 ? (Phrase)$"" : $", {imported} of them by imports";
        return $"The service has {count} {what}{by}, and the platform takes {Most} in one deployment: remove some of them, or split the service.";
    }
}
