using System;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Linq;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef completion</c>: the script that makes the Tab key of a shell ask csdef.</summary>
internal sealed class CompletionCommand : CsdefCommand
{
    private const string Bash =
        """
        # source <(csdef completion bash)
        _csdef() {
            local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}"
            local IFS=$'\n'
            COMPREPLY=($(csdef "[suggest:${#line}]" "$line" 2>/dev/null | while read -r found; do
                [[ "$found" == "$word"* ]] && printf '%q\n' "$found"
            done))
        }
        complete -o default -F _csdef csdef

        """;

    private const string Zsh =
        """
        # source <(csdef completion zsh)
        _csdef() {
            local line="${words[1,CURRENT]}"
            local -a found
            found=("${(@f)$(csdef "[suggest:${#line}]" "$line" 2>/dev/null)}")
            if (( ${#found} )) && [[ -n "${found[1]}" ]]; then
                compadd -- "${found[@]}"
            else
                _files
            fi
        }
        compdef _csdef csdef

        """;

    private const string Fish =
        """
        # csdef completion fish | source
        complete -c csdef -a '(set -l line (commandline -cp); csdef "[suggest:"(string length -- $line)"]" "$line" 2>/dev/null)'

        """;

    private const string Pwsh =
        """
        # csdef completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName csdef -ScriptBlock {
            param($word, $line, $position)
            $text = "$line".PadRight($position).Substring(0, $position)
            csdef "[suggest:$position]" $text 2>$null | Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    private readonly Argument<string> _shell = new("SHELL") { HelpName = "SHELL", Description = "bash, zsh, fish or pwsh." };

    internal CompletionCommand(Shell shell)
        : base(
            shell,
            "completion",
            "Print the script that makes the Tab key of a shell complete csdef.",
            "source <(csdef completion bash)",
            "csdef completion pwsh | Out-String | Invoke-Expression")
    {
        _shell.CompletionSources.Add(_ => Array.ConvertAll(Shells, name => new CompletionItem(name)));
        _shell.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && !Shells.Contains(given.Value))
            {
                result.AddError($"'{given.Value}' is no shell that csdef knows: give one of {string.Join(", ", Shells)}.");
            }
        });
        Add(_shell);
        Runs();
    }

    private protected override ExitCode Run(ParseResult result)
    {
        Shell.Output.Write(result.GetValue(_shell) switch
        {
            "zsh" => Zsh,
            "fish" => Fish,
            "pwsh" => Pwsh,
            _ => Bash,
        });
        return ExitCode.Success;
    }
}
