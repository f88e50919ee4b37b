using System.Globalization;
using System.IO;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Traffic;

/// <summary>Why an endpoint that is not internal is open or closed to a source.</summary>
internal static class FrontEndPhrase
{
    internal static Phrase Of(TrafficReason reason, TrafficSource source, EndpointAccess access) => reason switch
    {
        TrafficReason.PublicEndpoint => OfPublic(source, access),
        TrafficReason.InternalLoadBalancer => OfInternal(access.FrontEnd),
        TrafficReason.NotOnPublicLoadBalancer =>
            $"an endpoint on the internal load balancer {access.FrontEnd.LoadBalancer} is open to the virtual network only",
        TrafficReason.InstanceAddress => OfAddress(access),
        _ => OfControl(reason == TrafficReason.Permitted, source, access),
    };

    /// <summary>Which addresses an access control permits, as a part of a sentence: <c>203.0.113.0/24 only</c>.</summary>
    internal static Phrase Permitted(AddressRanges permitted) =>
        permitted.IsEmpty ? $"nobody"
        : permitted.IsAll ? (Phrase)$"everybody"
        : $"{TrafficPhrase.List([.. permitted.Blocks.Select(block => block.ToString())])} only";

    /// <summary>Whom a public endpoint is open to. Who reads it without a configuration is told that one may narrow it.</summary>
    private static Phrase OfPublic(TrafficSource source, EndpointAccess access)
    {
        FrontEnd front = access.FrontEnd;
        if (source.Kind == TrafficSourceKind.Role)
        {
            return $"{Kind(access.Kind)} is open to every role";
        }

        if (source.Kind == TrafficSourceKind.VirtualNetwork)
        {
            return $"{Kind(access.Kind)} is open to the virtual network too";
        }

        return access.Kind == EndpointKind.InstanceInput ? $"{Kind(access.Kind)} is open to the Internet"
            : !front.IsConfigured ? $"{Kind(access.Kind)} is open to the Internet, unless an access control of the configuration narrows that"
            : front.OtherControl is { } control
                ? $"{Kind(access.Kind)} is open to the Internet; access control {control} is not enforced, since the role has network security group {front.SecurityGroup}"
                : (Phrase)$"{Kind(access.Kind)} is open to the Internet, and no access control narrows that";
    }

    private static Phrase OfInternal(FrontEnd front)
    {
        Phrase narrowed = front.OtherControl is { } control && front.SecurityGroup is null
            ? $", as far as access control {control} permits"
            : (Phrase)$"";
        return $"an endpoint on the internal load balancer {front.LoadBalancer} is open to the virtual network and to every role{narrowed}";
    }

    private static Phrase OfAddress(EndpointAccess access)
    {
        FrontEnd front = access.FrontEnd;
        Phrase unless = front.SecurityGroup is { } group ? $", unless network security group {group} closes it" : (Phrase)$"";
        return $"each instance of the role has a public address ({front.Address!.PublicIP}{Place(front.Address)}) with the endpoint's local port open{unless}";
    }

    private static Phrase OfControl(bool isPermitted, TrafficSource source, EndpointAccess access)
    {
        AccessList list = access.FrontEnd.Guard!.ListFor(source.Address);
        AccessControlRule? rule = list.RuleFor(source.Address);
        string name = list.Control.Name;

        // Of a part of the Internet the rule says enough; of the rest, only what the control comes to.
        if (source.Kind == TrafficSourceKind.AddressRange && rule is not null)
        {
            return $"rule {rule.Order} of access control {name} {(isPermitted ? "permits" : "denies")} it{Parenthesis(Place(rule))}";
        }

        Phrase place = rule is null ? Parenthesis(Place(list.Control)) : $" (rule {rule.Order}{Place(rule)})";
        return list.HasPermit || list.Permitted.IsEmpty || list.Permitted.IsAll
            ? (Phrase)$"access control {name} permits {Permitted(list.Permitted)}{place}"
            : $"access control {name} denies {Permitted(list.Permitted.Not())}{place}";
    }

    private static string Kind(EndpointKind kind) => kind == EndpointKind.Input ? "an input endpoint" : "an instance input endpoint";

    /// <summary>Where a part of the configuration stands, behind a comma: line 11 of ServiceConfiguration.Cloud.cscfg.</summary>
    private static Phrase Place(ConfigurationItem item)
    {
        if (item.Line == 0)
        {
            return $"";
        }

        string line = item.Line.ToString(CultureInfo.InvariantCulture);
        return item.File is { } file ? $", line {line} of {Path.GetFileName(file)}" : (Phrase)$", line {line}";
    }

    private static Phrase Parenthesis(Phrase place)
    {
        string text = place.ToString();
        return text.Length == 0 ? place : $" ({Phrase.Whole(text.Substring(2))})";
    }
}
