using System;
using System.IO;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.Service;
using Xunit;

namespace CloudServiceTools.Tests.Service;

/// <summary>A service is a definition and its configurations, which have the names of environments.</summary>
public sealed class CloudServiceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void A_definition_alone_is_a_service_without_environments()
    {
        ServiceDefinition definition = ServiceDefinition.Create("Shop");
        CloudService service = CloudService.Of(definition);

        Assert.Same(definition, service.Definition);
        Assert.Equal(("Shop", null, "Shop"), (service.Name, service.Path, service.ToString()));
        Assert.Empty(service.Environments);
        Assert.Null(service.FindEnvironment(string.Empty));
        Assert.Same(definition, Assert.Single(service.Documents));
    }

    /// <summary>The name of a configuration's file says for which environment it is.</summary>
    [Theory]
    [InlineData("ServiceDefinition.csdef", "ServiceConfiguration.Cloud.cscfg", "Cloud", false)]
    [InlineData("ServiceDefinition.csdef", "ServiceConfiguration.cscfg", "", false)]
    [InlineData("ServiceDefinition.csdef", "serviceconfiguration.LOCAL.CSCFG", "LOCAL", true)]
    [InlineData("ServiceDefinition.csdef", "ServiceConfiguration.Publish.Inside.cscfg", "Publish.Inside", false)]
    [InlineData("ServiceDefinition.csdef", "ServiceConfiguration.Cloud - East.cscfg", "Cloud - East", false)]
    [InlineData("ServiceDefinition.csdef", "ServiceConfiguration.Dev-Local.cscfg", "Dev-Local", true)]
    [InlineData("ServiceDefinition.csdef", "ServiceConfiguration.Localhost-DE.cscfg", "Localhost-DE", false)]
    [InlineData("ServiceDefinition.csdef", "ServiceConfiguration.LocaleTest.cscfg", "LocaleTest", false)]
    [InlineData("Gallery.csdef", "Gallery.emulator.cscfg", "emulator", true)]
    [InlineData("Gallery.csdef", "gallery.cscfg", "", false)]
    [InlineData("Gallery.Inside.csdef", "Gallery.Cloud.cscfg", "Cloud", false)]
    [InlineData("Gallery.csdef", "ServiceConfiguration.Cloud.cscfg", "Cloud", false)]
    [InlineData("Gallery.csdef", "Test.Cloud.cscfg", "Test.Cloud", false)]
    [InlineData("ServiceDefinition.csdef", "Local.cscfg", "Local", true)]
    [InlineData("ServiceDefinition.csdef", ".cscfg", "", false)]
    public void An_environment_is_named_as_the_file_says(string definitionFile, string configurationFile, string name, bool isLocal)
    {
        ServiceDefinition definition = ServiceDefinition.Create("Shop");
        definition.Save(Path.Combine(_folder, definitionFile));
        ServiceConfiguration configuration = ServiceConfiguration.Create(definition);
        configuration.Save(Path.Combine(_folder, configurationFile));

        ServiceEnvironment environment = Assert.Single(CloudService.Of(definition, [configuration]).Environments);
        Assert.Equal((name, isLocal), (environment.Name, environment.IsLocal));
        Assert.Equal(name.Length > 0 ? name : configurationFile, environment.ToString());
    }

    [Fact]
    public void Environments_are_found_by_name_ignoring_case()
    {
        ServiceDefinition definition = ServiceDefinition.Create("Shop");
        ServiceConfiguration[] configurations = [.. new[] { "Cloud", "Local" }.Select(name =>
        {
            ServiceConfiguration configuration = ServiceConfiguration.Create(definition);
            configuration.Save(Path.Combine(_folder, $"ServiceConfiguration.{name}.cscfg"));
            return configuration;
        })];
        CloudService service = CloudService.Of(definition, [.. configurations, ServiceConfiguration.Create(definition)]);

        Assert.Same(configurations[1], service.FindEnvironment("local")!.Configuration);
        Assert.Equal("configuration of service 'Shop'", service.FindEnvironment(string.Empty)!.ToString());
        Assert.Null(service.FindEnvironment("Test"));
        Assert.Equal([definition, .. configurations, service.Environments[2].Configuration], service.Documents);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
