using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using CloudServiceTools.Analysis;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests;

/// <summary>docs/architecture.md says which folder may use which; here it is held to.</summary>
public sealed class ArchitectureTests
{
    private const int LongestFile = 500;

    public static TheoryData<string, string> Arrows { get; } = new()
    {
        { "Errors", "" },
        { "Xml", "Errors" },
        { "Schema", "Errors" },
        { "Model", "Errors Xml Schema" },
        { "Configuration", "Errors Xml Schema Model" },
        { "Service", "Errors Xml Schema Model Configuration" },
        { "Traffic", "Errors Xml Schema Model Configuration Service" },
        { "Comparison", "Errors Xml Schema Model Configuration Service Traffic" },
        { "Runtime", "Errors Model Configuration Service" },
        { "Analysis", "Errors Xml Schema Model Configuration Service Traffic" },
        { "Reporting", "Errors Xml Model Configuration Service Traffic Comparison Analysis" },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void A_folder_of_the_engine_uses_only_those_below_it(string folder, string allowed)
    {
        string[] namespaces = [.. allowed.Split(' ').Append(folder)];
        IEnumerable<string> used = Sources("CloudServiceTools", folder)
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("using CloudServiceTools.", StringComparison.Ordinal))
            .Select(line => line.Split('.')[1].TrimEnd(';'))
            .Distinct();

        Assert.Empty(used.Except(namespaces));
    }

    [Fact]
    public void The_engine_knows_no_PowerShell_and_no_third_party() => Assert.All(
        typeof(ServiceDefinition).Assembly.GetReferencedAssemblies().Select(name => name.Name!),
        name => Assert.True(
            name == "netstandard" || (name.StartsWith("System.", StringComparison.Ordinal) && name != "System.Management.Automation"), name));

    /// <summary>csdef prints the same messages: what helps is a <see cref="Errors.Remedy"/>, which each front end words for itself.</summary>
    [Fact]
    public void No_message_of_the_engine_names_a_cmdlet_or_an_option()
    {
        const string Command = @"\w-Cs[A-Z]|(?<=[a-z] |`)-[A-Z][A-Za-z]{3}|\bcsdef (?!-disable)[a-z]";
        IEnumerable<string> messages = Sources("CloudServiceTools", ".")
            .SelectMany(path => Regex.Matches(Regex.Replace(File.ReadAllText(path), "^ *//.*", string.Empty, RegexOptions.Multiline), "\"[^\"\n]*\""))
            .Select(match => match.Value);

        Assert.Empty(messages.SelectMany(text => Regex.Matches(text, Command + "|cmdlet|(?<!Azure |In )PowerShell")).Select(match => match.Value));
        Assert.Empty(RuleCatalog.Rules.SelectMany(rule => Regex.Matches(rule.ReadPage(), Command)).Select(match => match.Value));
    }

    /// <summary>
    /// Text for people leaves csdef as a <see cref="Errors.Phrase"/>, by LineOutput. These files write what is no line of ours:
    /// formats with escapes of their own, pages, pictures, scripts, help, numbers.
    /// </summary>
    [Fact]
    public void Csdef_writes_no_text_that_is_no_phrase()
    {
        string[] exits =
        [
            "LineOutput.cs", "JsonItems.cs", "JsonOutput.cs", "JsonText.cs", "FindingsOutput.cs", "DifferencesOutput.cs", "DecisionsWriter.cs",
            "RulesCommand.cs", "DrawCommand.cs", "CompletionCommand.cs", "CommandLine.cs", "HelpWithExamples.cs", "ProgressLine.cs", "Shell.cs",
        ];

        Assert.Empty(Matches("CloudServiceTools.Cli", exits, @"(?i)\b(output|error|text|console)\.Write(Line)?\((?!\))"));
        Assert.Empty(Matches("CloudServiceTools.Cli", ["Shell.cs"], @"\bConsole\."));
        Assert.Empty(Matches("CloudServiceTools.Cli", ["HelpWithExamples.cs", "ProgressLine.cs"], @"\.Write(Line)?\(\s*\$"));
    }

    /// <summary>What a cmdlet says goes through <c>CsCommand</c>, which takes phrases, and errors are made in <c>ErrorRecords</c>.</summary>
    [Fact]
    public void A_cmdlet_writes_no_text_that_is_no_phrase()
    {
        const string Project = "CloudServiceTools.PowerShell";

        Assert.Empty(Matches(Project, ["CsCommand.cs"], @"\b(WriteWarning|WriteVerbose|WriteDebug|ShouldProcess|ShouldContinue)\("));
        Assert.Empty(Matches(Project, ["ErrorRecords.cs"], @"new ErrorRecord\(|ErrorRecord \w+ = new\("));
        Assert.Empty(Matches(Project, [], @"\b(WriteWarning|WriteVerbose|WriteError|WriteInformation|ThrowTerminatingError|ShouldProcess)\(\s*\$?"""));
        Assert.Empty(Matches(Project, [], @"\bHost\.UI\b|\bConsole\."));
    }

    [Fact]
    public void A_cmdlet_knows_no_XML() => Assert.DoesNotContain(
        Sources("CloudServiceTools.PowerShell", "."),
        path => File.ReadAllText(path).Contains("System.Xml", StringComparison.Ordinal));

    [Fact]
    public void The_command_line_tool_knows_neither_XML_nor_PowerShell()
    {
        string[] unwanted = ["System.Xml", "System.Management.Automation", "CloudServiceTools.Xml", "CloudServiceTools.Schema"];

        // What the Tab key offers, and the options and columns of the kinds of items, come out of the tables of the formats.
        string[] offering = ["CloudServiceTools.Schema"];

        Assert.DoesNotContain(
            Sources("CloudServiceTools.Cli", "."),
            path => unwanted.Except(
                    Path.GetFileName(path) is "KnownWords.cs" or "ItemCommands.cs" or "ListItemCommand.cs" || Path.GetFileName(Path.GetDirectoryName(path)) == "Kinds" ? offering : [])
                .Any(name => File.ReadLines(path).Contains($"using {name};")));
    }

    [Fact]
    public void No_file_is_too_long_to_read()
    {
        IEnumerable<string> sources = Sources("CloudServiceTools", ".")
            .Concat(Sources("CloudServiceTools.PowerShell", "."))
            .Concat(Sources("CloudServiceTools.Cli", "."));

        Assert.DoesNotContain(sources, path => File.ReadLines(path).Count() > LongestFile);
    }

    [Fact]
    public void The_manifest_has_the_version_of_the_assemblies()
    {
        string manifest = File.ReadAllText(Path.Combine(Material.Repository, "module", "CloudServiceTools.psd1"));
        string version = typeof(ServiceDefinition).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()!.Version;

        Assert.Contains($"ModuleVersion = '{Version.Parse(version).ToString(3)}'", manifest, StringComparison.Ordinal);
    }

    /// <summary>Where a pattern occurs in the sources of a project, but for some files.</summary>
    private static IEnumerable<string> Matches(string project, string[] except, string pattern) =>
        from path in Sources(project, ".")
        where !except.Contains(Path.GetFileName(path))
        from match in Regex.Matches(File.ReadAllText(path), pattern)
        select $"{Path.GetFileName(path)}: {match.Value}";

    private static string[] Sources(string project, string folder) => Directory.GetFiles(
        Path.Combine(Material.Repository, "src", project, folder), "*.cs", SearchOption.AllDirectories);
}
