<#
.SYNOPSIS
    A policy for service definitions, as a team keeps it beside them: a test file for Pester 5.5 or newer.
.DESCRIPTION
    Holds every .csdef below the folder that the environment variable CSDEF_PATH names against the rules below. Without
    it, there is one definition to look at: the one that WebAndWorker.ps1 writes.
.EXAMPLE
    Invoke-Pester ./Policy.Tests.ps1
.EXAMPLE
    $env:CSDEF_PATH = '../src'; Invoke-Pester ./Policy.Tests.ps1 -CI
#>

# Pester asks first what there is to test: one group of tests for each file.
BeforeDiscovery {
    $definitions = if ($env:CSDEF_PATH) {
        $root = Convert-Path -LiteralPath $env:CSDEF_PATH
        Get-ChildItem -LiteralPath $root -Filter *.csdef -File -Recurse |
            ForEach-Object { @{ File = $_.FullName; Name = $_.FullName.Substring($root.Length).TrimStart('\', '/') } }
    }
    else {
        @{ File = $null; Name = 'what WebAndWorker.ps1 writes' }
    }
    if (-not $definitions) {
        throw "There is no .csdef below '$env:CSDEF_PATH'."
    }
}

BeforeAll {
    if (-not (Get-Module CloudServiceTools)) {
        $module = 'CloudServiceTools', "$PSScriptRoot/../artifacts/CloudServiceTools" |
            Where-Object { Get-Module -ListAvailable $_ } | Select-Object -First 1
        if (-not $module) {
            throw 'There is no CloudServiceTools module: install it, or run "dotnet build" in the repository.'
        }
        Import-Module $module
    }

    # Gives Should the operators -BeValidCsDefinition, -HaveCsEndpoint, -AllowCsTraffic and -DenyCsTraffic.
    Register-CsAssertion
}

Describe 'Policy: <Name>' -ForEach $definitions {
    BeforeAll {
        if (-not $File) {
            & "$PSScriptRoot/WebAndWorker.ps1" -Path $TestDrive
            $File = Join-Path $TestDrive 'ServiceDefinition.csdef'
        }
        $script:definition = Import-CsDefinition -LiteralPath $File
        $script:inFront = 'Frontend', 'Web*'
    }

    It 'has nothing that a deployment would refuse' {
        $File | Should -BeValidCsDefinition -Because 'a package that cannot be deployed costs an evening'
    }

    # The import RemoteForwarder opens this port, too; who may have it is the matter of the next rule but one.
    It 'opens no port for Remote Desktop by hand' {
        $definition | Should -Not -HaveCsEndpoint -Kind Input -Port 3389 -Because 'only the forwarder asks for a certificate'
        $definition | Should -Not -HaveCsEndpoint -Kind InstanceInput -Port 3389 -Because 'only the forwarder asks for a certificate'
    }

    It 'gives every https endpoint a certificate' {
        $definition | Get-CsEndpoint -Kind Input -Protocol https | Where-Object { -not $_.Certificate } |
            Should -BeNullOrEmpty -Because 'https without one does not start'
    }

    # -IncludeImported: a port that an import opens is as open as any other.
    It 'lets only the roles in front be reached from the Internet' {
        foreach ($role in $definition.Roles) {
            if (-not ($inFront | Where-Object { $role.Name -like $_ })) {
                $role | Should -Not -HaveCsEndpoint -Kind Input -IncludeImported -Because 'the others are behind them'
                $role | Should -Not -HaveCsEndpoint -Kind InstanceInput -IncludeImported -Because 'the others are behind them'
            }
        }
    }

    # The failure names each way in, and what opens it.
    It 'lets no role but those in front reach a queue' {
        $queues = @($definition | Get-CsEndpoint *Queue* -Kind Internal)
        foreach ($role in $definition.Roles | Where-Object { $queues }) {
            if (-not ($inFront | Where-Object { $role.Name -like $_ })) {
                $definition | Should -DenyCsTraffic -From $role -To $queues -Because 'orders come in at the front alone'
            }
        }
    }

    It 'names the senders in every traffic rule' {
        $definition | Get-CsTrafficRule | Where-Object AllowAll |
            Should -BeNullOrEmpty -Because 'a role that is added later should have to ask'
    }
}
