using System;
using System.Globalization;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Tests.Randomness;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CloudServiceTools.Tests.Messages;

/// <summary>Text out of a file in a line: nothing in it ends the line, moves the cursor, or gives a command.</summary>
public sealed class LineTextTests
{
    public static TheoryData<string, string> Texts { get; } = new()
    {
        { "WebRole1", "WebRole1" },
        { "Grüße 世界 😀", "Grüße 世界 😀" },
        { @"a\nb", @"a\nb" },
        { "a\nb\r\tc", @"a\nb\r\tc" },
        { "\u001b[31m\u0007\0\u007f", @"\u001B[31m\u0007\u0000\u007F" },
        { "\u009b31m\u0085", @"\u009B31m\u0085" },
        { "a\u202Eb\u2066\u200F\u061C", @"a\u202Eb\u2066\u200F\u061C" },
        { "a\u2028b\u2029", @"a\u2028b\u2029" },
        { "a\u200Bb\uFEFF\u00AD\u2060", @"a\u200Bb\uFEFF\u00AD\u2060" },
        { "\u3164\u115F\u034F", @"\u3164\u115F\u034F" },
        { "a\U000E0041\U000E007F", @"a\u{E0041}\u{E007F}" },
        { "\ud83d", @"\uD83D" },
        { "\ude00\ud83d", @"\uDE00\uD83D" },
        { "a\uFFFE\uFFFF", @"a\uFFFE\uFFFF" },
        { "##vso[task.setvariable variable=x]y", @"\u0023#vso[task.setvariable variable=x]y" },
        { "a ##[error]b", @"a \u0023#[error]b" },
        { "###[error]", @"#\u0023#[error]" },
        { "##teamcity[buildStatus]", @"\u0023#teamcity[buildStatus]" },
        { "C## and #1", "C## and #1" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_would_not_stay_in_its_place_is_an_escape(string text, string expected)
    {
        Assert.Equal(expected, LineText.Of(text));
        Assert.Equal(text == expected, LineText.IsPlain(text));
    }

    [Fact]
    public void Text_without_anything_to_escape_is_the_same_instance()
    {
        string text = string.Concat("Web", "Röle", 1);

        Assert.Same(text, LineText.Of(text));
        Assert.Same(text, LineText.NameOf(text));
    }

    [Fact]
    public void A_name_is_cut_at_a_hundred_characters_and_no_character_in_two()
    {
        Assert.Equal(new string('x', 100), LineText.NameOf(new string('x', 100)));
        Assert.Equal(new string('x', 100) + "…", LineText.NameOf(new string('x', 101)));
        Assert.Equal(new string('x', 99) + "…", LineText.NameOf(new string('x', 99) + "😀"));
        Assert.Equal(new string('x', 98) + "…", LineText.NameOf(new string('x', 98) + "\u202E"));
    }

    [Fact]
    public void Cutting_costs_no_more_than_what_is_shown()
    {
        string text = new('\n', 10_000_000);
        _ = LineText.NameOf(text);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(101, LineText.NameOf(text).Length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50_000);
    }

    [Randomized(100)]
    public Property A_line_stays_one_line_that_is_read_as_it_is_written() => Prop.ForAll(HostileText.Arbitrary, text =>
    {
        string shown = LineText.Of(text);

        Assert.Empty(HostileText.Unsafe(shown));
        Assert.Equal(shown, LineText.Of(shown));
        Assert.Equal(LineText.NameOf(text), LineText.NameOf(LineText.NameOf(text)));
        Assert.StartsWith(LineText.NameOf(text).TrimEnd('…'), shown, StringComparison.Ordinal);
    });

    [Randomized(100)]
    public Property A_message_takes_names_in_and_keeps_its_own_words() => Prop.ForAll(HostileText.Arbitrary, name =>
    {
        Phrase phrase = $"{name} and role '{name}': {(Phrase)$"part '{name}'"}, {name.Length}.";
        string text = phrase.ToString();

        Assert.Empty(HostileText.Unsafe(text));
        Assert.False(HostileText.IsCommand(text));
        Assert.EndsWith(string.Create(CultureInfo.InvariantCulture, $"'{LineText.NameOf(name)}', {name.Length}."), text, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("::error::x", @"\u003A:error::x: no")]
    [InlineData(" \u3000::error::x", " \u3000\\u003A:error::x: no")]
    [InlineData("::1", @"\u003A:1: no")]
    [InlineData("a::b", "a::b: no")]
    public void No_line_begins_with_a_command_of_a_workflow(string name, string expected) =>
        Assert.Equal(expected, ((Phrase)$"{name}: no").ToString());

    [Fact]
    public void Inside_a_line_two_colons_are_no_command() =>
        Assert.Equal("'::1' is an address.", ((Phrase)$"'{"::1"}' is an address.").ToString());

    /// <summary>Names in XML are case-sensitive: who searches a file for D:note does not find d:note.</summary>
    [Fact]
    public void A_sentence_starts_with_a_capital_and_a_name_stays_as_it_is()
    {
        string name = "d:note";
        Phrase noun = Phrase.Words("traffic rule");

        Assert.Equal("Traffic rule 1", ((Phrase)$"traffic rule {1}").Capitalized().ToString());
        Assert.Equal("Traffic rule 1", ((Phrase)$"{noun} {1}").Capitalized().ToString());
        Assert.Equal("Traffic rule 1", ($"" + (Phrase)$"{noun} {1}").Capitalized().ToString());
        Assert.Equal("d:note is new", ((Phrase)$"{name} is new").Capitalized().ToString());
        Assert.Equal("d:note is new", ((Phrase)$"{(Phrase)$"{name}"} is new").Capitalized().ToString());
        Assert.Equal("d:note is new", ((Phrase)name + $" is new").Capitalized().ToString());
        Assert.Equal("d:note is new", ((Phrase)$"{string.Empty}{Phrase.Whole(name)} is new").Capitalized().ToString());
        Assert.Equal("The d:note is new", ((Phrase)$"the {name} is new").Capitalized().ToString());
        Assert.Empty(((Phrase)$"").Capitalized().ToString());
    }

    [Fact]
    public void Phrases_are_put_together()
    {
        string[] names = [.. Enumerable.Range(1, 10).Select(number => $"n{number}\n")];
        string? none = null;

        Assert.Equal(@"n1\n, n2\n", Phrase.Join(", ", names.Take(2)).ToString());
        Assert.Equal(@"n1\n, n2\n, n3\n, n4\n, n5\n, n6\n, n7\n, n8\n and 2 more", Phrase.Names(names).ToString());
        Assert.Equal("1, 2", Phrase.Numbers([1, 2]).ToString());
        Assert.Equal("a b\\n", ($"a " + (Phrase)$"{"b\n"}").ToString());
        Assert.Equal("..", ((Phrase)$".{none}.").ToString());
        Assert.Equal(new string('p', 300), Phrase.Whole(new string('p', 300)).ToString());
    }
}
