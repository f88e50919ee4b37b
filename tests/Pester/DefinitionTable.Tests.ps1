# Walks the table of the format: what a row names can be written and read through the cmdlets, in the place that it says.

BeforeDiscovery {
    $reference = "$PSScriptRoot/../Format/csdef.csv"
    $script:rows = Import-Csv $reference | ForEach-Object {
        @{ Path = $_.element; Attribute = $_.attribute; Type = $_.type; Facets = $_.limits; Default = $_.default }
    }
    $script:attributeRows = $rows | Where-Object { $_.Attribute }
    $script:elementRows = $rows | Where-Object { -not $_.Attribute }
}

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    $pathOfRole = '^/ServiceDefinition/(Web|Worker)Role'

    # How an element is written and read, by its path with R for either kind of role. Add takes a definition with a role R
    # and the parameters; Get gives the item. Needs are what a parameter needs that its type does not say; Names are
    # those of parameters (Add) and properties (Get) that are not the attribute's own.
    $script:elements = @{
        '/ServiceDefinition' = @{ Add = { $d | Set-CsDefinition @p }; Get = { $d }; Needs = @{ upgradeDomainCount = 7 } }
        '/ServiceDefinition/LoadBalancerProbes/LoadBalancerProbe' = @{
            Add = { $d | Add-CsLoadBalancerProbe @p }; Get = { $d | Get-CsLoadBalancerProbe }
            Needs = @{ name = 'P'; protocol = 'tcp' }
        }
        '/ServiceDefinition/NetworkTrafficRules/OnlyAllowTrafficTo/Destinations/RoleEndpoint' = @{
            Add = { $d | Add-CsInternalEndpoint Inner -Role R -Protocol tcp | Add-CsTrafficRule -To R/Inner -FromAll }
            Get = { $rule = $d | Get-CsTrafficRule; $role, $endpoint = $rule.Destinations[0] -split '/'; @{ roleName = $role; endpointName = $endpoint } }
            Needs = @{ roleName = 'R'; endpointName = 'Inner' }
        }
        '/ServiceDefinition/NetworkTrafficRules/OnlyAllowTrafficTo/AllowAllTraffic' = @{
            Add = { $d | Add-CsInternalEndpoint Inner -Role R -Protocol tcp | Add-CsTrafficRule -To R/Inner -FromAll }
        }
        '/ServiceDefinition/NetworkTrafficRules/OnlyAllowTrafficTo/WhenSource' = @{
            Add = { $d | Add-CsInternalEndpoint Inner -Role R -Protocol tcp | Add-CsTrafficRule -To R/Inner -From R }
            Get = { if (-not ($d | Get-CsTrafficRule).AllowAll) { @{ matches = 'AnyRule' } } }
        }
        '/ServiceDefinition/NetworkTrafficRules/OnlyAllowTrafficTo/WhenSource/FromRole' = @{
            Add = { $d | Add-CsInternalEndpoint Inner -Role R -Protocol tcp | Add-CsTrafficRule -To R/Inner -From R }
            Get = { @{ roleName = ($d | Get-CsTrafficRule).Sources[0] } }
            Needs = @{ roleName = 'R' }
        }
        'R' = @{
            Add = { if ($p.Name) { $d | Rename-CsRole R $p.Name } else { $d | Set-CsRole R @p } }; Get = { $d | Get-CsRole }
            Needs = @{ vmsize = 'Large' }
        }
        'R/Imports/Import' = @{ Add = { $d | Add-CsImport @p -Role R }; Get = { $d | Get-CsImport }; Needs = @{ moduleName = 'Diagnostics' } }
        'R/Startup' = @{
            Add = { $d | Set-CsRole R @p }; Get = { $d | Get-CsRole }; Names = @{ priority = 'StartupPriority' }; Needs = @{ priority = 2 }
        }
        'R/Startup/Task' = @{
            Add = { $d | Add-CsStartupTask @p -Role R }; Get = { $d | Get-CsStartupTask }; Needs = @{ commandLine = 'a.cmd' }
        }
        'R/Startup/Task/Environment/Variable' = @{
            Add = { $d | Add-CsStartupTask a.cmd -Role R | Add-CsEnvironmentVariable @p -Role R -Task a.cmd }
            Get = { $d | Get-CsEnvironmentVariable -Task a.cmd }; Needs = @{ name = 'V'; value = 'x' }
        }
        'R/Startup/Task/Environment/Variable/RoleInstanceValue' = @{
            Add = { $d | Add-CsStartupTask a.cmd -Role R | Add-CsEnvironmentVariable V @p -Role R -Task a.cmd }
            Get = { $d | Get-CsEnvironmentVariable -Task a.cmd }; Needs = @{ xpath = '/RoleEnvironment/Deployment/@id' }
        }
        'R/LocalResources/LocalStorage' = @{
            Add = { $d | Add-CsLocalStorage @p -Role R }; Get = { $d | Get-CsLocalStorage }; Needs = @{ name = 'L' }
        }
        'R/ConfigurationSettings/Setting' = @{ Add = { $d | Add-CsSetting @p -Role R }; Get = { $d | Get-CsSetting }; Needs = @{ name = 'Color' } }
        'R/Endpoints/InputEndpoint' = @{
            Add = { $d | Add-CsInputEndpoint @p -Role R }; Get = { $d | Get-CsEndpoint -Kind Input | Select-Object -Last 1 }
            Needs = @{ name = 'E'; protocol = 'udp'; port = 8123 }
        }
        'R/Endpoints/InternalEndpoint' = @{
            Add = { $d | Add-CsInternalEndpoint @p -Role R }; Get = { $d | Get-CsEndpoint -Kind Internal }
            Needs = @{ name = 'E'; protocol = 'any' }
        }
        'R/Endpoints/InternalEndpoint/FixedPort' = @{
            Add = { $d | Add-CsInternalEndpoint E -Protocol tcp -Role R -Port "$($p.Port),9000-9001" }
            Get = { @{ port = [int](($d | Get-CsEndpoint -Kind Internal).Port -split ',')[0] } }; Needs = @{ port = 8123 }
        }
        'R/Endpoints/InternalEndpoint/FixedPortRange' = @{
            Add = { $d | Add-CsInternalEndpoint E -Protocol tcp -Role R -Port '8000-8123' }
            Get = { $min, $max = ($d | Get-CsEndpoint -Kind Internal).Port -split '-'; @{ min = $min; max = $max } }
            Needs = @{ min = 8000; max = 8123 }
        }
        'R/Endpoints/InstanceInputEndpoint' = @{
            Add = { $d | Add-CsInstanceInputEndpoint @p -PublicPort 8000-8123 -Role R }; Get = { $d | Get-CsEndpoint -Kind InstanceInput }
            Needs = @{ name = 'E'; protocol = 'udp'; localPort = 8123 }
        }
        'R/Endpoints/InstanceInputEndpoint/AllocatePublicPortFrom/FixedPortRange' = @{
            Add = { $d | Add-CsInstanceInputEndpoint E -Protocol tcp -LocalPort 1 -PublicPort 8000-8123 -Role R }
            Get = { $min, $max = ($d | Get-CsEndpoint -Kind InstanceInput).PublicPort -split '-'; @{ min = $min; max = $max } }
            Needs = @{ min = 8000; max = 8123 }
        }
        'R/Certificates/Certificate' = @{
            Add = { $d | Add-CsCertificate @p -Role R }; Get = { $d | Get-CsCertificate }
            Needs = @{ name = 'C'; storeLocation = 'CurrentUser'; storeName = 'Root' }
        }
        'R/Sites/Site' = @{
            Add = { $d | Remove-CsSite Web -Role R | Add-CsSite @p -Endpoint In -Role R }; Get = { $d | Get-CsSite }; Needs = @{ name = 'Site1' }
        }
        'R/Sites/Site/Bindings/Binding' = @{
            Add = { $d | Add-CsBinding @p -Site Web -Role R }; Get = { $d | Get-CsBinding | Select-Object -Last 1 }
            Needs = @{ name = 'B'; endpointName = 'In' }; Names = @{ endpointName = 'Endpoint' }
        }
        'R/Runtime' = @{ Add = { $d | Set-CsRole R @p }; Get = { $d | Get-CsRole }; Needs = @{ executionContext = 'elevated' } }
        'R/Runtime/Environment/Variable' = @{
            Add = { $d | Add-CsEnvironmentVariable @p -Role R }; Get = { $d | Get-CsEnvironmentVariable }; Needs = @{ name = 'V'; value = 'x' }
        }
        'R/Runtime/Environment/Variable/RoleInstanceValue' = @{
            Add = { $d | Add-CsEnvironmentVariable V @p -Role R }; Get = { $d | Get-CsEnvironmentVariable }
            Needs = @{ xpath = '/RoleEnvironment/Deployment/@id' }
        }
        'R/Runtime/EntryPoint/NetFxEntryPoint' = @{
            Add = { $d | Set-CsEntryPoint @p -Role R }; Get = { $d | Get-CsEntryPoint }; Needs = @{ assemblyName = 'a.dll' }
        }
        'R/Runtime/EntryPoint/ProgramEntryPoint' = @{
            Add = { $d | Set-CsEntryPoint @p -Role R }; Get = { $d | Get-CsEntryPoint }; Needs = @{ commandLine = 'a.exe' }
        }
        'R/Contents/Content' = @{
            Add = { $d | Add-CsContent @p -SourceDirectory s -Role R }; Get = { $d | Get-CsContent }; Needs = @{ destination = 'd' }
        }
        'R/Contents/Content/SourceDirectory' = @{
            Add = { $d | Add-CsContent d @p -Role R }; Get = { $d | Get-CsContent }; Names = @{ path = 'SourceDirectory' }; Needs = @{ path = 's' }
        }

        # Forms of older SDKs: read, and never written.
        'R/InputEndpoints/InputEndpoint' = @{
            Xml = '<InputEndpoints><InputEndpoint {0} /></InputEndpoints>'; Get = { $d | Get-CsEndpoint | Where-Object Name -NE In }
            Needs = @{ name = 'E'; protocol = 'https'; port = 8123 }
        }
        'R/InternalEndpoint' = @{
            Xml = '<InternalEndpoint {0} />'; Get = { $d | Get-CsEndpoint | Where-Object Name -NE In }; Needs = @{ name = 'E'; protocol = 'http' }
        }
        'R/LocalStorage' = @{ Xml = '<LocalStorage {0} />'; Get = { $d | Get-CsLocalStorage }; Needs = @{ name = 'L' } }
    }

    # Directories and applications contain one another, to any depth.
    foreach ($outer in '', '/VirtualDirectory', '/VirtualApplication', '/VirtualApplication/VirtualDirectory') {
        foreach ($kind in 'VirtualDirectory', 'VirtualApplication') {
            $site = 'Web'
            $above = foreach ($step in $outer.Trim('/') -split '/' -ne '') {
                "`$d | Add-Cs$step Outer -Site $site -Role R | Out-Null;"
                $site += '/Outer'
            }
            $elements["R/Sites/Site$outer/$kind"] = @{
                Add = [scriptblock]::Create("$above `$d | Add-Cs$kind @p -Site $site -Role R")
                Get = [scriptblock]::Create("`$d | Get-Cs$kind | Where-Object Path -Like '$site/*'")
                Needs = @{ name = 'Inner' }
            }
        }
    }

    function Get-BaseDefinition([string] $Path) {
        $type = if ($Path -like '*/WorkerRole*') { 'Worker' } else { 'Web' }
        $definition = New-CsDefinition S -Role (New-CsRole R -Type $type) | Add-CsInputEndpoint In 80 -Protocol http -Role R
        if ($type -eq 'Web') { $definition | Add-CsSite Web In -Role R } else { $definition }
    }

    # A value that the row's type takes and that is not its default.
    function Get-SampleValue([hashtable] $Row, [hashtable] $Element) {
        if ($Element.Needs -and $Element.Needs.ContainsKey($Row.Attribute)) {
            return $Element.Needs[$Row.Attribute]
        }
        if ($Row.Facets -match 'enum: (\S+)') {
            return $Matches[1] -split '\|' | Where-Object { $_ -ne $Row.Default } | Select-Object -Last 1
        }
        switch -Regex ($Row.Type) {
            'boolean' { return $Row.Default -ne 'true' }
            'int|Int|Port|LBProbe' { return 8123 }
            default { return 'Some' }
        }
    }

    function ConvertTo-XmlText($Value) { if ($Value -is [bool]) { "$Value".ToLowerInvariant() } else { "$Value" } }

    # Writes the element with one attribute and those that it needs; gives the definition.
    function Add-Element([hashtable] $Element, [string] $Path, [string] $Attribute, $Value) {
        $given = @{}
        if ($Element.Needs) { $Element.Needs.GetEnumerator() | ForEach-Object { $given[$_.Key] = $_.Value } }
        if ($Attribute) { $given[$Attribute] = $Value }
        $d = Get-BaseDefinition $Path
        if ($Element.Xml) {
            $attributes = ($given.GetEnumerator() | ForEach-Object { "$($_.Key)=""$(ConvertTo-XmlText $_.Value)""" }) -join ' '
            $role = if ($Path -like '*/WorkerRole*') { '</WorkerRole>' } else { '</WebRole>' }
            return ($d | ConvertTo-Csdef).Replace($role, ($Element.Xml -f $attributes) + $role) | ConvertFrom-Csdef
        }
        $p = @{}
        foreach ($name in $given.Keys) {
            $parameter = if ($Element.Names -and $Element.Names[$name]) { $Element.Names[$name] } else { $name }
            $p[$parameter] = $given[$name]
        }
        $null = . $Element.Add
        $d
    }

    function Get-Node([object] $Definition, [string] $Path, [string] $Attribute) {
        $steps = $Path.Trim('/') -split '/' | ForEach-Object { "*[local-name()='$_']" }
        $query = '/' + ($steps -join '/') + $(if ($Attribute) { "/@$Attribute" })
        ([xml]($Definition | ConvertTo-Csdef)).SelectNodes($query)
    }

    function Get-Key([string] $Path) { $Path -replace $pathOfRole, 'R' }
}

Describe 'The table of the format' {
    It 'has a row for every element that is here' -ForEach @(@{ Rows = $rows }) {
        $keys = $Rows | ForEach-Object { Get-Key $_.Path }
        $elements.Keys | Where-Object { $_ -cnotin $keys } | Should -BeNullOrEmpty
    }

    It 'has an entry here for <Path>/@<Attribute>, which is written to its place and read as it was written' -ForEach $attributeRows {
        $key = Get-Key $Path
        $element = $elements[$key]
        $element | Should -Not -BeNullOrEmpty -Because 'every row of the table is reached by a cmdlet'
        $value = Get-SampleValue $_ $element

        $d = Add-Element -Element $element -Path $Path -Attribute $Attribute -Value $value
        (Get-Node -Definition $d -Path $Path -Attribute $Attribute).Value | Should -Contain (ConvertTo-XmlText $value)

        $read = . $element.Get
        $property = if ($element.Names.priority) { 'StartupPriority' } elseif ($key -like '*/SourceDirectory') { 'SourceDirectory' } else { $Attribute }
        ConvertTo-XmlText $read.$property | Should -BeExactly (ConvertTo-XmlText $value)
    }

    It 'has a cmdlet that writes the element <Path>' -ForEach $elementRows {
        $key = Get-Key $Path
        $below = $elements.Keys | Where-Object { $_ -eq $key -or $_ -like "$key/*" -or ($key -eq '/ServiceDefinition') }
        $made = foreach ($candidate in $below | Sort-Object Length) {
            $d = Add-Element $elements[$candidate] $Path
            if ((Get-Node $d $Path).Count -gt 0) { $true; break }
        }
        $made | Should -BeTrue
    }
}
