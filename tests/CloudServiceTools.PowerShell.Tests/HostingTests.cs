using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using Xunit;

namespace CloudServiceTools.PowerShell.Tests;

/// <summary>The module in a session of another program, where runbooks and editors have it.</summary>
[Collection(Session.OneAtATime)]
public sealed class HostingTests
{
    [Fact]
    public void A_definition_goes_through_the_pipeline_and_comes_out_as_text()
    {
        using Session session = new();

        string text = session.Run(
            """
            New-CsDefinition S -Role (New-CsRole W -Type Worker) |
                Add-CsInternalEndpoint I -Role W -Protocol tcp |
                Add-CsTrafficRule -To W/I -From W |
                ConvertTo-Csdef
            """).Single().ToString();

        Assert.Contains("<FromRole roleName=\"W\" />", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tests_run_in_the_PowerShell_that_dotnet_pwsh_starts()
    {
        using Session session = new();
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Session.Repository, "dotnet-tools.json")));

        Assert.Equal(
            manifest.RootElement.GetProperty("tools").GetProperty("powershell").GetProperty("version").GetString(),
            session.Run("$PSVersionTable.PSVersion.ToString()").Single().ToString());
    }

    [Fact]
    public void An_error_has_its_id_its_category_and_what_to_do()
    {
        using Session session = new();

        IReadOnlyList<PSObject> output = session.Run(
            "New-CsDefinition S | Get-CsRole Nobody; 'still here'", out IReadOnlyList<ErrorRecord> errors);

        Assert.Equal("still here", output.Single().ToString());
        ErrorRecord error = Assert.Single(errors);
        Assert.StartsWith("CsRoleNotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void Sessions_side_by_side_do_not_know_each_other()
    {
        using Session first = new();
        using Session second = new();
        first.Run("$def = New-CsDefinition First");
        second.Run("$def = New-CsDefinition Second");

        Assert.Equal(["First", "Second"], new[] { first, second }.Select(session => session.Run("$def.Name").Single().ToString()));
    }

    [Fact]
    public void Completion_finds_the_definition_in_the_pipeline()
    {
        using Session session = new();
        session.Run("$def = New-CsDefinition S -Role (New-CsRole 'Role 1' -Type Worker), (New-CsRole Other -Type Web)");

        Assert.Equal(["'Role 1'", "Other"], session.Complete("$def | Add-CsInternalEndpoint X -Role "));
        Assert.Equal(["'Role 1'"], session.Complete("Get-CsRole -Definition $def -Name r"));
        Assert.Equal(["http", "tcp", "udp", "any"], session.Complete("$def | Add-CsInternalEndpoint X -Protocol "));
    }
}
