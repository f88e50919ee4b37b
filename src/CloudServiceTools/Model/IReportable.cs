namespace CloudServiceTools.Model;

/// <summary>Something that can be said of definitions in a report: a finding of the analyzer, or a difference.</summary>
public interface IReportable
{
    /// <summary>What is meant: <c>Role</c>, <c>Role/Endpoint</c>, or whatever else has a name.</summary>
    string Target { get; }

    /// <summary>What there is to say, in one sentence.</summary>
    string Message { get; }

    /// <summary>The file; null where there is none.</summary>
    string? Path { get; }

    /// <summary>The line, from 1; 0 where no place is meant.</summary>
    int Line { get; }
}
