namespace CloudServiceTools.Xml;

/// <summary>What an untrusted document may cost at the most. Real files have 5 KB and ten levels.</summary>
internal static class Limits
{
    internal const int MaximumBytes = 64 * 1024 * 1024;

    internal const int MaximumDepth = 256;

    /// <summary>Elements, attributes and pieces of text together: what decides about the memory that a document takes.</summary>
    internal const int MaximumNodes = 5_000_000;
}
