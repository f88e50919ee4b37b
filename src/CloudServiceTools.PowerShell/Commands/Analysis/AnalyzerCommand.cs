using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Analysis;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Analysis;

/// <summary>A cmdlet that analyzes definitions from the pipeline, or files and the files of folders.</summary>
public abstract class AnalyzerCommand : PathCommand
{
    private readonly ProgressMeter _progress = new();
    private IReadOnlyList<ServiceConfiguration> _given = [];
    private Analyzer _analyzer = null!;
    private ConfigurationFinder _finder = null!;

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

    /// <summary>Whether every configuration that may belong to the definition at hand could be read.</summary>
    private protected bool HasReadConfigurations { get; private set; } = true;

    /// <summary>The lowest severity that counts where nobody says.</summary>
    private protected abstract DiagnosticSeverity DefaultSeverity { get; }

    /// <summary>Whether findings that a comment suppresses count; null where the settings decide.</summary>
    private protected virtual bool? CountsSuppressed => false;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _given = [.. ConfigurationArgument.Items(Configuration).Select(item => ConfigurationArgument.Read(this, item))];
        _finder = new ConfigurationFinder(Report);
        AnalyzerSettings settings = AnalyzerSettings.Of(this, Settings);
        AnalyzerOptions options = new()
        {
            Configurations = _given,
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
            HasFailed = !Attempt(Definition, definition => Handle(_analyzer.Analyze(definition, ConfigurationsOf(definition))));
            HandleAll();
            return;
        }

        foreach (string file in ResolveFiles().TakeWhile(_ => !Stopping))
        {
            if (_progress.Next(file) is { } record)
            {
                WriteProgress(record);
            }

            HasFailed |= !Attempt(() => Handle(_analyzer.AnalyzeFile(file, ConfigurationsOf)));
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

    private protected sealed override IEnumerable<string> FilesIn(string folder) => new FolderSearch(Exclude, Report).Definitions(folder, Recurse);

    /// <summary>Those that were given, and those of the folder but for the files that were given already.</summary>
    private IReadOnlyList<ServiceConfiguration> ConfigurationsOf(ServiceDefinition definition)
    {
        HasReadConfigurations = !WithConfiguration || _finder.HasReadAll(definition);
        return WithConfiguration ? _finder.Find(definition, _given) : _given;
    }
}
