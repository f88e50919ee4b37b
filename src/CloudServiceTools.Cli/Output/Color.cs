using CloudServiceTools.Errors;

namespace CloudServiceTools.Cli.Output;

/// <summary>Colours of the terminal, by what they mean.</summary>
internal enum Color
{
    Error = 31,
    Good = 32,
    Warning = 33,
    Information = 36,
    Heading = 1,
}

/// <summary>When there are colours.</summary>
internal enum ColorMode
{
    Auto,
    Always,
    Never,
}

/// <summary>Writes in colour where that is wanted.</summary>
internal static class ColoredText
{
    /// <summary>The text, in this colour where there are some.</summary>
    internal static Phrase Of(this Color color, Phrase text, bool hasColor) =>
        hasColor ? $"\e[{(int)color}m{text}\e[0m" : text;
}
