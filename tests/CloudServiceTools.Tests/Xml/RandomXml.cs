using System;
using System.Linq;
using System.Text;

namespace CloudServiceTools.Tests.Xml;

/// <summary>Makes well-formed documents of every shape.</summary>
internal static class RandomXml
{
    private static readonly string[] Names = ["a", "b.c", "_x", "Rolle-1", "ä", "p:q", "p:r", "n1"];
    private static readonly string[] Spaces = ["", "", " ", "\n", "\r\n\t", "  \n\n  ", "\r", "\t"];
    private static readonly string[] Values = ["", "1", "a b", "&amp;", "&#x41;&lt;", "é😀", " x\r\ny\tz ", ">", "/>", "http://x"];
    private static readonly string[] Texts = ["text", "&gt;", "é", "]]", "a\r\nb"];

    internal static string Document(Random random)
    {
        StringBuilder text = new();
        if (random.Next(2) == 0)
        {
            text.Append("<?xml version=\"1.0\" encoding='utf-8'?>");
        }

        text.Append(Misc(random));
        Element(text, random, 0, "xmlns:p='urn:p'");
        return text.Append(Misc(random)).ToString();
    }

    private static void Element(StringBuilder text, Random random, int depth, string declaration)
    {
        string name = Pick(random, Names);
        text.Append('<').Append(name).Append(' ').Append(declaration);
        foreach (string attribute in Names.Where(_ => random.Next(4) == 3))
        {
            text.Append(Space1(random)).Append(attribute).Append(Pick(random, Spaces)).Append('=').Append(Pick(random, Spaces));
            char quote = random.Next(2) == 0 ? '"' : '\'';
            text.Append(quote).Append(Pick(random, Values)).Append(quote);
        }

        text.Append(Pick(random, Spaces));
        int children = depth > 4 ? 0 : random.Next(5);
        if (children == 0 && random.Next(2) == 0)
        {
            text.Append("/>");
            return;
        }

        text.Append('>');
        for (int i = 0; i < children; i++)
        {
            text.Append(Pick(random, Spaces));
            switch (random.Next(6))
            {
                case 0: text.Append(Pick(random, Texts)); break;
                case 1: text.Append("<![CDATA[<x>&y; ]]]]>"); break;
                case 2: text.Append(Misc(random)); break;
                default:
                    Element(text, random, depth + 1, random.Next(3) == 0 ? "xmlns='urn:" + random.Next(3) + "'" : "");
                    break;
            }
        }

        text.Append(Pick(random, Spaces)).Append("</").Append(name).Append(Pick(random, Spaces)).Append('>');
    }

    private static string Misc(Random random) =>
        random.Next(3) switch { 0 => "<!-- <a> -->", 1 => "<?pi <a>?>", _ => "\n" };

    private static string Space1(Random random) => " " + Pick(random, Spaces);

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
