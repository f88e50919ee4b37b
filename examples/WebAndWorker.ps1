<#
.SYNOPSIS
    Authors a realistic service from nothing: its definition and its configuration.
.DESCRIPTION
    A web role with two sites, https and a virtual application; a worker role that takes orders from it and from nobody
    else; Remote Desktop for both. Writes ServiceDefinition.csdef and ServiceConfiguration.Cloud.cscfg. The examples of
    the cmdlets' help work on these two files.
.PARAMETER Path
    The folder to write to. Without it, the current one.
.EXAMPLE
    ./WebAndWorker.ps1 -Path ../Contoso
#>
[CmdletBinding()]
param([string] $Path = '.')

if (-not (Get-Module CloudServiceTools)) {
    $module = 'CloudServiceTools', "$PSScriptRoot/../artifacts/CloudServiceTools" |
        Where-Object { Get-Module -ListAvailable $_ } | Select-Object -First 1
    if (-not $module) {
        throw 'There is no CloudServiceTools module: install it, or run "dotnet build" in the repository.'
    }
    Import-Module $module
}

$frontend = New-CsRole Frontend -Type Web -VMSize Standard_D2_v3 |
    Add-CsCertificate Ssl |
    Add-CsInputEndpoint HttpIn -Protocol http -Port 80 -LoadBalancerProbe Alive |
    Add-CsInputEndpoint HttpsIn -Protocol https -Port 443 -Certificate Ssl -LoadBalancerProbe Alive |
    Add-CsSite Shop -Endpoint HttpIn, HttpsIn -HostHeader www.contoso.com -PhysicalDirectory ../Shop |
    Add-CsVirtualApplication admin -Site Shop -PhysicalDirectory ../Admin |
    Add-CsVirtualDirectory images -Site Shop/admin -PhysicalDirectory ../Images |
    Add-CsSite Status -Endpoint HttpIn -HostHeader status.contoso.com -PhysicalDirectory ../Status |
    Add-CsSetting StorageConnection |
    Add-CsImport RemoteAccess, RemoteForwarder

$orders = New-CsRole Orders -Type Worker -VMSize Standard_D1_v2 |
    Add-CsInternalEndpoint Queue -Protocol tcp -Port 5672 |
    Add-CsSetting StorageConnection, BatchSize |
    Add-CsLocalStorage Spool -SizeInMB 2048 -CleanOnRoleRecycle $false |
    Add-CsStartupTask install.cmd -ExecutionContext elevated -Environment @{ LOGLEVEL = 'Info' } |
    Add-CsEnvironmentVariable QUEUEPORT -XPath "/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name='Queue']/@port" |
    Set-CsEntryPoint -AssemblyName Orders.dll -TargetFrameworkVersion v4.0 |
    Add-CsImport RemoteAccess

$definition = New-CsDefinition Contoso -Role $frontend, $orders -SchemaVersion 2015-04.2.6 |
    Add-CsLoadBalancerProbe Alive -Protocol http -Path /alive -IntervalInSeconds 10 |
    Add-CsTrafficRule -To Orders/Queue -From Frontend

$definition | Export-CsDefinition (Join-Path $Path 'ServiceDefinition.csdef')

New-CsConfiguration $definition -OSFamily 6 |
    Set-CsInstanceCount Frontend 2 |
    Set-CsInstanceCount Orders 3 |
    Set-CsSettingValue StorageConnection 'UseDevelopmentStorage=true' |
    Set-CsSettingValue BatchSize 32 -Role Orders |
    Set-CsCertificateThumbprint Ssl 0123456789ABCDEF0123456789ABCDEF01234567 -Role Frontend |
    Export-CsConfiguration (Join-Path $Path 'ServiceConfiguration.Cloud.cscfg')
