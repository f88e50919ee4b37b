<#
.SYNOPSIS
    Walks over the instances of a role and their endpoints, as the code of an instance would.
.DESCRIPTION
    The loop of "Enable communication for role instances in Azure", without a deployment: what RoleEnvironment shows there
    comes from the definition, and from the configuration where there is one. Without -Path it is a service with the
    article's endpoints and three instances of its web role.
.PARAMETER Path
    A service definition (.csdef).
.PARAMETER Configuration
    The configuration (.cscfg) that says how many instances there are. Without it, three of each role.
.PARAMETER CurrentInstance
    The id of the instance to look from, such as WorkerRole1_IN_0. Without it, the first one.
.EXAMPLE
    ./RoleEnvironment.ps1
.EXAMPLE
    ./RoleEnvironment.ps1 ServiceDefinition.csdef ServiceConfiguration.Cloud.cscfg -CurrentInstance Orders_IN_1
#>
[CmdletBinding()]
param(
    [string] $Path,
    [string] $Configuration,
    [string] $CurrentInstance
)

if (-not (Get-Module CloudServiceTools)) {
    $module = 'CloudServiceTools', "$PSScriptRoot/../artifacts/CloudServiceTools" |
        Where-Object { Get-Module -ListAvailable $_ } | Select-Object -First 1
    if (-not $module) {
        throw 'There is no CloudServiceTools module: install it, or run "dotnet build" in the repository.'
    }
    Import-Module $module
}

if ($Path) {
    $definition = Import-CsDefinition -LiteralPath $Path -ErrorAction Stop
}
else {
    $web = New-CsRole WebRole1 -Type Web |
        Add-CsInputEndpoint StandardWeb -Protocol http -Port 80 -LocalPort 80 |
        Add-CsInstanceInputEndpoint Endpoint2 -Protocol tcp -LocalPort 10100 -PublicPort 10105-10109 |
        Add-CsInternalEndpoint Endpoint3 -Protocol any -Port 8995-8999 |
        Add-CsSite Web -Endpoint StandardWeb
    $worker = New-CsRole WorkerRole1 -Type Worker |
        Add-CsInternalEndpoint InternalTCP2 -Protocol tcp
    $definition = New-CsDefinition MyService -Role $web, $worker
}

$how = if ($Configuration) { @{ Configuration = $Configuration } } else { @{ InstanceCount = 3 } }
if ($CurrentInstance) {
    $how.CurrentInstance = $CurrentInstance
}
$RoleEnvironment = New-CsRoleEnvironment $definition @how -ErrorAction Stop

foreach ($roleInst in $RoleEnvironment.CurrentRoleInstance.Role.Instances) {
    "Instance ID: $($roleInst.Id)"
    foreach ($roleInstEndpoint in $roleInst.InstanceEndpoints.Values) {
        $line = "    $($roleInstEndpoint.Name) ($($roleInstEndpoint.Protocol)) listens on $($roleInstEndpoint.IPEndpoint)"
        if ($roleInstEndpoint.PublicIPEndpoint) {
            $line += ", public port $($roleInstEndpoint.PublicIPEndpoint.Port)"
        }
        $line
    }
}
