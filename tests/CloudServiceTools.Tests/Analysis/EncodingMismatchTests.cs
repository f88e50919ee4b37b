using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using CloudServiceTools.Analysis;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Analysis;

/// <summary>CSD1014 is there where .NET's own reader, which packaging uses, stops or reads another name.</summary>
public sealed class EncodingMismatchTests : IDisposable
{
    private static readonly AnalyzerOptions Only = new() { IncludeRules = ["CSD1014"] };

    private readonly string _folder = Directory.CreateTempSubdirectory("csdef").FullName;

    public static TheoryData<string, Encoding, bool> Stored { get; } = new()
    {
        { "UTF-8", new UTF8Encoding(true), true },
        { "UTF-8", new UTF8Encoding(false), false },
        { "UTF-16", new UnicodeEncoding(false, true), true },
        { "UTF-16", new UnicodeEncoding(false, false), false },
        { "UTF-16, big-endian", new UnicodeEncoding(true, true), true },
        { "UTF-32", new UTF32Encoding(false, true), true },
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

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

    [Theory]
    [InlineData("utf-8", "")]
    [InlineData("iso-8859-1", "CSD1014 a.cscfg (2,1): The file declares the encoding 'iso-8859-1' and is stored as utf-8, so that other programs misread or refuse it: declare utf-8.")]
    public void It_is_found_in_a_configuration_beside_the_definition(string declared, string expected)
    {
        string path = Path.Combine(_folder, "a.cscfg");
        File.WriteAllText(path, $"<?xml version='1.0' encoding='{declared}'?>\n<ServiceConfiguration serviceName='Größe' />", new UTF8Encoding(true));
        ServiceDefinition definition = ServiceDefinition.Create("Größe");
        AnalyzerOptions options = new() { IncludeRules = ["CSD1014"], Configurations = [ServiceConfiguration.Load(path)] };

        Assert.Equal(expected, string.Join("; ", new Analyzer(options).Analyze(definition).Select(finding =>
            $"{finding.RuleId} {Path.GetFileName(finding.Path)} ({finding.Line},{finding.Column}): {finding.Message}")));

        // A fix is made in the definition alone.
        Assert.Empty(Repair.Run(definition, options));
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
