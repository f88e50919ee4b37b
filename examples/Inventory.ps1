<#
.SYNOPSIS
    Lists the endpoints of all service definitions (.csdef) in a folder.
.DESCRIPTION
    One object for each endpoint, to sort, filter, group or export. A file that is no service definition gives an error,
    and the rest goes on.
.PARAMETER Path
    The folder. The current one where it is left out.
.PARAMETER Recurse
    Looks in the folders below, too.
.EXAMPLE
    ./Inventory.ps1 ~/source -Recurse | Where-Object PublicPort | Format-Table
.EXAMPLE
    ./Inventory.ps1 -Recurse | Export-Csv endpoints.csv
#>
[CmdletBinding()]
param(
    [string] $Path = '.',
    [switch] $Recurse
)

if (-not (Get-Module CloudServiceTools)) {
    $module = 'CloudServiceTools', "$PSScriptRoot/../artifacts/CloudServiceTools" |
        Where-Object { Get-Module -ListAvailable $_ } | Select-Object -First 1
    if (-not $module) {
        throw 'There is no CloudServiceTools module: install it, or run "dotnet build" in the repository.'
    }
    Import-Module $module
}

Get-ChildItem -LiteralPath $Path -Filter *.csdef -File -Recurse:$Recurse |
    Import-CsDefinition |
    Get-CsEndpoint |
    Select-Object File, @{ Name = 'Service'; Expression = { $_.GetDefinition().Name } },
        Role, Name, Kind, Protocol, Port, PublicPort
