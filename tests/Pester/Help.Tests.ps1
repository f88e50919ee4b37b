# Pages, the module's help and the cmdlets say the same, and every example shows what its page says.

BeforeDiscovery {
    . "$PSScriptRoot/Shared.ps1"
    $script:names = (Get-Command -Module CloudServiceTools).Name
    $script:pages = Get-ChildItem "$PSScriptRoot/../../docs/cmdlets/*.md" | Where-Object Name -NE 'README.md'
    $script:examples = foreach ($page in $pages) {
        foreach ($match in [regex]::Matches([System.IO.File]::ReadAllText($page.FullName), '(?m)^### (Example \d+: [^\r\n]+)')) {
            @{ Command = $page.BaseName; Title = $match.Groups[1].Value }
        }
    }
}

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
    $root = "$PSScriptRoot/../.."
    $script:address = "$(([xml](Get-Content -Raw "$root/Directory.Build.props")).Project.PropertyGroup.RepositoryUrl)".Trim()
    $script:ids = [enum]::GetNames([CloudServiceTools.Errors.CsErrorId])
    $script:common = [System.Management.Automation.PSCmdlet]::CommonParameters
    $script:errors = [System.IO.File]::ReadAllText("$root/docs/errors.md")
    $script:commands = @{}
    Get-Command -Module CloudServiceTools | ForEach-Object { $commands[$_.Name] = $_ }
    $script:texts = @{}
    $script:pageSections = @{}

    # The text below each heading of a page, down to the next heading of its level or above.
    function Get-Section([string] $Text) {
        $isCode = $false
        $headings = @(foreach ($match in [regex]::Matches($Text, '(?m)^(?:```|#+ ).*$')) {
                # A line of a report that begins with # is no heading of the page.
                if ($match.Value[0] -eq '`') { $isCode = -not $isCode }
                elseif (-not $isCode) { $match }
            })
        $sections = @{}
        for ($i = 0; $i -lt $headings.Count; $i++) {
            $heading = $headings[$i].Value
            $level = $heading.IndexOf(' ')
            $next = $i + 1
            while ($next -lt $headings.Count -and $headings[$next].Value.IndexOf(' ') -gt $level) { $next++ }
            $start = $headings[$i].Index + $heading.Length
            $end = if ($next -lt $headings.Count) { $headings[$next].Index } else { $Text.Length }
            if (-not $sections.ContainsKey($heading)) {
                $sections[$heading] = $Text.Substring($start, $end - $start).Trim()
            }
        }
        $sections
    }

    foreach ($file in Get-ChildItem "$root/docs/cmdlets/*.md") {
        $texts[$file.BaseName] = [System.IO.File]::ReadAllText($file.FullName).Replace("`r`n", "`n")
        $pageSections[$file.BaseName] = Get-Section $texts[$file.BaseName]
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
        $script:command = $commands[$_]
        $script:page = $texts[$_]
        $script:sections = $pageSections[$_]
        $script:help = Get-Help $_ -Full
        $script:own = $command.Parameters.Values | Where-Object Name -NotIn $common
    }

    It 'is online where the page says, which is the page''s place in the project' {
        $command.HelpUri | Should -BeExactly "$address/blob/main/docs/cmdlets/$($command.Name).md"
        [regex]::Match($page, '(?m)^HelpUri: (.*)$').Groups[1].Value | Should -BeExactly $command.HelpUri
        $online = $help.relatedLinks.navigationLink | Where-Object linkText -EQ 'Online Version'
        $online.uri | Should -BeExactly $command.HelpUri
    }

    It 'is complete: nothing is left to be filled in' {
        $page | Should -Not -Match '\{\{'
        '## SYNOPSIS', '## DESCRIPTION', '## INPUTS', '## OUTPUTS', '## NOTES' | Where-Object { -not $sections[$_] } | Should -BeNullOrEmpty
    }

    It 'says in the console what the page says' {
        Get-PlainText $help.Synopsis | Should -BeExactly (Get-PlainText $sections['## SYNOPSIS'])
        Get-PlainText $help.description.Text | Should -BeExactly (Get-PlainText $sections['## DESCRIPTION'])
    }

    It 'describes every parameter, and no other' {
        $described = [regex]::Matches($page, '(?m)^### -(\w+)$') | ForEach-Object { $_.Groups[1].Value }
        $described | Sort-Object | Should -BeExactly ($own.Name | Sort-Object)
        $help.parameters.parameter.name | Sort-Object | Should -BeExactly ($own.Name | Sort-Object)
    }

    It 'says of every parameter its type, whether it takes wildcards, and the same in the console' {
        $shown = @{}
        foreach ($parameter in $help.parameters.parameter) {
            $shown[$parameter.name] = Get-PlainText $parameter.description.Text
        }
        $problems = foreach ($parameter in $own) {
            $name = $parameter.Name
            $prose, $facts = $sections["### -$name"] -split '```yaml', 2
            if ($prose.Trim() -notmatch '[.]$') {
                "-${name}: the text does not end with a period"
            }
            if ($shown[$name] -cne (Get-PlainText $prose)) {
                "-${name}: the console shows '$($shown[$name])' for '$(Get-PlainText $prose)'"
            }

            $type = [regex]::Match($facts, '(?m)^Type: (.*)$').Groups[1].Value -replace '[\[\]]', ''
            $actual = ($parameter.ParameterType.Name -replace '`1|[\[\]]', '') -replace '^Nullable$', ''
            if ($type -notlike "*$actual*") {
                "-${name}: the type is '$actual' and not '$type'"
            }
            $takesWildcards = [bool]($parameter.Attributes.TypeId.Name -eq 'SupportsWildcardsAttribute')
            if ($facts -notmatch "SupportsWildcards: $takesWildcards") {
                "-${name}: SupportsWildcards is $takesWildcards"
            }
            $sets = ([regex]::Matches($facts, '(?m)^- Name: (.*)$') | ForEach-Object { $_.Groups[1].Value } | Sort-Object) -join ', '
            $expected = ($parameter.ParameterSets.Keys -replace '^__AllParameterSets$', '(All)' | Sort-Object) -join ', '
            if ($sets -ne $expected) {
                "-${name}: the parameter sets are $expected and not $sets"
            }
        }
        $problems | Should -BeNullOrEmpty
    }

    It 'has three examples or more, which the console shows too' {
        $titles = [regex]::Matches($page, '(?m)^### (Example \d+: .+)$') | ForEach-Object { $_.Groups[1].Value }
        @($titles).Count | Should -BeGreaterOrEqual 3
        $shown = @($help.examples.example)
        $shown.Count | Should -Be @($titles).Count
        $problems = foreach ($example in $shown) {
            $title = $example.title.Trim(' ', '-')
            if ($titles -cnotcontains $title -or -not $sections["### $title"].Contains($example.code.Trim())) { $title }
        }
        $problems | Should -BeNullOrEmpty
    }

    It 'names error ids that there are, and as docs/errors.md has them' {
        $problems = foreach ($match in [regex]::Matches($sections['## NOTES'], '(?m)^- (Cs\w+): (.+)$')) {
            if ($ids -cnotcontains $match.Groups[1].Value -or -not $errors.Contains("| $($match.Groups[2].Value) |")) { $match.Value }
        }
        $problems | Should -BeNullOrEmpty
    }

    It 'links to pages that there are' {
        $linked = [regex]::Matches($page, '\]\(([^)]+\.md)\)') | ForEach-Object { $_.Groups[1].Value } | Sort-Object -Unique
        $linked | Where-Object { -not [System.IO.File]::Exists("$root/docs/cmdlets/$_") } | Should -BeNullOrEmpty
    }
}

Describe 'The page' {
    BeforeEach {
        # Each example has the files to itself, and may change them.
        $work = [System.IO.Directory]::CreateDirectory("$TestDrive/work").FullName
        foreach ($file in [System.IO.Directory]::GetFiles($sample)) {
            [System.IO.File]::Copy($file, "$work/$([System.IO.Path]::GetFileName($file))")
        }
        Push-Location $work
    }

    AfterEach {
        Pop-Location
        [System.IO.Directory]::Delete($work, $true)
    }

    It 'of <Command> says what it shows: <Title>' -ForEach $examples {
        $example = $pageSections[$Command]["### $Title"]
        $code = [regex]::Match($example, '(?s)```powershell\n(.*?)\n```').Groups[1].Value
        $expected = [regex]::Match($example, '(?s)```Output\n(.*?)\n```').Groups[1].Value

        $results = @(& ([scriptblock]::Create($code)) 3>$null 2>&1)
        $problems = $results | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }
        $shown = Get-View $results -Width 400

        $problems | Should -BeNullOrEmpty
        $folder = (Get-Location).ProviderPath
        Get-PlainOutput $shown.Replace("$folder$([System.IO.Path]::DirectorySeparatorChar)", './').Replace($folder, '.') |
            Should -BeExactly (Get-PlainOutput $expected)
    }
}
