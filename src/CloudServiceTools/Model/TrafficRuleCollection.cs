using System;
using System.Collections.Generic;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>The traffic rules of a definition, which are told apart by where they stand.</summary>
public sealed class TrafficRuleCollection : ItemCollection<TrafficRule>
{
    internal TrafficRuleCollection(ItemPlace place, Func<SourceElement, ElementSchema, TrafficRule> view)
        : base(place, view)
    {
    }

    /// <summary>The number of a rule, from 1 in the order of the file; 0 for one that is not here.</summary>
    internal int NumberOf(TrafficRule rule)
    {
        List<TrafficRule> items = Items;
        int place = rule.PlaceInHome;
        return place < items.Count && ReferenceEquals(items[place], rule) ? place + 1 : 0;
    }

    /// <summary>The same of the rule that an element is.</summary>
    internal int NumberOf(SourceElement element)
    {
        _ = Items;
        return element.View is TrafficRule rule ? NumberOf(rule) : 0;
    }
}
