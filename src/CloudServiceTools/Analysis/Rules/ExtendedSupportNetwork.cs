using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Service;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD6005: every instance of a deployment in extended support is in a virtual network.</summary>
internal sealed class ExtendedSupportNetwork : ConfigurationRule
{
    internal ExtendedSupportNetwork()
        : base(
            "CSD6005",
            "ExtendedSupportNetwork",
            DiagnosticSeverity.Error,
            "The configuration does not put every role into a virtual network, which extended support needs.") =>
        Target = AnalysisTarget.ExtendedSupport;

    private protected override IEnumerable<Finding> Check(AnalysisContext context, ServiceConfiguration configuration)
    {
        // Projects that are in extended support have a local configuration without a network.
        if (ServiceEnvironment.IsLocalFile(configuration.Path))
        {
            yield break;
        }

        Phrase name = ConfigurationPhrase.Of(configuration);
        if (string.IsNullOrEmpty(configuration.VirtualNetworkSite))
        {
            yield return Finding.At(
                configuration,
                $"In {name} no virtual network is named, and extended support needs one: add a NetworkConfiguration with a "
                + $"VirtualNetworkSite, and the Subnets of every role.");
        }

        // Where nothing is said of the network at all, once is enough.
        bool isMeant = !string.IsNullOrEmpty(configuration.VirtualNetworkSite) || configuration.InstanceAddresses.Count > 0;
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (RoleFacts role in context.Roles.Where(role => isMeant && role.Name.Length > 0 && seen.Add(role.Name)))
        {
            InstanceAddress? address = configuration.InstanceAddresses[role.Name];
            if (address is null || address.Subnets.Count == 0)
            {
                DocumentItem place = (DocumentItem?)address ?? configuration.Roles[role.Name] ?? (DocumentItem)configuration;
                yield return Finding.At(
                    place,
                    $"In {name} role '{role.Name}' has no subnet, and extended support needs one: add an InstanceAddress with Subnets "
                    + $"for the role.");
            }
        }
    }
}
