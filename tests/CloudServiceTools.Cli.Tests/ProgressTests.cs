using System;
using System.IO;
using CloudServiceTools.Cli.Output;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>Progress is for somebody who watches and waits: not for a pipe, and not for what is soon done.</summary>
public sealed class ProgressTests
{
    [Theory]
    [InlineData(true, 0, 3, "")]
    [InlineData(true, 400, 3, "\r\e[K3 files checked ...\r\e[K")]
    [InlineData(true, 400, 4, "\r\e[K3 files checked ...\r\e[K4 files checked ...\r\e[K")]
    [InlineData(true, 1000, 2, "\r\e[K1 files checked ...\r\e[K2 files checked ...\r\e[K")]
    [InlineData(false, 1000, 3, "")]
    public void A_line_says_how_far_it_is_and_goes_again(bool isWatched, int millisecondsEach, int files, string expected)
    {
        using MemoryStream input = new();
        using MemoryStream output = new();
        using StringWriter error = new();
        Shell shell = new(input, output, error) { ShowsProgress = isWatched };
        Clock clock = new();
        ProgressLine progress = new(shell, clock);
        for (int file = 0; file < files; file++)
        {
            clock.Now += TimeSpan.FromMilliseconds(millisecondsEach);
            progress.Next();
        }

        progress.Clear();

        Assert.Equal(expected, error.ToString());
        Assert.Equal(0, output.Length);
    }

    private sealed class Clock : TimeProvider
    {
        internal TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
