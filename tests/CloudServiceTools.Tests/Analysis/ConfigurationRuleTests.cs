using System;
using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Analysis;

/// <summary>The checks between the two files, where the samples of their pages say nothing: imports, bounds, case.</summary>
public sealed class ConfigurationRuleTests
{
    private const string Plugin = "Microsoft.WindowsAzure.Plugins.";

    /// <summary>What is in role W of the definition, what is in role w of the configuration, and the findings.</summary>
    public static TheoryData<string, string, string> Pairs { get; } = new()
    {
        // Names compare ignoring case; the service's does not.
        { "<ConfigurationSettings><Setting name='A'/></ConfigurationSettings>", "<ConfigurationSettings><Setting name='a' value=''/></ConfigurationSettings><Instances count='1'/>", "" },

        // What imports bring wants a value, and a missing one is a warning only; so is what older SDKs wrote into the file.
        { "<Imports><Import moduleName='Diagnostics'/></Imports>", "<Instances count='1'/>", "CSD5005 Warning" },
        { $"<ConfigurationSettings><Setting name='{Plugin}Diagnostics.ConnectionString'/></ConfigurationSettings>", "<Instances count='1'/>", "CSD5005 Warning" },
        { "<ConfigurationSettings><Setting name='A'/></ConfigurationSettings>", "<Instances count='1'/>", "CSD5005 Error" },
        { $"<Imports><Import moduleName='Diagnostics'/></Imports><ConfigurationSettings><Setting name='{Plugin}Diagnostics.ConnectionString'/></ConfigurationSettings>", "<Instances count='1'/>", "CSD5005 Warning" },
        { "<Imports><Import moduleName='Diagnostics'/></Imports>", $"<ConfigurationSettings><Setting name='{Plugin}Diagnostics.ConnectionString' value=''/></ConfigurationSettings><Instances count='1'/>", "" },

        // What has no value is one finding, however often the definition declares it.
        { "<Imports><Import moduleName='Diagnostics'/><Import moduleName='diagnostics'/></Imports>", "<Instances count='1'/>", "CSD5005 Warning" },
        { "<ConfigurationSettings><Setting name='A'/><Setting name='a'/></ConfigurationSettings>", "<Instances count='1'/>", "CSD5005 Error" },
        { "<Imports><Import moduleName='RemoteDebugger'/><Import moduleName='RemoteDebugger'/></Imports>", "<Instances count='1'/>", "CSD5007 Warning" },
        { "<Certificates><Certificate name='C' storeLocation='LocalMachine' storeName='My'/><Certificate name='C' storeLocation='LocalMachine' storeName='CA'/></Certificates>", "<Instances count='1'/>", "CSD5007 Error" },

        // A module of an older SDK may have another name for a setting. Visual Studio adds settings when it builds.
        { "<Imports><Import moduleName='Caching'/></Imports>", $"<Instances count='1'/><ConfigurationSettings><Setting name='{Plugin}Caching.Loglevel' value='1'/></ConfigurationSettings>", "CSD5005 Warning CSD5005 Warning CSD5005 Warning" },
        { "", $"<Instances count='1'/><ConfigurationSettings><Setting name='{Plugin}Caching.Loglevel' value='1'/></ConfigurationSettings>", "CSD5004 Error" },
        { "", "<Instances count='1'/><ConfigurationSettings><Setting name='IntelliTrace.IntelliTraceConnectionString' value='x'/><Setting name='Profiling.ProfilingConnectionString' value='x'/></ConfigurationSettings>", "" },

        // Of a module whose content is not known, nothing can be said.
        { "<Imports><Import moduleName='Custom'/></Imports>", $"<ConfigurationSettings><Setting name='{Plugin}Custom.Any' value=''/></ConfigurationSettings><Instances count='1'/>", "" },
        { "", $"<ConfigurationSettings><Setting name='{Plugin}Custom.Any' value=''/></ConfigurationSettings><Instances count='1'/>", "CSD5004 Error" },

        // A certificate that an endpoint names needs no declaration of its own.
        { "<Endpoints><InputEndpoint name='E' protocol='https' port='443' certificate='C'/></Endpoints>", "<Instances count='1'/><Certificates><Certificate name='C' thumbprint='5DA1B6E2C94F7A03D8E1B25F60C7394A8E2F1D0B' thumbprintAlgorithm='sha1'/></Certificates>", "" },
        { "<Imports><Import moduleName='RemoteDebugger'/></Imports>", "<Instances count='1'/>", "CSD5007 Warning" },

        // A public port for each instance: as many are enough.
        { Range(10105, 10107), "<Instances count='3'/>", "" },
        { Range(10105, 10107), "<Instances count='4'/>", "CSD5009 Error" },
        { Range(10107, 10105), "<Instances count='4'/>", "" },

        // Instances discover one another by an internal endpoint, that of an import too.
        { "", "<Instances count='1'/>", "" },
        { "", "<Instances count='2'/>", "CSD5014 Information" },
        { "<Imports><Import moduleName='Caching'/></Imports>", "<Instances count='2'/>", "CSD5005 Warning CSD5005 Warning CSD5005 Warning CSD5005 Warning" },

        // No number is the format's affair, and none at all the schema's.
        { "", "<Instances count='many'/>", "CSD5015 Error" },
        { "", "", "CSD5015 Error" },
        { "", "<Instances count='0'/>", "CSD5008 Error" },
        { "", "<Instances count='1'/><Later/>", "CSD5015 Error" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_two_files_are_held_against_each_other(string definition, string configuration, string expected)
    {
        Assert.Equal(expected, Find(
            $"<ServiceDefinition name='S' xmlns='http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition'><WorkerRole name='W'>{definition}</WorkerRole></ServiceDefinition>",
            $"<ServiceConfiguration serviceName='S' osFamily='7' xmlns='http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration'><Role name='w'>{configuration}</Role></ServiceConfiguration>"));
    }

    [Fact]
    public void Without_a_configuration_its_rules_say_nothing() => Assert.DoesNotContain(
        new Analyzer().Analyze(ServiceDefinition.Create("S")), finding => finding.RuleId.StartsWith("CSD5", StringComparison.Ordinal));

    [Fact]
    public void A_role_that_is_not_configured_is_one_finding_however_often_its_name_is_there() => Assert.Equal("CSD5002 Error", Find(
        "<ServiceDefinition name='S' xmlns='http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition'><WorkerRole name='W'/><WorkerRole name='w'/></ServiceDefinition>",
        "<ServiceConfiguration serviceName='S' osFamily='7' xmlns='http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration'/>"));

    [Fact]
    public void What_was_meant_is_found_among_hundreds_too()
    {
        ServiceDefinition definition = ServiceDefinition.Create("S");
        definition.AddRoles([.. Enumerable.Range(1, 300).Select(i => Role.Create($"R{i}", RoleType.Worker))]);
        definition.AddRole(Role.Create("Frontend", RoleType.Web));
        ServiceConfiguration configuration = ServiceConfiguration.Create(definition);
        configuration.AddRole("Fronted");

        Diagnostic finding = Assert.Single(new Analyzer(new AnalyzerOptions { IncludeRules = ["CSD5003"] }).Analyze(definition, [configuration]));

        Assert.Equal("The definition has no role 'Fronted': did you mean 'Frontend'?", finding.Message);
    }

    /// <summary>Who declares by hand what a module brings has no finding, and nothing listens to the value.</summary>
    [Theory]
    [InlineData("", "<ConfigurationSettings><Setting name='Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled' value='true'/></ConfigurationSettings>", "Role 'W' declares no setting 'Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled': import the module RemoteAccess, which brings it, or remove this.")]
    [InlineData("", "<ConfigurationSettings><Setting name='Microsoft.WindowsAzure.Plugins.Caching.Loglevel' value='1'/></ConfigurationSettings>", "Role 'W' declares no setting 'Microsoft.WindowsAzure.Plugins.Caching.Loglevel': import the module Caching, which brings it, or remove this.")]
    [InlineData("<Imports><Import moduleName='RemoteForwarder'/></Imports>", "<ConfigurationSettings><Setting name='Microsoft.WindowsAzure.Plugins.RemoteForwarder.Enabled' value='true'/><Setting name='Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled' value='true'/></ConfigurationSettings>", "Role 'W' declares no setting 'Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled': import the module RemoteAccess, which brings it, or remove this.")]
    [InlineData("<Imports><Import moduleName='Diagnostics'/></Imports>", "<ConfigurationSettings><Setting name='Microsoft.WindowsAzure.Plugins.Diagnostics.ConectionString' value=''/></ConfigurationSettings>", "Role 'W' declares no setting 'Microsoft.WindowsAzure.Plugins.Diagnostics.ConectionString': did you mean 'Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString'?")]
    [InlineData("", "<ConfigurationSettings><Setting name='Microsoft.WindowsAzure.Plugins.Own.Mode' value=''/></ConfigurationSettings>", "Role 'W' declares no setting 'Microsoft.WindowsAzure.Plugins.Own.Mode': declare it in ConfigurationSettings, or remove it from the configuration.")]
    [InlineData("", "<Certificates><Certificate name='Microsoft.WindowsAzure.Plugins.RemoteAccess.PasswordEncryption' thumbprint='0123456789abcdef0123456789abcdef01234567' thumbprintAlgorithm='sha1'/></Certificates>", "Role 'W' declares no certificate 'Microsoft.WindowsAzure.Plugins.RemoteAccess.PasswordEncryption': import the module RemoteAccess, which brings it, or remove this.")]
    public void What_a_module_brings_is_imported_and_not_declared(string definition, string configuration, string message) =>
        Assert.Contains(message, Messages(definition, "W", configuration));

    /// <summary>What an SDK after 2.4 may have added to the network works, and is lost when it is removed.</summary>
    [Theory]
    [InlineData("<PublicIPs><PublicIP name='each' domainNameLabel='bot'/></PublicIPs>", "")]
    [InlineData("<PublicIPs><PublicIP name='each' fqdnScope='x'/></PublicIPs>", "PublicIP 'each' has no attribute fqdnScope: check the name, and keep it if your SDK takes it, since SDKs after 2.4 added some.")]
    [InlineData("<PublicIPs><PublicIP name='each'><Tags/></PublicIP></PublicIPs>", "PublicIP 'each' takes no element Tags: check the name, and keep it if your SDK takes it, since SDKs after 2.4 added some.")]
    [InlineData("<PublicIPs><PublicIP nme='each'/></PublicIPs>", "PublicIP has no attribute nme: did you mean name?")]
    public void A_name_of_a_later_SDK_is_not_to_be_removed(string address, string expected)
    {
        string[] found = Messages(
            "", "W", "<Instances count='1'/>", $"<NetworkConfiguration><AddressAssignments><InstanceAddress roleName='W'>{address}</InstanceAddress></AddressAssignments></NetworkConfiguration>");

        Assert.Equal(expected, string.Join('|', found.Where(message => message.Contains("SDK", StringComparison.Ordinal) || message.Contains("no attribute", StringComparison.Ordinal))));
    }

    private static string[] Messages(string definition, string role, string configuration, string network = "") => [.. new Analyzer(new AnalyzerOptions { IncludeRules = ["CSD5"] })
        .Analyze(
            ServiceDefinition.Parse($"<ServiceDefinition name='S' xmlns='http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition'><WorkerRole name='W'>{definition}</WorkerRole></ServiceDefinition>"),
            [ServiceConfiguration.Parse($"<ServiceConfiguration serviceName='S' xmlns='http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration'><Role name='{role}'>{configuration}</Role>{network}</ServiceConfiguration>")])
        .Select(finding => finding.Message)];

    private static string Range(int first, int last) =>
        $"<Endpoints><InternalEndpoint name='I' protocol='tcp'/><InstanceInputEndpoint name='E' protocol='tcp' localPort='80'><AllocatePublicPortFrom><FixedPortRange max='{last}' min='{first}'/></AllocatePublicPortFrom></InstanceInputEndpoint></Endpoints>";

    private static string Find(string definition, string configuration)
    {
        Analyzer analyzer = new(new AnalyzerOptions { IncludeRules = ["CSD5"] });
        return string.Join(' ', analyzer
            .Analyze(ServiceDefinition.Parse(definition), [ServiceConfiguration.Parse(configuration)])
            .Select(finding => $"{finding.RuleId} {finding.Severity}"));
    }
}
