using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CloudServiceTools.Tests.Traffic;

/// <summary>A rule of an access control, of which parts may be wrong.</summary>
internal sealed record ControlRuleSketch(int Order, string Action, string Subnet);

/// <summary>An access control of a sketch.</summary>
internal sealed record ControlSketch(string Name, IReadOnlyList<ControlRuleSketch> Rules);

/// <summary>
/// The network of a service as plain data, of which a configuration can be written without the engine, and that
/// <see cref="TrafficOracle"/> judges without it.
/// </summary>
internal sealed record NetworkSketch(
    bool HasVirtualNetwork,
    IReadOnlyList<ControlSketch> Controls,
    IReadOnlyList<(string Role, string Endpoint, string Control)> Lists,
    IReadOnlyList<string> PublicRoles,
    IReadOnlyList<string> SecuredRoles)
{
    /// <summary>A few blocks that nest and touch, so that random rules overlap.</summary>
    private static readonly string[] Subnets =
    [
        "0.0.0.0/0", "10.0.0.0/8", "10.1.0.0/16", "10.1.2.0/24", "10.1.2.3/32", "10.1.3.0/24", "203.0.113.0/24", "203.0.113.128/25",
        "0.0.0.0/1", "128.0.0.0/1", "255.255.255.255/32", "10.1.2.77/24", "10.0.0.0/33", "everyone", "10.1/16", "10.0.0.0",
    ];

    /// <summary>A network chosen at random. Lists name what is not there, and some endpoints have several.</summary>
    internal static NetworkSketch Random(Random random, IReadOnlyList<string> roles, IReadOnlyList<EndpointSketch> endpoints)
    {
        ControlSketch[] controls = [.. Enumerable.Range(1, random.Next(5)).Select(number => new ControlSketch($"Control{number}", Rules(random)))];
        List<(string, string, string)> lists = [];
        int count = endpoints.Count == 0 ? 0 : random.Next(8);
        for (int number = 0; number < count; number++)
        {
            EndpointSketch endpoint = endpoints[random.Next(endpoints.Count)];
            string control = controls.Length > 0 && random.Next(12) > 0 ? controls[random.Next(controls.Length)].Name : "Missing";
            lists.Add((endpoint.Role, endpoint.Name, random.Next(5) == 0 ? control.ToUpperInvariant() : control));
        }

        return new NetworkSketch(
            random.Next(2) == 1,
            controls,
            lists,
            [.. roles.Where(_ => random.Next(5) == 4)],
            [.. roles.Where(_ => random.Next(6) == 5)]);
    }

    /// <summary>The service configuration.</summary>
    internal string ToText(IEnumerable<string> roles)
    {
        StringBuilder text = new("<ServiceConfiguration serviceName=\"Service\" xmlns=\"http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration\">\n");
        text.Append(string.Concat(roles.Select(role => $"  <Role name=\"{role}\"><Instances count=\"1\" /></Role>\n")));
        text.Append("  <NetworkConfiguration>\n");
        text.Append(HasVirtualNetwork ? "    <VirtualNetworkSite name=\"office\" />\n" : string.Empty);
        text.Append("    <AddressAssignments>\n");
        text.Append(string.Concat(PublicRoles.Select(role =>
            $"      <InstanceAddress roleName=\"{role}\"><PublicIPs><PublicIP name=\"each\" /></PublicIPs></InstanceAddress>\n")));
        text.Append("    </AddressAssignments>\n    <AccessControls>\n");
        foreach (ControlSketch control in Controls)
        {
            text.Append($"      <AccessControl name=\"{control.Name}\">\n");
            text.Append(string.Concat(control.Rules.Select(rule =>
                $"        <Rule order=\"{rule.Order}\" action=\"{rule.Action}\" remoteSubnet=\"{rule.Subnet}\" />\n")));
            text.Append("      </AccessControl>\n");
        }

        text.Append("    </AccessControls>\n    <EndpointAcls>\n");
        text.Append(string.Concat(Lists.Select(list =>
            $"      <EndpointAcl role=\"{list.Role}\" endPoint=\"{list.Endpoint}\" accessControl=\"{list.Control}\" />\n")));
        text.Append("    </EndpointAcls>\n    <NetworkSecurityGroupRefs>\n");
        text.Append(string.Concat(SecuredRoles.Select(role =>
            $"      <NetworkSecurityGroupRef roleName=\"{role}\"><NetworkSecurityGroup name=\"group\" /></NetworkSecurityGroupRef>\n")));
        return text.Append("    </NetworkSecurityGroupRefs>\n  </NetworkConfiguration>\n</ServiceConfiguration>\n").ToString();
    }

    private static ControlRuleSketch[] Rules(Random random) => [.. Enumerable.Range(0, random.Next(7)).Select(number => new ControlRuleSketch(
        random.Next(20),
        random.Next(12) switch { 11 => "allow", var choice when choice % 2 == 0 => "permit", _ => "deny" },
        Subnets[random.Next(Subnets.Length)]))];
}
