using System;
using System.Linq;
using System.Security;
using System.Text.RegularExpressions;
using System.Xml;
using CloudServiceTools.Tests.Messages;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>
/// Names in a file are text: whatever they hold, no command writes a control, a mark that turns text, or a build command, in
/// any format. Formats for programs keep the names, as escapes.
/// </summary>
public sealed partial class HostileNameTests
{
    private const string Name = "::error::a&#10;::error file=a.js::b&#x9b;31mc\u202Ed##vso[task.complete]e##[error]&#9;f";

    private const string Definition =
        $"""
        <ServiceDefinition name="{Name}" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
          <LoadBalancerProbes><LoadBalancerProbe name="{Name}" protocol="{Name}" path="{Name}" /></LoadBalancerProbes>
          <WebRole name="{Name}" vmsize="{Name}" unknown="{Name}">
            <Sites><Site name="{Name}"><Bindings><Binding name="{Name}" endpointName="{Name}" hostHeader="{Name}" /></Bindings></Site></Sites>
            <Endpoints>
              <InputEndpoint name="{Name}" protocol="https" port="443" certificate="no {Name}" />
              <InternalEndpoint name="In {Name}" protocol="tcp" />
              <InternalEndpoint name="In {Name}" protocol="tcp" />
            </Endpoints>
            <Imports><Import moduleName="{Name}" /></Imports>
            <ConfigurationSettings><Setting name="{Name}" /><Setting name="{Name}" /></ConfigurationSettings>
            <LocalResources><LocalStorage name="{Name}" sizeInMB="{Name}" /></LocalResources>
            <Startup><Task commandLine="{Name}"><Environment><Variable name="{Name}" value="{Name}" /></Environment></Task></Startup>
          </WebRole>
          <WorkerRole name="2 {Name}"><Endpoints><InternalEndpoint name="{Name}" protocol="tcp" /></Endpoints></WorkerRole>
          <NetworkTrafficRules>
            <OnlyAllowTrafficTo>
              <Destinations><RoleEndpoint endpointName="In {Name}" roleName="{Name}" /></Destinations>
              <WhenSource matches="AnyRule"><FromRole roleName="2 {Name}" /><FromRole roleName="no {Name}" /></WhenSource>
            </OnlyAllowTrafficTo>
            <OnlyAllowTrafficTo>
              <Destinations><RoleEndpoint endpointName="In {Name}" roleName="{Name}" /></Destinations>
              <WhenSource matches="AnyRule"><FromRole roleName="2 {Name}" /></WhenSource>
            </OnlyAllowTrafficTo>
          </NetworkTrafficRules>
        </ServiceDefinition>
        """;

    private const string Other =
        """
        <ServiceDefinition name="S" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
          <WorkerRole name="Back"><Endpoints><InternalEndpoint name="Queue" protocol="tcp" /></Endpoints></WorkerRole>
        </ServiceDefinition>
        """;

    /// <summary>The words of a command line; NAME stands for a name as hostile as those in the file.</summary>
    public static TheoryData<string> Lines { get; } =
    [
        "show a.csdef",
        "show NAME",
        "check a.csdef",
        "check a.csdef --format markdown",
        "check encoding.csdef",
        "check NAME",
        "reach a.csdef",
        "reach a.csdef --format list",
        "reach a.csdef --format matrix",
        "diff a.csdef b.csdef",
        "diff b.csdef a.csdef",
        "diff b.csdef a.csdef --format markdown",
        "show a.csdef --format json",
        "check a.csdef --format json",
        "check NAME --format json",
        "check a.csdef --format jsonl",
        "check a.csdef --format sarif",
        "check a.csdef --format junit",
        "reach a.csdef --format json",
        "reach a.csdef --format jsonl",
        "diff a.csdef b.csdef --format json",
        "diff b.csdef a.csdef --format jsonl",
        "fix a.csdef --dry-run",
        "draw a.csdef",
        "draw a.csdef --format svg",
        "draw a.csdef --format dot",
        "draw a.csdef --role NAME",
        "set role NAME --in a.csdef --vm-size Small",
        "remove role NAME --in a.csdef",
        "rename role NAME X --in a.csdef",
        "add-site S --in a.csdef --role NAME",
        "set endpoint NAME/NAME --in a.csdef --port 1",
        "add-traffic-rule --in a.csdef --to NAME/NAME --from NAME",
        "NAME",
        "check a.csdef --NAME",
        "check a.csdef --format NAME",
        "completion NAME",
        "[suggest:29] csdef|remove|role|--in|a.csdef|",
        "[suggest:31] csdef|set|endpoint|--in|a.csdef|",
        "[suggest:26] csdef|reach|a.csdef|--from|",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Are_shown_as_text(string line)
    {
        using Workspace workspace = new();
        workspace.Write("a.csdef", Definition);
        workspace.Write("b.csdef", Other);
        workspace.Write("encoding.csdef", "<?xml version=\"1.0\" encoding=\"\u001B]0;x\u0007\u009B31m\n::error::x\"?><ServiceDefinition/>");
        string argument = "\n::error::a\u009B31mb\u202Ec##vso[task.complete]d##[error]\u001B[31m";
        string[] words = [.. line.Split(' ').Select(word => word.Replace("NAME", argument, StringComparison.Ordinal).Replace('|', ' '))];

        Outcome outcome = Csdef.Run(words, [], workspace.Folder);

        // A suggestion may be empty; everything else writes something, or the line would test nothing.
        Assert.True(line[0] == '[' || (outcome.Text + outcome.Error).Length > 0);
        Assert.DoesNotMatch(Code(), outcome.Error);
        Assert.DoesNotMatch(Code(), outcome.Text);
    }

    /// <summary>No line begins with a command for GitHub's runner, either, whichever of the texts that readers stumble over the names are.</summary>
    [Property(MaxTest = 30, Replay = "816,1")]
    public Property Any_name_is_shown_as_text() => Prop.ForAll(HostileText.Arbitrary, text =>
    {
        string name = new([.. text.Where(XmlConvert.IsXmlChar)]);
        string attribute = SecurityElement.Escape(name).Replace("\n", "&#10;", StringComparison.Ordinal).Replace("\r", "&#13;", StringComparison.Ordinal);
        using Workspace workspace = new();
        workspace.Write("a.csdef", Definition.Replace(Name, attribute, StringComparison.Ordinal));
        workspace.Write("b.csdef", Other);
        foreach (string line in new[] { "show a.csdef", "check a.csdef", "reach a.csdef", "reach a.csdef --format matrix", "diff a.csdef b.csdef", "diff b.csdef a.csdef", "fix a.csdef -n" })
        {
            Outcome outcome = Csdef.Run(line, folder: workspace.Folder);

            Assert.All((outcome.Text + outcome.Error).Split('\n'), shown =>
            {
                Assert.Empty(HostileText.Unsafe(shown));
                Assert.False(HostileText.IsCommand(shown), shown);
            });
        }
    });

    [GeneratedRegex(@"[\x00-\x09\x0B-\x1F\x7F-\x9F\u200E\u200F\u2028-\u202E\u2066-\u2069]|^\s*::|##(?:vso)?\[", RegexOptions.Multiline)]
    private static partial Regex Code();
}
