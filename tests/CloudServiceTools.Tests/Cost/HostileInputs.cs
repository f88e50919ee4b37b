using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CloudServiceTools.Tests.Cost;

/// <summary>
/// Definitions that somebody wrote to cost much: each is one idea, in any size. Whoever finds another one adds a line here.
/// </summary>
internal static class HostileInputs
{
    private const string Namespace = "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition";

    private static readonly Dictionary<string, Func<int, string>> Bodies = new()
    {
        // Comments and suppressions.
        ["blanks in a comment"] = size => $"<!-- csdef-disable CSD1000: x{new string(' ', size)}y -->{Role("A")}",
        ["blanks behind the names"] = size => $"<!-- csdef-disable CSD1{new string(' ', size)}x -->{Role("A")}",
        ["a list of patterns"] = size => $"<!-- csdef-disable {Fill(size / 2, i => $"C*D*S*{i}*,")}x: x -->{Role("A", Fill(size / 2, _ => "<x/>"))}",
        ["comments before one element"] = size => Fill(size / 2, i => $"<!-- csdef-disable X{i} -->") + Role("A", Fill(size / 2, _ => "<x/>")),
        ["a comment for each element"] = size => Role("A", Fill(size, i => $"<!-- csdef-disable CSD1: x --><x{i}/>")),
        ["a long reason"] = size => $"<!-- csdef-disable CSD1: {new string('y', size / 2)} -->{Role("A", Fill(size / 2, _ => "<x/>"))}",
        ["instructions and comments in one line"] = size => Role("A", Fill(size / 2, _ => "<?x?><!---->")) + "<LoadBalancerProbes/>",

        // Attributes and namespaces.
        ["attributes"] = size => $"<WorkerRole {Fill(size, i => $"a{i}='' ")} name='A'/>",
        ["attributes with a prefix"] = size => $"<WorkerRole xmlns:p='p' {Fill(size, i => $"p:a{i}='' ")} name='A'/>",
        ["namespaces and elements"] = size => $"<WorkerRole {Fill(size / 2, i => $"xmlns:n{i}='u' ")} name='A'>{Fill(size / 2, _ => "<x xmlns:y='y' y:a=''/>")}</WorkerRole>",
        ["attributes and duplicates"] = size => Role("A", $"<ConfigurationSettings><Setting name='a' {Fill(size / 2, i => $"b{i}='' ")}/>{Fill(size / 2, _ => "<Setting name='a'/>")}</ConfigurationSettings>"),
        ["values in the wrong case"] = size => Role("A", Endpoints(Fill(size, i => $"<InternalEndpoint name='E{i}' protocol='TCP'/>"))),

        // Names.
        ["two long names"] = size => Role(new string('a', size / 2), Endpoints(Internal("E"))) + Rules(Rule([("A", "E")], [new string('a', size / 2) + "bcd"])),
        ["a long name and many findings"] = size => Role(new string('a', size / 2), Fill(size / 2, _ => "<x/>")),
        ["a long name and many sites"] = size => $"<WebRole name='{new string('a', size / 2)}'><Sites>{Fill(size / 2, i => $"<Site name='S{i}'/>")}</Sites></WebRole>",
        ["a long endpoint name and many roles"] = size => Role("A", Endpoints(Internal(new string('a', size / 2)))) + Fill(size / 2, i => Role($"R{i}")),
        ["a long role name and many endpoints"] = size => Role(new string('a', size / 2), Endpoints(Fill(size / 2, i => Internal($"E{i}")))) + Role("B"),
        ["a long role name and many public endpoints"] = size => Role(new string('a', size / 2), Endpoints(Fill(size / 2, i => $"<InputEndpoint name='E{i}' protocol='tcp' port='{1 + i}'/>"))),
        ["a long role name, many endpoints and a rule"] = size => Role(new string('a', size / 4), Endpoints(Fill(size / 2, i => Internal($"E{i}"))))
            + Role("B") + Rules(Rule([(new string('a', size / 4), "E0")], ["B"])),
        ["a long source name and many rules"] = size => Role(new string('a', size / 4)) + Role("A", Endpoints(Fill(size / 4, i => Internal($"E{i}"))))
            + Rules(Rule(Count(size / 100).Select(i => ("A", $"E{i}")), [new string('a', size / 4)])),
        ["a long endpoint name and many sources"] = size => Role("A", Endpoints(Internal(new string('a', size / 4)))) + Fill(size / 4, i => Role($"R{i}"))
            + Rules(Rule([("A", new string('a', size / 4))], Count(size / 200).Select(i => $"R{i}"))),
        ["a long role name and many imports"] = size => Role(new string('a', size / 2), $"<Imports>{Fill(size / 2, i => $"<Import moduleName='M{i}'/>")}</Imports>"),
        ["a long role name and many settings"] = size => Role(new string('a', size / 2), $"<ConfigurationSettings>{Fill(size / 2, i => $"<Setting name='S{i}'/>")}</ConfigurationSettings>"),
        ["a long role name and many probes"] = size => Role(new string('a', size / 2), Endpoints(Fill(size / 2, i => $"<InputEndpoint name='E{i}' protocol='tcp' port='{1 + i}' loadBalancerProbe='P{i}'/>"))),
        ["a long folder and many folders in it"] = size => Site($"<VirtualDirectory name='{new string('d', size / 2)}'>{Fill(size / 2, i => $"<VirtualDirectory name='D{i}'/>")}</VirtualDirectory>"),
        ["many sources that nobody is"] = size => Fill(size / 2, i => Role($"Backend{i}")) + Rules(Rule([("A", "E")], Count(size / 60).Select(i => $"Bakend{i}"))),
        ["paths of instances"] = size => Role("A", Runtime(Fill(size, i => $"<Variable name='V{i}'><RoleInstanceValue xpath='/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name=\"{new string('n', 300)}\"]/@prt'/></Variable>"))),
        ["imports and names of their modules"] = size => Role("A", $"<Imports>{Fill(size / 2, i => $"<Import moduleName='M{i}'/>")}</Imports>" + Endpoints(Fill(size / 2, i => $"<InputEndpoint name='E{i}' protocol='https' port='443' certificate='C{i}'/>"))),
        ["a module again and again"] = size => Role("A", $"<Imports>{Fill(size, _ => "<Import moduleName='Caching'/>")}</Imports>"),

        ["the modules of remote desktop again and again"] = size => Role("A", $"<Imports>{Fill(size, i => $"<Import moduleName='{(i % 2 == 0 ? "RemoteAccess" : "RemoteForwarder")}'/>")}</Imports>"),

        // Traffic rules.
        ["destinations and sources"] = size => Role("A") + Rules(Rule(Count(size / 90).Select(i => ("A", $"E{i}")), Count(size / 50).Select(i => $"R{i}")) + Rule([("A", "E0")], ["Q"])),
        ["the same rule twice"] = size => Role("A") + Rules(string.Concat(Count(2).Select(_ => Rule(Count(size / 180).Select(i => ("A", $"E{i}")), Count(size / 100).Select(i => $"R{i}"))))),
        ["dense rules"] = size => Fill(size / 4, i => Role($"R{i}", Endpoints(Internal("E")))) + Rules(string.Concat(Count(10).Select(rule => Rule(
            Count(20).Where(i => (i * 7 + rule) % 3 > 0).Select(i => ($"R{i}", "E")), Count(size / 1000).Where(i => (i * 5 + rule) % 3 > 0).Select(i => $"R{i}"))))),
        ["redundant rules"] = size => Role("A", Endpoints(Fill(size / 5, i => Internal($"E{i}")))) + Rules(Fill(size * 4 / 5, i => Rule([("A", $"E{i / 2}")], ["A"]))),
        ["many rules for one endpoint"] = size => Fill(size / 4, i => Role($"R{i}")) + Role("A", Endpoints(Internal("E"))) + Rules(Fill(size * 3 / 4, i => Rule([("A", "E")], [$"R{i}"]))),
        ["a source for its own role"] = size => Role("A", Endpoints(Internal("E"))) + Rules(Rule(Count(size / 90).Select(i => ("A", $"E{i}")), Count(size / 60).Select(_ => "A"))),
        ["names again in a rule"] = size => Rules(Rule(Count(size / 90).Select(_ => ("A", "E")), Count(size / 60).Select(_ => "B"))),
        ["containers of rules"] = size => Fill(size / 2, i => Role($"R{i}")) + Fill(size / 2, _ => Rules(string.Empty)),
        ["tables to cover"] = size => Rules(Fill(size, i => Rule(
            [("R", $"E{i}")], Count(24).Where(k => ((i * 2654435761u) >> (k + 4) & 1) == 1).Select(k => $"P{i / 24}R{k}")))),
        ["roles and open endpoints"] = size => Fill(size / 2, i => Role($"R{i}")) + Role("A", Endpoints(Fill(size / 2, i => Internal($"E{i}")))),
        ["flows"] = size => Fill(size / 4, i => Role($"R{i}", Endpoints(Internal("E")))) + Rules(Fill(size * 3 / 4, i => Rule([($"R{i}", "E")], [$"R{i * 7 % 50}", $"R{i * 3 % 50}"]))),

        // Nesting, order and repetition.
        ["folders in folders"] = size => Site(string.Concat(Count(240).Select(i => $"<VirtualDirectory name='{new string('d', size / 600)}'>")) + Fill(size / 3, _ => "<VirtualDirectory/>") + string.Concat(Count(240).Select(_ => "</VirtualDirectory>"))),
        ["folders beside folders"] = size => Site(Fill(size, i => $"<VirtualDirectory name='D{i % 100}'/>")),
        ["elements out of order"] = size => Rules(string.Empty) + Fill(size / 2, _ => "<LoadBalancerProbes/>") + Fill(size / 2, i => Role($"R{i}")) + "<LoadBalancerProbes/>",
        ["parts out of order"] = size => Role("A", Fill(size, i => i % 2 == 0 ? "<Certificates/>" : "<Endpoints/>")),
        ["unknown elements"] = size => Role("A", Fill(size, i => $"<x{i}/>")),
        ["text everywhere"] = size => Role("A", Fill(size, _ => "x<x/>")),
        ["character data"] = size => Role("A", Fill(size, _ => "<![CDATA[x]]>")),
        ["character references"] = size => $"<WorkerRole name='{Fill(size, _ => "&#65;")}'/>",
        ["blanks and lines"] = size => Role("A", Fill(size, _ => "\r\n \t")),
        ["roles of one name"] = size => Fill(size, _ => Role("A", Endpoints(Internal("E")))),
        ["certificates of one name"] = size => Role("A", $"<Certificates>{Fill(size, _ => "<Certificate name='C' storeLocation='LocalMachine' storeName='My'/>")}</Certificates>"),
        ["settings of one name"] = size => Role("A", $"<ConfigurationSettings>{Fill(size, _ => "<Setting name='a'/>")}</ConfigurationSettings>"),
        ["tasks"] = size => Role("A", $"<Startup>{Fill(size, i => $"<Task commandLine='{i}.cmd'/>")}</Startup>"),
        ["variables"] = size => Role("A", Runtime(Fill(size, i => $"<Variable name='V{i}'/>"))),
        ["probes"] = size => $"<LoadBalancerProbes>{Fill(size, i => $"<LoadBalancerProbe name='P{i}' protocol='tcp' path='/'/>")}</LoadBalancerProbes>",

        // Ports.
        ["ranges in one endpoint"] = size => Role("A", Endpoints($"<InternalEndpoint name='E' protocol='tcp'>{Fill(size, i => $"<FixedPortRange min='{1 + i % 60000}' max='65535'/>")}</InternalEndpoint>")),
        ["endpoints with overlapping ranges"] = size => Role("A", Endpoints(Fill(size, i => $"<InternalEndpoint name='E{i}' protocol='any'><FixedPortRange min='1' max='65535'/></InternalEndpoint>"))),
        ["a list of ports"] = size => Role("A", Endpoints($"<InternalEndpoint name='E' protocol='tcp' port='{Fill(size, _ => "1-65535,")}1'/>")),
        ["public ports"] = size => Role("A", $"<Imports><Import moduleName='RemoteForwarder'/></Imports>" + Endpoints(Fill(size, i => $"<InputEndpoint name='E{i}' protocol='tcp' port='3389'/>"))),
        ["ranges the wrong way round"] = size => Role("A", Endpoints(Fill(size, i => $"<InternalEndpoint name='E{i}' protocol='tcp'><FixedPortRange min='9' max='8'/></InternalEndpoint>"))),
    };

    internal static IEnumerable<string> Names => Bodies.Keys;

    /// <summary>A definition of about so many characters.</summary>
    internal static string Make(string name, int size) =>
        $"<ServiceDefinition name='S' xmlns='{Namespace}'>{Bodies[name](size)}</ServiceDefinition>";

    private static string Role(string name, string content = "") => $"<WorkerRole name='{name}'>{content}</WorkerRole>";

    private static string Endpoints(string content) => $"<Endpoints>{content}</Endpoints>";

    private static string Internal(string name) => $"<InternalEndpoint name='{name}' protocol='tcp'/>";

    private static string Runtime(string variables) => $"<Runtime><Environment>{variables}</Environment></Runtime>";

    private static string Site(string content) => $"<WebRole name='W'><Sites><Site name='S'>{content}</Site></Sites></WebRole>";

    private static string Rules(string content) => $"<NetworkTrafficRules>{content}</NetworkTrafficRules>";

    private static string Rule(IEnumerable<(string Role, string Endpoint)> destinations, IEnumerable<string> sources) =>
        "<OnlyAllowTrafficTo><Destinations>"
        + string.Concat(destinations.Select(to => $"<RoleEndpoint roleName='{to.Role}' endpointName='{to.Endpoint}'/>"))
        + "</Destinations><WhenSource matches='AnyRule'>"
        + string.Concat(sources.Select(from => $"<FromRole roleName='{from}'/>"))
        + "</WhenSource></OnlyAllowTrafficTo>";

    private static IEnumerable<int> Count(int count) => Enumerable.Range(0, Math.Max(1, count));

    /// <summary>As many pieces as it takes to come to so many characters.</summary>
    private static string Fill(int size, Func<int, string> piece)
    {
        StringBuilder text = new();
        for (int i = 0; text.Length < size; i++)
        {
            text.Append(piece(i));
        }

        return text.ToString();
    }
}
