using System;
using System.IO;
using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using Xunit;

namespace CloudServiceTools.Tests.Schema;

/// <summary>
/// The verdict of the table, and of the rules about the format, on small definitions, each about one question of order, cardinality
/// or values.
/// </summary>
public sealed class ProbeTests
{
    /// <summary>The schema of one SDK takes its own version alone; here a version is data.</summary>
    private const string OtherSdk = "120-svc-schemaVersion-2015-04.2.6.csdef";

    private static readonly Analyzer Analyzer = new(new AnalyzerOptions { IncludeRules = ["CSD1"] });

    public static TheoryData<string, bool> Definitions { get; } = new()
    {
        // Roles, in any order and of any name.
        { "", true },
        { "<WorkerRole name='A'/><WebRole name='B'><Sites><Site name='S'><Bindings><Binding name='b' endpointName='E'/></Bindings></Site></Sites></WebRole><WorkerRole name='C'/>", true },
        { "<WorkerRole name='A'/><WorkerRole name='A'/>", true },
        { "<WorkerRole/>", false },
        { "<WorkerRole name=''/>", false },
        { "<WorkerRole name='R'/>", true },
        { "<WorkerRole name='Two words'/>", true },
        { "<WorkerRole name='under_score'/>", true },
        { "<WorkerRole name='with-hyphen'/>", true },
        { "<WorkerRole name='with.dot'/>", true },
        { "<WorkerRole name='dot.at.the.end.'/>", false },
        { "<WorkerRole name='a:b'/>", false },
        { "<WorkerRole name='a^b'/>", false },
        { "<WorkerRole name='a+b'/>", true },
        { "<WorkerRole name='a(b)'/>", true },
        { "<WorkerRole name='a#b'/>", true },
        { "<WorkerRole name='a@b'/>", true },
        { "<WorkerRole name='a,b'/>", true },
        { "<WorkerRole name='a&amp;b'/>", true },
        { "<WorkerRole name='\u00C4rger'/>", false },
        { "<WorkerRole name='A' vmsize='NoSuchSize'/>", true },
        { "<WorkerRole name='A' enableNativeCodeExecution='1'/>", true },
        { "<WorkerRole name='A' enableNativeCodeExecution='False'/>", false },
        { "<WorkerRole name='A'><Startup/><Endpoints/><Certificates/><Imports/></WorkerRole>", true },
        { "<WorkerRole name='A'><Endpoints/><Endpoints/></WorkerRole>", false },
        { "<WorkerRole name='A'><Startup/><Startup/></WorkerRole>", false },
        { "<WorkerRole name='A'><Sites/></WorkerRole>", false },

        // What does not belong.
        { "<WorkerRole name='A' x:color='red' xmlns:x='urn:other'/>", false },
        { "<WorkerRole name='A'><x:Color xmlns:x='urn:other'/></WorkerRole>", false },
        { "<WorkerRole name='A'>text</WorkerRole>", false },
        { "<WorkerRole name='A'><!-- said --><?done now?></WorkerRole>", true },
        { "<WorkerRole name='A' x:schemaLocation='a b' xmlns:x='http://www.w3.org/2001/XMLSchema-instance'/>", true },

        // Traffic rules.
        { Rules(""), true },
        { Rules("") + Rules(""), false },
        { "<WorkerRole name='A'/>" + Rules(Rule(To + From)), true },
        { Rules(Rule(To + From) + Rule(To + From)), true },
        { Rules(Rule(To + From)) + "<WorkerRole name='A'/>", false },
        { Rules(Rule(To + "<AllowAllTraffic/>")), true },
        { Rules(Rule(To)), false },
        { Rules(Rule(From + To)), false },
        { Rules(Rule(To + "<AllowAllTraffic/>" + From)), false },
        { Rules(Rule(To + From + From)), false },
        { Rules(Rule("<Destinations/>" + From)), false },
        { Rules(Rule(To + "<WhenSource><FromRole roleName='A'/></WhenSource>")), false },
        { Rules(Rule(To + "<WhenSource matches='EveryRule'><FromRole roleName='A'/></WhenSource>")), false },

        // Probes.
        { Probe("name='P' protocol='http'") + "<WorkerRole name='A'/>", true },
        { Probe("name='P' protocol='tcp' path='/'"), true },
        { Probe("name='P' protocol='http' intervalInSeconds='30' timeoutInSeconds='11'"), true },
        { Probe("name='P' protocol='http' timeoutInSeconds='10'"), false },

        // Input endpoints.
        { Endpoint("<InputEndpoint name='E' protocol='tcp' port='80' certificate='None' loadBalancerProbe='None'/>"), true },
        { Endpoint("<InputEndpoint name='E' protocol='tcp'/>"), false },
        { Endpoint("<InputEndpoint name='E' protocol='tcp' port='0'/>"), false },
        { Endpoint("<InputEndpoint name='E' protocol='tcp' port='*'/>"), false },
        { Endpoint("<InputEndpoint name='E' protocol='tcp' port='80' localPort='*'/>"), true },
        { Endpoint("<InputEndpoint name='E' protocol='tcp' port='80' localPort='0'/>"), false },
        { Endpoint("<InputEndpoint name='E' protocol='TCP' port='80'/>"), false },
        { Endpoint("<InputEndpoint name='E' protocol='tcp' port='80' idleTimeoutInMinutes='0'/>"), false },
        { Endpoint("<InputEndpoint name='E' protocol='tcp' port='80' loadBalancerDistribution='sourceIP'/>"), true },
        { Endpoint("<InputEndpoint name='E' protocol='tcp' port='80' loadBalancerDistribution='sourceip'/>"), false },
        { Endpoint("<InputEndpoint name='E' protocol='tcp' port='80'/><InputEndpoint name='E' protocol='tcp' port='80'/>"), true },

        // Internal and instance endpoints.
        { Endpoint("<InternalEndpoint name='E' protocol='https'/>"), false },
        { Endpoint("<InternalEndpoint name='E' protocol='any' port='80'/>"), true },
        { Endpoint("<InternalEndpoint name='E' protocol='any'><FixedPortRange min='1' max='9'/></InternalEndpoint>"), true },
        { Endpoint("<InternalEndpoint name='E' protocol='any' port='80'><FixedPort port='81'/></InternalEndpoint>"), true },
        { Endpoint("<InternalEndpoint name='E' protocol='any'><FixedPortRange min='9' max='1'/></InternalEndpoint>"), true },
        { Endpoint("<InternalEndpoint name='E' protocol='tcp'/><InputEndpoint name='F' protocol='tcp' port='80'/><InternalEndpoint name='G' protocol='tcp'/>"), true },
        { Endpoint("<InstanceInputEndpoint name='E' protocol='tcp' localPort='80'><AllocatePublicPortFrom><FixedPortRange min='1' max='9'/></AllocatePublicPortFrom></InstanceInputEndpoint>"), true },
        { Endpoint("<InstanceInputEndpoint name='E' protocol='tcp' localPort='80'><AllocatePublicPortFrom><FixedPort port='1'/></AllocatePublicPortFrom></InstanceInputEndpoint>"), false },
        { Endpoint("<InstanceInputEndpoint name='E' protocol='tcp' localPort='80'/>"), false },
        { Endpoint("<InstanceInputEndpoint name='E' protocol='tcp' localPort='*'><AllocatePublicPortFrom><FixedPortRange min='1' max='9'/></AllocatePublicPortFrom></InstanceInputEndpoint>"), false },

        // Sites.
        { "<WebRole name='A'><Sites/></WebRole>", false },
        { Site("<Bindings/>"), false },
        { Site(Bindings + "<VirtualDirectory name='d' physicalDirectory='d'/>"), false },
        { Site("<VirtualDirectory name='d' physicalDirectory='d'/>" + Bindings), true },
        { Site("<VirtualDirectory name='d/e' physicalDirectory='d'/>" + Bindings), false },

        // Everything else that a role has.
        { Worker("<Imports><Import/><Import moduleName='NoSuchModule'/></Imports>"), true },
        { Worker("<Certificates><Certificate name='C' storeLocation='LocalMachine' storeName='Own'/></Certificates>"), true },
        { Worker("<Certificates><Certificate name='C' storeLocation='Machine' storeName='My'/></Certificates>"), false },
        { Worker("<ConfigurationSettings><Setting name='S'/><Setting name='S'/></ConfigurationSettings>"), true },
        { Worker("<ConfigurationSettings><Setting name='S' value='1'/></ConfigurationSettings>"), false },
        { Worker("<LocalResources><LocalStorage name='L' sizeInMB='1'/><LocalStorage name='L'/></LocalResources>"), true },
        { Worker("<LocalResources><LocalStorage name='L' sizeinmb='1'/></LocalResources>"), false },
        { Worker("<Startup><Task commandLine=''/></Startup>"), false },
        { Worker("<Startup><Task commandLine='a.cmd' taskType='Background'/></Startup>"), false },
        { Worker("<Startup><Task commandLine='a.cmd' taskType='background'/></Startup>"), true },
        { Worker("<Runtime><Environment><Variable name='V'/><Variable name='V' value='1'/></Environment></Runtime>"), true },
        { Worker("<Runtime><Environment><Variable name='V'><RoleInstanceValue/></Variable></Environment></Runtime>"), false },
        { Worker("<Runtime><EntryPoint><ProgramEntryPoint commandLine='a.exe' setReadyOnProcessStart='true'/></EntryPoint></Runtime>"), true },
        { Worker("<Runtime><EntryPoint><ProgramEntryPoint commandLine='a.exe' setReadyOnProcessStart='true'/><NetFxEntryPoint assemblyName='a.dll' targetFrameworkVersion='v4.0'/></EntryPoint></Runtime>"), false },
    };

    private const string To = "<Destinations><RoleEndpoint roleName='A' endpointName='E'/></Destinations>";
    private const string From = "<WhenSource matches='AnyRule'><FromRole roleName='A'/></WhenSource>";
    private const string Bindings = "<Bindings><Binding name='b' endpointName='E'/></Bindings>";

    [Theory]
    [MemberData(nameof(Definitions))]
    public void Order_cardinality_and_values_are_judged(string content, bool isValid) =>
        AssertVerdict(content, $"<ServiceDefinition name='S' xmlns='{DefinitionSchema.NamespaceUri}'>{content}</ServiceDefinition>", isValid);

    [Theory]
    [InlineData("name='S'", true)]
    [InlineData("", false)]
    [InlineData("name='S' upgradeDomainCount='21'", true)]
    [InlineData("name='S' topologyChangeDiscovery='Blast'", true)]
    [InlineData("name='S' schemaVersion='2015-04.2.6'", true)]
    [InlineData("name='S' schemaVersion='unspecified'", true)]
    public void The_attributes_of_the_service_are_judged(string attributes, bool isValid) =>
        AssertVerdict(attributes, $"<ServiceDefinition {attributes} xmlns='{DefinitionSchema.NamespaceUri}'/>", isValid);

    [Theory]
    [InlineData("<d:ServiceDefinition name='S' xmlns:d='" + DefinitionSchema.NamespaceUri + "'><d:WorkerRole name='A'/></d:ServiceDefinition>", true)]
    [InlineData("<ServiceDefinition name='S' xmlns='" + DefinitionSchema.NamespaceUri + "/Other'/>", false)]
    public void The_namespace_is_judged(string text, bool isValid) => AssertVerdict(text, text, isValid);

    /// <summary>The same verdict as the SDK's own schema, where its verdicts stand beside the repository.</summary>
    [Fact]
    public void The_verdicts_of_the_schema_are_the_same()
    {
        if (Material.FindShared(Path.Combine("probes", "expected.csv")) is not { } verdicts)
        {
            return;
        }

        foreach (string[] row in File.ReadLines(verdicts).Skip(1).Select(line => line.Split(',', 3)).Where(row => row[0].EndsWith(".csdef", StringComparison.Ordinal)))
        {
            string text = File.ReadAllText(Path.Combine(Path.GetDirectoryName(verdicts)!, row[0]));
            AssertVerdict(string.Join(' ', row), text, row[1] == "true" || row[0] == OtherSdk);
        }
    }

    private static void AssertVerdict(string name, string text, bool isValid)
    {
        var problems = SchemaValidator.Definition.Validate(text);
        Assert.True(isValid == (problems.Count == 0), $"{name}: the table says {string.Join("; ", problems)}");
        var found = Analyzer.AnalyzeText(text);
        Assert.True(isValid == (found.Count == 0), $"{name}: the rules say {string.Join("; ", found)}");

        // Valid or not, it can be read, and is written as it was.
        Assert.Equal(text, ServiceDefinition.Parse(text).ToText());
    }

    private static string Rules(string content) => $"<NetworkTrafficRules>{content}</NetworkTrafficRules>";

    private static string Rule(string content) => $"<OnlyAllowTrafficTo>{content}</OnlyAllowTrafficTo>";

    private static string Probe(string attributes) => $"<LoadBalancerProbes><LoadBalancerProbe {attributes}/></LoadBalancerProbes>";

    private static string Worker(string content) => $"<WorkerRole name='A'>{content}</WorkerRole>";

    private static string Endpoint(string content) => Worker($"<Endpoints>{content}</Endpoints>");

    private static string Site(string content) => $"<WebRole name='A'><Sites><Site name='S'>{content}</Site></Sites></WebRole>";
}
