BeforeDiscovery {
    $script:hasPipes = [System.IO.Path]::DirectorySeparatorChar -eq '/' -and (Get-Command mkfifo -CommandType Application -ErrorAction Ignore)
}

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    # A definition of one service; its roles as text.
    function Get-DefinitionText([string] $Content, [string] $Name = 'S') {
        "<ServiceDefinition name=`"$Name`" xmlns=`"http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition`">",
        $Content,
        '</ServiceDefinition>' -join "`n"
    }

    function Save-TestFile([string] $Path, [string] $Text) {
        $full = Join-Path $root $Path
        [System.IO.Directory]::CreateDirectory((Split-Path $full)) | Out-Null
        [System.IO.File]::WriteAllText($full, $Text)
        $full
    }

    # Findings in short: the file, the line and the rule.
    function Get-Place([object[]] $Found) {
        $Found | ForEach-Object { "$([System.IO.Path]::GetFileName($_.Path)):$($_.Line) $($_.RuleId)" }
    }

    # A role with a setting, and the configuration of a service with that role and perhaps that setting.
    function Get-RoleText { '  <WorkerRole name="W"><ConfigurationSettings><Setting name="Color" /></ConfigurationSettings></WorkerRole>' }

    function Get-ConfigurationText([string] $Name, [string] $Setting) {
        "<ServiceConfiguration serviceName=`"$Name`" osFamily=`"7`" xmlns=`"http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration`">",
        '  <Role name="W">',
        '    <Instances count="1" />',
        "    <ConfigurationSettings>$Setting</ConfigurationSettings>",
        '  </Role>',
        '</ServiceConfiguration>' -join "`n"
    }

    $script:root = (Convert-Path TestDrive:\).TrimEnd('\/')
    $script:right = Save-TestFile 'some/a-right.csdef' (Get-DefinitionText '  <WorkerRole name="W" />')
    $script:published = Save-TestFile 'some/b-published.csdef' (Get-Content -Raw (Get-ArticlePath scenario3-as-published))
    $script:malformed = Save-TestFile 'some/c-malformed.csdef' "<ServiceDefinition>`n  <a b=`"1`" c"
    $script:notOne = Save-TestFile 'some/d-configuration.csdef' "<!-- 1 -->`n`n  <ServiceConfiguration />"
    $script:bracketed = Save-TestFile 'other/e[1].csdef' (Get-DefinitionText '  <WorkerRole name="W" color="red" />')
    $script:below = Save-TestFile 'some/below/f.CSDEF' (Get-DefinitionText "`n  <WorkerRole name=`"W`" color=`"red`" />")
    Save-TestFile 'some/read.me' 'no definition' | Out-Null

    # Findings of each severity: CSD1006 an error, CSD1013 a warning, CSD4007 information.
    $script:mixed = Save-TestFile 'mixed/mixed.csdef' (
        (Get-DefinitionText "  <WorkerRole name=`"W`" color=`"red`" />`n  <NetworkTrafficRules />") -replace 'name="S"', 'name="S" schemaVersion="2012-05.1.7x"')
    $script:own = @{ IncludeRule = 'CSD1', 'CSD2', 'CSD4' }
}

Describe 'Invoke-CsAnalyzer takes' {
    It 'definitions from the pipeline, and as a parameter' {
        $definition = Import-CsDefinition $published
        Get-Place ($definition | Invoke-CsAnalyzer -IncludeRule CSD1) |
            Should -Be 'b-published.csdef:3 CSD1010', 'b-published.csdef:13 CSD1011'
        (Invoke-CsAnalyzer -InputObject $definition -IncludeRule CSD1).Count | Should -Be 2
    }

    It 'definitions that came from no file' {
        $found = Get-ArticleDefinition scenario3-as-published | Invoke-CsAnalyzer -IncludeRule CSD1010
        $found.Path | Should -BeNullOrEmpty
        $found.Line | Should -Be 3
    }

    It 'a file, several, a pattern' {
        Get-Place (Invoke-CsAnalyzer $published -IncludeRule CSD1010) | Should -Be 'b-published.csdef:3 CSD1010'
        Get-Place (Invoke-CsAnalyzer -Path $mixed, $published -IncludeRule CSD1006, CSD1010) |
            Should -Be 'mixed.csdef:2 CSD1006', 'b-published.csdef:3 CSD1010'
        Get-Place (Invoke-CsAnalyzer "$root/*/*ed.csdef" -IncludeRule CSD1006, CSD1010) | Sort-Object |
            Should -Be 'b-published.csdef:3 CSD1010', 'c-malformed.csdef:2 CSD1000', 'mixed.csdef:2 CSD1006'
    }

    It 'the definitions of a folder, in order, and those below it only with -Recurse' {
        Get-Place (Invoke-CsAnalyzer $root/some -IncludeRule CSD1) | Should -Be 'b-published.csdef:3 CSD1010',
            'b-published.csdef:13 CSD1011', 'c-malformed.csdef:2 CSD1000', 'd-configuration.csdef:3 CSD1000'
        Get-Place (Invoke-CsAnalyzer $root/some -Recurse -IncludeRule CSD1006, CSD1011 -ExcludeRule CSD1000) |
            Should -Be 'b-published.csdef:13 CSD1011', 'f.CSDEF:3 CSD1006'
    }

    It 'no pipe that is named like a definition; named itself it is an error' -Skip:(-not $script:hasPipes) {
        $folder = New-Item (Join-Path $root 'pipes') -ItemType Directory
        & mkfifo "$folder/pipe.csdef"
        Save-TestFile 'pipes/file.csdef' (Get-DefinitionText '  <WorkerRole name="W" color="red" />') | Out-Null
        @(Invoke-CsAnalyzer $folder -Recurse -IncludeRule CSD1006).Count | Should -Be 1
        @(Invoke-CsAnalyzer "$folder/*.csdef" -IncludeRule CSD1006).Count | Should -Be 1
        @(Import-CsDefinition "$folder/*.csdef").Count | Should -Be 1
        Get-CommandErrorId { Invoke-CsAnalyzer "$folder/pipe.csdef" } | Should -Be 'CsFileUnreadable'
        Get-CommandErrorId { Import-CsDefinition "$folder/pipe.csdef" } | Should -Be 'CsFileUnreadable'
        Remove-Item -LiteralPath $folder -Recurse
    }

    It 'neither the folders of tools nor what -Exclude names, unless -Path names it' {
        $folder = New-Item (Join-Path $root 'excluded') -ItemType Directory
        foreach ($below in '', 'obj', 'old', 'keep/old') {
            $target = Join-Path $folder $below
            $null = New-Item $target -ItemType Directory -Force
            Copy-Item -LiteralPath $published (Join-Path $target 'a.csdef')
        }
        @(Invoke-CsAnalyzer $folder -Recurse -IncludeRule CSD1010).Count | Should -Be 3
        @(Invoke-CsAnalyzer $folder -Recurse -Exclude old -IncludeRule CSD1010).Count | Should -Be 1
        @(Invoke-CsAnalyzer $folder -Recurse -Exclude keep/old -IncludeRule CSD1010).Count | Should -Be 2
        @(Invoke-CsAnalyzer "$folder/obj" -IncludeRule CSD1010).Count | Should -Be 1
        @(Invoke-CsAnalyzer "$folder/old/a.csdef" -Exclude old -IncludeRule CSD1010).Count | Should -Be 1
        @(Test-CsDefinition $folder -Recurse -Exclude old).Count | Should -Be 1
        Remove-Item -LiteralPath $folder -Recurse
    }

    It 'what Get-ChildItem gives: files and folders' {
        Get-Place (Get-ChildItem $root/other -File | Invoke-CsAnalyzer @own) | Should -Be 'e[1].csdef:2 CSD1006'
        Get-Place (Get-ChildItem $root -Directory | Where-Object Name -NE some | Invoke-CsAnalyzer -IncludeRule CSD1006) |
            Should -Be 'mixed.csdef:2 CSD1006', 'e[1].csdef:2 CSD1006'
    }

    It 'names with brackets as -LiteralPath' {
        Get-Place (Invoke-CsAnalyzer -LiteralPath $bracketed @own) | Should -Be 'e[1].csdef:2 CSD1006'
    }

    It 'a definition as the first argument' {
        Get-Place (Invoke-CsAnalyzer (Import-CsDefinition $mixed) -IncludeRule CSD1006) | Should -Be 'mixed.csdef:2 CSD1006'
        Test-CsDefinition (Import-CsDefinition $right) | Should -BeTrue
    }

    It 'definitions, files and texts in one pipeline' {
        $found = (Get-Item $mixed), (Import-CsDefinition $published), $right, $mixed | Invoke-CsAnalyzer -IncludeRule CSD1006, CSD1010
        Get-Place $found | Should -Be 'mixed.csdef:2 CSD1006', 'b-published.csdef:3 CSD1010', 'mixed.csdef:2 CSD1006'
    }

    It 'no definition twice where findings are piped on to rules' {
        (Invoke-CsAnalyzer $mixed -IncludeRule CSD1006, CSD1013 | Get-CsAnalyzerRule).Id | Should -Be 'CSD1013', 'CSD1006'
    }
}

Describe 'Invoke-CsAnalyzer and what it cannot read' {
    It 'says which file is missing, and goes on' {
        $found = Invoke-CsAnalyzer $root/missing.csdef, $mixed -IncludeRule CSD1006 -ErrorVariable problems -ErrorAction SilentlyContinue
        Get-Place $found | Should -Be 'mixed.csdef:2 CSD1006'
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'CsFileNotFound,*'
        $problems[0].TargetObject | Should -BeLike '*missing.csdef'
    }

    It 'makes a finding of a file that is malformed or no definition' {
        $found = Invoke-CsAnalyzer $malformed, $notOne, $mixed -IncludeRule CSD1000, CSD1006 -ErrorVariable problems
        $problems | Should -BeNullOrEmpty
        $found.RuleId | Should -Be 'CSD1000', 'CSD1000', 'CSD1006'
        $found[0].Path | Should -BeExactly $malformed
        $found[0].Line, $found[0].Column | Should -Be 2, 13
        $found[1].Path | Should -BeExactly $notOne
        $found[1].Line, $found[1].Column | Should -Be 3, 3
        $found[1].Message | Should -BeLike '*ServiceConfiguration*csdef*'
    }

    It 'says so whichever rules were asked for, unless that one is left out' {
        (Invoke-CsAnalyzer $malformed -IncludeRule CSD4).RuleId | Should -Be 'CSD1000'
        Invoke-CsAnalyzer $malformed -ExcludeRule CSD1000 | Should -BeNullOrEmpty
    }

    It 'names the file in the finding without its folder' {
        (Invoke-CsAnalyzer $malformed).Target | Should -BeExactly 'c-malformed.csdef'
    }

    It 'refuses a drive that holds no files, and goes on' {
        Get-CommandErrorId { Invoke-CsAnalyzer Env:PATH, $right } | Should -Be 'CsUnsupportedProvider'
    }

}

Describe 'Invoke-CsAnalyzer chooses' {
    It 'by severity: <Severity> and worse' -ForEach @(
        @{ Severity = 'Information'; Expected = 'CSD1013', 'CSD1006', 'CSD4007' }
        @{ Severity = 'Warning'; Expected = 'CSD1013', 'CSD1006' }
        @{ Severity = 'Error'; Expected = 'CSD1006' }
    ) {
        (Invoke-CsAnalyzer $mixed -Severity $Severity @own).RuleId | Should -Be $Expected
    }

    It 'everything without -Severity' {
        (Invoke-CsAnalyzer $mixed @own).RuleId | Should -Be 'CSD1013', 'CSD1006', 'CSD4007'
    }

    It 'rules by <What>' -ForEach @(
        @{ What = 'id'; Rules = 'csd1006'; Expected = 'CSD1006' }
        @{ What = 'the start of ids'; Rules = 'CSD4'; Expected = 'CSD4007' }
        @{ What = 'name'; Rules = 'unknownattribute'; Expected = 'CSD1006' }
        @{ What = 'pattern of ids'; Rules = 'CSD10?3'; Expected = 'CSD1013' }
        @{ What = 'pattern with choices'; Rules = 'CSD[1-3]0[01]6'; Expected = 'CSD1006' }
        @{ What = 'pattern of names'; Rules = 'Unknown*'; Expected = 'CSD1013', 'CSD1006' }
        @{ What = 'several'; Rules = 'EmptyTrafficRules', 'CSD1006'; Expected = 'CSD1006', 'CSD4007' }
    ) {
        (Invoke-CsAnalyzer $mixed -IncludeRule $Rules).RuleId | Should -Be $Expected
    }

    It 'rules as Get-CsAnalyzerRule gives them' {
        (Invoke-CsAnalyzer $mixed -IncludeRule (Get-CsAnalyzerRule CSD1006, CSD4007)).RuleId | Should -Be 'CSD1006', 'CSD4007'
        (Invoke-CsAnalyzer $mixed @own -ExcludeRule (Get-CsAnalyzerRule CSD1006, CSD4007)).RuleId | Should -Be 'CSD1013'
    }

    It 'what -ExcludeRule leaves, whatever -IncludeRule says' {
        (Invoke-CsAnalyzer $mixed -IncludeRule CSD1, CSD1006 -ExcludeRule Unknown*).RuleId | Should -BeNullOrEmpty
        (Invoke-CsAnalyzer $mixed @own -ExcludeRule CSD1013).RuleId | Should -Be 'CSD1006', 'CSD4007'
    }

    It 'ends with an error for an unknown rule in -<Parameter>' -ForEach @(
        @{ Parameter = 'IncludeRule' }
        @{ Parameter = 'ExcludeRule' }
    ) {
        $rule = @{ $Parameter = 'CSD1006', 'UnknownAtribute' }
        { Invoke-CsAnalyzer $mixed @rule -ErrorAction SilentlyContinue } | Should -Throw -ErrorId 'CsRuleNotFound,*'
        $problem = Get-CommandError { Invoke-CsAnalyzer $mixed, $published @rule }
        @($problem).Count | Should -Be 1
        $problem.ErrorDetails.RecommendedAction | Should -BeExactly "Did you mean 'UnknownAttribute'?"
        $problem.TargetObject | Should -BeExactly 'UnknownAtribute'
    }

    It 'the rules of a target only for that target' {
        $targeted = @(Get-CsAnalyzerRule -Target ExtendedSupport).Id
        $found = Invoke-CsAnalyzer $mixed
        @($found | Where-Object RuleId -In $targeted).Count | Should -Be 0
        (Invoke-CsAnalyzer $mixed -Target ExtendedSupport @own).RuleId | Should -Be ($found.RuleId -match 'CSD[124]')
    }
}

Describe 'Invoke-CsAnalyzer with configurations' {
    BeforeAll {
        $script:value = '<Setting name="Color" value="red" />'
        $script:alone = Save-TestFile 'one/one.csdef' (Get-DefinitionText (Get-RoleText) One)
        $script:lacking = Save-TestFile 'one/lacking.cscfg' (Get-ConfigurationText One)
        Save-TestFile 'one/another.cscfg' (Get-ConfigurationText Another $value) | Out-Null

        $script:first = Save-TestFile 'two/first.csdef' (Get-DefinitionText (Get-RoleText) First)
        Save-TestFile 'two/second.csdef' (Get-DefinitionText (Get-RoleText) Second) | Out-Null
        Save-TestFile 'two/1.cscfg' (Get-ConfigurationText first $value) | Out-Null
        Save-TestFile 'two/2.cscfg' (Get-ConfigurationText Second) | Out-Null

        Save-TestFile 'broken/x.csdef' (Get-DefinitionText (Get-RoleText) X) | Out-Null
        Save-TestFile 'broken/1.cscfg' '<ServiceConfiguration' | Out-Null
        Save-TestFile 'broken/2.cscfg' (Get-ConfigurationText X) | Out-Null
    }

    It 'holds none against a definition unless it is told to' {
        Invoke-CsAnalyzer $alone -IncludeRule CSD5 | Should -BeNullOrEmpty
    }

    It 'takes objects' {
        $configuration = Import-CsConfiguration $lacking
        $expected = 'one.csdef:2 CSD5005'
        Get-Place (Invoke-CsAnalyzer $alone -Configuration $configuration -IncludeRule CSD5) | Should -Be $expected
        Get-Place (Import-CsDefinition $alone | Invoke-CsAnalyzer -Configuration $configuration -IncludeRule CSD5) | Should -Be $expected
    }

    It 'takes paths and files' {
        $configuration = Import-CsConfiguration $lacking
        $expected = 'one.csdef:2 CSD5005'
        Get-Place (Invoke-CsAnalyzer $alone -Configuration $lacking -IncludeRule CSD5) | Should -Be $expected
        Get-Place (Invoke-CsAnalyzer $alone -Configuration (Get-Item $lacking), $configuration -IncludeRule CSD5) |
            Should -Be $expected, $expected
        Push-Location (Split-Path $lacking)
        Get-Place (Invoke-CsAnalyzer $alone -Configuration ./lacking.cscfg -IncludeRule CSD5) | Should -Be $expected
        Pop-Location
    }

    It 'says what is wrong with a configuration that is given: <Given>' -ForEach @(
        @{ Given = 'nowhere.cscfg'; Id = 'CsFileNotFound' }
        @{ Given = { $alone }; Id = 'CsNotAConfiguration' }
        @{ Given = 5; Id = 'CsInvalidValue' }
        @{ Given = 'Env:PATH'; Id = 'CsUnsupportedProvider' }
    ) {
        $value = if ($Given -is [scriptblock]) { & $Given } else { $Given }
        Get-CommandErrorId { Invoke-CsAnalyzer $alone -Configuration $value } | Should -Be $Id
        Get-CommandErrorId { Import-CsDefinition $alone | Test-CsDefinition -Configuration $value } | Should -Be $Id
    }

    It 'takes none for nothing' {
        Invoke-CsAnalyzer $alone -Configuration $null -IncludeRule CSD5 | Should -BeNullOrEmpty
        Invoke-CsAnalyzer $alone -Configuration @($null) -IncludeRule CSD5 | Should -BeNullOrEmpty
    }

    It 'takes all files beside the only definition of a folder' {
        Get-Place (Invoke-CsAnalyzer $alone -WithConfiguration -IncludeRule CSD5) |
            Should -Be 'one.csdef:2 CSD5005', 'another.cscfg:1 CSD5001'
        Get-Place (Import-CsDefinition $alone | Invoke-CsAnalyzer -WithConfiguration -IncludeRule CSD5005) |
            Should -Be 'one.csdef:2 CSD5005'
    }

    It 'takes those of its service where a folder has several definitions' {
        Get-Place (Invoke-CsAnalyzer $root/two -WithConfiguration -IncludeRule CSD5005) | Should -Be 'second.csdef:2 CSD5005'
        Invoke-CsAnalyzer $first -WithConfiguration -IncludeRule CSD5005 | Should -BeNullOrEmpty
    }

    It 'takes a file once that is given and found' {
        Get-Place (Invoke-CsAnalyzer $alone -WithConfiguration -Configuration (Import-CsConfiguration $lacking) -IncludeRule CSD5005) |
            Should -Be 'one.csdef:2 CSD5005'
    }

    It 'finds one that it cannot read, and goes on' {
        $found = Invoke-CsAnalyzer $root/broken -WithConfiguration -IncludeRule CSD5005
        Get-Place $found | Should -Be 'x.csdef:2 CSD5005', '1.cscfg:1 CSD1000'
        Get-Place (Import-CsDefinition $root/broken/x.csdef | Invoke-CsAnalyzer -WithConfiguration -IncludeRule CSD5005) |
            Should -Be 'x.csdef:2 CSD5005', '1.cscfg:1 CSD1000'
        Get-Place (Invoke-CsAnalyzer $root/broken/1.cscfg -IncludeRule CSD5005) | Should -Be '1.cscfg:1 CSD1000'
    }

    It 'does not pass a definition whose configuration it cannot read' {
        "$root/broken", "$root/two/first.csdef", "$root/broken" |
            Test-CsDefinition -WithConfiguration -IncludeRule CSD1000 3>$null |
            Should -Be $false, $true, $false
        "$root/broken/x.csdef", "$root/broken/1.cscfg" | Test-CsDefinition -IncludeRule CSD1000 3>$null | Should -Be $true, $false
    }

    It 'finds none for a definition that came from no file' {
        Get-Content -Raw $alone | ConvertFrom-Csdef | Invoke-CsAnalyzer -WithConfiguration -IncludeRule CSD5 | Should -BeNullOrEmpty
    }
}

Describe 'Comments' {
    BeforeAll {
        $script:suppressed = @(
            '  <!-- csdef-disable CSD1006: the portal wants it -->'
            '  <WorkerRole name="W" color="red" />'
            '  <!-- csdef-disable EmptyTrafficRules -->'
            '  <NetworkTrafficRules />'
            '  <Nonsense />'
        ) -join "`n" | ForEach-Object { Get-DefinitionText $_ } | ConvertFrom-Csdef
    }

    It 'suppress findings' {
        ($suppressed | Invoke-CsAnalyzer @own).RuleId | Should -Be 'CSD1002'
        $suppressed | Test-CsDefinition @own -ExcludeRule CSD1002 -Severity Information | Should -BeTrue
    }

    It 'say why, with -IncludeSuppressed' {
        $found = $suppressed | Invoke-CsAnalyzer @own -IncludeSuppressed
        $found.RuleId | Should -Be 'CSD1006', 'CSD4007', 'CSD1002'
        $found.IsSuppressed | Should -Be $true, $true, $false
        $found[0].Justification | Should -BeExactly 'the portal wants it'
        $found[1].Justification | Should -BeNullOrEmpty
    }
}

Describe 'Findings' {
    It 'come in the order of files as they are given, and of lines' {
        $found = Invoke-CsAnalyzer $published, $mixed @own
        ($found.Path | Select-Object -Unique) | Should -Be $published, $mixed
        foreach ($file in $found | Group-Object Path) {
            $file.Group.Line | Should -Be ($file.Group.Line | Sort-Object)
        }
    }

    It 'are shown as a table for each file' {
        $shown = Invoke-CsAnalyzer $mixed, $published -IncludeRule CSD1006, CSD1010 | Out-String -Width 120
        $shown | Should -Match "(?s)Path: [^\n]*mixed\.csdef.*RuleId\s+Severity\s+Line Message.*CSD1006.*Path: [^\n]*b-published\.csdef.*CSD1010"
    }

    It 'are shown without a file where there is none' {
        $shown = Get-ArticleDefinition scenario3-as-published | Invoke-CsAnalyzer -IncludeRule CSD1010 | Out-String -Width 120
        $shown | Should -Match 'Path: \(no file\)'
    }

    It 'show all that they have as a list' {
        $shown = Invoke-CsAnalyzer $published -IncludeRule CSD1010 | Format-List | Out-String
        $names = [CloudServiceTools.Analysis.Diagnostic].GetProperties().Name
        foreach ($name in $names | Where-Object { $_ -ne 'File' }) { # It is the same as Path.
            $shown | Should -Match "(?m)^$name\s*:"
        }
    }

    It 'say it like a compiler as text' {
        "$(Invoke-CsAnalyzer $mixed -IncludeRule CSD1006)" | Should -BeLike "*mixed.csdef(2,3): error CSD1006: *"
    }

    It 'stop at once where no more are wanted' {
        $missing = "$root/missing.csdef"
        @(Invoke-CsAnalyzer $mixed, $missing -ErrorVariable problems -ErrorAction SilentlyContinue | Select-Object -First 1).Count | Should -Be 1
        $problems | Should -BeNullOrEmpty
    }
}

Describe 'Progress' {
    It 'is not shown for a few files' {
        $shell = [powershell]::Create()
        try {
            $shell.AddCommand('Import-Module').AddArgument((Get-Module CloudServiceTools).Path).AddStatement().
                AddCommand('Invoke-CsAnalyzer').AddArgument("$root").AddParameter('Recurse').Invoke().Count | Should -BeGreaterThan 5
            $shell.Streams.Progress.Count | Should -Be 0
        }
        finally {
            $shell.Dispose()
        }
    }
}

Describe 'Test-CsDefinition' {
    It 'gives one Boolean for what -Path names, one for each object from the pipeline, and one for everything with -All' {
        Test-CsDefinition $root/some @own | Should -Be $false
        Test-CsDefinition $right, $published @own | Should -Be $false
        $several = (Import-CsDefinition $right), (Import-CsDefinition $published)
        $several | Test-CsDefinition @own 3>$null | Should -Be $true, $false
        $several | Test-CsDefinition @own -All | Should -Be $false
        $several[0], $several[0] | Test-CsDefinition @own -All | Should -Be $true
        Test-CsDefinition $right | Should -BeOfType bool
    }

    It 'counts errors, and warnings and less where it is told to' {
        $rules = @{ IncludeRule = 'CSD1013', 'CSD4007' }
        Test-CsDefinition $mixed @rules | Should -BeTrue
        Test-CsDefinition $mixed @rules -Severity Warning | Should -BeFalse
        Test-CsDefinition $mixed -IncludeRule CSD4007 -Severity Warning | Should -BeTrue
        Test-CsDefinition $mixed -IncludeRule CSD4007 -Severity Information | Should -BeFalse
    }

    It 'is False for what cannot be read as a definition, whichever rules run' {
        $malformed, $notOne | Test-CsDefinition 3>$null | Should -Be $false, $false
        Test-CsDefinition $malformed -IncludeRule CSD4 | Should -BeFalse
    }

    It 'is False, with an error, for a file that is not there' {
        $results = Test-CsDefinition $root/missing.csdef, $right -ErrorVariable problems -ErrorAction SilentlyContinue
        $results | Should -Be @($false)
        $problems.FullyQualifiedErrorId | Should -BeLike 'CsFileNotFound,*'
    }

    It 'says why with -Verbose' {
        $said = Test-CsDefinition $mixed @own -Verbose 4>&1
        $said.Count | Should -Be 2
        "$($said[0])" | Should -BeLike '*mixed.csdef(2,3): error CSD1006: *'
        $said[1] | Should -BeFalse
    }

    It 'ends with an error for an unknown rule' {
        { Test-CsDefinition $right -IncludeRule CSD9 } | Should -Throw -ErrorId 'CsRuleNotFound,*'
    }
}

Describe 'Get-CsAnalyzerRule' {
    It 'gives every rule in the order of ids' {
        $ids = (Get-CsAnalyzerRule).Id
        $ids.Count | Should -BeGreaterThan 50
        $ids | Should -Be ($ids | Sort-Object -Unique)
    }

    It 'finds rules by <What>' -ForEach @(
        @{ What = 'id'; Id = 'csd1010'; Expected = 'CSD1010' }
        @{ What = 'name'; Id = 'noroLE'; Expected = 'CSD2001' }
        @{ What = 'pattern of names'; Id = 'AllowAll*'; Expected = 'CSD1010' }
        @{ What = 'pattern with choices'; Id = 'CSD101[0-1]'; Expected = 'CSD1010', 'CSD1011' }
        @{ What = 'pattern whose range is the wrong way round'; Id = 'CSD10[1-0]0'; Expected = $null }
        @{ What = 'pattern without any'; Id = 'Zzz*'; Expected = $null }
        @{ What = 'several that mean the same'; Id = 'CSD1010', 'AllowAll*', 'CSD1011'; Expected = 'CSD1010', 'CSD1011' }
    ) {
        (Get-CsAnalyzerRule $Id).Id | Should -Be $Expected
    }

    It 'takes the start of ids' {
        $found = Get-CsAnalyzerRule CSD4
        $found.Count | Should -BeGreaterThan 5
        $found.Category | Select-Object -Unique | Should -Be 'Traffic rules'
    }

    It 'filters by severity and by target' {
        (Get-CsAnalyzerRule CSD4 -Severity Information, Warning).Severity | Should -Not -Contain 'Error'
        (Get-CsAnalyzerRule CSD1010, CSD1013 -Severity Warning).Id | Should -Be 'CSD1013'
        Get-CsAnalyzerRule CSD1 -Target ExtendedSupport | Should -BeNullOrEmpty
    }

    It 'takes rules and texts from the pipeline' {
        (Get-CsAnalyzerRule CSD1010 | Get-CsAnalyzerRule).Id | Should -Be 'CSD1010'
        ('CSD1010', 'NoRole' | Get-CsAnalyzerRule).Id | Should -Be 'CSD1010', 'CSD2001'
    }

    It 'says which one there is not, and goes on' {
        $found = Get-CsAnalyzerRule NoRule, CSD1010 -ErrorVariable problems -ErrorAction SilentlyContinue
        $found.Id | Should -Be 'CSD1010'
        $problems.FullyQualifiedErrorId | Should -BeLike 'CsRuleNotFound,*'
        $problems[0].ErrorDetails.RecommendedAction | Should -BeExactly "Did you mean 'NoRole'?"
    }

    It 'is shown as a table with what the rules find' {
        Get-CsAnalyzerRule CSD1010 | Out-String -Width 120 | Should -Match 'Id\s+Name\s+Severity\s+CanFix\s+Summary[\s\S]*CSD1010\s+AllowAllBesideSource\s+Error\s+True'
    }
}

Describe 'The Tab key' {
    BeforeAll {
        function Get-Match([string] $Line) {
            (TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches
        }
    }

    It 'offers rules after: <Line>' -ForEach @(
        @{ Line = 'Invoke-CsAnalyzer x.csdef -IncludeRule ' }
        @{ Line = 'Invoke-CsAnalyzer x.csdef -ExcludeRule CSD1001, ' }
        @{ Line = 'Test-CsDefinition x.csdef -IncludeRule ' }
        @{ Line = '$d | Repair-CsDefinition -ExcludeRule ' }
        @{ Line = 'Get-CsAnalyzerRule ' }
    ) {
        $rules = Get-CsAnalyzerRule
        (Get-Match $Line).CompletionText | Should -Be ($rules.Id + $rules.Name)
        (Get-Match ($Line + 'csd1010')).CompletionText | Should -Be 'CSD1010'
        $byName = Get-Match ($Line + 'AllowAllB')
        $byName.CompletionText | Should -Be 'AllowAllBesideSource'
        $byName.ToolTip | Should -BeExactly "CSD1010 AllowAllBesideSource: $((Get-CsAnalyzerRule CSD1010).Summary)"
    }

    It 'offers <Expected> after: <Line>' -ForEach @(
        @{ Line = 'Invoke-CsAnalyzer x -Target '; Expected = 'Any', 'ExtendedSupport' }
        @{ Line = 'Test-CsDefinition x -Severity '; Expected = 'Error', 'Information', 'Warning' }
        @{ Line = '$d | Repair-CsDefinition -Severity W'; Expected = 'Warning' }
        @{ Line = 'Invoke-CsAnalyzer x | ConvertTo-CsReport '; Expected = 'JUnit', 'Markdown', 'Sarif' }
    ) {
        (Get-Match $Line).CompletionText | Should -Be $Expected
    }
}
