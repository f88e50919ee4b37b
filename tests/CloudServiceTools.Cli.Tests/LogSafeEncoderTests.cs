using System;
using System.Buffers;
using System.IO;
using System.Text;
using System.Text.Json;
using CloudServiceTools.Cli.Output;
using CloudServiceTools.Tests.Messages;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>JSON that a build server prints shows every text, and gives the build server no command.</summary>
public sealed class LogSafeEncoderTests
{
    [Theory]
    [InlineData("Größe 'x' <a> & €", "Größe 'x' <a> & €")]
    [InlineData("C# #1", "C# #1")]
    [InlineData("a#", "a#")]
    [InlineData("\"\\", "\\\"\\\\")]
    [InlineData("##vso[task]", "\\u0023#vso[task]")]
    [InlineData("\u202E##[error]", "\\u202E\\u0023#[error]")]
    [InlineData("###", "\\u0023\\u0023#")]
    [InlineData("a\nb\tc", "a\\nb\\tc")]
    [InlineData("a\u200Bb\u2028c\u0085d\u001Be\uFEFFf", "a\\u200Bb\\u2028c\\u0085d\\u001Be\\uFEFFf")]
    [InlineData("\u3164\uFFFE", "\\u3164\\uFFFE")]
    [InlineData("\U0001F600 \U000E0041", "\\uD83D\\uDE00 \\uDB40\\uDC41")]
    public void A_text_is_shown_as_it_is_or_escaped(string text, string json)
    {
        Assert.Equal($"\"{json}\"", JsonOf(text));
        Assert.Equal(text, JsonDocument.Parse($"\"{json}\"").RootElement.GetString());
    }

    [Property(Replay = "816,1")]
    public Property Every_text_comes_back_and_nothing_of_it_is_hidden() => Prop.ForAll(HostileText.Arbitrary, text =>
    {
        string json = JsonOf(text);

        Assert.Empty(HostileText.Unsafe(json));
        Assert.Equal(Whole(text), JsonDocument.Parse(json).RootElement.GetString());
    });

    /// <summary>Whoever asks an encoder may have room for one escape and no more.</summary>
    [Fact]
    public void A_text_is_encoded_piece_by_piece_where_there_is_little_room()
    {
        StringBuilder json = new();
        ReadOnlySpan<char> rest = "a##[b\u202E\"c";
        Span<char> room = stackalloc char[6];
        OperationStatus status;
        do
        {
            status = LogSafeEncoder.Instance.Encode(rest, room, out int consumed, out int written);
            json.Append(room[..written]);
            rest = rest[consumed..];
        }
        while (status == OperationStatus.DestinationTooSmall);

        Assert.Equal((OperationStatus.Done, "a\\u0023#[b\\u202E\\\"c"), (status, json.ToString()));
    }

    private static string JsonOf(string text)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, JsonText.Compact))
        {
            json.WriteStringValue(text);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Half a pair of surrogates is no character, and JSON has another one for it.</summary>
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());
}
