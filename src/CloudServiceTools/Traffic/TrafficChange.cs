using System;
using System.Collections.Generic;
using CloudServiceTools.Model;

namespace CloudServiceTools.Traffic;

/// <summary>A pair of a source and an endpoint that was open and is closed now, or the other way round.</summary>
public sealed class TrafficChange
{
    private TrafficChange(TrafficDecision before, TrafficDecision after)
    {
        Before = before;
        After = after;
    }

    /// <summary>The decision as it was.</summary>
    public TrafficDecision Before { get; }

    /// <summary>The decision as it is now.</summary>
    public TrafficDecision After { get; }

    /// <summary>Whether the source may reach the endpoint now, and could not before.</summary>
    public bool IsOpened => After.Allowed;

    /// <summary>The change with the reason for how it is now, such as <c>Closed: Back may not reach Worker/Tcp: …</c>.</summary>
    public override string ToString() => $"{(IsOpened ? "Opened" : "Closed")}: {After.Explanation}";

    /// <summary>The pairs that both maps have and decide differently, in the order of the second.</summary>
    public static IEnumerable<TrafficChange> Between(TrafficMap before, TrafficMap after)
    {
        Dictionary<string, Endpoint> known = new(StringComparer.OrdinalIgnoreCase);
        foreach (Endpoint endpoint in before.Endpoints)
        {
            known[endpoint.ToString()] = endpoint;
        }

        HashSet<string> sources = new(before.Sources, StringComparer.OrdinalIgnoreCase);
        foreach (TrafficDecision now in after.Decide())
        {
            if (sources.Contains(now.Source) && known.TryGetValue(now.To, out Endpoint? endpoint))
            {
                foreach (TrafficDecision then in before.Decide([now.Source], [endpoint]))
                {
                    if (then.Allowed != now.Allowed)
                    {
                        yield return new TrafficChange(then, now);
                    }
                }
            }
        }
    }
}
