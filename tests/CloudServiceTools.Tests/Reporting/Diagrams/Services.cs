using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using System.Text;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Tests.Reporting.Diagrams;

/// <summary>Definitions to draw: the article's, large ones, and ones that nobody would write.</summary>
internal static class Services
{
    /// <summary>Names with what is special in XML, Mermaid, Graphviz, Markdown and HTML, or in how text is drawn.</summary>
    internal static readonly string[] HostileNames =
    [
        "end", "subgraph", "graph", "Internet", "class", "style", "default", "o", "x", "A", "a", "Web Role", "\"", "'", "`x`", "]", "[", "{|}", "(a)",
        "<b>bold</b>", "<script>alert(1)</script>", "&amp;", "&", "#35;", "#", "%%", "-->", "a-.->b", ";", "\\", "\\N", "\\\"", "a\nb", "\t", "", " ",
        "1. x", "- x", "**b**", "http://x.example/?a=b", "fa:fa-ban", "@{ shape: x }", "漢字", "👩‍👩‍👧", "\u202Eevil", "﷽", "é", "end]", "/", "a/b",
        "AVeryLongNameOfARoleThatSomebodyGeneratedFromATemplateWithoutThinkingOfPictures", new string('W', 300), "\uFFFD",
    ];

    internal static ServiceDefinition Scenario(int number) => ServiceDefinition.Load(
        Path.Combine(Material.Repository, "tests", "Pester", "Article", $"scenario{number}-corrected.csdef"));

    /// <summary>As many roles as Azure takes, two rules for each, in no order at all.</summary>
    internal static ServiceDefinition Large(Random random, int roles = 25, int rules = 50) =>
        Random(random, roles, rules, [.. Enumerable.Range(1, roles).Select(n => $"Role{n}")], maximumEndpoints: 3);

    internal static ServiceDefinition Hostile(Random random) =>
        Random(random, random.Next(0, 9), random.Next(0, 12), HostileNames, maximumEndpoints: 5);

    internal static ServiceDefinition Parse(string content) => ServiceDefinition.Parse(
        $"<ServiceDefinition name='S' xmlns='{DefinitionSchema.NamespaceUri}'>{content}</ServiceDefinition>");

    private static ServiceDefinition Random(Random random, int roles, int rules, string[] names, int maximumEndpoints)
    {
        bool isHostile = names.Length != roles;
        StringBuilder text = new();
        List<(string Role, string Endpoint)> endpoints = [];
        for (int i = 0; i < roles; i++)
        {
            string role = isHostile ? Pick(names) : names[i];
            string element = random.Next(3) == 0 ? "WebRole" : "WorkerRole";
            text.Append($"<{element} name='{Escape(role)}'><Endpoints>");
            for (int j = random.Next(maximumEndpoints + 1); j > 0; j--)
            {
                string name = isHostile ? Pick(names) : $"Endpoint{j}";
                endpoints.Add((role, name));
                text.Append(random.Next(5) switch
                {
                    0 => $"<InputEndpoint name='{Escape(name)}' protocol='http' port='{random.Next(1, 65536)}' localPort='{random.Next(1, 99)}' />",
                    1 => $"<InstanceInputEndpoint name='{Escape(name)}' protocol='tcp' localPort='80'><AllocatePublicPortFrom><FixedPortRange min='10000' max='10020' /></AllocatePublicPortFrom></InstanceInputEndpoint>",
                    2 => $"<InternalEndpoint name='{Escape(name)}' protocol='tcp'><FixedPortRange min='8000' max='8999' /></InternalEndpoint>",
                    _ => $"<InternalEndpoint name='{Escape(name)}' protocol='any' />",
                });
            }

            text.Append("</Endpoints>");
            text.Append(random.Next(4) == 0 ? "<Imports><Import moduleName='RemoteAccess' /><Import moduleName='RemoteForwarder' /></Imports>" : string.Empty);
            text.Append($"</{element}>");
        }

        text.Append("<NetworkTrafficRules>");
        for (int i = 0; i < rules && endpoints.Count > 0; i++)
        {
            text.Append("<OnlyAllowTrafficTo><Destinations>");
            for (int j = random.Next(1, 4); j > 0; j--)
            {
                (string role, string endpoint) = random.Next(20) == 0 ? ("nowhere", "nothing") : endpoints[random.Next(endpoints.Count)];
                text.Append($"<RoleEndpoint roleName='{Escape(role)}' endpointName='{Escape(endpoint)}' />");
            }

            text.Append("</Destinations>").Append(random.Next(12) == 0 ? "<AllowAllTraffic />" : "<WhenSource matches='AnyRule'>");
            if (text[^1] == '>' && text[^2] != '/')
            {
                for (int j = random.Next(0, 4); j > 0; j--)
                {
                    text.Append($"<FromRole roleName='{Escape(random.Next(20) == 0 ? "nobody" : Pick(names))}' />");
                }

                text.Append("</WhenSource>");
            }

            text.Append("</OnlyAllowTrafficTo>");
        }

        return Parse(text.Append("</NetworkTrafficRules>").ToString());

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    private static string Escape(string name) =>
        SecurityElement.Escape(name).Replace("\n", "&#10;", StringComparison.Ordinal).Replace("\t", "&#9;", StringComparison.Ordinal);
}
