using System;
using System.IO;
using System.Linq;
using CloudServiceTools.Errors;
using Xunit;

namespace CloudServiceTools.Tests;

/// <summary>The page of errors and the errors are the same.</summary>
public sealed class ErrorPageTests
{
    [Fact]
    public void Every_error_id_is_on_the_page_and_no_other()
    {
        string[] onPage = [.. File.ReadLines(Path.Combine(Material.Repository, "docs", "errors.md"))
            .Where(line => line.StartsWith("| `Cs", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1])];

        Assert.Equal(Enum.GetNames<CsErrorId>(), onPage);
    }
}
