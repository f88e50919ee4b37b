using System;
using System.Linq;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Model;

/// <summary>An edit changes the lines that it must, and looks like the rest of the file.</summary>
public sealed class EditingTests
{
    private static readonly EndpointSettings Tcp = new() { Protocol = "tcp" };

    /// <summary>Before, and after an internal endpoint N was added to the last role. Removing it goes back.</summary>
    public static TheoryData<string, string, string> Insertions { get; } = new()
    {
        {
            "a role that has nothing",
            "<ServiceDefinition name=\"S\">\n  <WorkerRole name=\"W\" />\n</ServiceDefinition>",
            "<ServiceDefinition name=\"S\">\n  <WorkerRole name=\"W\">\n    <Endpoints>\n      <InternalEndpoint name=\"N\" protocol=\"tcp\" />\n    </Endpoints>\n  </WorkerRole>\n</ServiceDefinition>"
        },
        {
            "an empty Endpoints element, four spaces, CRLF, no space before the slash",
            "<ServiceDefinition name='S'>\r\n    <WorkerRole name='W'>\r\n        <Endpoints/>\r\n    </WorkerRole>\r\n</ServiceDefinition>\r\n",
            "<ServiceDefinition name='S'>\r\n    <WorkerRole name='W'>\r\n        <Endpoints>\r\n            <InternalEndpoint name=\"N\" protocol=\"tcp\"/>\r\n        </Endpoints>\r\n    </WorkerRole>\r\n</ServiceDefinition>\r\n"
        },
        {
            "tabs",
            "<ServiceDefinition name=\"S\">\n\t<WorkerRole name=\"W\">\n\t\t<Endpoints>\n\t\t\t<InternalEndpoint name=\"A\" protocol=\"tcp\" />\n\t\t</Endpoints>\n\t</WorkerRole>\n</ServiceDefinition>",
            "<ServiceDefinition name=\"S\">\n\t<WorkerRole name=\"W\">\n\t\t<Endpoints>\n\t\t\t<InternalEndpoint name=\"A\" protocol=\"tcp\" />\n\t\t\t<InternalEndpoint name=\"N\" protocol=\"tcp\" />\n\t\t</Endpoints>\n\t</WorkerRole>\n</ServiceDefinition>"
        },
        {
            "a comment at the end of the neighbour's line, and one on a line of its own",
            "<ServiceDefinition name=\"S\">\n <WorkerRole name=\"W\">\n  <Endpoints>\n   <InternalEndpoint name=\"A\" protocol=\"tcp\" />  <!-- of A -->\n   <!-- the end -->\n  </Endpoints>\n </WorkerRole>\n</ServiceDefinition>",
            "<ServiceDefinition name=\"S\">\n <WorkerRole name=\"W\">\n  <Endpoints>\n   <InternalEndpoint name=\"A\" protocol=\"tcp\" />  <!-- of A -->\n   <InternalEndpoint name=\"N\" protocol=\"tcp\" />\n   <!-- the end -->\n  </Endpoints>\n </WorkerRole>\n</ServiceDefinition>"
        },
        {
            "white space at the end of the neighbour's line",
            "<ServiceDefinition name=\"S\">\n <WorkerRole name=\"W\">\n  <Endpoints>\n   <InternalEndpoint name=\"A\" protocol=\"tcp\" />  \n\n  </Endpoints>\n </WorkerRole>\n</ServiceDefinition>",
            "<ServiceDefinition name=\"S\">\n <WorkerRole name=\"W\">\n  <Endpoints>\n   <InternalEndpoint name=\"A\" protocol=\"tcp\" />  \n   <InternalEndpoint name=\"N\" protocol=\"tcp\" />\n\n  </Endpoints>\n </WorkerRole>\n</ServiceDefinition>"
        },
        {
            "a comment alone",
            "<ServiceDefinition name=\"S\">\n  <WorkerRole name=\"W\">\n    <Endpoints>\n      <!-- none yet -->\n    </Endpoints>\n  </WorkerRole>\n</ServiceDefinition>",
            "<ServiceDefinition name=\"S\">\n  <WorkerRole name=\"W\">\n    <Endpoints>\n      <!-- none yet -->\n      <InternalEndpoint name=\"N\" protocol=\"tcp\" />\n    </Endpoints>\n  </WorkerRole>\n</ServiceDefinition>"
        },
        {
            "everything on one line",
            "<ServiceDefinition name=\"S\"><WorkerRole name=\"W\"/></ServiceDefinition>",
            "<ServiceDefinition name=\"S\"><WorkerRole name=\"W\"><Endpoints><InternalEndpoint name=\"N\" protocol=\"tcp\"/></Endpoints></WorkerRole></ServiceDefinition>"
        },
        {
            "a prefix",
            "<s:ServiceDefinition name=\"S\" xmlns:s=\"urn:s\">\n  <s:WorkerRole name=\"W\" />\n</s:ServiceDefinition>",
            "<s:ServiceDefinition name=\"S\" xmlns:s=\"urn:s\">\n  <s:WorkerRole name=\"W\">\n    <s:Endpoints>\n      <s:InternalEndpoint name=\"N\" protocol=\"tcp\" />\n    </s:Endpoints>\n  </s:WorkerRole>\n</s:ServiceDefinition>"
        },
        {
            "line ends that differ from place to place",
            "<ServiceDefinition name=\"S\">\r\n  <WorkerRole name=\"W\">\n    <Endpoints>\n      <InternalEndpoint name=\"A\" protocol=\"tcp\" />\r\n    </Endpoints>\n  </WorkerRole>\r\n</ServiceDefinition>",
            "<ServiceDefinition name=\"S\">\r\n  <WorkerRole name=\"W\">\n    <Endpoints>\n      <InternalEndpoint name=\"A\" protocol=\"tcp\" />\n      <InternalEndpoint name=\"N\" protocol=\"tcp\" />\r\n    </Endpoints>\n  </WorkerRole>\r\n</ServiceDefinition>"
        },
        {
            "other children, between which Endpoints has a usual place",
            "<ServiceDefinition name=\"S\">\n  <WebRole name=\"W\">\n    <Sites />\n    <Imports />\n  </WebRole>\n</ServiceDefinition>",
            "<ServiceDefinition name=\"S\">\n  <WebRole name=\"W\">\n    <Sites />\n    <Endpoints>\n      <InternalEndpoint name=\"N\" protocol=\"tcp\" />\n    </Endpoints>\n    <Imports />\n  </WebRole>\n</ServiceDefinition>"
        },
    };

    [Theory]
    [MemberData(nameof(Insertions))]
    public void An_endpoint_is_added_in_the_file_s_own_style_and_removed_without_a_trace(string where, string before, string after)
    {
        ServiceDefinition definition = ServiceDefinition.Parse(before);

        definition.Roles[^1].AddInternalEndpoint("N", Tcp);
        Assert.Equal((where, after), (where, definition.ToText()));

        definition.Roles[^1].GetEndpoint("N").Remove();
        Assert.Equal((where, before), (where, definition.ToText()));
    }

    [Fact]
    public void The_last_endpoint_of_a_file_goes_with_its_container()
    {
        ServiceDefinition definition = ServiceDefinition.Parse(
            "<ServiceDefinition name=\"S\">\n  <WorkerRole name=\"W\">\n    <Endpoints>\n      <InternalEndpoint name=\"A\" protocol=\"tcp\" />\n    </Endpoints>\n    <Imports />\n  </WorkerRole>\n</ServiceDefinition>");

        definition.GetEndpoint("W/A").Remove();

        Assert.Equal(
            "<ServiceDefinition name=\"S\">\n  <WorkerRole name=\"W\">\n    <Imports />\n  </WorkerRole>\n</ServiceDefinition>",
            definition.ToText());
    }

    [Fact]
    public void Removing_an_endpoint_keeps_the_comments_around_it()
    {
        ServiceDefinition definition = ServiceDefinition.Parse(
            "<ServiceDefinition name=\"S\">\n <WorkerRole name=\"W\">\n  <Endpoints>\n   <!-- before -->\n   <InternalEndpoint name=\"A\" protocol=\"tcp\" /> <!-- beside -->\n   <!-- after -->\n  </Endpoints>\n </WorkerRole>\n</ServiceDefinition>");

        definition.GetEndpoint("W/A").Remove();

        Assert.Equal(
            "<ServiceDefinition name=\"S\">\n <WorkerRole name=\"W\">\n  <Endpoints>\n   <!-- before -->\n    <!-- beside -->\n   <!-- after -->\n  </Endpoints>\n </WorkerRole>\n</ServiceDefinition>",
            definition.ToText());
    }

    [Theory]
    [InlineData("<W name = 'a'\n   vmsize=\"Small\" />", "<W name = 'a'\n   vmsize=\"Large\" />")]
    [InlineData("<W name='a' />", "<W name='a' vmsize=\"Large\" />")]
    [InlineData("<W name='a'\n   enableNativeCodeExecution='true'>\n</W>", "<W name='a' vmsize=\"Large\"\n   enableNativeCodeExecution='true'>\n</W>")]
    [InlineData("<W enableNativeCodeExecution='true' x='?' name='a'/>", "<W enableNativeCodeExecution='true' x='?' name='a' vmsize=\"Large\"/>")]
    public void An_attribute_is_set_in_its_quotes_and_added_in_its_place(string before, string after)
    {
        ServiceDefinition definition = ServiceDefinition.Parse(Wrap(before));

        definition.Roles[0].VMSize = "Large";

        Assert.Equal(Wrap(after), definition.ToText());
    }

    [Fact]
    public void What_is_set_back_leaves_no_trace()
    {
        string before = Wrap("<W name='a' vmsize = 'Small' />");
        ServiceDefinition definition = ServiceDefinition.Parse(before);

        definition.Roles[0].VMSize = "Large";
        definition.Roles[0].VMSize = "Small";
        definition.SchemaVersion = "2015-04.2.6";
        definition.SchemaVersion = string.Empty;

        Assert.Equal(before, definition.ToText());
    }

    [Fact]
    public void Roles_rules_and_probes_land_where_the_schema_wants_them()
    {
        ServiceDefinition definition = ServiceDefinition.Parse(
            "<ServiceDefinition name=\"S\">\n  <LoadBalancerProbes />\n  <NetworkTrafficRules />\n</ServiceDefinition>");
        Role role = Role.Create("W", RoleType.Worker);
        role.AddInternalEndpoint("I", Tcp);

        definition.AddRole(role);
        definition.AddTrafficRule(["W/I"], sources: null);

        Assert.Equal(
            ["LoadBalancerProbes", "WorkerRole", "NetworkTrafficRules"],
            System.Xml.Linq.XElement.Parse(definition.ToText()).Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public void A_role_from_elsewhere_takes_the_layout_of_the_file_that_it_comes_to()
    {
        ServiceDefinition source = ServiceDefinition.Parse(
            "<ServiceDefinition name=\"S\">\n  <WorkerRole name=\"W\">\n\n    <!-- why -->\n    <Endpoints>\n      <InternalEndpoint name=\"A\" protocol=\"tcp\" />\n    </Endpoints>\n  </WorkerRole>\n</ServiceDefinition>");
        ServiceDefinition target = ServiceDefinition.Parse("<p:ServiceDefinition name=\"T\" xmlns:p=\"urn:p\">\r\n\t<p:WorkerRole name=\"V\" />\r\n</p:ServiceDefinition>");
        string sourceText = source.ToText();

        Role added = target.AddRole(source.Roles[0]);

        Assert.Equal(
            "<p:ServiceDefinition name=\"T\" xmlns:p=\"urn:p\">\r\n\t<p:WorkerRole name=\"V\" />\r\n\t<p:WorkerRole name=\"W\">\r\n\r\n\t\t<!-- why -->\r\n\t\t<p:Endpoints>\r\n\t\t\t<p:InternalEndpoint name=\"A\" protocol=\"tcp\" />\r\n\t\t</p:Endpoints>\r\n\t</p:WorkerRole>\r\n</p:ServiceDefinition>",
            target.ToText());
        Assert.Equal(sourceText, source.ToText());
        Assert.NotSame(source.Roles[0], added);
        Assert.Same(target.Roles["w"], added);
    }

    [Fact]
    public void Line_numbers_are_those_of_the_text_as_it_stands()
    {
        ServiceDefinition definition = ServiceDefinition.Parse(
            "<ServiceDefinition name=\"S\">\n  <WorkerRole name=\"A\" />\n  <WorkerRole name=\"B\" />\n</ServiceDefinition>");
        Assert.Equal((3, 3), (definition.Roles[1].Line, definition.Roles[1].Column));

        definition.Roles[0].AddInternalEndpoint("N", Tcp);

        AssertLinesAreRight(definition);
        Assert.Equal(7, definition.Roles[1].Line);
    }

    [Fact]
    public void A_copy_goes_its_own_way()
    {
        ServiceDefinition definition = ServiceDefinition.Parse("<ServiceDefinition name=\"S\">\n  <WorkerRole name=\"A\" />\n</ServiceDefinition>");
        definition.Roles[0].AddInternalEndpoint("N", Tcp);
        string before = definition.ToText();

        ServiceDefinition copy = definition.Copy();
        copy.GetEndpoint("A/N").Remove();
        copy.Roles[0].Rename("B");

        Assert.Equal(before, definition.ToText());
        Assert.Equal("<ServiceDefinition name=\"S\">\n  <WorkerRole name=\"B\" />\n</ServiceDefinition>", copy.ToText());
    }

    internal static void AssertLinesAreRight(ServiceDefinition definition)
    {
        ServiceDefinition again = ServiceDefinition.Parse(definition.ToText());
        Assert.Equal(again.Roles.Select(Where), definition.Roles.Select(Where));
        Assert.Equal(
            again.Roles.SelectMany(role => role.Endpoints).Select(Where),
            definition.Roles.SelectMany(role => role.Endpoints).Select(Where));
        Assert.Equal(again.TrafficRules.Select(Where), definition.TrafficRules.Select(Where));

        static (string? Text, int Line, int Column) Where(DefinitionItem item) => (item.ToString(), item.Line, item.Column);
    }

    private static string Wrap(string role) =>
        "<ServiceDefinition name=\"S\" xmlns=\"urn:x\">\n  " + role.Replace("W", "WorkerRole", StringComparison.Ordinal) + "\n</ServiceDefinition>";
}
