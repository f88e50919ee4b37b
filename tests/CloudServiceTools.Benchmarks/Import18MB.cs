using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using BenchmarkDotNet.Attributes;
using CloudServiceTools.Model;

namespace CloudServiceTools.Benchmarks;

/// <summary>A file of 20,000 roles and 18 MB, against XDocument with positions and white space kept.</summary>
[MemoryDiagnoser]
public class Import18MB
{
    private const int RoleCount = 20_000;

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csdef");

    [GlobalSetup]
    public void Write() => File.WriteAllText(_path, Samples.Text(RoleCount), new UTF8Encoding(true));

    [GlobalCleanup]
    public void Delete() => File.Delete(_path);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Load")]
    public object XDocumentLoad() => XDocument.Load(_path, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);

    [Benchmark]
    [BenchmarkCategory("Load")]
    public object DefinitionLoad() => ServiceDefinition.Load(_path);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("LoadAndList")]
    public object XDocumentLoadAndList()
    {
        XNamespace ns = Samples.NamespaceUri;
        return XDocument.Load(_path, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root!.Elements()
            .SelectMany(role => role.Elements(ns + "Endpoints").Elements())
            .Sum(endpoint => ((string?)endpoint.Attribute("name"))!.Length);
    }

    [Benchmark]
    [BenchmarkCategory("LoadAndList")]
    public object DefinitionLoadAndList() => ServiceDefinition.Load(_path).Roles
        .SelectMany(role => role.Endpoints)
        .Sum(endpoint => endpoint.Name.Length);
}
