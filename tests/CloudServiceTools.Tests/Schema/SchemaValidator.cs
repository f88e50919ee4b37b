using System.Collections.Generic;
using System.IO;
using System.Xml;
using System.Xml.Schema;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Tests.Schema;

/// <summary>
/// Holds a document against the table of its format by .NET's own validator, with the settings that it has by itself: the
/// way of the SDK, and independent of the code that writes and checks.
/// </summary>
internal sealed class SchemaValidator
{
    private readonly DocumentFormat _format;
    private readonly XmlSchemaSet _schemas;

    private SchemaValidator(DocumentFormat format)
    {
        _format = format;
        _schemas = FormatXsd.Of(format.Root, format.NamespaceUri);
    }

    internal static SchemaValidator Definition { get; } = new(DefinitionSchema.Format);

    internal static SchemaValidator Configuration { get; } = new(ConfigurationSchema.Format);

    /// <summary>Everything that the schema does not allow; nothing for a valid document.</summary>
    internal IReadOnlyList<string> Validate(string text)
    {
        List<string> problems = [];
        XmlReaderSettings settings = new() { ValidationType = ValidationType.Schema, Schemas = _schemas };
        settings.ValidationEventHandler += (_, problem) => problems.Add(problem.Message);
        try
        {
            using XmlReader reader = XmlReader.Create(new StringReader(text), settings);
            reader.MoveToContent();
            if (reader.LocalName != _format.Root.Name || reader.NamespaceURI != _format.NamespaceUri)
            {
                // The validator knows nothing of such a root, and passes what is in it.
                problems.Add($"The root is {reader.LocalName} in '{reader.NamespaceURI}'.");
            }

            while (reader.Read())
            {
            }
        }
        catch (XmlException exception)
        {
            problems.Add(exception.Message);
        }

        return problems;
    }
}
