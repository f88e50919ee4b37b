using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5017: a reserved address is that of the public load balancer, which needs something to forward to.</summary>
internal sealed class ReservedIPWithoutEndpoint() : ConfigurationRule(
    "CSD5017",
    "ReservedIPWithoutEndpoint",
    DiagnosticSeverity.Error,
    "The configuration has a reserved IP, and the definition has no endpoint that could use it.")
{
    private protected override IEnumerable<Finding> Check(AnalysisContext context, ServiceConfiguration configuration)
    {
        SourceElement? element = configuration.Element
            .Element("NetworkConfiguration")?.Element("AddressAssignments")?.Element("ReservedIPs")?.Element("ReservedIP");
        if (element is not null && configuration.ReservedIP is { Length: > 0 } name && !Array.Exists(context.Roles, MayUse))
        {
            yield return Finding.At(
                element,
                $"The reserved IP '{name}' in {ConfigurationPhrase.Of(configuration)} has no use, since the definition has no input endpoint on "
                + $"the public load balancer, and the upload is refused: add an InputEndpoint, or remove the ReservedIP.");
        }
    }

    /// <summary>A module whose content is not known may bring an endpoint.</summary>
    private static bool MayUse(RoleFacts role) =>
        Array.Exists(role.Endpoints, endpoint => endpoint is InputEndpoint { LoadBalancer: null or "" } or InstanceInputEndpoint)
        || role.Imports.Any(import => ImportedModule.Find(import.ModuleName) is null);
}
