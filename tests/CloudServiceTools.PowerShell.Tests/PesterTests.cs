using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using Xunit;

namespace CloudServiceTools.PowerShell.Tests;

/// <summary>Runs every Pester file against the built module, and passes on what it found.</summary>
[Collection(Session.OneAtATime)]
public sealed class PesterTests(ITestOutputHelper output)
{
    private const string Script =
        """
        param($Path)
        Import-Module Pester -MinimumVersion 5.5 -MaximumVersion 5.99.99
        $configuration = New-PesterConfiguration -Hashtable @{
            Run = @{ Path = $Path; PassThru = $true }
            Output = @{ Verbosity = 'None' }
        }
        $result = Invoke-Pester -Configuration $configuration
        [pscustomobject]@{
            Passed = $result.PassedCount
            Skipped = $result.SkippedCount
            Total = $result.TotalCount
            Failures = @(
                $result.Failed | ForEach-Object { "$($_.ExpandedPath): $($_.ErrorRecord -join ' ')" }
                $result.FailedBlocks | ForEach-Object { "$($_.ExpandedPath): $($_.ErrorRecord -join ' ')" }
                $result.FailedContainers | ForEach-Object { "$($_.Item): $($_.ErrorRecord -join ' ')" }
            )
        }
        """;

    public static TheoryData<string> Files { get; } = [.. Directory
        .GetFiles(Path.Combine(Session.Repository, "tests", "Pester"), "*.Tests.ps1")
        .Select(path => Path.GetFileName(path)!)
        .Order(StringComparer.Ordinal)];

    [HostedTheory]
    [MemberData(nameof(Files))]
    public void Pester_file_passes(string file)
    {
        using Session session = new();
        Assert.SkipWhen(
            session.Run("Get-Module Pester -ListAvailable | Where-Object { $_.Version.Major -eq 5 }").Count == 0,
            "No Pester 5 on the module path: Install-Module Pester -MaximumVersion 5.99.99");

        string path = Path.Combine(Session.Repository, "tests", "Pester", file);
        IReadOnlyList<PSObject> results = session.Run(Script, out IReadOnlyList<ErrorRecord> errors, path);

        Assert.True(results.Count > 0, string.Join(Environment.NewLine, errors));
        PSObject result = results[^1];
        output.WriteLine($"{file}: {result.Properties["Passed"].Value} passed, {result.Properties["Skipped"].Value} skipped of {result.Properties["Total"].Value}");
        Assert.NotEqual(0, (int)result.Properties["Total"].Value);
        string[] failures = [.. ((object[])result.Properties["Failures"].Value).Select(item => item.ToString()!)];
        Assert.True(failures.Length == 0, string.Join(Environment.NewLine, failures));
    }
}
