<#
.SYNOPSIS
Measures what ten times as many calls of the cmdlets cost in one pipeline.
.DESCRIPTION
Adds 1,000 and 10,000 endpoints, and traffic rules, in the forms that a script has them, in turns in this session. The
median is that of 10,000 over 1,000: 10 is linear. The same pipeline around Write-Output stands beside it: what the
loop itself costs, and how its cost grows.
.PARAMETER ModulePath
The module to measure; the one that `dotnet build` lays, unless said otherwise.
.PARAMETER Few
How many calls the baseline makes.
.PARAMETER Many
How many calls the subject makes.
.PARAMETER Rounds
How many rounds count.
.EXAMPLE
./Measure-Pipeline.ps1 | Format-Table
#>
[CmdletBinding()]
[OutputType([pscustomobject])]
param(
    [string] $ModulePath = (Join-Path $PSScriptRoot '../../artifacts/CloudServiceTools/CloudServiceTools.psd1'),

    [ValidateRange(1, 1000000)]
    [int] $Few = 1000,

    [ValidateRange(1, 1000000)]
    [int] $Many = 10000,

    [ValidateRange(1, 1000)]
    [int] $Rounds = 9
)

$ErrorActionPreference = 'Stop'
Import-Module $ModulePath -Force
Import-Module (Join-Path $PSScriptRoot 'Measurement.psm1') -Force

function Add-ToRole {
    param([int] $Count)
    $role = New-CsRole 'Worker' -Type Worker
    1..$Count | ForEach-Object { $role | Add-CsInternalEndpoint "E$_" -Protocol tcp } | Out-Null
}

function Add-ToDefinition {
    param([int] $Count)
    $definition = New-CsDefinition 'Contoso' -Role (New-CsRole 'Worker' -Type Worker)
    1..$Count | ForEach-Object { $definition | Add-CsInternalEndpoint "E$_" -Protocol tcp -Role Worker } | Out-Null
}

function Add-Rule {
    param([int] $Count)
    $roles = 0..19 | ForEach-Object { New-CsRole "R$_" -Type Worker | Add-CsInternalEndpoint Data -Protocol tcp }
    $definition = New-CsDefinition 'Contoso' -Role $roles
    1..$Count | ForEach-Object {
        $definition | Add-CsTrafficRule -To "R$($_ % 20)/Data" -From "R$(($_ + 1) % 20)"
    } | Out-Null
}

function Add-RoleWithEndpoint {
    param([int] $Count)
    $definition = New-CsDefinition 'Contoso'
    1..$Count | ForEach-Object {
        $definition | Add-CsRole (New-CsRole "R$_" -Type Worker) | Add-CsInternalEndpoint Data -Protocol tcp -Role "R$_"
    } | Out-Null
}

function Invoke-Nothing {
    param([int] $Count)
    $role = New-CsRole 'Worker' -Type Worker
    1..$Count | ForEach-Object { $role | Write-Output } | Out-Null
}

$goal = "at most $([Math]::Round(1.2 * $Many / $Few, 1))"
Measure-InTurn -Name 'role | Add-CsInternalEndpoint' -Goal $goal -Rounds $Rounds `
    -Baseline { Add-ToRole -Count $Few } -Subject { Add-ToRole -Count $Many }
Measure-InTurn -Name 'definition | Add-CsInternalEndpoint -Role' -Goal $goal -Rounds $Rounds `
    -Baseline { Add-ToDefinition -Count $Few } -Subject { Add-ToDefinition -Count $Many }
Measure-InTurn -Name 'definition | Add-CsTrafficRule' -Goal $goal -Rounds $Rounds `
    -Baseline { Add-Rule -Count $Few } -Subject { Add-Rule -Count $Many }
Measure-InTurn -Name 'definition | Add-CsRole | Add-CsInternalEndpoint -Role' -Goal $goal -Rounds ([Math]::Min(3, $Rounds)) `
    -Baseline { Add-RoleWithEndpoint -Count $Few } -Subject { Add-RoleWithEndpoint -Count $Many }
Measure-InTurn -Name 'For comparison: role | Write-Output' -Rounds $Rounds `
    -Baseline { Invoke-Nothing -Count $Few } -Subject { Invoke-Nothing -Count $Many }
