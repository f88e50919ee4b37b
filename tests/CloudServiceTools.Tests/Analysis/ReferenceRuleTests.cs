using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Analysis;

/// <summary>The rules about names and what names them, where the samples on their pages say nothing.</summary>
public sealed class ReferenceRuleTests
{
    private const string Instance = "/RoleEnvironment/CurrentInstance";

    private const string TwoRoles =
        """
        <WorkerRole name="A"><Endpoints><InternalEndpoint name="In" protocol="tcp" /></Endpoints></WorkerRole>
        <WorkerRole name="B"><Endpoints>
          <InputEndpoint name="Public" protocol="tcp" port="1" />
          <InstanceInputEndpoint name="Each" protocol="tcp" localPort="2"><AllocatePublicPortFrom><FixedPortRange min="3" max="4" /></AllocatePublicPortFrom></InstanceInputEndpoint>
        </Endpoints><Imports><Import moduleName="RemoteAccess" /><Import moduleName="Own" /></Imports></WorkerRole>
        """;

    /// <summary>The rule, the inside of a definition, and the messages that are expected, in the order of the file.</summary>
    public static TheoryData<string, string, string[]> Cases { get; } = new()
    {
        // Roles. A root in no namespace is read all the same; a role that is misspelt is no missing role.
        { "CSD2001", "<VirtualMachineRole name='V' />", [] },
        { "CSD2001", "<Workerrole name='V' />", [] },
        {
            "CSD2001", "<LoadBalancerProbes />",
            ["The definition has no role, so there is nothing to deploy: add a WebRole or a WorkerRole."]
        },
        {
            "CSD2002", "<WorkerRole name='A' />\n<WebRole name='a' />\n<WorkerRole name='A' />",
            [
                "WebRole 'a' has the name of the role in line 2: rename or remove one of them.",
                "WorkerRole 'A' has the name of the role in line 2: rename or remove one of them.",
            ]
        },
        { "CSD2002", "<WorkerRole name='' /><WorkerRole name='' /><WorkerRole /><WorkerRole />", [] },

        // Endpoints: the kinds share their names, roles do not, and imports add some.
        {
            "CSD2003", Role("<InputEndpoint name='In' protocol='tcp' port='1' />\n<InternalEndpoint name='IN' protocol='tcp' />"),
            ["InternalEndpoint 'IN' of role 'R' has the name of the endpoint in line 2: rename or remove one of them."]
        },
        { "CSD2003", Role("<InternalEndpoint name='X' protocol='tcp' />") + Role("<InternalEndpoint name='X' protocol='tcp' />", "S"), [] },
        {
            "CSD2003", Role("<InternalEndpoint name='microsoft.windowsazure.plugins.remoteaccess.rdp' protocol='tcp' />", imports: ["RemoteAccess"]),
            [
                "InternalEndpoint 'microsoft.windowsazure.plugins.remoteaccess.rdp' of role 'R' has the name of one that the "
                + "import RemoteAccess in line 2 adds: rename or remove it.",
            ]
        },
        { "CSD2003", Role(string.Empty, imports: ["RemoteAccess", "RemoteAccess"]), [] },
        {
            "CSD2003",
            Role("<InputEndpoint name='Microsoft.WindowsAzure.Plugins.WebDeploy.InputEndpoint' protocol='tcp' port='8172' />", imports: ["WebDeploy"]),
            []
        },

        // Lists: each for itself.
        {
            "CSD2004", Role(string.Empty, imports: ["Diagnostics", "diagnostics"]),
            ["Import 'diagnostics' of role 'R' is there already, in line 2: rename or remove one of them."]
        },
        {
            "CSD2004",
            "<WorkerRole name='R'><LocalResources><LocalStorage name='X' /></LocalResources>"
            + "<ConfigurationSettings><Setting name='X' /></ConfigurationSettings></WorkerRole>",
            []
        },
        {
            "CSD2004", Certificates("My", "TrustedPeople"), []
        },
        {
            "CSD2004", Certificates("My", "My"),
            ["Certificate 'X' of role 'R' is there already, in line 2: remove this one, which says the same."]
        },
        {
            "CSD2004", Variables("<Variable name='X' value='1' /><Variable name='X' value='2' />"),
            [
                "Environment variable 'X' of task 'a.cmd' of role 'R' is there already, in line 2: rename or remove one of them.",
                "Environment variable 'X' of role 'R' is there already, in line 2: rename or remove one of them.",
            ]
        },
        { "CSD2004", Variables("<Variable name='X' value='1' />"), [] },

        // Bindings, also of the older forms.
        { "CSD2006", Site("in", "<Endpoints><InputEndpoint name='In' protocol='http' port='80' /></Endpoints>"), [] },
        { "CSD2006", Site("In", "<Endpoints><InternalEndpoint name='In' protocol='http' /></Endpoints>"), [] },
        { "CSD2006", Site("In", "<InputEndpoints><InputEndpoint name='In' protocol='http' port='80' /></InputEndpoints>"), [] },
        { "CSD2006", Site("In", "<InternalEndpoint name='In' protocol='http' />"), [] },
        { "CSD2006", Site("In", "<Endpoints><InputEndpoint name='In' protocol='HTTP' port='80' /></Endpoints>"), [] },
        { "CSD2006", Site(string.Empty, string.Empty), [] },
        { "CSD2006", Site("Microsoft.WindowsAzure.Plugins.Own.Http", "<Imports><Import moduleName='Own' /></Imports>"), [] },
        {
            "CSD2006", Site("Inn", "<Endpoints><InputEndpoint name='In2' protocol='tcp' port='80' /><InputEndpoint name='In' protocol='https' port='443' /></Endpoints>"),
            ["Binding 'B' of site 'S' of role 'W' names the endpoint 'Inn', which the role does not have: did you mean 'In'?"]
        },
        {
            "CSD2006", Site("In", "<Endpoints><InputEndpoint name='In' protocol='tcp' port='80' /></Endpoints>"),
            [
                "Binding 'B' of site 'S' of role 'W' names the tcp InputEndpoint 'In', and a site takes an http or https input "
                + "endpoint, or an internal http one: name one of those.",
            ]
        },

        // Certificates and probes.
        {
            "CSD2007", Role("<InputEndpoint name='In' protocol='https' port='443' certificate='microsoft.windowsazure.plugins.remoteaccess.PasswordEncryption' />", imports: ["RemoteAccess"]),
            []
        },
        {
            "CSD2007", Role("<InputEndpoint name='In' protocol='https' port='443' certificate='Ssl' />"),
            ["InputEndpoint 'In' of role 'R' names the certificate 'Ssl', which the role does not declare: add a Certificate of that name."]
        },
        { "CSD2007", Role("<InputEndpoint name='In' protocol='https' port='443' certificate='' />"), [] },
        { "CSD2007", Role("<InputEndpoint name='In' protocol='https' port='443' certificate='a:b' />"), [] },
        {
            "CSD2008", Role("<InputEndpoint name='In' protocol='tcp' port='1' loadBalancerProbe='P' />"),
            [
                "InputEndpoint 'In' of role 'R' names the load balancer probe 'P', which is not in the definition: "
                + "add a LoadBalancerProbe of that name.",
            ]
        },

        // Traffic rules.
        { "CSD2009", TwoRoles + Rule("a/in", "B/Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp"), [] },
        { "CSD2009", TwoRoles + Rule("B/Microsoft.WindowsAzure.Plugins.Own.X", "/", "A/", "/In", "A:/In", "A/In:"), [] },
        {
            "CSD2009", TwoRoles + Rule("A/In") + Rule("AB/In", "Nowhere/In", "A/Ik", "B/Nothing"),
            [
                "A destination of traffic rule 2 is in the role 'AB', which the service does not have: did you mean 'A'?",
                "A destination of traffic rule 2 is in the role 'Nowhere', which the service does not have: "
                + "name a role of the service, or remove the destination.",
                "A destination of traffic rule 2 is the endpoint 'Ik', which role 'A' does not have: did you mean 'In'?",
                "A destination of traffic rule 2 is the endpoint 'Nothing', which role 'B' does not have: "
                + "name an internal endpoint of the role, or remove the destination.",
            ]
        },
        {
            "CSD2010", TwoRoles + Rule("A/In", "b/public", "B/Each", "B/Nothing"),
            [
                "A destination of traffic rule 1 is InputEndpoint 'Public' of role 'B', which is open to the Internet whatever "
                + "a rule says: name an InternalEndpoint, or remove the destination.",
                "A destination of traffic rule 1 is InstanceInputEndpoint 'Each' of role 'B', which is open to the Internet "
                + "whatever a rule says: name an InternalEndpoint, or remove the destination.",
            ]
        },
        {
            "CSD2011", Rule([], []) + "<WorkerRole name='Backend' />" + Rule([], ["BACKEND", "Backends", string.Empty, "x:y"]),
            ["A source of traffic rule 2 is the role 'Backends', which the service does not have: did you mean 'Backend'?"]
        },

        // XPaths.
        { "CSD2012", XPath("/RoleEnvironment/Deployment/@id"), [] },
        { "CSD2012", XPath($"{Instance}/@faultDomain"), [] },
        { "CSD2012", XPath($"{Instance}/Endpoints/Endpoint[@name='in']/@publicPort"), [] },
        { "CSD2012", XPath($"{Instance}/Endpoints/Endpoint[ @name = &quot;In&quot; ]/@port"), [] },
        { "CSD2012", XPath($"{Instance}/ConfigurationSettings/ConfigurationSetting[@name='Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString']/@value"), [] },
        { "CSD2012", XPath($"{Instance}/ConfigurationSettings/ConfigurationSetting[@name='Microsoft.WindowsAzure.Plugins.Own.Mode']/@value"), [] },
        { "CSD2012", XPath($"{Instance}/LocalResources/LocalResource[@name='Logs']/@sizeInMB"), [] },
        {
            "CSD2012", XPath($"{Instance}/Endpoints/Endpoint[@name='Inn']/@port"),
            ["Environment variable 'X' of role 'R' asks for the endpoint 'Inn', which the role does not have: did you mean 'In'?"]
        },
        {
            "CSD2012", XPath($"{Instance}/ConfigurationSettings/ConfigurationSetting[@name='Mode']/@value"),
            ["Environment variable 'X' of role 'R' asks for the setting 'Mode', which the role does not have: name one that it has."]
        },
        {
            "CSD2012", XPath($"{Instance}/LocalResources/LocalResource[@name='']/@path"),
            ["Environment variable 'X' of role 'R' asks for the local storage '', which the role does not have: name one that it has."]
        },
        {
            "CSD2012", XPath($"{Instance}/endpoints/endpoint[@name='In']/@port"),
            [$"Environment variable 'X' of role 'R' has the xpath '{Instance}/endpoints/endpoint[@name='In']/@port', which is none of the documented ones: did you mean {Instance}/Endpoints/Endpoint[@name='In']/@port?"]
        },
        {
            "CSD2012", XPath($"{Instance}/LocalResources/LocalResource[@name='Logs']/@sizeInMb"),
            [$"Environment variable 'X' of role 'R' has the xpath '{Instance}/LocalResources/LocalResource[@name='Logs']/@sizeInMb', which is none of the documented ones: did you mean {Instance}/LocalResources/LocalResource[@name='Logs']/@sizeInMB?"]
        },

        // Nothing is proposed that the role does not have. Certificates are not among the values.
        {
            "CSD2012", XPath($"{Instance}/Certificates/Certificate[@name='In']/@thumbprint"),
            [$"Environment variable 'X' of role 'R' has the xpath '{Instance}/Certificates/Certificate[@name='In']/@thumbprint', which is none of the documented ones: certificates are not among the values, so put the thumbprint into a setting, and ask for that."]
        },
        {
            "CSD2012", XPath($"{Instance}/endpoints/endpoint[@name='Tls']/@port"),
            [$"Environment variable 'X' of role 'R' has the xpath '{Instance}/endpoints/endpoint[@name='Tls']/@port', which is none of the documented ones: give one that asks the deployment, the instance, an endpoint, a setting or a local storage."]
        },
        {
            "CSD2012", XPath($"{Instance}/Endpoints/Endpoint/@port") + XPath(string.Empty, "S"),
            [
                $"Environment variable 'X' of role 'R' has the xpath '{Instance}/Endpoints/Endpoint/@port', which is none of the documented ones: did you mean {Instance}/Endpoints/Endpoint[@name='…']/@port?",
                "Environment variable 'X' of role 'S' has the xpath '', which is none of the documented ones: give one that asks the deployment, the instance, an endpoint, a setting or a local storage.",
            ]
        },

        // Sites and what is below them.
        {
            "CSD2013", "<WebRole name='W'><Sites><Site name='S'><VirtualApplication name='A'><VirtualDirectory name='X' />\n<VirtualDirectory name='x' /></VirtualApplication><VirtualDirectory name='X' /></Site><Site name='T' />\n<Site name='s' /></Sites></WebRole>",
            [
                "VirtualDirectory 'x' of role 'W' has the name of the VirtualDirectory in line 2 beside it: rename or remove one of them.",
                "Site 's' of role 'W' has the name of the Site in line 2 beside it: rename or remove one of them.",
            ]
        },

        // Endpoints of web roles and the bindings of their sites, both ways.
        { "CSD2018", Sites("<InputEndpoint name='A' protocol='http' port='80' />", "<Binding name='B' endpointName='a' />"), [] },
        { "CSD2018", Sites("<InputEndpoint name='A' protocol='tcp' port='80' /><InternalEndpoint name='I' protocol='http' />"), [] },
        { "CSD2018", Sites("<InputEndpoint name='A' protocol='http' port='80' />", "<Binding name='B' endpointName='Aa' />"), [] },
        { "CSD2018", "<WebRole name='R'><Endpoints><InputEndpoint name='A' protocol='http' port='80' /></Endpoints></WebRole>", [] },
        {
            "CSD2018",
            Sites("<InputEndpoint name='A' protocol='http' port='80' /><InputEndpoint name='S' protocol='https' port='443' />", "<Binding name='B' endpointName='A' />", "<Binding name='B' endpointName='A' hostHeader='h' />"),
            ["No site of role 'R' is bound to InputEndpoint 'S', so nothing answers on port 443: add a Binding to a site."]
        },
        { "CSD2019", Sites("<InputEndpoint name='A' protocol='http' port='80' />", "<Binding name='B' endpointName='A' />", "<Binding name='B' endpointName='A' hostHeader='h' />"), [] },
        { "CSD2019", Sites("<InputEndpoint name='A' protocol='http' port='80' /><InputEndpoint name='C' protocol='http' port='81' />", "<Binding name='B' endpointName='A' />", "<Binding name='B' endpointName='C' />"), [] },
        { "CSD2019", Sites("<InputEndpoint name='A' protocol='http' port='80' />", "<Binding name='B' endpointName='X' /><Binding name='C' endpointName='X' />"), [] },
        {
            "CSD2019", Sites("<InputEndpoint name='A' protocol='http' port='80' />", "<Binding name='B' endpointName='A' />", "<Binding name='B' endpointName='a' hostHeader='' />"),
            ["Sites 'S1' and 'S2' of role 'R' both take every host on endpoint 'a': give one of them a hostHeader."]
        },
        {
            "CSD2019", Sites("<InputEndpoint name='A' protocol='http' port='80' />", "<Binding name='B' endpointName='A' hostHeader='www.x' />", "<Binding name='B' endpointName='A' hostHeader='WWW.x' />"),
            ["Sites 'S1' and 'S2' of role 'R' both take the host 'WWW.x' on endpoint 'A': give one of them another hostHeader."]
        },
        {
            "CSD2019", Sites("<InputEndpoint name='A' protocol='http' port='80' />", "<Binding name='B' endpointName='A' /><Binding name='C' endpointName='A' />"),
            ["Site 'S1' of role 'R' takes every host on endpoint 'A' by two bindings: remove one of them."]
        },

        // What a module brings is not declared by hand: the advice is to import the module, whatever kind of item it is.
        {
            "CSD2012", XPath($"{Instance}/ConfigurationSettings/ConfigurationSetting[@name='Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled']/@value"),
            ["Environment variable 'X' of role 'R' asks for the setting 'Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled', which the role does not have: import the module RemoteAccess, which brings it, or remove this."]
        },
        {
            "CSD2012", XPath($"{Instance}/Endpoints/Endpoint[@name='microsoft.windowsazure.plugins.remoteaccess.rdp']/@port"),
            ["Environment variable 'X' of role 'R' asks for the endpoint 'microsoft.windowsazure.plugins.remoteaccess.rdp', which the role does not have: import the module RemoteAccess, which brings it, or remove this."]
        },
        {
            "CSD2012", XPath($"{Instance}/ConfigurationSettings/ConfigurationSetting[@name='Microsoft.WindowsAzure.Plugins.Diagnostics.ConectionString']/@value"),
            ["Environment variable 'X' of role 'R' asks for the setting 'Microsoft.WindowsAzure.Plugins.Diagnostics.ConectionString', which the role does not have: did you mean 'Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString'?"]
        },
        {
            "CSD2007", Role("<InputEndpoint name='In' protocol='https' port='443' certificate='Microsoft.WindowsAzure.Plugins.RemoteDebugger.TransportValidation' />"),
            ["InputEndpoint 'In' of role 'R' names the certificate 'Microsoft.WindowsAzure.Plugins.RemoteDebugger.TransportValidation', which the role does not declare: import the module RemoteDebugger, which brings it, or remove this."]
        },
        {
            "CSD2009", TwoRoles + Rule("A/Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp"),
            ["A destination of traffic rule 1 is the endpoint 'Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp', which role 'A' does not have: import the module RemoteAccess, which brings it, or remove this."]
        },

        // Values of variables.
        { "CSD2014", Variables("<Variable name='X' value='' />"), [] },
        { "CSD2014", Variables("<Variable name='X'><RoleInstanceValue /></Variable>"), [] },
        {
            "CSD2014", Variables("<Variable name='X' />"),
            [
                "Environment variable 'X' of role 'R' has neither a value nor a RoleInstanceValue: give it one of them.",
                "Environment variable 'X' of role 'R' has neither a value nor a RoleInstanceValue: give it one of them.",
            ]
        },

        // Modules.
        {
            "CSD2015", Role(string.Empty, imports: ["remoteaccess", "Connect", "RemotAccess", string.Empty]),
            [
                "An import of role 'R' names the module 'RemotAccess', which is not known here: did you mean 'RemoteAccess'?",
                "An import of role 'R' names no module: give it a moduleName, or remove it.",
            ]
        },

        // Web roles.
        { "CSD2016", "<WorkerRole name='R' />", [] },
        { "CSD2016", "<WebRole name='W'><InputEndpoints><InputEndpoint name='In' protocol='http' port='80' /></InputEndpoints></WebRole>", [] },
        { "CSD2016", "<WebRole name='W'><Endpoints><InputEndpoint name='In' protocol='HTTP' port='80' /></Endpoints></WebRole>", [] },
        {
            "CSD2016", "<WebRole name='W'><Endpoints><InputEndpoint name='In' protocol='https' port='443' /></Endpoints></WebRole>",
            [
                "WebRole 'W' has https input endpoints and no http one, which Microsoft's article asks for: add one, or suppress "
                + "this where nobody comes by http.",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_finds_what_is_wrong_and_nothing_else(string id, string body, string[] messages)
    {
        Analyzer analyzer = new(new AnalyzerOptions { IncludeRules = [id] });

        Assert.Equal(messages, analyzer.AnalyzeText(Definition(body)).Select(diagnostic => diagnostic.Message));
    }

    /// <summary>Nothing that a file lacks is an error of the analyzer's own.</summary>
    [Fact]
    public void A_file_that_lacks_names_and_values_is_analyzed()
    {
        Analyzer analyzer = new();
        string[] bodies = [.. Cases.Select(row => row.Data.Item2)];
        foreach (string attribute in (string[])["name", "protocol", "endpointName", "roleName", "moduleName", "xpath", "port"])
        {
            foreach (string body in bodies.Append(Site("In", string.Empty) + TwoRoles + Rule("A/In")))
            {
                Assert.NotNull(analyzer.AnalyzeText(Definition(body.Replace($" {attribute}=", $" x{attribute}=", StringComparison.Ordinal))));
            }
        }
    }

    /// <summary>Whether a repeated item may go: only where it says nothing of its own.</summary>
    [Theory]
    [InlineData("<Setting name='X' />\n<Setting name='X' />\n<Setting name='X' />", 2)]
    [InlineData("<Setting name='X' />\n<Setting name='X'><!-- why --></Setting>", 0)]
    [InlineData("<Setting name='X' />\n<Setting name='x' />", 0)]
    public void A_repeated_item_goes_where_it_says_the_same(string settings, int removed)
    {
        ServiceDefinition definition = ServiceDefinition.Parse(Definition(
            $"<WorkerRole name='R'><ConfigurationSettings>\n{settings}\n</ConfigurationSettings></WorkerRole>"));
        int before = definition.Roles[0].Settings.Count;

        Repair.Run(definition, new AnalyzerOptions { IncludeRules = ["CSD2004"] });

        Assert.Equal(before - removed, definition.Roles[0].Settings.Count);
    }

    /// <summary>Which of several sites is to answer is for the author to say, and a name may be taken.</summary>
    [Theory]
    [InlineData("<Binding name='B' endpointName='A' />", true)]
    [InlineData("<Binding name='S' endpointName='A' />", false)]
    [InlineData("<Binding name='B' endpointName='A' /></Bindings></Site><Site name='Two'><Bindings><Binding name='B' endpointName='A' hostHeader='h' />", false)]
    public void The_only_site_is_bound_to_an_endpoint(string bindings, bool isFixed)
    {
        ServiceDefinition definition = ServiceDefinition.Parse(Definition(Sites(
            "<InputEndpoint name='A' protocol='http' port='80' /><InputEndpoint name='S' protocol='http' port='81' />", bindings)));

        int count = Repair.Run(definition, new AnalyzerOptions { IncludeRules = ["CSD2018"] }).Count;

        Assert.Equal(isFixed ? 1 : 0, count);
        Assert.Equal(isFixed, definition.Roles[0].Sites[0].Bindings.Any(binding => binding.EndpointName == "S"));
    }

    /// <summary>What is offered for an xpath is what is accepted.</summary>
    [Fact]
    public void Every_offered_xpath_is_accepted()
    {
        ServiceDefinition definition = ServiceDefinition.Parse(Definition(XPath($"{Instance}/@id")));
        List<string> paths = [.. InstancePaths.Common, .. InstancePaths.Of(definition.Roles[0])];
        EnvironmentVariable variable = definition.Roles[0].Variables[0];
        Analyzer analyzer = new(new AnalyzerOptions { IncludeRules = ["CSD2012"] });

        Assert.Equal(12, paths.Count);
        Assert.All(paths, path =>
        {
            variable.XPath = path;
            Assert.Empty(analyzer.Analyze(definition));
        });
    }

    private static string Definition(string body) =>
        $"<ServiceDefinition name='S' xmlns='http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition'>\n{body}\n</ServiceDefinition>";

    private static string Role(string endpoints, string name = "R", params string[] imports) =>
        $"<WorkerRole name='{name}'><Imports>{string.Concat(imports.Select(import => $"<Import moduleName='{import}' />"))}</Imports>"
        + $"<Endpoints>{endpoints}</Endpoints></WorkerRole>";

    private static string Certificates(params string[] stores) =>
        "<WorkerRole name='R'><Certificates>"
        + string.Concat(stores.Select(store => $"<Certificate name='X' storeLocation='LocalMachine' storeName='{store}' />"))
        + "</Certificates></WorkerRole>";

    /// <summary>The variables, in a startup task and for the role itself.</summary>
    private static string Variables(string variables) =>
        $"<WorkerRole name='R'><Startup><Task commandLine='a.cmd'><Environment>{variables}</Environment></Task></Startup>"
        + $"<Runtime><Environment>{variables}</Environment></Runtime></WorkerRole>";

    private static string Site(string endpointName, string rest) =>
        "<WebRole name='W'><Sites><Site name='S'><Bindings>"
        + $"<Binding name='B' endpointName='{endpointName}' /></Bindings></Site></Sites>{rest}</WebRole>";

    private static string Sites(string endpoints, params string[] bindings) =>
        "<WebRole name='R'><Sites>"
        + string.Concat(bindings.DefaultIfEmpty(string.Empty).Select((binding, i) => $"<Site name='S{i + 1}'><Bindings>{binding}</Bindings></Site>"))
        + $"</Sites><Endpoints>{endpoints}</Endpoints></WebRole>";

    private static string XPath(string xpath, string role = "R") =>
        $"<WorkerRole name='{role}'><Imports><Import moduleName='Own' /><Import moduleName='Diagnostics' /></Imports>"
        + "<Endpoints><InternalEndpoint name='In' protocol='tcp' /></Endpoints>"
        + "<LocalResources><LocalStorage name='Logs' /></LocalResources><Runtime><Environment>"
        + $"<Variable name='X'><RoleInstanceValue xpath=\"{xpath}\" /></Variable></Environment></Runtime></WorkerRole>";

    private static string Rule(params string[] destinations) => Rule(destinations, []);

    private static string Rule(IEnumerable<string> destinations, string[] sources) =>
        $"<NetworkTrafficRules><OnlyAllowTrafficTo><Destinations>{string.Concat(destinations
            .Select(text => text.Split('/'))
            .Select(parts => $"<RoleEndpoint roleName='{parts[0]}' endpointName='{parts[1]}' />"))}</Destinations>"
        + $"<WhenSource matches='AnyRule'>{string.Concat(sources.Select(name => $"<FromRole roleName='{name}' />"))}</WhenSource>"
        + "</OnlyAllowTrafficTo></NetworkTrafficRules>";
}
