using System;
using System.Collections.Generic;
using System.IO;
using CloudServiceTools.Analysis;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;

namespace CloudServiceTools.Fuzz;

/// <summary>What is done to a configuration, step by step; each step throws where a promise is broken.</summary>
internal sealed class ConfigurationWalk(byte[] bytes, IReadOnlyList<int> edits, ServiceDefinition? otherDefinition)
{
    // The definition that a configuration is held against where the input has none.
    private const string Plain = "<ServiceDefinition name=\"S\" xmlns=\"http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition\"><WorkerRole name=\"W\"/></ServiceDefinition>";

    private ServiceConfiguration _configuration = null!;
    private IReadOnlyList<Diagnostic> _findings = [];

    /// <summary>The steps, in their order. When the first is refused, the others do not run.</summary>
    internal IEnumerable<FuzzStep> Steps() =>
    [
        new("load configuration", Load),
        new("edit configuration", () => DocumentEdits.Of(_configuration, edits)),
        new("analyze configuration", Analyze, AreLines),
        .. Reports.Steps("report configuration", () => _findings),
        new("update configuration", Update),
    ];

    private void Load()
    {
        string path = Path.Combine(Path.GetTempPath(), $"fuzz-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.cscfg");
        File.WriteAllBytes(path, bytes);
        try
        {
            _configuration = ServiceConfiguration.Load(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private void Analyze()
    {
        ServiceDefinition definition = otherDefinition ?? ServiceDefinition.Parse(Plain);
        _findings = new Analyzer(new AnalyzerOptions { Target = AnalysisTarget.ExtendedSupport, IncludeSuppressed = true })
            .Analyze(definition, [_configuration]);
    }

    private void AreLines()
    {
        foreach (Diagnostic finding in _findings)
        {
            Promise.IsLine(finding.Message);
        }
    }

    private void Update()
    {
        ServiceConfiguration copy = _configuration.Copy();
        copy.UpdateFrom(otherDefinition ?? ServiceDefinition.Parse(Plain));
        Promise.Keep(ServiceConfiguration.Parse(copy.ToText()).ToText() == copy.ToText(), "What was changed can be read back.");
    }
}
