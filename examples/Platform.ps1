<#
.SYNOPSIS
    Authors a service of 25 roles, as many as Azure takes, in which a table says who may send to whom.
.DESCRIPTION
    Three web roles in front, twenty-two workers behind them, and a traffic rule for each worker.
.PARAMETER Path
    The file to write the definition to. Without it, the definition is only printed.
.EXAMPLE
    ./Platform.ps1 -Path Platform.csdef
.EXAMPLE
    ./Platform.ps1 | ConvertFrom-Csdef | Export-CsDiagram Platform.svg
#>
[CmdletBinding()]
param([string] $Path)

if (-not (Get-Module CloudServiceTools)) {
    $module = 'CloudServiceTools', "$PSScriptRoot/../artifacts/CloudServiceTools" |
        Where-Object { Get-Module -ListAvailable $_ } | Select-Object -First 1
    if (-not $module) {
        throw 'There is no CloudServiceTools module: install it, or run "dotnet build" in the repository.'
    }
    Import-Module $module
}

# Who may send to each worker; no name stands for every role.
$senders = [ordered]@{
    Identity      = 'Shop', 'Admin', 'Partners'
    Catalog       = 'Shop', 'Partners'
    Search        = 'Shop'
    Cart          = 'Shop'
    Customers     = 'Shop', 'Admin'
    Prices        = 'Catalog', 'Cart'
    Reviews       = 'Catalog'
    Images        = 'Catalog', 'Admin'
    Index         = 'Search', 'Catalog'
    Orders        = 'Cart', 'Partners'
    Loyalty       = 'Customers', 'Orders'
    Stock         = 'Orders', 'Catalog'
    Payments      = 'Orders'
    Shipping      = 'Orders'
    Fraud         = 'Payments'
    Ledger        = 'Payments', 'Invoices'
    Invoices      = 'Orders'
    Carriers      = 'Shipping'
    Mail          = 'Orders', 'Shipping', 'Invoices', 'Customers'
    Reports       = 'Ledger', 'Admin'
    Cache         = @()
    Log           = @()
}

$roles = @(
    # One load balancer is in front of all of them, so each needs a port of its own.
    foreach ($front in @{ Name = 'Shop'; Port = 80 }, @{ Name = 'Admin'; Port = 8080 }, @{ Name = 'Partners'; Port = 8081 }) {
        New-CsRole $front.Name -Type Web |
            Add-CsInputEndpoint HttpIn -Protocol http -Port $front.Port |
            Add-CsSite Web -Endpoint HttpIn
    }
    foreach ($name in $senders.Keys) {
        New-CsRole $name -Type Worker | Add-CsInternalEndpoint Queue -Protocol tcp -Port 5672
    }
)

$definition = New-CsDefinition Contoso.Platform -Role $roles
foreach ($name in $senders.Keys) {
    $who = if ($senders[$name]) { @{ From = $senders[$name] } } else { @{ FromAll = $true } }
    $definition = $definition | Add-CsTrafficRule -To "$name/Queue" @who
}

if ($Path) {
    $definition | Export-CsDefinition -Path $Path
}
$definition | ConvertTo-Csdef
