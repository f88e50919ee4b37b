# Set-, Remove- and Rename- on definitions take lists of names and wildcards. A change is made to all of them, or to none.

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
}

Describe 'Names of what is changed' {
    BeforeEach {
        $roles = (New-CsRole Web -Type Web), (New-CsRole Orders -Type Worker), (New-CsRole Mailer -Type Worker)
        $script:d = New-CsDefinition Shop -Role $roles |
            Add-CsInputEndpoint In 80 -Protocol http -Role Web |
            Add-CsInternalEndpoint Queue 5000 -Protocol tcp -Role Orders, Mailer |
            Add-CsSetting Store -Role * |
            Add-CsSetting Color -Role Web |
            Add-CsLoadBalancerProbe One -Protocol http |
            Add-CsLoadBalancerProbe Two -Protocol http
    }

    It 'may be a pattern: <Script>' -ForEach @(
        @{ Script = { $d | Set-CsRole * -VMSize Large }; Get = { $d.Roles.VMSize }; Expected = 'Large', 'Large', 'Large' }
        @{ Script = { $d | Set-CsRole Orders, M* -VMSize Large }; Get = { $d.Roles.VMSize }; Expected = 'Small', 'Large', 'Large' }
        @{ Script = { $d | Set-CsEndpoint */Queue -Protocol udp }; Get = { ($d | Get-CsEndpoint Queue).Protocol }; Expected = 'udp', 'udp' }
        @{ Script = { $d | Remove-CsSetting Color, Mailer/Store }; Get = { $d | Get-CsSetting | ForEach-Object { "$($_.Role)/$_" } }; Expected = 'Web/Store', 'Orders/Store' }
        @{ Script = { $d | Remove-CsSetting * }; Get = { $d | Get-CsSetting }; Expected = $null }
        @{ Script = { $d | Rename-CsSetting Store Blobs -Role * }; Get = { ($d | Get-CsSetting Blobs).Role }; Expected = 'Web', 'Orders', 'Mailer' }
        @{ Script = { $d | Set-CsLoadBalancerProbe T*, One -Path / }; Get = { $d.LoadBalancerProbes.Path }; Expected = '/', '/' }
        @{ Script = { $d | Remove-CsRole [OM]* 3>$null }; Get = { $d.Roles.Name }; Expected = 'Web' }
    ) {
        $written = @(& $Script)
        $written.Count | Should -Be 1
        [object]::ReferenceEquals($written[0], $d) | Should -BeTrue
        & $Get | Should -Be $Expected
    }

    It 'means one item where it is no pattern and no role is given' {
        $d | Remove-CsSetting Store -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'CsAmbiguousName*'
        @($d | Get-CsSetting Store).Count | Should -Be 3
    }

    It 'must be there in each role that is named, and in one of those that a pattern chooses' {
        $d | Remove-CsSetting Color -Role Web, Orders -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'CsItemNotFound*'
        $d | Get-CsSetting Color | Should -Not -BeNullOrEmpty
        $d | Remove-CsSetting Color -Role * | Should -Be $d
        $d | Get-CsSetting C* | Should -BeNullOrEmpty
    }

    It 'changes nothing where one of them is missing' {
        $before = $d | ConvertTo-Csdef
        $d | Set-CsRole Web, Order -VMSize Large -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'CsRoleNotFound*'
        $d | ConvertTo-Csdef | Should -BeExactly $before
    }

    It 'changes nothing where one item refuses the change: <Script>' -ForEach @(
        @{ Script = { $d | Set-CsEndpoint * -LoadBalancerProbe One } }
        @{ Script = { $d | Rename-CsSetting * Other } }
        @{ Script = { $d | Add-CsSetting New, Color -Role Orders, Web } }
        @{ Script = { $d | Rename-CsRole * Only } }
    ) {
        $before = $d | ConvertTo-Csdef
        & $Script -ErrorVariable problem -ErrorAction SilentlyContinue 2>$null | Should -BeNullOrEmpty
        $d | ConvertTo-Csdef | Should -BeExactly $before
    }

    It 'that matches nothing changes nothing, and is no error' {
        $before = $d | ConvertTo-Csdef
        $d | Remove-CsSetting X* -ErrorAction Stop | Should -Be $d
        $d | ConvertTo-Csdef | Should -BeExactly $before
    }

    It 'leaves out what imports add, which a name does not' {
        $d | Add-CsImport RemoteAccess -Role Web | Remove-CsSetting Web/* -ErrorAction Stop | Get-CsSetting -Role Web | Should -BeNullOrEmpty
        $d | Remove-CsSetting Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'CsImportedItem*'
    }

    It 'takes what stands in another match along' {
        $d | Add-CsSite Home In -Role Web | Add-CsVirtualDirectory img -Site Home -Role Web | Add-CsVirtualDirectory big -Site Home/img -Role Web |
            Remove-CsVirtualDirectory * -ErrorAction Stop | Get-CsVirtualDirectory | Should -BeNullOrEmpty
    }
}

Describe 'The role of a definition that has one' {
    It 'need not be named: <_>' -ForEach @(
        'Add-CsSetting A'
        'Add-CsImport Diagnostics'
        'Add-CsInternalEndpoint Q -Protocol tcp'
        'Add-CsStartupTask a.cmd'
        'Add-CsEnvironmentVariable PATH x'
        'Set-CsEntryPoint -AssemblyName a.dll -TargetFrameworkVersion v4.0'
    ) {
        $d = New-CsDefinition Shop -Role (New-CsRole Only -Type Worker)
        & ([scriptblock]::Create("`$d | $_ -ErrorAction Stop")) | Should -Be $d
        $d.Roles[0].ToXml() | Should -BeLike '*>*</WorkerRole>'
    }

    It 'must be named where there are several' {
        $d = New-CsDefinition Shop -Role (New-CsRole One -Type Worker), (New-CsRole Two -Type Worker)
        $d | Add-CsSetting A -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'CsRoleRequired*'
        $d | Add-CsSetting A -Role One, Two | Get-CsSetting | ForEach-Object Role | Should -Be 'One', 'Two'
    }
}
