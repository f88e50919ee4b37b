using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Text;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Xml;
using Xunit;

namespace CloudServiceTools.Tests.Xml;

/// <summary>A definition is data from strangers: what is wrong with it is an error that says where, never a crash.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("csdef").FullName;

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("not xml", 1, 1)]
    [InlineData("<a>\n  <b>\n</a>", 3, 3)]
    [InlineData("<a x='1' x='2'/>", 1, 10)]
    [InlineData("<a>\n&undefined;</a>", 2, 2)]
    [InlineData("<a/>\n<b/>", 2, 2)]
    [InlineData("<a p:x='1'/>", 1, 4)]
    [InlineData("<a>\u0001</a>", 1, 4)]
    [InlineData("<a", 1, 1)]
    [InlineData("<!-- only a comment -->", 1, 1)]
    public void Text_that_is_not_well_formed_is_refused_where_it_goes_wrong(string text, int line, int column)
    {
        CsException error = Assert.Throws<CsException>(() => SourceParser.Parse(text));

        Assert.Equal(CsErrorId.CsMalformedXml, error.Id);
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.DoesNotContain("Line ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>")]
    [InlineData("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>")]
    [InlineData("<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY x '1'><!ENTITY y '&x;&x;&x;&x;&x;'><!ENTITY z '&y;&y;&y;&y;&y;'>]>\n<a>&z;</a>")]
    public void A_document_type_definition_is_refused_unread(string text)
    {
        CsException error = Assert.Throws<CsException>(() => SourceParser.Parse(text));

        Assert.Equal(CsErrorId.CsMalformedXml, error.Id);
        Assert.Contains("DTD", error.Message, StringComparison.Ordinal);
        Assert.True(error.Line > 0);
    }

    [Fact]
    public void A_hundred_thousand_nested_elements_are_refused()
    {
        string text = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));

        Assert.Equal(CsErrorId.CsDocumentTooDeep, Assert.Throws<CsException>(() => SourceParser.Parse(text)).Id);
    }

    [Fact]
    public void Millions_of_tiny_elements_are_refused_before_they_take_memory()
    {
        string text = "<a>" + string.Concat(Enumerable.Repeat("<b/>", Limits.MaximumNodes + 1)) + "</a>";

        Assert.Equal(CsErrorId.CsDocumentTooLarge, Assert.Throws<CsException>(() => SourceParser.Parse(text)).Id);
    }

    [Fact]
    public void As_many_levels_as_allowed_are_read_written_and_copied()
    {
        string text = string.Concat(Enumerable.Repeat("<a>", Limits.MaximumDepth)) + string.Concat(Enumerable.Repeat("</a>", Limits.MaximumDepth));

        Assert.Equal(text, SourceParser.Parse(text).Clone().ToText());
    }

    [Fact]
    public void A_file_of_a_gigabyte_is_refused_without_reading_it()
    {
        string path = Path.Combine(_folder, "huge.csdef");
        using (FileStream stream = File.Create(path))
        {
            stream.Write(Encoding.ASCII.GetBytes("<ServiceDefinition name='"));
            stream.SetLength(1L << 30);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        CsException error = Assert.Throws<CsException>(() => ServiceDefinition.Load(path));

        Assert.Equal((CsErrorId.CsDocumentTooLarge, path), (error.Id, error.Path));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    }

    [Fact]
    public void Bytes_that_are_not_the_declared_encoding_are_refused_with_their_place()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("<a>\n  <b x='"), 0xC3, 0x28, .. Encoding.UTF8.GetBytes("'/></a>")];

        CsException error = Assert.Throws<CsException>(() => SourceParser.Parse(bytes));

        Assert.Equal((CsErrorId.CsMalformedXml, 2, 9), (error.Id, error.Line, error.Column));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4090)]
    [InlineData(4096)]
    [InlineData(100_000)]
    public void The_place_of_invalid_bytes_is_found_in_long_files(int length)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes($"<!--{new string('ä', length)}-->\n<a x='"), 0xE2, 0x82, .. Encoding.UTF8.GetBytes("'/>")];

        CsException error = Assert.Throws<CsException>(() => SourceParser.Parse(bytes));

        Assert.Equal((CsErrorId.CsMalformedXml, 2, 7), (error.Id, error.Line, error.Column));
    }

    [Theory]
    [InlineData("\u2229\u2557\u2510")]
    [InlineData("\u00B4\u2557\u2510")]
    [InlineData("\u00EF\u00BB\u00BF")]
    [InlineData("\u30FB\uFF7F")]
    [InlineData("\u9518?")]
    public void A_byte_order_mark_that_was_misread_is_named_as_such(string mark)
    {
        CsException error = Assert.Throws<CsException>(() => ServiceDefinition.Parse(mark + "<?xml version='1.0'?><ServiceDefinition name='S'/>"));

        Assert.Equal((CsErrorId.CsMalformedXml, mark, 1), (error.Id, error.Target, error.Line));
        Assert.Equal(RemedyKind.ReadAsUtf8, error.Remedy?.Kind);
    }

    [Fact]
    public void An_encoding_that_nobody_knows_is_refused_by_name()
    {
        CsException error = Assert.Throws<CsException>(
            () => SourceParser.Parse(Encoding.ASCII.GetBytes("<?xml version='1.0' encoding='klingon'?><a/>")));

        Assert.Equal((CsErrorId.CsUnsupportedEncoding, "klingon"), (error.Id, error.Target));
    }

    [Fact]
    public void A_character_that_the_encoding_lacks_refuses_the_write_and_leaves_the_file()
    {
        string path = Path.Combine(_folder, "latin.csdef");
        ServiceDefinition definition = ServiceDefinition.Create("Dienst😀");
        File.WriteAllText(path, "old");

        CsException error = Assert.Throws<CsException>(() => definition.Save(path, encoding: Encoding.Latin1));

        Assert.Equal(CsErrorId.CsUnsupportedEncoding, error.Id);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal("utf-8", definition.EncodingName);
    }

    public static TheoryData<byte[], string> Foreign { get; } = new()
    {
        { [0x50, 0x4B, 3, 4, 0x14, 0, 0, 0, 8, 0, 0xBA, 0x7B], "This is a zip archive, such as a package (.cspkg), not XML. Give the definition (.csdef) or configuration (.cscfg) that the package was made from." },
        { [0x50, 0x4B, 5, 6, 0, 0], "This is a zip archive, such as a package (.cspkg), not XML. Give the definition (.csdef) or configuration (.cscfg) that the package was made from." },
        { [0x1F, 0x8B, 8, 0], "This is a gzip archive, not XML. Give a service definition (.csdef) or a service configuration (.cscfg)." },
        { [0x4D, 0x5A, 0x90, 0], "This is a program or library (.exe, .dll), not XML. Give a service definition (.csdef) or a service configuration (.cscfg)." },
        { [0x7F, 0x45, 0x4C, 0x46, 0, 1], "This is a binary file, not XML. Give a service definition (.csdef) or a service configuration (.cscfg)." },
        { Encoding.ASCII.GetBytes("-----BEGIN CERTIFICATE-----\nMII"), "This is a certificate or key (PEM), not XML. Give a service definition (.csdef) or a service configuration (.cscfg)." },
        { Encoding.UTF8.GetBytes("\n { \"name\": 1 }"), "This is JSON, not XML. Give a service definition (.csdef) or a service configuration (.cscfg)." },
        { Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("[1]")).ToArray(), "This is JSON, not XML. Give a service definition (.csdef) or a service configuration (.cscfg)." },
    };

    /// <summary>What people take for a definition is named for what it is, and not met with advice about encodings.</summary>
    [Theory]
    [MemberData(nameof(Foreign))]
    public void A_file_that_is_no_XML_is_named_for_what_it_is(byte[] bytes, string message)
    {
        CsException error = Assert.Throws<CsException>(() => SourceParser.Parse(bytes));

        Assert.Equal((CsErrorId.CsMalformedXml, 1, 1), (error.Id, error.Line, error.Column));
        Assert.Equal(message, $"{error.Message} {error.RecommendedAction}");
    }

    [Theory]
    [InlineData("<a>\n <b c='<put it here>'/></a>", "Correct line 2, column 8: in a value, write &lt; for <.")]
    [InlineData("<a>\n <b c='x & y'/></a>", "Correct line 2, column 11: in a value, write &amp; for &.")]
    [InlineData("<a>\n <b c='?x=1&y=2'/></a>", "Correct line 2, column 14: in a value, write &amp; for &.")]
    [InlineData("<a>\n <b></a>", "Correct line 2, column 7.")]
    public void Characters_of_markup_in_a_value_are_to_be_escaped(string text, string action) =>
        Assert.Equal(action, Assert.Throws<CsException>(() => SourceParser.Parse(text)).RecommendedAction);

    [Theory]
    [InlineData("Project", "This is a project file (.ccproj, .csproj) or publish profile; give the service definition (.csdef).")]
    [InlineData("serviceModel", "This is the service model that the emulator made (.rd); give the service definition (.csdef).")]
    [InlineData("ServiceConfiguration", "This is a service configuration (.cscfg); give the service definition (.csdef) that belongs to it.")]
    [InlineData("Other", "Give the service definition (.csdef).")]
    public void Another_root_is_named_for_what_it_is(string root, string action) => Assert.Equal(
        action, Assert.Throws<CsException>(() => ServiceDefinition.Parse($"<{root}/>")).RecommendedAction);

    [Theory]
    [InlineData("<Task xmlns='http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition'/>", "Task")]
    [InlineData("\n <ServiceConfiguration serviceName='x'/>", "ServiceConfiguration")]
    public void A_root_of_another_name_is_no_definition(string text, string root)
    {
        CsException error = Assert.Throws<CsException>(() => ServiceDefinition.Parse(text));

        Assert.Equal((CsErrorId.CsNotADefinition, root), (error.Id, error.Target));
        Assert.True(error.Line > 0 && error.Column > 0);
    }

    [Theory]
    [InlineData("<ServiceDefinition name='S'><WorkerRole name='W'/></ServiceDefinition>")]
    [InlineData("<ServiceDefinition name='S' xmlns='urn:wrong'><WorkerRole name='W'/></ServiceDefinition>")]
    [InlineData("<s:ServiceDefinition name='S' xmlns:s='urn:wrong'><s:WorkerRole name='W'/></s:ServiceDefinition>")]
    public void A_root_in_a_wrong_namespace_or_none_is_read_all_the_same(string text) =>
        Assert.Equal("W", Assert.Single(ServiceDefinition.Parse(text).Roles).Name);

    [Fact]
    public void Missing_files_and_folders_are_told_apart()
    {
        Assert.Equal(CsErrorId.CsFileNotFound, Assert.Throws<CsException>(() => ServiceDefinition.Load(Path.Combine(_folder, "none"))).Id);
        Assert.Equal(CsErrorId.CsFileNotFound, Assert.Throws<CsException>(() => ServiceDefinition.Load(Path.Combine(_folder, "no", "ne"))).Id);
        Assert.Equal(CsErrorId.CsFileUnreadable, Assert.Throws<CsException>(() => ServiceDefinition.Load(_folder)).Id);
    }

    [SuppressMessage("Design", "CA1063:Implement IDisposable Correctly", Justification = "A test class has no finalizer.")]
    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
