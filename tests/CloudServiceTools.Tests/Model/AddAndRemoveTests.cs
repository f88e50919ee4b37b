using System;
using System.Collections.Generic;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.Tests.Randomness;
using Xunit;

namespace CloudServiceTools.Tests.Model;

/// <summary>What is added and removed again leaves every byte as it was, whatever stands around it.</summary>
public sealed class AddAndRemoveTests
{
    /// <summary>What may stand before, between and behind the elements of a file, on their lines or on others.</summary>
    private static readonly string[] Around =
    [
        "", "\n", " ", "\n  ", "\r\n\t", "  \n\n    ", "text", "<?pi x?>", "<![CDATA[ c ]]>", "<!-- c -->", "<f:Foreign/>",
        "<f:Foreign>\n</f:Foreign>", " text \n  ", "&#10;", "<!--\n-->",
    ];

    public static TheoryData<string> Roles { get; } = new()
    {
        "<WorkerRole name=\"W\"/>text",
        "\n  <WorkerRole name=\"W\"/>text\n",
        "\n  <WorkerRole name=\"W\"/><?pi?>\n",
        "\n  <WorkerRole name=\"W\"/><![CDATA[x]]>\n",
        "\n  <WorkerRole name=\"W\"/><f:Foreign/>\n",
        "\n  <WorkerRole name=\"W\"/><!-- c --> text\n",
        "<WorkerRole name=\"W\"/>  \n",
    };

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_role_that_is_added_and_removed_leaves_no_trace(string content)
    {
        string text = $"<ServiceDefinition name=\"S\" xmlns=\"{Namespaces.Definition}\" xmlns:f=\"urn:f\">{content}</ServiceDefinition>";
        ServiceDefinition definition = ServiceDefinition.Parse(text);

        definition.AddRole(Role.Create("Added", RoleType.Worker)).Remove();

        Assert.Equal(text, definition.ToText());
    }

    [Randomized(500)]
    public void Items_of_a_definition_leave_no_trace(byte[] bytes)
    {
        Decisions choices = new(bytes);
        string text = Definition(choices);
        ServiceDefinition definition = ServiceDefinition.Parse(text);
        List<Action> undo = [];
        for (int i = choices.Next(6); i >= 0; i--)
        {
            undo.Add(Add(definition, choices, "N" + i));
        }

        Run(undo, choices);

        Assert.Equal(text, definition.ToText());
    }

    [Randomized(300)]
    public void Items_of_a_configuration_leave_no_trace(byte[] bytes)
    {
        Decisions choices = new(bytes);
        string text = $"<ServiceConfiguration serviceName=\"S\" xmlns=\"{Namespaces.Configuration}\" xmlns:f=\"urn:f\">{Any()}"
            + $"<Role name=\"W\">{Any()}<Instances count=\"1\"/>{Any()}<ConfigurationSettings>{Any()}</ConfigurationSettings>{Any()}</Role>{Any()}"
            + $"<NetworkConfiguration>{Any()}</NetworkConfiguration>{Any()}</ServiceConfiguration>";
        ServiceConfiguration configuration = ServiceConfiguration.Parse(text);
        List<Action> undo = [];
        for (int i = choices.Next(6); i >= 0; i--)
        {
            string name = "N" + i;
            undo.Add(choices.Next(5) switch
            {
                0 => configuration.AddRole(name).Remove,
                1 => configuration.Roles[0].AddSetting(name, "1").Remove,
                2 => configuration.Roles[0].AddCertificate(name, CertificateThumbprint.Placeholder).Remove,
                3 => configuration.AddDnsServer(name, "10.0.0.1").Remove,
                _ => configuration.AddLoadBalancer(name, new LoadBalancerSettings { Subnet = "s" }).Remove,
            });
        }

        Run(undo, choices);

        Assert.Equal(text, configuration.ToText());

        string Any() => choices.Of(Around) + choices.Of(Around);
    }

    private static string Definition(Decisions choices)
    {
        return $"<ServiceDefinition name=\"S\" xmlns=\"{Namespaces.Definition}\" xmlns:f=\"urn:f\">{Any()}"
            + $"<WorkerRole name=\"W\">{Any()}<Endpoints>{Any()}<InternalEndpoint name=\"E\" protocol=\"tcp\"/>{Any()}</Endpoints>{Any()}"
            + $"<ConfigurationSettings>{Any()}</ConfigurationSettings>{Any()}{choices.Of("", "<Startup/>", "<Startup></Startup>")}{Any()}</WorkerRole>{Any()}"
            + $"{choices.Of("", "<NetworkTrafficRules/>", $"<NetworkTrafficRules>{Any()}</NetworkTrafficRules>")}{Any()}</ServiceDefinition>";

        string Any() => choices.Of(Around) + choices.Of(Around);
    }

    private static Action Add(ServiceDefinition definition, Decisions choices, string name)
    {
        Role role = definition.Roles["W"]!;
        EndpointSettings settings = new() { Protocol = "tcp", Port = PortSpecification.Parse(choices.Of("80", "80,90-95")) };
        return choices.Next(8) switch
        {
            0 => definition.AddRole(Role.Create(name, RoleType.Worker)).Remove,
            1 => role.AddInternalEndpoint(name, settings).Remove,
            2 => role.AddSettings([name])[0].Remove,
            3 => role.AddStartupTask(
                new StartupTaskSettings { CommandLine = name },
                choices.Maybe() ? [new("V", new VariableSettings { Value = "1" })] : null).Remove,
            4 => role.AddVariable(name, new VariableSettings { XPath = "/RoleEnvironment/Deployment/@id" }).Remove,
            5 => definition.AddTrafficRule(["W/E"], choices.Maybe() ? ["W"] : null).Remove,
            6 => definition.AddLoadBalancerProbe(name, new LoadBalancerProbeSettings { Protocol = "tcp" }).Remove,
            _ => role.AddContent(name, "source").Remove,
        };
    }

    /// <summary>In the order of the choices: the last first, or another one.</summary>
    private static void Run(List<Action> undo, Decisions choices)
    {
        while (undo.Count > 0)
        {
            int next = undo.Count - 1 - choices.Next(undo.Count);
            undo[next]();
            undo.RemoveAt(next);
        }
    }
}
