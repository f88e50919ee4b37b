using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Kinds;

/// <summary>What a command line says of an item of a kind.</summary>
internal sealed class KindValues(ParseResult result, Argument<string>? key, IReadOnlyDictionary<string, Option> options)
{
    /// <summary>The name of the item, or what stands for one.</summary>
    internal string Key => result.GetRequiredValue(key!);

    /// <summary>The same as a number.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    internal int WholeKey => int.TryParse(Key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
        ? number
        : throw new UsageException($"'{Key}' is not a whole number: give the number of the rule.");

    /// <summary>The text of an option or a property; null where it was not given.</summary>
    internal string? Text(string name) => Find(name) is Option<string> option ? result.Get(option) : null;

    internal string Required(string name) => Text(name)!;

    internal string[]? List(string name) => Find(name) is Option<string[]> option ? result.Get(option) : null;

    internal int? Number(string name) => Find(name) is Option<string> option ? result.GetNumber(option) : null;

    internal bool? Flag(string name) => Find(name) is Choice<YesOrNo> option ? result.Get(option) : null;

    /// <summary>Ports, as the engine reads them.</summary>
    /// <exception cref="Errors.CsException">CsInvalidPort.</exception>
    internal PortSpecification? Ports(string name) => PortSpecification.Of(List(name));

    internal T Choice<T>(string name)
        where T : struct, Enum => ((Choice<T>)Find(name)!).In(result)!.Value;

    private Option? Find(string name) => options.GetValueOrDefault(name);
}
