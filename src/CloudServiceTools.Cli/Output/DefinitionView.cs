using System.Globalization;
using System.IO;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Output;

/// <summary>A definition as text for people.</summary>
internal sealed class DefinitionView(TextWriter output, bool hasColor)
{
    internal void Write(ServiceDefinition definition)
    {
        output.WritePhrase(
            $"{Color.Heading.Of($"Service {definition.Name}", hasColor)}, schema version {definition.SchemaVersion}");
        WriteRoles(definition);
        WriteEndpoints(definition);
        WriteRules(definition);
    }

    private void WriteRoles(ServiceDefinition definition)
    {
        TextTable table = new("Role", "Type", "VMSize", "Sites", "Endpoints");
        foreach (Role role in definition.Roles)
        {
            table.Add($"{role.Name}", role.Type.ToString(), $"{role.VMSize}", Text(role.Sites.Count), Text(role.Endpoints.Count));
        }

        Write("Roles", table, definition.Roles.Count);
    }

    private void WriteEndpoints(ServiceDefinition definition)
    {
        int count = 0;
        TextTable table = new("Endpoint", "Kind", "Protocol", "Port", "LocalPort", "PublicPort");
        foreach (Role role in definition.Roles)
        {
            foreach (Endpoint endpoint in role.Endpoints)
            {
                count++;
                table.Add(
                    $"{role.Name}/{endpoint.Name}",
                    endpoint.Kind.ToString(),
                    $"{endpoint.Protocol}",
                    Text(endpoint.Port),
                    Text(endpoint.LocalPort),
                    Text(endpoint.PublicPort));
            }
        }

        Write("Endpoints", table, count);
    }

    private void WriteRules(ServiceDefinition definition)
    {
        TextTable table = new("Rule", "To", "From", "Line");
        foreach (TrafficRule rule in definition.TrafficRules)
        {
            Phrase from = rule.AllowAll || rule.Sources.Count == 0 ? rule.From : Phrase.Join(", ", rule.Sources);
            table.Add(Text(rule.Number), Phrase.Join(", ", rule.Destinations), from, Text(rule.Line));
        }

        Write("Traffic rules", table, definition.TrafficRules.Count);
    }

    private void Write(string heading, TextTable table, int count)
    {
        output.WriteLine();
        output.WritePhrase(Color.Heading.Of(count == 0 ? (Phrase)$"{heading}: none" : heading, hasColor));
        table.Write(output, "  ");
    }

    private static string Text(object? value) => System.Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
}
