BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    $script:root = (Convert-Path TestDrive:\).TrimEnd('\/')
    [System.IO.Directory]::CreateDirectory("$root/my work/sub") | Out-Null
    $script:published = "$root/my work/published.csdef"
    $script:below = "$root/my work/sub/below.csdef"
    Copy-Item -LiteralPath (Get-ArticlePath scenario3-as-published) $published
    $namespace = 'http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition'
    [System.IO.File]::WriteAllText($below, (@(
                "<ServiceDefinition name=`"S`" schemaVersion=`"2012-05.1.7x`" xmlns=`"$namespace`">"
                '  <!-- csdef-disable CSD1006: "quoted" & <marked> -->'
                '  <WorkerRole name="W" color="red" />'
                '  <NetworkTrafficRules />'
                '</ServiceDefinition>'
            ) -join "`n"))
    [System.IO.File]::WriteAllText("$root/my work/sub/malformed.csdef", '<a')

    # An error of the first file; of the second a warning, information, and a suppressed error.
    $script:rules = 'CSD1006', 'CSD1010', 'CSD1013', 'CSD4007'
    $script:found = Invoke-CsAnalyzer $published, $below -IncludeRule $rules -IncludeSuppressed
    Push-Location -LiteralPath "$root/my work"
}

AfterAll {
    Pop-Location
}

Describe 'ConvertTo-CsReport' {
    It 'gives one string for all of the pipeline: <Format>' -ForEach @(
        @{ Format = 'Sarif' }
        @{ Format = 'JUnit' }
        @{ Format = 'Markdown' }
    ) {
        $report = @($found | ConvertTo-CsReport $Format)
        $report.Count | Should -Be 1
        $report[0] | Should -BeOfType string
        $report[0] | Should -Not -Match '\s\z' -Because 'Set-Content ends the last line itself'
        ConvertTo-CsReport $Format -InputObject $found | Should -BeExactly $report[0]
    }

    It 'writes a report where nothing is found: <Format>' -ForEach @(
        @{ Format = 'Sarif'; Expected = '*"results": `[`]*' }
        @{ Format = 'JUnit'; Expected = '*tests="0"*' }
        @{ Format = 'Markdown'; Expected = '*No findings. No differences.' }
    ) {
        $report = Invoke-CsAnalyzer $published -IncludeRule CSD4007 | ConvertTo-CsReport $Format
        $report | Should -BeLike $Expected
        $null | ConvertTo-CsReport $Format | Should -BeExactly $report
        ConvertTo-CsReport $Format -InputObject @() | Should -BeExactly $report
        ConvertTo-CsReport -Format $Format | Should -BeExactly $report
    }

    It 'wants findings, and one of the formats' {
        Get-CommandErrorId { 'text' | ConvertTo-CsReport Sarif } | Should -Be 'CsInvalidValue'
        $problem = Get-CommandError { $found | ConvertTo-CsReport Word }
        $problem.Exception.Message | Should -BeLike '*Sarif*JUnit*Markdown*'
    }
}

Describe 'A SARIF report' {
    BeforeAll {
        $script:log = $found | ConvertTo-CsReport Sarif | ConvertFrom-Json
        $script:run = $log.runs[0]
    }

    It 'is of version 2.1.0, with the rules that found something' {
        $log.version | Should -Be '2.1.0'
        $log.'$schema' | Should -BeLike 'https://*sarif-2.1.0.json'
        $run.tool.driver.name | Should -Be 'CloudServiceTools'
        $run.tool.driver.semanticVersion | Should -Be (Get-Module CloudServiceTools).Version.ToString(3)
        $run.tool.driver.rules.id | Should -Be $rules
    }

    It 'has a result for each finding' {
        $run.results.ruleId | Should -Be $found.RuleId
        $run.results.level | Should -Be ($found.Severity | ForEach-Object { @{ Error = 'error'; Warning = 'warning'; Information = 'note' }["$_"] })
        $run.results.message.text | Should -Be $found.Message
        $run.results.locations.physicalLocation.region.startLine | Should -Be $found.Line
        $run.results.ruleIndex | ForEach-Object { $run.tool.driver.rules[$_].id } | Should -Be $found.RuleId
        $run.results.partialFingerprints.primaryLocationLineHash | Select-Object -Unique | Should -HaveCount $found.Count
    }

    It 'has paths relative to the location, encoded' {
        $run.results.locations.physicalLocation.artifactLocation.uri | Select-Object -Unique | Should -Be 'published.csdef', 'sub/below.csdef'
        $run.originalUriBaseIds.'%SRCROOT%'.description.text | Should -Not -BeNullOrEmpty
    }

    It 'says what is suppressed, and why' {
        ($run.results | Where-Object ruleId -EQ CSD1006).suppressions.justification | Should -BeExactly '"quoted" & <marked>'
        @(($run.results | Where-Object ruleId -EQ CSD1010).suppressions).Count | Should -Be 0
    }

    It 'is the same wherever the working copy lies' {
        $shown = Invoke-CsAnalyzer ./sub/malformed.csdef | ConvertTo-CsReport Sarif
        ($shown | ConvertFrom-Json).runs[0].results | ConvertTo-Json -Depth 9 | Should -Not -BeLike "*$([System.IO.Path]::GetFileName($root))*"
    }

    It 'goes into a file' {
        Invoke-CsAnalyzer . -Recurse -IncludeRule $rules | ConvertTo-CsReport Sarif | Set-Content report.sarif
        $stored = [System.IO.File]::ReadAllText("$root/my work/report.sarif")
        ($stored | ConvertFrom-Json).runs[0].results.Count | Should -Be 4
        $stored | Should -Match '\}\r?\n\z'
    }
}

Describe 'A JUnit report' {
    BeforeAll {
        $script:suites = ([xml]($found | ConvertTo-CsReport JUnit)).testsuites
    }

    It 'has a suite for each file, and counts' {
        $suites.testsuite.name | Should -Be 'published.csdef', 'sub/below.csdef'
        $suites.tests, $suites.failures, $suites.errors, $suites.skipped | Should -Be 4, 2, 0, 1
        $suites.testsuite.tests | Should -Be 1, 3
    }

    It 'has a case for each finding: a failure, a skip, or what passed' {
        $cases = @($suites.testsuite.testcase)
        $cases.Count | Should -Be 4
        @($cases.failure | Where-Object { $_ }).type | Should -Be 'CSD1010', 'CSD1013'
        $suites.SelectSingleNode('//skipped').message | Should -BeExactly '"quoted" & <marked>'
        $suites.SelectNodes('//testcase/system-out').Count | Should -Be 1
    }
}

Describe 'A Markdown report' {
    It 'has the counts, and a table for each file' {
        $lines = ($found | ConvertTo-CsReport Markdown) -split "`n"
        $lines[0] | Should -BeExactly '## CloudServiceTools: 1 error, 1 warning, 1 for information, 1 suppressed'
        $lines -like '### *' | Should -Be '### published.csdef', '### sub/below.csdef'
        @($lines -like '| * | CSD*').Count | Should -Be 4
        @($lines -like '*suppressed: "quoted" &amp; &lt;marked&gt;*').Count | Should -Be 1
    }
}

Describe '-BasePath' {
    BeforeAll {
        function Get-FileName([hashtable] $Parameters) {
            (([xml]($found | ConvertTo-CsReport JUnit @Parameters)).testsuites.testsuite).name
        }
    }

    It 'is what paths are relative to' {
        Get-FileName @{ BasePath = $root } | Should -Be 'my work/published.csdef', 'my work/sub/below.csdef'
        Get-FileName @{ BasePath = '..' } | Should -Be 'my work/published.csdef', 'my work/sub/below.csdef'
        Get-FileName @{ BasePath = 'TestDrive:\my work' } | Should -Be 'published.csdef', 'sub/below.csdef'
        Get-FileName @{ BasePath = './sub' } | Should -Be ($published -replace '\\', '/'), 'below.csdef'
    }

    It 'is an error where it can be no folder, and no report then: <Path>' -ForEach @(
        @{ Path = 'NoSuchDrive:\x'; Id = 'CsFileNotFound' }
        @{ Path = 'Env:\PATH'; Id = 'CsUnsupportedProvider' }
    ) {
        Get-CommandErrorId { $found | ConvertTo-CsReport JUnit -BasePath $Path } | Should -Be $Id
        $found | ConvertTo-CsReport JUnit -BasePath $Path -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
    }

    It 'is the location in the file system where the session is elsewhere' {
        Push-Location Env:\
        try {
            Get-FileName @{} | Should -Be 'published.csdef', 'sub/below.csdef'
        }
        finally {
            Pop-Location
        }
    }
}
