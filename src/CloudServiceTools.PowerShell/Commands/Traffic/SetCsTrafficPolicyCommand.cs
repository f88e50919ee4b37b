using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Comparison;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.Service;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.PowerShell.Commands.Traffic;

/// <summary>Set-CsTrafficPolicy: writes the traffic rules that make exactly a table of who may reach what true.</summary>
[Cmdlet(VerbsCommon.Set, "CsTrafficPolicy", SupportsShouldProcess = true,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsTrafficPolicy.md")]
[OutputType(typeof(ServiceDefinition))]
public sealed class SetCsTrafficPolicyCommand : RulePlanCommand
{
    private readonly List<PolicyRow> _rows = [];
    private readonly List<DefinitionSource> _definitions = [];
    private IReadOnlyList<ServiceConfiguration> _configurations = [];
    private bool _isPolicyPiped;
    private bool _isRefused;

    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [DefinitionTransformation]
    public DefinitionSource Definition { get; set; } = null!;

    /// <summary>Who may reach what: a hashtable of endpoints and sources, rows, or decisions of Get-CsReachability.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyCollection]
    public object[] Policy { get; set; } = [];

    /// <summary>
    /// The configurations that belong to the definition, or the paths of their files: what the policy says of the outside has to be
    /// true in each.
    /// </summary>
    [Parameter]
    public object[]? Configuration { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _isPolicyPiped = !MyInvocation.BoundParameters.ContainsKey(nameof(Policy));
        _configurations = [.. ConfigurationArgument.Items(Configuration).Select(item => ConfigurationArgument.Read(this, item))];
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // One of the two comes through the pipeline, and the other one is there from the start.
        if (_isPolicyPiped || _definitions.Count == 0)
        {
            foreach (ErrorRecord problem in Policy.Select(row => PolicyRow.Read(row, _rows)).OfType<ErrorRecord>())
            {
                _isRefused = true;
                WriteError(problem);
            }
        }

        if (_definitions.Count == 0 || !_isPolicyPiped)
        {
            _definitions.Add(Definition);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_isPolicyPiped && _rows.Count == 0 && !_isRefused)
        {
            _isRefused = true;
            WriteError(ErrorRecords.EmptyPolicy());
        }

        if (!_isRefused)
        {
            _definitions.ForEach(source => Attempt(source, definition => Handle(source, definition)));
        }
    }

    /// <summary>A name that is missing refuses the whole policy: half of one would close what the rest opens.</summary>
    internal override void Require(Action work) => work();

    private void Handle(DefinitionSource source, ServiceDefinition definition)
    {
        TrafficPolicy policy = new(definition, (source.Service ?? CloudService.Of(definition)).With(_configurations).Environments);
        TrafficMap map = new(definition, includeImported: true);
        TrafficChoice choice = new(definition, map, Require);
        bool isUnderstood = true;
        foreach (PolicyRow row in _rows)
        {
            isUnderstood &= Attempt(() => Read(map, choice, policy, row));
        }

        if (!isUnderstood)
        {
            return;
        }

        Attempt(() =>
        {
            RulePlan plan = RulePlan.For(definition, policy);
            if (plan.Changes.Count == 0)
            {
                Note($"The traffic rules of definition '{definition.Name}' are as the policy wants them.");
            }
            else
            {
                // Told before anything is done, too: with -WhatIf and -Confirm this is what somebody has to know. The copy
                // keeps what the decisions before say after the rules have changed.
                IReadOnlyList<DefinitionDifference> differences = DefinitionComparison.Compare(
                    definition.Copy(), plan.Preview(), new ComparisonOptions { ReachabilityOnly = true });
                if (Apply(definition, plan, differences))
                {
                    Tell(differences);
                }
            }

            WriteObject(source.Result);
        });
    }

    /// <summary>Says what was opened and closed: in the console, and as objects to whom asks for them.</summary>
    private void Tell(IEnumerable<DefinitionDifference> differences)
    {
        foreach (DefinitionDifference difference in differences)
        {
            WriteInformation(difference, ["PSHOST"]);
        }
    }

    private static void Read(TrafficMap map, TrafficChoice choice, TrafficPolicy policy, PolicyRow row)
    {
        IReadOnlyList<Endpoint> endpoints = choice.Endpoints(row.Endpoints);
        map.RequirePair(map.Sources, endpoints, [], row.Endpoints);

        foreach (Endpoint endpoint in row.Endpoints.All(NamePattern.IsPattern) ? Governed(endpoints) : endpoints)
        {
            Say(map, choice, policy, row, endpoint);
        }
    }

    /// <summary>
    /// What a pattern means: what rules can govern, and of what imports add only what is named by its own pattern, so that * does
    /// not close Remote Desktop. A name means what it says, and is refused if rules cannot govern it.
    /// </summary>
    private static Endpoint[] Governed(IReadOnlyList<Endpoint> matched)
    {
        Endpoint[] governed = [.. matched.Where(endpoint => endpoint.Kind == EndpointKind.Internal)];
        Endpoint[] own = Array.FindAll(governed, endpoint => endpoint.ImportedFrom is null);
        return own.Length > 0 ? own : governed;
    }

    private static void Say(TrafficMap map, TrafficChoice choice, TrafficPolicy policy, PolicyRow row, Endpoint endpoint)
    {
        if (row.Sources.Length == 0)
        {
            policy.Close(endpoint);
            return;
        }

        bool isEveryRole = row.Sources.Contains(PolicyRow.EveryRole);
        if (isEveryRole && row.IsAllowed)
        {
            policy.AllowAll(endpoint);
        }

        IEnumerable<string> sources = isEveryRole && !row.IsAllowed
            ? map.Sources.Where(map.IsRole)
            : SourcesOf(map, choice, row);
        foreach (string source in sources)
        {
            if (row.IsAllowed)
            {
                policy.Allow(source, endpoint);
            }
            else
            {
                policy.Deny(source, endpoint);
            }
        }
    }

    /// <summary>The sources that a row names. A pattern means roles: the outside is meant by its name alone.</summary>
    private static IReadOnlyList<string> SourcesOf(TrafficMap map, TrafficChoice choice, PolicyRow row)
    {
        string[] names = [.. row.Sources.Where(name => name != PolicyRow.EveryRole)];
        if (names.Length == 0)
        {
            return [];
        }

        string[] outside = Array.FindAll(names, map.IsOutside);
        IReadOnlyList<string> sources = [.. choice.Sources(names.Except(outside)).Where(map.IsRole), .. outside];

        // A pattern that no role matches is a slip, and would close what it was to open.
        map.RequirePair(sources, map.Endpoints, names, row.Endpoints);
        return sources;
    }
}
