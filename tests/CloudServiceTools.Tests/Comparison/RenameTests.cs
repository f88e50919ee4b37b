using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Comparison;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Comparison;

/// <summary>A new name is one difference where it is certain, and reachability is followed to it.</summary>
public sealed class RenameTests
{
    private const string Service = """
        <WebRole name='Web'>
          <Sites><Site name='S'><Bindings><Binding name='B' endpointName='In' /></Bindings></Site></Sites>
          <Endpoints><InputEndpoint name='In' protocol='http' port='80' /></Endpoints>
        </WebRole>
        <WorkerRole name='Work'>
          <Endpoints><InternalEndpoint name='Queue' protocol='tcp' /><InternalEndpoint name='Admin' protocol='http' /></Endpoints>
          <Runtime><Environment><Variable name='PORT'><RoleInstanceValue xpath="/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name='Queue']/@port" /></Variable></Environment></Runtime>
        </WorkerRole>
        <NetworkTrafficRules><OnlyAllowTrafficTo>
          <Destinations><RoleEndpoint roleName='Work' endpointName='Queue' /></Destinations>
          <WhenSource matches='AnyRule'><FromRole roleName='Web' /></WhenSource>
        </OnlyAllowTrafficTo></NetworkTrafficRules>
        """;

    [Fact]
    public void What_follows_a_role_to_its_new_name_is_no_difference() =>
        Assert.Equal(["Role 'Work' was renamed to 'Backend'."], After(definition => definition.GetRole("Work").Rename("Backend")));

    [Fact]
    public void What_follows_an_endpoint_to_its_new_name_is_no_difference()
    {
        Assert.Equal(["Endpoint 'Work/Queue' was renamed to 'Orders'."], After(definition => definition.GetEndpoint("Work/Queue").Rename("Orders")));
        Assert.Equal(["Endpoint 'Web/In' was renamed to 'Http'."], After(definition => definition.GetEndpoint("Web/In").Rename("Http")));
    }

    [Fact]
    public void A_rule_that_does_not_follow_an_endpoint_leaves_it_open() => Assert.Equal(
        [
            "Endpoint 'Work/Queue' was renamed to 'Orders'.",
            "The XPath of environment variable 'Work/PORT' changed from '/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name='Queue']/@port' to '/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name='Admin']/@port'.",
            "Reachability of 'Work/Orders' widened: Work may reach it now.",
        ],
        Messages(Service, Service.Replace("InternalEndpoint name='Queue'", "InternalEndpoint name='Orders'", System.StringComparison.Ordinal)
            .Replace("[@name='Queue']", "[@name='Admin']", System.StringComparison.Ordinal)));

    [Fact]
    public void A_rule_that_does_not_follow_a_source_closes_to_it()
    {
        DefinitionDifference[] found = [.. DifferenceTests.Compare(
            Service, Service.Replace("<WebRole name='Web'>", "<WebRole name='Shop'>", System.StringComparison.Ordinal))];

        Assert.Equal(
            ["Role 'Web' was renamed to 'Shop'.", "Reachability of 'Work/Queue' narrowed: it is closed to Shop now."],
            found.Select(difference => difference.Message));
        Assert.Equal(
            "Before: Web may reach Work/Queue: rule 1 (line 9) lets it in. Now: Shop may not reach Work/Queue: rule 1 (line 9) lets in Web only.",
            found[1].Witness!.Explanation);
        Assert.Equal((DifferenceKind.Renamed, "role 'Shop'", "Web", "Shop"), (found[0].Kind, found[0].Subject, found[0].Before, found[0].After));
    }

    [Theory]
    [InlineData("<WorkerRole name='A' />", "<WorkerRole name='B' vmsize='Large' />", "A role that is otherwise, too.")]
    [InlineData("<WorkerRole name='A'><Startup><Task commandLine='a' /></Startup></WorkerRole>", "<WorkerRole name='B'><Startup><Task commandLine='A' /></Startup></WorkerRole>", "A task of another command.")]
    [InlineData("<WorkerRole name='A' />", "<WebRole name='B' />", "A role of the other type.")]
    [InlineData("<WorkerRole name='A' />", "<WorkerRole name='B' /><WorkerRole name='C' />", "Two that it could be now.")]
    [InlineData("<WorkerRole name='A' /><WorkerRole name='B' />", "<WorkerRole name='C' />", "Two that it could have been.")]
    [InlineData("<WorkerRole name='A' /><WorkerRole name='A' />", "<WorkerRole name='A' /><WorkerRole name='B' />", "A name that is still there.")]
    [InlineData("<WorkerRole name='W'><ConfigurationSettings><Setting name='A' /></ConfigurationSettings></WorkerRole>", "<WorkerRole name='W'><ConfigurationSettings><Setting name='B' /></ConfigurationSettings></WorkerRole>", "A setting is nothing but its name.")]
    public void What_is_not_certain_is_no_renaming(string before, string after, string why) => Assert.DoesNotContain(
        DifferenceTests.Compare(before, after), difference => difference.Kind == DifferenceKind.Renamed && why.Length > 0);

    [Fact]
    public void For_traffic_alone_a_name_is_all_there_is() => Assert.Equal(
        [
            "Reachability of 'W/B' widened: the endpoint is new, and W may reach it.",
            "Reachability of 'W/A' narrowed: the endpoint is gone, and W could reach it.",
        ],
        DifferenceTests.Compare(Endpoint("A"), Endpoint("B"), reachabilityOnly: true).Select(difference => difference.Message));

    private static string Endpoint(string name) =>
        DifferenceTests.Role($"<Endpoints><InternalEndpoint name='{name}' protocol='tcp' /></Endpoints>");

    private static IEnumerable<string> After(System.Action<ServiceDefinition> rename)
    {
        ServiceDefinition before = DifferenceTests.Definition(Service);
        ServiceDefinition after = before.Copy();
        rename(after);
        return DefinitionComparison.Compare(before, after).Select(difference => difference.Message);
    }

    private static IEnumerable<string> Messages(string before, string after) =>
        DifferenceTests.Compare(before, after).Select(difference => difference.Message);
}
