<#
.SYNOPSIS
    Authors scenario 4 of "Enable communication for role instances in Azure".
.DESCRIPTION
    Only WebRole1 may send to WorkerRole1; WorkerRole1 and WebRole1 may send to WorkerRole2, each to an endpoint of
    its own.
.PARAMETER Path
    The file to write the definition to. Without it, the definition is only printed.
.PARAMETER Reachability
    Prints first who may reach what.
.EXAMPLE
    ./Scenario4.ps1 -Path ServiceDefinition.csdef
.EXAMPLE
    ./Scenario4.ps1 -Reachability
#>
[CmdletBinding()]
param(
    [string] $Path,
    [switch] $Reachability
)

if (-not (Get-Module CloudServiceTools)) {
    $module = 'CloudServiceTools', "$PSScriptRoot/../artifacts/CloudServiceTools" |
        Where-Object { Get-Module -ListAvailable $_ } | Select-Object -First 1
    if (-not $module) {
        throw 'There is no CloudServiceTools module: install it, or run "dotnet build" in the repository.'
    }
    Import-Module $module
}

$web = New-CsRole WebRole1 -Type Web -VMSize Medium |
    Add-CsInputEndpoint HttpIn -Protocol http -Port 80 |
    Add-CsInternalEndpoint InternalTCP1 -Protocol tcp |
    Add-CsSite Web -Endpoint HttpIn

$worker1 = New-CsRole WorkerRole1 -Type Worker |
    Add-CsInternalEndpoint InternalTCP2 -Protocol tcp

$worker2 = New-CsRole WorkerRole2 -Type Worker |
    Add-CsInternalEndpoint InternalTCP3 -Protocol tcp |
    Add-CsInternalEndpoint InternalTCP4 -Protocol tcp

$definition = New-CsDefinition MyService -Role $web, $worker1, $worker2 |
    Add-CsTrafficRule -To WorkerRole1/InternalTCP2 -From WebRole1 |
    Add-CsTrafficRule -To WorkerRole2/InternalTCP3 -From WorkerRole1 |
    Add-CsTrafficRule -To WorkerRole2/InternalTCP4 -From WebRole1

if ($Reachability) {
    'Who may reach what:'
    ($definition | Get-CsReachability -Matrix).Text
    ''
    'The service definition:'
}
if ($Path) {
    $definition | Export-CsDefinition -Path $Path
}
$definition | ConvertTo-Csdef
