using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5012: addresses and security groups are for roles that there are.</summary>
internal sealed class NetworkRole() : ConfigurationRule(
    "CSD5012",
    "NetworkRole",
    DiagnosticSeverity.Error,
    "The network part of the configuration names a role that the definition does not have.")
{
    private protected override IEnumerable<Finding> Check(AnalysisContext context, ServiceConfiguration configuration)
    {
        NameHints hints = context.Hints;
        Lazy<RenamedPair?> addresses = RenamedPair.OfNames(context, configuration.InstanceAddresses.Select(item => item.RoleName));
        Lazy<RenamedPair?> groups = RenamedPair.OfNames(context, configuration.NetworkSecurityGroups.Select(item => item.Role));
        return from item in configuration.InstanceAddresses
                   .Select(address => (Item: (ConfigurationItem)address, What: "addresses", address.RoleName, Renamed: addresses))
                   .Concat(configuration.NetworkSecurityGroups.Select(reference => (Item: (ConfigurationItem)reference, What: "a network security group", RoleName: reference.Role, Renamed: groups)))
               where item.RoleName.Length > 0 && !context.Definition.Roles.Contains(item.RoleName)
               select Finding.At(
                   item.Item,
                   $"The network configuration gives {item.What} to role '{item.RoleName}', which the definition does not have: "
                   + (RenamedPair.AdviceOnConfigured(item.Renamed.Value, "role", item.RoleName)
                       ?? hints.For(item.RoleName, context.Definition.Roles, $"remove that")));
    }
}
