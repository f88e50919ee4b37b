using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis;

/// <summary>
/// Takes out of a definition the traffic rules and sources that can go together. What can is found out again once something else
/// has changed the definition, and not for each of them.
/// </summary>
internal sealed class RuleRepair(ServiceDefinition definition)
{
    private RedundantRules? _redundant;
    private HashSet<SourceElement>? _sources;
    private long _revision;

    private long Revision => definition.Element.Document!.Revision;

    /// <summary>Removes a rule where it is redundant still.</summary>
    internal void Remove(TrafficRule rule) => Apply(() => rule.Element.Parent is not null && _redundant!.Contains(rule), rule.Remove);

    /// <summary>Removes a source of a rule where it changes nothing still.</summary>
    internal void Remove(SourceElement source) => Apply(
        () => (_sources ??= [.. _redundant!.Sources.Select(item => item.Part)]).Contains(source) && source.Parent is not null,
        () => Layout.Remove(source));

    private void Apply(Func<bool> isNeedless, Action remove)
    {
        if (_redundant is null || _revision != Revision)
        {
            _redundant = new RedundantRules(new RuleCoverage(definition));
            _sources = null;
        }

        if (isNeedless())
        {
            remove();
        }

        _revision = Revision;
    }
}
