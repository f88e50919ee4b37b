using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.Reporting.Diagrams;
using CloudServiceTools.Runtime;
using CloudServiceTools.Tests.Randomness;
using CloudServiceTools.Traffic;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CloudServiceTools.Tests.Service;

/// <summary>What a role is deployed with is one answer, whoever asks.</summary>
public sealed class EffectiveRoleTests
{
    private const string Plugin = "Microsoft.WindowsAzure.Plugins.";

    /// <summary>The file writes an endpoint, a setting and a certificate itself that its import adds too.</summary>
    [Fact]
    public void What_the_file_says_an_import_does_not_add_once_more()
    {
        ServiceDefinition definition = ServiceDefinition.Parse(
            $"""
            <ServiceDefinition name="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
              <WorkerRole name="W">
                <Imports><Import moduleName="RemoteAccess" /></Imports>
                <ConfigurationSettings><Setting name="{Plugin}RemoteAccess.Enabled" /></ConfigurationSettings>
                <Endpoints><InternalEndpoint name="{Plugin}RemoteAccess.Rdp" protocol="tcp" port="3390" /></Endpoints>
                <Certificates><Certificate name="{Plugin}RemoteAccess.PasswordEncryption" storeLocation="LocalMachine" storeName="My" /></Certificates>
              </WorkerRole>
            </ServiceDefinition>
            """);
        EffectiveRole role = new(definition.Roles[0]);

        Assert.Equal((1, 4, 1), (role.Endpoints.Count, role.Settings.Count, role.Certificates.Count));
        Assert.Null(role.Endpoints[0].ImportedFrom);
        Assert.Single(new TrafficMap(definition, includeImported: true).Endpoints);
        Assert.Single(RoleEnvironment.Create(definition).Roles[0].Instances[0].InstanceEndpoints);
        Assert.Contains(new Analyzer().Analyze(definition), finding => finding.RuleId == "CSD2003");
    }

    [Theory]
    [InlineData(Plugin + "RemoteAccess.Enabled", true)]
    [InlineData("Own", true)]
    [InlineData("OWN", true)]
    [InlineData(Plugin + "Unheard.Of", true)]
    [InlineData(Plugin + "Other.Of", false)]
    [InlineData("Profiling.ProfilingConnectionString", true)]
    [InlineData("Other", false)]
    public void A_setting_is_declared_by_the_file_by_a_module_or_by_a_build(string name, bool isDeclared)
    {
        Role role = ServiceDefinition.Parse(
            "<ServiceDefinition name='S'><WorkerRole name='W'><Imports><Import moduleName='RemoteAccess'/><Import moduleName='Unheard'/></Imports>"
            + "<ConfigurationSettings><Setting name='Own'/></ConfigurationSettings></WorkerRole></ServiceDefinition>").Roles[0];

        Assert.Equal(isDeclared, new EffectiveRole(role).DeclaresSetting(name));
    }

    /// <summary>CLOUDSERVICETOOLS_TEST_RUNS=5 asks of 1,000 services.</summary>
    [Randomized(200)]
    public Property All_views_of_a_role_give_one_answer(Choices random)
    {
        ServiceDefinition definition = ServiceDefinition.Parse(Text(random));
        ServiceConfiguration configuration = ServiceConfiguration.Create(definition);
        TrafficMap map = new(definition, includeImported: true);
        DiagramModel picture = DiagramModel.Of(definition, new DiagramOptions { IncludeImported = true });
        List<string> wrong = [];
        foreach (Role role in definition.Roles)
        {
            EffectiveRole effective = new(role);
            RoleEnvironment environment = RoleEnvironment.Create(definition, new RoleEnvironmentSettings { Configuration = configuration, CurrentInstance = RoleInstance.IdOf(role.Name, 0) });
            string[] endpoints = Names(effective.Endpoints.Select(endpoint => endpoint.Name));
            string[] settings = Names(effective.Settings.Select(setting => setting.Name));
            string[] certificates = Names(effective.Certificates.Select(certificate => certificate.Name));
            Same("reachability", endpoints, map.Endpoints.Where(endpoint => endpoint.Role == role.Name).Select(endpoint => endpoint.Name));
            Same("picture", endpoints, picture.Endpoints.Where(endpoint => endpoint.Role.Name == role.Name).Select(endpoint => endpoint.Name));
            Same("instances", endpoints, environment.CurrentRoleInstance.InstanceEndpoints.Select(endpoint => endpoint.Name));
            Same("xpaths of endpoints", endpoints, InPaths("Endpoint"));
            Same("xpaths of settings", settings, InPaths("ConfigurationSetting"));
            Same("new configuration", settings, configuration.Roles[role.Name]!.Settings.Select(setting => setting.Name));
            Same("certificates of a new configuration", certificates, configuration.Roles[role.Name]!.Certificates.Select(certificate => certificate.Name));
            Same("undeclared settings", [], settings.Where(name => !effective.DeclaresSetting(name)));

            // Each once, whatever stands in the file and in how many modules.
            Same("each once", [.. endpoints.Concat(settings).Concat(certificates)], effective.Endpoints.Select(item => item.Name).Concat(effective.Settings.Select(item => item.Name)).Concat(effective.Certificates.Select(item => item.Name)), isOrdered: false);

            IEnumerable<string> InPaths(string element) => InstancePaths.Of(role)
                .Where(path => path.Contains($"/{element}[@name='", StringComparison.Ordinal))
                .Select(path => path.Split('\'')[1]);
        }

        Same("findings", [], new Analyzer().Analyze(definition, [configuration]).Select(finding => finding.RuleId).Where(id => id is "CSD5004" or "CSD5005" or "CSD5006" or "CSD5007"));
        return wrong.Count.Equals(0).Label(string.Join('\n', wrong) + definition.ToText());

        void Same(string view, string[] expected, IEnumerable<string> actual, bool isOrdered = true)
        {
            string[] found = isOrdered ? Names(actual) : [.. actual];
            if (!expected.Order(StringComparer.OrdinalIgnoreCase).SequenceEqual(found.Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase))
            {
                wrong.Add($"{view}: {string.Join(' ', expected)} / {string.Join(' ', found)}");
            }
        }
    }

    private static string[] Names(IEnumerable<string> names) => [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Roles that write what modules add themselves, in another case too, and import known, unknown and repeated modules.</summary>
    private static string Text(Choices random)
    {
        string[] modules = ["RemoteAccess", "remoteaccess", "RemoteForwarder", "Diagnostics", "WebDeploy", "Connect", "Unheard"];
        string[] names = ["A", "B", $"{Plugin}RemoteAccess.Rdp", $"{Plugin}REMOTEACCESS.rdp", $"{Plugin}RemoteForwarder.RdpInput", $"{Plugin}WebDeploy.InputEndpoint", $"{Plugin}RemoteAccess.Enabled", $"{Plugin}RemoteAccess.PasswordEncryption", $"{Plugin}Unheard.X"];
        string roles = string.Empty;
        for (int role = 1 + random.Next(2); role > 0; role--)
        {
            string imports = Some(modules, name => $"<Import moduleName='{name}'/>");
            string settings = Some(names, name => $"<Setting name='{name}'/>");
            string endpoints = Some(names, name => $"<InternalEndpoint name='{name}' protocol='tcp'/>");
            string certificates = Some(names, name => $"<Certificate name='{name}' storeLocation='LocalMachine' storeName='My'/>");
            roles += $"<WorkerRole name='R{role}'><Imports>{imports}</Imports><ConfigurationSettings>{settings}</ConfigurationSettings><Endpoints>{endpoints}</Endpoints><Certificates>{certificates}</Certificates></WorkerRole>";
        }

        return $"<ServiceDefinition name='S' xmlns='http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition'>{roles}</ServiceDefinition>";

        string Some(string[] from, Func<string, string> element)
        {
            HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
            return string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => from[random.Next(from.Length)]).Where(seen.Add).Select(element));
        }
    }
}
