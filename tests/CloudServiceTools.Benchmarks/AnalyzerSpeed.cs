using BenchmarkDotNet.Attributes;
using CloudServiceTools.Analysis;
using CloudServiceTools.Model;

namespace CloudServiceTools.Benchmarks;

/// <summary>
/// Every rule on a file of 5 KB, against reading that file; and on ten times as many roles with ten endpoints each (10 is
/// linear). Definitions are read anew each time, so that nothing is remembered from the call before.
/// </summary>
[MemoryDiagnoser]
public class AnalyzerSpeed
{
    private readonly string _typical = Samples.Text(roles: 5);
    private static readonly string Roles100 = Samples.Definition(roles: 100, endpoints: 10).ToText();
    private static readonly string Roles1000 = Samples.Definition(roles: 1_000, endpoints: 10).ToText();

    private readonly Analyzer _analyzer = new();

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("5 KB")]
    public object Parse() => ServiceDefinition.Parse(_typical);

    [Benchmark]
    [BenchmarkCategory("5 KB")]
    public object ParseAndAnalyze() => _analyzer.AnalyzeText(_typical);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Linear")]
    public object Endpoints1000() => _analyzer.AnalyzeText(Roles100);

    [Benchmark]
    [BenchmarkCategory("Linear")]
    public object Endpoints10000() => _analyzer.AnalyzeText(Roles1000);
}
