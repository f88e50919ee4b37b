using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using CloudServiceTools.Tests.Randomness;
using CloudServiceTools.Xml;
using Xunit;

namespace CloudServiceTools.Tests.Xml;

/// <summary>What is read is what is written.</summary>
public sealed class LosslessTests
{
    private const string Body = "<ServiceDefinition name='S' xmlns='urn:x'><WorkerRole name='ö'/></ServiceDefinition>";

    public static TheoryData<string, string> Texts { get; } = new()
    {
        { "no declaration", Body },
        { "declaration and final line end", "<?xml version=\"1.0\" encoding=\"utf-8\" standalone='yes' ?>\n" + Body + "\n" },
        { "CRLF", "<a>\r\n  <b/>\r\n</a>\r\n" },
        { "CR alone", "<a>\r  <b/>\r</a>\r" },
        { "mixed line ends", "<a>\r\n  <b/>\n\t<c/>\r</a>" },
        { "tabs and trailing white space", "<a>\t\n\t<b />  \n</a >  \n\n" },
        { "attributes on lines of their own", "<a\n   x = '1'\n   y=\"2\"\n/>" },
        { "both quotes inside values", "<a x='\"' y=\"'\"/>" },
        { "> inside a value", "<a x='1>2' y=\"/>\"/>" },
        { "references", "<a x='&lt;&amp;&quot;&apos;&gt;&#65;&#x1F600;'>&amp;&#10;</a>" },
        { "CDATA", "<a><![CDATA[ <b> ]] > ]]></a>" },
        { "comments everywhere", "<!--1--><a><!-- <b/> - -> --><c/><!----></a><!--2-->\n" },
        { "processing instructions", "<?xml version=\"1.0\"?><?p?><a><?q r=\"</a>\"?></a><?s t?>" },
        { "prefixed namespaces", "<p:a xmlns:p='urn:1' xmlns='urn:2'><b p:c='1'/><p:b xmlns:p='urn:3'/></p:a>" },
        { "empty and open empty", "<a><b></b><b/><b /><b\t/></a>" },
        { "names beyond ASCII", "<ä é='ü'><日本/></ä>" },
        { "characters beyond the BMP", "<a x='😀'>😀</a>" },
    };

    public static TheoryData<string, Encoding, bool> Encodings { get; } = new()
    {
        { "utf-8", new UTF8Encoding(false), false },
        { "utf-8", new UTF8Encoding(true), true },
        { "utf-16", new UnicodeEncoding(false, true), true },
        { "utf-16", new UnicodeEncoding(false, false), false },
        { "utf-16BE", new UnicodeEncoding(true, true), true },
        { "utf-16BE", new UnicodeEncoding(true, false), false },
        { "utf-32", new UTF32Encoding(false, true), true },
        { "iso-8859-1", Encoding.Latin1, false },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_comes_back_as_it_was(string what, string text)
    {
        SourceDocument document = SourceParser.Parse(text);

        Assert.Equal(text, document.ToText());
        Assert.Equal(text, WrittenPieceByPiece(document));
        AssertSameAsDotNet(text, document, what);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_file_comes_back_in_its_encoding(string name, Encoding encoding, bool withMark)
    {
        byte[] bytes = [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes($"<?xml version='1.0' encoding='{name}'?>\r\n{Body}")];

        SourceDocument document = SourceParser.Parse(bytes);

        Assert.Equal("ö", document.Root.Element("WorkerRole")!.GetAttribute("name"));
        Assert.Equal(bytes, document.ToBytes());
    }

    [Fact]
    public void A_byte_order_mark_wins_over_a_stale_declaration()
    {
        Encoding utf16 = new UnicodeEncoding(false, true);
        byte[] bytes = [.. utf16.GetPreamble(), .. utf16.GetBytes("<?xml version='1.0' encoding='utf-8'?>" + Body)];

        Assert.Equal(bytes, SourceParser.Parse(bytes).ToBytes());
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("<?xml version='1.0' encoding='utf-8'?>", true)]
    [InlineData("<?xml version='1.0' encoding='iso-8859-1'?>", true)]
    [InlineData("<?xml version='1.0' encoding='utf-8'?>", false)]
    public void A_byte_order_mark_of_a_text_is_no_content_and_comes_back_in_the_bytes(string declaration, bool hasMark)
    {
        SourceDocument document = SourceParser.Parse((hasMark ? "\uFEFF" : "") + declaration + Body);

        Assert.Equal(declaration + Body, document.ToText());
        Assert.Equal([.. hasMark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(declaration + Body)], document.ToBytes());
        Assert.Equal((1, declaration.Length + 1), document.Locate(document.Root));
    }

    [Fact]
    public void A_change_of_encoding_shows_in_the_declaration_and_nowhere_else()
    {
        SourceDocument document = SourceParser.Parse("<?xml version='1.0'  encoding='utf-8' ?>\n" + Body);

        document.SetEncoding(Encoding.Unicode, hasByteOrderMark: true);

        Assert.Equal("<?xml version='1.0'  encoding='utf-16' ?>\n" + Body, document.ToText());
        Assert.Equal(document.ToText(), SourceParser.Parse(document.ToBytes()).ToText());
    }

    [Randomized(300)]
    public bool Random_documents_come_back_and_read_as_dotnet_reads_them(Choices random)
    {
        string text = RandomXml.Document(random);

        SourceDocument document = SourceParser.Parse(text);

        AssertSameAsDotNet(text, document, text);
        return document.ToText() == text && WrittenPieceByPiece(document) == text;
    }

    [Randomized(300)]
    public bool Any_value_that_XML_can_hold_survives_an_attribute(string value)
    {
        if (value is null || !XmlText.CanHold(value))
        {
            return true;
        }

        SourceDocument document = SourceParser.Parse("<a x='1' y=\"2\"/>");
        document.Root.SetAttribute("x", value, null);
        document.Root.SetAttribute("y", value, null);
        document.Root.SetAttribute("z", value, null);

        XElement read = XElement.Parse(document.ToText());
        return read.Attributes().All(attribute => attribute.Value == value)
            && SourceParser.Parse(document.ToText()).Root.GetAttribute("z") == value;
    }

    /// <summary>Marks every element as changed, so that nothing is copied in one stretch.</summary>
    private static string WrittenPieceByPiece(SourceDocument document)
    {
        Stack<SourceElement> open = new([document.Root]);
        while (open.Count > 0)
        {
            SourceElement element = open.Pop();
            element.MarkChanged();
            foreach (SourceElement child in element.Elements())
            {
                open.Push(child);
            }
        }

        return document.ToText();
    }

    private static void AssertSameAsDotNet(string text, SourceDocument document, string what)
    {
        XElement expected = XDocument.Parse(text, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo).Root!;
        AssertSame(expected, document.Root, document, what);
    }

    private static void AssertSame(XElement expected, SourceElement actual, SourceDocument document, string what)
    {
        Assert.Equal((what, expected.Name.LocalName), (what, actual.LocalName));
        Assert.Equal((what, expected.Name.NamespaceName), (what, actual.NamespaceUri));

        System.Xml.IXmlLineInfo position = expected;
        Assert.Equal((position.LineNumber, position.LinePosition - 1), document.Locate(actual));

        SourceAttribute? attribute = actual.FirstAttribute;
        foreach (XAttribute expectedAttribute in expected.Attributes())
        {
            Assert.Equal((what, expectedAttribute.Value), (what, attribute?.Value));
            attribute = attribute!.Next;
        }

        Assert.Null(attribute);
        SourceElement[] children = [.. actual.Elements()];
        XElement[] expectedChildren = [.. expected.Elements()];
        Assert.Equal(expectedChildren.Length, children.Length);
        for (int i = 0; i < children.Length; i++)
        {
            AssertSame(expectedChildren[i], children[i], document, what);
        }
    }
}
