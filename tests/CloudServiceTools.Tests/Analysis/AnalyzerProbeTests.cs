using System;
using System.IO;
using System.Linq;
using CloudServiceTools.Analysis;
using Xunit;

namespace CloudServiceTools.Tests.Analysis;

/// <summary>The verdict of the rules about the format on small files, against that of the SDK's own schema.</summary>
public sealed class AnalyzerProbeTests
{
    /// <summary>The schema of one SDK takes its own version alone; here a version is data.</summary>
    private const string OtherSdk = "120-svc-schemaVersion-2015-04.2.6.csdef";

    [Fact]
    public void The_rules_about_the_format_agree_with_the_schema()
    {
        string folder = Material.Folder("probes");
        Analyzer analyzer = new(new AnalyzerOptions { IncludeRules = ["CSD1"] });
        string[][] rows = [.. File.ReadAllLines(Path.Combine(folder, "expected.csv"))
            .Skip(1)
            .Select(line => line.Split(',', 3))
            .Where(row => row.Length == 3 && row[0].EndsWith(".csdef", StringComparison.Ordinal))];

        string[] wrong = [.. rows
            .Select(row => (Row: row, Found: analyzer.AnalyzeFile(Path.Combine(folder, row[0]))))
            .Where(item => (item.Row[1] == "true" || item.Row[0] == OtherSdk) != (item.Found.Count == 0))
            .Select(item => $"{item.Row[0]}: schema {item.Row[1]} {item.Row[2]}, rules {string.Join(" | ", item.Found)}")];

        Assert.Empty(wrong);
        Assert.True(rows.Length > 100, $"Only {rows.Length} probes.");
    }
}
