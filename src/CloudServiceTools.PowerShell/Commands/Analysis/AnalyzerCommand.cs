using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Analysis;
using CloudServiceTools.Errors;
using CloudServiceTools.PowerShell.Completion;
using CloudServiceTools.Service;

namespace CloudServiceTools.PowerShell.Commands.Analysis;

/// <summary>A cmdlet that analyzes definitions from the pipeline, or files and the files of folders.</summary>
public abstract class AnalyzerCommand : PathCommand
{
    private readonly ProgressMeter _progress = new();
    private Analyzer _analyzer = null!;
    private ServiceSearch _services = null!;

    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = DefinitionSet)]
    [Alias("InputObject")]
    [DefinitionTransformation(IsPath = false)]
    public DefinitionSource Definition { get; set; } = null!;

    /// <summary>The files and folders that are skipped in the folders of -Path.</summary>
    [Parameter(ParameterSetName = "Path")]
    [Parameter(ParameterSetName = "LiteralPath")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Exclude { get; set; }

    /// <summary>The configurations that belong to the definition, or the paths of their files.</summary>
    [Parameter]
    public object[]? Configuration { get; set; }

    /// <summary>Whether the .cscfg files beside each definition are held against it.</summary>
    [Parameter]
    public SwitchParameter WithConfiguration { get; set; }

    /// <summary>The lowest severity that counts.</summary>
    [Parameter]
    public DiagnosticSeverity? Severity { get; set; }

    /// <summary>The rules to run: ids, starts of ids, names, patterns; all of them where this is left out.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RuleCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? IncludeRule { get; set; }

    /// <summary>The rules to leave out.</summary>
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

    /// <summary>The lowest severity that counts where nobody says.</summary>
    private protected abstract DiagnosticSeverity DefaultSeverity { get; }

    /// <summary>Whether findings that a comment suppresses count; null where the settings decide.</summary>
    private protected virtual bool? CountsSuppressed => false;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _services = new ServiceSearch(WithConfiguration, Recurse, Exclude, Report);
        AnalyzerSettings settings = AnalyzerSettings.Of(this, Settings);
        AnalyzerOptions options = new()
        {
            Configurations = [.. ConfigurationArgument.Items(Configuration).Select(item => ConfigurationArgument.Read(this, item))],
            Severity = Severity ?? settings.Severity ?? DefaultSeverity,
            IncludeRules = IncludeRule ?? settings.IncludeRule ?? [],
            ExcludeRules = ExcludeRule ?? settings.ExcludeRule ?? [],
            Target = Target ?? settings.Target ?? AnalysisTarget.Any,
            IncludeSuppressed = CountsSuppressed ?? settings.IncludeSuppressed ?? false,
        };
        AttemptOrStop(() => _analyzer = new Analyzer(options));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        HasFailed = false;
        if (ParameterSetName == DefinitionSet)
        {
            if (!Attempt(Definition, definition => Handle(Definition.Service is { } given ? _analyzer.Analyze(given) : _services.Find(definition) is { } service ? _analyzer.Analyze(service, Report) : _analyzer.Analyze(definition))))
            {
                HasFailed = true;
            }

            HandleAll();
            return;
        }

        foreach (ServiceFiles files in Resolve(_services.Find, files => files.HasContent).TakeWhile(_ => !Stopping))
        {
            if (_progress.Next(files.Path) is { } record)
            {
                WriteProgress(record);
            }

            if (!Attempt(() => Handle(_analyzer.Analyze(files, Report))))
            {
                HasFailed = true;
            }
        }

        HandleAll();
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_progress.Last() is { } record)
        {
            WriteProgress(record);
        }
    }

    /// <summary>Writes what the cmdlet has to say of one definition.</summary>
    private protected abstract void Handle(IReadOnlyList<Diagnostic> found);

    /// <summary>Writes what the cmdlet has to say of everything that one object from the pipeline, or the command line, named.</summary>
    private protected virtual void HandleAll()
    {
    }

    private protected sealed override Phrase Wanted => $"service definition (.csdef)";
}
