BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    $script:root = (Convert-Path TestDrive:\).TrimEnd('\/')
    foreach ($folder in 'old/sub', 'new/sub') {
        [System.IO.Directory]::CreateDirectory("$root/$folder") | Out-Null
    }
    $script:before = "$root/before.csdef"
    $script:after = "$root/after [1].csdef"
    Copy-Item -LiteralPath (Get-ArticlePath) $before

    # A port, an endpoint, and rules that close WorkerRole1/InternalTCP2 to all but WebRole1.
    $changed = Get-ArticleDefinition |
        Set-CsEndpoint WebRole1/HttpIn -Port 8080 |
        Add-CsInputEndpoint Metrics -Protocol tcp -Port 9090 -Role WorkerRole1 |
        Add-CsTrafficRule -To WorkerRole1/InternalTCP2 -From WebRole1
    [System.IO.File]::WriteAllText($after, ($changed | ConvertTo-Csdef))
    Copy-Item $before "$root/old/Same.csdef"
    Copy-Item $before "$root/new/same.csdef"
    Copy-Item $before "$root/old/Gone.csdef"
    Copy-Item $before "$root/new/sub/New.csdef"
    Push-Location -LiteralPath $root
}

AfterAll {
    Pop-Location
}

Describe 'Compare-CsDefinition' {
    It 'gives nothing where other rules say the same, and says so with -Verbose' {
        $before = & "$PSScriptRoot/../../examples/Scenario4.ps1" | ConvertFrom-Csdef
        $after = $before | Copy-CsDefinition | Optimize-CsTrafficRule
        $after.TrafficRules.Count | Should -BeLessThan $before.TrafficRules.Count
        Compare-CsDefinition $before $after | Should -BeNullOrEmpty
        $told = Compare-CsDefinition $before $after -Reachability -Verbose 4>&1
        $told.Message | Should -BeExactly "'MyService' lets the same traffic through as before."
    }

    It 'says what is different, one object a difference' {
        $found = @(Compare-CsDefinition $before $after)
        $found | Should -BeOfType CloudServiceTools.Comparison.DefinitionDifference
        $found.Message | Should -BeExactly @(
            "The port of endpoint 'WebRole1/HttpIn' changed from 80 to 8080."
            "Endpoint 'WorkerRole1/Metrics' (input tcp, port 9090) was added, open to the Internet."
            "Reachability of 'WorkerRole1/InternalTCP2' narrowed: it is closed to WorkerRole1 and WorkerRole2 now."
        )
        $found.Kind | Should -Be 'Changed', 'Added', 'Narrowed'
        $found.Target | Should -Be 'WebRole1/HttpIn', 'WorkerRole1/Metrics', 'WorkerRole1/InternalTCP2'
        $found[0].Property | Should -Be Port
        $found[0].After - $found[0].Before | Should -Be 8000 -Because 'ports are numbers'
        $found[0].BeforeLine | Should -Be 11
        $found.AfterPath | Sort-Object -Unique | Should -Be (Convert-Path -LiteralPath $after)
        $found[1].Witness.Source | Should -Be Internet
        $found[2].Sources | Should -Be 'WorkerRole1', 'WorkerRole2'
    }

    It 'gives nothing where nothing is different' {
        Compare-CsDefinition $before $before | Should -BeNullOrEmpty
        Get-ArticleDefinition | Compare-CsDefinition $before | Should -BeNullOrEmpty
    }

    It 'gives nothing where other rules come to the same: <Name>' -ForEach @(
        @{ Name = 'scenario1' }
        @{ Name = 'scenario2' }
        @{ Name = 'scenario3' }
        @{ Name = 'scenario4' }
    ) {
        # The published form has AllowAllTraffic beside WhenSource, and several containers.
        $rules = [regex]::Match((Get-Content -Raw (Get-ArticlePath "$Name-as-published")), '(?s)<NetworkTrafficRules>.*</NetworkTrafficRules>').Value
        $published = (Get-Content -Raw $before).Replace('</ServiceDefinition>', "$rules</ServiceDefinition>") | ConvertFrom-Csdef
        $repaired = Copy-CsDefinition $published | Repair-CsDefinition -IncludeRule CSD1010, CSD1011
        ($repaired | ConvertTo-Csdef) | Should -Not -BeLike '*AllowAllTraffic*'
        Compare-CsDefinition $published $repaired | Should -BeNullOrEmpty
        (Compare-CsDefinition $before $repaired).Kind | Sort-Object -Unique | Should -Be Narrowed
    }

    It 'compares traffic alone' {
        $found = Compare-CsDefinition $before $after -Reachability
        $found.Kind | Should -Be 'Narrowed', 'Widened'
        $found.Target | Should -Be 'WorkerRole1/InternalTCP2', 'WorkerRole1/Metrics'
        $found[1].Sources | Should -Be 'Internet', 'WebRole1', 'WorkerRole1', 'WorkerRole2'
        "$($found[0].Witness)" | Should -BeExactly (
            'Before: WorkerRole1 may reach WorkerRole1/InternalTCP2: no rule names this endpoint, so every role may. ' +
            "Now: WorkerRole1 may not reach WorkerRole1/InternalTCP2: rule 1 (line $($found[0].Witness.After.Line)) lets in WebRole1 only.")
    }

    It 'takes a definition or a path on either side: <Case>' -ForEach @(
        @{ Case = 'definitions'; Call = { Compare-CsDefinition (Import-CsDefinition $before) (Import-CsDefinition -LiteralPath $after) } }
        @{ Case = 'files'; Call = { Get-Item -LiteralPath $after | Compare-CsDefinition (Get-Item $before) } }
        @{ Case = 'paths of Resolve-Path'; Call = { Compare-CsDefinition (Resolve-Path before.csdef) (Resolve-Path -LiteralPath $after) } }
        @{ Case = 'relative paths, as they stand'; Call = { './after [1].csdef' | Compare-CsDefinition before.csdef } }
        @{ Case = 'a drive of PowerShell'; Call = { Compare-CsDefinition TestDrive:/before.csdef 'TestDrive:/after [1].csdef' } }
        @{ Case = 'text'; Call = { Compare-CsDefinition (Get-Content $before | ConvertFrom-Csdef) $after } }
    ) {
        @(& $Call).Kind | Should -Be 'Changed', 'Added', 'Narrowed'
    }

    It 'compares each of several with the reference' {
        @($after, $before, $after | Compare-CsDefinition $before).Count | Should -Be 6
        @(Compare-CsDefinition $before $after, $after).Count | Should -Be 6
    }

    It 'goes on after one that cannot be read' {
        Set-Content bad.csdef '<a'
        $found = Compare-CsDefinition $before bad.csdef, missing.csdef, $after -ErrorVariable problems -ErrorAction SilentlyContinue
        @($found).Count | Should -Be 3
        $problems.FullyQualifiedErrorId | Should -Be (
            'CsMalformedXml', 'CsFileNotFound' | ForEach-Object { "$_,CloudServiceTools.PowerShell.Commands.Comparison.CompareCsDefinitionCommand" })
    }

    It 'refuses what is no definition: <Case>' -ForEach @(
        @{ Case = 'a number'; Id = 'CsInvalidValue'; Call = { Compare-CsDefinition $before 42 } }
        @{ Case = 'a number as the reference'; Id = 'CsInvalidValue'; Call = { Compare-CsDefinition 42 $before } }
        @{ Case = 'a role'; Id = 'CsInvalidValue'; Call = { (Get-ArticleDefinition).Roles[0] | Compare-CsDefinition $before } }
        @{ Case = 'a folder and a file'; Id = 'CsInvalidValue'; Call = { Compare-CsDefinition old $before } }
        @{ Case = 'a definition and a folder'; Id = 'CsInvalidValue'; Call = { Compare-CsDefinition (Get-ArticleDefinition) old } }
        @{ Case = 'no file'; Id = 'CsFileNotFound'; Call = { Compare-CsDefinition missing.csdef $before } }
        @{ Case = 'a wildcard'; Id = 'CsFileNotFound'; Call = { Compare-CsDefinition $before *.csdef } }
        @{ Case = 'no drive'; Id = 'CsFileNotFound'; Call = { Compare-CsDefinition $before nowhere:/a.csdef } }
        @{ Case = 'no file system'; Id = 'CsUnsupportedProvider'; Call = { Compare-CsDefinition $before Env:PATH } }
        @{ Case = 'a configuration'; Id = 'CsNotADefinition'; Call = {
                New-CsConfiguration (Get-ArticleDefinition) | Export-CsConfiguration a.cscfg
                Compare-CsDefinition $before a.cscfg
            }
        }
        @{ Case = 'lines of text, once'; Id = 'CsFileNotFound'; Call = { Get-Content $before | Compare-CsDefinition $before } }
    ) {
        Get-CommandErrorId $Call | Should -BeExactly $Id
    }

    It 'pairs the files of two folders' {
        $found = Compare-CsDefinition old new
        $found.Subject | Should -Be "definition 'Gone.csdef'"
        $found = Compare-CsDefinition old (Get-Item new) -Recurse
        $found.Kind | Should -Be 'Removed', 'Added'
        $found.Definition | Should -Be 'Gone.csdef', 'sub/New.csdef'
        $found[1].Message | Should -Be "Definition 'sub/New.csdef' of service '$((Get-ArticleDefinition).Name)' with 3 roles was added; the Internet may reach WebRole1/HttpIn."
    }

    It 'goes on in a folder after a file that cannot be read' {
        Set-Content old/bad.csdef '<a'
        Copy-Item $before new/bad.csdef
        $found = Compare-CsDefinition old new -ErrorVariable problems -ErrorAction SilentlyContinue
        $found.Definition | Should -Be 'Gone.csdef'
        ($problems.FullyQualifiedErrorId -split ',')[0] | Should -Be CsMalformedXml
        $problems.TargetObject | Should -BeLike '*bad.csdef'
        Remove-Item old/bad.csdef, new/bad.csdef
    }

    It 'stops when the pipeline has enough' {
        (Compare-CsDefinition $before $after | Select-Object -First 1).Kind | Should -Be Changed
    }
}

Describe 'Differences' {
    It 'are shown definition by definition' {
        $shown = Get-View (Compare-CsDefinition old new -Recurse) -Width 160
        # Windows PowerShell fills the last column with blanks.
        ($shown -split '\r?\n' | ForEach-Object { $_.TrimEnd() } | Where-Object { $_ }) | Should -Be @(
            '   Definition: Gone.csdef'
            'Kind      Message'
            '----      -------'
            "Removed   Definition 'Gone.csdef' of service 'MyService' with 3 roles was removed."
            '   Definition: sub/New.csdef'
            'Kind      Message'
            '----      -------'
            "Added     Definition 'sub/New.csdef' of service 'MyService' with 3 roles was added; the Internet may reach WebRole1/HttpIn."
        )
    }

    It 'are listed with everything there is to know' {
        $shown = Get-View (Compare-CsDefinition $before $after | Select-Object -Last 1) -List -Width 400
        foreach ($line in 'Kind +: Narrowed', 'Subject +: reachability of', 'Before +: every role', 'After +: WebRole1', 'Witness +: Before: WorkerRole1 may reach', 'AfterPath +: .*after') {
            $shown | Should -Match "(?m)^$line"
        }
    }

    It 'become JSON and CSV' {
        $json = Compare-CsDefinition $before $after | ConvertTo-Json -Depth 4 | ConvertFrom-Json
        $json[0].After | Should -Be 8080
        $json[2].Witness.Before.Source | Should -Be WorkerRole1
        @(Compare-CsDefinition $before $after | ConvertTo-Csv).Count | Should -BeGreaterOrEqual 4
    }

    It 'become the comment of a pull request' {
        $report = Compare-CsDefinition $before $after | ConvertTo-CsReport Markdown
        $report | Should -BeOfType string
        $lines = $report -split "`n"
        $lines[0] | Should -BeExactly '## CloudServiceTools: 3 differences (reachability widened: 1, narrowed: 1)'
        $lines -like '###*' | Should -Be '### Reachability widened', '### Reachability narrowed', "### Changes in after \[1\].csdef"
        Compare-CsDefinition $before $before | ConvertTo-CsReport Markdown | Should -BeLike '*No differences.'
    }

    It 'stand in a report beside findings' {
        $report = @(Invoke-CsAnalyzer (Get-ArticlePath scenario1-as-published)) + @(Compare-CsDefinition $before $after) | ConvertTo-CsReport Markdown
        $report | Should -Match '(?m)^## CloudServiceTools: \d+ errors?, .*; 3 differences'
    }

    It 'are no mistakes that <_> could report' -ForEach 'Sarif', 'JUnit' {
        Get-CommandErrorId { Compare-CsDefinition $before $after | ConvertTo-CsReport $_ } | Should -BeExactly CsNotApplicable
    }
}
