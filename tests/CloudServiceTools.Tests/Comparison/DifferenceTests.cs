using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Comparison;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Comparison;

/// <summary>What is a difference, in which words, and what is none: one row a statement.</summary>
public sealed class DifferenceTests
{
    private const string Namespace = "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition";

    public static TheoryData<string, string> Same { get; } = new()
    {
        // How it is written.
        { "<WorkerRole name='W' vmsize='Large' />", "<!-- c -->\n  <WorkerRole  vmsize = \"Large\"   name=\"W\">\r\n</WorkerRole>" },
        { "<WorkerRole name='A' /><WebRole name='B' />", "<WebRole name='B' /><WorkerRole name='A' />" },
        { "<WorkerRole name='W' />", "<WorkerRole name='w' />" },
        { "<WorkerRole name='W' />", "<WorkerRole name='W' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='false' />" },
        { "<WorkerRole name='W' />", "<WorkerRole name='W'><Endpoints /><Imports></Imports><Startup /><Runtime /></WorkerRole>" },

        // Defaults.
        { "<WorkerRole name='W' />", "<WorkerRole name='W' vmsize='Small' enableNativeCodeExecution='true'><Runtime executionContext='limited' /><Startup priority='0' /></WorkerRole>" },
        { Role("<LocalResources><LocalStorage name='L' /></LocalResources>"), Role("<LocalResources><LocalStorage name='L' sizeInMB='1000' cleanOnRoleRecycle='1' /></LocalResources>") },
        { Role("<Endpoints><InputEndpoint name='E' protocol='tcp' port='80' /></Endpoints>"), Role("<Endpoints><InputEndpoint name='E' protocol='tcp' port='80' localPort='80' ignoreRoleInstanceStatus='0' /></Endpoints>") },

        // Values by their type.
        { "<WorkerRole name='W' enableNativeCodeExecution='0' />", "<WorkerRole name='W' enableNativeCodeExecution=' false ' />" },
        { Role("<LocalResources><LocalStorage name='L' sizeInMB='07' /></LocalResources>"), Role("<LocalResources><LocalStorage name='L' sizeInMB=' +7' /></LocalResources>") },
        { Ports("port='80'", ""), Ports("", "<FixedPort port='80' />") },
        { Ports("port='+080'", ""), Ports("", "<FixedPortRange min='80' max='80' />") },
        { Ports("", "<FixedPort port='80' /><FixedPortRange min='90' max='99' />"), Ports("", "<FixedPortRange max='99' min='90' /><FixedPort port='80' />") },
        { Ports("", ""), Ports("port='*'", "") },
        { Site("<Binding name='B' endpointName='In' />"), Site("<Binding name='b' endpointName='IN' />") },
        { Role("<Certificates><Certificate name='C' storeLocation='LocalMachine' storeName='My' /></Certificates>"), Role("<Certificates><Certificate name='C' storeLocation='LocalMachine' storeName='MY' permissionLevel='limitedOrElevated' /></Certificates>") },

        // The forms of older files.
        { Role("<LocalStorage name='L' />"), Role("<LocalResources><LocalStorage name='L' /></LocalResources>") },
        { "<WebRole name='W'><InputEndpoints><InputEndpoint name='E' protocol='http' port='80' /></InputEndpoints></WebRole>", "<WebRole name='W'><Endpoints><InputEndpoint name='E' protocol='http' port='80' /></Endpoints></WebRole>" },

        // Of two items of one name the first is held against the first.
        { Role("<ConfigurationSettings><Setting name='S' /><Setting name='s' /></ConfigurationSettings>"), Role("<ConfigurationSettings><Setting name='S' /><Setting name='S' /></ConfigurationSettings>") },

        // What the format does not know, written otherwise.
        { Role("<New>a &amp; <b></b> <![CDATA[<c>]]></New>"), Role("<New>\n  a &#38;<b/>&lt;c&gt;\n</New>") },
        { Role("<New a='1' b='2'>x<!-- c -->y</New>"), Role("<New b=\"2\" a=\"1\">\n  xy\n</New>") },
    };

    public static TheoryData<string, string, string[]> Messages { get; } = new()
    {
        { "", "<WorkerRole name='W' />", ["Worker role 'W' was added."] },
        { "<WebRole name='W' />", "", ["Web role 'W' was removed."] },
        { "<WebRole name='W' />", "<WorkerRole name='W' />", ["The type of role 'W' changed from Web to Worker."] },
        { "<WorkerRole name='W' />", "<WorkerRole name='W' vmsize='Large' />", ["The VM size of role 'W' changed from Small (the default) to Large."] },
        { "<WorkerRole name='W'><Runtime executionContext='elevated' /></WorkerRole>", "<WorkerRole name='W' />", ["The execution context of role 'W' changed from elevated to limited (the default)."] },
        { "<WorkerRole name='W' />", Role("<Startup priority='2' />"), ["The startup priority of role 'W' changed from 0 (the default) to 2."] },
        { Ports("port='80'", ""), Ports("", "<FixedPortRange min='80' max='89' />"), ["The port of endpoint 'W/E' changed from 80 to 80-89."] },
        { Ports("", ""), Ports("port='80'", ""), ["The port of endpoint 'W/E' was set to 80."] },
        { Ports("port='80'", ""), Ports("", ""), ["The port of endpoint 'W/E' was removed; it was 80."] },
        { Role("<Endpoints><InputEndpoint name='E' protocol='tcp' port='80' /></Endpoints>"), Role("<Endpoints><InputEndpoint name='E' protocol='tcp' port='81' /></Endpoints>"), ["The port of endpoint 'W/E' changed from 80 to 81."] },
        { Role("<Endpoints><InputEndpoint name='E' protocol='tcp' port='80' /></Endpoints>"), Role("<Endpoints><InputEndpoint name='E' protocol='tcp' port='80' localPort='8080' /></Endpoints>"), ["The local port of endpoint 'W/E' changed from 80 (the default) to 8080."] },
        { Public(10, 19), Public(10, 20), ["The public port of endpoint 'W/E' changed from 10-19 to 10-20."] },
        { Site("<Binding name='B' endpointName='In' />"), Site("<Binding name='B' endpointName='In' hostHeader='a b' />"), ["The host header of binding 'W/S/B' was set to 'a b'."] },
        { Site("<Binding name='B' endpointName='In' />"), Site("<Binding name='C' endpointName='In' />"), ["Binding 'W/S/B' was removed.", "Binding 'W/S/C' was added."] },
        { Role("<Imports><Import moduleName='Diagnostics' /></Imports>"), Role(""), ["Import 'W/Diagnostics' was removed."] },
        { Role(""), Role("<Imports><Import moduleName='RemoteForwarder' /></Imports>"), ["Import 'W/RemoteForwarder' was added; it brings endpoint 'W/Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput' (input tcp, port 3389), open to the Internet."] },
        { Role("<Contents><Content destination='Bin'><SourceDirectory path='a' /></Content></Contents>"), Role("<Contents><Content destination='bin'><SourceDirectory path='b' /></Content></Contents>"), ["The destination of content 'W/bin' changed from Bin to bin.", "The source directory of content 'W/bin' changed from a to b."] },
        { Role("<Runtime><EntryPoint><NetFxEntryPoint assemblyName='a.dll' /></EntryPoint></Runtime>"), Role("<Runtime><EntryPoint><ProgramEntryPoint commandLine='b.exe' setReadyOnProcessStart='true' /></EntryPoint></Runtime>"), ["The kind of the entry point of role 'W' changed from NetFx to Program.", "The assembly name of the entry point of role 'W' was removed; it was a.dll.", "The command line of the entry point of role 'W' was set to b.exe.", "The set ready on process start of the entry point of role 'W' was set to true."] },
        { Role("<Runtime><Environment><Variable name='V' value='AccountKey=c2VjcmV0;a=1' /></Environment></Runtime>"), Role("<Runtime><Environment><Variable name='V' value='AccountKey=bmV3;a=1' /></Environment></Runtime>"), ["The value of environment variable 'W/V' changed from 'AccountKey=***;a=1' to 'AccountKey=***;a=1'."] },
        { Role("<Runtime><Environment><Variable name='V' value='1' /></Environment></Runtime>"), Role("<Runtime><Environment><Variable name='V'><RoleInstanceValue xpath='/a' /></Variable></Environment></Runtime>"), ["The value of environment variable 'W/V' was removed; it was 1.", "The XPath of environment variable 'W/V' was set to '/a'."] },

        // Startup tasks run one after another.
        { Tasks("a.cmd", "b.cmd"), Tasks("b.cmd", "a.cmd"), ["The startup tasks of role 'W' run in another order: b.cmd and a.cmd; it was a.cmd and b.cmd."] },
        { Tasks("a.cmd", "b.cmd"), Tasks("a.cmd", "new.cmd", "b.cmd"), ["Startup task 'W/new.cmd' was added, as number 2 of the 3 that run one after another."] },
        { Tasks("a.cmd", "a.cmd", "b.cmd"), Tasks("a.cmd", "b.cmd"), ["Startup task 'W/a.cmd' was removed."] },

        // Who may reach what is new.
        { Role(""), Ports("", ""), ["Endpoint 'W/E' (internal tcp) was added, open to every role."] },
        { Role(""), Public(10, 19), ["Endpoint 'W/E' (instance input tcp, ports 10-19) was added, open to the Internet."] },
        { Role("") + From("W", "E"), Ports("port='80'", "") + From("W", "E"), ["Endpoint 'W/E' (internal tcp, port 80) was added, open to nobody."] },
        { Ports("", ""), Ports("", "") + "<WorkerRole name='X'><Endpoints><InternalEndpoint name='F' protocol='any' /></Endpoints></WorkerRole>", ["Worker role 'X' was added, with endpoint 'X/F' (internal any), open to every role; it may reach W/E."] },
        { Ports("", "") + From("W", "E", "W"), Ports("", "") + "<WebRole name='X' />" + From("W", "E", "W"), ["Web role 'X' was added."] },
        { Ports("", "") + From("W", "E", "X"), Ports("", "") + "<WebRole name='X' />" + From("W", "E", "X"), ["Web role 'X' was added; it may reach W/E."] },

        // What the format does not know.
        { Role(""), "<WorkerRole name='W' color='red' />", ["What the format does not know in role 'W' changed: 'color=\"red\"' is new."] },
        { Role("<Endpoints color='red' />"), Role("<New><Old a='1' /></New>"), ["What the format does not know in role 'W' changed: '<New><Old a=\"1\"/></New>' is new, and 'Endpoints/color=\"red\"' is gone."] },
        { Role("<New>a<b/>c</New>"), Role("<New>ac<b/></New>"), ["What the format does not know in role 'W' changed: '<New>ac<b/></New>' is new, and '<New>a<b/>c</New>' is gone."] },
        { Role("<Runtime>text</Runtime>"), Role("<Runtime />"), ["What the format does not know in role 'W' changed: 'Runtime/text' is gone."] },
        { Role("<x:New xmlns:x='urn:a' />"), Role("<y:New xmlns:y='urn:b' />"), ["What the format does not know in role 'W' changed: '<{urn:b}New/>' is new, and '<{urn:a}New/>' is gone."] },
        { "<NetworkTrafficRules />", "<NetworkTrafficRules><OnlyAllowTrafficTo color='red' /></NetworkTrafficRules>", ["What the format does not know in service 'S' changed: 'NetworkTrafficRules/OnlyAllowTrafficTo/color=\"red\"' is new."] },
    };

    [Theory]
    [MemberData(nameof(Same))]
    public void What_means_the_same_is_no_difference(string before, string after)
    {
        Assert.Empty(Compare(before, after).Select(difference => difference.Message));
        Assert.Empty(Compare(after, before));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_difference_is_a_sentence(string before, string after, string[] messages) =>
        Assert.Equal(messages, Compare(before, after).Select(difference => difference.ToString()));

    [Fact]
    public void A_service_has_its_own_properties()
    {
        DefinitionDifference[] found = [.. DefinitionComparison.Compare(
            ServiceDefinition.Parse($"<ServiceDefinition name='S' xmlns='{Namespace}' />"),
            ServiceDefinition.Parse("<ServiceDefinition name='T' schemaVersion='2015-04.2.6' upgradeDomainCount='5' />"))];

        Assert.Equal(
            [
                "The namespace of service 'T' changed from '" + Namespace + "' to ''.",
                "Service 'S' was renamed to 'T'.",
                "The schema version of service 'T' changed from unspecified (the default) to 2015-04.2.6.",
            ],
            found.Select(difference => difference.Message));
        Assert.Equal([DifferenceKind.Changed, DifferenceKind.Renamed, DifferenceKind.Changed], found.Select(difference => difference.Kind));
    }

    [Fact]
    public void Values_are_what_the_model_shows_and_lines_are_those_of_both()
    {
        DefinitionDifference port = Compare("\n" + Ports("port='80'", ""), "\n\n" + Ports("port='81'", "")).Single();
        DefinitionDifference flag = Compare("<WebRole name='W' />", "<WebRole name='W' enableNativeCodeExecution='0' />").Single();

        Assert.Equal((DifferenceKind.Changed, "endpoint 'W/E'", "W/E", "Port"), (port.Kind, port.Subject, port.Target, port.Property));
        Assert.Equal((80, 81), (port.Before, port.After));
        Assert.Equal((2, 3), (port.BeforeLine, port.AfterLine));
        Assert.Equal((true, false), (flag.Before, flag.After));
        Assert.Equal("S", port.Definition);
    }

    [Fact]
    public void Differences_come_item_by_item_and_reachability_last() => Assert.Equal(
        [
            "Load balancer probe 'P' was added.",
            "The VM size of role 'W' changed from Small (the default) to Large.",
            "The protocol of endpoint 'W/E' changed from tcp to udp.",
            "Setting 'W/One' was removed.",
            "Setting 'W/Two' was added.",
            "Worker role 'X' was added.",
            "Reachability of 'W/E' narrowed: it is closed to W now.",
        ],
        Compare(
            Role("<Endpoints><InternalEndpoint name='E' protocol='tcp' /></Endpoints><ConfigurationSettings><Setting name='One' /></ConfigurationSettings>"),
            "<LoadBalancerProbes><LoadBalancerProbe name='P' protocol='tcp' /></LoadBalancerProbes><WorkerRole name='X' /><WorkerRole name='W' vmsize='Large'><ConfigurationSettings><Setting name='Two' /></ConfigurationSettings>"
                + "<Endpoints><InternalEndpoint name='E' protocol='udp' /></Endpoints></WorkerRole>" + From("W", "E"))
            .Select(difference => difference.Message));

    internal static IReadOnlyList<DefinitionDifference> Compare(string before, string after, bool reachabilityOnly = false) =>
        DefinitionComparison.Compare(Definition(before), Definition(after), new ComparisonOptions { ReachabilityOnly = reachabilityOnly });

    internal static ServiceDefinition Definition(string content) =>
        ServiceDefinition.Parse($"<ServiceDefinition name='S' xmlns='{Namespace}'>{content}</ServiceDefinition>");

    internal static string Role(string content, string name = "W") => $"<WorkerRole name='{name}'>{content}</WorkerRole>";

    internal static string From(string role, string endpoint, params string[] sources) =>
        $"<NetworkTrafficRules><OnlyAllowTrafficTo><Destinations><RoleEndpoint roleName='{role}' endpointName='{endpoint}' /></Destinations>"
        + $"<WhenSource matches='AnyRule'>{string.Concat(sources.Select(source => $"<FromRole roleName='{source}' />"))}</WhenSource></OnlyAllowTrafficTo></NetworkTrafficRules>";

    private static string Ports(string attribute, string elements) =>
        Role($"<Endpoints><InternalEndpoint name='E' protocol='tcp' {attribute}>{elements}</InternalEndpoint></Endpoints>");

    private static string Public(int first, int last) => Role(
        "<Endpoints><InstanceInputEndpoint name='E' protocol='tcp' localPort='1'><AllocatePublicPortFrom>"
        + $"<FixedPortRange min='{first}' max='{last}' /></AllocatePublicPortFrom></InstanceInputEndpoint></Endpoints>");

    private static string Site(string bindings) => $"<WebRole name='W'><Sites><Site name='S'><Bindings>{bindings}</Bindings></Site></Sites></WebRole>";

    private static string Tasks(params string[] commands) =>
        Role($"<Startup>{string.Concat(commands.Select(command => $"<Task commandLine='{command}' />"))}</Startup>");
}
