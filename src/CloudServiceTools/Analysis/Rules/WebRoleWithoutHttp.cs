using System;
using System.Collections.Generic;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD2016: the article wants an http input endpoint; real web roles with https alone exist.</summary>
internal sealed class WebRoleWithoutHttp() : AnalyzerRule(
    "CSD2016",
    "WebRoleWithoutHttp",
    DiagnosticSeverity.Error,
    "A web role has no http input endpoint.")
{
    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        foreach (RoleFacts role in context.Roles)
        {
            if (role.Role.Type != RoleType.Web)
            {
                continue;
            }

            // A protocol that the format does not have, or none, may have been meant as http.
            Endpoint[] candidates = Array.FindAll(
                role.Endpoints, endpoint => endpoint.Kind == EndpointKind.Input && endpoint.Protocol is not ("tcp" or "udp"));
            if (candidates.Length == 0)
            {
                yield return Finding.At(
                    role.Role,
                    $"WebRole '{role.Name}' has no http or https input endpoint, and a web role needs one: add an InputEndpoint "
                    + $"with the protocol http.");
            }
            else if (Array.TrueForAll(candidates, endpoint => endpoint.Protocol == "https"))
            {
                yield return Finding.At(
                    role.Role,
                    $"WebRole '{role.Name}' has https input endpoints and no http one, which Microsoft's article asks for: add one, "
                    + $"or suppress this where nobody comes by http.",
                    severity: DiagnosticSeverity.Warning);
            }
        }
    }
}
