using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;
using CloudServiceTools.Service;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.PowerShell.Commands.Traffic;

/// <summary>Get-CsReachability: says who may reach which endpoint, and why, one decision an object.</summary>
[Cmdlet(VerbsCommon.Get, "CsReachability", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsReachability.md")]
[OutputType(typeof(TrafficDecision), typeof(TrafficMatrix))]
public sealed class GetCsReachabilityCommand : TrafficCommand
{
    private readonly List<Endpoint> _endpoints = [];

    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = DefinitionSet)]
    [DefinitionTransformation]
    public DefinitionSource Definition { get; set; } = null!;

    /// <summary>The endpoint that is asked about.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    public Endpoint InputObject { get; set; } = null!;

    /// <summary>
    /// Who sends: names of roles, VirtualNetwork, Internet, an address or a subnet; wildcards are fine. Everybody, where this is
    /// left out.
    /// </summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(TrafficSourceCompleter))]
    public string[]? From { get; set; }

    /// <summary>The endpoints, alone or as Role/Endpoint; wildcards are fine. All of them, where this is left out.</summary>
    [Parameter(Position = 1, ParameterSetName = DefinitionSet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(TrafficTargetCompleter))]
    public string[]? To { get; set; }

    /// <summary>Only what is let through.</summary>
    [Parameter]
    public SwitchParameter Allowed { get; set; }

    /// <summary>Only what is not let through.</summary>
    [Parameter]
    public SwitchParameter Denied { get; set; }

    /// <summary>Only what comes from the Internet.</summary>
    [Parameter]
    public SwitchParameter Internet { get; set; }

    /// <summary>One table of all sources and endpoints for each environment, in place of one object a decision.</summary>
    [Parameter]
    public SwitchParameter Matrix { get; set; }

    /// <summary>Whether the endpoints count that imports add to roles.</summary>
    [Parameter(ParameterSetName = DefinitionSet)]
    public SwitchParameter IncludeImported { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == DefinitionSet)
        {
            Attempt(Definition, definition => Answer(definition, Definition.Service, endpoints: null));
        }
        else
        {
            _endpoints.Add(InputObject);
        }
    }

    /// <inheritdoc/>
    /// <remarks>The rules are read once for all endpoints of a definition, and -Matrix gives one table of them.</remarks>
    protected override void EndProcessing()
    {
        List<Endpoint> found = [.. _endpoints.Where(endpoint => Attempt(() => _ = TrafficQuestion.DefinitionOf(endpoint)))];
        foreach (IGrouping<ServiceDefinition, Endpoint> group in found.GroupBy(TrafficQuestion.DefinitionOf))
        {
            Answer(group.Key, service: null, [.. group]);
        }
    }

    private void Answer(ServiceDefinition definition, CloudService? service, IReadOnlyList<Endpoint>? endpoints)
    {
        TrafficQuestion question = new()
        {
            From = From,
            To = To,
            Endpoints = endpoints,
            Allowed = Allowed,
            Denied = Denied,
            Internet = Internet,
            IncludeImported = IncludeImported,
            Environments = Environment,
        };
        Attempt(() =>
        {
            foreach (ServiceEnvironment? environment in question.EnvironmentsOf(ServiceOf(definition, service)))
            {
                Answer(question.Ask(definition, environment, Require).TakeWhile(_ => !Stopping));
            }
        });
    }

    private void Answer(IEnumerable<TrafficDecision> decisions)
    {
        if (Matrix)
        {
            WriteObject(new TrafficMatrix(decisions));
            return;
        }

        // PowerShell would make a list of all of them before it passed on the first.
        foreach (TrafficDecision decision in decisions)
        {
            WriteObject(decision);
        }
    }
}
