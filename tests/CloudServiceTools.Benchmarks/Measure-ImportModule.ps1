<#
.SYNOPSIS
Measures what importing the module costs in a fresh process, beside an empty binary module.
.DESCRIPTION
Starts PowerShell anew for each measurement, in turns: this module, and a module made for the purpose with one assembly
and one cmdlet that does nothing. Measured are the Import-Module call, inside the process, and the whole process. The
figure is what this module's costs more, in milliseconds, round by round.
.PARAMETER ModulePath
The module to measure; the one that `dotnet build` lays, unless said otherwise.
.PARAMETER Rounds
How many rounds count. One runs before them.
.EXAMPLE
./Measure-ImportModule.ps1 | Format-Table
#>
[CmdletBinding()]
[OutputType([pscustomobject])]
param(
    [string] $ModulePath = (Join-Path $PSScriptRoot '../../artifacts/CloudServiceTools/CloudServiceTools.psd1'),

    [ValidateRange(1, 1000)]
    [int] $Rounds = 15
)

$ErrorActionPreference = 'Stop'
Import-Module (Join-Path $PSScriptRoot 'Measurement.psm1') -Force

$shell = (Get-Process -Id $PID).Path
$ModulePath = (Resolve-Path $ModulePath).ProviderPath
$folder = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid().ToString('N'))
$empty = Join-Path $folder 'EmptyModule'

function New-EmptyModule {
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute(
        'PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It writes to a temporary folder of its own.')]
    param([string] $Path)
    $null = New-Item -ItemType Directory -Path $Path
    Add-Type -OutputAssembly (Join-Path $Path 'EmptyModule.dll') -OutputType Library -TypeDefinition @'
using System.Management.Automation;

[Cmdlet(VerbsCommon.Get, "Nothing")]
public sealed class GetNothingCommand : PSCmdlet
{
}
'@
    Set-Content -LiteralPath (Join-Path $Path 'EmptyModule.psd1') -Value @'
@{
    RootModule = 'EmptyModule.dll'
    ModuleVersion = '1.0.0'
    GUID = '0b9f1d3e-6c0f-4a52-9a55-3f5d2c9d7a10'
    PowerShellVersion = '5.1'
    CompatiblePSEditions = @('Desktop', 'Core')
    FunctionsToExport = @()
    CmdletsToExport = @('Get-Nothing')
    VariablesToExport = @()
    AliasesToExport = @()
}
'@
}

function Measure-Import {
    param([string] $Path)
    $command = '$w = [Diagnostics.Stopwatch]::StartNew(); Import-Module "{0}"; $w.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture)' -f $Path
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $text = & $shell -NoProfile -NonInteractive -Command $command
    $whole = $watch.Elapsed.TotalMilliseconds
    [pscustomobject]@{ Import = [double]::Parse($text, [cultureinfo]::InvariantCulture); Process = $whole }
}

try {
    New-EmptyModule -Path $empty
    $emptyModule = Join-Path $empty 'EmptyModule.psd1'
    $results = foreach ($round in 0..$Rounds) {
        $baseline = Measure-Import -Path $emptyModule
        $subject = Measure-Import -Path $ModulePath
        if ($round -gt 0) {
            [pscustomobject]@{ Baseline = $baseline; Subject = $subject }
        }
    }

    foreach ($what in 'Import', 'Process') {
        $name = if ($what -eq 'Import') { 'Import-Module, ms more' } else { 'the whole process, ms more' }
        $goal = if ($what -eq 'Import') { 'at most 15 ms' } else { '' }
        New-Measurement -Name $name -Goal $goal `
            -Figure @($results | ForEach-Object { $_.Subject.$what - $_.Baseline.$what }) `
            -Subject @($results.Subject.$what) -Baseline @($results.Baseline.$what)
    }
}
finally {
    Remove-Item -LiteralPath $folder -Recurse -Force -ErrorAction SilentlyContinue
}
