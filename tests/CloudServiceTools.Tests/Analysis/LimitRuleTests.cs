using System;
using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using Xunit;

namespace CloudServiceTools.Tests.Analysis;

/// <summary>The rules about numbers and sizes, where the samples on their pages say nothing.</summary>
public sealed class LimitRuleTests
{
    private const string Namespace = "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition";

    /// <summary>The rule, the inside of a definition, and the beginnings of the findings: how bad, where, what.</summary>
    public static TheoryData<string, string, string[]> Cases { get; } = new()
    {
        { "CSD3004", Many(25, "<WorkerRole name='R#' />"), [] },
        { "CSD3004", Many(25, "<WorkerRole name='R#' />") + "<WebRole name='W' />", ["Error S The service has 26 roles"] },

        // Endpoints of the service: over all roles, each kind for itself, imports included.
        { "CSD3005", Role("A", Many(25, Input) + Many(25, Internal) + Many(25, Instance)), [] },
        { "CSD3005", Role("A", Many(20, Input)) + Role("B", Many(6, Input)), ["Error S The service has 26 input endpoints, and"] },
        {
            "CSD3005", Role("A", Many(26, Instance) + Many(27, Internal) + Many(28, Input)),
            [
                "Error S The service has 28 input endpoints, and",
                "Error S The service has 26 instance input endpoints, and",
                "Error S The service has 27 internal endpoints, and",
            ]
        },
        { "CSD3005", Role("A", Many(24, Input), "RemoteForwarder"), [] },
        { "CSD3005", Role("A", Many(25, Input), "RemoteForwarder"), ["Error S The service has 26 input endpoints, 1 of them by imports, and"] },
        { "CSD3005", Role("A", Many(21, Internal), "Caching"), ["Error S The service has 26 internal endpoints, 5 of them by imports, and"] },

        // Internal endpoints of a role: its own alone, and no other kind.
        { "CSD3006", Role("A", Many(5, Internal) + Many(9, Input), "Caching") + Role("B", Many(5, Internal)), [] },
        { "CSD3006", Role("A", Many(6, Internal)), ["Information A Role 'A' has 6 internal endpoints"] },

        // Idle timeouts.
        { "CSD3007", Role("A", Idle("tcp", "4") + Idle("https", "30") + Idle("udp", string.Empty) + Idle("tcp", "x") + Idle("tcp", "0") + Idle("tcp", "-5") + Idle("tcp", "99999999999")), [] },
        { "CSD3007", Role("A", Idle("tcp", "3")), ["Error A/X Endpoint 'A/X' has an idle timeout of 3 minutes: give 4 to 30."] },
        { "CSD3007", Role("A", Idle("http", "1")), ["Error A/X Endpoint 'A/X' has an idle timeout of 1 minute: give 4 to 30."] },
        { "CSD3007", Role("A", Idle("udp", "10")), ["Warning A/X Endpoint 'A/X' is udp"] },
        { "CSD3007", Role("A", Idle("udp", "31")), ["Error A/X Endpoint 'A/X' has an idle timeout of 31 minutes"] },
        { "CSD3007", Role("A", Idle("tcp", "31", "InstanceInputEndpoint")), ["Error A/X Endpoint 'A/X' has an idle timeout of 31 minutes"] },
        { "CSD3007", Role("A", Idle("tcp", "31", "InternalEndpoint")), [] },

        // Local storage. Without a vmsize a role is Small (229376 MB), without a size a storage has 1000 MB.
        { "CSD3011", Storage(null, "229376"), [] },
        { "CSD3011", Storage(null, "229377"), ["Warning A The local storage of role 'A' adds up to 229377 MB, and a machine of the size Small has a disk of 229376 MB"] },
        { "CSD3011", Storage(null, "228376", null), [] },
        { "CSD3011", Storage(null, "228377", null), ["Warning A The local storage of role 'A' adds up to 229377 MB"] },
        { "CSD3011", Storage("EXTRASMALL", "2147483647", "2147483647"), ["Warning A The local storage of role 'A' adds up to 4294967294 MB"] },
        { "CSD3011", Storage("ExtraSmall", "99999999999", "-1", "0", "x", string.Empty, "19456"), [] },
        { "CSD3011", Storage("Standard_H8", "2147483647") + Storage("Own", "2147483647") + Storage(string.Empty, "2147483647"), [] },

        // Probes. Without the attributes the interval is 15 and the timeout 31.
        { "CSD3012", Probes("protocol='tcp'", "protocol='tcp' intervalInSeconds='15' timeoutInSeconds='30'"), [] },
        { "CSD3012", Probes("intervalInSeconds='4' timeoutInSeconds='7'", "intervalInSeconds='100' timeoutInSeconds='10'", "intervalInSeconds='x'", "timeoutInSeconds=''"), [] },
        { "CSD3012", Probes("intervalInSeconds='15' timeoutInSeconds='29'"), ["Warning P Load balancer probe 'P' asks every 15 seconds and gives an instance up after 29: give a timeoutInSeconds of 30 or more"] },
        { "CSD3012", Probes("timeoutInSeconds='29'"), ["Warning P Load balancer probe 'P' asks every 15 seconds"] },
        { "CSD3012", Probes("intervalInSeconds='16'"), ["Warning P Load balancer probe 'P' asks every 16 seconds"] },
        { "CSD3012", Probes("intervalInSeconds='2147483647'"), ["Warning P Load balancer probe 'P' asks every 2147483647 seconds and gives an instance up after 31: give a timeoutInSeconds of 4294967294"] },
        { "CSD3013", Probes("protocol='http' path='/'", "protocol='tcp'", "path='/'", "protocol='udp' path='/'", string.Empty), [] },
        { "CSD3013", Probes("protocol='http'"), ["Error P Load balancer probe 'P' is for http and has no path"] },
        { "CSD3013", Probes("protocol='http' path=''"), ["Error P Load balancer probe 'P' is for http and has no path"] },
        { "CSD3013", Probes("protocol='tcp' path=''"), ["Error P Load balancer probe 'P' is for tcp"] },

        // Sizes of machines.
        { "CSD3014", Storage("small") + Storage("standard_d2A_V4") + Storage("Standard_E96a_v4") + Storage("A4") + Storage(null), [] },
        { "CSD3014", Storage("Smal"), ["Warning A Role 'A' has the vmsize 'Smal', which is not known here: did you mean 'Small'?"] },
        { "CSD3014", Storage("Standart_D2_v3"), [Unknown("Standart_D2_v3", "did you mean 'Standard_D2_v3'?")] },
        { "CSD3014", Storage("StandardD2v3"), [Unknown("StandardD2v3", "did you mean 'Standard_D2_v3'?")] },
        { "CSD3014", Storage("D2_v3"), [Unknown("D2_v3", "did you mean 'Standard_D2_v3'?")] },
        { "CSD3014", Storage("Basic_A2"), [Unknown("Basic_A2", "did you mean 'Standard_A2'?")] },

        // Another series is not a misspelling: what counts is what the machine can do.
        { "CSD3014", Storage("Standard_F4"), [Unknown("Standard_F4", "the nearest with at least as many cores is Standard_D3_v2 or Standard_D4_v3.")] },
        { "CSD3014", Storage("Standard_F2s_v2"), [Unknown("Standard_F2s_v2", "the nearest with at least as many cores is Standard_D2_v2 or Standard_D2_v3.")] },
        { "CSD3014", Storage("Standard_B2s"), [Unknown("Standard_B2s", "the nearest with at least as many cores is Standard_A2_v2 or Standard_D2_v3.")] },
        { "CSD3014", Storage("Standard_D1_v3"), [Unknown("Standard_D1_v3", "the nearest with at least as many cores is Standard_D2_v3.")] },
        { "CSD3014", Storage("Standard_DS3_v2"), [Unknown("Standard_DS3_v2", "the nearest with at least as many cores is Standard_D3_v2 or Standard_D4_v3.")] },
        { "CSD3014", Storage("Standard_D4s_v5"), [Unknown("Standard_D4s_v5", "the nearest with at least as many cores is Standard_D4_v3.")] },
        { "CSD3014", Storage("Standard_E4-2s_v3"), [Unknown("Standard_E4-2s_v3", "the nearest with at least as many cores is Standard_E4_v3.")] },
        { "CSD3014", Storage("Standard_A3_v2"), [Unknown("Standard_A3_v2", "the nearest with at least as many cores is Standard_A4_v2 or Standard_D4_v3.")] },
        { "CSD3014", Storage("Standard_F72s_v2"), [Unknown("Standard_F72s_v2", "give one that Cloud Services has")] },
        { "CSD3014", Storage("Standard_NV6"), [Unknown("Standard_NV6", "give one that Cloud Services has")] },
        { "CSD3014", Storage("{{vmsize}}"), ["Warning A Role 'A' has the vmsize '{{vmsize}}', which is not known here: give one that Cloud Services has"] },
        { "CSD3014", Storage(string.Empty), ["Warning A Role 'A' has the vmsize ''"] },

        // Certificates: names are counted, those of imports too.
        { "CSD3015", Certificates("A", 199) + Certificates("B", 150), [] },
        { "CSD3015", Certificates("A", 198, "RemoteAccess") + Certificates("B", 150, "RemoteAccess"), [] },
        { "CSD3015", Certificates("A", 199, "RemoteAccess"), ["Warning S The service declares certificates of 200 names"] },
    };

    private static string Unknown(string size, string advice) => $"Warning A Role 'A' has the vmsize '{size}', which is not known here: {advice}";

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_finds_what_is_wrong_and_nothing_else(string id, string body, string[] findings)
    {
        string[] found = [.. new Analyzer(new AnalyzerOptions { IncludeRules = [id] })
            .AnalyzeText($"<ServiceDefinition name='S' xmlns='{Namespace}'>{body}</ServiceDefinition>")
            .Select(diagnostic => $"{diagnostic.Severity} {diagnostic.Target} {diagnostic.Message}")];

        Assert.Equal(findings.Length, found.Length);
        Assert.All(found.Zip(findings), pair => Assert.StartsWith(pair.Second, pair.First, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("20", false)]
    [InlineData("21", true)]
    [InlineData("0", false)]
    [InlineData("x", false)]
    public void Twenty_upgrade_domains_are_enough(string count, bool isFound) => Assert.Equal(
        isFound,
        new Analyzer(new AnalyzerOptions { IncludeRules = ["CSD3008"] })
            .AnalyzeText($"<ServiceDefinition name='S' upgradeDomainCount='{count}' xmlns='{Namespace}' />").Count > 0);

    /// <summary>What has a path beside tcp keeps everything else; an http probe is left as it is.</summary>
    [Fact]
    public void The_path_of_a_tcp_probe_is_removed()
    {
        string Text(string path) =>
            $"<ServiceDefinition name='S' xmlns='{Namespace}'><LoadBalancerProbes>"
            + $"<LoadBalancerProbe name='P'{path}  protocol=\"tcp\" /><LoadBalancerProbe name='Q' protocol='http' /></LoadBalancerProbes></ServiceDefinition>";
        ServiceDefinition definition = ServiceDefinition.Parse(Text("\n path='/a'"));

        Assert.Single(Repair.Run(definition, new AnalyzerOptions { IncludeRules = ["CSD3013"] }));

        Assert.Equal(Text(string.Empty), definition.ToText());
    }

    /// <summary>What is offered as a value is none that a rule complains of.</summary>
    [Fact]
    public void Every_offered_size_is_known() => Assert.All(KnownValues.VMSizes, size => Assert.Contains(size, VMSizes.Known));

    private static string Input => "<InputEndpoint name='In#' protocol='tcp' port='#' />";

    private static string Internal => "<InternalEndpoint name='Internal#' protocol='tcp' />";

    private static string Instance =>
        "<InstanceInputEndpoint name='Each#' protocol='tcp' localPort='#'><AllocatePublicPortFrom><FixedPortRange min='1#00' max='1#09' />"
        + "</AllocatePublicPortFrom></InstanceInputEndpoint>";

    /// <summary>The text as often as said, with the number in place of each <c>#</c>.</summary>
    private static string Many(int count, string text) => string.Concat(Enumerable
        .Range(1, count)
        .Select(i => text.Replace("#", $"{i}", StringComparison.Ordinal)));

    private static string Role(string name, string endpoints, string? import = null) =>
        $"<WorkerRole name='{name}'>{Import(import)}<Endpoints>{endpoints}</Endpoints></WorkerRole>";

    private static string Certificates(string role, int count, string? import = null) =>
        $"<WorkerRole name='{role}'>{Import(import)}<Certificates>"
        + Many(count, "<Certificate name='C#' storeLocation='LocalMachine' storeName='My' />") + "</Certificates></WorkerRole>";

    private static string Import(string? moduleName) =>
        moduleName is null ? string.Empty : $"<Imports><Import moduleName='{moduleName}' /></Imports>";

    private static string Idle(string protocol, string minutes, string element = "InputEndpoint") =>
        $"<{element} name='X' protocol='{protocol}' {Attribute("idleTimeoutInMinutes", minutes.Length == 0 ? null : minutes)} />";

    private static string Storage(string? vmSize, params string?[] sizes) =>
        $"<WorkerRole name='A' {Attribute("vmsize", vmSize)}><LocalResources>"
        + string.Concat(sizes.Select((size, i) => $"<LocalStorage name='L{i}' {Attribute("sizeInMB", size)} />"))
        + "</LocalResources></WorkerRole>";

    private static string Probes(params string[] probes) => "<LoadBalancerProbes>"
        + string.Concat(probes.Select(attributes => $"<LoadBalancerProbe name='P' {attributes} />")) + "</LoadBalancerProbes>";

    private static string Attribute(string name, string? value) => value is null ? string.Empty : $"{name}='{value}'";
}
