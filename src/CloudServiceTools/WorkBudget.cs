namespace CloudServiceTools;

/// <summary>
/// How much one call may still spend on what is of use in ordinary services and would take minutes in a hostile one: a search, or
/// a comparison of everything with everything. It counts steps and not time, so that one input always gives one result.
/// </summary>
/// <param name="steps">The steps that may be taken.</param>
internal sealed class WorkBudget(long steps)
{
    private long _left = steps;

    /// <summary>Whether nothing may be taken any more.</summary>
    internal bool IsSpent => _left <= 0;

    /// <summary>Whether so many steps may be taken. Once they may not, no others may either.</summary>
    internal bool TryTake(long count)
    {
        _left = count <= _left ? _left - count : -1;
        return _left >= 0;
    }
}
