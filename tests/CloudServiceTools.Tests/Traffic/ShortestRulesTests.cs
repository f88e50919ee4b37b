using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Tests.Randomness;
using CloudServiceTools.Traffic;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CloudServiceTools.Tests.Traffic;

/// <summary>The fewest rules that say the same: what becomes of them, that they do, and that there are no fewer.</summary>
public sealed class ShortestRulesTests
{
    /// <summary>Rules as <c>destinations from sources</c>, before and after.</summary>
    public static TheoryData<string[], string[]> Rows { get; } = new()
    {
        // What is short already stays.
        { [], [] },
        { ["A/E1 from B"], ["A/E1 from B"] },
        { ["A/E1 from B", "A/E2 from C"], ["A/E1 from B", "A/E2 from C"] },

        // Rules with the same sources become one, as do rules for the same destination.
        { ["A/E1 from B", "A/E2 from B"], ["A/E1, A/E2 from B"] },
        { ["A/E1 from B", "A/E1 from C"], ["A/E1 from B, C"] },
        { ["A/E1 from B, C", "A/E2 from C, B", "A/E3 from C"], ["A/E1, A/E2 from B, C", "A/E3 from C"] },

        // What others say already goes: rules, destinations and sources.
        { ["A/E1 from B", "A/E1, A/E2 from B"], ["A/E1, A/E2 from B"] },
        { ["A/E1 from B, C", "A/E1 from B"], ["A/E1 from B, C"] },
        { ["A/E1, A/E2 from B", "A/E2, A/E3 from B, C"], ["A/E1 from B", "A/E2, A/E3 from B, C"] },
        { ["A/E1, A/E1 from B, b"], ["A/E1 from B"] },

        // Two rules can do for three endpoints, where the third takes what the two others take.
        { ["A/E1 from B", "A/E2 from C", "A/E3 from B, C"], ["A/E1, A/E3 from B", "A/E2, A/E3 from C"] },

        // An endpoint that no rule names is open to every role, so that a rule for every role is not needed.
        { ["A/E1 from every role"], [] },
        { ["A/E1 from B", "A/E1, A/E2 from every role", "A/E3 from B"], ["A/E3 from B"] },

        // Every role that there is, by name, is not every role that may come.
        { ["A/E1 from A, B, C"], ["A/E1 from A, B, C"] },

        // Nobody is one rule, and needs none where others let somebody in.
        { ["A/E1 from nobody", "A/E2 from nobody"], ["A/E1, A/E2 from nobody"] },
        { ["A/E1 from nobody", "A/E1 from B"], ["A/E1 from B"] },

        // Names that the service does not have keep what the rules say of them.
        { ["A/E1 from B, Ghost", "A/E1 from Ghost", "A/Missing from B"], ["A/E1 from B, Ghost", "A/Missing from B"] },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Rules_become_few(string[] before, string[] after)
    {
        ServiceDefinition definition = Definition(before);

        RulePlan plan = RulePlan.Shortest(definition);
        plan.Apply();

        Assert.Equal(after, definition.TrafficRules.Select(rule => rule.ToString()));
        Assert.Equal((true, before.Length, after.Length), (plan.IsShortest, plan.RulesBefore, plan.RulesAfter));
        Assert.Empty(RulePlan.Shortest(definition).Changes);
    }

    [Fact]
    public void A_plan_says_what_it_would_do_and_does_nothing_yet()
    {
        ServiceDefinition definition = Definition(["A/E1 from B", "A/E2 from B", "A/E3 from C", "A/E3 from every role"]);
        string text = definition.ToText();

        RulePlan plan = RulePlan.Shortest(definition);

        Assert.Equal(text, definition.ToText());
        Assert.Equal(
            [
                "Change rule 1 (line 3): A/E1, A/E2 from B; it was A/E1 from B",
                "Remove rule 2 (line 11): A/E2 from B",
                "Remove rule 3 (line 19): A/E3 from C",
                "Remove rule 4 (line 27): A/E3 from every role",
            ],
            plan.Changes.Select(change => change.ToString()));
    }

    [Fact]
    public void Lines_that_need_no_change_get_none()
    {
        ServiceDefinition definition = Definition(["A/E1 from B", "A/E2 from C", "A/E3 from B"]);
        string[] before = definition.ToText().Split('\n');

        RulePlan.Shortest(definition).Apply();

        string[] after = definition.ToText().Split('\n');
        Assert.Equal(before.Take(5).Append("""        <RoleEndpoint endpointName="E3" roleName="A" />""").Concat(before[5..18]), after[..19]);
        Assert.Equal(before.Skip(26), after.Skip(19));
    }

    [Fact]
    public void A_name_that_cannot_be_written_refuses_the_whole_change()
    {
        ServiceDefinition definition = ServiceDefinition.Parse(
            Definition(["A/E1 from B", "A/E2 from B"]).ToText().Replace("roleName=\"A\"", "roleName=\"\"", StringComparison.Ordinal));
        string text = definition.ToText();

        Assert.Equal(CsErrorId.CsInvalidName, Assert.Throws<CsException>(() => RulePlan.Shortest(definition).Apply()).Id);
        Assert.Equal(text, definition.ToText());
    }

    /// <summary>A ring: each endpoint takes two roles and shares one with the next, which is more than the search goes through.</summary>
    [Fact]
    public void What_is_too_large_to_prove_is_said_to_be_so_and_is_equal_all_the_same()
    {
        const int Size = 70;
        string roles = string.Concat(Enumerable.Range(0, Size).Select(number =>
            $"""<WorkerRole name="R{number}"><Endpoints><InternalEndpoint name="E" protocol="tcp" /></Endpoints></WorkerRole>"""));
        ServiceDefinition definition = ServiceDefinition.Parse(
            $"""<ServiceDefinition name="S" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">{roles}</ServiceDefinition>""");
        for (int number = 0; number < Size; number++)
        {
            definition.AddTrafficRule([$"R{number}/E"], [$"R{number}"]);
            definition.AddTrafficRule([$"R{number}/E"], [$"R{(number + 1) % Size}"]);
        }

        bool[] before = [.. new TrafficMap(definition).Decide().Select(decision => decision.Allowed)];
        RulePlan plan = RulePlan.Shortest(definition);
        plan.Apply();

        Assert.False(plan.IsShortest);
        Assert.Equal(Size, definition.TrafficRules.Count);
        Assert.Equal(before, new TrafficMap(definition).Decide().Select(decision => decision.Allowed));
    }

    [Randomized(400)]
    public void Random_services_keep_their_reachability(Choices random)
    {
        ServiceSketch before = ServiceSketch.Random(random);
        ServiceDefinition definition = ServiceDefinition.Parse(before.ToText());

        RulePlan plan = RulePlan.Shortest(definition);
        plan.Apply();

        ServiceSketch after = ServiceSketch.Read(definition.ToText());
        Assert.True(
            Allowed(before).SequenceEqual(Allowed(after)) && after.Rules.Count() == plan.RulesAfter && plan.RulesAfter <= plan.RulesBefore,
            $"{string.Join("; ", plan.Changes)}\n{before.ToText()}");
    }

    [Randomized(100)]
    public Property There_are_no_fewer_rules_that_say_the_same(Choices random)
    {
        ServiceSketch service = ServiceSketch.Random(random);
        int? smallest = SmallestCover.Count(service);
        Func<bool> isSmallest = () =>
        {
            RulePlan plan = RulePlan.Shortest(ServiceDefinition.Parse(service.ToText()));
            Assert.True(plan.IsShortest, service.ToText());
            Assert.Equal(smallest, plan.RulesAfter);
            return true;
        };
        return isSmallest.When(smallest is not null);
    }

    private static IEnumerable<(string, string, bool)> Allowed(ServiceSketch service) =>
        TrafficOracle.Answers(service).Select(answer => (answer.Source, answer.To, answer.Allowed));

    internal static ServiceDefinition Definition(string[] rules)
    {
        string roles = string.Concat(new[] { "A", "B", "C" }.Select(role =>
            $"""<WorkerRole name="{role}"><Endpoints><InternalEndpoint name="E1" protocol="tcp" /><InternalEndpoint name="E2" protocol="tcp" /><InternalEndpoint name="E3" protocol="tcp" /></Endpoints></WorkerRole>"""));
        string text = string.Concat(rules.Select(Rule));
        string container = rules.Length == 0 ? string.Empty : $"  <NetworkTrafficRules>\n{text}  </NetworkTrafficRules>\n";
        return ServiceDefinition.Parse(
            $"""<ServiceDefinition name="S" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">{roles}{"\n"}{container}</ServiceDefinition>""");
    }

    private static string Rule(string rule)
    {
        string[] parts = rule.Split(" from ");
        string to = string.Concat(parts[0].Split(", ").Select(name =>
            $"        <RoleEndpoint endpointName=\"{name.Split('/')[1]}\" roleName=\"{name.Split('/')[0]}\" />\n"));
        string from = parts[1] switch
        {
            "every role" => "      <AllowAllTraffic />\n",
            "nobody" => "      <WhenSource matches=\"AnyRule\" />\n",
            _ => $"      <WhenSource matches=\"AnyRule\">\n{string.Concat(parts[1].Split(", ").Select(name => $"        <FromRole roleName=\"{name}\" />\n"))}      </WhenSource>\n",
        };
        return $"    <OnlyAllowTrafficTo>\n      <Destinations>\n{to}      </Destinations>\n{from}    </OnlyAllowTrafficTo>\n";
    }
}
