using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using CloudServiceTools.Analysis;
using CloudServiceTools.Errors;

namespace CloudServiceTools.PowerShell.Commands.Analysis;

/// <summary>
/// The options of the analyzer as a .psd1 file keeps them: <c>@{ Severity = 'Warning'; ExcludeRule = 'CSD7' }</c>. The file is
/// read as data and never run.
/// </summary>
internal sealed class AnalyzerSettings
{
    internal DiagnosticSeverity? Severity { get; private set; }

    internal string[]? IncludeRule { get; private set; }

    internal string[]? ExcludeRule { get; private set; }

    internal AnalysisTarget? Target { get; private set; }

    internal bool? IncludeSuppressed { get; private set; }

    /// <summary>The options that <c>-Settings</c> gives: a table, or a file with one. What is wrong with it ends the command.</summary>
    internal static AnalyzerSettings Of(CsCommand command, object? given)
    {
        object? value = Unwrapped.Of(given);
        if (value is null)
        {
            return new AnalyzerSettings();
        }

        try
        {
            if (value is IDictionary table)
            {
                return Of("-Settings", table);
            }

            string path = (value as System.IO.FileSystemInfo)?.FullName ?? LanguagePrimitives.ConvertTo<string>(value);
            if (command.ResolveLiteral(path, out string resolved) is { } problem)
            {
                command.ThrowTerminatingError(problem);
            }

            return Read(resolved);
        }
        catch (RuntimeException exception) when (exception.ErrorRecord.ErrorDetails is not null)
        {
            command.ThrowTerminatingError(exception.ErrorRecord);
            throw;
        }
    }

    /// <summary>Reads the options of a file.</summary>
    /// <exception cref="RuntimeException">There is no such file, or what it holds is something else.</exception>
    private static AnalyzerSettings Read(string path)
    {
        if (!System.IO.File.Exists(path))
        {
            throw Refusal(ErrorRecords.FileNotFound(path));
        }

        ScriptBlockAst script = Parser.ParseFile(path, out _, out ParseError[] errors);
        if (errors.Length > 0)
        {
            throw errors[0].ErrorId == "FileReadError"
                ? Refusal(ErrorRecords.FileUnreadable(path, Phrase.Sentence(errors[0].Message)))
                : Invalid(path, $"Line {errors[0].Extent.StartLineNumber}: {Phrase.Sentence(errors[0].Message)}", $"Correct the file.");
        }

        if (script.Find(ast => ast is HashtableAst, searchNestedScriptBlocks: false) is null)
        {
            throw Invalid(path, $"The file holds no table of settings.", $"Write it as @{{ Severity = 'Warning' }}.");
        }

        Hashtable values = ValuesOf(script) ?? throw Invalid(
            path, $"The file computes something, and settings are data alone.", $"Write plain values, such as 'Warning' and $true.");
        return Of(path, values);
    }

    private static AnalyzerSettings Of(string path, IDictionary values)
    {
        AnalyzerSettings settings = new();
        foreach (DictionaryEntry entry in values)
        {
            settings.Set(path, System.Convert.ToString(entry.Key, System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty, entry.Value);
        }

        return settings;
    }

    /// <summary>The table where it is all that the script has, and made of values alone; else null.</summary>
    private static Hashtable? ValuesOf(ScriptBlockAst script)
    {
        if (script is not { ParamBlock: null, DynamicParamBlock: null, BeginBlock: null, ProcessBlock: null, EndBlock: { Traps: null } end }
            || end.Statements.Count != 1
            || end.Statements[0] is not PipelineAst pipeline
            || pipeline.PipelineElements.Count != 1
            || pipeline.PipelineElements[0] is not CommandExpressionAst { Expression: HashtableAst table, Redirections.Count: 0 })
        {
            return null;
        }

        try
        {
            return (Hashtable)table.SafeGetValue();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void Set(string path, string key, object? value)
    {
        switch (key.ToUpperInvariant())
        {
            case "SEVERITY":
                Severity = Convert<DiagnosticSeverity>(path, key, value);
                break;
            case "TARGET":
                Target = Convert<AnalysisTarget>(path, key, value);
                break;
            case "INCLUDESUPPRESSED":
                IncludeSuppressed = value as bool? ?? throw Invalid(path, $"{key} is neither $true nor $false.", $"Give one of the two.", value);
                break;
            case "INCLUDERULE":
                IncludeRule = RulesOf(path, key, value);
                break;
            case "EXCLUDERULE":
                ExcludeRule = RulesOf(path, key, value);
                break;
            default:
                throw Invalid(path, $"There is no setting '{key}'.", NameSuggestion.For(key, "setting", Keys), key);
        }
    }

    private static IEnumerable<string> Keys => typeof(AnalyzerSettings)
        .GetProperties(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)
        .Select(property => property.Name);

    private static T Convert<T>(string path, string key, object? value)
        where T : Enum
    {
        try
        {
            return LanguagePrimitives.ConvertTo<T>(value);
        }
        catch (PSInvalidCastException)
        {
            Phrase known = Phrase.Whole(string.Join(", ", Enum.GetNames(typeof(T))));
            throw Invalid(path, $"{key} cannot be '{TextOf(value)}'.", $"Give one of {known}.", value);
        }
    }

    private static string[]? RulesOf(string path, string key, object? value)
    {
        object?[] values = value as object?[] ?? [value];
        return value is null ? null
            : Array.TrueForAll(values, item => item is string { Length: > 0 }) ? [.. values.Cast<string>()]
            : throw Invalid(path, $"{key} cannot be '{TextOf(value)}'.", $"Give ids of rules, such as 'CSD4' and 'CSD1010'.", value);
    }

    private static string TextOf(object? value) => value is object?[] values ? string.Join(", ", values) : $"{value}";

    private static RuntimeException Invalid(string path, Phrase problem, Phrase action, object? target = null) =>
        Refusal(ErrorRecords.InvalidSettings(path, problem, action, target));

    private static RuntimeException Refusal(ErrorRecord record) => new(record.Exception.Message, record.Exception, record);
}
