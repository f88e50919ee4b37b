using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5023: the platform has two ways to say who may come in, and takes one of them.</summary>
internal sealed class AccessControlWithSecurityGroup() : ConfigurationRule(
    "CSD5023",
    "AccessControlWithSecurityGroup",
    DiagnosticSeverity.Warning,
    "An endpoint has an ACL, and its role a network security group, so that the ACL is not enforced.")
{
    private protected override IEnumerable<Finding> Check(AnalysisContext context, ServiceConfiguration configuration) =>
        from acl in configuration.EndpointAcls
        let securityGroup = acl.Role.Length > 0 ? configuration.NetworkSecurityGroups[acl.Role] : null
        where securityGroup is not null
        select Finding.At(
            acl,
            $"The ACL of endpoint '{acl.Role}/{acl.Endpoint}' is not enforced, because role '{acl.Role}' has the network security group "
            + $"'{securityGroup.Name}': put its rules into the group, and remove the ACL.");
}
