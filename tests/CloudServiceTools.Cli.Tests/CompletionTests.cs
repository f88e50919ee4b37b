using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>What the Tab key offers: by csdef itself, and by the scripts in the shells that they are for.</summary>
public sealed class CompletionTests
{
    private const string Definition =
        """
        <ServiceDefinition name="S" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
          <WebRole name="Web">
            <Endpoints>
              <InputEndpoint name="In" protocol="http" port="80" />
              <InternalEndpoint name="Data" protocol="tcp" />
            </Endpoints>
          </WebRole>
          <WorkerRole name="Back">
            <Endpoints>
              <InternalEndpoint name="Queue" protocol="tcp" />
            </Endpoints>
          </WorkerRole>
        </ServiceDefinition>
        """;

    /// <summary>Lines, with the cursor at the bar, and what is offered beside options.</summary>
    public static TheoryData<string, string> Lines { get; } = new()
    {
        { "csdef re|", "reach remove rename" },
        { "csdef add-role A --type |", "web worker" },
        { "csdef check --format |", "json jsonl junit markdown sarif text" },
        { "csdef check --format=sa|", "sarif" },
        { "csdef set endpoint-|", "endpoint-acl" },
        { "csdef set startup-task setup.cmd --task-type |", "background foreground simple" },
        { "csdef add environment-variable MODE --in a.csdef --role |", "Back Web" },
        { "csdef set configuration --os-family |", "1 2 3 4 5 6 7" },
        { "csdef set role-configuration --in c.cscfg |", "Back Web" },
        { "csdef set setting-value --in c.cscfg --role |", "Back Web" },
        { "csdef list setting-value c.cscfg --role Ba|", "Back" },
        { "csdef completion |", "bash fish pwsh zsh" },
        { "csdef set role --in a.csdef --enable-native-code-execution |", "false true" },
        { "csdef add-internal-endpoint E --protocol |", "any http tcp udp" },
        { "csdef new S --schema-version 2015|", "2015-04.2.6" },
        { "csdef rename role --in a.csdef |", "Back Web" },
        { "csdef rename role | --in a.csdef --in-place", "Back Web" },
        { "csdef remove role --in a.csdef Ba|", "Back" },
        { "csdef set endpoint --in a.csdef |", "Back/Queue Web/Data Web/In" },
        { "csdef set endpoint --in a.csdef Web/|", "Web/Data Web/In" },
        { "csdef add-internal-endpoint E --in a.csdef --role |", "Back Web" },
        { "csdef add-site S --in a.csdef --role |", "Web" },
        { "csdef add-site S --in a.csdef --endpoint |", "In" },
        { "csdef add-traffic-rule --in a.csdef --to |", "Back/Queue Web/Data" },
        { "csdef add-traffic-rule --in a.csdef --to Back/Queue --from |", "Back Web" },
        { "csdef remove traffic-rule --in a.csdef --to |", "Back/Queue Web/Data" },
        { "csdef reach a.csdef --from |", "Back Internet Web" },
        { "csdef reach a.csdef --to Back|", "Back/Queue" },
        { "csdef remove role --in missing |", "" },
        { "csdef remove role --in broken |", "" },
        { "csdef remove role --in - |", "" },
        { "csdef remove role |", "" },
        { "csdef check |", "" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Words_and_names_of_the_definition_are_offered(string line, string expected)
    {
        using Workspace workspace = Folder();
        int position = line.IndexOf('|', StringComparison.Ordinal);

        Outcome outcome = Csdef.Run([$"[suggest:{position}]", line.Remove(position, 1)], [], workspace.Folder);

        Assert.Equal((0, string.Empty), (outcome.Code, outcome.Error));
        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            outcome.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(word => word[0] is not ('-' or '/')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Rules_are_offered()
    {
        Assert.Contains("CSD4002", Csdef.Run(["[suggest:27]", "csdef check --include-rule C"], []).Text, StringComparison.Ordinal);
        Assert.Contains("CSD4002", Csdef.Run(["[suggest:20]", "csdef rules explain C"], []).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bash_offers_them() => Assert.Equal(
        """
        rem: remove
        remove traffic-rule --t: --to
        check --format = s: sarif
        remove role --in a.csdef Ba: Back
        check --output : 
        check : 
        complete -o default -F _csdef csdef

        """,
        await RunAsync(
            "bash",
            """
            source <(csdef completion bash)
            try() {
                local words="$*"
                COMP_LINE="csdef ${words/ = /=}" COMP_WORDS=(csdef "$@") COMP_CWORD=$#
                COMP_POINT=${#COMP_LINE}
                _csdef
                echo "$words: ${COMPREPLY[*]}"
            }
            try rem
            try remove traffic-rule --t
            try check --format = s
            try remove role --in a.csdef Ba
            try check --output ''
            try check ''
            complete -p csdef
            """));

    [Fact]
    public async Task Bash_completes_a_name_to_one_argument() => Assert.Equal(
        """
        <$(touch ran)>
        <*>
        <; touch ran>
        <`touch ran`>
        <a b>
        <i'j">
        bin c.cscfg hostile.csdef script.ps1

        """,
        await RunAsync(
            "bash",
            """
            rm a.csdef broken
            cat > hostile.csdef <<'END'
            <ServiceDefinition name="S" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
              <WorkerRole name="$(touch ran)" /><WorkerRole name="`touch ran`" /><WorkerRole name="; touch ran" />
              <WorkerRole name="*" /><WorkerRole name="a b" /><WorkerRole name="i'j&quot;" /><WorkerRole name="x&#10;touch ran" />
            </ServiceDefinition>
            END
            source <(csdef completion bash)
            COMP_LINE="csdef remove role --in hostile.csdef " COMP_WORDS=(csdef remove role --in hostile.csdef "") COMP_CWORD=5
            COMP_POINT=${#COMP_LINE}
            _csdef
            for reply in "${COMPREPLY[@]}"; do eval "printf '<%s>\n' $reply"; done | LC_ALL=C sort
            echo *
            """));

    [Fact]
    public async Task PowerShell_completes_a_name_to_one_argument() => Assert.Equal(
        """
        1 <$(touch ran)>
        1 <*>
        1 <; touch ran>
        1 <a b>
        1 <a’;touch ran;’>
        1 <`touch ran`>

        """,
        await RunAsync(
            "pwsh",
            """
            Set-Content hostile.csdef @'
            <ServiceDefinition name="S" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
              <WorkerRole name="$(touch ran)" /><WorkerRole name="`touch ran`" /><WorkerRole name="; touch ran" />
              <WorkerRole name="*" /><WorkerRole name="a b" /><WorkerRole name="a&#x2019;;touch ran;&#x2019;" />
            </ServiceDefinition>
            '@
            csdef completion pwsh | Out-String | Invoke-Expression
            $line = 'csdef remove role --in hostile.csdef '
            (TabExpansion2 $line $line.Length).CompletionMatches | ForEach-Object {
                $script = [System.Management.Automation.Language.Parser]::ParseInput("command $($_.CompletionText)", [ref]$null, [ref]$null)
                $words = $script.EndBlock.Statements.PipelineElements.CommandElements
                "$($words.Count - 1) <$($words[1].Value)>"
            }
            """));

    [Fact]
    public async Task Zsh_offers_them() => Assert.Equal(
        """
        rem: remove
        remove traffic-rule --t: --to
        remove role --in a.csdef Ba: Back
        check --output : files
        check : files
        loaded

        """,
        await RunAsync(
            "zsh",
            """
            compdef() { }
            compadd() { shift; print -r -- "$shown: $@" }
            _files() { print -r -- "$shown: files" }
            source <(csdef completion zsh)
            try() {
                local shown="$*"
                local -a words=(csdef "$@")
                local CURRENT=${#words}
                _csdef
            }
            try rem
            try remove traffic-rule --t
            try remove role --in a.csdef Ba
            try check --output ''
            try check ''
            unfunction compdef compadd _files
            autoload -Uz compinit && compinit -u -D && source <(csdef completion zsh) && [[ $_comps[csdef] == _csdef ]] && print loaded
            """));

    [Fact]
    public async Task Fish_offers_them() => Assert.Equal(
        """
        remove
        --to
        Back
        a.csdef
        a.csdef

        """,
        await RunAsync(
            "fish",
            """
            csdef completion fish | source
            complete -C'csdef rem'
            complete -C'csdef remove traffic-rule --t'
            complete -C'csdef remove role --in a.csdef Ba'
            complete -C'csdef check --output a'
            complete -C'csdef check a'
            """));

    [Fact]
    public async Task PowerShell_offers_them() => Assert.Equal(
        """
        csdef rem: remove
        csdef new S | csdef remove role --in a.csdef Ba: Back
        csdef check a: ./a.csdef
        csdef check --rec: --recurse

        """,
        await RunAsync(
            "pwsh",
            """
            csdef completion pwsh | Out-String | Invoke-Expression
            'csdef rem', 'csdef new S | csdef remove role --in a.csdef Ba', 'csdef check a', 'csdef check --rec' | ForEach-Object {
                "${_}: $((TabExpansion2 $_ $_.Length).CompletionMatches.CompletionText)"
            }
            """));

    private static Workspace Folder()
    {
        Workspace workspace = new();
        workspace.Write("a.csdef", Definition);
        workspace.Write(
            "c.cscfg",
            "<ServiceConfiguration serviceName=\"S\" xmlns=\"http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration\"><Role name=\"Web\"><Instances count=\"1\" /></Role><Role name=\"Back\"><Instances count=\"1\" /></Role></ServiceConfiguration>");
        workspace.Write("broken", "<");
        return workspace;
    }

    /// <summary>Runs a script in a shell, where csdef is a command and a.csdef a file; what it writes.</summary>
    /// <param name="shell">The shell.</param>
    /// <param name="script">The script.</param>
    /// <param name="files">More files, by their names.</param>
    internal static async Task<string> RunAsync(string shell, string script, params (string Name, string Text)[] files)
    {
        string? path = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Prepend(Path.Combine(AppContext.BaseDirectory, "powershell")).Select(folder => Path.Combine(folder, shell)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(OperatingSystem.IsWindows(), "These shells are not at home there.");
        Assert.SkipWhen(path is null, $"There is no {shell} here.");
        using Workspace workspace = Folder();
        foreach ((string name, string text) in files)
        {
            workspace.Write(name, text);
        }

        string command = workspace.Write("bin/csdef", $"#!/bin/sh\nexec dotnet '{ProcessTests.Program}' \"$@\"\n");
#pragma warning disable CA1416 // skipped on Windows
        File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
#pragma warning restore CA1416
        ProcessStartInfo start = new(path!, [workspace.Write("script.ps1", script)]) { WorkingDirectory = workspace.Folder };
        start.Environment["PATH"] = $"{Path.GetDirectoryName(command)}{Path.PathSeparator}{start.Environment["PATH"]}";
        start.Environment["HOME"] = workspace.Folder;
        start.Environment["DOTNET_CLI_HOME"] = workspace.Folder;

        (int code, string output, string error) = await ProcessTests.FinishAsync(start);

        Assert.Equal((0, string.Empty), (code, error));
        Assert.False(File.Exists(Path.Combine(workspace.Folder, "hacked")), "The shell ran a name.");
        return output;
    }
}
