using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5016: names are told apart ignoring case.</summary>
internal sealed class DuplicateInConfiguration() : LoneConfigurationRule(
    "CSD5016",
    "DuplicateInConfiguration",
    DiagnosticSeverity.Error,
    "Two roles, two settings or certificates of a role, or two items of the network have the same name.")
{
    private protected override IEnumerable<Finding> Check(ServiceConfiguration configuration) =>
        Repeated(configuration.Roles)
            .Concat(configuration.Roles.SelectMany(role => Repeated(role.Settings).Concat(Repeated(role.Certificates))))
            .Concat(Repeated(configuration.DnsServers))
            .Concat(Repeated(configuration.InstanceAddresses))
            .Concat(Repeated(configuration.AccessControls))
            .Concat(Repeated([.. configuration.EndpointAcls.Where(acl => acl.Role.Length > 0 && acl.Endpoint.Length > 0)]))
            .Concat(Repeated(configuration.LoadBalancers))
            .Concat(Repeated(configuration.NetworkSecurityGroups));

    private static IEnumerable<Finding> Repeated(IReadOnlyList<ConfigurationItem> items) =>
        from pair in Namesakes.In(items)
        select Finding.At(
            pair.Item,
            $"There is a second {pair.Item.ToPhrase()}, and the first is on line {pair.First.Line}: remove one of the two.");
}
