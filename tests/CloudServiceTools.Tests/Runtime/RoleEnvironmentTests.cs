using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Runtime;
using Xunit;
using static CloudServiceTools.Tests.Runtime.Service;

namespace CloudServiceTools.Tests.Runtime;

/// <summary>Which instances there are, which of them an instance sees, and where they are.</summary>
public sealed class RoleEnvironmentTests
{
    private const string NoInternal = "<Endpoints><InputEndpoint name='In' protocol='tcp' port='80'/></Endpoints>";

    [Theory]
    [InlineData("", "", "A_IN_0 B_IN_0")]
    [InlineData("A=2", "", "A_IN_0 A_IN_1 B_IN_0")]
    [InlineData("A=2", "A=3", "A_IN_0 A_IN_1 A_IN_2 B_IN_0")]
    [InlineData("A=2 B=2", "a=0", "B_IN_0 B_IN_1")]
    [InlineData("B=0", "A=0", "")]
    public void A_count_that_is_given_goes_before_that_of_the_configuration_and_one_holds_otherwise(
        string configured, string given, string expected)
    {
        RoleEnvironmentSettings settings = Counts(given);
        settings.Configuration = Configured([.. configured.Split(' ').Where(text => text.Length > 0)
            .Select(text => (text[..1], $"<Instances count='{text[2..]}'/>"))]);

        Assert.Equal(expected, string.Join(" ", RoleEnvironment.GetInstanceIds(Of(("A", Discoverable), ("B", Discoverable)), settings)));
    }

    [Fact]
    public void The_current_instance_is_the_first_one_or_the_one_that_is_named()
    {
        ServiceDefinition definition = Of(("A", Discoverable), ("B", Discoverable));

        Assert.Equal("A_IN_0", definition.Environment("A=2").CurrentRoleInstance.Id);
        Assert.Equal("B_IN_0", definition.Environment("A=0").CurrentRoleInstance.Id);
        Assert.Equal("B_IN_1", definition.Environment("B=2", "b_in_1").CurrentRoleInstance.Id);
        Assert.Equal("B_IN_1", definition.Environment("B=2", "b_in_1").ToString());
    }

    /// <summary>runtime.md: other instances appear only where the role has an internal endpoint, an import's included.</summary>
    [Theory]
    [InlineData("A_IN_1", "A_IN_1", "B_IN_0 B_IN_1", "C_IN_0 C_IN_1")]
    [InlineData("B_IN_0", "", "B_IN_0 B_IN_1", "C_IN_0 C_IN_1")]
    public void Instances_are_seen_where_their_role_has_an_internal_endpoint(string current, string a, string b, string c)
    {
        ServiceDefinition definition = Of(
            ("A", NoInternal),
            ("B", Discoverable),
            ("C", NoInternal + "<Imports><Import moduleName='RemoteAccess'/></Imports>"));

        RoleEnvironment environment = definition.Environment("A=2 B=2 C=2", current);

        Assert.Equal(["A", "B", "C"], environment.Roles.Keys);
        Assert.Equal([a, b, c], environment.Roles.Select(role => string.Join(" ", Ids(role.Instances))));
        Assert.Contains(environment.CurrentRoleInstance, environment.CurrentRoleInstance.Role.Instances);
        Assert.Same(environment.CurrentRoleInstance.Role, environment.Roles[current[..1]]);
    }

    [Fact]
    public void Roles_and_endpoints_are_found_by_name_ignoring_case_and_by_place()
    {
        RoleEnvironment environment = Of(("A", Discoverable), ("B", Discoverable)).Environment();

        Assert.Equal("B", environment.Roles["b"]!.Name);
        Assert.Equal("B", environment.Roles[1].ToString());
        Assert.True(environment.Roles.ContainsKey("a"));
        Assert.Null(environment.Roles["C"]);
        Assert.Equal(environment.Roles, environment.Roles.Values);
        Assert.Equal("I", environment.CurrentRoleInstance.InstanceEndpoints["i"]!.Name);
        Assert.Same(environment.CurrentRoleInstance, environment.CurrentRoleInstance.InstanceEndpoints["I"]!.RoleInstance);
    }

    [Theory]
    [InlineData("", "0 1 2 3 4 0 1", "0 1 0 1 0 1 0")]
    [InlineData("upgradeDomainCount='2'", "0 1 0 1 0 1 0", "0 1 0 1 0 1 0")]
    [InlineData("upgradeDomainCount='x'", "0 1 2 3 4 0 1", "0 1 0 1 0 1 0")]
    [InlineData("upgradeDomainCount='0'", "0 1 2 3 4 0 1", "0 1 0 1 0 1 0")]
    public void Instances_are_spread_over_the_domains_in_turn(string attribute, string updateDomains, string faultDomains)
    {
        ServiceDefinition definition = ServiceDefinition.Parse(
            $"<ServiceDefinition name='S' {attribute}><WorkerRole name='A'>{Discoverable}</WorkerRole></ServiceDefinition>");

        var instances = definition.Environment("A=7").Roles["A"]!.Instances;

        Assert.Equal(updateDomains, string.Join(" ", instances.Select(instance => instance.UpdateDomain)));
        Assert.Equal(faultDomains, string.Join(" ", instances.Select(instance => instance.FaultDomain)));
    }

    [Theory]
    [InlineData(0, "10.0.0.4")]
    [InlineData(250, "10.0.0.254")]
    [InlineData(251, "10.0.1.4")]
    [InlineData(9999, "10.0.39.214")]
    public void Addresses_go_up_from_the_first_instance_of_the_first_role(int number, string address)
    {
        RoleEnvironment environment = Of(("A", Discoverable), ("B", Discoverable)).Environment("A=200 B=9800");
        var instances = environment.Roles["A"]!.Instances.Concat(environment.Roles["B"]!.Instances);

        Assert.Equal(address, instances.ElementAt(number).InstanceEndpoints["I"]!.IPEndpoint.Address.ToString());
    }

    [Fact]
    public void The_address_of_an_instance_does_not_depend_on_who_looks()
    {
        ServiceDefinition definition = Of(("A", NoInternal), ("B", Discoverable));

        Assert.Equal(
            definition.Environment("A=3", "A_IN_2").Roles["B"]!.Instances[0].InstanceEndpoints["I"]!.IPEndpoint,
            definition.Environment("A=3", "B_IN_0").CurrentRoleInstance.InstanceEndpoints["I"]!.IPEndpoint);
    }

    [Fact]
    public void A_later_change_of_the_definition_is_not_followed()
    {
        ServiceDefinition definition = Of(("A", Discoverable + "<ConfigurationSettings><Setting name='X'/></ConfigurationSettings>"));
        ServiceConfiguration configuration = ServiceConfiguration.Create(definition);
        RoleEnvironment environment = RoleEnvironment.Create(definition, new() { Configuration = configuration });

        configuration.Roles[0].Settings[0].Value = "changed";
        definition.Roles[0].Endpoints[0].Remove();
        definition.Roles[0].Rename("B");

        Assert.Equal("A_IN_0", environment.CurrentRoleInstance.Id);
        Assert.Single(environment.CurrentRoleInstance.InstanceEndpoints);
        Assert.Empty(environment.GetConfigurationSettingValue("X"));
    }

    [Fact]
    public void Of_a_name_that_stands_twice_the_first_counts_and_what_has_no_name_does_not()
    {
        ServiceDefinition definition = Of(
            ("A", Endpoints("<InternalEndpoint name='I' protocol='tcp'/><InternalEndpoint name='i' protocol='udp'/><InternalEndpoint protocol='tcp'/>")),
            ("a", NoInternal),
            (string.Empty, Discoverable));

        RoleEnvironment environment = definition.Environment();

        Assert.Equal(["A"], environment.Roles.Keys);
        Assert.Equal("tcp", Assert.Single(environment.CurrentRoleInstance.InstanceEndpoints).Protocol);
    }

    [Fact]
    public void The_same_service_has_the_same_deployment_and_another_has_another()
    {
        string id = ServiceDefinition.Parse("<ServiceDefinition name='S'><WorkerRole name='A'/></ServiceDefinition>").Environment().DeploymentId;

        Assert.Matches("^[0-9a-f]{32}$", id);
        Assert.Equal(id, Of(("B", Discoverable)).Environment().DeploymentId);
        Assert.NotEqual(id, ServiceDefinition.Parse("<ServiceDefinition name='T'><WorkerRole name='A'/></ServiceDefinition>").Environment().DeploymentId);
    }

    [Theory]
    [InlineData("B_IN_3", "Service 'S' has no instance 'B_IN_3': its role 'B' has 2.", "Did you mean 'B_IN_1'?")]
    [InlineData("b", "Service 'S' has no instance 'b': its role 'B' has 2.", "Did you mean 'B_IN_0'?")]
    [InlineData("B_IN_01", "Service 'S' has no instance 'B_IN_01': its role 'B' has 2.", "Did you mean 'B_IN_1'?")]
    [InlineData("A_IN_0", "Service 'S' has no instance 'A_IN_0': its role 'A' has none.", "Did you mean 'B_IN_0'?")]
    [InlineData("B-IN-1", "Service 'S' has no instance 'B-IN-1'.", "Did you mean 'B_IN_1'?")]
    [InlineData("", "Service 'S' has no instance ''.", "Known: B_IN_0, B_IN_1.")]
    public void An_unknown_instance_is_refused_with_the_nearest(string id, string message, string action) => AssertRefused(
        CsErrorId.CsItemNotFound, message, action, () => Of(("A", NoInternal), ("B", NoInternal)).Environment("A=0 B=2", id));

    [Fact]
    public void Without_any_instance_there_is_nothing_to_look_from()
    {
        AssertRefused(
            CsErrorId.CsItemNotFound,
            "Service 'S' has no role, and so no instance to look from.",
            "Add a role.",
            () => Of().Environment());
        AssertRefused(
            CsErrorId.CsItemNotFound,
            "No role of service 'S' has an instance to look from.",
            "Give a role one instance or more.",
            () => Of(("A", NoInternal)).Environment("A=0"));
    }

    [Fact]
    public void Counts_that_make_no_sense_are_refused()
    {
        ServiceDefinition definition = Of(("A", NoInternal), ("B", NoInternal));

        AssertRefused(CsErrorId.CsRoleNotFound, "Service 'S' has no role 'AA'.", "Did you mean 'A'?", () => definition.Environment("AA=1"));
        AssertRefused(
            CsErrorId.CsInvalidValue,
            "'-1' is not valid as the number of instances of a role.",
            "Give 0 or more.",
            () => definition.Environment("A=-1"));
        AssertRefused(
            CsErrorId.CsInvalidValue,
            "Service 'S' would have 4294967294 instances, and 10000 is the most that are laid out here.",
            "Give its roles fewer instances.",
            () => definition.Environment($"A={int.MaxValue} B={int.MaxValue}"));
        AssertRefused(
            CsErrorId.CsInvalidValue,
            "The configuration gives -2 instances to role 'A'.",
            "Give it 0 or more.",
            () => RoleEnvironment.Create(definition, new() { Configuration = Configured(("A", "<Instances count='-2'/>")) }));
    }
}
