using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5022: the schema takes any text as a subnet.</summary>
internal sealed class AccessControlSubnet() : LoneConfigurationRule(
    "CSD5022",
    "AccessControlSubnet",
    DiagnosticSeverity.Error,
    "The remoteSubnet of a rule of an access control is no subnet, or the rule has no effect.")
{
    /// <summary>What the format takes in an access control. Each rule is compared with those before it.</summary>
    private const int MostRules = 50;

    private protected override IEnumerable<Finding> Check(ServiceConfiguration configuration)
    {
        foreach (AccessControl control in configuration.AccessControls)
        {
            List<(AccessControlRule Rule, AddressBlock Block)> earlier = [];
            foreach (AccessControlRule rule in control.Rules.OrderBy(rule => rule.Order ?? int.MaxValue))
            {
                string subnet = rule.RemoteSubnet.Trim();
                if (!AddressBlock.TryParse(subnet, out AddressBlock block))
                {
                    if (rule.Element.FindAttribute("remoteSubnet") is not null && !Placeholders.IsToken(subnet))
                    {
                        yield return Finding.At(rule, $"{Of(rule)} has the remoteSubnet '{subnet}', which is no subnet: {Advice(subnet)}");
                    }

                    continue;
                }

                if (block.ToString() is { } exact && exact != subnet)
                {
                    yield return Finding.At(
                        rule,
                        $"{Of(rule)} has the remoteSubnet '{subnet}', whose address is not the first of the subnet: write {exact}, which means the same.",
                        severity: DiagnosticSeverity.Information);
                }

                if (rule.Order is not null && earlier.FirstOrDefault(other => other.Block.Contains(block)).Rule is { } first)
                {
                    yield return Finding.At(
                        rule,
                        $"{Of(rule)} has no effect, since rule {first.Order} comes first and is about the same addresses: change their order, or remove it.",
                        severity: DiagnosticSeverity.Information);
                }

                if (rule.Order is not null && earlier.Count < MostRules)
                {
                    earlier.Add((rule, block));
                }
            }
        }
    }

    private static Phrase Of(AccessControlRule rule) => $"Rule {rule.Key} of access control '{rule.AccessControl}'";

    private static Phrase Advice(string subnet) => AddressBlock.TryParseAny(subnet, out AddressBlock address)
        ? (Phrase)$"write {address} for this address alone."
        : $"give an IPv4 address and the number of bits that count, such as 203.0.113.0/24; 0.0.0.0/0 is everybody.";
}
