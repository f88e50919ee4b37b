using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>
/// The sessions on docs/csdef.md are run from top to bottom, and show what comes out. With CSDEF_PAGE=write the page is written
/// anew.
/// </summary>
public sealed class PageTests
{
    private const string Fence = "```";

    private static readonly string Page = Path.Combine(Workspace.Repository, "docs", "csdef.md");

    [Fact]
    public void Sessions_on_the_page_show_what_comes_out()
    {
        using Workspace workspace = new();
        Session session = new(workspace);
        StringBuilder text = new();
        bool isSession = false;
        foreach (string line in File.ReadAllLines(Page))
        {
            if (isSession && line.StartsWith("$ ", StringComparison.Ordinal))
            {
                text.Append(line).Append('\n').Append(session.Run(line[2..]));
            }
            else if (!isSession || line == Fence)
            {
                text.Append(line).Append('\n');
            }

            isSession = line == Fence + "console" || (isSession && line != Fence);
        }

        if (Environment.GetEnvironmentVariable("CSDEF_PAGE") == "write")
        {
            File.WriteAllText(Page, text.ToString());
        }

        Assert.Equal(File.ReadAllText(Page).ReplaceLineEndings("\n"), text.ToString());
    }

    [Fact]
    public void Every_command_is_on_the_page()
    {
        string page = File.ReadAllText(Page);

        Assert.All(CommandLine.Commands, command => Assert.Contains($"| [{command.Name}](", page.Replace("| completion", "| [completion](", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All(CommandLine.Commands.Where(command => command.Name != "completion"), command => Assert.Contains($"csdef {command.Name} ", page, StringComparison.Ordinal));
    }

    /// <summary>The first thing that somebody tries must not have a finding.</summary>
    [Fact]
    public void What_the_example_of_the_README_authors_passes_its_check()
    {
        string[] page = File.ReadAllLines(Path.Combine(Workspace.Repository, "README.md"));
        string example = string.Concat(page
            .SkipWhile(line => !line.StartsWith("csdef new ", StringComparison.Ordinal))
            .TakeWhile(line => line.Length > 0));
        string[] lines = [.. example.Split(" > ")[0].Split('|').Select(line => line.Trim()["csdef ".Length..])];
        using Workspace workspace = new();
        workspace.Write("ServiceDefinition.csdef", Csdef.Pipe(string.Empty, lines));

        Outcome outcome = Csdef.Run("check . --severity warning --fail-on warning", folder: workspace.Folder);

        Assert.Equal((0, "No findings in 1 file.\n", string.Empty), (outcome.Code, outcome.Text, outcome.Error));
    }

    [Theory]
    [InlineData("scenario4.sh")]
    [InlineData("scenario4.cmd")]
    public void The_example_authors_the_articles_scenario_4(string script)
    {
        string[] lines = [.. File.ReadLines(Path.Combine(Workspace.Repository, "examples", script))
            .Select(line => line.Trim().Replace("%csdef%", "csdef", StringComparison.Ordinal))
            .Where(line => line.StartsWith("csdef new", StringComparison.Ordinal) || line.StartsWith("csdef add", StringComparison.Ordinal))
            .Select(line => line["csdef ".Length..].Split([" | ", " |", " > ", " --output "], StringSplitOptions.None)[0])];

        string listing = Workspace.Article("scenario4-corrected").Replace("\"/>", "\" />", StringComparison.Ordinal).ReplaceLineEndings("\n");
        Assert.EndsWith(listing.TrimEnd('\n') + "\n", Csdef.Pipe(string.Empty, lines), StringComparison.Ordinal);
    }

    /// <summary>As much of a shell as the page needs.</summary>
    private sealed class Session(Workspace workspace)
    {
        private int _code;

        /// <summary>Runs a line, and gives what a terminal would show.</summary>
        internal string Run(string line)
        {
            if (line == "echo $?")
            {
                return $"{_code}\n";
            }

            string[] redirected = line.Split(" > ");
            byte[] output = [];
            StringBuilder errors = new();
            foreach (string command in redirected[0].Split(" | "))
            {
                string[] fed = command.Split(" < ");
                byte[] input = fed.Length > 1 ? File.ReadAllBytes(Path.Combine(workspace.Folder, fed[1])) : output;
                (output, string error) = Run([.. fed[0].Split(' ').Select(word => word.Trim('\''))], input);
                errors.Append(error);
            }

            if (redirected.Length > 1)
            {
                File.WriteAllBytes(Path.Combine(workspace.Folder, redirected[1]), output);
                return errors.ToString();
            }

            return errors + Encoding.UTF8.GetString(output);
        }

        private (byte[] Output, string Error) Run(string[] words, byte[] input)
        {
            switch (words)
            {
                case ["cat", string file]:
                    return (File.ReadAllBytes(Path.Combine(workspace.Folder, file)), string.Empty);
                case ["head", "-n", string count]:
                    IEnumerable<string> lines = Encoding.UTF8.GetString(input).Split('\n').Take(int.Parse(count, null));
                    return (Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), string.Empty);
                default:
                    Assert.Equal("csdef", words[0]);
                    Outcome outcome = Csdef.Run(words[1..], input, workspace.Folder);
                    _code = outcome.Code;
                    return (outcome.Bytes, outcome.Error.Replace(workspace.Folder + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal));
            }
        }
    }
}
