using System.Collections.Generic;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD1014: a byte order mark or the bytes themselves say another encoding than the declaration, which other readers believe.</summary>
internal sealed class EncodingMismatch : AnalyzerRule
{
    internal EncodingMismatch()
        : base("CSD1014", "EncodingMismatch", DiagnosticSeverity.Error, "The file is stored in another encoding than it declares.") => CanFix = true;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        if (context.Definition.Element.Document is { WrongEncoding: { } declared } document)
        {
            string actual = document.Encoding.WebName;
            yield return Finding.At(
                context.Definition,
                $"The file declares the encoding '{declared}' and is stored as {actual}, so that other programs misread or refuse it: declare {actual}.",
                new Fix($"Declare the encoding {actual}", () => document.SetEncoding(document.Encoding, document.HasByteOrderMark)));
        }
    }
}
