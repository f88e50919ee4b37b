# The example is a test file itself: its tests become tests of this file.
Describe 'examples/Policy.Tests.ps1' {
    BeforeAll {
        . "$PSScriptRoot/Shared.ps1"
    }

    . "$PSScriptRoot/../../examples/Policy.Tests.ps1"
}

Describe 'examples/Policy.Tests.ps1 on a folder' {
    BeforeAll {
        . "$PSScriptRoot/Shared.ps1"
        New-Item -ItemType Directory "$TestDrive/all/below" | Out-Null
        New-CsDefinition Good -Role (New-CsRole Frontend -Type Worker | Add-CsInputEndpoint In 80 -Protocol tcp) |
            Export-CsDefinition "$TestDrive/all/good.csdef"
        $orders = New-CsRole Orders -Type Worker |
            Add-CsInputEndpoint Rdp 3389 -Protocol tcp |
            Add-CsInputEndpoint Https 443 -Protocol https |
            Add-CsInternalEndpoint Queue -Protocol tcp
        New-CsDefinition Bad -Role $orders |
            Add-CsTrafficRule -To Orders/Queue -FromAll |
            Export-CsDefinition "$TestDrive/all/below/bad.csdef"
    }

    It 'says which rule which file breaks, and why the rule is there' {
        $output = Invoke-InSession -ArgumentList @(
            "$TestDrive/all"
            "$((Get-Module CloudServiceTools).ModuleBase)/CloudServiceTools.psd1"
            "$((Get-Module Pester).ModuleBase)/Pester.psd1"
            Convert-Path "$PSScriptRoot/../../examples/Policy.Tests.ps1"
        ) -Script '
            param($Folder, $Module, $Pester, $Example)
            Import-Module $Module
            Import-Module $Pester
            $configuration = New-PesterConfiguration -Hashtable @{
                Run = @{ Path = $Example; PassThru = $true }
                Output = @{ Verbosity = "None" }
            }
            $env:CSDEF_PATH = $Folder
            try {
                (Invoke-Pester -Configuration $configuration).Failed | ForEach-Object { $_.ExpandedPath; $_.ErrorRecord[0].Exception.Message }
            }
            finally {
                $env:CSDEF_PATH = $null
            }'
        $broken = $output | Where-Object { $_ -like 'Policy: *' }
        $broken | Where-Object { $_ -like '*good.csdef*' } | Should -BeNullOrEmpty
        ($broken -replace '^.*bad\.csdef\.' | Where-Object { $_ -notlike '*deployment*' }) | Should -Be @(
            'opens no port for Remote Desktop by hand'
            'gives every https endpoint a certificate'
            'lets only the roles in front be reached from the Internet'
            'lets no role but those in front reach a queue'
            'names the senders in every traffic rule'
        )
        "$output" | Should -BeLike '*because only the forwarder asks for a certificate, but it has:*Orders/Rdp: Input tcp on port 3389*'
        "$output" | Should -BeLike '*because orders come in at the front alone, but:*rule 1 (line *) lets in every role*'
    }
}
