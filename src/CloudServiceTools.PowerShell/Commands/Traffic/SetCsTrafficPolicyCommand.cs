using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Comparison;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.PowerShell.Commands.Traffic;

/// <summary>Set-CsTrafficPolicy: writes the traffic rules that make exactly a table of who may reach what true.</summary>
[Cmdlet(VerbsCommon.Set, "CsTrafficPolicy", SupportsShouldProcess = true)]
[OutputType(typeof(ServiceDefinition))]
public sealed class SetCsTrafficPolicyCommand : RulePlanCommand
{
    private const string EveryRole = "*";

    private readonly List<PolicyRow> _rows = [];
    private readonly List<ServiceDefinition> _definitions = [];
    private bool _isPolicyPiped;
    private bool _isRefused;

    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public ServiceDefinition Definition { get; set; } = null!;

    /// <summary>Who may reach what: a hashtable of endpoints and sources, rows, or decisions of Get-CsReachability.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyCollection]
    public object[] Policy { get; set; } = [];

    /// <inheritdoc/>
    protected override void BeginProcessing() => _isPolicyPiped = !MyInvocation.BoundParameters.ContainsKey(nameof(Policy));

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
            _definitions.ForEach(Handle);
        }
    }

    /// <summary>A name that is missing refuses the whole policy: half of one would close what the rest opens.</summary>
    private protected override void Require(System.Action work) => work();

    private void Handle(ServiceDefinition definition)
    {
        TrafficPolicy policy = new(definition);
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
                WriteVerbose($"The traffic rules of definition '{definition.Name}' are as the policy wants them.");
            }
            else
            {
                ServiceDefinition before = definition.Copy();
                if (Apply(definition, plan))
                {
                    Tell(DefinitionComparison.Compare(before, definition, new ComparisonOptions { ReachabilityOnly = true }));
                }
            }

            WriteObject(definition);
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
        IReadOnlyList<Endpoint> endpoints = choice.Endpoints(row.To);
        map.RequirePair(map.Sources, endpoints, [], row.To);

        // A pattern means what rules can govern; a name means what it says, and is refused if they cannot.
        bool isPattern = row.To.All(NamePattern.IsPattern);
        foreach (Endpoint endpoint in endpoints.Where(endpoint => !isPattern || endpoint.Kind == EndpointKind.Internal))
        {
            Say(map, choice, policy, row, endpoint);
        }
    }

    private static void Say(TrafficMap map, TrafficChoice choice, TrafficPolicy policy, PolicyRow row, Endpoint endpoint)
    {
        if (row.From.Length == 0)
        {
            policy.Close(endpoint);
            return;
        }

        bool isEveryRole = row.From.Contains(EveryRole);
        if (isEveryRole && row.IsAllowed)
        {
            policy.AllowAll(endpoint);
        }

        IEnumerable<string> sources = isEveryRole && !row.IsAllowed
            ? map.Sources.Where(map.IsRole)
            : choice.Sources([.. row.From.Where(name => name != EveryRole)]);
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
}
