using System;
using System.Collections.Generic;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>The traffic rules of a definition, which are told apart by where they stand.</summary>
public sealed class TrafficRuleCollection : ItemCollection<TrafficRule>
{
    private Dictionary<TrafficRule, int>? _numbers;

    internal TrafficRuleCollection(ItemPlace place, Func<SourceElement, ElementSchema, TrafficRule> view)
        : base(place, view)
    {
    }

    /// <summary>The number of a rule, from 1; 0 for one that is not here. Counted once for all until the next change.</summary>
    internal int NumberOf(TrafficRule rule)
    {
        List<TrafficRule> items = Items;
        if (_numbers is null)
        {
            _numbers = [];
            foreach (TrafficRule each in items)
            {
                _numbers[each] = _numbers.Count + 1;
            }
        }

        return _numbers.TryGetValue(rule, out int number) ? number : 0;
    }

    private protected override void OnRead(IReadOnlyList<TrafficRule> items) => _numbers = null;

    private protected override void OnAppended(TrafficRule item) => _numbers = null;

    private protected override bool TryForget(TrafficRule item, int count)
    {
        _numbers = null;
        return true;
    }
}
