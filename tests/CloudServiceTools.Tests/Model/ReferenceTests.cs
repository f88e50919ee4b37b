using System;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Model;

/// <summary>Renaming follows every reference and touches nothing else.</summary>
public sealed class ReferenceTests
{
    private const string Text =
        """
        <ServiceDefinition name="S" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
          <WebRole name="Web">
            <Sites>
              <Site name="Web">
                <Bindings>
                  <Binding name="In" endpointName="In" />
                  <Binding name="Second" endpointName='IN' />
                  <Binding name="Other" endpointName="Inner" />
                </Bindings>
              </Site>
            </Sites>
            <Endpoints>
              <InputEndpoint name="In" protocol="http" port="80" />
              <InternalEndpoint name="Inner" protocol="tcp" />
            </Endpoints>
            <Startup>
              <Task commandLine="a.cmd">
                <Environment>
                  <Variable name="PORT">
                    <RoleInstanceValue xpath="/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name='In']/@port" />
                  </Variable>
                  <Variable name="INNER">
                    <RoleInstanceValue xpath='/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[ @name = "Inner" ]/@address' />
                  </Variable>
                  <Variable name="In" value="In" />
                </Environment>
              </Task>
            </Startup>
          </WebRole>
          <WorkerRole name="Worker">
            <Endpoints>
              <InternalEndpoint name="Inner" protocol="tcp" />
            </Endpoints>
          </WorkerRole>
          <NetworkTrafficRules>
            <OnlyAllowTrafficTo>
              <Destinations>
                <RoleEndpoint endpointName="Inner" roleName="Web" />
                <RoleEndpoint endpointName="Inner" roleName="Worker" />
              </Destinations>
              <WhenSource matches="AnyRule">
                <FromRole roleName="web" />
                <FromRole roleName="Worker" />
              </WhenSource>
            </OnlyAllowTrafficTo>
          </NetworkTrafficRules>
        </ServiceDefinition>
        """;

    private readonly ServiceDefinition _definition = ServiceDefinition.Parse(Text);

    [Fact]
    public void Renaming_an_endpoint_follows_bindings_and_xpaths()
    {
        _definition.GetEndpoint("Web/In").Rename("Front&Door");

        Assert.Equal(
            [
                "<Binding name=\"In\" endpointName=\"Front&amp;Door\" />",
                "<Binding name=\"Second\" endpointName='Front&amp;Door' />",
                "<InputEndpoint name=\"Front&amp;Door\" protocol=\"http\" port=\"80\" />",
                "<RoleInstanceValue xpath=\"/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name='Front&amp;Door']/@port\" />",
            ],
            ChangedLines());
        Assert.Equal("Front&Door", _definition.Roles["Web"]!.Endpoints["front&door"]!.Name);
    }

    [Fact]
    public void Renaming_an_endpoint_follows_the_rules_of_its_own_role_only()
    {
        _definition.GetEndpoint("Web/Inner").Rename("Outer");

        Assert.Equal(
            [
                "<Binding name=\"Other\" endpointName=\"Outer\" />",
                "<InternalEndpoint name=\"Outer\" protocol=\"tcp\" />",
                "<RoleInstanceValue xpath='/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[ @name = \"Outer\" ]/@address' />",
                "<RoleEndpoint endpointName=\"Outer\" roleName=\"Web\" />",
            ],
            ChangedLines());
    }

    [Fact]
    public void Renaming_a_role_follows_destinations_and_sources()
    {
        _definition.GetRole("web").Rename("Front");

        Assert.Equal(
            [
                "<WebRole name=\"Front\">",
                "<RoleEndpoint endpointName=\"Inner\" roleName=\"Front\" />",
                "<FromRole roleName=\"Front\" />",
            ],
            ChangedLines());
        Assert.Null(_definition.Roles["Web"]);
        Assert.NotNull(_definition.Roles["Front"]);
    }

    [Theory]
    [InlineData("Worker", CsErrorId.CsRoleExists)]
    [InlineData("WORKER", CsErrorId.CsRoleExists)]
    [InlineData("a/b", CsErrorId.CsInvalidName)]
    [InlineData("", CsErrorId.CsInvalidName)]
    public void A_refused_name_for_a_role_changes_nothing(string name, CsErrorId id)
    {
        Assert.Equal(id, Assert.Throws<CsException>(() => _definition.GetRole("Web").Rename(name)).Id);
        Assert.Empty(ChangedLines());
    }

    [Theory]
    [InlineData("inner", CsErrorId.CsEndpointExists)]
    [InlineData("it's", CsErrorId.CsInvalidName)]
    public void A_refused_name_for_an_endpoint_changes_nothing(string name, CsErrorId id)
    {
        Assert.Equal(id, Assert.Throws<CsException>(() => _definition.GetEndpoint("Web/In").Rename(name)).Id);
        Assert.Empty(ChangedLines());
    }

    [Fact]
    public void The_case_of_a_name_can_be_changed()
    {
        _definition.GetRole("Worker").Rename("WORKER");
        _definition.GetEndpoint("Worker/Inner").Rename("INNER");

        Assert.Equal("WORKER/INNER", _definition.Roles[1].Endpoints[0].ToString());
        Assert.Contains("endpointName=\"INNER\" roleName=\"WORKER\"", _definition.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void References_are_told_with_their_lines()
    {
        Assert.Equal(
            [
                "binding 'Other' of site 'Web' (line 8)",
                "environment variable 'INNER' (line 23)",
                "traffic rule destination (line 38)",
            ],
            _definition.GetEndpoint("Web/Inner").FindReferences().Select(reference => reference.ToString()));
        Assert.Equal(
            ["traffic rule destination (line 38)", "traffic rule source (line 42)"],
            _definition.GetRole("Web").FindReferences().Select(reference => reference.ToString()));
    }

    [Fact]
    public void What_was_removed_cannot_be_changed_again_through_its_definition()
    {
        Role role = _definition.GetRole("Worker");
        Endpoint endpoint = role.GetEndpoint("Inner");
        TrafficRule rule = _definition.TrafficRules[0];
        endpoint.Remove();
        role.Remove();
        rule.Remove();

        Assert.All(
            new Action[] { endpoint.Remove, role.Remove, rule.Remove, () => endpoint.Rename("X") },
            action => Assert.Equal(CsErrorId.CsNotInDefinition, Assert.Throws<CsException>(action).Id));
        Assert.Equal(("Inner", null, 0), (endpoint.ToString(), endpoint.Role, endpoint.Line));
        Assert.Empty(_definition.TrafficRules);
        Assert.DoesNotContain("NetworkTrafficRules", _definition.ToText(), StringComparison.Ordinal);
    }

    private string[] ChangedLines()
    {
        string[] before = Text.Split('\n');
        string[] after = _definition.ToText().Split('\n');
        Assert.Equal(before.Length, after.Length);
        return [.. after.Where((line, i) => line != before[i]).Select(line => line.Trim())];
    }
}
