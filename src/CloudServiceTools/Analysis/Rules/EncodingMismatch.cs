using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD1014: a byte order mark or the bytes themselves say another encoding than the declaration, which other readers believe.</summary>
internal sealed class EncodingMismatch : AnalyzerRule
{
    internal EncodingMismatch()
        : base("CSD1014", "EncodingMismatch", DiagnosticSeverity.Error, "The file is stored in another encoding than it declares.") => CanFix = true;

    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        [.. Check(context.Definition, FixOf), .. context.Configurations.SelectMany(configuration => Check(configuration, _ => null))];

    private static IEnumerable<Finding> Check(DocumentItem file, Func<SourceDocument, Fix?> fixOf)
    {
        if (file.Element.Document is { WrongEncoding: { } declared } document)
        {
            yield return Finding.At(
                file,
                $"The file declares the encoding '{declared}' and is stored as {document.Encoding.WebName}, so that other programs misread or refuse it: declare {document.Encoding.WebName}.",
                fixOf(document));
        }
    }

    /// <summary>Fixes are made in the definition alone.</summary>
    private static Fix FixOf(SourceDocument document) => new(
        $"Declare the encoding {document.Encoding.WebName}",
        () => document.SetEncoding(document.Encoding, document.HasByteOrderMark));
}
