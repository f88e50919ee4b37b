BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    # The endpoint that a role has after a command, as the nodes of its element.
    function Get-EndpointNode([scriptblock] $Add) {
        $role = New-CsRole R -Type Web | & $Add
        ConvertTo-NodeList $role.Endpoints[0].ToXml()
    }
}

Describe 'Adding endpoints' {
    It 'writes an input endpoint with <What>' -ForEach @(
        @{ What = 'its port'; Arguments = @{}; Expected = '' }
        @{ What = 'another local port'; Arguments = @{ LocalPort = 8080 }; Expected = ' localPort=8080' }
        @{ What = 'any local port'; Arguments = @{ LocalPort = '*' }; Expected = ' localPort=*' }
        @{ What = 'a certificate'; Arguments = @{ Certificate = 'Cert' }; Expected = ' certificate=Cert' }
        @{ What = 'busy instances'; Arguments = @{ IgnoreRoleInstanceStatus = $true }; Expected = ' ignoreRoleInstanceStatus=true' }
        @{ What = 'a probe'; Arguments = @{ LoadBalancerProbe = 'P' }; Expected = ' loadBalancerProbe=P' }
        @{ What = 'an internal load balancer'; Arguments = @{ LoadBalancer = 'L' }; Expected = ' loadBalancer=L' }
        @{ What = 'an idle timeout'; Arguments = @{ IdleTimeoutInMinutes = 10 }; Expected = ' idleTimeoutInMinutes=10' }
        @{ What = 'a distribution'; Arguments = @{ LoadBalancerDistribution = 'SOURCEIP' }; Expected = ' loadBalancerDistribution=sourceIP' }
    ) {
        Get-EndpointNode { $input | Add-CsInputEndpoint E 80 -Protocol HTTPS @Arguments } |
            Should -BeExactly "InputEndpoint name=E protocol=https port=80$Expected"
    }

    It 'writes the attributes in the order of the schema, in whatever order they are given' {
        $all = @{
            LoadBalancerDistribution = 'none'; IdleTimeoutInMinutes = 4; LoadBalancer = 'L'; LoadBalancerProbe = 'P'
            IgnoreRoleInstanceStatus = $true; Certificate = 'C'; LocalPort = 81; Port = 80; Protocol = 'https'
        }
        Get-EndpointNode { $input | Add-CsInputEndpoint E @all } | Should -BeExactly (
            'InputEndpoint name=E protocol=https port=80 localPort=81 certificate=C ignoreRoleInstanceStatus=true ' +
            'loadBalancerProbe=P loadBalancer=L idleTimeoutInMinutes=4 loadBalancerDistribution=none')
    }

    It 'writes an instance input endpoint on <PublicPort>' -ForEach @(
        @{ PublicPort = '10105-10109'; Maximum = 10109; Shown = '10105-10109' }, @{ PublicPort = 10105; Maximum = 10105; Shown = 10105 }
    ) {
        $role = New-CsRole R -Type Worker | Add-CsInstanceInputEndpoint E 10100 $PublicPort -Protocol udp -IdleTimeoutInMinutes 5
        ConvertTo-NodeList $role.Endpoints[0].ToXml() | Should -BeExactly @(
            'InstanceInputEndpoint name=E protocol=udp localPort=10100 idleTimeoutInMinutes=5'
            '  AllocatePublicPortFrom'
            "    FixedPortRange max=$Maximum min=10105")
        $role.Endpoints[0].PublicPort | Should -BeExactly $Shown
        $role.Endpoints[0].LocalPort | Should -BeExactly 10100
    }

    It 'writes an internal endpoint on <Port> and shows the port as <Shown>' -ForEach @(
        @{ Port = $null; Attribute = ''; Children = @(); Shown = $null }
        @{ Port = '80'; Attribute = ' port=80'; Children = @(); Shown = 80 }
        @{ Port = 80; Attribute = ' port=80'; Children = @(); Shown = 80 }
        @{ Port = '*'; Attribute = ' port=*'; Children = @(); Shown = '*' }
        @{ Port = '8995-8999'; Attribute = ''; Children = @('  FixedPortRange max=8999 min=8995'); Shown = '8995-8999' }
        @{ Port = '80,90-95'; Attribute = ''; Children = @('  FixedPort port=80', '  FixedPortRange max=95 min=90'); Shown = '80,90-95' }
        @{ Port = 80, '90-95'; Attribute = ''; Children = @('  FixedPort port=80', '  FixedPortRange max=95 min=90'); Shown = '80,90-95' }
    ) {
        $arguments = if ($null -eq $Port) { @{} } else { @{ Port = $Port } }
        $role = New-CsRole R -Type Worker | Add-CsInternalEndpoint E -Protocol tcp @arguments
        ConvertTo-NodeList $role.Endpoints[0].ToXml() |
            Should -BeExactly (@("InternalEndpoint name=E protocol=tcp$Attribute") + $Children)
        $role.Endpoints[0].Port | Should -BeExactly $Shown
    }

    It '<Command> takes <Protocol>: <Takes>' -ForEach @(
        foreach ($kind in @(
                @{ Command = 'Add-CsInputEndpoint'; Rest = @{ Port = 1 }; Known = 'http', 'https', 'tcp', 'udp' }
                @{ Command = 'Add-CsInstanceInputEndpoint'; Rest = @{ LocalPort = 1; PublicPort = 2 }; Known = 'tcp', 'udp' }
                @{ Command = 'Add-CsInternalEndpoint'; Rest = @{}; Known = 'http', 'tcp', 'udp', 'any' })) {
            foreach ($protocol in 'http', 'https', 'tcp', 'udp', 'any', 'icmp', '') {
                @{ Command = $kind.Command; Rest = $kind.Rest; Protocol = $protocol; Takes = $protocol -in $kind.Known }
            }
        }
    ) {
        $role = New-CsRole R -Type Web
        $ids = Get-CommandErrorId { $role | & $Command E -Protocol $Protocol @Rest }
        $ids | Should -Be $(if ($Takes) { $null } else { 'CsInvalidValue' })
        $role.Endpoints.Count | Should -Be ([int]$Takes)
    }

    It 'takes a role from the pipeline and passes it on, or a definition with -Role' {
        $definition = Get-ArticleDefinition
        $role = $definition.Roles['WorkerRole1']
        [object]::ReferenceEquals(($role | Add-CsInternalEndpoint A -Protocol tcp), $role) | Should -BeTrue
        [object]::ReferenceEquals(($definition | Add-CsInternalEndpoint B -Role workerrole1 -Protocol tcp), $definition) | Should -BeTrue
        $role.Endpoints.Name | Should -Be 'InternalTCP2', 'A', 'B'
    }

    It 'adds lines and changes none' {
        $definition = Get-ArticleDefinition
        $before = $definition | ConvertTo-Csdef
        $after = $definition | Add-CsInternalEndpoint New -Role WorkerRole1 -Protocol any -Port 8995-8999 | ConvertTo-Csdef
        Get-AddedLine $after $before | Should -BeNullOrEmpty
        @(Get-AddedLine $before $after) | Should -Be @(
            '<InternalEndpoint name="New" protocol="any">', '<FixedPortRange max="8999" min="8995" />', '</InternalEndpoint>')
    }
}

Describe 'Refused endpoints' {
    It 'leave the text as it was: <Id> for <What>' -ForEach @(
        @{ What = 'a name that is there, in another case'; Id = 'CsEndpointExists'; Command = { $d | Add-CsInternalEndpoint HTTPIN -Role WebRole1 -Protocol tcp } }
        @{ What = 'a name with a slash'; Id = 'CsInvalidName'; Command = { $d | Add-CsInputEndpoint a/b 1 -Role WebRole1 -Protocol tcp } }
        @{ What = 'no name'; Id = 'CsInvalidName'; Command = { $d | Add-CsInternalEndpoint '' -Role WebRole1 -Protocol tcp } }
        @{ What = 'a certificate that is no name'; Id = 'CsInvalidName'; Command = { $d | Add-CsInputEndpoint E 1 -Role WebRole1 -Protocol https -Certificate a/b } }
        @{ What = 'port 0'; Id = 'CsInvalidPort'; Command = { $d | Add-CsInputEndpoint E 0 -Role WebRole1 -Protocol tcp } }
        @{ What = 'port 65536'; Id = 'CsInvalidPort'; Command = { $d | Add-CsInternalEndpoint E 65536 -Role WebRole1 -Protocol tcp } }
        @{ What = 'a range that ends before it starts'; Id = 'CsInvalidPort'; Command = { $d | Add-CsInternalEndpoint E 9-8 -Role WebRole1 -Protocol tcp } }
        @{ What = 'a list with *'; Id = 'CsInvalidPort'; Command = { $d | Add-CsInternalEndpoint E 80, * -Role WebRole1 -Protocol tcp } }
        @{ What = 'a range on an input endpoint'; Id = 'CsInvalidPort'; Command = { $d | Add-CsInputEndpoint E 80-90 -Role WebRole1 -Protocol tcp } }
        @{ What = 'any port on an input endpoint'; Id = 'CsInvalidPort'; Command = { $d | Add-CsInputEndpoint E * -Role WebRole1 -Protocol tcp } }
        @{ What = 'any local port on an instance input endpoint'; Id = 'CsInvalidPort'; Command = { $d | Add-CsInstanceInputEndpoint E * 9 -Role WebRole1 -Protocol tcp } }
        @{ What = 'a list of public ports'; Id = 'CsInvalidPort'; Command = { $d | Add-CsInstanceInputEndpoint E 1 8, 9 -Role WebRole1 -Protocol tcp } }
        @{ What = 'any public port'; Id = 'CsInvalidPort'; Command = { $d | Add-CsInstanceInputEndpoint E 1 * -Role WebRole1 -Protocol tcp } }
        @{ What = 'no idle timeout at all'; Id = 'CsInvalidValue'; Command = { $d | Add-CsInputEndpoint E 1 -Role WebRole1 -Protocol tcp -IdleTimeoutInMinutes 0 } }
        @{ What = 'an unknown distribution'; Id = 'CsInvalidValue'; Command = { $d | Add-CsInputEndpoint E 1 -Role WebRole1 -Protocol tcp -LoadBalancerDistribution x } }
        @{ What = 'an unknown role'; Id = 'CsRoleNotFound'; Command = { $d | Add-CsInternalEndpoint E -Role Nobody -Protocol tcp } }
        @{ What = 'no role'; Id = 'CsRoleRequired'; Command = { $d | Add-CsInternalEndpoint E -Protocol tcp } }
    ) {
        $d = Get-ArticleDefinition
        $before = $d | ConvertTo-Csdef
        Get-CommandErrorId $Command | Should -Be $Id
        $d | ConvertTo-Csdef | Should -BeExactly $before
    }
}

Describe 'Get-CsEndpoint' {
    It 'finds <Expected> with <Arguments.Keys> <Arguments.Values>' -ForEach @(
        @{ Arguments = @{ Kind = 'Input' }; Expected = 'HttpIn' }
        @{ Arguments = @{ Role = 'worker*' }; Expected = 'InternalTCP2', 'InternalTCP3', 'InternalTCP4' }
        @{ Arguments = @{ Name = '*TCP[12]' }; Expected = 'InternalTCP1', 'InternalTCP2' }
        @{ Arguments = @{ Name = 'workerrole2/*3' }; Expected = 'InternalTCP3' }
        @{ Arguments = @{ Protocol = 'HTTP' }; Expected = 'HttpIn' }
        @{ Arguments = @{ Kind = 'Internal', 'Input'; Role = 'WebRole1' }; Expected = 'HttpIn', 'InternalTCP1' }
    ) {
        (Get-ArticleDefinition | Get-CsEndpoint @Arguments).Name | Should -Be $Expected
    }

    It 'lists the endpoints of a role from the pipeline' {
        (Get-ArticleDefinition | Get-CsRole WorkerRole2 | Get-CsEndpoint *4).Name | Should -Be 'InternalTCP4'
    }

    It 'reports a name that no endpoint has, and gives the others' {
        Get-CommandErrorId { Get-ArticleDefinition | Get-CsEndpoint Nothing } | Should -Be 'CsEndpointNotFound'
        Get-CommandErrorId { Get-ArticleDefinition | Get-CsEndpoint -Role WebRol1 } | Should -Be 'CsRoleNotFound'
        $found = Get-ArticleDefinition | Get-CsEndpoint HttpIn, Nothing -ErrorAction SilentlyContinue -ErrorVariable missing
        $found.Name | Should -Be 'HttpIn'
        $missing.FullyQualifiedErrorId | Should -BeLike 'CsEndpointNotFound,*'
    }

    It 'finds an endpoint with brackets in its name by that name' {
        (New-CsRole R -Type Web | Add-CsInternalEndpoint 'E[1]' -Protocol tcp | Get-CsEndpoint 'E[1]').Name | Should -BeExactly 'E[1]'
    }
}

Describe 'Ports at the prompt' {
    BeforeAll {
        $script:definition = ConvertFrom-Csdef @'
<ServiceDefinition name="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
  <WebRole name="Front">
    <Endpoints>
      <InputEndpoint name="Http" protocol="http" port="80" localPort="8080" />
      <InputEndpoint name="Https" protocol="https" port="443" certificate="Ssl" loadBalancer="Inside" />
      <InputEndpoint name="High" protocol="tcp" port="16000" />
      <InternalEndpoint name="Queue" protocol="tcp"><FixedPortRange min="8995" max="8999" /></InternalEndpoint>
      <InternalEndpoint name="Any" protocol="tcp" />
      <InstanceInputEndpoint name="Low" protocol="tcp" localPort="10100"><AllocatePublicPortFrom><FixedPortRange min="81" max="82" /></AllocatePublicPortFrom></InstanceInputEndpoint>
    </Endpoints>
  </WebRole>
</ServiceDefinition>
'@
    }

    It 'compare with numbers: <Condition> finds <Found>' -ForEach @(
        @{ Condition = 'PublicPort -gt 1024'; Found = 'High' }
        @{ Condition = 'PublicPort -le 443'; Found = 'Http', 'Https', 'Queue', 'Any', 'Low' } # Of nothing, PowerShell takes 0.
        @{ Condition = 'PublicPort -eq 443'; Found = 'Https' }
        @{ Condition = 'PublicPort -eq "81-82"'; Found = 'Low' }
        @{ Condition = 'Port -in 80, 443'; Found = 'Http', 'Https' }
        @{ Condition = 'Port -in "8995-8999"'; Found = 'Queue' }
        @{ Condition = 'LocalPort -gt 0'; Found = 'Http', 'Https', 'High', 'Queue', 'Low' }
        @{ Condition = 'LocalPort -lt 70000'; Found = 'Http', 'Https', 'High', 'Queue', 'Any', 'Low' }
        @{ Condition = 'Port -like "8*"'; Found = 'Http', 'Queue' }
    ) {
        $wanted = [scriptblock]::Create('$_.' + $Condition)
        ($definition | Get-CsEndpoint | Where-Object $wanted).Name | Should -Be $Found
    }

    It 'sort by their numbers' {
        ($definition | Get-CsEndpoint | Where-Object PublicPort | Sort-Object PublicPort).PublicPort.Text | Should -Be '80', '81-82', '443', '16000'
    }

    It 'are text in CSV and in strings, and convert to a number' {
        $endpoint = $definition | Get-CsEndpoint Https
        "$($endpoint.Port)" | Should -BeExactly '443'
        [int] $endpoint.Port | Should -BeExactly 443
        $definition | Get-CsEndpoint | Where-Object PublicPort | Select-Object PublicPort | ConvertTo-Csv -NoTypeInformation |
            Should -Be '"PublicPort"', '"80"', '"443"', '"16000"', '"81-82"'
    }

    It 'are set by a number, a text or nothing' {
        $endpoint = $definition | Copy-CsDefinition | Get-CsEndpoint Http
        $endpoint.LocalPort = 81
        $endpoint.LocalPort | Should -Be 81
        $endpoint.LocalPort = '*'
        $endpoint.LocalPort | Should -Be '*'
        $endpoint.LocalPort = $null
        $endpoint.GetAttribute('localPort') | Should -BeNullOrEmpty
        { $endpoint.Port = 70000 } | Should -Throw '*70000*'
        { $endpoint.Port = 'eighty' } | Should -Throw
    }

    It 'choose endpoints: -Port <Port> finds <Found>' -ForEach @(
        @{ Port = 443; Found = 'Https' }
        @{ Port = 80, '82-90'; Found = 'Http', 'Low' }
        @{ Port = '1024-65535'; Found = 'High', 'Queue' }
        @{ Port = '8996'; Found = 'Queue' }
        @{ Port = '8080'; Found = $null }
        @{ Port = '*'; Found = 'Any' }
    ) {
        ($definition | Get-CsEndpoint -Port $Port).Name | Should -Be $Found
    }

    It 'are refused where they are none' {
        Get-CommandErrorId { $definition | Get-CsEndpoint -Port http } | Should -Be 'CsInvalidPort'
    }
}

Describe 'Endpoints in strict mode' {
    It 'have the same properties whatever their kind' {
        $endpoints = New-CsRole R -Type Web | Add-CsInputEndpoint A 443 -Protocol https -Certificate Ssl -LoadBalancer Inside |
            Add-CsInternalEndpoint B -Protocol tcp | Add-CsInstanceInputEndpoint C 1 2 -Protocol tcp | ForEach-Object Endpoints
        Set-StrictMode -Version Latest
        $endpoints | ForEach-Object { "$($_.Name) $($_.Port) $($_.LocalPort) $($_.PublicPort) $($_.Certificate) $($_.LoadBalancer) $($_.LoadBalancerProbe)" } |
            Should -Be 'A 443 443 443 Ssl Inside ', 'B      ', 'C  1 2   '
        $endpoints | ForEach-Object { $_.IdleTimeoutInMinutes; $_.IgnoreRoleInstanceStatus; $_.LoadBalancerDistribution } | Should -Be $null, $false, $null, $null, $null, $null, $null, $null, $null
    }
}
