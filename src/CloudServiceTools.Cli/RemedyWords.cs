using CloudServiceTools.Errors;

namespace CloudServiceTools.Cli;

/// <summary>What csdef calls the remedies of the engine's errors, where it has a command or option for them.</summary>
internal static class RemedyWords
{
    /// <summary>How a sentence that says what to do goes on; empty where csdef has nothing to add.</summary>
    /// <param name="remedy">The remedy.</param>
    /// <param name="hasForce">Whether the command takes --force.</param>
    internal static string Of(Remedy remedy, bool hasForce) => remedy.Kind switch
    {
        RemedyKind.AddRole => " with csdef add-role",
        RemedyKind.ReplaceFile or RemedyKind.ForceWrite when hasForce => $" with {Parameters.ForceName}",
        RemedyKind.ReadFile => ": give its path as an argument",
        _ => string.Empty,
    };
}
