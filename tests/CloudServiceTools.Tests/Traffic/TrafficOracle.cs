using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Tests.Traffic;

/// <summary>
/// Who may reach what, written from the words of the semantics and not from the engine: it goes through all rules anew for
/// every question, and shares no code with what it judges.
/// </summary>
internal static class TrafficOracle
{
    /// <summary>Every source of a service: its roles and the Internet.</summary>
    internal static IEnumerable<string> Sources(ServiceSketch service) => service.Roles.Append("Internet");

    /// <summary>The answer for every pair.</summary>
    internal static IEnumerable<Answer> Answers(ServiceSketch service) =>
        from role in service.Roles
        from endpoint in service.Endpoints
        where endpoint.Role == role
        from source in Sources(service)
        select Ask(service, source, endpoint);

    /// <summary>The answer for one pair.</summary>
    internal static Answer Ask(ServiceSketch service, string source, EndpointSketch endpoint)
    {
        Answer Say(bool allowed, string reason, int? rule = null) =>
            new(source, $"{endpoint.Role}/{endpoint.Name}", allowed, reason, rule);

        // Input and instance input endpoints are open to the Internet. Traffic rules do not touch them.
        if (endpoint.Kind != EndpointKind.Internal)
        {
            return Say(true, "PublicEndpoint");
        }

        if (source == "Internet")
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

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>What a decision has to say of a pair.</summary>
    internal sealed record Answer(string Source, string To, bool Allowed, string Reason, int? Rule);
}
