<#
.SYNOPSIS
Measures the inventory of endpoints over many files against the same inventory by [xml].
.DESCRIPTION
`Import-CsDefinition *.csdef | Get-CsEndpoint` against two scripts that read every file as [xml] and walk to the same
list: one with [xml]::new().Load() and methods of XmlElement, the fastest form that is still a usual script, and one
with ([xml](Get-Content -Raw)) and properties, the form that most scripts have. All run in turns in this session, which
is warm. The median is how many times as long the script takes.

Before anything is measured the three lists are compared, value by value, and a difference is an error. Files that
are not well-formed, or not definitions, are left out for all of them.

The list is consumed in two ways: collected, and collected with every property of every endpoint read.
.PARAMETER Path
The files, with wildcards.
.PARAMETER ModulePath
The module to measure; the one that `dotnet build` lays, unless said otherwise.
.PARAMETER Rounds
How many rounds count.
.EXAMPLE
./Measure-Inventory.ps1 ~/repositories/definitions/*.csdef | Format-Table
#>
[CmdletBinding()]
[OutputType([pscustomobject])]
param(
    [Parameter(Mandatory, Position = 0)]
    [SupportsWildcards()]
    [string] $Path,

    [string] $ModulePath = (Join-Path $PSScriptRoot '../../artifacts/CloudServiceTools/CloudServiceTools.psd1'),

    [ValidateRange(1, 1000)]
    [int] $Rounds = 15
)

$ErrorActionPreference = 'Stop'
Import-Module $ModulePath -Force
Import-Module (Join-Path $PSScriptRoot 'Measurement.psm1') -Force

$properties = 'Role', 'Name', 'Kind', 'Protocol', 'Port', 'LocalPort', 'PublicPort'
$folder = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid().ToString('N'))

function ConvertTo-Port {
    param([string] $Text)
    $number = 0
    if ([int]::TryParse($Text, [ref] $number)) { $number } elseif ($Text) { $Text } else { $null }
}

function Join-Range {
    param([string] $First, [string] $Last)
    if ($First -eq $Last) { $First } else { "$First-$Last" }
}

function Get-EndpointByLoad {
    param([string] $Pattern)
    foreach ($file in [IO.Directory]::GetFiles((Split-Path $Pattern), (Split-Path $Pattern -Leaf))) {
        $xml = [xml]::new()
        $xml.Load($file)
        foreach ($role in $xml.DocumentElement.ChildNodes) {
            if ($role.LocalName -ne 'WebRole' -and $role.LocalName -ne 'WorkerRole') { continue }
            $roleName = $role.GetAttribute('name')
            foreach ($part in $role.ChildNodes) {
                $items = switch ($part.LocalName) {
                    'Endpoints' { $part.ChildNodes }
                    'InputEndpoints' { $part.ChildNodes }
                    'InternalEndpoint' { $part }
                }
                foreach ($item in $items) {
                    $kind = $port = $localPort = $publicPort = $null
                    switch ($item.LocalName) {
                        'InputEndpoint' {
                            $kind = 'Input'
                            $port = $publicPort = ConvertTo-Port $item.GetAttribute('port')
                            $localPort = if ($item.HasAttribute('localPort')) { ConvertTo-Port $item.GetAttribute('localPort') } else { $port }
                        }
                        'InternalEndpoint' {
                            $kind = 'Internal'
                            $parts = @(
                                if ($item.HasAttribute('port')) { $item.GetAttribute('port') }
                                foreach ($fixed in $item.ChildNodes) {
                                    if ($fixed.LocalName -eq 'FixedPort') { $fixed.GetAttribute('port') }
                                    elseif ($fixed.LocalName -eq 'FixedPortRange') { Join-Range $fixed.GetAttribute('min') $fixed.GetAttribute('max') }
                                }
                            )
                            $port = $localPort = ConvertTo-Port ($parts -join ',')
                        }
                        'InstanceInputEndpoint' {
                            $kind = 'InstanceInput'
                            $localPort = ConvertTo-Port $item.GetAttribute('localPort')
                            $range = $item.GetElementsByTagName('FixedPortRange')[0]
                            if ($range) { $publicPort = ConvertTo-Port (Join-Range $range.GetAttribute('min') $range.GetAttribute('max')) }
                        }
                    }
                    if (-not $kind) { continue }
                    [pscustomobject]@{
                        Role       = $roleName
                        Name       = $item.GetAttribute('name')
                        Kind       = $kind
                        Protocol   = $item.GetAttribute('protocol')
                        Port       = $port
                        LocalPort  = $localPort
                        PublicPort = $publicPort
                    }
                }
            }
        }
    }
}

function Get-EndpointByCast {
    param([string] $Pattern)
    foreach ($file in Get-ChildItem -Path $Pattern) {
        $definition = ([xml](Get-Content -LiteralPath $file.FullName -Raw)).DocumentElement
        foreach ($role in $definition.ChildNodes | Where-Object { $_.LocalName -in 'WebRole', 'WorkerRole' }) {
            $items = foreach ($part in $role.ChildNodes) {
                if ($part.LocalName -in 'Endpoints', 'InputEndpoints') { $part.ChildNodes }
                elseif ($part.LocalName -eq 'InternalEndpoint') { $part }
            }
            foreach ($item in $items | Where-Object { $_.LocalName -like '*Endpoint' }) {
                $kind = $item.LocalName -replace 'Endpoint$'
                $port = ConvertTo-Port $item.port
                $localPort = ConvertTo-Port $item.localPort
                $publicPort = $null
                if ($kind -eq 'Input') {
                    $publicPort = $port
                    if ($null -eq $localPort) { $localPort = $port }
                }
                elseif ($kind -eq 'Internal') {
                    $parts = @($item.port) + @($item.FixedPort.port) + @($item.FixedPortRange | ForEach-Object { if ($_) { Join-Range $_.min $_.max } })
                    $port = $localPort = ConvertTo-Port ($parts.Where({ $_ }) -join ',')
                }
                elseif ($item.AllocatePublicPortFrom.FixedPortRange) {
                    $range = $item.AllocatePublicPortFrom.FixedPortRange
                    $publicPort = ConvertTo-Port (Join-Range $range.min $range.max)
                }
                [pscustomobject]@{
                    Role       = $role.GetAttribute('name')
                    Name       = $item.GetAttribute('name')
                    Kind       = $kind
                    Protocol   = $item.protocol
                    Port       = $port
                    LocalPort  = $localPort
                    PublicPort = $publicPort
                }
            }
        }
    }
}

function Read-Property {
    param([object[]] $Endpoint)
    foreach ($item in $Endpoint) {
        $null = $item.Role, $item.Name, $item.Kind, $item.Protocol, $item.Port, $item.LocalPort, $item.PublicPort
    }
}

function Compare-Inventory {
    param([object[]] $Ours, [object[]] $Theirs, [string] $Name)
    if ($Ours.Count -ne $Theirs.Count) {
        throw "$Name gives $($Theirs.Count) endpoints, and the module $($Ours.Count)."
    }
    # The order of the files is each one's own.
    $lists = foreach ($list in $Ours, $Theirs) {
        , @($list | ForEach-Object { $item = $_; ($properties | ForEach-Object { $item.$_ }) -join '|' } | Sort-Object -CaseSensitive)
    }
    for ($i = 0; $i -lt $Ours.Count; $i++) {
        if ($lists[0][$i] -cne $lists[1][$i]) {
            throw "$Name differs: '$($lists[1][$i])', and the module has '$($lists[0][$i])'."
        }
    }
}

try {
    $null = New-Item -ItemType Directory -Path $folder
    Get-ChildItem -Path $Path -File | ForEach-Object {
        if (Import-CsDefinition -LiteralPath $_.FullName -ErrorAction Ignore) {
            Copy-Item -LiteralPath $_.FullName -Destination $folder
        }
    }
    $files = Join-Path $folder '*.csdef'
    $ours = @(Import-CsDefinition $files | Get-CsEndpoint)
    Compare-Inventory -Ours $ours -Theirs @(Get-EndpointByLoad $files) -Name '[xml]::new().Load()'
    Compare-Inventory -Ours $ours -Theirs @(Get-EndpointByCast $files) -Name '[xml](Get-Content -Raw)'
    $size = "$(@(Get-ChildItem $files).Count) files, $($ours.Count) endpoints"

    $goal = '5 times or more'
    Measure-InTurn -Name "[xml]::new().Load(), $size, collected" -Goal $goal -Rounds $Rounds `
        -Baseline { @(Import-CsDefinition $files | Get-CsEndpoint) } -Subject { @(Get-EndpointByLoad $files) }
    Measure-InTurn -Name "[xml]::new().Load(), $size, all properties read" -Goal $goal -Rounds $Rounds `
        -Baseline { Read-Property @(Import-CsDefinition $files | Get-CsEndpoint) } `
        -Subject { Read-Property @(Get-EndpointByLoad $files) }
    Measure-InTurn -Name "[xml](Get-Content -Raw), $size, collected" -Goal $goal -Rounds $Rounds `
        -Baseline { @(Import-CsDefinition $files | Get-CsEndpoint) } -Subject { @(Get-EndpointByCast $files) }
    Measure-InTurn -Name "[xml](Get-Content -Raw), $size, all properties read" -Goal $goal -Rounds $Rounds `
        -Baseline { Read-Property @(Import-CsDefinition $files | Get-CsEndpoint) } `
        -Subject { Read-Property @(Get-EndpointByCast $files) }
}
finally {
    Remove-Item -LiteralPath $folder -Recurse -Force -ErrorAction SilentlyContinue
}
