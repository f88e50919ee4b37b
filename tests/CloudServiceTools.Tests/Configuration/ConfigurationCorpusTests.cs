using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Tests.Schema;
using Xunit;

namespace CloudServiceTools.Tests.Configuration;

/// <summary>What is promised of every configuration, kept on other people's files.</summary>
public sealed class ConfigurationCorpusTests
{
    [Fact]
    public void An_untouched_configuration_is_written_byte_for_byte()
    {
        foreach ((string path, ServiceConfiguration configuration) in Configurations())
        {
            string copy = Path.GetTempFileName();
            configuration.Save(copy);
            Assert.True(File.ReadAllBytes(path).AsSpan().SequenceEqual(File.ReadAllBytes(copy)), path);
            File.Delete(copy);
        }
    }

    [Fact]
    public void Everything_that_can_be_added_is_taken_out_without_a_trace()
    {
        foreach ((string path, ServiceConfiguration configuration) in Configurations().Where(item => item.Configuration.Roles.Count > 0))
        {
            string before = configuration.ToText();
            Undo undo = AddEverything(configuration);
            string edited = configuration.ToText();
            Assert.NotEqual(before, edited);
            undo.Run();
            Assert.True(before == configuration.ToText(), $"{path}\n{edited}\n{configuration.ToText()}");
        }
    }

    [Fact]
    public void Adding_only_adds_lines_and_opens_elements_that_stood_closed()
    {
        foreach ((string path, ServiceConfiguration configuration) in Configurations().Where(item => item.Configuration.Roles.Count > 0))
        {
            string before = configuration.ToText();
            AddEverything(configuration);
            List<string> removed = [.. before.Split('\n')];
            foreach (string line in configuration.ToText().Split('\n'))
            {
                removed.Remove(line);
            }

            Assert.All(removed, line => Assert.True(line.Contains("/>", StringComparison.Ordinal) || line.Contains("><", StringComparison.Ordinal) || !before.Contains('\n', StringComparison.Ordinal), $"{path}: {line}"));
        }
    }

    [Fact]
    public void Setting_a_value_changes_its_line_alone()
    {
        foreach ((string path, ServiceConfiguration configuration) in Configurations())
        {
            SettingValue? setting = configuration.Roles.SelectMany(role => role.Settings).LastOrDefault();
            if (setting is null || setting.ToXml().Contains('\n', StringComparison.Ordinal))
            {
                continue;
            }

            string[] before = configuration.ToText().Split('\n');
            setting.Value = "set by the test";
            string[] after = configuration.ToText().Split('\n');

            Assert.Equal(before.Length, after.Length);
            Assert.Equal([setting.Line - 1], Enumerable.Range(0, before.Length).Where(i => before[i] != after[i]));
            Assert.True(setting.GetAttribute("value") == "set by the test", path);
        }
    }

    [Fact]
    public void A_file_that_is_no_configuration_is_refused_with_id_file_line_and_column()
    {
        List<(string File, CsException Error)> refused = [];
        foreach (string path in Material.Files("*.cs*f*"))
        {
            if (Record.Exception(() => ServiceConfiguration.Load(path)) is { } exception)
            {
                refused.Add((path, Assert.IsType<CsException>(exception)));
            }
        }

        Assert.NotEmpty(refused);
        Assert.All(refused, item =>
        {
            Assert.Equal(item.File, item.Error.Path);
            Assert.True(item.Error.Line > 0 && item.Error.Column > 0, item.File);
            Assert.Contains(item.Error.Id, new[] { CsErrorId.CsMalformedXml, CsErrorId.CsNotAConfiguration });
        });
    }

    [Fact]
    public void A_new_configuration_is_valid_and_complete_for_every_definition()
    {
        int count = 0;
        foreach (string path in Material.Files("*.csdef"))
        {
            if (Record.Exception(() => ServiceDefinition.Load(path)) is not null)
            {
                continue;
            }

            ServiceDefinition definition = ServiceDefinition.Load(path);
            if (definition.Name.Length == 0)
            {
                continue;
            }

            ServiceConfiguration configuration = ServiceConfiguration.Create(definition);

            string text = configuration.ToText();
            Assert.True(
                SchemaValidator.Configuration.Validate(text) is [],
                $"{path}\n{text}");
            ConfigurationUpdate again = configuration.UpdateFrom(definition);
            Assert.True(again is { Added: [], Undeclared: [] }, path);
            Assert.Equal(text, configuration.ToText());
            count++;
        }

        Assert.True(count > Material.LeastDefinitions, $"Only {count} files were definitions.");
    }

    [Fact]
    public void Most_real_pairs_of_files_agree()
    {
        int agreeing = 0;
        int pairs = 0;
        foreach ((string path, ServiceConfiguration configuration) in Configurations())
        {
            int dot = path.IndexOf("ServiceConfiguration.", StringComparison.Ordinal);
            string definitionPath = dot < 0 ? string.Empty : path[..dot] + "ServiceDefinition.csdef";
            if (File.Exists(definitionPath))
            {
                pairs++;
                ConfigurationUpdate update = configuration.UpdateFrom(ServiceDefinition.Load(definitionPath));
                agreeing += update is { Added: [], Undeclared: [] } ? 1 : 0;
            }
        }

        Assert.True(pairs >= (Material.HasCorpus ? 100 : 0) && agreeing >= pairs * 8 / 10, $"{agreeing} of {pairs} pairs agree.");
    }

    [Fact]
    public void A_configuration_made_of_a_valid_definition_agrees_with_it()
    {
        foreach (string path in Material.Files("*.csdef"))
        {
            if (Load(path) is { } definition && new Analyzer().Analyze(definition).All(finding => finding.Severity != DiagnosticSeverity.Error))
            {
                ConfigurationUpdate update = ServiceConfiguration.Create(definition).UpdateFrom(definition);
                Assert.True(update is { Added: [], Undeclared: [] }, path);
            }
        }
    }

    private static ServiceDefinition? Load(string path)
    {
        try
        {
            return ServiceDefinition.Load(path);
        }
        catch (CsException)
        {
            // The malformed ones have a test of their own.
            return null;
        }
    }

    private static Undo AddEverything(ServiceConfiguration configuration)
    {
        RoleConfiguration role = configuration.Roles[^1];
        Undo undo = new();
        if (configuration.VirtualNetworkSite is null && configuration.ReservedIP is null)
        {
            undo.Add(
                () => configuration.Update(new ServiceConfigurationSettings { VirtualNetworkSite = "vnet", ReservedIP = "reserved" }),
                () => configuration.Update(new ServiceConfigurationSettings { VirtualNetworkSite = "", ReservedIP = "" }));
        }

        undo.Add(() => role.AddSetting("AddedByTest", "x").Remove);
        undo.Add(() => role.AddCertificate("AddedByTest", CertificateThumbprint.Placeholder).Remove);
        undo.Add(() => role.OSImage = "http://image", () => role.OSImage = null);
        undo.Add(() => configuration.AddRole("AddedByTest").Remove);
        undo.Add(() => configuration.AddDnsServer("AddedByTest", "10.0.0.4").Remove);
        if (configuration.InstanceAddresses.Count == 0)
        {
            undo.Add(() => configuration.SetInstanceAddress(role.Name, new() { Subnets = ["a", "b"], PublicIP = "ip" }).Remove);
        }

        undo.Add(() => configuration.AddAccessControlRule("acl", 1, new() { Action = "deny", RemoteSubnet = "0.0.0.0/0" }).Remove);
        undo.Add(() => configuration.AddAccessControlRule("acl", 2, new() { Action = "permit", RemoteSubnet = "10.0.0.0/8" }).Remove);
        undo.Add(() => configuration.AddEndpointAcl(role.Name, "In", "acl").Remove);
        undo.Add(() => configuration.AddLoadBalancer("balancer", new() { Subnet = "a" }).Remove);
        if (configuration.NetworkSecurityGroups.Count == 0)
        {
            undo.Add(() => configuration.SetNetworkSecurityGroup(role.Name, "group").Remove);
        }

        return undo;
    }

    private static IEnumerable<(string Path, ServiceConfiguration Configuration)> Configurations()
    {
        int count = 0;
        foreach (string path in Material.Files("*.cscfg"))
        {
            ServiceConfiguration? configuration = null;
            try
            {
                configuration = ServiceConfiguration.Load(path);
            }
            catch (CsException)
            {
                // The malformed ones have a test of their own.
            }

            if (configuration is not null)
            {
                count++;
                yield return (path, configuration);
            }
        }

        Assert.True(count > (Material.HasCorpus ? 190 : 5), $"Only {count} files were configurations.");
    }
}
