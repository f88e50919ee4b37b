# Pages, the module's help and the cmdlets say the same, and every example shows what its page says.

BeforeDiscovery {
    . "$PSScriptRoot/Shared.ps1"
    $script:names = (Get-Command -Module CloudServiceTools).Name
    $script:pages = Get-ChildItem "$PSScriptRoot/../../docs/cmdlets/*.md" | Where-Object Name -NE 'README.md'
    $script:examples = foreach ($page in $pages) {
        # A line of a report that begins with # is no heading of the page.
        $text = [System.IO.File]::ReadAllText($page.FullName).Replace("`r`n", "`n")
        $text = [regex]::Replace($text, '(?ms)^```\w+\n.*?^```$', { $args[0].Value -replace '(?m)^#', "$([char]1)#" })
        foreach ($match in [regex]::Matches($text, '(?ms)^### (Example \d+: [^\n]+)\n(.*?)(?=^###? )')) {
            @{ Command = $page.BaseName; Title = $match.Groups[1].Value; Text = $match.Groups[2].Value.Replace("$([char]1)", '') }
        }
    }
}

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
    $root = "$PSScriptRoot/../.."
    $script:address = "$(([xml](Get-Content -Raw "$root/Directory.Build.props")).Project.PropertyGroup.RepositoryUrl)".Trim()
    $script:ids = [enum]::GetNames([CloudServiceTools.Errors.CsErrorId])
    $script:common = [System.Management.Automation.PSCmdlet]::CommonParameters

    # The text between a heading and the next one of its level or above.
    function Get-Section([string] $Text, [string] $Heading) {
        $level = '#' * ($Heading -split ' ')[0].Length
        if ($Text -match "(?ms)^$([regex]::Escape($Heading))\n\n(.*?)(?=^#{1,$($level.Length)} |\z)") { $Matches[1].Trim() }
    }

    # Text without the marks of Markdown, and with single spaces.
    function Get-PlainText([object] $Text) {
        ((@($Text) -join ' ') -replace '\[([^\]]+)\]\([^)]*\)', '$1' -replace '[\\`*]', '' -replace '\s+', ' ').Trim()
    }

    # What the console shows, without white space, with single dashes and with slashes, so that widths, wraps and the
    # separator of folders do not count.
    function Get-PlainOutput([string] $Text) {
        $Text -replace '\s+', '' -replace '-{2,}', '-' -replace '\\', '/'
    }

    $sample = New-Item -ItemType Directory "$TestDrive/sample"
    & "$root/examples/WebAndWorker.ps1" -Path $sample
}

Describe 'Help' {
    It 'has a page for every cmdlet, and no other' -ForEach @(@{ Names = $names; Pages = $pages.BaseName }) {
        $Pages | Sort-Object | Should -BeExactly ($Names | Sort-Object)
    }

    It 'has the topic <_>' -ForEach 'about_CloudServiceTools', 'about_Cs_Definitions', 'about_Cs_Configuration', 'about_Cs_AnalyzerRules' {
        $topic = Get-Content "$root/module/en-US/$_.help.txt"
        $topic[0] | Should -BeExactly 'TOPIC'
        $topic[1].Trim() | Should -BeExactly $_
        $topic | Where-Object Length -GT 80 | Should -BeNullOrEmpty -Because 'the console may have 80 columns'
        (Get-Help $_ | Out-String) | Should -Match 'SHORT DESCRIPTION'
    }

    It 'names in its topics only cmdlets that there are' -ForEach @(@{ Names = $names }) {
        $mentioned = Get-ChildItem "$root/module/en-US/*.help.txt", "$root/README.md", "$root/docs/*.md" |
            ForEach-Object { [regex]::Matches((Get-Content -Raw $_), '\b[A-Z][a-z]+(To|From)?-(Cs[A-Z]\w+|Cs(def|cfg))\b').Value } |
            Sort-Object -Unique
        $mentioned | Where-Object { $_ -notin $Names } | Should -BeNullOrEmpty
    }
}

Describe 'Help of <_>' -ForEach $names {
    BeforeAll {
        $script:command = Get-Command $_ -Module CloudServiceTools
        $script:page = [System.IO.File]::ReadAllText((Convert-Path "$root/docs/cmdlets/$_.md")).Replace("`r`n", "`n")
        $script:help = Get-Help $_ -Full
        $script:own = $command.Parameters.Values | Where-Object { $_.Name -notin $common }
    }

    It 'is online where the page says, which is the page''s place in the project' {
        $command.HelpUri | Should -BeExactly "$address/blob/main/docs/cmdlets/$($command.Name).md"
        [regex]::Match($page, '(?m)^HelpUri: (.*)$').Groups[1].Value | Should -BeExactly $command.HelpUri
        $online = $help.relatedLinks.navigationLink | Where-Object linkText -EQ 'Online Version'
        $online.uri | Should -BeExactly $command.HelpUri
    }

    It 'is complete: nothing is left to be filled in' {
        $page | Should -Not -Match '\{\{'
        foreach ($heading in '## SYNOPSIS', '## DESCRIPTION', '## INPUTS', '## OUTPUTS', '## NOTES') {
            Get-Section $page $heading | Should -Not -BeNullOrEmpty -Because $heading
        }
    }

    It 'says in the console what the page says' {
        Get-PlainText $help.Synopsis | Should -BeExactly (Get-PlainText (Get-Section $page '## SYNOPSIS'))
        Get-PlainText $help.description.Text | Should -BeExactly (Get-PlainText (Get-Section $page '## DESCRIPTION'))
    }

    It 'describes every parameter, and no other' {
        $described = [regex]::Matches($page, '(?m)^### -(\w+)$') | ForEach-Object { $_.Groups[1].Value }
        $described | Sort-Object | Should -BeExactly ($own.Name | Sort-Object)
        $help.parameters.parameter.name | Sort-Object | Should -BeExactly ($own.Name | Sort-Object)
    }

    It 'says of every parameter its type, whether it takes wildcards, and the same in the console' {
        foreach ($parameter in $own) {
            $section = Get-Section $page "### -$($parameter.Name)"
            $prose, $facts = $section -split '```yaml', 2
            $prose.Trim() | Should -Match '[.]$' -Because $parameter.Name
            $shown = ($help.parameters.parameter | Where-Object name -CEQ $parameter.Name).description.Text
            Get-PlainText $shown | Should -BeExactly (Get-PlainText $prose)

            $type = [regex]::Match($facts, '(?m)^Type: (.*)$').Groups[1].Value -replace '[\[\]]', ''
            $type | Should -BeLike "*$(($parameter.ParameterType.Name -replace '`1|[\[\]]', '') -replace '^Nullable$', '')*"
            $takesWildcards = [bool]($parameter.Attributes.TypeId.Name -eq 'SupportsWildcardsAttribute')
            $facts | Should -Match "SupportsWildcards: $takesWildcards" -Because $parameter.Name
            $sets = [regex]::Matches($facts, '(?m)^- Name: (.*)$') | ForEach-Object { $_.Groups[1].Value }
            $expected = $parameter.ParameterSets.Keys -replace '^__AllParameterSets$', '(All)'
            $sets | Sort-Object | Should -Be ($expected | Sort-Object) -Because $parameter.Name
        }
    }

    It 'has three examples or more, which the console shows too' {
        $titles = [regex]::Matches($page, '(?m)^### (Example \d+: .+)$') | ForEach-Object { $_.Groups[1].Value }
        @($titles).Count | Should -BeGreaterOrEqual 3
        $shown = @($help.examples.example)
        $shown.Count | Should -Be @($titles).Count
        foreach ($example in $shown) {
            $title = $example.title.Trim(' ', '-')
            $titles | Should -Contain $title
            (Get-Section $page "### $title").Contains($example.code.Trim()) | Should -BeTrue -Because $title
        }
    }

    It 'names error ids that there are, and as docs/errors.md has them' {
        $notes = Get-Section $page '## NOTES'
        foreach ($match in [regex]::Matches($notes, '(?m)^- (Cs\w+): (.+)$')) {
            $ids | Should -Contain $match.Groups[1].Value
            Get-Content -Raw "$root/docs/errors.md" | Should -Match ([regex]::Escape("| $($match.Groups[2].Value) |"))
        }
    }

    It 'links to pages that there are' {
        foreach ($match in [regex]::Matches($page, '\]\(([^)]+\.md)\)')) {
            Test-Path "$root/docs/cmdlets/$($match.Groups[1].Value)" | Should -BeTrue -Because $match.Value
        }
    }
}

Describe '<Command>, <Title>' -ForEach $examples {
    BeforeAll {
        $work = New-Item -ItemType Directory "$TestDrive/$([guid]::NewGuid().ToString('N'))"
        Copy-Item "$sample/*" $work
        Push-Location $work
    }

    AfterAll {
        Pop-Location
    }

    It 'shows what the page says' {
        $code = [regex]::Match($Text, '(?s)```powershell\n(.*?)\n```').Groups[1].Value
        $expected = [regex]::Match($Text, '(?s)```Output\n(.*?)\n```').Groups[1].Value

        $results = @(& ([scriptblock]::Create($code)) 3>$null 2>&1)
        $problems = $results | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }
        $shown = Get-View $results -Width 400

        $problems | Should -BeNullOrEmpty
        $folder = (Get-Location).ProviderPath
        Get-PlainOutput $shown.Replace("$folder$([System.IO.Path]::DirectorySeparatorChar)", './').Replace($folder, '.') |
            Should -BeExactly (Get-PlainOutput $expected)
    }
}
