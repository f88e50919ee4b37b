using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Model;

/// <summary>What is promised of every file, kept on other people's files.</summary>
public sealed class CorpusTests
{
    [Fact]
    public void An_untouched_definition_is_written_byte_for_byte()
    {
        foreach ((string path, ServiceDefinition definition) in Definitions())
        {
            string copy = Path.GetTempFileName();
            definition.Save(copy);
            Assert.True(File.ReadAllBytes(path).AsSpan().SequenceEqual(File.ReadAllBytes(copy)), path);
            File.Delete(copy);
        }
    }

    [Fact]
    public void Adding_an_endpoint_only_adds_lines_and_opens_at_most_one()
    {
        foreach ((string path, ServiceDefinition definition) in Definitions().Where(item => item.Definition.Roles.Count > 0))
        {
            string before = definition.ToText();
            definition.Roles[^1].AddInternalEndpoint("AddedByTest", new EndpointSettings { Protocol = "tcp" });
            string after = definition.ToText();

            List<string> removed = LinesOnlyIn(before, after);
            Assert.True(removed.Count <= 1, $"{path}: {string.Join(" | ", removed)}");
            Assert.All(removed, line => Assert.Matches("/>|></", line));
        }
    }

    [Fact]
    public void Removing_what_was_added_gives_the_original_text()
    {
        foreach ((string path, ServiceDefinition definition) in Definitions().Where(item => item.Definition.Roles.Count > 0))
        {
            string before = definition.ToText();
            definition.Roles[^1].AddInternalEndpoint("AddedByTest", new EndpointSettings { Protocol = "tcp", Port = PortSpecification.Parse("80,90-95") });
            definition.Roles[^1].GetEndpoint("AddedByTest").Remove();
            Assert.True(before == definition.ToText(), path);
        }
    }

    [Fact]
    public void A_file_that_is_no_definition_is_refused_with_id_file_line_and_column()
    {
        List<(string File, CsException Error)> refused = [];
        foreach (string path in Material.Files("*.cs*f*"))
        {
            try
            {
                ServiceDefinition.Load(path);
            }
            catch (CsException exception)
            {
                refused.Add((path, exception));
            }
        }

        Assert.NotEmpty(refused);
        Assert.All(refused, item =>
        {
            Assert.Equal(item.File, item.Error.Path);
            Assert.True(item.Error.Line > 0 && item.Error.Column > 0, item.File);
            Assert.Contains(item.Error.Id, new[] { CsErrorId.CsMalformedXml, CsErrorId.CsNotADefinition });
        });
    }

    private static IEnumerable<(string Path, ServiceDefinition Definition)> Definitions()
    {
        int count = 0;
        foreach (string path in Material.Files("*.csdef"))
        {
            ServiceDefinition? definition = null;
            try
            {
                definition = ServiceDefinition.Load(path);
            }
            catch (CsException)
            {
                // The malformed ones have a test of their own.
            }

            if (definition is not null)
            {
                count++;
                yield return (path, definition);
            }
        }

        Assert.True(count > Material.LeastDefinitions, $"Only {count} files were definitions.");
    }

    private static List<string> LinesOnlyIn(string text, string other)
    {
        List<string> lines = [.. text.Split('\n')];
        foreach (string line in other.Split('\n'))
        {
            lines.Remove(line);
        }

        return lines;
    }
}
