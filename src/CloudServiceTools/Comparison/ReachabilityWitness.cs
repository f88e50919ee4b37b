using CloudServiceTools.Traffic;

namespace CloudServiceTools.Comparison;

/// <summary>One source and one endpoint for which the answer to "may it reach that?" is not what it was.</summary>
public sealed class ReachabilityWitness
{
    internal ReachabilityWitness(TrafficDecision? before, TrafficDecision? after)
    {
        Before = before;
        After = after;
    }

    /// <summary>Who sends: the name of a role, or the Internet. After a renaming the new name.</summary>
    public string Source => (After ?? Before)!.Source;

    /// <summary>The endpoint as <c>Role/Endpoint</c>. After a renaming the new name.</summary>
    public string To => (After ?? Before)!.To;

    /// <summary>The decision before; null where there was no such role or endpoint.</summary>
    public TrafficDecision? Before { get; }

    /// <summary>The decision now; null where there is no such role or endpoint.</summary>
    public TrafficDecision? After { get; }

    /// <summary>Both decisions with their reasons, as sentences.</summary>
    public string Explanation => $"Before: {Explain(Before)}. Now: {Explain(After)}.";

    /// <summary>The <see cref="Explanation"/>.</summary>
    public override string ToString() => Explanation;

    internal static string Explain(TrafficDecision? decision) =>
        decision is null ? "no such role or endpoint" : decision.Explanation;
}
