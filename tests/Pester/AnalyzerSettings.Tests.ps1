BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    function Save-SettingsFile([string] $Text, [string] $Name = 'settings.psd1') {
        $path = Join-Path (Convert-Path TestDrive:\) $Name
        [System.IO.File]::WriteAllText($path, $Text)
        $path
    }

    # CSD1010 in line 4 is suppressed, CSD1011 in line 14 is not, and CSD2001 in line 1 is about the missing roles.
    $script:definition = (Get-Content -Raw (Get-ArticlePath scenario3-as-published)) -replace
        '(?m)^ +<OnlyAllow', "    <!-- csdef-disable CSD1010: as printed -->`n    <OnlyAllow" | ConvertFrom-Csdef

    function Get-RuleId([string] $Text, [hashtable] $Parameters = @{}) {
        ($definition | Invoke-CsAnalyzer -Settings (Save-SettingsFile $Text) @Parameters).RuleId
    }
}

Describe 'A settings file' {
    It 'gives rules, severity, target and suppressed findings' {
        Get-RuleId "@{ IncludeRule = 'CSD1', 'CSD2001'; ExcludeRule = 'CSD1011' }" | Should -Be 'CSD2001'
        Get-RuleId "@{ includerule = @('CSD1'); INCLUDESUPPRESSED = `$true }" | Should -Be 'CSD1010', 'CSD1011'
        Get-RuleId "@{ IncludeRule = 'CSD1'; IncludeSuppressed = `$false }" | Should -Be 'CSD1011'
        Get-RuleId "@{ IncludeRule = 'CSD1'; Target = 'extendedsupport'; Severity = 'error' }" | Should -Be 'CSD1011'
    }

    It 'may have comments, lines and nothing in it' {
        Get-RuleId "# Ours`r`n@{`r`n  # The article`r`n  IncludeRule = @(`r`n    'CSD1'`r`n  )`r`n}`r`n" | Should -Be 'CSD1011'
        Get-RuleId '@{}' | Should -Contain 'CSD1011'
        Get-RuleId "@{ IncludeRule = `$null; ExcludeRule = @() }" | Should -Contain 'CSD1011'
    }

    It 'gives way to what the line says' {
        Get-RuleId "@{ IncludeRule = 'CSD4' }" @{ IncludeRule = 'CSD1' } | Should -Be 'CSD1011'
        Get-RuleId "@{ IncludeRule = 'CSD1'; ExcludeRule = 'CSD1' }" @{ ExcludeRule = 'CSD2' } | Should -Be 'CSD1011'
        Get-RuleId "@{ IncludeRule = 'CSD1'; IncludeSuppressed = `$true }" @{ IncludeSuppressed = $false } | Should -Be 'CSD1011'
        $doubtful = New-CsDefinition S -Role (New-CsRole R -Type Worker) -SchemaVersion 2012-05.1.7x
        $path = Save-SettingsFile "@{ Severity = 'Warning' }"
        $doubtful | Test-CsDefinition -Settings $path | Should -BeFalse
        $doubtful | Test-CsDefinition -Settings $path -Severity Error | Should -BeTrue
    }

    It 'says what Repair-CsDefinition leaves alone' {
        $path = Save-SettingsFile "@{ ExcludeRule = 'CSD1011'; IncludeSuppressed = `$true }"
        $fixed = $definition | Invoke-CsAnalyzer -IncludeRule CSD1011
        $fixed | Should -HaveCount 1
        $definition | ConvertTo-Csdef | ConvertFrom-Csdef | Repair-CsDefinition -Settings $path | ConvertTo-Csdef |
            Should -BeExactly ($definition | ConvertTo-Csdef)
        $definition | ConvertTo-Csdef | ConvertFrom-Csdef | Repair-CsDefinition -Settings $path -ExcludeRule CSD7 |
            Invoke-CsAnalyzer -IncludeRule CSD1011 | Should -BeNullOrEmpty
        { $definition | Repair-CsDefinition -Settings TestDrive:\missing.psd1 } | Should -Throw -ErrorId 'CsFileNotFound,*'
    }

    It 'does not make suppressed findings count for Test-CsDefinition' {
        $path = Save-SettingsFile "@{ IncludeRule = 'CSD1010'; IncludeSuppressed = `$true }"
        $definition | Test-CsDefinition -Settings $path | Should -BeTrue
    }

    It 'is found relative to the location, whatever its name' {
        Save-SettingsFile "@{ IncludeRule = 'CSD1' }" 'ours[1].psd1' | Out-Null
        Push-Location TestDrive:\
        try {
            ($definition | Invoke-CsAnalyzer -Settings './ours[1].psd1').RuleId | Should -Be 'CSD1011'
        }
        finally {
            Pop-Location
        }
    }

    It 'ends the command where <What>, and says "<Message>" and "<Action>"' -ForEach @(
        @{ What = 'a key is unknown'; Text = "@{ IncludeRules = 'CSD1' }"; Message = "*'IncludeRules'*"; Action = "Did you mean 'IncludeRule'?" }
        @{ What = 'the severity is none'; Text = "@{ Severity = 'Fatal' }"; Message = "*'Fatal'*"; Action = '*Warning*' }
        @{ What = 'the severity is several'; Text = "@{ Severity = 'Error', 'Warning' }"; Message = "*'Error, Warning'*"; Action = '*Warning*' }
        @{ What = 'the severity is a number of none'; Text = '@{ Severity = 7 }'; Message = "*'7'*"; Action = '*Warning*' }
        @{ What = 'the target is none'; Text = "@{ Target = 'Moon' }"; Message = "*'Moon'*"; Action = '*ExtendedSupport*' }
        @{ What = 'a switch is no Boolean'; Text = "@{ IncludeSuppressed = 'yes' }"; Message = '*IncludeSuppressed*'; Action = '*' }
        @{ What = 'a rule is no text'; Text = '@{ IncludeRule = @{ A = 1 } }'; Message = '*IncludeRule*'; Action = '*id*' }
        @{ What = 'a rule is empty'; Text = "@{ ExcludeRule = 'CSD1', '' }"; Message = '*ExcludeRule*'; Action = '*id*' }
        @{ What = 'it is no table'; Text = "'CSD1'"; Message = '*no table*'; Action = '*@{*' }
        @{ What = 'it is empty'; Text = ''; Message = '*no table*'; Action = '*@{*' }
        @{ What = 'it is not closed'; Text = '@{ Severity = '; Message = '*Line 1*'; Action = '*' }
        @{ What = 'a key is there twice'; Text = "@{ Target = 'Any'; target = 'Any' }"; Message = '*Line 1*'; Action = '*' }
    ) {
        $path = Save-SettingsFile $Text
        { $definition | Invoke-CsAnalyzer -Settings $path -ErrorAction SilentlyContinue } | Should -Throw -ErrorId 'CsInvalidValue,*'
        $problem = Get-CommandError { $definition | Invoke-CsAnalyzer -Settings $path }
        @($problem).Count | Should -Be 1
        $problem.ErrorDetails.Message | Should -BeLike "$([WildcardPattern]::Escape($path)): $Message"
        $problem.ErrorDetails.RecommendedAction | Should -BeLike $Action
    }

    It 'is refused and never run with code in it: <Text>' -ForEach @(
        @{ Text = "@{ IncludeRule = (Set-Content '<Trace>' ran) }" }
        @{ Text = "@{ IncludeRule = `$(Set-Content '<Trace>' ran) }" }
        @{ Text = "@{ IncludeRule = { Set-Content '<Trace>' ran } }" }
        @{ Text = "@{ IncludeRule = [System.IO.File]::Create('<Trace>') }" }
        @{ Text = "Set-Content '<Trace>' ran; @{ IncludeRule = 'CSD1' }" }
        @{ Text = "@{ IncludeRule = 'CSD1' }; Set-Content '<Trace>' ran" }
        @{ Text = "@{ IncludeRule = 'CSD1' } | Set-Content '<Trace>'" }
        @{ Text = "@{ IncludeRule = 'CSD1' } > '<Trace>'" }
        @{ Text = "if (Set-Content '<Trace>' ran) { @{ IncludeRule = 'CSD1' } }" }
        @{ Text = "param(`$a = (Set-Content '<Trace>' ran)) @{ IncludeRule = 'CSD1' }" }
        @{ Text = "begin { Set-Content '<Trace>' ran } end { @{ IncludeRule = 'CSD1' } }" }
        @{ Text = "function f { @{ IncludeRule = 'CSD1' } }" }
        @{ Text = '@{ IncludeRule = $env:PATH }' }
        @{ Text = '@{ IncludeRule = "$HOME" }' }
    ) {
        $trace = Join-Path (Convert-Path TestDrive:\) 'trace'
        $path = Save-SettingsFile ($Text -replace '<Trace>', $trace)
        $problem = Get-CommandError { $definition | Invoke-CsAnalyzer -Settings $path }
        @($problem).Count | Should -Be 1
        $problem.FullyQualifiedErrorId | Should -BeLike 'CsInvalidValue,*'
        $trace | Should -Not -Exist
    }

    It 'ends the command where it names no rule' {
        $path = Save-SettingsFile "@{ ExcludeRule = 'NoRule' }"
        { $definition | Test-CsDefinition -Settings $path } | Should -Throw -ErrorId 'CsRuleNotFound,*'
    }

    It 'ends the command where it is not there: <Path>' -ForEach @(
        @{ Path = 'TestDrive:\missing.psd1' }
        @{ Path = 'TestDrive:\' }
        @{ Path = 'NoSuchDrive:\settings.psd1' }
    ) {
        { $definition | Invoke-CsAnalyzer -Settings $Path } | Should -Throw -ErrorId 'CsFileNotFound,*'
    }

    It 'ends the command where it is no file' {
        { $definition | Invoke-CsAnalyzer -Settings Env:\PATH } | Should -Throw -ErrorId 'CsUnsupportedProvider,*'
    }

    It 'ends the command where it cannot be read' {
        $path = Save-SettingsFile '@{}' 'locked.psd1'
        $lock = [System.IO.File]::Open($path, 'Open', 'ReadWrite', 'None')
        try {
            { $definition | Invoke-CsAnalyzer -Settings $path } | Should -Throw -ErrorId 'CsFileUnreadable,*'
        }
        finally {
            $lock.Dispose()
        }
    }
}
