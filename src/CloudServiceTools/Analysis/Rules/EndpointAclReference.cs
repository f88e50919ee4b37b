using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5010: an access control guards an endpoint that there is.</summary>
internal sealed class EndpointAclReference() : ConfigurationRule(
    "CSD5010",
    "EndpointAclReference",
    DiagnosticSeverity.Error,
    "An endpoint ACL names a role or an access control that is not there, or no input endpoint.")
{
    private protected override IEnumerable<Finding> Check(AnalysisContext context, ServiceConfiguration configuration)
    {
        NameHints hints = context.Hints;
        Dictionary<Role, RoleFacts> facts = context.Roles.ToDictionary(role => role.Role);
        Lazy<RenamedPair?> renamed = RenamedPair.OfRoles(context, configuration);
        foreach (EndpointAcl acl in configuration.EndpointAcls)
        {
            if (acl.AccessControl.Length > 0 && !configuration.AccessControls.Contains(acl.AccessControl))
            {
                Phrase advice = hints.For(acl.AccessControl, configuration.AccessControls, $"add it to AccessControls");
                yield return Finding.At(acl, $"The ACL of endpoint '{acl.Role}/{acl.Endpoint}' names the access control '{acl.AccessControl}', which is not there: {advice}");
            }

            if (context.Definition.Roles[acl.Role] is not { } role)
            {
                Phrase advice = RenamedPair.AdviceOnConfigured(renamed.Value, "role", acl.Role)
                    ?? hints.For(acl.Role, context.Definition.Roles, $"remove the ACL");
                yield return Finding.At(acl, $"An ACL is for role '{acl.Role}', which the definition does not have: {advice}");
            }
            else if (context.EndpointIndex.Find(role.Name, acl.Endpoint)?.First is { } endpoint)
            {
                if (endpoint.Kind != EndpointKind.Input)
                {
                    yield return Finding.At(
                        acl,
                        $"An ACL is for {endpoint.ToPhrase()}, which is an {endpoint.Element.LocalName}, and an ACL guards InputEndpoints alone: "
                        + $"name an InputEndpoint of role '{role.Name}', or remove the ACL.");
                }
            }
            else if (acl.Endpoint.Length > 0 && !facts[role].IsOfUnknownModule(acl.Endpoint))
            {
                Phrase advice = hints.For(facts[role], acl.Endpoint, role.Endpoints, $"remove the ACL");
                yield return Finding.At(acl, $"An ACL is for endpoint '{acl.Endpoint}', which role '{role.Name}' does not have: {advice}");
            }
        }
    }
}
