using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using CloudServiceTools.Analysis;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Analysis;

/// <summary>CSD1014 is there where .NET's own reader, which packaging uses, stops or reads another name.</summary>
public sealed class EncodingMismatchTests
{
    private static readonly AnalyzerOptions Only = new() { IncludeRules = ["CSD1014"] };

    public static TheoryData<string, Encoding, bool> Stored { get; } = new()
    {
        { "UTF-8", new UTF8Encoding(true), true },
        { "UTF-8", new UTF8Encoding(false), false },
        { "UTF-16", new UnicodeEncoding(false, true), true },
        { "UTF-16", new UnicodeEncoding(false, false), false },
        { "UTF-16, big-endian", new UnicodeEncoding(true, true), true },
        { "UTF-32", new UTF32Encoding(false, true), true },
    };

    [Theory]
    [MemberData(nameof(Stored))]
    public void It_is_found_where_NETs_reader_fails(string what, Encoding encoding, bool hasMark)
    {
        foreach (string declared in new[] { "", "utf-8", "UTF-8", "utf-16", "utf-16BE", "utf-32", "us-ascii", "iso-8859-1", "klingon" })
        {
            foreach (string name in new[] { "Service", "Größe" })
            {
                byte[] bytes = Bytes(encoding, hasMark, declared, name);
                if (!hasMark && encoding is UTF8Encoding && declared is "us-ascii" or "iso-8859-1" or "klingon")
                {
                    // Without a mark the engine believes the declaration itself, as the reader does.
                    continue;
                }

                ServiceDefinition definition = ServiceDefinition.Load(new MemoryStream(bytes));
                bool isFound = new Analyzer(Only).Analyze(definition).Any();

                Assert.True(isFound == (NameOf(bytes) != name), $"{what}, mark {hasMark}, declared '{declared}', name {name}");
                Repair.Run(definition, Only);
                Assert.Equal(name, NameOf(definition.ToBytes()));
                Assert.True(isFound || definition.ToBytes().SequenceEqual(bytes));
            }
        }
    }

    private static byte[] Bytes(Encoding encoding, bool hasMark, string declared, string name)
    {
        string declaration = declared.Length == 0 ? string.Empty : $"<?xml version='1.0' encoding='{declared}'?>\n";
        return [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes($"{declaration}<ServiceDefinition name='{name}' />")];
    }

    /// <summary>The name as .NET's reader reads it; null where it stops.</summary>
    private static string? NameOf(byte[] bytes)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(bytes));
            reader.MoveToContent();
            return reader.GetAttribute("name");
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
