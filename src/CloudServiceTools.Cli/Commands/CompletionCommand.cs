using System.CommandLine;
using System.Linq;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef completion</c>: the script that makes the Tab key of a shell ask csdef.</summary>
internal sealed class CompletionCommand : CsdefCommand
{
    // Options are offered once a dash is typed: until then a file may be meant, and shells offer those where nothing else is.
    // Bash: an array made of $(...) would expand * and ? of a name to the files of the folder.
    private const string Bash =
        """
        # source <(csdef completion bash)
        _csdef() {
            local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}"
            [[ "$word" == "=" ]] && word=
            COMPREPLY=()
            local found
            while IFS= read -r found; do
                if [[ -n "$found" && "$found" == "$word"* && ("$found" != -* || "$word" == -*) ]]; then
                    COMPREPLY+=("$(printf '%q' "$found")")
                fi
            done < <(csdef "[suggest:${#line}]" "$COMP_LINE" 2>/dev/null)
        }
        complete -o default -F _csdef csdef

        """;

    private const string Zsh =
        """
        # source <(csdef completion zsh)
        _csdef() {
            local before="${words[1,CURRENT]}"
            local -a found
            found=("${(@f)$(csdef "[suggest:${#before}]" "${words[*]}" 2>/dev/null)}")
            [[ "${words[CURRENT]}" == -* ]] || found=("${(@)found:#-*}")
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
        function __csdef_complete
            set -l before (commandline -cp)
            set -l found (csdef "[suggest:"(string length -- "$before")"]" (commandline -p | string collect) 2>/dev/null)
            if not string match -q -- '-*' (commandline -ct)
                set found (string match -v -- '-*' $found)
            end
            printf '%s\n' $found
        end
        complete -c csdef -a '(__csdef_complete)'

        """;

    private const string Pwsh =
        """
        # csdef completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName csdef -ScriptBlock {
            param($word, $line, $position)
            $position -= $line.Extent.StartOffset
            csdef "[suggest:$position]" "$line".PadRight($position) 2>$null |
                Where-Object { $_ -and $_ -like "$word*" -and ($_ -notlike '-*' -or $word -like '-*') } |
                ForEach-Object {
                    $text = $_
                    if ($text -eq '--%') {
                        $text = "('--%')"
                    }
                    elseif ($text -notmatch '^[A-Za-z0-9_./\-]+$') {
                        $text = "'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($text) + "'"
                    }
                    [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $_)
                }
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
        _shell.CompletionSources.Add(_ => Parameters.Items(Shells));
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
