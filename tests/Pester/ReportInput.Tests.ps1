# Findings that come from elsewhere make the same report, and no report hides what was refused.

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
    $script:path = "$TestDrive/wrong.csdef"
    @'
<ServiceDefinition name="S" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
  <!-- csdef-disable CSD1006: meant -->
  <WorkerRole name="W" color="red"><Endpoints><InternalEndpoint name="E" protocol="http" port="0"/></Endpoints></WorkerRole>
  <NetworkTrafficRules />
</ServiceDefinition>
'@ | Set-Content $path
    $script:found = @(Invoke-CsAnalyzer $path -IncludeSuppressed)
}

Describe 'A report of findings that went through <_>' -ForEach 'Export-Clixml', 'a job''s serialization', 'Select-Object', 'a CSV file' {
    BeforeAll {
        $script:again = switch ($_) {
            'Export-Clixml' { $found | Export-Clixml "$TestDrive/f.xml"; Import-Clixml "$TestDrive/f.xml" }
            'a job''s serialization' {
                [System.Management.Automation.PSSerializer]::DeserializeAsList([System.Management.Automation.PSSerializer]::Serialize($found, 1))[0]
            }
            'Select-Object' { $found | Select-Object * }
            'a CSV file' { $found | ConvertTo-Csv | ConvertFrom-Csv }
        }
    }

    It 'is the same: <_>' -ForEach 'Sarif', 'JUnit', 'Markdown' {
        $found.Count | Should -BeGreaterThan 1
        $again | ConvertTo-CsReport $_ | Should -BeExactly ($found | ConvertTo-CsReport $_)
    }
}

Describe 'A report' {
    It 'is not written where something was refused: <Name>' -ForEach @(
        @{ Name = 'a text'; Value = 'text' }
        @{ Name = 'an object of something else'; Value = [pscustomobject]@{ Name = 'x' } }
        @{ Name = 'a finding of no rule'; Value = [pscustomobject]@{ RuleId = 'X1'; Message = 'm'; Severity = 'Error' }; Id = 'CsRuleNotFound' }
        @{ Name = 'a finding of no severity'; Value = [pscustomobject]@{ RuleId = 'CSD1006'; Message = 'm'; Severity = 'Bad' } }
        @{ Name = 'a finding of no line'; Value = [pscustomobject]@{ RuleId = 'CSD1006'; Message = 'm'; Line = 'x' } }
    ) {
        $expected = if ($Id) { $Id } else { 'CsInvalidValue' }
        foreach ($format in 'Sarif', 'JUnit', 'Markdown') {
            $report = $found[0], $Value | ConvertTo-CsReport $format -ErrorVariable problem -ErrorAction SilentlyContinue
            $report | Should -BeNullOrEmpty
            $problem.Count | Should -Be 1
            $problem[0].FullyQualifiedErrorId | Should -BeLike "$expected*"
        }
    }

    It 'takes a finding of few words, and the severity of its rule' {
        $report = [pscustomobject]@{ RuleId = 'CSD1006'; Message = 'Made by hand.' } | ConvertTo-CsReport Markdown
        $report | Should -BeLike '*1 error*Made by hand.*'
    }
}
