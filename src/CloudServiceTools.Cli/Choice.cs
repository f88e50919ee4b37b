using System;
using System.CommandLine;
using System.Linq;
using System.Text;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Cli;

/// <summary>An option that takes the name of a member of an enumeration, in lower case; neither case nor hyphens count.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class Choice<T> : Option<string>
    where T : struct, Enum
{
    private static readonly string[] Words = Array.ConvertAll(Enum.GetNames<T>(), WordOf);

    private readonly T? _otherwise;

    /// <summary>An option of its own.</summary>
    /// <param name="name">The name of the option.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="otherwise">What holds where it is not given; null where that means something else than any word.</param>
    internal Choice(string name, string description, T? otherwise = null)
        : base(name)
    {
        _otherwise = otherwise;
        HelpName = string.Join('|', Words);
        Description = otherwise is { } word ? $"{description.TrimEnd('.')}; default: {WordOf(word.ToString())}." : description;
        CompletionSources.Add(_ => Parameters.Items(Words));
        Validators.Add(result =>
        {
            if (result.Tokens is [var given] && Find(given.Value) is null)
            {
                result.AddError($"'{given.Value}' is not a value of {name}. {NameSuggestion.For(given.Value, "value", Words)}");
            }
        });
    }

    /// <summary>What was given, or what holds otherwise.</summary>
    internal T? In(ParseResult result) => result.Get(this) is { } given ? Find(given) : _otherwise;

    private static T? Find(string given)
    {
        int number = Array.FindIndex(Words, word => string.Equals(Bare(word), Bare(given), StringComparison.OrdinalIgnoreCase));
        return number < 0 ? null : Enum.GetValues<T>()[number];
    }

    private static string Bare(string word) => word.Replace("-", string.Empty, StringComparison.Ordinal);

    /// <summary><c>ExtendedSupport</c> as <c>extended-support</c>.</summary>
    private static string WordOf(string name)
    {
        StringBuilder word = new();
        foreach ((char c, int at) in name.Select((c, at) => (c, at)))
        {
            bool isHump = char.IsUpper(c) && at > 0 && char.IsLower(name[at - 1]);
            word.Append(isHump ? "-" : string.Empty).Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }
}
