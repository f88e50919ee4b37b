using System.IO;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Cli.Output;

/// <summary>The way of text for people to an output: as a phrase, in which no name can be more than text.</summary>
internal static class LineOutput
{
    /// <summary>Writes a line.</summary>
    internal static void WritePhrase(this TextWriter output, Phrase line) => output.WriteLine(line.ToString());
}
