using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;
using CloudServiceTools.Service;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.PowerShell.Commands.Traffic;

/// <summary>Test-CsTraffic: whether all of the sources may reach all of the endpoints, in all environments: one Boolean a definition.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CsTraffic", HelpUri = ProjectAddress.CmdletPages + "Test-CsTraffic.md")]
[OutputType(typeof(bool))]
public sealed class TestCsTrafficCommand : TrafficCommand
{
    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [DefinitionTransformation]
    public DefinitionSource Definition { get; set; } = null!;

    /// <summary>Who sends: names of roles, VirtualNetwork, Internet, an address or a subnet; wildcards are fine.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(TrafficSourceCompleter))]
    public string[] From { get; set; } = [];

    /// <summary>The endpoints, alone or as Role/Endpoint; wildcards are fine.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(TrafficTargetCompleter))]
    public string[] To { get; set; } = [];

    /// <summary>Whether the endpoints count that imports add to roles.</summary>
    [Parameter]
    public SwitchParameter IncludeImported { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(Definition, definition =>
    {
        TrafficQuestion question = new() { Environments = Environment };
        bool isAllowed = true;
        foreach (ServiceEnvironment? environment in question.EnvironmentsOf(ServiceOf(definition, Definition.Service)))
        {
            TrafficMap map = new(definition, environment, IncludeImported);
            TrafficChoice choice = new(definition, map, Require);
            IReadOnlyList<string> sources = choice.Sources(From);
            IReadOnlyList<Endpoint> endpoints = choice.Endpoints(To);

            // What nothing matches is neither let through nor kept out; an answer would be a guess.
            map.RequirePair(sources, endpoints, From, To);
            foreach (TrafficDecision decision in map.Decide(sources, endpoints))
            {
                Note(Phrase.Whole(decision.Explanation));
                isAllowed &= decision.Allowed;
            }
        }

        WriteObject(isAllowed);
    });

    /// <summary>A name that is missing leaves the question without an answer.</summary>
    internal override void Require(System.Action work) => work();
}
