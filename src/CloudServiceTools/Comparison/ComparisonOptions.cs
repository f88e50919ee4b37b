namespace CloudServiceTools.Comparison;

/// <summary>What is compared.</summary>
public sealed class ComparisonOptions
{
    /// <summary>
    /// Whether traffic alone is compared: every source and every endpoint by its name. A pair that may not talk and one that
    /// is not there are the same then, so what an added or removed role or endpoint changes is in the answer as well.
    /// </summary>
    public bool ReachabilityOnly { get; set; }
}
