BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    $script:namespace = 'http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition'
    $script:root = Convert-Path TestDrive:\

    # The article's scenario 3 as printed, below the roles that it speaks of: the two listings together.
    function Get-PublishedText {
        $roles = (Get-Content -Raw (Get-ArticlePath roles)) -replace '(?s)</ServiceDefinition>\s*$', ''
        $rules = (Get-Content -Raw (Get-ArticlePath scenario3-as-published)) -replace '(?s)^.*?(?=  <NetworkTrafficRules>)', ''
        $roles + $rules
    }

    # What -WhatIf says, each line of it.
    function Get-WhatIf([object] $Definition, [hashtable] $Parameters = @{}) {
        $transcript = Join-Path $root 'whatif.txt'
        Start-Transcript -LiteralPath $transcript | Out-Null
        try {
            $Definition | Repair-CsDefinition -WhatIf @Parameters | Out-Null
        }
        finally {
            Stop-Transcript | Out-Null
        }
        Get-Content -LiteralPath $transcript | Where-Object { $_ -like 'What if:*' }
    }
}

Describe 'Repair-CsDefinition' {
    It 'makes the corrected listing of the published one, and changes no other line' {
        $published = Get-PublishedText
        $repaired = $published | ConvertFrom-Csdef | Repair-CsDefinition | ConvertTo-Csdef
        $corrected = Get-Content -Raw (Get-ArticlePath scenario3-corrected)
        ConvertTo-NodeList $repaired | Should -Be (ConvertTo-NodeList $corrected)
        Get-AddedLine $published $repaired | Should -BeNullOrEmpty
        $repaired.Trim() | Should -BeExactly $corrected.Trim()
    }

    It 'repairs the traffic rules of scenario <Number>' -ForEach @(
        @{ Number = 1 }
        @{ Number = 3 }
        @{ Number = 4 }
    ) {
        $repaired = Get-ArticleDefinition "scenario$Number-as-published" | Repair-CsDefinition -IncludeRule CSD1
        $repaired | Test-CsDefinition -IncludeRule CSD1 | Should -BeTrue
        $expected = [xml](Get-Content -Raw (Get-ArticlePath "scenario$Number-corrected"))
        $actual = [xml]($repaired | ConvertTo-Csdef)
        ConvertTo-NodeList $actual.ServiceDefinition.NetworkTrafficRules.OuterXml |
            Should -Be (ConvertTo-NodeList $expected.ServiceDefinition.NetworkTrafficRules.OuterXml)
    }

    It 'passes on the definition that it got, and others as they come' {
        $first = Get-ArticleDefinition scenario3-as-published
        $second = Get-ArticleDefinition
        $passed = @($first, $second | Repair-CsDefinition)
        $passed.Count | Should -Be 2
        [object]::ReferenceEquals($passed[0], $first) | Should -BeTrue
        [object]::ReferenceEquals($passed[1], $second) | Should -BeTrue
        [object]::ReferenceEquals((Repair-CsDefinition $first), $first) | Should -BeTrue
        [object]::ReferenceEquals((Repair-CsDefinition -InputObject $first -WhatIf), $first) | Should -BeTrue
    }

    It 'keeps every byte of the rest of a file: <What>' -ForEach @(
        @{ What = 'UTF-8 with a mark, CRLF'; Encoding = [System.Text.UTF8Encoding]::new($true); NewLine = "`r`n" }
        @{ What = 'UTF-8, LF'; Encoding = [System.Text.UTF8Encoding]::new($false); NewLine = "`n" }
        @{ What = 'UTF-16, CRLF'; Encoding = [System.Text.UnicodeEncoding]::new($false, $true); NewLine = "`r`n" }
    ) {
        $lines = (Get-PublishedText) -split '\r?\n'
        $lines[0] = $lines[0] + "`t<!-- '$([char]0xDC)n$([char]0xEF)' -->   "
        $text = $lines -join $NewLine
        $path = Join-Path $root 'bytes.csdef'
        [System.IO.File]::WriteAllText($path, $text, $Encoding)

        Import-CsDefinition $path | Repair-CsDefinition -IncludeRule CSD1010 | Export-CsDefinition

        $expected = Join-Path $root 'expected.csdef'
        [System.IO.File]::WriteAllText($expected, ($text -replace ' +<AllowAllTraffic/>\r?\n', ''), $Encoding)
        Get-ByteText $path | Should -BeExactly (Get-ByteText $expected)
    }

    It 'goes between Import and Export' {
        $path = Join-Path $root 'chain.csdef'
        [System.IO.File]::WriteAllText($path, (Get-PublishedText))
        Test-CsDefinition $path -IncludeRule CSD1 | Should -BeFalse
        Import-CsDefinition $path | Repair-CsDefinition | Export-CsDefinition
        Test-CsDefinition $path -IncludeRule CSD1 | Should -BeTrue
    }

    It 'leaves a definition alone that has nothing to repair' {
        $definition = Get-ArticleDefinition scenario3-corrected
        $before = $definition | ConvertTo-Csdef
        $definition | Repair-CsDefinition | ConvertTo-Csdef | Should -BeExactly $before
        $definition | Repair-CsDefinition -Confirm:$false | Repair-CsDefinition | ConvertTo-Csdef | Should -BeExactly $before
    }

    It 'repairs only <What>' -ForEach @(
        @{ What = 'one rule'; Parameters = @{ IncludeRule = 'CSD1010' }; Left = 'CSD1011' }
        @{ What = 'a rule by its name'; Parameters = @{ IncludeRule = 'SeveralRuleContainers' }; Left = 'CSD1010' }
        @{ What = 'the rules that are not left out'; Parameters = @{ ExcludeRule = 'CSD1011' }; Left = 'CSD1011' }
        @{ What = 'what is in both'; Parameters = @{ IncludeRule = 'CSD1'; ExcludeRule = 'CSD1010', 'CSD1011' }; Left = 'CSD1010', 'CSD1011' }
    ) {
        $repaired = Get-ArticleDefinition scenario3-as-published | Repair-CsDefinition @Parameters
        ($repaired | Invoke-CsAnalyzer -IncludeRule CSD1).RuleId | Should -Be $Left
    }

    It 'repairs what is as severe as -Severity says' {
        $text = "<ServiceDefinition name=`"S`" xmlns=`"$namespace`"><WorkerRole name=`"W`" /><NetworkTrafficRules /></ServiceDefinition>"
        $text | ConvertFrom-Csdef | Repair-CsDefinition -Severity Warning | ConvertTo-Csdef | Should -BeExactly $text
        $text | ConvertFrom-Csdef | Repair-CsDefinition | ConvertTo-Csdef | Should -Not -BeLike '*NetworkTrafficRules*'
    }

    It 'ends with one error for an unknown rule, however many definitions come' {
        $definitions = (Get-ArticleDefinition), (Get-ArticleDefinition scenario3-as-published)
        $before = $definitions | ConvertTo-Csdef
        { $definitions | Repair-CsDefinition -IncludeRule NoRule -ErrorAction SilentlyContinue } | Should -Throw -ErrorId 'CsRuleNotFound,*'
        @(Get-CommandError { $definitions | Repair-CsDefinition -ExcludeRule NoRule }).Count | Should -Be 1
        $definitions | ConvertTo-Csdef | Should -BeExactly $before
    }
}

Describe 'Repair-CsDefinition -WhatIf' {
    It 'changes nothing, and names each repair once, with its place' {
        $definition = Import-CsDefinition (Get-ArticlePath scenario3-as-published)
        $before = $definition | ConvertTo-Csdef
        $said = Get-WhatIf $definition
        $definition | ConvertTo-Csdef | Should -BeExactly $before
        $said.Count | Should -Be 2
        $said[0] | Should -BeLike '*"Remove AllowAllTraffic" on target "CSD1010, line 3 of *scenario3-as-published.csdef"*'
        $said[1] | Should -BeLike '*CSD1011, line 13 of *'
    }

    It 'names the service where there is no file, and only the rules that were asked for' {
        $said = Get-WhatIf (Get-ArticleDefinition scenario3-as-published) @{ IncludeRule = 'CSD1010' }
        @($said).Count | Should -Be 1
        $said | Should -BeLike "*CSD1010, line 3 of service 'MyService'*"
    }

    It 'names findings of the same words each' {
        $text = "<ServiceDefinition name=`"S`" xmlns=`"$namespace`">", '  <NetworkTrafficRules />', '  <NetworkTrafficRules />', '</ServiceDefinition>' -join "`n"
        $said = Get-WhatIf ($text | ConvertFrom-Csdef) @{ IncludeRule = 'CSD4007' }
        $said.Count | Should -Be 2
        $said[1] | Should -BeLike '*line 3*'
    }

    It 'says nothing where there is nothing to repair' {
        Get-WhatIf (Get-ArticleDefinition scenario3-corrected) | Should -BeNullOrEmpty
    }
}

Describe 'Repair-CsDefinition and comments' {
    BeforeAll {
        $script:commented = @(
            "<ServiceDefinition name=`"S`" xmlns=`"$namespace`">"
            '  <NetworkTrafficRules>'
            '    <OnlyAllowTrafficTo>'
            '      <Destinations><RoleEndpoint roleName="A" endpointName="E" /></Destinations>'
            '      <AllowAllTraffic />'
            '    </OnlyAllowTrafficTo>'
            '  </NetworkTrafficRules>'
            '  <NetworkTrafficRules>'
            '    <!-- csdef-disable CSD1010: as printed -->'
            '    <OnlyAllowTrafficTo>'
            '      <Destinations><RoleEndpoint roleName="B" endpointName="E" /></Destinations>'
            '      <AllowAllTraffic />'
            '      <WhenSource matches="AnyRule"><FromRole roleName="A" /></WhenSource>'
            '    </OnlyAllowTrafficTo>'
            '  </NetworkTrafficRules>'
            '</ServiceDefinition>'
        ) -join "`n"
    }

    It 'leaves alone what a comment suppresses' {
        $repaired = $commented | ConvertFrom-Csdef | Repair-CsDefinition -IncludeRule CSD1010 | ConvertTo-Csdef
        $repaired | Should -BeExactly $commented
    }

    It 'takes a rule''s comment along where the rule moves' {
        $repaired = $commented | ConvertFrom-Csdef | Repair-CsDefinition | ConvertTo-Csdef
        $repaired | Should -BeExactly ($commented -replace '  </NetworkTrafficRules>\n  <NetworkTrafficRules>\n', '')
    }

    It 'offers no move where only comments are left to move' {
        $text = $commented -replace '(?s)(as printed -->\n)    <OnlyAllow.*?</OnlyAllowTrafficTo>\n', '$1'
        $finding = $text | ConvertFrom-Csdef | Invoke-CsAnalyzer -IncludeRule CSD1011
        $finding.CanFix | Should -BeFalse
        $text | ConvertFrom-Csdef | Repair-CsDefinition -IncludeRule CSD1011 | ConvertTo-Csdef | Should -BeExactly $text
    }

    It 'says each repair once with -Verbose' {
        $said = $commented | ConvertFrom-Csdef | Repair-CsDefinition -Verbose 4>&1 |
            Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        @($said).Count | Should -Be 1
        "$said" | Should -BeLike '*"Move the rules into the first NetworkTrafficRules"*line 8*'
    }
}
