using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Tests.Randomness;
using CloudServiceTools.Traffic;
using Xunit;

namespace CloudServiceTools.Tests.Traffic;

/// <summary>A policy becomes rules that let in exactly whom it lists.</summary>
public sealed class TrafficPolicyTests
{
    [Fact]
    public void A_preview_says_what_comes_of_a_plan_and_touches_nothing()
    {
        ServiceDefinition definition = ShortestRulesTests.Definition(["A/E1 from C"]);
        string before = definition.ToText();
        TrafficPolicy policy = new(definition);
        policy.Allow("A", definition.GetEndpoint("B/E1"));
        RulePlan plan = RulePlan.For(definition, policy);

        string preview = plan.Preview().ToText();

        Assert.Equal(before, definition.ToText());
        plan.Apply();
        Assert.Equal(preview, definition.ToText());
    }

    [Fact]
    public void A_long_name_that_each_of_many_rules_would_repeat_is_refused()
    {
        ServiceDefinition definition = ServiceDefinition.Create("S");
        Role role = definition.AddRole(Role.Create(new string('a', 30_000), RoleType.Worker));
        for (int i = 0; i < 70; i++)
        {
            role.AddInternalEndpoint($"E{i}", new EndpointSettings { Protocol = "tcp" });
        }

        string before = definition.ToText();

        CsException error = Assert.Throws<CsException>(() => RulePlan.For(definition, new TrafficPolicy(definition)));
        Assert.Equal(CsErrorId.CsDocumentTooLarge, error.Id);
        Assert.Equal(before, definition.ToText());
    }

    [Fact]
    public void What_is_not_listed_is_closed()
    {
        ServiceDefinition definition = ShortestRulesTests.Definition(["A/E1 from C", "B/E1 from A"]);
        definition.Roles[0].AddInputEndpoint("Http", new EndpointSettings { Protocol = "http", Port = PortSpecification.From(80) });
        TrafficPolicy policy = new(definition);
        policy.Allow("b", definition.GetEndpoint("A/E1"));
        policy.Allow("A", definition.GetEndpoint("B/E1"));
        policy.AllowAll(definition.GetEndpoint("C/E3"));

        RulePlan.For(definition, policy).Apply();

        Assert.Equal(
            [
                "A/E1 from B",
                "B/E1 from A",
                "A/E2, A/E3, B/E2, B/E3, C/E1, C/E2 from nobody",
                "C/E3 from every role",
            ],
            definition.TrafficRules.Select(rule => rule.ToString()));
    }

    [Fact]
    public void What_is_so_already_changes_nothing()
    {
        ServiceDefinition definition = ShortestRulesTests.Definition(["A/E1 from C", "A/E2, A/E3 from nobody", "B/E1, B/E2, B/E3, C/E1, C/E2, C/E3 from nobody"]);
        TrafficPolicy policy = new(definition);
        policy.Allow("C", definition.GetEndpoint("A/E1"));

        Assert.Equal(
            ["Change rule 3", "Remove rule 2"],
            RulePlan.For(definition, policy).Changes.Select(change => change.ToString().Split(" (")[0]).OrderBy(text => text));

        RulePlan.For(definition, policy).Apply();
        Assert.Empty(RulePlan.For(definition, policy).Changes);
    }

    [Fact]
    public void Endpoints_of_imports_stay_as_they_are_unless_they_are_listed()
    {
        ServiceDefinition definition = ServiceDefinition.Parse("""
            <ServiceDefinition name="S" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
              <WorkerRole name="A"><Imports><Import moduleName="RemoteAccess" /></Imports></WorkerRole>
            </ServiceDefinition>
            """);
        Assert.Empty(RulePlan.For(definition, new TrafficPolicy(definition)).Changes);

        TrafficPolicy policy = new(definition);
        policy.Close(definition.Roles[0].GetImportedItems<Endpoint>().Single());
        RulePlan.For(definition, policy).Apply();

        Assert.Equal("A/Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp from nobody", Assert.Single(definition.TrafficRules).ToString());
    }

    [Theory]
    [InlineData("Internet", "A/E1", true, CsErrorId.CsNotApplicable)]
    [InlineData("Ghost", "A/E1", true, CsErrorId.CsRoleNotFound)]
    [InlineData("Ghost", "A/E1", false, CsErrorId.CsRoleNotFound)]
    [InlineData("B", "A/E2", false, CsErrorId.CsInvalidValue)]
    [InlineData("C", "A/E2", true, CsErrorId.CsInvalidValue)]
    [InlineData("B", "A/Http", false, CsErrorId.CsEndpointNotInternal)]
    public void What_rules_cannot_do_is_refused(string source, string to, bool isAllowed, CsErrorId id)
    {
        ServiceDefinition definition = ShortestRulesTests.Definition([]);
        definition.Roles[0].AddInputEndpoint("Http", new EndpointSettings { Protocol = "http", Port = PortSpecification.From(80) });
        TrafficPolicy policy = new(definition);
        policy.Allow("B", definition.GetEndpoint("A/E2"));
        policy.Deny("C", definition.GetEndpoint("A/E2"));

        CsException exception = Assert.Throws<CsException>(
            () => Say(policy, source, definition.GetEndpoint(to), isAllowed));

        Assert.Equal(id, exception.Id);
    }

    [Fact]
    public void Every_role_contradicts_one_that_may_not_in_whatever_order()
    {
        ServiceDefinition definition = ShortestRulesTests.Definition([]);
        TrafficPolicy policy = new(definition);
        policy.Deny("B", definition.GetEndpoint("A/E1"));
        policy.AllowAll(definition.GetEndpoint("A/E2"));

        Assert.Equal(CsErrorId.CsInvalidValue, Assert.Throws<CsException>(() => policy.AllowAll(definition.GetEndpoint("A/E1"))).Id);
        Assert.Equal(CsErrorId.CsInvalidValue, Assert.Throws<CsException>(() => policy.Deny("B", definition.GetEndpoint("A/E2"))).Id);
    }

    [Fact]
    public void Every_role_is_not_the_Internet_which_never_reaches_an_internal_endpoint()
    {
        ServiceDefinition definition = ShortestRulesTests.Definition([]);
        TrafficPolicy policy = new(definition);
        policy.Deny("Internet", definition.GetEndpoint("A/E1"));
        policy.AllowAll(definition.GetEndpoint("A/E1"));
        policy.Deny("Internet", definition.GetEndpoint("A/E1"));

        RulePlan.For(definition, policy).Apply();

        Assert.Contains("A/E1 from every role", definition.TrafficRules.Select(rule => rule.ToString()));
    }

    [Randomized(400)]
    public void Random_policies_come_true(Choices random)
    {
        ServiceSketch before = ServiceSketch.Random(random);
        ServiceDefinition definition = ServiceDefinition.Parse(before.ToText());
        TrafficPolicy policy = new(definition);
        List<(string, string, bool)> wanted = [];
        foreach (EndpointSketch endpoint in before.Roles.SelectMany(role => before.Endpoints.Where(endpoint => endpoint.Role == role)))
        {
            Endpoint target = definition.GetEndpoint($"{endpoint.Role}/{endpoint.Name}");
            int share = random.Next(5);
            bool isOpen = share == 4 && random.Next(2) == 0;
            if (isOpen)
            {
                policy.AllowAll(target);
            }

            foreach (string source in before.Roles)
            {
                bool isAllowed = isOpen || random.Next(4) < share;
                if (isAllowed || (endpoint.Kind == EndpointKind.Internal && random.Next(2) == 0))
                {
                    Say(policy, source, target, isAllowed);
                }

                wanted.Add((source, target.ToString(), isAllowed || endpoint.Kind != EndpointKind.Internal));
            }

            wanted.Add(("Internet", target.ToString(), endpoint.Kind != EndpointKind.Internal));
        }

        RulePlan.For(definition, policy).Apply();

        ServiceSketch after = ServiceSketch.Read(definition.ToText());
        Assert.True(wanted.SequenceEqual(Allowed(after)), before.ToText());
    }

    private static IEnumerable<(string Source, string To, bool Allowed)> Allowed(ServiceSketch service) =>
        TrafficOracle.Answers(service).Select(answer => (answer.Source, answer.To, answer.Allowed));

    private static void Say(TrafficPolicy policy, string source, Endpoint endpoint, bool isAllowed)
    {
        if (isAllowed)
        {
            policy.Allow(source, endpoint);
        }
        else
        {
            policy.Deny(source, endpoint);
        }
    }
}
