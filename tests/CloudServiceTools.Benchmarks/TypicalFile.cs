using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using BenchmarkDotNet.Attributes;
using CloudServiceTools.Model;

namespace CloudServiceTools.Benchmarks;

/// <summary>A file of 5 KB, as most are: read, written as it is, and written with one endpoint more.</summary>
[MemoryDiagnoser]
public class TypicalFile
{
    private const LoadOptions Options = LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace;
    private const string RoleName = "WorkerRole1";

    private static readonly XNamespace Namespace = Samples.NamespaceUri;

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csdef");

    [GlobalSetup]
    public void Write() => File.WriteAllText(_path, Samples.Text(roles: 5), new UTF8Encoding(true));

    [GlobalCleanup]
    public void Delete() => File.Delete(_path);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Import")]
    public object XDocumentImport() => XDocument.Load(_path, Options);

    [Benchmark]
    [BenchmarkCategory("Import")]
    public object Import() => ServiceDefinition.Load(_path);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Export")]
    public object XDocumentImportExport() => XDocument.Load(_path, Options).ToString(SaveOptions.DisableFormatting);

    [Benchmark]
    [BenchmarkCategory("Export")]
    public object ImportExport() => ServiceDefinition.Load(_path).ToText();

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Edit")]
    public object XDocumentImportAddExport()
    {
        XDocument document = XDocument.Load(_path, Options);
        document.Root!.Elements().First(role => (string?)role.Attribute("name") == RoleName)
            .Element(Namespace + "Endpoints")!
            .Add(new XElement(
                Namespace + "InternalEndpoint", new XAttribute("name", "Added"), new XAttribute("protocol", "tcp")));
        return document.ToString(SaveOptions.DisableFormatting);
    }

    [Benchmark]
    [BenchmarkCategory("Edit")]
    public object ImportAddExport()
    {
        ServiceDefinition definition = ServiceDefinition.Load(_path);
        definition.GetRole(RoleName).AddInternalEndpoint("Added", new EndpointSettings { Protocol = "tcp" });
        return definition.ToText();
    }
}
