using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Analysis;

/// <summary>A definition as the rules look at it: what several of them need is read once.</summary>
internal sealed class AnalysisContext
{
    private readonly ServiceDefinition? _definition;
    private RoleFacts[]? _roles;
    private Endpoint[]? _endpoints;
    private EndpointIndex? _endpointIndex;
    private RuleSubject? _subjects;
    private IReadOnlyList<SchemaProblem>? _problems;
    private int? _problemKinds;
    private RuleCoverage? _coverage;
    private RedundantRules? _redundantRules;
    private RuleRepair? _ruleRepair;

    internal AnalysisContext(
        ServiceDefinition definition, IReadOnlyList<ServiceConfiguration> configurations, AnalysisTarget target)
    {
        _definition = definition;
        Configurations = configurations;
        Target = target;
    }

    /// <summary>A configuration alone, for the rules that need no definition.</summary>
    internal AnalysisContext(ServiceConfiguration configuration, AnalysisTarget target)
    {
        Configurations = [configuration];
        Target = target;
    }

    internal bool HasDefinition => _definition is not null;

    internal ServiceDefinition Definition => _definition ?? throw new InvalidOperationException("A rule that needs a definition was asked without one.");

    /// <summary>The name of the service, as the definition has it, or else the configuration.</summary>
    internal string ServiceName => _definition?.Name ?? Configurations[0].ServiceName;

    internal IReadOnlyList<ServiceConfiguration> Configurations { get; }

    internal AnalysisTarget Target { get; }

    /// <summary>The hints at what a name was meant to be: all rules share one budget.</summary>
    internal NameHints Hints { get; } = new();

    /// <summary>The roles with what their imports add.</summary>
    internal RoleFacts[] Roles => _roles ??= Array.ConvertAll(Definition.Roles.ToArray(), role => new RoleFacts(role));

    /// <summary>Every endpoint of every role, those of imports included.</summary>
    internal Endpoint[] Endpoints => _endpoints ??= [.. Roles.SelectMany(role => role.Endpoints)];

    /// <summary>The same, by role and name.</summary>
    internal EndpointIndex EndpointIndex => _endpointIndex ??= new EndpointIndex(Roles);

    /// <summary>Where the definition is not what the table of the format says.</summary>
    internal IReadOnlyList<SchemaProblem> Problems =>
        _problems ??= SchemaCheck.Run(Definition.Element, DefinitionSchema.Format);

    /// <summary>Whether the format refuses something in some way: most files have few problems, and there are many kinds.</summary>
    internal bool HasProblem(SchemaProblemKind kind) =>
        ((_problemKinds ??= Problems.Aggregate(0, (kinds, problem) => kinds | (1 << (int)problem.Kind))) & (1 << (int)kind)) != 0;

    /// <summary>What there is for rules to look at.</summary>
    internal RuleSubject Subjects => _subjects ??= RuleSubjects.Of(Definition.Element)
        | (Problems.Count > 0 ? RuleSubject.Problem : RuleSubject.Definition)
        | (Configurations.Count > 0 ? RuleSubject.Configuration : RuleSubject.Definition);

    /// <summary>Which traffic rules name which endpoint.</summary>
    internal RuleCoverage Coverage => _coverage ??= new RuleCoverage(Definition);

    /// <summary>The traffic rules that can go together without changing who may reach what.</summary>
    internal RedundantRules RedundantRules => _redundantRules ??= new RedundantRules(Coverage);

    /// <summary>Removes redundant rules and sources: all fixes of an analysis share it.</summary>
    internal RuleRepair RuleRepair => _ruleRepair ??= new RuleRepair(Definition);
}
