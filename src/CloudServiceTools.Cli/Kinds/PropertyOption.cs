using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Cli.Kinds;

/// <summary>Makes the option that a property of the table is.</summary>
internal static class PropertyOption
{
    /// <summary>The name, such as <c>--vm-size</c>; of a list, what one value is called.</summary>
    internal static string NameOf(PropertySchema property) =>
#pragma warning disable CA1308 // Options are in lower case.
        $"--{(property.IsList ? property.Words.TrimEnd('s') : property.Words).Replace(' ', '-').ToLowerInvariant()}";
#pragma warning restore CA1308

    /// <summary>Makes the option.</summary>
    /// <param name="property">The property.</param>
    /// <param name="isPorts">Whether a port may be a list or a range, so that the option may be repeated.</param>
    /// <param name="isRequired">Whether it must be given.</param>
    /// <param name="hasDefault">Whether the help names what holds where it is not given.</param>
    internal static Option Make(PropertySchema property, bool isPorts, bool isRequired, bool hasDefault)
    {
        string name = NameOf(property);
        string description = PropertyHelp.Of(property);
        if (hasDefault && property.Attribute.Type.Values is { Count: > 1 } words && !property.Attribute.Type.IsFlag && !description.Contains(':', StringComparison.Ordinal))
        {
            description = $"{description.TrimEnd('.')}: {string.Join(", ", words.SkipLast(1))} or {words[^1]}.";
        }

        if (hasDefault && property.Attribute.DefaultValue is { } value)
        {
            description = $"{description.TrimEnd('.')}; default: {value}.";
        }

        AttributeType type = property.Attribute.Type;
        Option option = type.IsFlag ? Parameters.YesOrNo(name, description)
            : property.IsList ? Parameters.List(name, WordOf(name), description)
            : isPorts && type.ErrorId == CsErrorId.CsInvalidPort ? Parameters.Repeated(name, "PORT", description)
            : type.IsNumber || type.ErrorId == CsErrorId.CsInvalidPort ? Parameters.Number(name, description)
            : Parameters.Text(name, WordOf(name), description);
        option.Required = isRequired;
        if (ValuesOf(property) is { Count: > 0 } values && !type.IsFlag)
        {
            option.CompletionSources.Add(_ => Parameters.Items(values));
        }

        return option;
    }

    private static IReadOnlyList<string> ValuesOf(PropertySchema property) => property.Name switch
    {
        "VMSize" => KnownValues.VMSizes,
        "SchemaVersion" => KnownValues.SchemaVersions,
        "OSFamily" => KnownValues.OSFamilies,
        _ => property.Attribute.Type.Values,
    };

    /// <summary>What stands for the value in the help: the last word of the name.</summary>
    private static string WordOf(string name) => name.Split('-').Last().ToUpperInvariant();
}
