using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Tests.Traffic;

/// <summary>How a rule says who may send.</summary>
internal enum RuleForm
{
    /// <summary>WhenSource, as the schema has it.</summary>
    Sources,

    /// <summary>AllowAllTraffic alone.</summary>
    All,

    /// <summary>AllowAllTraffic beside WhenSource, as in the article's listings.</summary>
    AllBesideSources,
}

/// <summary>An endpoint of a sketch.</summary>
/// <param name="Role">Its role.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="LoadBalancer">The internal load balancer of an input endpoint; empty or null for the public one.</param>
internal sealed record EndpointSketch(string Role, string Name, EndpointKind Kind, string? LoadBalancer = null);

/// <summary>A traffic rule of a sketch.</summary>
internal sealed record RuleSketch(IReadOnlyList<(string Role, string Endpoint)> To, RuleForm Form, IReadOnlyList<string> From);

/// <summary>
/// A service as plain data, of which a definition can be written without the engine, and that
/// <see cref="TrafficOracle"/> judges without it.
/// </summary>
internal sealed record ServiceSketch(
    IReadOnlyList<string> Roles, IReadOnlyList<EndpointSketch> Endpoints, IReadOnlyList<IReadOnlyList<RuleSketch>> Containers)
{
    /// <summary>What a configuration says of the network; null where there is no configuration.</summary>
    internal NetworkSketch? Network { get; init; }

    internal IEnumerable<RuleSketch> Rules => Containers.SelectMany(rules => rules);

    /// <summary>
    /// A service of 0 to 8 roles, 0 to 10 endpoints and 0 to 12 rules, chosen at random. Rules name what is not
    /// there, name things twice and in other case, and stand in several containers.
    /// </summary>
    internal static ServiceSketch Random(Random random)
    {
        string[] roles = [.. Enumerable.Range(1, random.Next(9)).Select(number => $"Role{number}")];
        List<EndpointSketch> endpoints = [];
        if (roles.Length > 0)
        {
            int count = random.Next(11);
            for (int number = 1; number <= count; number++)
            {
                EndpointKind kind = random.Next(5) switch
                {
                    0 => EndpointKind.Input,
                    1 when random.Next(2) == 0 => EndpointKind.InstanceInput,
                    _ => EndpointKind.Internal,
                };
                endpoints.Add(new EndpointSketch(roles[random.Next(roles.Length)], $"End{number}", kind));
            }
        }

        List<RuleSketch>[] containers = [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => new List<RuleSketch>())];
        int rules = random.Next(13);
        for (int number = 0; number < rules; number++)
        {
            containers[random.Next(containers.Length)].Add(Rule(random, roles, endpoints));
        }

        return new ServiceSketch(roles, endpoints, containers);
    }

    /// <summary>The same with internal load balancers, and mostly with a configuration.</summary>
    internal static ServiceSketch RandomWithNetwork(Random random)
    {
        ServiceSketch service = Random(random);
        EndpointSketch[] endpoints = [.. service.Endpoints.Select(endpoint => endpoint.Kind == EndpointKind.Input
            ? endpoint with { LoadBalancer = random.Next(6) switch { 5 => "Inside", 4 => "Other", 3 => string.Empty, _ => null } }
            : endpoint)];
        return service with
        {
            Endpoints = endpoints,
            Network = random.Next(5) == 4 ? null : NetworkSketch.Random(random, service.Roles, endpoints),
        };
    }

    /// <summary>The service configuration; null where there is none.</summary>
    internal string? ToConfigurationText() => Network?.ToText(Roles);

    /// <summary>The service definition.</summary>
    internal string ToText()
    {
        StringBuilder text = new("<ServiceDefinition name=\"Service\" xmlns=\"http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition\">\n");
        foreach (string role in Roles)
        {
            text.Append($"  <WorkerRole name=\"{role}\">\n    <Endpoints>\n");
            foreach (EndpointSketch endpoint in Endpoints.Where(endpoint => endpoint.Role == role))
            {
                text.Append(endpoint.Kind switch
                {
                    EndpointKind.Input => $"      <InputEndpoint name=\"{endpoint.Name}\" protocol=\"tcp\" port=\"80\"{Balancer(endpoint)} />\n",
                    EndpointKind.Internal => $"      <InternalEndpoint name=\"{endpoint.Name}\" protocol=\"tcp\" />\n",
                    _ => $"      <InstanceInputEndpoint name=\"{endpoint.Name}\" protocol=\"tcp\" localPort=\"1000\">\n"
                        + "        <AllocatePublicPortFrom>\n          <FixedPortRange min=\"2000\" max=\"2009\" />\n"
                        + "        </AllocatePublicPortFrom>\n      </InstanceInputEndpoint>\n",
                });
            }

            text.Append("    </Endpoints>\n  </WorkerRole>\n");
        }

        foreach (IReadOnlyList<RuleSketch> container in Containers)
        {
            text.Append("  <NetworkTrafficRules>\n");
            foreach (RuleSketch rule in container)
            {
                text.Append("    <OnlyAllowTrafficTo>\n      <Destinations>\n");
                foreach ((string role, string endpoint) in rule.To)
                {
                    text.Append($"        <RoleEndpoint endpointName=\"{endpoint}\" roleName=\"{role}\" />\n");
                }

                text.Append("      </Destinations>\n");
                text.Append(rule.Form == RuleForm.Sources ? string.Empty : "      <AllowAllTraffic />\n");
                if (rule.Form != RuleForm.All)
                {
                    text.Append("      <WhenSource matches=\"AnyRule\">\n");
                    text.Append(string.Concat(rule.From.Select(source => $"        <FromRole roleName=\"{source}\" />\n")));
                    text.Append("      </WhenSource>\n");
                }

                text.Append("    </OnlyAllowTrafficTo>\n");
            }

            text.Append("  </NetworkTrafficRules>\n");
        }

        return text.Append("</ServiceDefinition>\n").ToString();
    }

    /// <summary>Reads back what <see cref="ToText"/> wrote and others changed, without the engine.</summary>
    internal static ServiceSketch Read(string text)
    {
        XElement root = XDocument.Parse(text).Root!;
        XNamespace ns = root.Name.Namespace;
        XElement[] roles = [.. root.Elements(ns + "WorkerRole")];
        return new ServiceSketch(
            [.. roles.Select(role => Attribute(role, "name"))],
            [.. roles.SelectMany(role => role.Element(ns + "Endpoints")!.Elements(), (role, endpoint) => new EndpointSketch(
                Attribute(role, "name"),
                Attribute(endpoint, "name"),
                Enum.Parse<EndpointKind>(endpoint.Name.LocalName.Replace("Endpoint", string.Empty, StringComparison.Ordinal)),
                endpoint.Attribute("loadBalancer")?.Value))],
            [.. root.Elements(ns + "NetworkTrafficRules").Select(container => container.Elements(ns + "OnlyAllowTrafficTo").Select(ReadRule).ToArray())]);
    }

    private static RuleSketch ReadRule(XElement rule)
    {
        XNamespace ns = rule.Name.Namespace;
        bool isAll = rule.Element(ns + "AllowAllTraffic") is not null;
        XElement? sources = rule.Element(ns + "WhenSource");
        return new RuleSketch(
            [.. rule.Element(ns + "Destinations")!.Elements().Select(part => (Attribute(part, "roleName"), Attribute(part, "endpointName")))],
            !isAll ? RuleForm.Sources : sources is null ? RuleForm.All : RuleForm.AllBesideSources,
            [.. sources?.Elements().Select(part => Attribute(part, "roleName")) ?? []]);
    }

    private static string Balancer(EndpointSketch endpoint) =>
        endpoint.LoadBalancer is { } name ? $" loadBalancer=\"{name}\"" : string.Empty;

    private static string Attribute(XElement element, string name) => element.Attribute(name)!.Value;

    private static RuleSketch Rule(Random random, string[] roles, List<EndpointSketch> endpoints)
    {
        List<(string Role, string Endpoint)> to = [];
        int destinations = random.Next(4);
        for (int number = 0; number <= destinations; number++)
        {
            if (endpoints.Count > 0 && random.Next(12) > 0)
            {
                EndpointSketch endpoint = endpoints[random.Next(endpoints.Count)];
                to.Add((Cased(random, endpoint.Role), Cased(random, endpoint.Name)));
            }
            else
            {
                to.Add(("Role1", "Nothing"));
            }
        }

        List<string> from = [];
        int sources = random.Next(5);
        for (int number = 0; number < sources; number++)
        {
            from.Add(roles.Length > 0 && random.Next(12) > 0 ? Cased(random, roles[random.Next(roles.Length)]) : "Nobody");
        }

        RuleForm form = random.Next(6) switch { 0 => RuleForm.All, 1 => RuleForm.AllBesideSources, _ => RuleForm.Sources };
        return new RuleSketch(to, form, form == RuleForm.All ? [] : from);
    }

    private static string Cased(Random random, string name) => random.Next(5) == 0 ? name.ToUpperInvariant() : name;
}
