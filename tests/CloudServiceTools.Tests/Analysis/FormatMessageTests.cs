using System.Linq;
using CloudServiceTools.Analysis;
using Xunit;

namespace CloudServiceTools.Tests.Analysis;

/// <summary>What the rules about the format say: what, where by the names of role and endpoint, and what to do.</summary>
public sealed class FormatMessageTests
{
    public static TheoryData<string, string[]> Messages { get; } = new()
    {
        {
            "<WorkerRole name='W'><Endpoints/><Endpoints/></WorkerRole>",
            ["CSD1004 WorkerRole 'W' has more than one Endpoints: merge Endpoints of role 'W' into the one before it, or remove it."]
        },
        {
            "<WebRole name='W'><Sites><Site name='S'><Bindings><Binding name='B' endpointName='E'/></Bindings></Site></Sites><InputEndpoints><InputEndpoint name='A' protocol='http' port='80'/><InputEndpoint name='B' protocol='http' port='81'/><InputEndpoint name='C' protocol='http' port='82'/></InputEndpoints></WebRole>",
            ["CSD1004 InputEndpoints of role 'W' has more than 2 InputEndpoint: merge InputEndpoint 'C' of role 'W' into the one before it, or remove it."]
        },
        {
            "<WorkerRole name='W'><Sites/></WorkerRole>",
            ["CSD1002 WorkerRole 'W' takes no element Sites: it belongs in WebRole."]
        },
        {
            "<WorkerRole name='W'><Endpoint/></WorkerRole>",
            ["CSD1002 WorkerRole 'W' takes no element Endpoint: did you mean Endpoints?"]
        },
        {
            "<WorkerRole name='W'><Endpoints><InternalEndpoint name='I' protocol='TCP'/></Endpoints></WorkerRole>",
            ["CSD1008 'TCP' is not valid as protocol of InternalEndpoint 'I' of role 'W': did you mean 'tcp'?"]
        },
        {
            "<WorkerRole name='W'><Endpoints><InputEndpoint name='I' protocol='tcp' port='70000'/></Endpoints></WorkerRole>",
            ["CSD1008 '70000' is not valid as port of InputEndpoint 'I' of role 'W': give a port from 1 to 65535."]
        },
        {
            "<WorkerRole name='W'><LocalResources><LocalStorage name='L' sizeInMb='5'/></LocalResources></WorkerRole>",
            ["CSD1006 LocalStorage 'L' of role 'W' has no attribute sizeInMb: did you mean sizeInMB?"]
        },
        {
            "<WorkerRole name='W'><Endpoints><InstanceInputEndpoint name='I' protocol='tcp'/></Endpoints></WorkerRole>",
            [
                "CSD1005 InstanceInputEndpoint 'I' of role 'W' needs AllocatePublicPortFrom: add it.",
                "CSD1007 InstanceInputEndpoint 'I' of role 'W' needs the attribute localPort, which takes a port from 1 to 65535: add it.",
            ]
        },
        {
            "<WorkerRole name='W'/><NetworkTrafficRules><OnlyAllowTrafficTo><Destinations><RoleEndpoint roleName='W' endpointName='I'/></Destinations></OnlyAllowTrafficTo></NetworkTrafficRules>",
            ["CSD1005 Traffic rule 1 needs AllowAllTraffic or WhenSource: add it."]
        },
        {
            "<WorkerRole name='W'>some text</WorkerRole>",
            ["CSD1009 WorkerRole 'W' holds the text 'some text', and only elements may stand there: remove it, or make it a comment."]
        },
        {
            "<WorkerRole name='W'><ConfigurationSettings><Setting name='A'> <!-- c --> </Setting></ConfigurationSettings></WorkerRole>",
            ["CSD1009 Setting 'A' of role 'W' must be empty, and has white space between its tags: remove it, or close the element with />."]
        },
        {
            "<WebRole name='W'><Sites><Site name='S'><Bindings><Binding name='B' endpointName='E'/></Bindings></Site></Sites><Runtime><EntryPoint/></Runtime></WebRole>",
            ["CSD1005 EntryPoint of role 'W' needs NetFxEntryPoint: add it."]
        },
        {
            "<WorkerRole name='W'><d:note xmlns:d='urn:deploy'/></WorkerRole>",
            ["CSD1002 Element d:note in WorkerRole 'W' is in the namespace 'urn:deploy', which the format does not know: remove it."]
        },
        {
            "<WorkerRole name='W' xml:lang='2'/>",
            ["CSD1008 '2' is not valid as xml:lang of WorkerRole 'W': give the tag of a language, such as en-US."]
        },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_says_what_where_and_what_to_do(string body, string[] expected)
    {
        var found = new Analyzer(new AnalyzerOptions { IncludeRules = ["CSD1"] }).AnalyzeText(
            $"<ServiceDefinition name='S' xmlns='http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition'>{body}</ServiceDefinition>");

        Assert.Equal(expected, found.Select(finding => $"{finding.RuleId} {finding.Message}"));
    }
}
