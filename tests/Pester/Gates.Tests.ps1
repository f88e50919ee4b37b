# A check of nothing is no success, and a condition is no gate for a broken file.

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
    $script:root = New-Item -ItemType Directory "$TestDrive/services"
    foreach ($name in 'a', 'b', 'c') {
        New-CsDefinition $name -Role (New-CsRole Web -Type Worker) | Export-CsDefinition "$root/$name.csdef"
    }
    New-Item -ItemType Directory "$root/empty", "$root/broken" | Out-Null
    Set-Content "$root/broken/d.csdef" '<ServiceDefinition name="d"><WorkerRole name="W"><Unknown/></WorkerRole></ServiceDefinition>'
    Set-Content "$root/broken/e.csdef" '<ServiceDefinition name="e"'
}

Describe 'A condition' {
    It 'is false where two of five files are broken: <_>' -ForEach @(
        'Test-CsDefinition $root -Recurse'
        'Test-CsDefinition $root -Recurse -All'
        'Test-CsDefinition $root, $root/broken'
        'Test-CsDefinition $root/*.csdef, $root/broken/*.csdef'
        'Get-ChildItem $root -Recurse -Filter *.csdef | Test-CsDefinition -All'
    ) {
        $gate = if (& ([scriptblock]::Create($_))) { 'open' } else { 'closed' }
        $gate | Should -Be 'closed'
    }

    It 'is true where all of them are right: <_>' -ForEach @(
        'Test-CsDefinition $root'
        'Test-CsDefinition $root -All'
        'Get-ChildItem $root -Filter *.csdef | Test-CsDefinition -All'
    ) {
        $gate = if (& ([scriptblock]::Create($_))) { 'open' } else { 'closed' }
        $gate | Should -Be 'open'
    }

    It 'is false where there is nothing to test, and somebody is told: <_>' -ForEach @(
        'Test-CsDefinition $root/empty'
        'Test-CsDefinition $root/*.csedf'
        'Test-CsDefinition $root/empty -All'
        'Test-CsDefinition $root/a.csdef, $root/empty'
    ) {
        $gate = if (& ([scriptblock]::Create("$_ -WarningVariable said 3>`$null; if (`$said.Count -ne 1) { throw 'not told' }"))) { 'open' } else { 'closed' }
        $gate | Should -Be 'closed'
        { & ([scriptblock]::Create("$_ -ErrorAction Stop")) } | Should -Throw -ErrorId 'CsFileNotFound*'
    }

    It 'with -All is false where the pipeline is empty' {
        @() | Test-CsDefinition -All | Should -Be $false
    }

    It 'that gets several answers is warned of those that are False' {
        $said = Get-ChildItem $root -Recurse -Filter *.csdef | Test-CsDefinition 3>&1 | Where-Object { $_ -is [System.Management.Automation.WarningRecord] }
        "$said" | Should -Be '2 of 5 answers are False; in a condition, a list of several answers is true. Use -All for one answer.'
        Get-ChildItem $root -Filter *.csdef | Test-CsDefinition 3>&1 | Should -Be $true, $true, $true
    }
}

Describe 'Invoke-CsAnalyzer of nothing' {
    It 'warns, and is an error where errors stop: <_>' -ForEach @(
        'Invoke-CsAnalyzer $root/empty'
        'Invoke-CsAnalyzer $root/empty -Recurse'
        'Invoke-CsAnalyzer $root/*.csedf'
    ) {
        & ([scriptblock]::Create("$_ 3>&1")) | Should -BeLike '*o *'
        { & ([scriptblock]::Create("$_ -ErrorAction Stop")) } | Should -Throw -ErrorId 'CsFileNotFound*'
        { & ([scriptblock]::Create("`$ErrorActionPreference = 'Stop'; $_")) } | Should -Throw -ErrorId 'CsFileNotFound*'
    }
}

Describe 'A table of settings' {
    It 'is taken as the file would be' {
        @(Invoke-CsAnalyzer $root/broken/d.csdef -Settings @{ IncludeRule = 'CSD1' }).RuleId | Should -Not -BeNullOrEmpty
        Invoke-CsAnalyzer $root/broken/d.csdef -Settings @{ ExcludeRule = 'CSD' } | Should -BeNullOrEmpty
        Import-CsDefinition $root/a.csdef | Repair-CsDefinition -Settings @{ Severity = 'Error' } | Should -Not -BeNullOrEmpty
        Test-CsDefinition $root/broken/d.csdef -Settings @{ ExcludeRule = 'CSD' } | Should -BeTrue
    }

    It 'is refused where it is wrong' {
        { Invoke-CsAnalyzer $root -Settings @{ Severty = 'Error' } } | Should -Throw -ErrorId 'CsInvalidValue*' -ExpectedMessage '*Severty*'
        { Invoke-CsAnalyzer $root -Settings @{ Severity = 'Bad' } } | Should -Throw -ErrorId 'CsInvalidValue*'
    }
}
