BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    function Get-Configuration {
        ConvertFrom-Cscfg @'
<ServiceConfiguration serviceName="Shop">
  <Role name="Front">
    <Instances count="2" />
    <ConfigurationSettings>
      <Setting name="Store" value="a" />
      <Setting name="Title" value="t" />
    </ConfigurationSettings>
    <Certificates>
      <Certificate name="Ssl" thumbprint="AA" thumbprintAlgorithm="sha1" />
    </Certificates>
  </Role>
  <Role name="Back">
    <Instances count="1" />
    <ConfigurationSettings>
      <Setting name="Store" value="b" />
    </ConfigurationSettings>
  </Role>
  <Role name="R[1]">
    <Instances count="1" />
  </Role>
</ServiceConfiguration>
'@
    }
}

Describe 'Items of a configuration' {
    BeforeEach {
        $configuration = Get-Configuration
        $script:before = $configuration | ConvertTo-Cscfg
    }

    Context 'roles' {
        It 'are chosen by <Names>' -ForEach @(
            @{ Names = @('front'); Expected = 'Front' }
            @{ Names = @('B*', 'F*'); Expected = 'Back', 'Front' }
            @{ Names = @('R[1]'); Expected = 'R[1]' }
            @{ Names = $null; Expected = 'Front', 'Back', 'R[1]' }
        ) {
            $chosen = if ($Names) { $configuration | Get-CsRoleConfiguration $Names } else { $configuration | Get-CsRoleConfiguration }
            $chosen.Name | Should -Be $Expected
        }

        It 'that are missing are one error each, and the others are given' {
            $found = $configuration | Get-CsRoleConfiguration Nobody, Front, Nothing -ErrorVariable problems -ErrorAction SilentlyContinue
            $found.Name | Should -Be 'Front'
            $problems.TargetObject | Should -Be 'Nobody', 'Nothing'
        }

        It 'get instances, by pattern and through the pipeline' {
            $configuration | Set-CsInstanceCount F*, Back 5 | Out-Null
            $configuration.Roles.InstanceCount | Should -Be 5, 5, 1
            ($configuration | Get-CsRoleConfiguration R* | Set-CsInstanceCount -Count 0).InstanceCount | Should -Be 0
        }

        It 'are refused together where one of them is missing' {
            Get-CommandErrorId { $configuration | Set-CsInstanceCount Front, Nobody 5 } | Should -Be 'CsRoleNotFound'
            Get-CommandErrorId { $configuration | Set-CsInstanceCount Front -1 } | Should -Be 'CsInvalidValue'
            $configuration | ConvertTo-Cscfg | Should -BeExactly $before
        }

        It 'get and lose a name and an image for their machines' {
            $configuration | Set-CsRoleConfiguration Front -VMName web -OSImage http://x | Out-Null
            $configuration.Roles[0].VMName, $configuration.Roles[0].OSImage | Should -Be 'web', 'http://x'
            $configuration | Set-CsRoleConfiguration Front -VMName '' -OSImage '' | ConvertTo-Cscfg | Should -BeExactly $before
        }

        It 'go with a warning of what still names them' {
            $configuration | Set-CsInstanceAddress Back inner | Set-CsNetworkSecurityGroup Back guard | Out-Null
            $warning = $configuration | Remove-CsRoleConfiguration Back 3>&1 | Where-Object { $_ -is [System.Management.Automation.WarningRecord] }
            "$warning" | Should -BeLike "Role 'Back' was removed, and is still named by instance address (line *); network security group 'guard' (line *)."
            $configuration.Roles.Name | Should -Be 'Front', 'R[1]'
        }
    }

    Context 'settings' {
        It 'are listed by name and role, from configurations and roles' {
            ($configuration | Get-CsSettingValue).Value | Should -Be 'a', 't', 'b'
            ($configuration | Get-CsSettingValue Store -Role B*).Value | Should -Be 'b'
            ($configuration.Roles[0] | Get-CsSettingValue T*).Value | Should -Be 't'
            ($configuration | Get-CsSettingValue Front/Store).Value | Should -Be 'a'
        }

        It 'are set in every role that has them' {
            $configuration | Set-CsSettingValue store 'x=y;z' | Out-Null
            ($configuration | Get-CsSettingValue Store).Value | Should -Be 'x=y;z', 'x=y;z'
            $configuration | Set-CsSettingValue Store '' -Role Back | Out-Null
            ($configuration | Get-CsSettingValue Store).Value | Should -Be 'x=y;z', ''
        }

        It 'are set through the pipeline' {
            $set = $configuration | Get-CsSettingValue Title | Set-CsSettingValue -Value new
            $set.Value | Should -BeExactly 'new'
        }

        It 'are refused with a suggestion: <Command>' -ForEach @(
            @{ Command = { $configuration | Set-CsSettingValue Stor x }; Id = 'CsItemNotFound'; Action = "Did you mean 'Store'*" }
            @{ Command = { $configuration | Set-CsSettingValue Title x -Role Front, Back }; Id = 'CsItemNotFound'; Action = '*' }
            @{ Command = { $configuration | Set-CsSettingValue Store x -Role Fron }; Id = 'CsRoleNotFound'; Action = "Did you mean 'Front'*" }
            @{ Command = { $configuration | Get-CsSettingValue Tite }; Id = 'CsItemNotFound'; Action = "Did you mean 'Title'*" }
            @{ Command = { $configuration | Remove-CsSettingValue Store, Nothing }; Id = 'CsItemNotFound'; Action = '*' }
        ) {
            $problem = Get-CommandError $Command
            $problem.FullyQualifiedErrorId | Should -BeLike "$Id,*"
            $problem.ErrorDetails.RecommendedAction | Should -BeLike $Action
            $configuration | ConvertTo-Cscfg | Should -BeExactly $before
        }

        It 'are added with -Force, and taken out without a trace' {
            $configuration | Set-CsSettingValue New v -Role R*, Back -Force | Out-Null
            ($configuration | Get-CsSettingValue New).Role | Should -Be 'Back', 'R[1]'
            $configuration | Remove-CsSettingValue New | ConvertTo-Cscfg | Should -BeExactly $before
        }

        It 'stay as they are with -WhatIf' {
            $configuration | Set-CsSettingValue Store x -WhatIf | Set-CsSettingValue New x -Force -WhatIf |
                Remove-CsSettingValue * -WhatIf | ConvertTo-Cscfg | Should -BeExactly $before
        }
    }

    Context 'certificates' {
        It 'take a thumbprint as it was copied' {
            $copied = [char] 0x200E + 'a9 09 50 2d d8 2a e4 14 33 e6 f8 38 86 b0 0d 42 77 a3 2a 7b '
            ($configuration | Set-CsCertificateThumbprint Ssl $copied | Get-CsCertificateThumbprint).Thumbprint |
                Should -BeExactly 'a909502dd82ae41433e6f83886b00d4277a32a7b'
            ($configuration | Get-CsCertificateThumbprint S* | Set-CsCertificateThumbprint -Thumbprint BB).Thumbprint | Should -BeExactly 'BB'
        }

        It 'are added with -Force, and taken out' {
            $configuration | Set-CsCertificateThumbprint New AB -Role Back -Force | Out-Null
            ($configuration | Get-CsCertificateThumbprint -Role Back).Name | Should -Be 'New'
            $configuration | Remove-CsCertificateThumbprint New -Role Back | ConvertTo-Cscfg | Should -BeExactly $before
        }

        It 'are refused: <Id>' -ForEach @(
            @{ Command = { $configuration | Set-CsCertificateThumbprint Ssl nothex }; Id = 'CsInvalidValue' }
            @{ Command = { $configuration | Set-CsCertificateThumbprint Ssl AA -ThumbprintAlgorithm md5 }; Id = 'CsInvalidValue' }
            @{ Command = { $configuration | Set-CsCertificateThumbprint Tls AA }; Id = 'CsItemNotFound' }
        ) {
            Get-CommandErrorId $Command | Should -Be $Id
            $configuration | ConvertTo-Cscfg | Should -BeExactly $before
        }
    }

    Context 'the network' {
        BeforeEach {
            $configuration | Add-CsDnsServer one 10.0.0.4 | Add-CsDnsServer two 10.0.0.5 | Set-CsInstanceAddress F* a, b -PublicIP ip |
                Add-CsAccessControlRule acl 100 permit 10.0.0.0/8 | Add-CsAccessControlRule acl 200 deny 0.0.0.0/0 -Description rest |
                Add-CsEndpointAcl Front In acl | Add-CsEndpointAcl Back Out acl | Add-CsLoadBalancer inside -Subnet a |
                Set-CsNetworkSecurityGroup Front, Back guard | Out-Null
            $script:whole = $configuration | ConvertTo-Cscfg
        }

        It 'is listed: <Command>' -ForEach @(
            @{ Command = { Get-CsDnsServer }; Expected = 'one', 'two' }
            @{ Command = { Get-CsDnsServer T* }; Expected = 'two' }
            @{ Command = { Get-CsInstanceAddress }; Expected = 'Front' }
            @{ Command = { Get-CsAccessControlRule }; Expected = '100', '200' }
            @{ Command = { Get-CsAccessControlRule ACL 200 }; Expected = '200' }
            @{ Command = { Get-CsEndpointAcl }; Expected = 'Front/In', 'Back/Out' }
            @{ Command = { Get-CsEndpointAcl -Endpoint o* }; Expected = 'Back/Out' }
            @{ Command = { Get-CsEndpointAcl Front In }; Expected = 'Front/In' }
            @{ Command = { Get-CsLoadBalancer }; Expected = 'inside' }
            @{ Command = { Get-CsNetworkSecurityGroup }; Expected = 'Front', 'Back' }
            @{ Command = { Get-CsNetworkSecurityGroup B* }; Expected = 'Back' }
        ) {
            $line = [scriptblock]::Create("`$configuration | $Command")
            & $line | ForEach-Object { "$_" } | Should -Be $Expected
        }

        It 'is taken out without a trace, by names and through the pipeline' {
            $configuration | Remove-CsDnsServer one, t* | Remove-CsInstanceAddress Front | Remove-CsEndpointAcl * |
                Remove-CsLoadBalancer inside | Remove-CsNetworkSecurityGroup * | Out-Null
            $configuration | Get-CsAccessControlRule | Remove-CsAccessControlRule | Out-Null
            $configuration | ConvertTo-Cscfg | Should -BeExactly $before
        }

        It 'stays with -WhatIf' {
            $configuration | Remove-CsDnsServer * -WhatIf | Remove-CsAccessControlRule acl -WhatIf | Set-CsInstanceAddress * c -WhatIf |
                Set-CsNetworkSecurityGroup * x -WhatIf | ConvertTo-Cscfg | Should -BeExactly $whole
        }

        It 'refuses <Command> as <Id>' -ForEach @(
            @{ Command = { Get-CsDnsServer three }; Id = 'CsItemNotFound' }
            @{ Command = { Add-CsDnsServer ONE 1.2.3.4 }; Id = 'CsItemExists' }
            @{ Command = { Add-CsDnsServer three 1.2.3 }; Id = 'CsInvalidValue' }
            @{ Command = { Set-CsInstanceAddress Nobody x }; Id = 'CsRoleNotFound' }
            @{ Command = { Set-CsInstanceAddress Back x -IdleTimeoutInMinutes 3 }; Id = 'CsInvalidValue' }
            @{ Command = { Remove-CsInstanceAddress Back }; Id = 'CsItemNotFound' }
            @{ Command = { Add-CsAccessControlRule acl 100 deny x }; Id = 'CsItemExists' }
            @{ Command = { Add-CsAccessControlRule acl 300 allow x }; Id = 'CsInvalidValue' }
            @{ Command = { Remove-CsAccessControlRule acl 100, 999 }; Id = 'CsItemNotFound' }
            @{ Command = { Get-CsAccessControlRule alc }; Id = 'CsItemNotFound' }
            @{ Command = { Add-CsEndpointAcl Front IN acl }; Id = 'CsItemExists' }
            @{ Command = { Add-CsEndpointAcl Front New nothing }; Id = 'CsItemNotFound' }
            @{ Command = { Remove-CsEndpointAcl Front Out }; Id = 'CsItemNotFound' }
            @{ Command = { Add-CsLoadBalancer inside }; Id = 'CsItemExists' }
            @{ Command = { Set-CsNetworkSecurityGroup Nobody x }; Id = 'CsRoleNotFound' }
        ) {
            $line = [scriptblock]::Create("`$configuration | $Command")
            Get-CommandErrorId $line | Should -Be $Id
            $configuration | ConvertTo-Cscfg | Should -BeExactly $whole
        }

        It 'keeps a rule''s access control until the last, and warns then of what names it' {
            $configuration | Remove-CsAccessControlRule acl 100 -WarningVariable early | Out-Null
            $early | Should -BeNullOrEmpty
            $configuration | Remove-CsAccessControlRule acl 200 -WarningVariable late -WarningAction SilentlyContinue | Out-Null
            "$late" | Should -BeLike "Access control 'acl' was removed, and is still named by endpoint ACL 'Front/In' (line *); endpoint ACL 'Back/Out' (line *)."
        }

        It 'takes an empty list of subnets and an empty public address as none' {
            $configuration | Set-CsInstanceAddress Front @() -PublicIP '' | Out-Null
            $configuration.InstanceAddresses[0].ToXml() | Should -BeExactly '<InstanceAddress roleName="Front" />'
        }

        It 'of later SDKs survives' {
            $later = ConvertFrom-Cscfg @'
<ServiceConfiguration serviceName="S">
  <Role name="R"><Instances count="1" /></Role>
  <NetworkConfiguration>
    <AddressAssignments>
      <InstanceAddress roleName="R">
        <PublicIPs>
          <PublicIP name="ip" domainNameLabel="label" />
        </PublicIPs>
      </InstanceAddress>
      <VirtualIPs>
        <VirtualIP name="two" />
      </VirtualIPs>
    </AddressAssignments>
  </NetworkConfiguration>
</ServiceConfiguration>
'@
            $text = $later | Set-CsInstanceAddress R sub -PublicIP other | Set-CsConfiguration -ReservedIP own | ConvertTo-Cscfg
            $text | Should -BeLike '*<PublicIP name="other" domainNameLabel="label" />*'
            $text = $later | Remove-CsInstanceAddress R | Set-CsConfiguration -ReservedIP '' | ConvertTo-Cscfg
            $text | Should -BeLike '*<AddressAssignments>*<VirtualIP name="two" />*</AddressAssignments>*'
        }
    }
}

Describe 'A setting that is added by force' {
    It 'has a name that a definition can declare' -ForEach 'Front/Color', '*Color*', '' {
        $configuration = New-CsConfiguration (New-CsDefinition S -Role (New-CsRole Front -Type Worker))
        $name = $_
        Get-CommandErrorId { $configuration | Set-CsSettingValue $name x -Role Front -Force } | Should -Match 'CsInvalidName|ParameterArgumentValidation'
        $configuration | Get-CsSettingValue | Should -BeNullOrEmpty
    }
}

Describe 'Several names at once' {
    BeforeEach {
        $configuration = New-CsConfiguration (New-CsDefinition S -Role ('A', 'B' | New-CsRole -Type Worker)) |
            Add-CsAccessControlRule Office 100 permit 10.0.0.0/8 |
            Add-CsEndpointAcl A In Office |
            Set-CsInstanceAddress A one -PublicIP ip |
            Set-CsInstanceAddress B two
        $script:before = $configuration | ConvertTo-Cscfg
    }

    It 'of endpoint ACLs are each looked for, as Role/Endpoint too' {
        ($configuration | Get-CsEndpointAcl A/In).AccessControl | Should -Be 'Office'
        Get-CommandErrorId { $configuration | Get-CsEndpointAcl A, Nobody } | Should -Be 'CsItemNotFound'
        Get-CommandErrorId { $configuration | Remove-CsEndpointAcl A, Nobody } | Should -Be 'CsItemNotFound'
        $configuration | ConvertTo-Cscfg | Should -BeExactly $before
        $configuration | Remove-CsEndpointAcl A/In | Get-CsEndpointAcl | Should -BeNullOrEmpty
    }

    It 'of roles get their addresses all, or none' {
        Get-CommandErrorId { $configuration | Set-CsInstanceAddress A, B -IdleTimeoutInMinutes 5 } | Should -Be 'CsInvalidValue'
        $configuration | ConvertTo-Cscfg | Should -BeExactly $before
    }

    It 'get no entry that says nothing' {
        $configuration | Remove-CsInstanceAddress B | Out-Null
        Get-CommandErrorId { $configuration | Set-CsInstanceAddress B } | Should -Be 'CsInvalidValue'
        @($configuration | Get-CsInstanceAddress).Count | Should -Be 1
    }
}
