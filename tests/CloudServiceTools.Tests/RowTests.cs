using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Comparison;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;
using Xunit;

namespace CloudServiceTools.Tests;

/// <summary>Everything that commands show in rows says which service and which file it belongs to.</summary>
public sealed class RowTests : IDisposable
{
    private const string Definition =
        """
        <ServiceDefinition name="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
          <WorkerRole name="Back" vmsize="Small">
            <Endpoints>
              <InputEndpoint name="In" protocol="tcp" port="80" />
              <InternalEndpoint name="Queue" protocol="tcp" />
            </Endpoints>
            <Imports><Import moduleName="RemoteAccess" /></Imports>
          </WorkerRole>
          <NetworkTrafficRules>
            <OnlyAllowTrafficTo>
              <Destinations><RoleEndpoint endpointName="Queue" roleName="Gone" /></Destinations>
              <WhenSource matches="AnyRule"><FromRole roleName="Back" /></WhenSource>
            </OnlyAllowTrafficTo>
          </NetworkTrafficRules>
        </ServiceDefinition>
        """;

    private const string Configuration =
        """
        <ServiceConfiguration serviceName="Shop" osFamily="6" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">
          <Role name="Back"><Instances count="2" /><ConfigurationSettings><Setting name="Key" value="v" /></ConfigurationSettings></Role>
        </ServiceConfiguration>
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Items_of_a_definition_name_its_service_and_file()
    {
        ServiceDefinition definition = ServiceDefinition.Load(Write("a.csdef", Definition));
        Role role = definition.Roles[0];
        DocumentItem[] items =
            [definition, role, .. role.Endpoints, role.Imports[0], .. role.Imports[0].Endpoints, definition.TrafficRules[0]];

        Assert.All(items, item => Assert.Equal(("Shop", definition.Path), (item.Service, item.File)));
    }

    [Fact]
    public void Items_of_a_configuration_name_its_service_and_file()
    {
        ServiceConfiguration configuration = ServiceConfiguration.Load(Write("a.cscfg", Configuration));
        DocumentItem[] items = [configuration, configuration.Roles[0], configuration.Roles[0].Settings[0]];

        Assert.All(items, item => Assert.Equal(("Shop", configuration.Path), (item.Service, item.File)));
    }

    [Fact]
    public void An_item_outside_of_a_document_names_none()
    {
        Role role = Role.Create("Back", RoleType.Worker);

        Assert.Equal((null, null), (role.Service, role.File));
    }

    [Fact]
    public void The_service_follows_a_change_of_its_name()
    {
        ServiceDefinition definition = ServiceDefinition.Parse(Definition);

        definition.Update(new DefinitionSettings { Name = "Store" });

        Assert.Equal("Store", definition.Roles[0].Endpoints[0].Service);
        Assert.Null(definition.Roles[0].Endpoints[0].File);
    }

    [Fact]
    public void Decisions_and_their_matrix_name_the_service_and_the_file()
    {
        ServiceDefinition definition = ServiceDefinition.Load(Write("a.csdef", Definition));
        IReadOnlyList<TrafficDecision> decisions = [.. new TrafficQuestion().Ask(definition, require => require())];
        TrafficMatrix matrix = new(decisions);

        Assert.NotEmpty(decisions);
        Assert.All(decisions, decision => Assert.Equal(("Shop", definition.Path, definition.Path), (decision.Service, decision.File, decision.Path)));
        Assert.Equal(("Shop", definition.Path), (matrix.Service, matrix.File));
    }

    [Fact]
    public void A_matrix_of_nothing_names_no_service()
    {
        TrafficMatrix matrix = new([]);

        Assert.Equal((null, null), (matrix.Service, matrix.File));
    }

    [Fact]
    public void Findings_name_the_service_and_the_file_that_they_are_in()
    {
        string path = Write("a.csdef", Definition);
        ServiceConfiguration configuration = ServiceConfiguration.Load(Write("a.cscfg", Configuration));
        IReadOnlyList<Diagnostic> findings = new Analyzer(new AnalyzerOptions { Configurations = [configuration] }).AnalyzeFile(path);

        Assert.Equal([path, configuration.Path!], findings.Select(finding => finding.File!).Distinct());
        Assert.All(findings, finding => Assert.Equal(("Shop", finding.Path), (finding.Service, finding.File)));
        Assert.All(findings, finding => Assert.Equal("Shop", finding.Detach().Service));
    }

    [Fact]
    public void A_finding_about_a_file_that_cannot_be_read_names_no_service()
    {
        string path = Write("a.csdef", "<ServiceDefinition name='Shop'>");

        Diagnostic finding = Assert.Single(new Analyzer().AnalyzeFile(path));

        Assert.Equal((null, path), (finding.Service, finding.File));
    }

    [Fact]
    public void Differences_name_the_service_as_it_is_now_and_the_file_to_look_into()
    {
        string before = Write("a.csdef", Definition);
        string after = Write("b.csdef", Definition
            .Replace("name=\"Shop\"", "name=\"Store\"", StringComparison.Ordinal)
            .Replace("port=\"80\"", "port=\"81\"", StringComparison.Ordinal)
            .Replace("protocol=\"tcp\" />", "protocol=\"http\" />", StringComparison.Ordinal));

        IReadOnlyList<DefinitionDifference> changed = DefinitionComparison.Compare(ServiceDefinition.Load(before), ServiceDefinition.Load(after));
        string folder = _folder.CreateSubdirectory("empty").FullName;
        DefinitionFilePair gone = DefinitionFilePair.OfFolders(_folder.FullName, folder, false, null, error => throw error)[0];
        IReadOnlyList<DefinitionDifference> removed = DefinitionComparison.Compare(gone);

        Assert.NotEmpty(changed);
        Assert.All(changed, difference => Assert.Equal(("Store", after, after), (difference.Service, difference.File, difference.Path)));
        Assert.NotEmpty(removed);
        Assert.All(removed, difference => Assert.Equal(("Shop", before), (difference.Service, difference.File)));
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
