BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    function Get-Definition {
        New-CsDefinition S -Role (New-CsRole R -Type Web |
                Add-CsInputEndpoint In 80 -Protocol http |
                Add-CsInstanceInputEndpoint Each 10100 10105-10109 -Protocol tcp |
                Add-CsInternalEndpoint Inner -Protocol tcp)
    }

    $script:withVariables = @'
<ServiceDefinition name="E" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
  <WebRole name="W">
    <Sites>
      <Site name="Web">
        <Bindings>
          <Binding name="First" endpointName="tcp" />
        </Bindings>
      </Site>
    </Sites>
    <Endpoints>
      <InternalEndpoint name="Tcp" protocol="tcp" />
      <InternalEndpoint name="Tcp2" protocol="tcp" />
    </Endpoints>
    <Runtime>
      <Environment>
        <Variable name="PORT">
          <RoleInstanceValue xpath="/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name='Tcp']/@port" />
        </Variable>
        <Variable name="PORT2">
          <RoleInstanceValue xpath="/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name='Tcp2']/@port" />
        </Variable>
      </Environment>
    </Runtime>
  </WebRole>
  <WorkerRole name="Other">
    <Endpoints>
      <InternalEndpoint name="Tcp" protocol="tcp" />
    </Endpoints>
  </WorkerRole>
  <NetworkTrafficRules>
    <OnlyAllowTrafficTo>
      <Destinations>
        <RoleEndpoint endpointName="Tcp" roleName="W" />
        <RoleEndpoint endpointName="Tcp" roleName="Other" />
      </Destinations>
      <WhenSource matches="AnyRule" />
    </OnlyAllowTrafficTo>
  </NetworkTrafficRules>
</ServiceDefinition>
'@
}

Describe 'Set-CsEndpoint' {
    It 'changes <Endpoint> by -<Parameter> <Value>' -ForEach @(
        @{ Endpoint = 'In'; Parameter = 'Protocol'; Value = 'TCP'; Expected = 'InputEndpoint name=In protocol=tcp port=80' }
        @{ Endpoint = 'In'; Parameter = 'Port'; Value = 81; Expected = 'InputEndpoint name=In protocol=http port=81' }
        @{ Endpoint = 'In'; Parameter = 'LocalPort'; Value = '*'; Expected = 'InputEndpoint name=In protocol=http port=80 localPort=*' }
        @{ Endpoint = 'In'; Parameter = 'IgnoreRoleInstanceStatus'; Value = $false
            Expected = 'InputEndpoint name=In protocol=http port=80 ignoreRoleInstanceStatus=false'
        }
        @{ Endpoint = 'Each'; Parameter = 'PublicPort'; Value = '5-9'
            Expected = 'InstanceInputEndpoint name=Each protocol=tcp localPort=10100', '  AllocatePublicPortFrom', '    FixedPortRange max=9 min=5'
        }
        @{ Endpoint = 'Each'; Parameter = 'IdleTimeoutInMinutes'; Value = 6
            Expected = 'InstanceInputEndpoint name=Each protocol=tcp localPort=10100 idleTimeoutInMinutes=6', '  AllocatePublicPortFrom',
            '    FixedPortRange max=10109 min=10105'
        }
        @{ Endpoint = 'Inner'; Parameter = 'Port'; Value = '80,90-95'
            Expected = 'InternalEndpoint name=Inner protocol=tcp', '  FixedPort port=80', '  FixedPortRange max=95 min=90'
        }
        @{ Endpoint = 'Inner'; Parameter = 'Port'; Value = '*'; Expected = 'InternalEndpoint name=Inner protocol=tcp port=*' }
    ) {
        $definition = Get-Definition
        $arguments = @{ $Parameter = $Value }
        [object]::ReferenceEquals(($definition | Set-CsEndpoint "R/$Endpoint" @arguments), $definition) | Should -BeTrue
        ConvertTo-NodeList $definition.GetEndpoint("R/$Endpoint").ToXml() | Should -BeExactly $Expected
    }

    It 'clears -<Parameter> with an empty text, and the text is as it was' -ForEach @(
        @{ Endpoint = 'In'; Parameter = 'LocalPort'; Value = 8080 }
        @{ Endpoint = 'In'; Parameter = 'Certificate'; Value = 'C' }
        @{ Endpoint = 'In'; Parameter = 'LoadBalancerProbe'; Value = 'P' }
        @{ Endpoint = 'In'; Parameter = 'LoadBalancer'; Value = 'L' }
        @{ Endpoint = 'In'; Parameter = 'LoadBalancerDistribution'; Value = 'none' }
        @{ Endpoint = 'Inner'; Parameter = 'Port'; Value = 80 }
        @{ Endpoint = 'Inner'; Parameter = 'Port'; Value = '80,90-95' }
    ) {
        $definition = Get-Definition
        $before = $definition | ConvertTo-Csdef
        $set = @{ $Parameter = $Value }
        $definition | Set-CsEndpoint "R/$Endpoint" @set | ConvertTo-Csdef | Should -Not -BeExactly $before
        $clear = @{ $Parameter = '' }
        $definition | Set-CsEndpoint "R/$Endpoint" @clear | ConvertTo-Csdef | Should -BeExactly $before
    }

    It 'refuses -<Parameter> <Value> on <Endpoint> as <Id>, and changes nothing' -ForEach @(
        @{ Endpoint = 'Inner'; Parameter = 'LocalPort'; Value = 1; Id = 'CsNotApplicable' }
        @{ Endpoint = 'Inner'; Parameter = 'PublicPort'; Value = 1; Id = 'CsNotApplicable' }
        @{ Endpoint = 'Inner'; Parameter = 'Certificate'; Value = 'C'; Id = 'CsNotApplicable' }
        @{ Endpoint = 'Inner'; Parameter = 'IdleTimeoutInMinutes'; Value = 5; Id = 'CsNotApplicable' }
        @{ Endpoint = 'Inner'; Parameter = 'IgnoreRoleInstanceStatus'; Value = $true; Id = 'CsNotApplicable' }
        @{ Endpoint = 'Each'; Parameter = 'Port'; Value = 1; Id = 'CsNotApplicable' }
        @{ Endpoint = 'Each'; Parameter = 'LoadBalancerProbe'; Value = 'P'; Id = 'CsNotApplicable' }
        @{ Endpoint = 'Each'; Parameter = 'PublicPort'; Value = ''; Id = 'CsInvalidPort' }
        @{ Endpoint = 'Each'; Parameter = 'Protocol'; Value = 'http'; Id = 'CsInvalidValue' }
        @{ Endpoint = 'In'; Parameter = 'Port'; Value = ''; Id = 'CsInvalidPort' }
        @{ Endpoint = 'In'; Parameter = 'Protocol'; Value = 'any'; Id = 'CsInvalidValue' }
        @{ Endpoint = 'Nothing'; Parameter = 'Port'; Value = 1; Id = 'CsEndpointNotFound' }
    ) {
        $definition = Get-Definition
        $before = $definition | ConvertTo-Csdef
        $arguments = @{ $Parameter = $Value }
        Get-CommandErrorId { $definition | Set-CsEndpoint $Endpoint -Role R @arguments } | Should -Be $Id
        $definition | ConvertTo-Csdef | Should -BeExactly $before
    }

    It 'changes none of several values when one is refused' {
        $definition = Get-Definition
        $before = $definition | ConvertTo-Csdef
        Get-CommandErrorId { $definition | Set-CsEndpoint R/In -Port 99 -Protocol any } | Should -Be 'CsInvalidValue'
        $definition | ConvertTo-Csdef | Should -BeExactly $before
    }

    It 'does not drop one of two different ports of an input endpoint silently' {
        $definition = Get-Definition
        Get-CommandErrorId { $definition | Set-CsEndpoint R/In -Port 81 -PublicPort 82 } | Should -Not -BeNullOrEmpty
    }

    It 'changes endpoints from the pipeline, and passes them on' {
        $definition = Get-Definition
        ($definition | Get-CsEndpoint In, Inner | Set-CsEndpoint -Port 99).Name | Should -Be 'In', 'Inner'
        ($definition | Get-CsEndpoint In, Inner).Port | Should -Be 99, 99
    }

    It 'finds Role/Endpoint beside the same -Role' {
        (Get-Definition | Set-CsEndpoint R/In -Role R -Port 99 -ErrorAction Stop | Get-CsEndpoint In).Port | Should -Be 99
    }

    It 'changes nothing with -WhatIf' {
        ((Get-Definition | Set-CsEndpoint R/In -Port 99 -WhatIf) | Get-CsEndpoint In).Port | Should -Be 80
    }
}

Describe 'Rename-CsEndpoint' {
    It 'follows bindings, environment variables and traffic rules of that endpoint alone' {
        $definition = $withVariables | ConvertFrom-Csdef
        $before = $definition | ConvertTo-Csdef
        $after = $definition | Rename-CsEndpoint w/tcp New | ConvertTo-Csdef
        Get-AddedLine $before $after | Should -Be @(
            '<Binding name="First" endpointName="New" />'
            '<InternalEndpoint name="New" protocol="tcp" />'
            '<RoleInstanceValue xpath="/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name=''New'']/@port" />'
            '<RoleEndpoint endpointName="New" roleName="W" />')
    }

    It 'renames an endpoint from the pipeline with -NewName, and passes it on' {
        $endpoint = Get-Definition | Get-CsEndpoint In | Rename-CsEndpoint -NewName Web
        "$endpoint" | Should -BeExactly 'R/Web'
    }

    It 'can be piped to from Get-CsEndpoint for several endpoints' {
        $definition = Get-Definition
        Get-CommandError { $definition | Get-CsEndpoint | ForEach-Object { $_ | Rename-CsEndpoint -NewName "$($_.Name)x" } } |
            Should -BeNullOrEmpty
        ($definition | Get-CsEndpoint).Name | Should -Be 'Inx', 'Eachx', 'Innerx'
    }

    It 'refuses "<NewName>" as <Id>, and changes nothing' -ForEach @(
        @{ NewName = 'TCP2'; Id = 'CsEndpointExists' }, @{ NewName = 'a/b'; Id = 'CsInvalidName' }, @{ NewName = ''; Id = 'CsInvalidName' }
    ) {
        $definition = $withVariables | ConvertFrom-Csdef
        Get-CommandErrorId { $definition | Rename-CsEndpoint W/Tcp $NewName } | Should -Be $Id
        $definition | ConvertTo-Csdef | Should -BeExactly $withVariables
    }
}

Describe 'Remove-CsEndpoint' {
    It 'leaves the text as it was before the endpoint was added: <Name>' -ForEach @(
        @{ Name = 'roles' }, @{ Name = 'scenario1-corrected' }
    ) {
        $definition = Get-ArticleDefinition $Name
        $before = $definition | ConvertTo-Csdef
        $definition | Add-CsInternalEndpoint New -Role WorkerRole1 -Protocol tcp -Port 1-5 | Remove-CsEndpoint WorkerRole1/New |
            ConvertTo-Csdef | Should -BeExactly $before
    }

    It 'warns of everything that still names it' {
        $withVariables | ConvertFrom-Csdef | Remove-CsEndpoint W/Tcp -WarningVariable warned -WarningAction SilentlyContinue | Out-Null
        $warned.Count | Should -Be 1
        "$warned" | Should -BeLike "*'W/Tcp'*binding 'First' of site 'Web' (line *environment variable 'PORT' (line *traffic rule destination (line *"
        "$warned" | Should -Not -BeLike '*PORT2*'
    }

    It 'removes endpoints from the pipeline, and passes them on' {
        $definition = Get-Definition
        ($definition | Get-CsEndpoint -Kind Internal, InstanceInput | Remove-CsEndpoint).Name | Should -Be 'Each', 'Inner'
        ($definition | Get-CsEndpoint).Name | Should -Be 'In'
    }

    It 'refuses an endpoint that was removed before' {
        $endpoint = Get-Definition | Get-CsEndpoint In | Remove-CsEndpoint
        Get-CommandErrorId { $endpoint | Remove-CsEndpoint } | Should -Be 'CsNotInDefinition'
    }

    It 'removes nothing with -WhatIf' {
        @(Get-Definition | Remove-CsEndpoint R/In -WhatIf | Get-CsEndpoint).Count | Should -Be 3
    }
}

Describe 'The name of an endpoint alone' {
    It 'does where one role has it' {
        (Get-ArticleDefinition | Set-CsEndpoint HttpIn -Port 81 | Get-CsEndpoint HttpIn).Port | Should -Be 81
        Get-ArticleDefinition | Remove-CsEndpoint internaltcp2 | Get-CsEndpoint InternalTCP2* | Should -BeNullOrEmpty
    }

    It 'is refused where several have it, or none' {
        $definition = Get-ArticleDefinition | Add-CsInternalEndpoint HttpIn -Protocol tcp -Role WorkerRole1
        (Get-CommandError { $definition | Remove-CsEndpoint HttpIn }).ErrorDetails.RecommendedAction |
            Should -BeExactly 'Say which one is meant: WebRole1/HttpIn, WorkerRole1/HttpIn.'
        Get-CommandErrorId { $definition | Rename-CsEndpoint Nothing X } | Should -Be 'CsEndpointNotFound'
    }
}
