using System;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Model;

/// <summary>Traffic rules as they are written and read.</summary>
public sealed class TrafficRuleTests
{
    private readonly ServiceDefinition _definition = ServiceDefinition.Parse(
        """
        <ServiceDefinition name="S">
          <WebRole name="Web"><Endpoints><InputEndpoint name="In" protocol="http" port="80" /></Endpoints></WebRole>
          <WorkerRole name="Worker1"><Endpoints><InternalEndpoint name="A" protocol="tcp" /><InternalEndpoint name="Shared" protocol="tcp" /></Endpoints></WorkerRole>
          <WorkerRole name="Worker2"><Endpoints><InternalEndpoint name="B" protocol="tcp" /><InternalEndpoint name="Shared" protocol="tcp" /></Endpoints></WorkerRole>
        </ServiceDefinition>
        """);

    [Fact]
    public void A_rule_is_written_as_the_schema_wants_it()
    {
        _definition.AddTrafficRule(["worker1/a", "Worker2/B"], ["WEB", "Worker1"]);

        Assert.EndsWith(
            """
              <NetworkTrafficRules>
                <OnlyAllowTrafficTo>
                  <Destinations>
                    <RoleEndpoint endpointName="A" roleName="Worker1" />
                    <RoleEndpoint endpointName="B" roleName="Worker2" />
                  </Destinations>
                  <WhenSource matches="AnyRule">
                    <FromRole roleName="Web" />
                    <FromRole roleName="Worker1" />
                  </WhenSource>
                </OnlyAllowTrafficTo>
              </NetworkTrafficRules>
            </ServiceDefinition>
            """,
            _definition.ToText(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true, "Worker1/A from every role")]
    [InlineData("", false, "Worker1/A from nobody")]
    [InlineData("Web,Worker2", false, "Worker1/A from Web, Worker2")]
    public void A_rule_says_whom_it_lets_in(string? sources, bool all, string text)
    {
        TrafficRule rule = _definition.AddTrafficRule(
            ["Worker1/A"], sources?.Split(',', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((all, text), (rule.AllowAll, rule.ToString()));
        Assert.Same(rule, Assert.Single(_definition.TrafficRules));
    }

    [Theory]
    [InlineData("Worker3/A", "Web", CsErrorId.CsRoleNotFound, "Did you mean 'Worker1'?")]
    [InlineData("Worker1/X", "Web", CsErrorId.CsEndpointNotFound, "Did you mean 'A'?")]
    [InlineData("Worker1", "Web", CsErrorId.CsEndpointNotFound, "Role/Endpoint")]
    [InlineData("a", "Web", CsErrorId.CsEndpointNotFound, "Write it as Role/Endpoint. Did you mean 'Worker1/A'?")]
    [InlineData("Shared", "Web", CsErrorId.CsEndpointNotFound, "Write it as Role/Endpoint. Did you mean one of Worker1/Shared, Worker2/Shared?")]
    [InlineData("Shraed", "Web", CsErrorId.CsEndpointNotFound, "Write it as Role/Endpoint. Did you mean one of Worker1/Shared, Worker2/Shared?")]
    [InlineData("nothing", "Web", CsErrorId.CsEndpointNotFound, "Write it as Role/Endpoint, such as WorkerRole1/InternalTCP2.")]
    [InlineData("Web/In", "Web", CsErrorId.CsEndpointNotInternal, "internal endpoint")]
    [InlineData("Worker1/A", "Somebody", CsErrorId.CsRoleNotFound, "Known: Web, Worker1, Worker2.")]
    [InlineData("", "Web", CsErrorId.CsInvalidValue, "Role/Endpoint")]
    public void A_rule_about_what_is_not_there_is_refused(string to, string from, CsErrorId id, string advice)
    {
        string before = _definition.ToText();

        CsException error = Assert.Throws<CsException>(
            () => _definition.AddTrafficRule(to.Split(',', StringSplitOptions.RemoveEmptyEntries), [from]));

        Assert.Equal(id, error.Id);
        Assert.Contains(advice, error.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(before, _definition.ToText());
    }

    [Fact]
    public void Rules_as_the_article_printed_them_are_read_as_its_prose_says()
    {
        ServiceDefinition published = ServiceDefinition.Parse(
            """
            <ServiceDefinition name="S">
              <NetworkTrafficRules><OnlyAllowTrafficTo>
                <Destinations><RoleEndpoint endpointName="A" roleName="Worker1"/></Destinations>
                <AllowAllTraffic/><WhenSource matches="AnyRule"><FromRole roleName="Web"/></WhenSource>
              </OnlyAllowTrafficTo></NetworkTrafficRules>
              <NetworkTrafficRules><OnlyAllowTrafficTo>
                <Destinations><RoleEndpoint endpointName="B" roleName="Worker2"/></Destinations><AllowAllTraffic/>
              </OnlyAllowTrafficTo></NetworkTrafficRules>
            </ServiceDefinition>
            """);

        Assert.Equal(
            ["Worker1/A from Web", "Worker2/B from every role"],
            published.TrafficRules.Select(rule => rule.ToString()));
    }
}
