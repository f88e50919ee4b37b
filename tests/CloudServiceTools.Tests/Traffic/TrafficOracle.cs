using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Tests.Traffic;

/// <summary>
/// Who may reach what, written from the words of the semantics and not from the engine: it goes through all rules anew for
/// every question, and for every address through the access control's, and shares no code with what it judges.
/// </summary>
internal static class TrafficOracle
{
    /// <summary>Every source of a service that has a name: its roles, the virtual network where it differs, and the Internet.</summary>
    internal static IEnumerable<string> Sources(ServiceSketch service) =>
        service.Roles.Concat(HasVirtualNetwork(service) ? ["VirtualNetwork"] : []).Append("Internet");

    /// <summary>Whether the virtual network differs from the Internet.</summary>
    internal static bool HasVirtualNetwork(ServiceSketch service) => service.Network?.HasVirtualNetwork == true
        || service.Endpoints.Any(endpoint => service.Roles.Contains(endpoint.Role) && IsInside(endpoint));

    /// <summary>The answer for every pair of a service without a configuration.</summary>
    internal static IEnumerable<Answer> Answers(ServiceSketch service) =>
        from role in service.Roles
        from endpoint in service.Endpoints
        where endpoint.Role == role
        from source in Sources(service)
        select Ask(service, source, endpoint);

    /// <summary>Every address at which an answer can change, and the two beside it.</summary>
    internal static IEnumerable<string> Addresses(ServiceSketch service) => (service.Network?.Controls ?? [])
        .SelectMany(control => control.Rules)
        .Select(rule => Bits(rule.Subnet))
        .OfType<string>()
        .SelectMany(bits => new[] { bits.PadRight(32, '0'), bits.PadRight(32, '1') })
        .Append(new string('0', 32))
        .Append(new string('1', 32))
        .Select(bits => Convert.ToInt64(bits, 2))
        .SelectMany(number => new[] { number - 1, number, number + 1 })
        .Where(number => number is >= 0 and <= uint.MaxValue)
        .Distinct()
        .Select(number => $"{number >> 24}.{(number >> 16) & 255}.{(number >> 8) & 255}.{number & 255}");

    /// <summary>The answer for one pair.</summary>
    /// <param name="service">The service.</param>
    /// <param name="source">A role, VirtualNetwork, Internet where nothing tells addresses apart, or an address.</param>
    /// <param name="endpoint">The endpoint.</param>
    internal static Answer Ask(ServiceSketch service, string source, EndpointSketch endpoint)
    {
        Answer Say(bool allowed, string reason, int? rule = null) =>
            new(source, $"{endpoint.Role}/{endpoint.Name}", allowed, reason, rule);

        bool isRole = service.Roles.Contains(source);

        // Instance input endpoints are open to the Internet. Traffic rules and access controls do not touch them.
        if (endpoint.Kind == EndpointKind.InstanceInput)
        {
            return Say(true, "PublicEndpoint");
        }

        if (endpoint.Kind == EndpointKind.Input)
        {
            bool hasAddress = service.Network?.PublicRoles.Contains(endpoint.Role) == true;

            // On an internal load balancer, an endpoint is open to the virtual network and the roles. A public address of
            // each instance opens its port to the Internet.
            if (IsInside(endpoint))
            {
                return isRole || source == "VirtualNetwork" ? Say(true, "InternalLoadBalancer")
                    : hasAddress ? Say(true, "InstanceAddress")
                    : Say(false, "NotOnPublicLoadBalancer");
            }

            // An access control narrows the Internet. It is not enforced where the role has a network security group.
            ControlSketch?[] controls = ControlsOf(service, endpoint);
            if (isRole || source == "VirtualNetwork" || controls.Length == 0
                || service.Network!.SecuredRoles.Contains(endpoint.Role)
                || controls.Any(control => control is null || !control.Rules.Any(IsValid)))
            {
                return Say(true, "PublicEndpoint");
            }

            return controls.Any(control => Permits(control!, source)) ? Say(true, "Permitted")
                : hasAddress ? Say(true, "InstanceAddress")
                : Say(false, "NotPermitted");
        }

        if (!isRole)
        {
            return Say(false, "NotPublic");
        }

        (RuleSketch Rule, int Number)[] naming = [.. service.Rules
            .Select((rule, index) => (rule, index + 1))
            .Where(item => item.rule.To.Any(to => Same(to.Role, endpoint.Role) && Same(to.Endpoint, endpoint.Name)))];

        // An internal endpoint that no rule names as a destination is open to every role of the service.
        if (naming.Length == 0)
        {
            return Say(true, "DefaultOpen");
        }

        // Named by one rule or more, it is open to the union of their sources. AllowAllTraffic alone is every role; beside
        // WhenSource, WhenSource decides.
        foreach ((RuleSketch rule, int number) in naming)
        {
            if (rule.Form == RuleForm.All)
            {
                return Say(true, "AllowedForAll", number);
            }

            if (rule.From.Any(from => Same(from, source)))
            {
                return Say(true, "AllowedByRule", number);
            }
        }

        // WhenSource without FromRole: nobody. Otherwise it is closed to every role that is not listed.
        bool hasSource = naming.Any(item => item.Rule.From.Count > 0);
        return Say(false, hasSource ? "NotInAnySource" : "NoSource", naming[0].Number);
    }

    private static bool IsInside(EndpointSketch endpoint) =>
        endpoint is { Kind: EndpointKind.Input, LoadBalancer: not (null or "") };

    /// <summary>The access controls of an endpoint; null stands for one that is not there, which narrows nothing.</summary>
    private static ControlSketch?[] ControlsOf(ServiceSketch service, EndpointSketch endpoint) =>
        [.. (service.Network?.Lists ?? []).Where(list => Same(list.Role, endpoint.Role) && Same(list.Endpoint, endpoint.Name))
            .Select(list => service.Network!.Controls.FirstOrDefault(control => Same(control.Name, list.Control)))];

    /// <summary>Ordered rules, the lowest first: the first that has the address decides. After a permit, the rest is denied.</summary>
    private static bool Permits(ControlSketch control, string address)
    {
        ControlRuleSketch[] rules = [.. control.Rules.Where(IsValid).OrderBy(rule => rule.Order)];
        string bits = BitsOfAddress(address)!;
        ControlRuleSketch? first = rules.FirstOrDefault(rule => bits.StartsWith(Bits(rule.Subnet)!, StringComparison.Ordinal));
        return first is not null ? first.Action == "permit" : !rules.Any(rule => rule.Action == "permit");
    }

    /// <summary>What is no rule, or names no subnet, is as if it were not there.</summary>
    private static bool IsValid(ControlRuleSketch rule) => rule.Action is "permit" or "deny" && Bits(rule.Subnet) is not null;

    /// <summary>The bits that every address of a subnet starts with; null where the text is no subnet.</summary>
    private static string? Bits(string subnet) =>
        subnet.Split('/') is [var address, var length]
        && BitsOfAddress(address) is { } bits
        && int.Parse(length, CultureInfo.InvariantCulture) is <= 32 and int count
            ? bits[..count]
            : null;

    private static string? BitsOfAddress(string address) =>
        address.Split('.') is { Length: 4 } parts && parts.All(part => int.TryParse(part, out _))
            ? string.Concat(parts.Select(part => Convert.ToString(int.Parse(part, CultureInfo.InvariantCulture), 2).PadLeft(8, '0')))
            : null;

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>What a decision has to say of a pair.</summary>
    internal sealed record Answer(string Source, string To, bool Allowed, string Reason, int? Rule);
}
