namespace CloudServiceTools.Errors;

/// <summary>The beginning of a text that may be of any length.</summary>
internal static class Excerpt
{
    /// <summary>The text, or its first characters and an ellipsis; a surrogate pair stays whole.</summary>
    internal static string Of(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return text.Substring(0, end) + "…";
    }
}
