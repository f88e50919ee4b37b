using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.PowerShell.Completion;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.PowerShell.Commands.Traffic;

/// <summary>Get-CsReachability: says who may reach which endpoint, and why, one decision an object.</summary>
[Cmdlet(VerbsCommon.Get, "CsReachability")]
[OutputType(typeof(TrafficDecision), typeof(TrafficMatrix))]
public sealed class GetCsReachabilityCommand : TrafficCommand
{
    /// <summary>Who sends: names of roles, or Internet; wildcards are fine. Everybody, where this is left out.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(TrafficSourceCompleter))]
    public string[]? From { get; set; }

    /// <summary>The endpoints, alone or as Role/Endpoint; wildcards are fine. All of them, where this is left out.</summary>
    [Parameter(Position = 1)]
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

    /// <summary>One table of all sources and endpoints, in place of one object a decision.</summary>
    [Parameter]
    public SwitchParameter Matrix { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        TrafficQuestion question = new()
        {
            From = From,
            To = To,
            Allowed = Allowed,
            Denied = Denied,
            Internet = Internet,
            IncludeImported = IncludeImported,
        };
        IEnumerable<TrafficDecision> decisions = question.Ask(Definition, Require).TakeWhile(_ => !Stopping);
        if (Matrix)
        {
            WriteObject(new TrafficMatrix(decisions));
            return;
        }

        WriteObject(decisions, enumerateCollection: true);
    }
}
