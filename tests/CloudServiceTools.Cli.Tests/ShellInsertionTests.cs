using System.Linq;
using System.Security;
using System.Threading.Tasks;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>What the Tab key inserts into the line of a shell is one argument, the name, and nothing in it is run. PowerShell and bash: CompletionTests.</summary>
public sealed class ShellInsertionTests
{
    private static readonly string[] Names =
    [
        "H a'b\"c",
        "H$(touch hacked)",
        "H`touch hacked`;touch hacked",
        "H|a&b>c<d",
        "H*?[a-z]{a,b}~",
        "H!x^y%z=w#v",
        @"H\n\$HOME",
        "HÄ‘’“”",
    ];

    /// <summary>One definition for each name, so that there is one thing to insert.</summary>
    private static readonly (string Name, string Text)[] Files = [.. Names.Select((name, number) =>
        ($"{number}.csdef", $"<ServiceDefinition name=\"S\"><WorkerRole name=\"{SecurityElement.Escape(name)}\" /></ServiceDefinition>"))];

    private static string Expected(int words) => string.Concat(Names.Select(name => $"{words} words, the last one is {name}\n"));

    /// <summary>A real line editor in a terminal: the Tab key is pressed, and zsh itself takes the line apart.</summary>
    [Fact]
    public async Task Zsh_inserts_a_name_as_one_argument() => Assert.Equal(
        Expected(6),
        await CompletionTests.RunAsync(
            "zsh",
            """
            zmodload zsh/zpty
            zpty shell 'TERM=dumb zsh -f -i'
            ask() { zpty -w "$@[1,-2]" shell "$@[-1]"; local seen; zpty -r shell seen '*ANSWERED*' }
            ask 'PS1= PS2=; unsetopt zle_bracketed_paste auto_menu prompt_sp; print ANSWER""ED'
            ask 'autoload -Uz compinit && compinit -u -D; source <(csdef completion zsh); print ANSWER""ED'
            ask 'take() { local -a found=("${(@z)BUFFER}"); print -r -- "${#found} words, the last one is ${(Q)found[-1]}" >> taken; BUFFER=; print ANSWER""ED }; print ANSWER""ED'
            ask 'zle -N take; bindkey "^Xt" take; print ANSWER""ED'
            for file in {0..7}.csdef; do
                ask -n "csdef remove role --in $file H"$'\t\x18t'
            done
            zpty -d shell
            cat taken
            """,
            Files));

    [Fact]
    public async Task Fish_inserts_a_name_as_one_argument() => Assert.Equal(
        Expected(1),
        await CompletionTests.RunAsync(
            "fish",
            """
            csdef completion fish | source
            for file in (seq 0 7).csdef
                eval "set words "(complete --escape -C"csdef remove role --in $file H")
                printf '%s words, the last one is %s\n' (count $words) $words[-1]
            end
            """,
            Files));
}
