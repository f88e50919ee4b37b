using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using CloudServiceTools.Cli.Kinds;
using CloudServiceTools.Cli.Output;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef list KIND</c>, as the Get- cmdlets: the items of a kind with their properties.</summary>
internal sealed class ListItemCommand : CsdefCommand
{
    private readonly Kind _kind;
    private readonly KindOptions _options;
    private readonly Argument<string?> _file;
    private readonly Choice<Format> _format = Parameters.Format<Format>("What to write: text, or JSON with the lines of the items.", Format.Text);
    private readonly Option<string> _output = Parameters.Output();

    internal ListItemCommand(Shell shell, Kind kind)
        : base(
            shell,
            kind.Word,
            kind.IsWhole ? $"Show what a {kind.Source.Noun} says of the service as a whole." : $"List the {Plural(kind.Noun)} of a {kind.Source.Noun}.",
            $"csdef list {kind.Word} {kind.Source.Example}",
            $"csdef list {kind.Word} {kind.Source.Example} --format json")
    {
        _kind = kind;
        _options = new KindOptions(kind, Verb.List);
        _file = new Argument<string?>("FILE")
        {
            Description = $"The {kind.Source.Noun}; default: standard input, as for -.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        _options.Offer(shell, kind, _file);
        Add(_file);
        foreach (Option option in _options.Symbols.OfType<Option>())
        {
            Add(option);
        }

        Add(_format);
        Add(_output);
        Runs();
    }

    private enum Format
    {
        Text,
        Json,
    }

    private static string Plural(string noun) => noun switch
    {
        [.., 's'] => $"{noun}es",
        [.., 'y'] => $"{noun[..^1]}ies",
        _ => $"{noun}s",
    };

    private protected override ExitCode Run(ParseResult result)
    {
        IServiceDocument document = _kind.Source.Read(Shell, result.GetValue(_file));
        IEnumerable<DocumentItem> items = _kind.List(document, _options.Read(result));
        using Destination destination = new(Shell, result.Get(_output));
        if (_format.In(result) == Format.Json)
        {
            JsonText.WriteAll(destination.Text, items, Shape());
        }
        else
        {
            TextTable table = new([.. Columns.Select(column => column.Name)]);
            foreach (DocumentItem item in items)
            {
                table.Add([.. Columns.Select(column => Phrase.Whole(TextOf(column.Of(item))))]);
            }

            table.Write(destination.Text);
        }

        destination.Close();
        return ExitCode.Success;
    }

    /// <summary>What a person reads: the whole name, and the other properties.</summary>
    private IEnumerable<(string Name, Func<DocumentItem, object?> Of)> Columns =>
    [
        .. _kind.Key is null ? [] : new (string, Func<DocumentItem, object?>)[] { ("Name", item => item.GetNames()[^1]) },
        .. _kind.Owners.Where(owner => _kind.Key is null || owner.Name is "Kind" or "Type"),
        .. _kind.AllProperties.Where(property => !_kind.IsKey(property) && !_kind.Hidden.Contains(property.Name)).Select(property =>
            _kind.TextReadings.TryGetValue(property.Name, out Func<DocumentItem, object?>? of) ? (property.Name, of) : Column(property)),
    ];

    private JsonShape<DocumentItem> Shape()
    {
        JsonShape<DocumentItem> shape = new();
        foreach ((string name, Func<DocumentItem, object?> of) in _kind.Owners)
        {
            shape.Scalar(name, of);
        }

        foreach (PropertySchema property in _kind.AllProperties.Where(property => !_kind.Hidden.Contains(property.Name)))
        {
            if (property.IsList)
            {
                shape.Texts(property.Name, item => item.GetText(property)?.Split(',') ?? []);
            }
            else
            {
                shape.Scalar(property.Name, Column(property).Of);
            }
        }

        return shape
            .Text(nameof(DocumentItem.File), item => Shell.Paths.Of(item.File))
            .Number(nameof(DocumentItem.Line), item => item.Line)
            .Number(nameof(DocumentItem.Column), item => item.Column);
    }

    private (string Name, Func<DocumentItem, object?> Of) Column(PropertySchema property) => (
        property.Name,
        _kind.Readings.TryGetValue(property.Name, out Func<DocumentItem, object?>? of)
            ? item => ValueOf(property.Attribute.Type, (string?)of(item))
            : item => ValueOf(property.Attribute.Type, item.GetText(property)));

    /// <summary>A value as the file writes it.</summary>
    private static string TextOf(object? value) => value is bool flag
        ? (flag ? "true" : "false")
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>A value as JSON has it: a number, true or false where it is one, otherwise the text.</summary>
    private static object? ValueOf(AttributeType type, string? text) =>
        type.IsFlag && text?.Trim() is "true" or "1" ? true
        : type.IsFlag && text?.Trim() is "false" or "0" ? false
        : (type.IsNumber || type.ErrorId == CsErrorId.CsInvalidPort)
            && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number
        : text;
}
