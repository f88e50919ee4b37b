using System.Management.Automation;
using CloudServiceTools.Analysis;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Analysis;

/// <summary>Repair-CsDefinition: applies the fixes that the analyzer has for definitions, and passes the definitions on.</summary>
[Cmdlet(VerbsDiagnostic.Repair, "CsDefinition", SupportsShouldProcess = true,
    HelpUri = ProjectAddress.CmdletPages + "Repair-CsDefinition.md")]
[OutputType(typeof(ServiceDefinition))]
public sealed class RepairCsDefinitionCommand : CsCommand
{
    private AnalyzerOptions _options = new();

    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [DefinitionTransformation]
    public DefinitionSource Definition { get; set; } = null!;

    /// <summary>The lowest severity that is fixed.</summary>
    [Parameter]
    public DiagnosticSeverity? Severity { get; set; }

    /// <summary>The rules to fix: ids, starts of ids, names, patterns; all of them where this is left out.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RuleCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? IncludeRule { get; set; }

    /// <summary>The rules to leave alone.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RuleCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? ExcludeRule { get; set; }

    /// <summary>What definitions are held against.</summary>
    [Parameter]
    public AnalysisTarget? Target { get; set; }

    /// <summary>A table of these options, or the .psd1 file that has one; what the command line says wins.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object? Settings { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        AnalyzerSettings settings = AnalyzerSettings.Of(this, Settings);
        _options = new AnalyzerOptions
        {
            Severity = Severity ?? settings.Severity ?? DiagnosticSeverity.Information,
            IncludeRules = IncludeRule ?? settings.IncludeRule ?? [],
            ExcludeRules = ExcludeRule ?? settings.ExcludeRule ?? [],
            Target = Target ?? settings.Target ?? AnalysisTarget.Any,
        };

        // An unknown rule is one mistake, however many definitions come.
        AttemptOrStop(() => _ = new Analyzer(_options));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Attempt(Definition, definition => Repair.Run(definition, _options, diagnostic => ShouldFix(definition, diagnostic))))
        {
            WriteObject(Definition.Result);
        }
    }

    private bool ShouldFix(ServiceDefinition definition, Diagnostic diagnostic)
    {
        Phrase file = diagnostic.Path is { } path ? Phrase.Whole(path) : $"service '{definition.Name}'";
        return !Stopping && Confirms($"{diagnostic.RuleId}, line {diagnostic.Line} of {file}", Phrase.Whole(diagnostic.FixDescription));
    }
}
