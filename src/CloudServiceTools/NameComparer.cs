using System;

namespace CloudServiceTools;

/// <summary>How names compare that a user gives to things: of roles, endpoints, settings, and of whatever else files name.</summary>
/// <remarks>Case does not count, and no rules of a language do: the platform looks names up in this way.</remarks>
public static class NameComparer
{
    /// <summary>For sets, dictionaries and the like.</summary>
    public static StringComparer Instance { get; } = StringComparer.OrdinalIgnoreCase;

    /// <summary>Whether two names are the same; null is the same as null alone.</summary>
    public static bool AreSame(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
