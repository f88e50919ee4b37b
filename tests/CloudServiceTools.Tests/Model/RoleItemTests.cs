using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Model;

/// <summary>What a role holds besides endpoints: written where the schema wants it, and removed without a trace.</summary>
public sealed class RoleItemTests
{
    private const string Web = "<WebRole name=\"R\">\n    <Sites>\n      <Site name=\"Web\">\n        <Bindings>\n          <Binding name=\"In\" endpointName=\"In\" />\n        </Bindings>\n      </Site>\n    </Sites>\n    <Endpoints>\n      <InputEndpoint name=\"In\" protocol=\"http\" port=\"80\" />\n    </Endpoints>\n  </WebRole>";
    private const string Worker = "<WorkerRole name=\"R\" />";

    /// <summary>The role, what is added, and the lines that this adds.</summary>
    public static TheoryData<string, string, Action<Role>, string> Additions { get; } = new()
    {
        { "a setting", Worker, role => role.AddSettings(["A"]), "<ConfigurationSettings>|<Setting name=\"A\" />|</ConfigurationSettings>" },
        { "imports", Worker, role => role.AddImports(["RemoteAccess", "Custom"]), "<Imports>|<Import moduleName=\"RemoteAccess\" />|<Import moduleName=\"Custom\" />|</Imports>" },
        { "a local storage", Worker, role => role.AddLocalStorage("L", new() { SizeInMB = 5, CleanOnRoleRecycle = false }), "<LocalResources>|<LocalStorage name=\"L\" sizeInMB=\"5\" cleanOnRoleRecycle=\"false\" />|</LocalResources>" },
        { "a certificate", Worker, role => role.AddCertificate("C", new() { StoreLocation = "localmachine", StoreName = "my", PermissionLevel = "elevated" }), "<Certificates>|<Certificate name=\"C\" storeLocation=\"LocalMachine\" storeName=\"My\" permissionLevel=\"elevated\" />|</Certificates>" },
        { "a certificate in a store of one's own", Worker, role => role.AddCertificate("C", new() { StoreLocation = "CurrentUser", StoreName = "Ours" }), "<Certificates>|<Certificate name=\"C\" storeLocation=\"CurrentUser\" storeName=\"Ours\" />|</Certificates>" },
        { "a certificate of no store, which goes to the machine's own", Worker, role => role.AddCertificate("C", new()), "<Certificates>|<Certificate name=\"C\" storeLocation=\"LocalMachine\" storeName=\"My\" />|</Certificates>" },
        { "a startup task", Worker, role => role.AddStartupTask(new() { CommandLine = "a.cmd > log", ExecutionContext = "elevated", TaskType = "background" }), "<Startup>|<Task commandLine=\"a.cmd &gt; log\" executionContext=\"elevated\" taskType=\"background\" />|</Startup>" },
        {
            "a startup task with variables",
            Worker,
            role => role.AddStartupTask(new() { CommandLine = "a.cmd" }, [new("A", new() { Value = string.Empty }), new("B", new() { XPath = "/RoleEnvironment/Deployment/@id" })]),
            "<Startup>|<Task commandLine=\"a.cmd\">|<Environment>|<Variable name=\"A\" value=\"\" />|<Variable name=\"B\">|<RoleInstanceValue xpath=\"/RoleEnvironment/Deployment/@id\" />|</Variable>|</Environment>|</Task>|</Startup>"
        },
        { "a variable of the role", Worker, role => role.AddVariable("A", new() { Value = "1" }), "<Runtime>|<Environment>|<Variable name=\"A\" value=\"1\" />|</Environment>|</Runtime>" },
        { "an assembly to start", Web, role => role.SetEntryPoint(new() { AssemblyName = "a.dll", TargetFrameworkVersion = "v4.0" }), "<Runtime>|<EntryPoint>|<NetFxEntryPoint assemblyName=\"a.dll\" targetFrameworkVersion=\"v4.0\" />|</EntryPoint>|</Runtime>" },
        { "a program to start", Worker, role => role.SetEntryPoint(new() { CommandLine = "a.exe", SetReadyOnProcessStart = true }), "<Runtime>|<EntryPoint>|<ProgramEntryPoint commandLine=\"a.exe\" setReadyOnProcessStart=\"true\" />|</EntryPoint>|</Runtime>" },
        { "a program that is ready once it has started", Worker, role => role.SetEntryPoint(new() { CommandLine = "a.exe" }), "<Runtime>|<EntryPoint>|<ProgramEntryPoint commandLine=\"a.exe\" setReadyOnProcessStart=\"true\" />|</EntryPoint>|</Runtime>" },
        { "a content", Worker, role => role.AddContent("to", "from"), "<Contents>|<Content destination=\"to\">|<SourceDirectory path=\"from\" />|</Content>|</Contents>" },
        { "a second site", Web, role => role.AddSite("Two", ["in"], "../two", "two.com"), "<Site name=\"Two\" physicalDirectory=\"../two\">|<Bindings>|<Binding name=\"In\" endpointName=\"In\" hostHeader=\"two.com\" />|</Bindings>|</Site>" },
        { "a binding", Web, role => role.Sites[0].AddBinding("B", "in", "b.com"), "<Binding name=\"B\" endpointName=\"In\" hostHeader=\"b.com\" />" },
        { "a virtual application before the bindings", Web, role => role.Sites[0].AddVirtualApplication("app", "../app").AddVirtualDirectory("img"), "<VirtualApplication name=\"app\" physicalDirectory=\"../app\">|<VirtualDirectory name=\"img\" />|</VirtualApplication>" },
    };

    /// <summary>What is refused, and as what. The text stays as it was.</summary>
    public static TheoryData<string, string, Action<Role>, CsErrorId> Refusals { get; } = new()
    {
        { "a second setting of a name", Worker, role => role.AddSettings(["A", "a"]), CsErrorId.CsItemExists },
        { "one bad name among good ones", Worker, role => role.AddSettings(["A", "b/c"]), CsErrorId.CsInvalidName },
        { "an import without a name", Worker, role => role.AddImports([string.Empty]), CsErrorId.CsInvalidValue },
        { "a local storage of no size", Worker, role => role.AddLocalStorage("L", new() { SizeInMB = 0 }), CsErrorId.CsInvalidValue },
        { "a task without a command line", Worker, role => role.AddStartupTask(new()), CsErrorId.CsInvalidValue },
        { "a command line of 257 characters", Worker, role => role.AddStartupTask(new() { CommandLine = new string('x', 257) }), CsErrorId.CsInvalidValue },
        { "two variables of a name", Worker, role => role.AddStartupTask(new() { CommandLine = "a" }, [new("A", new() { Value = "1" }), new("a", new() { Value = "2" })]), CsErrorId.CsItemExists },
        { "a variable with value and xpath", Worker, role => role.AddVariable("A", new() { Value = "1", XPath = "/x" }), CsErrorId.CsInvalidValue },
        { "a variable with neither", Worker, role => role.AddVariable("A", new()), CsErrorId.CsInvalidValue },
        { "a program in a web role", Web, role => role.SetEntryPoint(new() { CommandLine = "a.exe", SetReadyOnProcessStart = true }), CsErrorId.CsNotApplicable },
        { "an assembly and a program", Worker, role => role.SetEntryPoint(new() { CommandLine = "a.exe", AssemblyName = "a.dll" }), CsErrorId.CsInvalidValue },
        { "a content without a source", Worker, role => role.AddContent("to", string.Empty), CsErrorId.CsInvalidValue },
        { "a site in a worker role", Worker, role => role.AddSite("S", []), CsErrorId.CsWebRoleRequired },
        { "a site on no endpoint", Web, role => role.AddSite("S", []), CsErrorId.CsInvalidValue },
        { "a site on an endpoint that is not there", Web, role => role.AddSite("S", ["Out"]), CsErrorId.CsEndpointNotFound },
        { "a binding to an endpoint that is not there", Web, role => role.Sites[0].AddBinding("B", "Out"), CsErrorId.CsEndpointNotFound },
        { "a directory with a name that a path cannot have", Web, role => role.Sites[0].AddVirtualDirectory("a@b"), CsErrorId.CsInvalidName },
        { "a context that does not exist", Worker, role => role.ExecutionContext = "root", CsErrorId.CsInvalidValue },
    };

    [Theory]
    [MemberData(nameof(Additions))]
    public void What_is_added_stands_where_the_schema_wants_it_and_goes_without_a_trace(string what, string role, Action<Role> add, string added)
    {
        string before = $"<ServiceDefinition name=\"S\">\n  {role}\n</ServiceDefinition>";
        ServiceDefinition definition = ServiceDefinition.Parse(before);
        List<RoleItem> known = [.. definition.Roles[0].GetItems<RoleItem>()];

        add(definition.Roles[0]);

        string[] old = before.Split('\n');
        string[] lines = [.. definition.ToText().Split('\n').Select(line => line.Trim()).SkipWhile(line => line != added.Split('|')[0])];
        Assert.Equal((what, added), (what, string.Join('|', lines.Take(added.Split('|').Length))));
        EditingTests.AssertLinesAreRight(definition);

        foreach (RoleItem item in definition.Roles[0].GetItems<RoleItem>().Except(known).Reverse().ToList())
        {
            item.Remove();
        }

        Assert.Equal((what, before), (what, definition.ToText()));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_is_refused_leaves_the_text_as_it_was(string what, string role, Action<Role> change, CsErrorId id)
    {
        string before = $"<ServiceDefinition name=\"S\">\n  {role}\n</ServiceDefinition>";
        ServiceDefinition definition = ServiceDefinition.Parse(before);

        CsException error = Assert.Throws<CsException>(() => change(definition.Roles[0]));

        Assert.Equal((what, id, before), (what, error.Id, definition.ToText()));
    }

    [Fact]
    public void The_parts_of_a_role_come_in_the_usual_order_whatever_comes_first()
    {
        Role role = Role.Create("R", RoleType.Web);
        role.AddContent("to", "from");
        role.SetEntryPoint(new() { AssemblyName = "a.dll" });
        role.AddVariable("V", new() { Value = "1" });
        role.AddStartupTask(new() { CommandLine = "a.cmd" });
        role.AddCertificate("C", new() { StoreLocation = "LocalMachine", StoreName = "My" });
        role.AddLocalStorage("L", new());
        role.AddSettings(["S"]);
        role.AddImports(["Diagnostics"]);
        role.AddInputEndpoint("In", new() { Protocol = "http", Port = PortSpecification.Parse("80") });
        role.AddSite("Web", ["In"]).AddVirtualApplication("app");

        ServiceDefinition definition = ServiceDefinition.Create("S");
        definition.AddRole(role);
        definition.AddTrafficRule(["R/" + role.AddInternalEndpoint("I", new() { Protocol = "tcp" }).Name], ["R"]);
        definition.AddLoadBalancerProbe("P", new() { Protocol = "tcp" });

        string[] names = ["LoadBalancerProbes", "WebRole", "Sites", "VirtualApplication", "Bindings", "Endpoints", "Imports", "ConfigurationSettings", "LocalResources", "Certificates", "Startup", "Runtime", "Environment", "EntryPoint", "Contents", "NetworkTrafficRules"];
        Assert.Equal(
            names,
            System.Xml.Linq.XDocument.Parse(definition.ToText()).Descendants().Select(element => element.Name.LocalName).Where(names.Contains));
    }

    [Fact]
    public void A_variable_changes_between_value_and_xpath_in_its_place()
    {
        ServiceDefinition definition = ServiceDefinition.Parse("<ServiceDefinition name=\"S\">\n  <WorkerRole name=\"R\">\n    <Runtime>\n      <Environment>\n        <Variable name=\"A\" value=\"1\" /> <!-- kept -->\n      </Environment>\n    </Runtime>\n  </WorkerRole>\n</ServiceDefinition>");
        string before = definition.ToText();
        EnvironmentVariable variable = definition.Roles[0].Variables["a"]!;

        variable.XPath = "/RoleEnvironment/CurrentInstance/@id";
        Assert.Equal((null, "/RoleEnvironment/CurrentInstance/@id"), (variable.Value, variable.XPath));
        Assert.Contains("<Variable name=\"A\">\n          <RoleInstanceValue xpath=\"/RoleEnvironment/CurrentInstance/@id\" />\n        </Variable> <!-- kept -->", definition.ToText(), StringComparison.Ordinal);

        variable.Value = "1";
        Assert.Equal(before, definition.ToText());
    }

    [Fact]
    public void An_entry_point_of_another_kind_replaces_the_old_one_and_stays_when_it_is_refused()
    {
        Role role = ServiceDefinition.Parse($"<ServiceDefinition name=\"S\">{Worker}</ServiceDefinition>").Roles[0];
        role.SetEntryPoint(new() { AssemblyName = "a.dll" });

        Assert.Throws<CsException>(() => role.SetEntryPoint(new() { CommandLine = new string('a', 300) }));
        Assert.Equal("a.dll", role.EntryPoint!.AssemblyName);

        role.SetEntryPoint(new() { CommandLine = "a.exe", SetReadyOnProcessStart = false });
        Assert.Equal((EntryPointKind.Program, "a.exe", false), (role.EntryPoint!.Kind, role.EntryPoint.CommandLine, role.EntryPoint.SetReadyOnProcessStart));
        Assert.Single(role.GetItems<EntryPoint>());
    }

    [Fact]
    public void What_says_nothing_any_more_goes()
    {
        Role role = ServiceDefinition.Parse("<ServiceDefinition name=\"S\">\n  <WorkerRole name=\"R\" />\n</ServiceDefinition>").Roles[0];
        string before = role.ToXml();

        role.ExecutionContext = "elevated";
        role.StartupPriority = 2;
        Assert.Equal(("elevated", 2), (role.ExecutionContext, role.StartupPriority));

        role.ExecutionContext = string.Empty;
        role.StartupPriority = null;
        Assert.Equal(("limited", 0, before), (role.ExecutionContext, role.StartupPriority, role.ToXml()));
    }

    [Fact]
    public void Items_know_the_names_that_they_go_by()
    {
        Role role = ServiceDefinition.Parse($"<ServiceDefinition name=\"S\">{Web}</ServiceDefinition>").Roles[0];
        VirtualDirectory inner = role.Sites[0].AddVirtualApplication("app").AddVirtualDirectory("img");

        Assert.Equal(["img", "Web/app/img", "R/Web/app/img"], inner.GetNames());
        Assert.Equal(["In", "Web/In", "R/Web/In"], role.Sites[0].Bindings[0].GetNames());
        Assert.Equal(["In", "R/In"], role.Endpoints[0].GetNames());
        Assert.Same(inner, role.GetSiteItem("web/APP/img"));
    }

    [Fact]
    public void The_forms_of_older_SDKs_are_read_and_can_be_removed()
    {
        const string before = "<ServiceDefinition name=\"S\">\n  <WebRole name=\"R\">\n    <LocalStorage name=\"Old\" sizeInMB=\"5\" />\n    <LocalResources>\n      <LocalStorage name=\"New\" />\n    </LocalResources>\n  </WebRole>\n</ServiceDefinition>";
        Role role = ServiceDefinition.Parse(before).Roles[0];
        Assert.Equal(["Old", "New"], role.LocalStorage.Select(storage => storage.Name));
        Assert.Throws<CsException>(() => role.AddLocalStorage("old", new()));

        role.AddLocalStorage("Third", new());
        Assert.Equal(["Old", "New", "Third"], role.LocalStorage.Select(storage => storage.Name));

        role.LocalStorage["Third"]!.Remove();
        Assert.Equal(before, role.GetDefinition()!.ToText());
        role.LocalStorage["Old"]!.Remove();
        Assert.Equal(before.Replace("    <LocalStorage name=\"Old\" sizeInMB=\"5\" />\n", string.Empty, StringComparison.Ordinal), role.GetDefinition()!.ToText());
    }
}
