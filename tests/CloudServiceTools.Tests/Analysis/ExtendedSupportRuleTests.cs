using System;
using System.IO;
using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Analysis;

/// <summary>The rules 6xxx and 7xxx and CSD2017, where the samples on their pages say nothing.</summary>
public sealed class ExtendedSupportRuleTests : IDisposable
{
    private const string Network = "<VirtualNetworkSite name='N' />";

    private const string Emulator = "<Role name='R'><ConfigurationSettings><Setting name='S' value='usedevelopmentstorage=TRUE;X=1' /></ConfigurationSettings></Role>";

    private readonly string _folder = Directory.CreateTempSubdirectory("csdef").FullName;

    /// <summary>The rule, the inside of a definition, and the messages that are expected, in the order of the file.</summary>
    public static TheoryData<string, string, string[]> Cases { get; } = new()
    {
        // Https. The certificate of a module is none for callers; an empty name is no valid one, which CSD1008 says.
        { "CSD2017", Endpoint("protocol='https' certificate=''"), [] },
        { "CSD2017", Endpoint("protocol='HTTPS'"), [] },
        { "CSD2017", Endpoint("protocol='http'"), [] },
        { "CSD2017", Endpoint("protocol='https'"), [Bare("add a Certificate to the role, and set certificate to its name")] },
        { "CSD2017", Endpoint("protocol='https'", "", "a:b"), [Bare("add a Certificate to the role, and set certificate to its name")] },
        {
            "CSD2017", Endpoint("protocol='https'", "microsoft.windowsazure.plugins.remoteaccess.PasswordEncryption", "Ssl"),
            [Bare("set certificate to 'Ssl'")]
        },
        {
            "CSD2017", Endpoint("protocol='https'", "Old", "New"),
            [Bare("set certificate to the name of one of the role's certificates")]
        },

        // Other protocols. What the format does not know may have been meant as https.
        { "CSD7001", Endpoint("protocol='https' certificate='Ssl'"), [] },
        { "CSD7001", Endpoint("protocol='Https' certificate='Ssl'"), [] },
        { "CSD7001", Endpoint("certificate='Ssl'"), [] },
        { "CSD7001", Endpoint("protocol='tcp' certificate=''"), [] },
        {
            "CSD7001", Endpoint("protocol='http' certificate='Ssl'") + Endpoint("protocol='udp' certificate='Ssl'"),
            [
                "InputEndpoint 'In' of role 'R' has the certificate 'Ssl', which http does not use: set the protocol to https, or "
                + "remove the attribute certificate.",
                "InputEndpoint 'In' of role 'R' has the certificate 'Ssl', which udp does not use: set the protocol to https, or "
                + "remove the attribute certificate.",
            ]
        },

        // Names of roles. What the schema refuses is CSD1008's affair.
        { "CSD7002", "<WorkerRole name='R-1.x_y(é)' />", [] },
        { "CSD7002", "<WorkerRole name='a:b c' /><WorkerRole name=' a' /><WorkerRole name='' /><WorkerRole />", [] },
        {
            "CSD7002", "<WebRole name='a\u00A0b' /><WorkerRole name='a\u0085b' />",
            [
                "WebRole 'a\u00A0b' has white space in its name, which Azure PowerShell refuses: rename the role.",
                "WorkerRole 'a\\u0085b' has white space in its name, which Azure PowerShell refuses: rename the role.",
            ]
        },
        {
            "CSD7002", "<WorkerRole name='a\u007Fb' />",
            ["WorkerRole 'a\\u007Fb' has a control character in its name, which Azure PowerShell refuses: rename the role."]
        },
    };

    /// <summary>A size, what CSD6001 says of it anywhere, and whether it says so with the target ExtendedSupport too.</summary>
    public static TheoryData<string?, string?, bool> Sizes { get; } = new()
    {
        { null, null, false },
        { "", null, false },
        { "Standard_D1_v2", null, false },
        { "Standard_A8_v2", null, false },
        { "Standard_D5", null, false },
        { "Huge", null, false },
        { "ExtraSmall", "Standard_D2_v3", false },
        { "small", "Standard_D2_v3", false },
        { "Large", "Standard_D4_v3", false },
        { "ExtraLarge", "Standard_D8_v3", false },
        { "A6", "Standard_E4_v3", false },
        { "A8", "Standard_E8_v3", false },
        { "Standard_A0", "Standard_D2_v3", true },
        { "standard_a7", "Standard_E8_v3", true },
        { "Standard_A11", "Standard_E16_v3", true },
        { "Standard_D14", "Standard_E16_v3", true },
        { "Standard_G5", "", true },
    };

    /// <summary>A size, and the name that the fix gives it; null for itself.</summary>
    public static TheoryData<string?, string?> NewNames { get; } = new()
    {
        { null, "Standard_D2_v3" },
        { "", "Standard_D2_v3" },
        { "ExtraSmall", "Standard_D2_v3" },
        { "SMALL", "Standard_D2_v3" },
        { "Medium", "Standard_D2_v3" },
        { "Large", "Standard_D4_v3" },
        { "ExtraLarge", "Standard_D8_v3" },
        { "A5", "Standard_E2_v3" },
        { "A11", "Standard_E16_v3" },
        { "A12", null },
        { "D1_v2", null },
        { "standard_d1_v2", null },
        { "Standard_Unknown", null },
    };

    /// <summary>The rule, the inside of a definition, and the messages with the target ExtendedSupport.</summary>
    public static TheoryData<string, string, string[]> ExtendedSupportCases { get; } = new()
    {
        {
            "CSD6002", "<WebRole name='W' />\n<WorkerRole name='A' vmsize='A5' />\n<WorkerRole name='B' vmsize='Standrd_D1_v2' />\n<WorkerRole name='C' vmsize='Huge' />",
            [
                "WebRole 'W' names no vmsize, and extended support does not take the Small that this means: set vmsize to "
                + "'Standard_D2_v3', a current size with no fewer cores and no less memory.",
                "WorkerRole 'A' has the vmsize 'A5', a name that extended support does not take: set vmsize to 'Standard_E2_v3', a current size with no fewer cores and no less memory.",
                "WorkerRole 'B' has the vmsize 'Standrd_D1_v2', and the sizes of extended support start with Standard_: did you "
                + "mean 'Standard_D1_v2'?",
                "WorkerRole 'C' has the vmsize 'Huge', and the sizes of extended support start with Standard_: choose one of them.",
            ]
        },
        { "CSD6003", "<WorkerRole name='R'><Imports><Import moduleName='Diagnostics' /><Import moduleName='' /></Imports></WorkerRole>", [] },
        {
            "CSD6003", "<WorkerRole name='R'><Imports><Import moduleName='remoteaccess' /></Imports></WorkerRole>",
            [
                "Role 'R' imports remoteaccess, which extended support refuses: remove the import, and add the remote desktop "
                + "extension to the deployment instead.",
            ]
        },
        { "CSD6004", "<WorkerRole name='S1' /><WorkerRole name='' />", [] },
        {
            "CSD6004", "<WorkerRole name='R' /><WebRole name='s' />",
            ["WebRole 's' has the name of the service, which extended support refuses: rename the role or the service."]
        },
        {
            "CSD6007", "<WorkerRole name='A' /><WorkerRole name='B' />",
            [
                "Cloud Services (extended support) has refused new deployments since 2026, and is retired on 31 March 2027: plan where the service goes next, and suppress "
                + "this once that is decided.",
            ]
        },
    };

    /// <summary>The rule, the file name and the inside of a configuration of roles R and Q, and the messages.</summary>
    public static TheoryData<string, string?, string, string[]> Configurations { get; } = new()
    {
        // The network. A name without a value is none; roles compare ignoring case.
        { "CSD6005", "ServiceConfiguration.Local.cscfg", "", [] },
        { "CSD6005", null, Addresses(Network, Address("r", "X"), Address("Q", "X"), Address("Gone")), [] },
        {
            "CSD6005", "Service.Cloud.cscfg", "<Role name='R' /><NetworkConfiguration><VirtualNetworkSite name='' /></NetworkConfiguration>",
            [NoNetwork("Service.Cloud.cscfg")]
        },
        {
            "CSD6005", null, Addresses("", Address("R", "X"), Address("Q")),
            [NoNetwork("the configuration"), NoSubnet("Q")]
        },
        { "CSD6005", null, Addresses(Network), [NoSubnet("R"), NoSubnet("Q")] },
        { "CSD6005", null, "<Role name='Q' />" + Addresses(Network, Address("R")), [NoSubnet("Q"), NoSubnet("R")] },

        // Remote desktop.
        { "CSD6006", null, Values("R", "Microsoft.WindowsAzure.Plugins.Caching.NamedCaches", "RemoteAccess.Enabled", "Diagnostics.ConnectionString", ""), [] },
        { "CSD6006", "local.cscfg", Values("R", "Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled"), [] },
        {
            "CSD6006", null, Values("Gone", "microsoft.windowsazure.plugins.REMOTEFORWARDER.Enabled"),
            [
                "Role 'Gone' has the setting 'microsoft.windowsazure.plugins.REMOTEFORWARDER.Enabled' in the configuration, which "
                + "extended support refuses: remove it, with the import or the declaration of it in the definition, and use the remote desktop extension.",
                "Role 'Gone' has the certificate 'microsoft.windowsazure.plugins.REMOTEFORWARDER.Enabled' in the configuration, "
                + "which extended support refuses: remove it, with the import or the declaration of it in the definition, and use the remote desktop extension.",
            ]
        },
        {
            "CSD6006", null, "<Role name='R'><ConfigurationSettings><Setting name='Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString' value='' /></ConfigurationSettings></Role>",
            [
                "Role 'R' has the setting 'Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString' in the configuration, which "
                + "extended support refuses: remove it, with the import or the declaration of it in the definition, and use the diagnostics extension.",
            ]
        },

        // The emulator.
        { "CSD7003", "ServiceConfiguration.LOCAL.cscfg", Emulator, [] },
        { "CSD7003", "Gallery.emulator.cscfg", Emulator, [] },
        { "CSD7003", null, "<Role name='R'><ConfigurationSettings><Setting name='S' value='UseDevelopmentStorage=false' /><Setting name='T' /></ConfigurationSettings></Role>", [] },
        { "CSD7003", null, Emulator, [InEmulator("the configuration")] },
        { "CSD7003", "ServiceConfiguration.Cloud.cscfg", Emulator, [InEmulator("ServiceConfiguration.Cloud.cscfg")] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_finds_what_is_wrong_and_nothing_else(string id, string body, string[] messages) =>
        Assert.Equal(messages, Messages(Definition(body), Options(id, AnalysisTarget.Any)));

    [Theory]
    [MemberData(nameof(ExtendedSupportCases))]
    public void A_rule_of_extended_support_speaks_for_that_target_alone(string id, string body, string[] messages)
    {
        Assert.Equal(messages, Messages(Definition(body), Options(id, AnalysisTarget.ExtendedSupport)));
        Assert.Empty(Messages(Definition(body), Options(id, AnalysisTarget.Any)));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_size_of_the_first_generations_is_named(string? size, string? newer, bool inExtendedSupport)
    {
        string[] expected = newer is null ? [] :
        [
            $"WorkerRole 'R' has the size {size}, which is one of the first generations: "
            + (newer.Length > 0 ? $"{newer} is a comparable newer one." : "choose a newer size."),
        ];

        Assert.Equal(expected, Messages(Definition(Sized(size)), Options("CSD6001", AnalysisTarget.Any)));
        Assert.Equal(
            inExtendedSupport ? expected : [],
            Messages(Definition(Sized(size)), Options("CSD6001", AnalysisTarget.ExtendedSupport)));
    }

    [Theory]
    [MemberData(nameof(NewNames))]
    public void The_fix_gives_a_size_its_new_name(string? size, string? newName)
    {
        ServiceDefinition definition = ServiceDefinition.Parse(Definition(Sized(size)));

        Repair.Run(definition, Options("CSD6002", AnalysisTarget.ExtendedSupport));

        Assert.Equal(Definition(Sized(newName ?? size)).Replace('"', '\''), definition.ToText().Replace('"', '\''));
        Assert.Empty(newName is null ? [] : Messages(definition.ToText(), Options("CSD6001", AnalysisTarget.ExtendedSupport)));
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public void A_rule_looks_at_the_configurations_that_are_deployed(string id, string? file, string body, string[] messages)
    {
        string text = $"<ServiceConfiguration serviceName='S' xmlns='http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration'>\n{body}\n</ServiceConfiguration>";
        AnalyzerOptions options = Options(id, AnalysisTarget.ExtendedSupport);
        options.Configurations = [file is null ? ServiceConfiguration.Parse(text) : ServiceConfiguration.Load(Write(file, text))];

        Assert.Equal(messages, Messages(Definition("<WorkerRole name='R' /><WorkerRole name='Q' />"), options));
    }

    /// <summary>The paths of sites start at the folder of the definition.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData(".", true)]
    [InlineData("..\\web/sub\\", true)]
    [InlineData("web", false)]
    [InlineData("..\\missing", false)]
    [InlineData("..\\service\\a.csdef", false)]
    [InlineData("\\no-such-folder-anywhere", false)]
    [InlineData("&lt;&gt;|?*:", false)]
    public void A_folder_is_looked_for_from_the_definition(string directory, bool exists)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "web", "sub"));
        string path = Write(
            Path.Combine("service", "a.csdef"),
            Definition(
                $"<WebRole name='W'><Sites><Site name='S'><VirtualApplication name='A'><VirtualDirectory name='D' physicalDirectory='{directory}' />"
                + "</VirtualApplication></Site></Sites></WebRole>"));
        Analyzer analyzer = new(Options("CSD7004", AnalysisTarget.Any));

        string[] found = [.. analyzer.AnalyzeFile(path).Select(diagnostic => diagnostic.Target)];

        Assert.Equal(exists ? [] : ["W/S/A/D"], found);
        Assert.DoesNotContain(new Analyzer().AnalyzeFile(path), diagnostic => diagnostic.RuleId == "CSD7004");
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static AnalyzerOptions Options(string id, AnalysisTarget target) => new() { IncludeRules = [id], Target = target };

    private static string[] Messages(string definition, AnalyzerOptions options) =>
        [.. new Analyzer(options).AnalyzeText(definition).Select(diagnostic => diagnostic.Message)];

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Definition(string body) =>
        $"<ServiceDefinition name='S' xmlns='http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition'>\n{body}\n</ServiceDefinition>";

    private static string Sized(string? size) => $"<WorkerRole name='R'{(size is null ? "" : $" vmsize='{size}'")} enableNativeCodeExecution='true' />";

    private static string Endpoint(string attributes, params string[] certificates) =>
        $"<WorkerRole name='R'><Certificates>{string.Concat(certificates.Select(name => $"<Certificate name='{name}' storeLocation='LocalMachine' storeName='My' />"))}"
        + $"</Certificates><Endpoints><InputEndpoint name='In' port='1' {attributes} /></Endpoints></WorkerRole>\n";

    private static string Bare(string advice) => $"InputEndpoint 'In' of role 'R' is https and has no certificate: {advice}.";

    private static string Addresses(string before, params string[] addresses) =>
        $"<NetworkConfiguration>{before}<AddressAssignments>{string.Concat(addresses)}</AddressAssignments></NetworkConfiguration>";

    private static string Address(string role, params string[] subnets) =>
        $"\n<InstanceAddress roleName='{role}'><Subnets>{string.Concat(subnets.Select(name => $"<Subnet name='{name}' />"))}</Subnets></InstanceAddress>";

    private static string Values(string role, params string[] names) =>
        $"<Role name='{role}'><ConfigurationSettings>{string.Concat(names.Select(name => $"<Setting name='{name}' value='' />"))}</ConfigurationSettings>"
        + $"<Certificates>{string.Concat(names.Select(name => $"<Certificate name='{name}' thumbprint='' thumbprintAlgorithm='sha1' />"))}</Certificates></Role>";

    private static string NoNetwork(string name) =>
        $"In {name} no virtual network is named, and extended support needs one: add a NetworkConfiguration with a VirtualNetworkSite, "
        + "and the Subnets of every role.";

    private static string NoSubnet(string role) =>
        $"In the configuration role '{role}' has no subnet, and extended support needs one: add an InstanceAddress with Subnets for the role.";

    private static string InEmulator(string name) =>
        $"Setting 'S' of role 'R' in {name} names the storage emulator, which is not there in Azure: give it the connection string of "
        + "a storage account.";
}
