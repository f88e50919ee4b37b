using System;
using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Analysis;

/// <summary>The rules about ports, where the samples on their pages say nothing.</summary>
public sealed class PortRuleTests
{
    private const string Forwarder = "Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput";

    private const string Access = "Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp";

    private const string WebDeploy = "Microsoft.WindowsAzure.Plugins.WebDeploy.InputEndpoint";

    /// <summary>The rule, the inside of a definition, and the findings: how bad, where, and what the message says.</summary>
    public static TheoryData<string, string, string[]> Cases { get; } = new()
    {
        // Public ports: what is one port, and what is not.
        { "CSD3001", Role("A", Input("X", 80)) + Role("B", Input("Y", 81, "localPort='80'")), [] },
        { "CSD3001", Role("A", Input("X", 80)) + Role("B", Input("Y", 80)), ["Error B/Y 80 'A/X'"] },
        { "CSD3001", Role("A", Input("X", 80), Input("Y", 80), Input("Z", 80)), ["Error A/Y 80 'A/X'", "Error A/Z 80 'A/X'"] },
        { "CSD3001", Role("A", Input("X", 80, protocol: "http"), Input("Y", 80, protocol: "https")), ["Error A/Y 80 'A/X'"] },
        { "CSD3001", Role("A", Input("X", 53), Input("Y", 53, protocol: "udp")), ["Warning A/Y 53 'A/X'"] },
        { "CSD3001", Role("A", Input("X", 53), Input("Y", 53, protocol: "udp"), Input("Z", 53)), ["Warning A/Y 53 'A/X'", "Error A/Z 53 'A/X'", "Warning A/Z 53 'A/Y'"] },
        { "CSD3001", Role("A", Input("X", 80, "loadBalancer='Ilb'"), Input("Y", 80)), [] },
        { "CSD3001", Role("A", Input("X", 80, "loadBalancer='Ilb'"), Input("Y", 80, "loadBalancer='ILB'")), ["Error A/Y 80 'A/X'"] },
        { "CSD3001", Role("A", Input("X", 80), Internal("Y", 80)), [] },

        // Ranges: side by side, by one port, one in the other; a range before what it holds is still the earlier.
        { "CSD3001", Role("A", Instance("X", 1, 100, 109), Instance("Y", 2, 110, 119), Input("Z", 120)), [] },
        { "CSD3001", Role("A", Instance("X", 1, 100, 110), Instance("Y", 2, 110, 119)), ["Error A/Y 110 'A/X'"] },
        { "CSD3001", Role("A", Instance("X", 1, 110, 119), Instance("Y", 2, 100, 110)), ["Error A/Y 110 'A/X'"] },
        { "CSD3001", Role("A", Instance("X", 1, 100, 200), Input("Y", 110), Input("Z", 190)), ["Error A/Y 110 'A/X'", "Error A/Z 190 'A/X'"] },
        { "CSD3001", Role("A", Input("X", 110), Instance("Y", 1, 100, 200)), ["Error A/Y 110 'A/X'"] },

        // Imports: what they add is the earlier, wherever it stands.
        { "CSD3001", Role("A", Input("X", 3389)) + Importing("B", "RemoteForwarder"), [$"Error A/X 3389 'B/{Forwarder}'"] },
        { "CSD3001", Importing("A", "remoteforwarder") + Importing("B", "RemoteForwarder"), [] },
        { "CSD3001", Importing("A", "WebDeploy") + Importing("B", "WebDeploy"), [$"Error B/{WebDeploy} 8172 'A/{WebDeploy}'"] },
        { "CSD3001", Importing("A", "WebDeploy,WebDeploy"), [] },
        { "CSD3001", Importing("A", "WebDeploy", Input(WebDeploy, 8172)), [] },
        { "CSD3001", Role("A", Input("X", 3389)) + Importing("B", "RemoteAccess"), [] },

        // What a role has itself and by an import too is one name twice, and CSD2003 says so; another name or role is not.
        { "CSD3001", Importing("A", "RemoteForwarder", Input(Forwarder, 3389)), [] },
        { "CSD3001", Importing("A", "RemoteForwarder", Input(Forwarder, 3389), Input("X", 3389)), [$"Error A/X 3389 'A/{Forwarder}'"] },
        { "CSD3001", Importing("A", "RemoteForwarder") + Role("B", Input(Forwarder, 3389)), [$"Error B/{Forwarder} 3389 'A/{Forwarder}'"] },
        { "CSD3002", Importing("A", "RemoteAccess", Internal(Access, 3389)), [] },
        { "CSD3002", Importing("A", "RemoteAccess", Internal(Access, 3389), Internal("X", 3389)), [$"Error A/X 3389 '{Access}'"] },

        // Local ports: who is on one machine, and what no port is.
        { "CSD3002", Role("A", Input("X", 80)) + Role("B", Input("Y", 81, "localPort='80'")), [] },
        { "CSD3002", Role("A", Input("X", 80), Input("Y", 81, "localPort='80'")), ["Error A/Y 80 'X'"] },
        { "CSD3002", Role("A", Input("X", 80), Internal("Y", 80)), ["Error A/Y 80 'X'"] },
        { "CSD3002", Role("A", Input("X", 80, "localPort='*'"), Input("Y", 81, "localPort='*'"), Internal("Z", "*")), [] },
        { "CSD3002", Role("A", Input("X", 80), Internal("Y", string.Empty), Internal("Z", string.Empty)), [] },
        { "CSD3002", Role("A", Input("X", 80), Instance("Y", 80, 100, 109)), [] },
        { "CSD3002", Role("A", Instance("X", 80, 100, 109), Instance("Y", 80, 110, 119)), ["Error A/Y 80 'X'"] },
        { "CSD3002", Role("A", Instance("X", 80, 100, 109), Internal("Y", 80)), ["Error A/Y 80 'X'"] },
        { "CSD3002", Role("A", Input("X", 53), Internal("Y", 53, "udp")), [] },
        { "CSD3002", Role("A", Input("X", 53), Internal("Y", 53, "any")), ["Error A/Y 53 'X'"] },
        { "CSD3002", Role("A", Internal("X", 53, "any"), Input("Y", 53, protocol: "udp")), ["Error A/Y 53 'X'"] },
        { "CSD3002", Role("A", Internal("X", 53, "any"), Internal("Y", 53, "any")), ["Error A/Y 53 'X'"] },
        { "CSD3002", Role("A", Internal("X", "80-89"), Internal("Y", "90-99")), [] },
        { "CSD3002", Role("A", Internal("X", "80-89"), Internal("Y", "5,85,87")), ["Error A/Y 85 'X'"] },
        { "CSD3002", Role("A", Internal("X", "80-89,85,89-95")), [] },
        { "CSD3002", Importing("A", "RemoteAccess", Input("X", 80, "localPort='3389'")), [$"Error A/X 3389 '{Access}'"] },
        { "CSD3002", Importing("A", "RemoteAccess,RemoteAccess,RemoteForwarder"), [] },

        // Ranges whose end comes first.
        { "CSD3003", Role("A", Instance("X", 1, 100, 100), Internal("Y", "80-80")), [] },
        { "CSD3003", Role("A", Instance("X", 1, 101, 100)), ["Error A/X 101 100 'A/X'"] },

        // The port of the remote desktop's agents: local, public, in a range; not without the imports.
        { "CSD3009", Role("A", Input("X", 20000)) + Importing("B", "RemoteAccess"), [] },
        { "CSD3009", Importing("A", "RemoteAccess", Input("X", 80, "localPort='20000'")), ["Warning A/X 20000 'A/X'"] },
        { "CSD3009", Importing("A", "RemoteForwarder", Instance("X", 1, 19999, 20001)), ["Warning A/X 20000 'A/X'"] },
        { "CSD3009", Importing("A", "RemoteForwarder", Instance("X", 1, 19998, 19999), Internal("Y", "20001-20009")), [] },
        { "CSD3009", Importing("A", "REMOTEACCESS", Internal("X", "5,19000-21000")), ["Warning A/X 20000 'A/X'"] },

        // Who forwards.
        { "CSD3010", Importing("A", "RemoteAccess,RemoteForwarder") + Importing("B", "RemoteAccess"), [] },
        { "CSD3010", Importing("A", "RemoteForwarder"), [] },
        { "CSD3010", Importing("A", "RemoteForwarder,RemoteForwarder"), [] },
        { "CSD3010", Importing("A", "RemoteAccess") + Importing("B", "remoteaccess"), ["Warning A/RemoteAccess 'A' imports"] },
        {
            "CSD3010", Importing("A", "RemoteForwarder") + Importing("B", "RemoteForwarder") + Importing("C", "RemoteForwarder"),
            ["Warning B/RemoteForwarder 'A'", "Warning C/RemoteForwarder 'A'"]
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_finds_what_is_wrong_and_nothing_else(string id, string body, string[] findings)
    {
        Diagnostic[] found = [.. new Analyzer(new AnalyzerOptions { IncludeRules = [id] }).AnalyzeText(Definition(body))];

        Assert.Equal(findings.Length, found.Length);
        Assert.All(found.Zip(findings), pair =>
        {
            string[] parts = pair.Second.Split(' ');
            Assert.Equal((parts[0], parts[1]), (pair.First.Severity.ToString(), pair.First.Target));
            Assert.All(parts[2..], part => Assert.Contains(part, pair.First.Message, StringComparison.Ordinal));
        });
    }

    /// <summary>What is no port, or no protocol, is reported by the rule of invalid values alone.</summary>
    [Theory]
    [InlineData("<InputEndpoint /><InputEndpoint /><InternalEndpoint /><InstanceInputEndpoint />")]
    [InlineData("<InputEndpoint protocol='tcp' port='x' /><InputEndpoint protocol='tcp' port='x' localPort='' />")]
    [InlineData("<InputEndpoint protocol='ftp' port='1' /><InputEndpoint protocol='ftp' port='1' />")]
    [InlineData("<InputEndpoint protocol='tcp' port='0' /><InputEndpoint protocol='tcp' port='65536' /><InputEndpoint protocol='tcp' port='-1' />")]
    [InlineData("<InstanceInputEndpoint protocol='tcp'><AllocatePublicPortFrom /></InstanceInputEndpoint>")]
    [InlineData("<InstanceInputEndpoint protocol='tcp'><AllocatePublicPortFrom><FixedPortRange /></AllocatePublicPortFrom></InstanceInputEndpoint>")]
    [InlineData("<InternalEndpoint protocol='tcp'><FixedPort /><FixedPortRange min='9' /><FixedPortRange min='9' max='x' /></InternalEndpoint>")]
    [InlineData("<InternalEndpoint protocol='tcp' port='99999999999'><FixedPortRange min='99999999999' max='1' /></InternalEndpoint>")]
    public void Broken_ports_are_passed_over(string endpoints)
    {
        Analyzer analyzer = new(new AnalyzerOptions { IncludeRules = ["CSD3*"] });

        Assert.Empty(analyzer.AnalyzeText(Definition(Role("A", endpoints) + Role("A", endpoints) + "<WorkerRole />")));
    }

    [Theory]
    [InlineData("min='9' max='5'", "min='5' max='9'")]
    [InlineData("max=\"5\"  min=\"9\"", "max=\"9\"  min=\"5\"")]
    public void A_reversed_range_is_swapped_in_its_place(string before, string after)
    {
        string Text(string range) => Definition(Role("A", $"<InternalEndpoint name='X' protocol='tcp'><FixedPortRange {range} /></InternalEndpoint>"));
        ServiceDefinition definition = ServiceDefinition.Parse(Text(before));
        Diagnostic found = Assert.Single(new Analyzer(new AnalyzerOptions { IncludeRules = ["CSD3003"] }).Analyze(definition));

        Assert.Single(Repair.Run(definition, new AnalyzerOptions { IncludeRules = ["CSD3003"] }));

        Assert.Equal(Text(after), definition.ToText());
        Assert.Equal("Swap min and max", found.FixDescription);
    }

    /// <summary>Ten thousand endpoints that all overlap: as many findings, and no time to speak of.</summary>
    [Fact]
    public void Many_overlaps_are_found_at_once()
    {
        string endpoints = string.Concat(Enumerable.Range(1, 10_000).Select(i => Instance($"X{i}", i, 1, 65535)));

        Assert.Equal(
            9_999,
            new Analyzer(new AnalyzerOptions { IncludeRules = ["CSD3001"] }).AnalyzeText(Definition(Role("A", endpoints))).Count);
    }

    private static string Definition(string body) =>
        $"<ServiceDefinition name='S' xmlns='http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition'>\n{body}\n</ServiceDefinition>";

    private static string Role(string name, params string[] endpoints) => Importing(name, string.Empty, endpoints);

    /// <summary>A role with the imports of a list such as <c>RemoteAccess,RemoteForwarder</c>.</summary>
    private static string Importing(string name, string imports, params string[] endpoints) =>
        $"<WorkerRole name='{name}'><Endpoints>{string.Concat(endpoints)}</Endpoints><Imports>"
        + string.Concat(imports.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(module => $"<Import moduleName='{module}' />"))
        + "</Imports></WorkerRole>";

    private static string Input(string name, int port, string more = "", string protocol = "tcp") =>
        $"<InputEndpoint name='{name}' protocol='{protocol}' port='{port}' {more} />";

    private static string Instance(string name, int localPort, int first, int last) =>
        $"<InstanceInputEndpoint name='{name}' protocol='tcp' localPort='{localPort}'><AllocatePublicPortFrom>"
        + $"<FixedPortRange min='{first}' max='{last}' /></AllocatePublicPortFrom></InstanceInputEndpoint>";

    private static string Internal(string name, int port, string protocol = "tcp") =>
        $"<InternalEndpoint name='{name}' protocol='{protocol}' port='{port}' />";

    /// <summary>An internal endpoint with ports such as <c>*</c>, <c>5,80-89</c>, or none.</summary>
    private static string Internal(string name, string ports) => ports is "" or "*"
        ? $"<InternalEndpoint name='{name}' protocol='tcp' {(ports == "*" ? "port='*'" : string.Empty)} />"
        : $"<InternalEndpoint name='{name}' protocol='tcp'>"
            + string.Concat(ports.Split(',').Select(part => part.Split('-')).Select(bounds => bounds.Length == 1
                ? $"<FixedPort port='{bounds[0]}' />"
                : $"<FixedPortRange min='{bounds[0]}' max='{bounds[1]}' />"))
            + "</InternalEndpoint>";
}
