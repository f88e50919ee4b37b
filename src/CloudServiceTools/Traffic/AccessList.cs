using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.Traffic;

/// <summary>
/// What an access control says of each address: the first rule that has it decides, the lowest number first. Where none has it,
/// it is denied if there is a rule that permits anything, and permitted otherwise.
/// </summary>
/// <remarks>What is no rule (neither permit nor deny, no number, no IPv4 subnet) counts as if it were not there.</remarks>
internal sealed class AccessList
{
    private readonly List<(uint First, AccessRule? Rule)> _parts = [];
    private AddressRanges? _permitted;

    internal AccessList(AccessControl control)
    {
        Control = control;
        AccessRule[] rules = [.. control.Rules
            .Select(rule => AddressBlock.TryParse(rule.RemoteSubnet, out AddressBlock block) && rule is { Order: int order, Action: "permit" or "deny" }
                ? new AccessRule(rule, block, order, rule.Action == "permit")
                : null)
            .OfType<AccessRule>()
            .OrderBy(rule => rule.Order)];
        HasPermit = rules.Any(rule => rule.IsPermit);
        Blocks = [.. rules.Select(rule => rule.Block).Distinct()];
        for (int place = 0; place < rules.Length; place++)
        {
            rules[place].Place = place;
        }

        Split(rules);
    }

    internal AccessControl Control { get; }

    /// <summary>Whether a rule permits anything, so that what no rule has is denied.</summary>
    internal bool HasPermit { get; }

    /// <summary>The blocks that rules are about, each once. Without any, the list narrows nothing.</summary>
    internal IReadOnlyList<AddressBlock> Blocks { get; }

    /// <summary>The addresses that it permits.</summary>
    internal AddressRanges Permitted => _permitted ??= AddressRanges.Of(_parts
        .Select((part, index) => (part.First, Last: index + 1 < _parts.Count ? _parts[index + 1].First - 1 : uint.MaxValue, part.Rule))
        .Where(part => IsPermitted(part.Rule))
        .Select(part => (part.First, part.Last)));

    /// <summary>The rule that decides about an address; null where no rule has it.</summary>
    internal AccessControlRule? RuleFor(uint address) => PartOf(address)?.Rule;

    internal bool Permits(uint address) => IsPermitted(PartOf(address));

    private bool IsPermitted(AccessRule? rule) => rule?.IsPermit ?? !HasPermit;

    private AccessRule? PartOf(uint address)
    {
        int low = 0;
        int high = _parts.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = _parts[middle].First <= address ? (middle, high) : (low, middle - 1);
        }

        return _parts[low].Rule;
    }

    /// <summary>
    /// Goes through the blocks from the lowest address on. They nest: inside of a block, its first rule decides unless an outer
    /// block has an earlier one.
    /// </summary>
    private void Split(AccessRule[] rules)
    {
        Stack<(uint Last, AccessRule? Rule)> outer = new();
        Open(0, uint.MaxValue, null);
        foreach (AccessRule rule in rules.OrderBy(rule => rule.Block.First).ThenBy(rule => rule.Block.Length))
        {
            Close(rule.Block.First);
            AccessRule? before = outer.Peek().Rule;
            Open(rule.Block.First, rule.Block.Last, before?.Place < rule.Place ? before : rule);
        }

        Close(uint.MaxValue);

        void Open(uint first, uint last, AccessRule? rule)
        {
            outer.Push((last, rule));
            Add(first, rule);
        }

        void Close(uint next)
        {
            while (outer.Peek().Last < next)
            {
                uint last = outer.Pop().Last;
                Add(last + 1, outer.Peek().Rule);
            }
        }
    }

    private void Add(uint first, AccessRule? rule)
    {
        if (_parts.Count > 0 && _parts[_parts.Count - 1].First == first)
        {
            _parts.RemoveAt(_parts.Count - 1);
        }

        if (_parts.Count == 0 || !ReferenceEquals(_parts[_parts.Count - 1].Rule, rule))
        {
            _parts.Add((first, rule));
        }
    }

    private sealed class AccessRule(AccessControlRule rule, AddressBlock block, int order, bool isPermit)
    {
        internal AccessControlRule Rule { get; } = rule;

        internal AddressBlock Block { get; } = block;

        internal int Order { get; } = order;

        internal bool IsPermit { get; } = isPermit;

        /// <summary>Its place among the rules: of two with one number, the first in the file decides.</summary>
        internal int Place { get; set; }
    }
}

/// <summary>The access lists of an endpoint. There should be one; of several, an address needs the permit of any.</summary>
internal sealed class AccessGuard(IReadOnlyList<AccessList> lists)
{
    private AddressRanges? _permitted;

    /// <summary>The blocks that rules are about.</summary>
    internal IEnumerable<AddressBlock> Blocks => lists.SelectMany(list => list.Blocks);

    /// <summary>The addresses that may reach the endpoint.</summary>
    internal AddressRanges Permitted => _permitted ??= lists.Select(list => list.Permitted).Aggregate((one, other) => one.Or(other));

    internal bool Permits(uint address) => lists.Any(list => list.Permits(address));

    /// <summary>The list that decides about an address.</summary>
    internal AccessList ListFor(uint address) => lists.FirstOrDefault(list => list.Permits(address)) ?? lists[0];
}
