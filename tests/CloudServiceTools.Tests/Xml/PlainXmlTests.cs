using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using CloudServiceTools.Tests.Randomness;
using CloudServiceTools.Xml;
using Xunit;

namespace CloudServiceTools.Tests.Xml;

/// <summary>What is recognized as well-formed is well-formed for .NET's reader too; what people write is recognized.</summary>
public class PlainXmlTests
{
    private const string Service = "xmlns=\"http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition\"";

    private static readonly string[] Fragments =
    [
        "<", ">", "/", "\"", "'", "=", " ", "&", ";", "-", "--", "]", "]]>", "<!--", "-->", "<![CDATA[", "<?", "?>", "<?xml", "x", "é", "\u0001",
        "\uD83D", "\uDE00", "\uFFFE", "&amp;", "&#x41;", "&x;", ":", "xml", "xmlns", "xmlns:p=\"http://schemas.x\"", " a=\"1\"", "<a/>", "<b>", "</b>",
        "<!DOCTYPE a>", "<!-->", "<!--->", "\0", "\u0085", "\u007F",
    ];

    public static TheoryData<string> Plain =>
    [
        "<a/>",
        "<a></a>",
        " <!-- x - y -->\r\n<a b='1' c=\"'\" >\n text '\" > é <b /><![CDATA[<x> & ]] ]]> </a >\n<!---->\n",
        "<?xml version=\"1.0\"?><a/>",
        "<?xml version=\"1.0\" encoding=\"utf-8\" ?>\n<a/>",
        $"<a {Service} b='&amp;&lt;&gt;&quot;&apos;'>&amp;</a>",
        $"<a {Service} xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:xsd='http://www.w3.org/2001/XMLSchema'/>",
    ];

    public static TheoryData<string> Refused =>
    [
        "", " ", "<", "<a", "<a>", "<a/", "<a/><b/>", "<a></b>", "<a></a", "<a></ab>", "<ab></a>", "</a>", "x<a/>", "<a/>x", "<a/></a>",
        "<!--<a/>", "<!--<a/>-- >", "<a><!-- -- --></a>", "<a><!-- ---></a>", "<a><![CDATA[</a>", "<![CDATA[x]]><a/>", "<a>]]></a>",
        "<a b='1' b='2'/>", "<a b='1'c='2'/>", "<a b=1/>", "<a b/>", "<a b='1/>", "<a b='<'/>", "<a b='&'/>", "<a b='&x;'/>", "<a>&</a>", "<a>&x;</a>",
        "<1/>", "<-/>", "<a ='1'/>", "<a\u0001/>", "<a>\u0001</a>", "<a b='\uD83D'/>", "<a><!--\uFFFF--></a>", "<p:a/>", "<a p:b='1'/>", "<a:/>",
        "<a xmlns:p=''/>", "<a xmlns:xml='http://schemas.x'/>", "<a xmlns:xmlns='http://schemas.x'/>", "<a xmlns='http://www.w3.org/2000/xmlns/'/>",
        " <?xml version=\"1.0\"?><a/>", "<?xml version=\"1.1\"?><a/>", "<?xml?><a/>", "<?xml version=\"1.0\">",
        "<a><?xml version=\"1.0\"?></a>", "<!DOCTYPE a><a/>",
    ];

    [Theory]
    [MemberData(nameof(Plain))]
    public void Plain_text_is_recognized(string text)
    {
        Assert.True(IsWellFormed(text));
        Assert.True(PlainXml.IsWellFormed(text));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_well_formed_is_not_recognized(string text)
    {
        Assert.False(IsWellFormed(text));
        Assert.False(PlainXml.IsWellFormed(text));
    }

    [Fact]
    public void What_a_document_may_not_be_is_not_recognized()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", Limits.MaximumDepth + 2)) + string.Concat(Enumerable.Repeat("</a>", Limits.MaximumDepth + 2));
        string wide = "<a>" + string.Concat(Enumerable.Repeat("<a/>", Limits.MaximumNodes)) + "</a>";

        Assert.False(PlainXml.IsWellFormed(deep));
        Assert.False(PlainXml.IsWellFormed(wide));
    }

    [Fact]
    public void Nearly_all_samples_are_recognized()
    {
        List<string> texts = [.. Directory.GetFiles(SampleFiles.Folder).Select(File.ReadAllText).Where(IsWellFormed)];

        int recognized = texts.Count(PlainXml.IsWellFormed);

        Assert.True(recognized > texts.Count * 0.9, $"{recognized} of {texts.Count}");
    }

    [Randomized(5000)]
    public bool Recognized_text_is_well_formed(Choices random)
    {
        string text = random.Next(2) == 0
            ? $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a {Service} b='1'><b c='2' /> t <![CDATA[x]]><!-- y --></a>\n"
            : "<a><b x='1' y='2'>z</b></a>";
        for (int edits = random.Next(4); edits >= 0; edits--)
        {
            int at = random.Next(text.Length + 1);
            int removed = random.Next(System.Math.Min(4, text.Length - at + 1));
            text = text[..at] + (random.Next(4) == 3 ? "" : Fragments[random.Next(Fragments.Length)]) + text[(at + removed)..];
        }

        return !PlainXml.IsWellFormed(text) || IsWellFormed(text);
    }

    private static bool IsWellFormed(string text)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            while (reader.Read())
            {
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
