using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using Xunit;

namespace CloudServiceTools.Tests.Schema;

/// <summary>What the two formats take and refuse beyond order, numbers and values, and which rule says so.</summary>
public sealed class FormatKindTests
{
    private const string Sites = "<Sites><Site name='S'><Bindings><Binding name='B' endpointName='E'/></Bindings></Site></Sites>";

    private const string Declarations = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:o='urn:other'";

    /// <summary>What is in the definition, and the rules that have a finding.</summary>
    public static TheoryData<string, string> Definitions { get; } = new()
    {
        // One of several kinds of child, also where there is only one kind.
        { $"<WebRole name='W'>{Sites}<Runtime><EntryPoint/></Runtime></WebRole>", "CSD1005" },
        { "<WorkerRole name='W'><Runtime><EntryPoint/></Runtime></WorkerRole>", "CSD1005" },
        { $"<WebRole name='W'>{Sites}<Runtime><EntryPoint><NetFxEntryPoint assemblyName='a'/></EntryPoint></Runtime></WebRole>", "" },

        // An element that must be empty is empty but for comments and instructions.
        { Setting("<Setting name='a'></Setting>"), "" },
        { Setting("<Setting name='a'><!-- c --><?p i?></Setting>"), "" },
        { Setting("<Setting name='a'>\n</Setting>"), "CSD1009" },
        { Setting("<Setting name='a'> <!-- c --> </Setting>"), "CSD1009" },
        { Setting("<Setting name='a'>&#32;</Setting>"), "CSD1009" },
        { Setting("<Setting name='a'><![CDATA[]]></Setting>"), "CSD1009" },
        { Setting("<Setting name='a'>text</Setting>"), "CSD1009" },

        // Between elements white space may be written in any way, and nothing else may stand.
        { "<WorkerRole name='W'>&#32;&#9;&#xA;&#x0d;<![CDATA[ \n ]]><![CDATA[]]></WorkerRole>", "" },
        { "<WorkerRole name='W'>\n&#32;\n</WorkerRole>", "" },
        { "<WorkerRole name='W'>&#xA0;</WorkerRole>", "CSD1009" },
        { "<WorkerRole name='W'>\u2003</WorkerRole>", "CSD1009" },
        { "<WorkerRole name='W'> &amp; </WorkerRole>", "CSD1009" },
        { "<WorkerRole name='W'><![CDATA[ x ]]></WorkerRole>", "CSD1009" },

        // XML's own attributes may stand on every element, with values that XML has for them.
        { "<WorkerRole name='W' xml:lang='en-US' xml:base='http://x/' xml:space='preserve'/>", "" },
        { Setting("<Setting name='a' xml:lang=' de '/>"), "" },
        { "<WorkerRole name='W' xml:lang=''/>", "CSD1008" },
        { "<WorkerRole name='W' xml:lang='de-'/>", "CSD1008" },
        { "<WorkerRole name='W' xml:lang='1'/>", "CSD1008" },
        { "<WorkerRole name='W' xml:base='http://['/>", "CSD1008" },
        { "<WorkerRole name='W' xml:base=' '/>", "CSD1008" },
        { "<WorkerRole name='W' xml:space='other'/>", "CSD1000" },
        { "<WorkerRole name='W' xml:id='i'/>", "CSD1006" },

        // Attributes for validators may say where a schema is.
        { "<WorkerRole name='W' xsi:schemaLocation='x' xsi:noNamespaceSchemaLocation='y'/>", "" },
        { "<WorkerRole name='W' xsi:type='WebRole'/>", "CSD1006" },
        { "<WorkerRole name='W' xsi:nil='false'/>", "CSD1006" },
        { "<WorkerRole name='W' xsi:other='1'/>", "CSD1006" },
        { "<WorkerRole name='W' o:schemaLocation='x'/>", "CSD1006" },
        { "<WorkerRole name='W' schemaLocation='x'/>", "CSD1006" },

        // A name that starts like a declaration of a namespace is none.
        { "<WorkerRole name='W' xmlns:a='urn:a' />", "" },
        { "<WorkerRole name='W' xmlnsa='urn:a' />", "CSD1006" },

        // Names of later SDKs are those of the other format.
        { "<VirtualIPs/>", "CSD1002" },
        { "<WorkerRole name='W' virtualIpName='a'/>", "CSD1006" },
    };

    /// <summary>What is in the configuration, and the findings.</summary>
    public static TheoryData<string, string> Configurations { get; } = new()
    {
        { Role(""), "" },

        // Elements and attributes that the format has, elsewhere.
        { Role("<Setting name='b' value='1'/>"), "Role 'W' takes no element Setting: it belongs in ConfigurationSettings." },
        { "<Dns/>", "takes no element Dns: it belongs in NetworkConfiguration." },
        { "<VirtualNetworkSite name='V'/>", "it belongs in NetworkConfiguration." },
        { "<Role name='W'><Instances count='1' value='2'/></Role>", "Instances of role 'W' has no attribute value: remove it, or use one of count." },

        // Names that no SDK has.
        { "<Role name='W'><Instances count='1'/><Instancess/></Role>", "did you mean Instances?" },
        { "<Role name='W'><Instances count='1' coun='2'/></Role>", "has no attribute coun: remove it, or use one of count." },

        // Other namespaces.
        { "<NetworkConfiguration><VirtualNetworkSite name='V' xmlns='urn:other'/></NetworkConfiguration>", "'urn:other'" },
        { Role("", "o:name='x'"), "has no attribute o:name" },
        { Role("", "xml:lang='2'"), "'2' is not valid as xml:lang of Role 'W'" },
        { Role("", "xml:lang='en'"), "" },
        { Role("", "xsi:nil='true'"), "has no attribute xsi:nil" },

        // White space.
        { "<Role name='W'><Instances count='1'>\n</Instances></Role>", "Instances of role 'W' must be empty" },
        { Role("&#32;<![CDATA[ ]]>"), "" },

        // Values.
        { Rule("80"), "" },
        { Rule(" 080 "), "" },
        { Rule("+80"), "a whole number from 0 to 65535, without a sign" },
        { Rule("-0"), "without a sign" },
        { Role("<OsImage href='http://image'/>"), "" },
        { Role("<OsImage href=''/>"), "" },
        { Role("<OsImage href='http://['/>"), "give a URI" },
        { Role("<OsImage href='a##b'/>"), "give a URI" },
        { Role("<OsImage href=' '/>"), "give a URI" },
    };

    /// <summary>What is in AddressAssignments, and the findings.</summary>
    public static TheoryData<string, string> LaterNames { get; } = new()
    {
        { "<VirtualIPs/>", "" },
        { "<VirtualIPs><VirtualIP name='a'/><VirtualIP name='b' other='c'><More/></VirtualIP></VirtualIPs>", "" },
        { "<InstanceAddress roleName='W'><PublicIPs><PublicIP name='p' domainNameLabel='bot'/></PublicIPs></InstanceAddress>", "" },
        { "<ReservedIPs><ReservedIP name='r' virtualIpName='a'/></ReservedIPs>", "" },

        // Where they do not stand, or are not spelt like that, or not of the format's namespace.
        { "<VirtualIP name='a'/>", "did you mean VirtualIPs?" },
        { "<InstanceAddress roleName='W'><VirtualIPs/></InstanceAddress>", "it belongs in AddressAssignments." },
        { "<InstanceAddress roleName='W' domainNameLabel='bot'/>", "has no attribute domainNameLabel" },
        { "<VirtualIPs xmlns='urn:other'/>", "'urn:other'" },
    };

    [Theory]
    [MemberData(nameof(Definitions))]
    public void Definitions_are_refused_as_by_the_schema(string content, string rules)
    {
        string text = $"<ServiceDefinition name='S' xmlns='{DefinitionSchema.NamespaceUri}' {Declarations}>{content}</ServiceDefinition>";

        Assert.Equal(rules, string.Join(' ', new Analyzer(new AnalyzerOptions { IncludeRules = ["CSD1"] }).AnalyzeText(text)
            .Select(finding => finding.RuleId)));
        Assert.Equal(rules.Length == 0, SchemaValidator.Definition.Validate(text).Count == 0);
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public void Configurations_are_refused_as_by_the_schema(string content, string message)
    {
        string text = Configuration(content);

        AssertMessage(message, Find(text));
        Assert.Equal(message.Length == 0, SchemaValidator.Configuration.Validate(text).Count == 0);
    }

    [Theory]
    [MemberData(nameof(LaterNames))]
    public void What_later_SDKs_added_is_no_finding(string content, string message)
    {
        string text = Configuration($"<NetworkConfiguration><AddressAssignments>{content}</AddressAssignments></NetworkConfiguration>");

        AssertMessage(message, Find(text));
        Assert.NotEmpty(SchemaValidator.Configuration.Validate(text));
    }

    [Fact]
    public void A_repair_takes_out_white_space_and_leaves_the_rest()
    {
        const string Start = "<ServiceDefinition name='S' xmlns='" + DefinitionSchema.NamespaceUri + "'>";
        ServiceDefinition definition = ServiceDefinition.Parse(
            $"{Start}{Setting("<Setting name='a'>\n <!-- c --> &#32;<?p i?><![CDATA[]]></Setting><Setting name='b'> <!-- d -->text</Setting>")}</ServiceDefinition>");

        Repair.Run(definition, new AnalyzerOptions { IncludeRules = ["CSD1009"] });

        Assert.Equal(
            $"{Start}{Setting("<Setting name='a'><!-- c --><?p i?></Setting><Setting name='b'><!-- d -->text</Setting>")}</ServiceDefinition>",
            definition.ToText());
    }

    private static string Setting(string settings) =>
        $"<WorkerRole name='W'><ConfigurationSettings>{settings}</ConfigurationSettings></WorkerRole>";

    private static string Role(string content, string attributes = "") => $"<Role name='W' {attributes}><Instances count='1'/>{content}</Role>";

    private static string Rule(string order) =>
        $"<NetworkConfiguration><AccessControls><AccessControl name='a'><Rule order='{order}' action='deny' remoteSubnet='x'/></AccessControl></AccessControls></NetworkConfiguration>";

    private static string Configuration(string content) =>
        $"<ServiceConfiguration serviceName='S' xmlns='{ConfigurationSchema.NamespaceUri}' {Declarations}>{content}</ServiceConfiguration>";

    private static IReadOnlyList<Diagnostic> Find(string configuration) => new Analyzer(new AnalyzerOptions { IncludeRules = ["CSD5015"] })
        .Analyze(ServiceDefinition.Create("S"), [ServiceConfiguration.Parse(configuration)]);

    private static void AssertMessage(string message, IReadOnlyList<Diagnostic> found)
    {
        Assert.Equal(message.Length == 0 ? 0 : 1, found.Count);
        Assert.All(found, finding => Assert.Equal(DiagnosticSeverity.Error, finding.Severity));
        Assert.All(found, finding => Assert.Contains(message, finding.Message, System.StringComparison.Ordinal));
    }
}
