using System;
using System.IO;
using System.Linq;
using System.Text;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Reporting.Diagrams;
using CloudServiceTools.Reporting.Diagrams.Layout;
using CloudServiceTools.Service;
using Xunit;

namespace CloudServiceTools.Tests.Reporting.Diagrams;

/// <summary>What holds for every format: words, files, limits.</summary>
public sealed class DiagramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Theory]
    [InlineData("a.mmd", DiagramFormat.Mermaid)]
    [InlineData("a.mermaid", DiagramFormat.Mermaid)]
    [InlineData("a.MD", DiagramFormat.Mermaid)]
    [InlineData("a.b.dot", DiagramFormat.Dot)]
    [InlineData("a.gv", DiagramFormat.Dot)]
    [InlineData("folder.x/a.Svg", DiagramFormat.Svg)]
    public void The_extension_says_the_format(string path, DiagramFormat format) => Assert.Equal(format, Diagram.FormatOf(path));

    [Theory]
    [InlineData("a")]
    [InlineData("a.png")]
    [InlineData("folder.svg/a")]
    [InlineData("")]
    public void Another_extension_is_an_error_that_names_those_that_there_are(string path)
    {
        CsException exception = Assert.Throws<CsException>(() => Diagram.FormatOf(path));

        Assert.Equal(CsErrorId.CsInvalidValue, exception.Id);
        Assert.Contains(".mmd, .mermaid, .md, .markdown, .dot, .gv, .svg", exception.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 3)]
    [InlineData(300, 1)]
    [InlineData(600, 1)]
    public void Roles_without_arrows_stand_beside_any_number_of_roles_with_arrows(int joined, int others)
    {
        ServiceDefinition definition = ServiceDefinition.Create("S");
        for (int i = 0; i < joined + others; i++)
        {
            Role role = definition.AddRole(Role.Create($"R{i}", RoleType.Worker));
            if (i < joined)
            {
                role.AddInputEndpoint("Api", new EndpointSettings { Protocol = "tcp", Port = PortSpecification.Parse("80") });
            }
        }

        string picture = Diagram.Write(DiagramFormat.Svg, definition);

        Assert.All(definition.Roles, role => Assert.Contains($">{role.Name}<", picture, StringComparison.Ordinal));
    }

    [Fact]
    public void A_Markdown_file_has_Mermaid_in_a_block()
    {
        string text = Saved("a.md", null);

        Assert.StartsWith("# MyService\n\n```mermaid\nflowchart LR\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n```\n", text, StringComparison.Ordinal);
        Assert.StartsWith("flowchart LR\n", Saved("a.mmd", null), StringComparison.Ordinal);
        Assert.StartsWith("digraph", Saved("b.md", DiagramFormat.Dot), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_has_UTF_8_without_a_mark_and_is_replaced_only_where_that_is_meant()
    {
        Assert.StartsWith("<svg", Saved("a.svg", null), StringComparison.Ordinal);
        CsException exception = Assert.Throws<CsException>(
            () => Diagram.Save(PathOf("a.svg"), Services.Scenario(1), overwrite: false));

        Assert.Equal(CsErrorId.CsFileExists, exception.Id);
        Assert.Single(_folder.GetFileSystemInfos());
    }

    [Theory]
    [InlineData(" a\tb\r\n", "a\\tb\\r\\n")]
    [InlineData("", "(no name)")]
    [InlineData(" ", "(no name)")]
    [InlineData("\u202E\u2066", "\\u202E\\u2066")]
    [InlineData("\u0007a\u0085b\u2028c", "\\u0007a\\u0085b\\u2028c")]
    [InlineData("a\uFFFFb", "a\\uFFFFb")]
    [InlineData("👩 x", "👩 x")]
    public void Names_are_shown_as_in_a_line(string name, string clean) => Assert.Equal(clean, DiagramText.Clean(name));

    [Fact]
    public void Half_a_character_is_none() => Assert.Equal("a\\uD800b\\uDC00", DiagramText.Clean("a\uD800b\uDC00"));

    [Theory]
    [InlineData("<InputEndpoint name='E' protocol='http' port='80' />", "http 80", "everybody (input)")]
    [InlineData("<InputEndpoint name='E' protocol='http' port='80' localPort='80' />", "http 80", "everybody (input)")]
    [InlineData("<InputEndpoint name='E' protocol='http' port='80' localPort='8080' />", "http 80 → 8080", "everybody (input)")]
    [InlineData("<InstanceInputEndpoint name='E' protocol='tcp' localPort='10100'><AllocatePublicPortFrom><FixedPortRange min='10105' max='10109'/></AllocatePublicPortFrom></InstanceInputEndpoint>", "tcp 10105-10109 → 10100", "everybody (instance input)")]
    [InlineData("<InternalEndpoint name='E' protocol='tcp'><FixedPortRange min='8995' max='8999'/></InternalEndpoint>", "tcp 8995-8999", "every role (no rule)")]
    [InlineData("<InternalEndpoint name='E' protocol='any' />", "any", "every role (no rule)")]
    [InlineData("<InternalEndpoint name='E' />", "", "every role (no rule)")]
    public void An_endpoint_has_its_address_and_its_mark(string endpoint, string address, string mark)
    {
        DiagramEndpoint drawn = Model($"<WorkerRole name='A'><Endpoints>{endpoint}</Endpoints></WorkerRole>").Endpoints.Single();

        Assert.Equal((address, mark), (drawn.Address, DiagramText.Mark(drawn)));
    }

    [Theory]
    [InlineData("<AllowAllTraffic />", "every role (rule 1)")]
    [InlineData("<WhenSource matches='AnyRule' />", "nobody (rule 1)")]
    [InlineData("<WhenSource matches='AnyRule'><FromRole roleName='Nobody' /></WhenSource>", "nobody (rule 1)")]
    [InlineData("<WhenSource matches='AnyRule'><FromRole roleName='a' /></WhenSource>", "only rule 1")]
    public void A_mark_says_what_rules_do(string who, string mark) => Assert.Equal(mark, DiagramText.Mark(Model(
        "<WorkerRole name='A'><Endpoints><InternalEndpoint name='E' protocol='any' /></Endpoints></WorkerRole><NetworkTrafficRules><OnlyAllowTrafficTo>"
        + $"<Destinations><RoleEndpoint roleName='A' endpointName='E' /></Destinations>{who}</OnlyAllowTrafficTo></NetworkTrafficRules>").Endpoints[0]));

    [Fact]
    public void An_arrow_has_every_rule_that_lets_its_source_in()
    {
        DiagramModel model = Model(
            "<WorkerRole name='A'><Endpoints><InternalEndpoint name='E' protocol='any' /></Endpoints></WorkerRole><WorkerRole name='B' /><NetworkTrafficRules>"
            + string.Concat(new[] { "A", "B", "a", "A", "A" }.Select(source => "<OnlyAllowTrafficTo><Destinations><RoleEndpoint roleName='A' endpointName='E' /></Destinations>"
                + $"<WhenSource matches='AnyRule'><FromRole roleName='{source}' /></WhenSource></OnlyAllowTrafficTo>"))
            + "</NetworkTrafficRules>");

        Assert.Equal(["1, 3 +2", "2"], model.Flows.Select(flow => DiagramText.Numbers(flow.Rules)));
        Assert.Equal("A may reach A/E: rules 1, 3, 4, 5", DiagramText.Sentence(model.Flows[0]));
        Assert.Equal("only rules 1, 2 +3", DiagramText.Mark(model.Endpoints[0]));
    }

    [Fact]
    public void What_rules_name_and_the_service_does_not_have_is_noted()
    {
        DiagramModel model = Model(
            "<WebRole name='A'><Endpoints><InputEndpoint name='In' protocol='http' port='80' /></Endpoints></WebRole><NetworkTrafficRules><OnlyAllowTrafficTo>"
            + "<Destinations><RoleEndpoint roleName='A' endpointName='In' /><RoleEndpoint roleName='A' endpointName='Im' /></Destinations>"
            + $"<WhenSource matches='AnyRule'>{string.Concat(Enumerable.Range(1, 9).Select(n => $"<FromRole roleName='X{n}' />"))}</WhenSource></OnlyAllowTrafficTo></NetworkTrafficRules>");

        Assert.Equal("Rule 1 names A/In, which is no internal endpoint.", model.Notes[0]);
        Assert.Equal("Rule 1 names A/Im, which the service does not have.", model.Notes[1]);
        Assert.Equal("Rule 1 lets in X1, which is no role of the service.", model.Notes[2]);
        Assert.Equal("Rules name 5 more that the service does not have.", model.Notes[^1]);
        Assert.All(
            Enum.GetValues<DiagramFormat>(),
            format => Assert.Contains("Rule 1 lets in X1", Diagram.Write(format, ServiceDefinition.Parse(Text(model))), StringComparison.Ordinal));

        static string Text(DiagramModel model) =>
            $"<ServiceDefinition name='{model.Service}'><NetworkTrafficRules><OnlyAllowTrafficTo><Destinations /><WhenSource matches='AnyRule'><FromRole roleName='X1' /></WhenSource></OnlyAllowTrafficTo></NetworkTrafficRules></ServiceDefinition>";
    }

    [Fact]
    public void What_no_picture_could_show_is_refused_at_once()
    {
        string manyRoles = string.Concat(Enumerable.Repeat("<WorkerRole name='A' />", DiagramModel.MaximumItems + 1));
        string destinations = string.Concat(Enumerable.Range(0, 2000).Select(n => $"<RoleEndpoint roleName='R{n}' endpointName='E' />"));
        string sources = string.Concat(Enumerable.Range(0, 2000).Select(n => $"<FromRole roleName='R{n}' />"));
        string manyFlows = string.Concat(Enumerable.Range(0, 2000).Select(n => $"<WorkerRole name='R{n}'><Endpoints><InternalEndpoint name='E' protocol='any' /></Endpoints></WorkerRole>"))
            + $"<NetworkTrafficRules><OnlyAllowTrafficTo><Destinations>{destinations}</Destinations><WhenSource matches='AnyRule'>{sources}</WhenSource></OnlyAllowTrafficTo></NetworkTrafficRules>";

        Assert.Equal(CsErrorId.CsDiagramTooLarge, Assert.Throws<CsException>(() => Model(manyRoles)).Id);
        Assert.Equal(CsErrorId.CsDiagramTooLarge, Assert.Throws<CsException>(() => Model(manyFlows)).Id);
        Assert.Equal(CsErrorId.CsDiagramTooLarge, Assert.Throws<CsException>(() => Model(manyFlows.Replace("<FromRole roleName='R", "<FromRole roleName='X", StringComparison.Ordinal))).Id);
    }

    [Theory]
    [InlineData("InternalTCP2", 300, "InternalTCP2")]
    [InlineData("abcdefghijklmnop", 60, "abc…nop")]
    [InlineData("👩👩👩👩👩👩", 60, "👩…👩")]
    [InlineData("abc", 0, "…")]
    public void Text_that_is_too_wide_gives_way_in_its_middle(string text, double width, string fitted) =>
        Assert.Equal(fitted, TextMetrics.Fit(text, width, size: 12));

    [Fact]
    public void Text_is_wrapped_at_spaces() => Assert.Equal(["aaa bbb", "ccc", "ddd…ddd"], TextMetrics.Wrap("aaa bbb ccc ddddddddddddddd", 60, 12));

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string Saved(string name, DiagramFormat? format)
    {
        Diagram.Save(PathOf(name), Services.Scenario(1), format);
        return Encoding.UTF8.GetString(File.ReadAllBytes(PathOf(name)));
    }

    /// <summary>Two senders outside: the virtual network has the arrow to what is on an internal load balancer, and the Internet has none.</summary>
    [Theory]
    [InlineData(DiagramFormat.Mermaid, "network -.-> endpoint1", "internet -.-> endpoint1")]
    [InlineData(DiagramFormat.Dot, "network -> endpoint1", "internet -> endpoint1")]
    [InlineData(DiagramFormat.Svg, "data-from=\"Virtual network\" data-to=\"W/Inside\"", "data-from=\"Internet\" data-to=\"W/Inside\"")]
    public void The_Internet_has_no_arrow_to_an_internal_load_balancer(DiagramFormat format, string arrow, string wrong)
    {
        string picture = Diagram.Write(format, Services.Parse(Balanced));

        Assert.Contains(arrow, picture, StringComparison.Ordinal);
        Assert.DoesNotContain(wrong, picture, StringComparison.Ordinal);
        Assert.Contains("virtual network", picture, StringComparison.Ordinal);
    }

    [Fact]
    public void The_outside_is_one_sender_for_what_the_Internet_reaches() => Assert.Equal(
        [(DiagramOutside.Internet, "W/In", Openness.Everybody), (DiagramOutside.VirtualNetwork, "W/Inside", Openness.Network)],
        Model(Balanced).Flows.Select(flow => (flow.Outside, flow.To.QualifiedName, flow.To.Openness)));

    [Fact]
    public void A_virtual_network_that_reaches_no_more_than_the_Internet_is_not_drawn() =>
        Assert.False(Model(Balanced.Replace(" loadBalancer='I'", string.Empty, StringComparison.Ordinal)).HasNetwork);

    [Fact]
    public void An_access_control_shows_the_addresses_that_it_permits()
    {
        ServiceDefinition definition = Services.Parse(Balanced);
        DiagramOptions options = In(definition, """
            <AccessControls><AccessControl name="A"><Rule order="1" action="permit" remoteSubnet="203.0.113.0/24" /></AccessControl></AccessControls>
            <EndpointAcls><EndpointAcl role="W" endPoint="In" accessControl="A" /></EndpointAcls>
            """);

        Assert.All(Enum.GetValues<DiagramFormat>(), format =>
            Assert.Contains("203.0.113.0/24 only", Diagram.Write(format, definition, options), StringComparison.Ordinal));
        Assert.Contains("203.0.113.0/24 may reach W/In", Diagram.Write(DiagramFormat.Dot, definition, options), StringComparison.Ordinal);
    }

    private const string Balanced =
        "<WorkerRole name='W'><Endpoints><InputEndpoint name='In' protocol='http' port='80' /><InputEndpoint name='Inside' protocol='http' port='81' loadBalancer='I' /></Endpoints></WorkerRole>";

    private static DiagramModel Model(string content) => DiagramModel.Of(Services.Parse(content), new DiagramOptions());

    private static DiagramOptions In(ServiceDefinition definition, string network) => new()
    {
        Environment = CloudService.Of(definition, [ServiceConfiguration.Parse($"""
            <ServiceConfiguration serviceName="S" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">
            <NetworkConfiguration>{network}</NetworkConfiguration></ServiceConfiguration>
            """)]).Environments[0],
    };
}
