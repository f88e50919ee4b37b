using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Configuration;

/// <summary>Definitions are found in folders, and configurations beside definitions.</summary>
public sealed class ConfigurationFinderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly List<CsException> _errors = [];

    [Fact]
    public void ThereIsNoneForADefinitionThatCameFromNoFile()
    {
        ServiceDefinition definition = ServiceDefinition.Parse(DefinitionText("Shop"));
        Assert.Empty(Finder().Find(definition));
        Assert.True(Finder().HasReadAll(definition));
    }

    [Fact]
    public void BesideOneDefinitionEveryConfigurationBelongsToIt()
    {
        Write("a.csdef", DefinitionText("Shop"));
        Write("b.cscfg", ConfigurationText("Other"));
        Write("a.CSCFG", ConfigurationText("Shop"));
        Write("c.cscfg.bak", "no configuration");
        Write("below/d.cscfg", ConfigurationText("Shop"));
        Assert.Equal(["a.CSCFG", "b.cscfg"], Found("a.csdef"));
        Assert.Empty(_errors);
        Assert.True(Finder().HasReadAll(ServiceDefinition.Load(PathOf("a.csdef"))));
    }

    [Fact]
    public void BesideSeveralDefinitionsItIsTheNameOfTheService()
    {
        Write("a.csdef", DefinitionText("Shop"));
        Write("b.csdef", DefinitionText("Other"));
        Write("1.cscfg", ConfigurationText("SHOP"));
        Write("2.cscfg", ConfigurationText("Other"));
        Write("3.cscfg", ConfigurationText("Third"));
        Assert.Equal(["1.cscfg"], Found("a.csdef"));
        Assert.Equal(["2.cscfg"], Found("b.csdef"));
    }

    [Fact]
    public void OneThatCannotBeReadIsSaidOnceAndTheOthersAreThere()
    {
        Write("a.csdef", DefinitionText("Shop"));
        Write("b.cscfg", "<oops");
        Write("c.cscfg", ConfigurationText("Shop"));
        ConfigurationFinder finder = Finder();
        ServiceDefinition definition = ServiceDefinition.Load(PathOf("a.csdef"));
        Assert.Same(Assert.Single(finder.Find(definition)), Assert.Single(finder.Find(definition)));
        CsException error = Assert.Single(_errors);
        Assert.Equal((CsErrorId.CsMalformedXml, PathOf("b.cscfg")), (error.Id, error.Path));
        Assert.False(finder.HasReadAll(definition));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string DefinitionText(string name) =>
        $"""<ServiceDefinition name="{name}" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition" />""";

    private static string ConfigurationText(string name) =>
        $"""<ServiceConfiguration serviceName="{name}" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration" />""";

    private ConfigurationFinder Finder() => new(_errors.Add);

    private string PathOf(string name) => Path.Combine(_folder, name.Replace('/', Path.DirectorySeparatorChar));

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    private IEnumerable<string?> Found(string definition) =>
        Finder().Find(ServiceDefinition.Load(PathOf(definition))).Select(configuration => Path.GetFileName(configuration.Path));
}
