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
    "An endpoint ACL names a role, an endpoint or an access control that is not there.")
{
    private protected override IEnumerable<Finding> Check(AnalysisContext context, ServiceConfiguration configuration)
    {
        NameHints hints = context.Hints;
        Dictionary<Role, RoleFacts> facts = context.Roles.ToDictionary(role => role.Role);
        foreach (EndpointAcl acl in configuration.EndpointAcls)
        {
            if (acl.AccessControl.Length > 0 && !configuration.AccessControls.Contains(acl.AccessControl))
            {
                Phrase advice = hints.For(acl.AccessControl, configuration.AccessControls, $"add it to AccessControls");
                yield return Finding.At(acl, $"The ACL of endpoint '{acl.Role}/{acl.Endpoint}' names no access control that is there, '{acl.AccessControl}': {advice}");
            }

            if (context.Definition.Roles[acl.Role] is not { } role)
            {
                Phrase advice = hints.For(acl.Role, context.Definition.Roles, $"remove the ACL");
                yield return Finding.At(acl, $"An ACL is for role '{acl.Role}', which the definition does not have: {advice}");
            }
            else if (!facts[role].HasEndpoint(acl.Endpoint))
            {
                Phrase advice = hints.For(facts[role], acl.Endpoint, role.Endpoints, $"remove the ACL");
                yield return Finding.At(acl, $"An ACL is for endpoint '{acl.Endpoint}', which role '{role.Name}' does not have: {advice}");
            }
        }
    }
}
