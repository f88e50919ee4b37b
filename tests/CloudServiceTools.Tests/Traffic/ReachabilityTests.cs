using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using CloudServiceTools.Comparison;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;
using Xunit;

namespace CloudServiceTools.Tests.Traffic;

/// <summary>The semantics of traffic rules, one row a statement.</summary>
public sealed class ReachabilityTests
{
    private const string Roles = """
        <WebRole name="Web"><Endpoints>
          <InputEndpoint name="HttpIn" protocol="http" port="80" />
          <InstanceInputEndpoint name="Direct" protocol="tcp" localPort="10100"><AllocatePublicPortFrom><FixedPortRange min="10105" max="10109" /></AllocatePublicPortFrom></InstanceInputEndpoint>
        </Endpoints></WebRole>
        <WorkerRole name="Worker"><Endpoints>
          <InternalEndpoint name="Tcp" protocol="tcp"><FixedPort port="1000" /></InternalEndpoint>
          <InternalEndpoint name="Other" protocol="any" />
        </Endpoints></WorkerRole>
        <WorkerRole name="Back" />
        """;

    private const string ToTcp = """<Destinations><RoleEndpoint roleName="Worker" endpointName="Tcp" /></Destinations>""";
    private const string FromWeb = $"""<OnlyAllowTrafficTo>{ToTcp}<WhenSource matches="AnyRule"><FromRole roleName="Web" /></WhenSource></OnlyAllowTrafficTo>""";
    private const string FromBack = $"""<OnlyAllowTrafficTo>{ToTcp}<WhenSource matches="AnyRule"><FromRole roleName="back" /></WhenSource></OnlyAllowTrafficTo>""";
    private const string FromWebTwice = """
        <OnlyAllowTrafficTo><Destinations><RoleEndpoint roleName="Worker" endpointName="Tcp" /><RoleEndpoint roleName="worker" endpointName="TCP" /></Destinations><WhenSource matches="AnyRule"><FromRole roleName="Web" /><FromRole roleName="WEB" /></WhenSource></OnlyAllowTrafficTo>
        """;

    private const string FromNobody = $"""<OnlyAllowTrafficTo>{ToTcp}<WhenSource matches="AnyRule" /></OnlyAllowTrafficTo>""";
    private const string FromAll = $"""<OnlyAllowTrafficTo>{ToTcp}<AllowAllTraffic /></OnlyAllowTrafficTo>""";
    private const string FromWebBesideAll = $"""<OnlyAllowTrafficTo>{ToTcp}<AllowAllTraffic /><WhenSource matches="AnyRule"><FromRole roleName="Web" /></WhenSource></OnlyAllowTrafficTo>""";

    public static TheoryData<string, string, string, bool, TrafficReason, int?> Statements { get; } = new()
    {
        // An internal endpoint that no rule names is open to every role of the service, its own included.
        { "", "Web", "Worker/Tcp", true, TrafficReason.DefaultOpen, null },
        { "", "Worker", "Worker/Tcp", true, TrafficReason.DefaultOpen, null },
        { FromWeb, "Back", "Worker/Other", true, TrafficReason.DefaultOpen, null },

        // One that rules name is open to their sources, and closed to every other role, its own included.
        { FromWeb, "Web", "Worker/Tcp", true, TrafficReason.AllowedByRule, 1 },
        { FromWeb, "Back", "Worker/Tcp", false, TrafficReason.NotInAnySource, 1 },
        { FromWeb, "Worker", "Worker/Tcp", false, TrafficReason.NotInAnySource, 1 },
        { FromWeb + FromBack, "Back", "Worker/Tcp", true, TrafficReason.AllowedByRule, 2 },
        { FromNobody + FromWeb, "Web", "Worker/Tcp", true, TrafficReason.AllowedByRule, 2 },
        { FromNobody + FromWeb, "Worker", "Worker/Tcp", false, TrafficReason.NotInAnySource, 1 },

        // AllowAllTraffic lets in every role; beside WhenSource it does not count.
        { FromAll, "Worker", "Worker/Tcp", true, TrafficReason.AllowedForAll, 1 },
        { FromWeb + FromAll, "Web", "Worker/Tcp", true, TrafficReason.AllowedByRule, 1 },
        { FromAll + FromWeb, "Web", "Worker/Tcp", true, TrafficReason.AllowedForAll, 1 },
        { FromWeb + FromAll, "Back", "Worker/Tcp", true, TrafficReason.AllowedForAll, 2 },
        { FromWebBesideAll, "Back", "Worker/Tcp", false, TrafficReason.NotInAnySource, 1 },

        // WhenSource without a source: nobody.
        { FromNobody, "Web", "Worker/Tcp", false, TrafficReason.NoSource, 1 },

        // The Internet reaches what is public, and so does everybody; it never reaches an internal endpoint.
        { "", "Internet", "Web/HttpIn", true, TrafficReason.PublicEndpoint, null },
        { "", "Internet", "Web/Direct", true, TrafficReason.PublicEndpoint, null },
        { FromWeb, "Back", "Web/HttpIn", true, TrafficReason.PublicEndpoint, null },
        { FromAll, "Internet", "Worker/Tcp", false, TrafficReason.NotPublic, null },
        { "", "INTERNET", "Worker/Other", false, TrafficReason.NotPublic, null },

        // Names compare ignoring case.
        { FromWeb, "wEB", "WORKER/tcp", true, TrafficReason.AllowedByRule, 1 },
    };

    public static TheoryData<string, string, string, string> Sentences { get; } = new()
    {
        { FromWeb, "Back", "Worker/Tcp", "Back may not reach Worker/Tcp: rule 1 (line 12) lets in Web only" },
        { FromWeb + FromBack, "Worker", "Worker/Tcp", "Worker may not reach Worker/Tcp: rules 1 (line 12) and 2 (line 12) let in Web and back only" },
        { FromWebTwice, "Back", "Worker/Tcp", "Back may not reach Worker/Tcp: rule 1 (line 12) lets in Web only" },
        { FromNobody, "Back", "Worker/Tcp", "Back may not reach Worker/Tcp: rule 1 (line 12) lets in nobody" },
        { FromWeb, "Web", "Worker/Tcp", "Web may reach Worker/Tcp: rule 1 (line 12) lets it in" },
        { FromAll, "Web", "Worker/Tcp", "Web may reach Worker/Tcp: rule 1 (line 12) lets in every role" },
        { "", "Web", "Worker/Tcp", "Web may reach Worker/Tcp: no rule names this endpoint, so every role may" },
        { "", "Internet", "Web/HttpIn", "The Internet may reach Web/HttpIn: an input endpoint is open to the Internet, unless an access control of the configuration narrows that" },
        { "", "Internet", "Web/Direct", "The Internet may reach Web/Direct: an instance input endpoint is open to the Internet" },
        { "", "Internet", "Worker/Tcp", "The Internet may not reach Worker/Tcp: an internal endpoint is open to roles of the service only" },
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public void Rules_decide(string rules, string source, string to, bool allowed, TrafficReason reason, int? rule)
    {
        TrafficDecision decision = new TrafficMap(Definition(rules)).Decide(source, to);

        Assert.Equal((allowed, reason, rule), (decision.Allowed, decision.Reason, decision.Rule));
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_decision_explains_itself(string rules, string source, string to, string sentence) =>
        Assert.Equal(sentence, new TrafficMap(Definition(rules)).Decide(source, to).Explanation);

    [Fact]
    public void Of_many_sources_a_sentence_names_the_first()
    {
        string sources = string.Concat(Enumerable.Range(1, 20).Select(n => $"""<FromRole roleName="R{n}" />"""));
        TrafficMap map = new(Definition($"""<OnlyAllowTrafficTo>{ToTcp}<WhenSource matches="AnyRule">{sources}</WhenSource></OnlyAllowTrafficTo>"""));

        Assert.EndsWith("lets in R1, R2, R3, R4, R5, R6, R7 and 13 more only", map.Decide("Back", "Worker/Tcp").Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_name_is_cut_and_hides_no_other_name()
    {
        string name = new('a', 500);
        ServiceDefinition definition = ServiceDefinition.Parse(
            $"<ServiceDefinition name='S'><WorkerRole name='{name}'><Endpoints><InternalEndpoint name='E' protocol='tcp' /></Endpoints></WorkerRole></ServiceDefinition>");
        string cut = new string('a', 100) + "…";

        TrafficDecision decision = new TrafficMap(definition).Decide(name, $"{name}/E");

        Assert.Equal(($"{name}/E", $"{cut} may reach {cut}/E: no rule names this endpoint, so every role may"), (decision.To, decision.Explanation));
        Assert.Equal(
            $"Reachability of '{cut}/E' narrowed: the endpoint is gone, and {cut} could reach it.",
            DefinitionComparison.Compare(definition, ServiceDefinition.Create("S"), new ComparisonOptions { ReachabilityOnly = true })[0].Message);
    }

    [Theory]
    [InlineData("W/E", "W/E")]
    [InlineData("e", "W/E V/E")]
    [InlineData("W/*", "W/E W/X")]
    [InlineData("*/X", "W/X")]
    [InlineData("W*", "W/E W/X")]
    [InlineData("V?E", "V/E")]
    [InlineData("a/b/c", "A/B/C")]
    public void Endpoints_are_asked_for_by_their_names_with_and_without_the_role(string to, string expected)
    {
        ServiceDefinition definition = ServiceDefinition.Parse(
            """
            <ServiceDefinition name="S">
              <WorkerRole name="W"><Endpoints><InternalEndpoint name="E" protocol="tcp" /><InternalEndpoint name="X" protocol="tcp" /></Endpoints></WorkerRole>
              <WorkerRole name="V"><Endpoints><InternalEndpoint name="E" protocol="tcp" /></Endpoints></WorkerRole>
              <WorkerRole name="A/B"><Endpoints><InternalEndpoint name="C" protocol="tcp" /></Endpoints></WorkerRole>
            </ServiceDefinition>
            """);

        IEnumerable<TrafficDecision> answers = new TrafficQuestion { To = [to], Internet = true }.Ask(definition, require => require());

        Assert.Equal(expected, string.Join(" ", answers.Select(decision => decision.To)));
    }

    [Fact]
    public void The_rules_of_several_containers_add_up()
    {
        ServiceDefinition definition = ServiceDefinition.Parse(Text(FromWeb).Replace(
            "</ServiceDefinition>", $"<NetworkTrafficRules>{FromBack}</NetworkTrafficRules></ServiceDefinition>", StringComparison.Ordinal));

        Assert.Equal(
            ["Web", "Back"],
            new TrafficMap(definition).Decide().Where(decision => decision.To == "Worker/Tcp" && decision.Allowed).Select(decision => decision.Source));
    }

    [Fact]
    public void Every_pair_is_decided_endpoint_by_endpoint()
    {
        TrafficMap map = new(Definition(FromWeb));

        Assert.Equal(["Web", "Worker", "Back", "Internet"], map.Sources);
        Assert.Equal(
            from to in new[] { "Web/HttpIn", "Web/Direct", "Worker/Tcp", "Worker/Other" }
            from source in map.Sources
            select (source, to),
            map.Decide().Select(decision => (decision.Source, decision.To)));
    }

    [Fact]
    public void A_decision_says_what_a_sender_connects_to() => Assert.Equal<(string, string?)>(
        [("http", "80"), ("tcp", "10105-10109"), ("tcp", "1000"), ("any", null)],
        new TrafficMap(Definition("")).Decide().Where(decision => decision.Source == "Web").Select(decision => (decision.Protocol, decision.Port?.Text)));

    [Fact]
    public void What_imports_open_shows_when_asked()
    {
        ServiceDefinition definition = ServiceDefinition.Parse(Text("").Replace(
            """<WorkerRole name="Back" />""",
            """<WorkerRole name="Back"><Imports><Import moduleName="RemoteAccess" /><Import moduleName="RemoteForwarder" /></Imports></WorkerRole>""",
            StringComparison.Ordinal));

        IEnumerable<(string, TrafficReason)> imported = new TrafficMap(definition, includeImported: true)
            .Decide(["Web"], new TrafficMap(definition, includeImported: true).Endpoints.Where(endpoint => endpoint.ImportedFrom is not null))
            .Select(decision => (decision.To, decision.Reason));

        Assert.Equal(
            [
                ("Back/Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp", TrafficReason.DefaultOpen),
                ("Back/Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput", TrafficReason.PublicEndpoint),
            ],
            imported);
        Assert.DoesNotContain(new TrafficMap(definition).Endpoints, endpoint => endpoint.ImportedFrom is not null);
    }

    [Fact]
    public void A_role_that_is_called_Internet_stands_for_itself()
    {
        TrafficMap map = new(ServiceDefinition.Parse(Text("").Replace("\"Back\"", "\"Internet\"", StringComparison.Ordinal)));

        Assert.Equal(["Web", "Worker", "Internet"], map.Sources);
        Assert.Equal(TrafficReason.DefaultOpen, map.Decide("Internet", "Worker/Tcp").Reason);
    }

    [Theory]
    [InlineData("Wep", "Worker/Tcp", CsErrorId.CsRoleNotFound, "Web")]
    [InlineData("Internt", "Worker/Tcp", CsErrorId.CsRoleNotFound, "Internet")]
    [InlineData("Web", "Worker/Tpc", CsErrorId.CsEndpointNotFound, "Tcp")]
    [InlineData("Web", "Worcer/Tcp", CsErrorId.CsRoleNotFound, "Worker")]
    [InlineData("Web", "Worker", CsErrorId.CsEndpointNotFound, "Role/Endpoint")]
    public void A_wrong_name_is_an_error_that_helps(string source, string to, CsErrorId id, string hint)
    {
        CsException exception = Assert.Throws<CsException>(() => new TrafficMap(Definition("")).Decide(source, to));

        Assert.Equal(id, exception.Id);
        Assert.Contains(hint, exception.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_are_made_while_they_are_enumerated_and_forgotten()
    {
        using IEnumerator<TrafficDecision> decisions = new TrafficMap(Definition(FromWeb)).Decide().GetEnumerator();
        WeakReference first = Next(decisions);
        for (int index = 0; index < 4; index++)
        {
            Next(decisions);
        }

        GC.Collect();

        Assert.False(first.IsAlive);
        Assert.True(decisions.MoveNext());
    }

    /// <summary>In a method of its own, so that no local variable keeps the decision alive.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Next(IEnumerator<TrafficDecision> decisions)
    {
        Assert.True(decisions.MoveNext());
        return new WeakReference(decisions.Current);
    }

    private static ServiceDefinition Definition(string rules) => ServiceDefinition.Parse(Text(rules));

    private static string Text(string rules) => $"""
        <ServiceDefinition name="S" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
        {Roles}
        <NetworkTrafficRules>
        {rules}
        </NetworkTrafficRules>
        </ServiceDefinition>
        """;
}
