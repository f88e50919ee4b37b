using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Analysis;

/// <summary>What the rules 4xxx say of sets of traffic rules. Roles A, B and C have the endpoints x and y each.</summary>
public sealed class TrafficRuleFindingTests
{
    /// <summary>Rules as <c>destinations &lt; sources</c>; * is every role. Findings as rule id and number of the traffic rule.</summary>
    public static TheoryData<string, string> Sets { get; } = new()
    {
        // Alone, every rule says something.
        { "A/x A/y B/x B/y C/x C/y < A B", "CSD4004@1 CSD4004@1" },
        { "A/x A/y B/x B/y C/x C/y < *", "" },
        { "A/x A/y B/x B/y C/x C/y <", "CSD4003@1" },

        // The same twice, in whatever case and order: the second can go.
        { "A/x A/y B/x B/y C/x C/y < *; A/x < *", "CSD4002@2" },
        { "A/x < B C; a/X < c b; A/y B/x B/y C/x C/y < *", "CSD4002@2" },

        // Narrower than another one, before or behind it.
        { "A/x < B; A/x < B C; A/y B/x B/y C/x C/y < *", "CSD4002@1" },
        { "A/x < *; A/x < B; A/y B/x B/y C/x C/y < *", "CSD4002@2" },
        { "A/x <; A/x < B; A/y B/x B/y C/x C/y < *", "CSD4002@1" },

        // One wide rule stays rather than two narrow ones.
        { "A/x < B; A/x < C; A/x < B C; A/y B/x B/y C/x C/y < *", "CSD4002@1 CSD4002@2" },

        // Covered by two others together, but not by one of them.
        { "A/x < B C; A/x < C A; A/x < A B; A/y B/x B/y C/x C/y < *", "CSD4001@2 CSD4002@3 CSD4004@2 CSD4004@3 CSD4008@2" },

        // Each adds something: they overlap.
        { "A/x < B; A/x < C; A/y B/x B/y C/x C/y < *", "CSD4001@2" },

        // Of several destinations one is not covered: the rule stays.
        { "A/x < B C; A/x A/y < B; B/x B/y C/x C/y < *", "CSD4001@2 CSD4008@1" },

        // The wide rule is the one that opens A/x to all, and stays, whatever the other says of it.
        { "A/x < *; A/x A/y < B; B/x B/y C/x C/y < *", "CSD4001@2" },

        // Named twice in one rule.
        { "A/x A/X < B b; A/y B/x B/y C/x C/y < *", "CSD4005@1 CSD4005@1" },

        // What no rule names stays open: a warning beside a restricted one, information elsewhere.
        { "A/x A/y B/x < C", "CSD4006@B/y CSD4006@C/x CSD4006@C/y" },
    };

    [Theory]
    [MemberData(nameof(Sets))]
    public void Rules_that_change_nothing_overlap_or_leave_open_are_found(string set, string expected)
    {
        ServiceDefinition definition = Define(set);
        TrafficRule[] rules = [.. definition.TrafficRules];

        string[] found = [.. new Analyzer(new AnalyzerOptions { IncludeRules = ["CSD4"] })
            .Analyze(definition)
            .OrderBy(finding => finding.RuleId)
            .Select(finding => $"{finding.RuleId}@{Place(finding)}")];

        Assert.Equal(expected.Split(' ', System.StringSplitOptions.RemoveEmptyEntries), found);

        string Place(Diagnostic finding)
        {
            int number = System.Array.FindLastIndex(rules, rule => rule.Line <= finding.Line) + 1;
            return number == 0 ? finding.Target : $"{number}";
        }
    }

    [Fact]
    public void Open_beside_restricted_is_a_warning_and_elsewhere_information()
    {
        var found = new Analyzer(new AnalyzerOptions { IncludeRules = ["CSD4006"] }).Analyze(Define("A/x A/y B/x < C"));

        Assert.Equal(
            ["B/y Warning", "C/x Information", "C/y Information"],
            found.Select(finding => $"{finding.Target} {finding.Severity}"));
        Assert.Equal(
            "Internal endpoint 'B/y' is open to every role, while traffic rules restrict other endpoints of 'B': "
            + "add a rule for it, or one with AllowAllTraffic where that is meant.",
            found[0].Message);
    }

    [Fact]
    public void Removing_every_redundant_rule_leaves_who_may_reach_what_as_it_was()
    {
        ServiceDefinition definition = Define("A/x < B; A/x < B C; A/x < B C; B/x < *; B/x <; A/y <; A/y <");

        Repair.Run(definition, new AnalyzerOptions { IncludeRules = ["CSD4002"] });

        Assert.Equal(["A/x from B, C", "B/x from every role", "A/y from nobody"], definition.TrafficRules.Select(rule => rule.ToString()));
    }

    /// <summary>The article's four scenarios as published: two forms that the schema refuses, and what their prose hides.</summary>
    [Theory]
    [InlineData(1, "CSD1010", "WebRole1/InternalTCP1 WorkerRole2/InternalTCP3 WorkerRole2/InternalTCP4")]
    [InlineData(2, "", "WebRole1/InternalTCP1 WorkerRole2/InternalTCP4")]
    [InlineData(3, "CSD1010 CSD1011", "WebRole1/InternalTCP1 WorkerRole2/InternalTCP4")]
    [InlineData(4, "CSD1010 CSD1011 CSD1010 CSD1011 CSD1010", "WebRole1/InternalTCP1")]
    public void The_article_as_published_has_these_findings(int scenario, string format, string open)
    {
        string folder = System.IO.Path.Combine(Material.Repository, "tests", "Pester", "Article");
        ServiceDefinition definition = ServiceDefinition.Load(System.IO.Path.Combine(folder, $"scenario{scenario}-as-published.csdef"));
        ServiceDefinition roles = ServiceDefinition.Load(System.IO.Path.Combine(folder, "roles.csdef"));
        definition.AddRoles([.. roles.Roles]);
        string corrected = System.IO.Path.Combine(folder, $"scenario{scenario}-corrected.csdef");
        Analyzer analyzer = new(new AnalyzerOptions { IncludeRules = ["CSD1", "CSD4006"] });

        var found = analyzer.Analyze(definition);
        Assert.Equal(format, string.Join(' ', found.Where(finding => finding.Severity == DiagnosticSeverity.Error).Select(finding => finding.RuleId)));
        Assert.Equal(open, string.Join(' ', found.Where(finding => finding.RuleId == "CSD4006").Select(finding => finding.Target)));

        // Repaired, they are the corrected form.
        Repair.Run(definition, new AnalyzerOptions { IncludeRules = ["CSD1"] });
        Assert.DoesNotContain(analyzer.Analyze(definition), finding => finding.Severity == DiagnosticSeverity.Error);
        Assert.Equal(
            ServiceDefinition.Load(corrected).TrafficRules.Select(rule => rule.ToString()),
            definition.TrafficRules.Select(rule => rule.ToString()));
    }

    private static ServiceDefinition Define(string set)
    {
        ServiceDefinition definition = ServiceDefinition.Create("S");
        foreach (string name in new[] { "A", "B", "C" })
        {
            Role role = definition.AddRole(Role.Create(name, RoleType.Worker));
            role.AddInternalEndpoint("x", new EndpointSettings { Protocol = "tcp" });
            role.AddInternalEndpoint("y", new EndpointSettings { Protocol = "tcp" });
        }

        // Written as text: what is refused to a caller (a name given twice) can stand in a file.
        string rules = string.Concat(set.Split(';').Select(rule => rule.Split('<')).Select(parts =>
            "    <OnlyAllowTrafficTo>\n      <Destinations>\n"
            + string.Concat(Words(parts[0]).Select(to => to.Split('/')).Select(to =>
                $"        <RoleEndpoint endpointName=\"{to[1]}\" roleName=\"{to[0]}\" />\n"))
            + "      </Destinations>\n"
            + (parts[1].Trim() == "*" ? "      <AllowAllTraffic />\n" : "      <WhenSource matches=\"AnyRule\">\n"
                + string.Concat(Words(parts[1]).Select(from => $"        <FromRole roleName=\"{from}\" />\n"))
                + "      </WhenSource>\n")
            + "    </OnlyAllowTrafficTo>\n"));
        return ServiceDefinition.Parse(definition.ToText().Replace(
            "</ServiceDefinition>",
            $"  <NetworkTrafficRules>\n{rules}  </NetworkTrafficRules>\n</ServiceDefinition>",
            System.StringComparison.Ordinal));
    }

    private static string[] Words(string text) => text.Split(' ', System.StringSplitOptions.RemoveEmptyEntries);
}
