using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using CloudServiceTools.Analysis;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Reporting;

/// <summary>
/// JUnit's XML: a suite for a file, a test case for a finding. Errors and warnings fail
/// (or what the options say), information passes, what a comment suppresses is skipped, a clean file has one test case that
/// passes, and what could not be read is an error.
/// </summary>
internal sealed class JUnitReport : IReportWriter
{
    /// <summary>
    /// In ASCII with character references, and without a declaration: the same in every encoding that a shell may store it in.
    /// </summary>
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = Encoding.ASCII,
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        OmitXmlDeclaration = true,
    };

    public string Write(ReportContent content)
    {
        IReadOnlyList<FileFindings> files = content.Files;
        using MemoryStream text = new();
        using (XmlWriter xml = XmlWriter.Create(text, Settings))
        {
            xml.WriteStartElement("testsuites");
            WriteAttribute(xml, "name", Report.ToolName);
            WriteCounts(xml, files, content.Unreadable.Count, content.Options);
            foreach (FileFindings file in files)
            {
                xml.WriteStartElement("testsuite");
                WriteAttribute(xml, "name", file.Name);
                WriteCounts(xml, [file], 0, content.Options);
                WriteCases(xml, file, content.Options);
                xml.WriteEndElement();
            }

            foreach (CsException problem in content.Unreadable)
            {
                WriteUnreadable(xml, problem, problem.Path is { } path ? content.Paths.Name(path) : FileFindings.NoFile, content.Options);
            }

            xml.WriteEndElement();
        }

        text.WriteByte((byte)'\n');
        return Encoding.ASCII.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyList<FileFindings> files, int errors, ReportOptions options)
    {
        Diagnostic[] found = [.. files.SelectMany(file => file.Diagnostics)];
        WriteNumber("tests", found.Length + errors + files.Count(file => file.Diagnostics.Count == 0));
        WriteNumber("failures", found.Count(diagnostic => IsFailure(diagnostic, options)));
        WriteNumber("errors", errors);
        WriteNumber("skipped", found.Count(diagnostic => diagnostic.IsSuppressed));

        void WriteNumber(string name, int number) =>
            xml.WriteAttributeString(name, number.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteCases(XmlWriter xml, FileFindings file, ReportOptions options)
    {
        Occurrences names = new();
        foreach (Diagnostic diagnostic in file.Diagnostics)
        {
            WriteStart(xml, file.Name, NameOf(diagnostic, names));
            if (diagnostic.Line > 0)
            {
                xml.WriteAttributeString("line", diagnostic.Line.ToString(CultureInfo.InvariantCulture));
            }

            WriteOutcome(xml, diagnostic, file.Name, options);
            xml.WriteEndElement();
        }

        if (file.Diagnostics.Count == 0)
        {
            WriteStart(xml, file.Name, "No findings");
            xml.WriteEndElement();
        }
    }

    private static void WriteUnreadable(XmlWriter xml, CsException problem, string file, ReportOptions options)
    {
        xml.WriteStartElement("testsuite");
        WriteAttribute(xml, "name", file);
        WriteCounts(xml, [], 1, options);
        WriteStart(xml, file, problem.Id.ToString());
        xml.WriteStartElement("error");
        WriteAttribute(xml, "type", problem.Id.ToString());
        WriteAttribute(xml, "message", problem.Message);
        WriteText(xml, problem.RecommendedAction);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteStart(XmlWriter xml, string file, string name)
    {
        xml.WriteStartElement("testcase");
        WriteAttribute(xml, "name", name);
        WriteAttribute(xml, "classname", file);
        WriteAttribute(xml, "file", file);
    }

    private static void WriteOutcome(XmlWriter xml, Diagnostic diagnostic, string file, ReportOptions options)
    {
        if (diagnostic.IsSuppressed)
        {
            xml.WriteStartElement("skipped");
            WriteAttribute(xml, "message", diagnostic.Justification ?? "A comment suppresses it.");
        }
        else if (IsFailure(diagnostic, options))
        {
            xml.WriteStartElement("failure");
            WriteAttribute(xml, "type", diagnostic.RuleId);
            WriteAttribute(xml, "message", diagnostic.Message);
        }
        else
        {
            xml.WriteStartElement("system-out");
        }

        WriteText(xml, diagnostic.TextFor(file));
        xml.WriteEndElement();
    }

    private static bool IsFailure(Diagnostic diagnostic, ReportOptions options) =>
        !diagnostic.IsSuppressed && diagnostic.Severity >= options.FailureSeverity;

    /// <summary>Build servers take test cases of one name for the same one: the second has its number.</summary>
    private static string NameOf(Diagnostic diagnostic, Occurrences names)
    {
        string name = diagnostic.Target.Length > 0 ? $"{diagnostic.RuleId} {diagnostic.Target}" : diagnostic.RuleId;
        name = diagnostic.Line > 0 ? $"{name} (line {diagnostic.Line.ToString(CultureInfo.InvariantCulture)})" : name;
        int number = names.Next(name);
        return number > 1 ? $"{name} #{number.ToString(CultureInfo.InvariantCulture)}" : name;
    }

    private static void WriteAttribute(XmlWriter xml, string name, string value)
    {
        xml.WriteStartAttribute(name);
        WriteText(xml, value);
        xml.WriteEndAttribute();
    }

    /// <summary>
    /// A text without ##, which a build server that prints the report could take for a command, and without U+007F, which is ASCII
    /// and still not visible.
    /// </summary>
    private static void WriteText(XmlWriter xml, string text)
    {
        string valid = Valid(text);
        int start = 0;
        for (int i = 0; i < valid.Length; i++)
        {
            if (valid[i] == '\u007F' || (valid[i] == '#' && i + 1 < valid.Length && valid[i + 1] == '#'))
            {
                xml.WriteString(valid.Substring(start, i - start));
                xml.WriteCharEntity(valid[i]);
                start = i + 1;
            }
        }

        xml.WriteString(valid.Substring(start));
    }

    /// <summary>The text with a replacement character for each that XML cannot hold.</summary>
    private static string Valid(string text)
    {
        int plain = 0;
        while (plain < text.Length && XmlConvert.IsXmlChar(text[plain]))
        {
            plain++;
        }

        if (plain == text.Length)
        {
            return text;
        }

        StringBuilder valid = new(text, 0, plain, text.Length);
        for (int i = plain; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                valid.Append(text[i]).Append(text[++i]);
            }
            else
            {
                valid.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return valid.ToString();
    }
}
