using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD2019: IIS starts one of two sites that ask for the same requests.</summary>
internal sealed class SameBinding() : AnalyzerRule(
    "CSD2019",
    "SameBinding",
    DiagnosticSeverity.Warning,
    "Two bindings of a role have the same endpoint and the same host header.")
{
    internal override RuleSubject Subject => RuleSubject.Site;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        foreach (RoleFacts role in context.Roles.Where(role => role.Role.Sites.Count > 0))
        {
            Dictionary<(string Endpoint, string Host), Binding> firsts = new(BindingComparer.Instance);
            foreach (Binding binding in role.Role.GetItems<Binding>())
            {
                (string Endpoint, string Host) claim = (binding.EndpointName, binding.HostHeader ?? string.Empty);
                if (!role.HasEndpoint(claim.Endpoint))
                {
                    continue; // CSD2006 says that there is no such endpoint.
                }

                if (firsts.TryGetValue(claim, out Binding? first))
                {
                    yield return Finding.At(binding, Say(role, first, binding));
                }
                else
                {
                    firsts.Add(claim, binding);
                }
            }
        }
    }

    private static Phrase Say(RoleFacts role, Binding first, Binding second)
    {
        Phrase hosts = string.IsNullOrEmpty(second.HostHeader) ? (Phrase)$"every host" : $"the host '{second.HostHeader}'";
        return ReferenceEquals(first.GetSite(), second.GetSite())
            ? $"Site '{second.Site}' of role '{role.Name}' takes {hosts} on endpoint '{second.EndpointName}' by two bindings: remove one of them."
            : $"Sites '{first.Site}' and '{second.Site}' of role '{role.Name}' both take {hosts} on endpoint '{second.EndpointName}': give "
                + $"one of them {(string.IsNullOrEmpty(second.HostHeader) ? "a" : "another")} hostHeader.";
    }

    private sealed class BindingComparer : IEqualityComparer<(string Endpoint, string Host)>
    {
        internal static BindingComparer Instance { get; } = new();

        public bool Equals((string Endpoint, string Host) left, (string Endpoint, string Host) right) =>
            StringComparer.OrdinalIgnoreCase.Equals(left.Endpoint, right.Endpoint)
            && StringComparer.OrdinalIgnoreCase.Equals(left.Host, right.Host);

        public int GetHashCode((string Endpoint, string Host) claim) => unchecked(
            (StringComparer.OrdinalIgnoreCase.GetHashCode(claim.Endpoint) * 397) ^ StringComparer.OrdinalIgnoreCase.GetHashCode(claim.Host));
    }
}
