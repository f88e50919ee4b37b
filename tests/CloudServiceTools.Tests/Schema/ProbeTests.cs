using System;
using System.IO;
using System.Linq;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Schema;

/// <summary>The table's verdict on small files, each about one question, against that of the SDK's own schema.</summary>
public sealed class ProbeTests
{
    /// <summary>The schema of one SDK takes its own version alone; here a version is data.</summary>
    private const string OtherSdk = "120-svc-schemaVersion-2015-04.2.6.csdef";

    [Fact]
    public void Order_cardinality_and_values_are_judged_as_by_the_schema()
    {
        string folder = Material.Folder("probes");
        string[] lines = File.ReadAllLines(Path.Combine(folder, "expected.csv"));
        int count = 0;
        foreach (string[] row in lines.Skip(1).Select(line => line.Split(',', 3)).Where(row => row.Length == 3 && row[0].EndsWith(".csdef", StringComparison.Ordinal)))
        {
            string text = File.ReadAllText(Path.Combine(folder, row[0]));
            var problems = SchemaValidator.Definition.Validate(text);
            bool isValid = row[1] == "true" || row[0] == OtherSdk;
            Assert.True(isValid == (problems.Count == 0), $"{row[0]}: {row[2]} | {string.Join("; ", problems)}");
            count++;

            // Valid or not, it can be read, and is written as it was.
            Assert.Equal(text, ServiceDefinition.Parse(text).ToText());
        }

        Assert.True(count > 100, $"Only {count} probes.");
    }
}
