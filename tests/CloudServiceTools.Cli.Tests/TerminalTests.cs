using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>Colours and escapes by what the environment says.</summary>
public sealed class TerminalTests
{
    [Theory]
    [InlineData("", false, false, true)]
    [InlineData("", false, true, false)]
    [InlineData("", true, false, false)]
    [InlineData("WT_SESSION=1", true, false, true)]
    [InlineData("TERM=xterm", true, false, true)]
    [InlineData("TERM=dumb", false, false, false)]
    [InlineData("FORCE_COLOR=1", false, true, true)]
    [InlineData("CLICOLOR_FORCE=1", true, true, true)]
    [InlineData("FORCE_COLOR=0", false, true, false)]
    [InlineData("NO_COLOR=1", false, false, false)]
    [InlineData("NO_COLOR=1 FORCE_COLOR=1", false, false, false)]
    [InlineData("NO_COLOR=", false, false, true)]
    public void Colours_are_for_terminals_unless_a_variable_says_otherwise(string variables, bool isWindows, bool isRedirected, bool expected)
    {
        Dictionary<string, string> environment = variables.Split(' ', System.StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(pair => pair.Split('=')[0], pair => pair.Split('=')[1]);

        Assert.Equal(expected, Terminal.HasColor(environment.GetValueOrDefault, isWindows, isRedirected));
    }

    [Theory]
    [InlineData("dumb", false, false)]
    [InlineData("xterm", true, true)]
    public void Escapes_are_for_terminals_that_take_them(string terminal, bool isWindows, bool expected) =>
        Assert.Equal(expected, Terminal.TakesEscapes(name => name == "TERM" ? terminal : null, isWindows));
}
