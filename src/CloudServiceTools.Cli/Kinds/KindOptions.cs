using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using CloudServiceTools.Cli.Input;

namespace CloudServiceTools.Cli.Kinds;

/// <summary>The arguments and options by which a command is told of an item.</summary>
internal sealed class KindOptions
{
    private readonly Argument<string>? _key;
    private readonly Dictionary<string, Option> _options = [];

    internal KindOptions(Kind kind, Verb verb)
    {
        if (kind.Key is not null && verb != Verb.List)
        {
            bool isNew = verb == Verb.Add;
            _key = new Argument<string>(kind.Key)
            {
                Description = KeyDescription(kind, isNew),
            };
        }

        foreach (KindOption other in kind.Others.Where(other => verb == Verb.Add || !other.IsForAddAlone))
        {
            Option option = other.Make();
            option.Required = (other.IsRequiredToAdd && verb == Verb.Add) || (other.IsAlwaysRequired && verb != Verb.List);
            _options.Add(other.Name, option);
        }

        foreach (Schema.PropertySchema property in verb is Verb.Add or Verb.Set ? kind.Properties : [])
        {
            Option option = PropertyOption.Make(
                property,
                kind.HasPorts,
                isRequired: verb == Verb.Add && property.IsRequired && !kind.Chosen.Contains(property.Name),
                hasDefault: verb == Verb.Add);
            _options.Add(property.Name, option);
            Properties.Add(option);
        }
    }

    /// <summary>The options that are properties of the item.</summary>
    internal List<Option> Properties { get; } = [];

    /// <summary>The arguments and options, in the order of the help.</summary>
    internal IEnumerable<Symbol> Symbols => (_key is null ? [] : new Symbol[] { _key }).Concat(_options.Values);

    /// <summary>Makes the Tab key offer names out of the document.</summary>
    internal void Offer(Shell shell, Kind kind, Symbol file)
    {
        foreach (KindOption other in kind.Others)
        {
            if (other.Offered is { } names && _options.TryGetValue(other.Name, out Option? option))
            {
                option.CompletionSources.Add(context => kind.Source.Offer(shell, file, context, names));
            }
        }
    }

    /// <summary>Makes the Tab key offer the names of the items that there are.</summary>
    internal void OfferItems(Shell shell, Kind kind, Symbol file) => _key?.CompletionSources.Add(context =>
        kind.Source.Offer(
            shell,
            file,
            context,
            document => kind.List(document, Read(context.ParseResult)).Select(item => item.GetNames()[^1])));

    internal KindValues Read(ParseResult result) => new(result, _key, _options);

    private static string KeyDescription(Kind kind, bool isNew)
    {
        string what = kind.Key == "ROLE" ? "The name of the role."
            : kind.Key == "ROLE/ENDPOINT" ? "The endpoint."
            : kind.Key == "ORDER" ? "The number of the rule; the lowest holds first."
            : kind.Key == "NAME" ? $"The name of the {kind.Item.Noun}."
            : $"The {kind.Item.Key[0] switch { "moduleName" => "module", "commandLine" => "command line", var name => name }} of the {kind.Item.Noun}.";
        bool belongsToRole = kind.Others.Any(other => other.Name == "--role");
        return isNew || !belongsToRole || kind.Source != DocumentSource.Definition
            ? what
            : $"{what.TrimEnd('.')}; as Role/Name, or alone where it is the only one or --role says the role.";
    }
}
