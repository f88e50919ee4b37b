using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using CloudServiceTools.Tests.Randomness;
using CloudServiceTools.Tests.Schema;
using Xunit;

namespace CloudServiceTools.Tests.Configuration;

/// <summary>Whatever is done in whatever order: the result is valid, text and model agree, and what is undone leaves no trace.</summary>
public sealed class RandomConfigurationTests
{
    private const string Namespace = "xmlns='" + ConfigurationSchema.NamespaceUri + "'";
    private static readonly string[] Names = ["A", "b", "C c", "D.d", "1", "-", "", "é/", "\0", "10.0.0.4", "AB 12", "permit"];
    private static readonly string[] Bases =
    [
        $"<ServiceConfiguration serviceName='S' {Namespace} />",
        $"<?xml version=\"1.0\"?>\r\n<ServiceConfiguration {Namespace} serviceName='S'>\r\n\t<!-- first -->\r\n\t<Role name='A'>\r\n\t\t<ConfigurationSettings/> <!-- none -->\r\n\t\t<Instances count='1'/>\r\n\t</Role>\r\n\r\n\t<NetworkConfiguration>\r\n\t</NetworkConfiguration>\r\n</ServiceConfiguration>",
        $"<ServiceConfiguration serviceName='S' {Namespace}><Role name='A'><Instances count='1'/></Role><GuestAgentSettings/></ServiceConfiguration>",
        $"<c:ServiceConfiguration serviceName='S' {Namespace.Replace("xmlns", "xmlns:c", StringComparison.Ordinal)}>\n    <c:Role name='A'><c:Certificates></c:Certificates><c:Instances count='1'/></c:Role>\n    <c:NetworkConfiguration>\n        <c:AddressAssignments />\n    </c:NetworkConfiguration>\n</c:ServiceConfiguration>\n",
    ];

    [Randomized(100)]
    public void What_the_calls_build_is_valid_and_text_and_model_agree(Choices random)
    {
        ServiceConfiguration configuration = ServiceConfiguration.Parse(Bases[random.Next(Bases.Length)]);
        for (int i = 0; i < 40 && random.HasMore; i++)
        {
            string before = configuration.ToText();
            try
            {
                Edit(configuration, random);
            }
            catch (CsException)
            {
                Assert.Equal(before, configuration.ToText());
            }

            // Reading makes the caches current, so that the next edit has to keep them right.
            _ = Facts(configuration).Count();
        }

        string text = configuration.ToText();
        Assert.Empty(SchemaValidator.Configuration.Validate(text));
        Assert.Equal(Facts(ServiceConfiguration.Parse(text)), Facts(configuration));
        Assert.Equal(Facts(configuration.Copy()), Facts(configuration));
    }

    [Randomized(100)]
    public void What_is_added_and_removed_in_any_order_leaves_no_trace(Choices random)
    {
        string text = Bases[random.Next(Bases.Length)];
        ServiceConfiguration configuration = ServiceConfiguration.Parse(text);
        Undo undo = new();
        for (int i = 0; i < 20 && random.HasMore; i++)
        {
            string name = "N" + i;
            RoleConfiguration? role = configuration.Roles.FirstOrDefault(item => item.Name == "A");
            switch (random.Next(9))
            {
                case 0 when role is not null: undo.Add(() => role.AddSetting(name, "v").Remove); break;
                case 1 when role is not null: undo.Add(() => role.AddCertificate(name, "AB").Remove); break;
                case 2: undo.Add(() => configuration.AddDnsServer(name, "1.2.3.4").Remove); break;
                case 3: undo.Add(() => configuration.AddLoadBalancer(name, new() { Subnet = "s" }).Remove); break;
                case 4: undo.Add(() => configuration.AddAccessControlRule("acl", i, new() { Action = "deny", RemoteSubnet = "x" }).Remove); break;
                case 5 when role is not null && configuration.AccessControls.Count > 0:
                    undo.Add(() => configuration.AddEndpointAcl("A", name, "acl").Remove);
                    break;
                case 6 when role is not null && configuration.InstanceAddresses.Count == 0:
                    undo.Add(() => configuration.SetInstanceAddress("A", new() { Subnets = ["x"], PublicIP = "p" }).Remove);
                    break;
                case 7 when role is not null && configuration.NetworkSecurityGroups.Count == 0:
                    undo.Add(() => configuration.SetNetworkSecurityGroup("A", "g").Remove);
                    break;
                case 8 when configuration.ReservedIP is null:
                    undo.Add(() => configuration.ReservedIP = "r", () => configuration.ReservedIP = null);
                    break;
                default: undo.Add(() => configuration.AddRole(name, i).Remove); break;
            }

            _ = Facts(configuration).Count();
        }

        undo.Run(random);

        Assert.Equal(text, configuration.ToText());
    }

    private static void Edit(ServiceConfiguration configuration, Random random)
    {
        RoleConfiguration? role = Any(configuration.Roles);
        switch (random.Next(22))
        {
            case 0: configuration.AddRole(Name(), random.Next(-1, 5)); break;
            case 1: role?.AddSetting(Name(), Name()); break;
            case 2: role?.AddCertificate(Name(), Name(), random.Next(3) == 0 ? Name() : "SHA1"); break;
            case 3: role?.Update(new() { VMName = Maybe(), OSImage = Maybe(), InstanceCount = random.Next(-1, 3) }); break;
            case 4: configuration.AddDnsServer(Name(), Name()); break;
            case 5: configuration.AddDnsServer(Name(), "10.0.0.4"); break;
            case 6:
                configuration.SetInstanceAddress(role?.Name ?? Name(), new()
                {
                    Subnets = random.Next(2) == 0 ? null : [.. Enumerable.Range(0, random.Next(4)).Select(_ => Name())],
                    PublicIP = Maybe(),
                    IdleTimeoutInMinutes = random.Next(2) == 0 ? null : random.Next(-1, 9),
                });
                break;
            case 7: configuration.AddAccessControlRule(Name(), random.Next(3), new() { Action = Name(), RemoteSubnet = Maybe() }); break;
            case 8:
                configuration.AddAccessControlRule(Name(), random.Next(-1, 70000), new() { Action = "deny", RemoteSubnet = "x", Description = Maybe() });
                break;
            case 9: configuration.AddEndpointAcl(role?.Name ?? Name(), Name(), Any(configuration.AccessControls)?.Name ?? Name()); break;
            case 10: configuration.AddLoadBalancer(Name(), new() { Subnet = Maybe(), StaticVirtualNetworkIPAddress = Maybe() }); break;
            case 11: Any(configuration.LoadBalancers)?.Update(new() { Subnet = Maybe(), StaticVirtualNetworkIPAddress = Maybe() }); break;
            case 12: configuration.SetNetworkSecurityGroup(role?.Name ?? Name(), Name()); break;
            case 13: configuration.Update(new() { VirtualNetworkSite = Maybe(), ReservedIP = Maybe(), OSFamily = Maybe(), ServiceName = Maybe() }); break;
            case 14: configuration.Update(new() { CleanupFirewallOnRoleRestart = random.Next(2) == 0, SchemaVersion = Maybe() }); break;
            case 15: configuration.AllowRoleProcessLocalDumps = random.Next(2) == 0; break;
            case 16: Any<ConfigurationEntry>([.. configuration.Roles.SelectMany(item => item.Settings), .. configuration.DnsServers])?.Remove(); break;
            case 17: Any<ConfigurationEntry>([.. configuration.AccessControls.SelectMany(item => item.Rules), .. configuration.EndpointAcls])?.Remove(); break;
            case 18: Any<ConfigurationEntry>([.. configuration.LoadBalancers, .. configuration.NetworkSecurityGroups, .. configuration.InstanceAddresses])?.Remove(); break;
            case 19: (random.Next(3) == 0 ? role : null)?.Remove(); break;
            case 20: configuration.UpdateFrom(Definition, random.Next(-1, 3)); break;
            default:
                if (role is not null && Any(role.Settings) is { } setting)
                {
                    setting.Value = Name();
                }

                break;
        }

        string Name() => Names[random.Next(Names.Length)];
        string? Maybe() => random.Next(2) == 0 ? null : Name();
        T? Any<T>(IReadOnlyList<T> items) => items.Count == 0 ? default : items[random.Next(items.Count)];
    }

    private static ServiceDefinition Definition { get; } = ServiceDefinition.Parse(
        "<ServiceDefinition name='S'><WebRole name='A'><Imports><Import moduleName='RemoteAccess'/></Imports></WebRole><WorkerRole name='Z'>"
        + "<ConfigurationSettings><Setting name='s'/><Setting/></ConfigurationSettings></WorkerRole><WorkerRole/></ServiceDefinition>");

    private static IEnumerable<string> Facts(ServiceConfiguration configuration) =>
    [
        $"{configuration.ServiceName} {configuration.OSFamily} {configuration.SchemaVersion} {configuration.VirtualNetworkSite} {configuration.ReservedIP}",
        $"{configuration.CleanupFirewallOnRoleRestart} {configuration.AllowRoleProcessLocalDumps}",
        .. configuration.Roles.Select(role => $"{role.Name} {role.InstanceCount} {role.VMName} {role.OSImage}"),
        .. configuration.Roles.SelectMany(role => role.Settings).Select(item => $"{item.Role}/{item.Name}={item.Value}"),
        .. configuration.Roles.SelectMany(role => role.Certificates).Select(item => $"{item.Role}/{item.Name}={item.Thumbprint}"),
        .. configuration.DnsServers.Select(item => $"{item.Name} {item.IPAddress}"),
        .. configuration.InstanceAddresses.Select(item => $"{item.RoleName} {string.Join(',', item.Subnets)} {item.PublicIP} {item.IdleTimeoutInMinutes}"),
        .. configuration.AccessControls.SelectMany(item => item.Rules).Select(rule => $"{rule.AccessControl} {rule} {rule.Action} {rule.RemoteSubnet} {rule.Description}"),
        .. configuration.EndpointAcls.Select(item => $"{item} {item.AccessControl}"),
        .. configuration.LoadBalancers.Select(item => $"{item.Name} {item.AddressType} {item.Subnet} {item.StaticVirtualNetworkIPAddress}"),
        .. configuration.NetworkSecurityGroups.Select(item => $"{item.Role} {item.Name}"),
    ];
}
