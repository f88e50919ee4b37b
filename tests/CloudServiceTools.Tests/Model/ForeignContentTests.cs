using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Model;
using CloudServiceTools.Tests.Randomness;
using CloudServiceTools.Xml;
using Xunit;

namespace CloudServiceTools.Tests.Model;

/// <summary>
/// A role that goes to another definition keeps what is foreign in it: every element and attribute in the namespace that it
/// had, wherever its prefix was declared. The format's own elements stand in the namespace of the definition that they come to.
/// </summary>
public sealed class ForeignContentTests
{
    private static readonly string[] Prefixes = ["t", "s", "u"];
    private static readonly string[] ForeignUris = ["urn:tool", "urn:other"];
    private static readonly string[] FormatUris = [Namespaces.Definition, "urn:wrong", ""];

    public static TheoryData<string, string, string> Moves { get; } = new()
    {
        {
            """<ServiceDefinition name="S" xmlns="F" xmlns:t="urn:tool"><WorkerRole name="W" t:owner="ops"><t:Note text="keep"/></WorkerRole></ServiceDefinition>""",
            """<ServiceDefinition name="T" xmlns="F"></ServiceDefinition>""",
            """<WorkerRole name="W" t:owner="ops" xmlns:t="urn:tool"><t:Note text="keep"/></WorkerRole>"""
        },
        {
            """<ServiceDefinition name="S" xmlns="F" xmlns:t="urn:tool"><WorkerRole name="W" t:owner="ops"><t:Note text="keep"/></WorkerRole></ServiceDefinition>""",
            """<s:ServiceDefinition name="T" xmlns:s="F"></s:ServiceDefinition>""",
            """<s:WorkerRole name="W" t:owner="ops" xmlns:t="urn:tool"><t:Note text="keep"/></s:WorkerRole>"""
        },
        {
            """<ServiceDefinition name="S" xmlns="F" xmlns:t="urn:tool"><WorkerRole name="W" t:owner="ops"/></ServiceDefinition>""",
            """<ServiceDefinition name="T" xmlns="F" xmlns:t="urn:tool"></ServiceDefinition>""",
            """<WorkerRole name="W" t:owner="ops"/>"""
        },
        {
            """<ServiceDefinition name="S" xmlns="F" xmlns:t="urn:tool"><WorkerRole name="W" t:owner="ops"><t:Note/></WorkerRole></ServiceDefinition>""",
            """<ServiceDefinition name="T" xmlns="F" xmlns:t="urn:other"></ServiceDefinition>""",
            """<WorkerRole name="W" t:owner="ops" xmlns:t="urn:tool"><t:Note/></WorkerRole>"""
        },
        {
            """<ServiceDefinition name="S" xmlns="F" xmlns:t="urn:tool"><WorkerRole name="W" t:owner="ops"><Imports/></WorkerRole></ServiceDefinition>""",
            """<t:ServiceDefinition name="T" xmlns:t="F"></t:ServiceDefinition>""",
            """<WorkerRole name="W" t:owner="ops" xmlns:t="urn:tool" xmlns="F"><Imports/></WorkerRole>"""
        },
        {
            """<s:ServiceDefinition name="S" xmlns:s="F"><s:WorkerRole name="W"><note/></s:WorkerRole></s:ServiceDefinition>""",
            """<ServiceDefinition name="T" xmlns="F"></ServiceDefinition>""",
            """<WorkerRole name="W"><note xmlns=""/></WorkerRole>"""
        },
        {
            """<s:ServiceDefinition name="S" xmlns:s="F" xmlns="urn:tool"><s:WorkerRole name="W"><note><s:Imports/></note></s:WorkerRole></s:ServiceDefinition>""",
            """<ServiceDefinition name="T" xmlns="F"></ServiceDefinition>""",
            """<WorkerRole name="W"><note xmlns="urn:tool"><s:Imports xmlns:s="F"/></note></WorkerRole>"""
        },
        {
            """<ServiceDefinition name="S" xmlns="F" xmlns:t="urn:tool" xmlns:xsi="urn:xsi"><WorkerRole name="W"><Imports xsi:type="t:List"/></WorkerRole></ServiceDefinition>""",
            """<ServiceDefinition name="T" xmlns="F"></ServiceDefinition>""",
            """<WorkerRole name="W" xmlns:xsi="urn:xsi" xmlns:t="urn:tool"><Imports xsi:type="t:List"/></WorkerRole>"""
        },
        {
            """<ServiceDefinition name="S" xmlns="F"><WorkerRole name="W" xml:lang="en"/></ServiceDefinition>""",
            """<ServiceDefinition name="T"></ServiceDefinition>""",
            """<WorkerRole name="W" xml:lang="en"/>"""
        },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void What_is_declared_outside_of_a_role_is_declared_in_it_when_it_moves(string from, string to, string expected)
    {
        string text = to.Replace("\"F\"", $"\"{Namespaces.Definition}\"", StringComparison.Ordinal);
        ServiceDefinition source = ServiceDefinition.Parse(from.Replace("\"F\"", $"\"{Namespaces.Definition}\"", StringComparison.Ordinal));
        ServiceDefinition target = ServiceDefinition.Parse(text);

        Role added = target.AddRole(source.Roles[0]);

        Assert.Equal(expected.Replace("\"F\"", $"\"{Namespaces.Definition}\"", StringComparison.Ordinal), added.ToXml());
        AssertModelAgreesWithText(target);
        added.Remove();
        Assert.Equal(text, target.ToText());
    }

    [Randomized(500)]
    public void A_role_keeps_what_it_had_when_it_goes_to_another_definition(byte[] bytes)
    {
        Decisions choices = new(bytes);
        string sourceText = Definition(choices, withRole: true);
        string targetText = Definition(choices, withRole: false);
        ServiceDefinition source = ServiceDefinition.Parse(sourceText);
        ServiceDefinition target = ServiceDefinition.Parse(targetText);
        Role role = source.Roles[0];
        XElement before = XDocument.Parse(sourceText).Root!.Elements().Single(element => element.Name.LocalName == "WorkerRole");
        string[] beside = [.. target.Element.Elements().Select(Text)];
        if (choices.Maybe())
        {
            // The views look before it moves, and again behind it.
            _ = role.Imports.Count + role.Settings.Count;
        }

        if (choices.Maybe())
        {
            role.Remove();
        }

        Role added = target.AddRole(role);

        AssertModelAgreesWithText(target);
        XElement after = XDocument.Parse(target.ToText()).Root!.Elements()
            .Single(element => (string?)element.Attribute("name") == "W");
        Assert.Equal(
            Facts(before, source.Element.NamespaceUri, target.Element.NamespaceUri),
            Facts(after, target.Element.NamespaceUri, target.Element.NamespaceUri));
        Assert.Equal(added.ToXml(), ServiceDefinition.Parse(target.ToText()).Roles["W"]?.ToXml());
        Assert.Equal(Views(ServiceDefinition.Parse(target.ToText()).Roles["W"]!), Views(added));
        Assert.Equal(beside, target.Element.Elements().Where(element => element != added.Element).Select(Text));

        added.Remove();
        Assert.Equal(targetText, target.ToText());
    }

    /// <summary>What a fix moves inside a definition keeps its namespaces, too.</summary>
    [Fact]
    public void A_rule_that_leaves_its_container_takes_what_that_declared_along()
    {
        ServiceDefinition definition = ServiceDefinition.Parse($"""
            <ServiceDefinition name="S" xmlns="{Namespaces.Definition}">
              <WorkerRole name="W"><Endpoints><InternalEndpoint name="E" protocol="tcp"/></Endpoints></WorkerRole>
              <NetworkTrafficRules>
                <OnlyAllowTrafficTo><Destinations><RoleEndpoint endpointName="E" roleName="W"/></Destinations><AllowAllTraffic/></OnlyAllowTrafficTo>
              </NetworkTrafficRules>
              <NetworkTrafficRules xmlns:t="urn:tool">
                <OnlyAllowTrafficTo t:why="old"><Destinations><RoleEndpoint endpointName="E" roleName="W"/></Destinations><AllowAllTraffic/></OnlyAllowTrafficTo>
              </NetworkTrafficRules>
            </ServiceDefinition>
            """);

        Repair.Run(definition, new AnalyzerOptions { IncludeRules = ["SeveralRuleContainers"] });

        AssertModelAgreesWithText(definition);
        Assert.Contains("t:why=\"old\" xmlns:t=\"urn:tool\"", definition.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_namespace_that_a_fix_declares_is_that_of_the_model_too()
    {
        ServiceDefinition definition = ServiceDefinition.Parse(
            """<ServiceDefinition name="S" xmlns:t="urn:tool"><t:Note><inner/></t:Note><WorkerRole name="W" xmlns=""/></ServiceDefinition>""");

        Repair.Run(definition, new AnalyzerOptions { IncludeRules = ["WrongNamespace"] });

        AssertModelAgreesWithText(definition);
        Assert.Equal(Namespaces.Definition, definition.Roles["W"]?.Element.NamespaceUri);
    }

    private static void AssertModelAgreesWithText(ServiceDefinition definition)
    {
        string text = definition.ToText();
        Assert.Equal(
            XDocument.Parse(text).Descendants().Select(element => (element.Name.NamespaceName, element.Name.LocalName)),
            Descendants(definition.Element).Select(element => (element.NamespaceUri, element.LocalName)));
    }

    private static IEnumerable<SourceElement> Descendants(SourceElement element) =>
        element.Elements().SelectMany(Descendants).Prepend(element);

    private static string Text(SourceElement element)
    {
        StringBuilder text = new();
        element.WriteTo(text);
        return text.ToString();
    }

    private static string Views(Role role) =>
        $"{string.Join(' ', role.Imports)}/{string.Join(' ', role.Settings)}/{string.Join(' ', role.GetItems<RoleItem>())}";

    /// <summary>Everything that a reader of XML is told, with the format's namespace in the words of the target.</summary>
    private static IEnumerable<string> Facts(XElement element, string format, string target) =>
    [
        $"<{(element.Name.NamespaceName == format ? target : element.Name.NamespaceName)}|{element.Name.LocalName}",
        .. element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration)
            .Select(attribute => $"@{attribute.Name.NamespaceName}|{attribute.Name.LocalName}={attribute.Value}"),
        .. element.Nodes().SelectMany(node => node switch
        {
            XElement child => Facts(child, format, target),
            XText text when text.Value.Trim().Length > 0 => [text.Value.Trim()],
            XComment comment => [comment.Value],
            _ => [],
        }),
        ">",
    ];

    private static string Definition(Decisions choices, bool withRole)
    {
        StringBuilder text = new();
        string uri = choices.Of(FormatUris);
        string prefix = uri.Length == 0 ? "" : choices.Of(["", .. Prefixes]);
        Dictionary<string, string> scope = [];
        scope[""] = prefix.Length == 0 ? uri : "";
        List<string> declarations = [];
        Declare(prefix, uri);
        foreach (string other in Prefixes.Append("").Where(other => other != prefix && choices.Maybe()))
        {
            Declare(other, choices.Of([.. ForeignUris, Namespaces.Definition]));
        }

        string name = Qualified(prefix, "ServiceDefinition");
        text.Append($"<{name} name=\"S\"{string.Concat(declarations)}>");
        text.Append(choices.Maybe() ? "\n  " : "");
        if (withRole)
        {
            Element(text, choices, scope, Qualified(prefix, "WorkerRole"), prefix, uri, 0, " name=\"W\"");
        }
        else if (choices.Maybe())
        {
            string other = Qualified(prefix, "WorkerRole");
            text.Append($"<{other} name=\"Other\"><Note xmlns=\"urn:tool\"/></{other}>");
        }

        return text.Append(choices.Maybe() ? "\n" : "").Append($"</{name}>").ToString();

        void Declare(string declared, string to)
        {
            scope[declared] = to;
            if (declared.Length > 0 || to.Length > 0)
            {
                declarations.Add($" {(declared.Length == 0 ? "xmlns" : "xmlns:" + declared)}=\"{to}\"");
            }
        }
    }

    private static void Element(
        StringBuilder text, Decisions choices, Dictionary<string, string> outer, string name, string formatPrefix, string formatUri, int depth, string attributes)
    {
        Dictionary<string, string> scope = new(outer);
        string own = name.Contains(':', StringComparison.Ordinal) ? name.Split(':')[0] : "";
        text.Append('<').Append(name).Append(attributes);
        foreach (string prefix in Prefixes.Append("").Where(prefix => prefix != own && choices.Next(4) == 1))
        {
            scope[prefix] = choices.Of([.. ForeignUris, Namespaces.Definition]);
            text.Append($" {(prefix.Length == 0 ? "xmlns" : "xmlns:" + prefix)}=\"{scope[prefix]}\"");
        }

        // Two prefixes of one namespace would make one attribute of two.
        foreach (string prefix in Prefixes.Where(prefix => scope.ContainsKey(prefix) && choices.Maybe()).DistinctBy(prefix => scope[prefix]))
        {
            text.Append($" {prefix}:a=\"{choices.Of("1", "t:x", "http://x", "")}\"");
        }

        text.Append('>');
        for (int i = depth > 2 ? 0 : choices.Next(3); i > 0; i--)
        {
            text.Append(choices.Of("", "\n    ", "<!-- c -->", "text"));
            string[] usable = [.. scope.Keys.Where(prefix => prefix.Length > 0)];
            switch (choices.Next(3))
            {
                case 0 when scope.GetValueOrDefault(formatPrefix) == formatUri:
                    Element(text, choices, scope, Qualified(formatPrefix, choices.Of("Imports", "ConfigurationSettings", "Setting")), formatPrefix, formatUri, depth + 1, " name=\"n\"");
                    break;
                case 1 when usable.Length > 0:
                    Element(text, choices, scope, Qualified(choices.Of(usable), "Imports"), formatPrefix, formatUri, depth + 1, "");
                    break;
                default:
                    Element(text, choices, scope, "note", formatPrefix, formatUri, depth + 1, "");
                    break;
            }
        }

        text.Append("</").Append(name).Append('>');
    }

    private static string Qualified(string prefix, string name) => prefix.Length == 0 ? name : $"{prefix}:{name}";
}
