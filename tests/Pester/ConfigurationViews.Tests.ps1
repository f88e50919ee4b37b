BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    $configuration = ConvertFrom-Cscfg @'
<ServiceConfiguration serviceName="Shop" osFamily="7">
  <Role name="Front"><Instances count="2" />
    <ConfigurationSettings><Setting name="Store" value="a=b" /></ConfigurationSettings>
    <Certificates><Certificate name="Ssl" thumbprint="AB12" thumbprintAlgorithm="sha1" /></Certificates>
  </Role>
</ServiceConfiguration>
'@ | Add-CsDnsServer one 10.0.0.4 | Set-CsInstanceAddress Front a, b -PublicIP ip -IdleTimeoutInMinutes 5 |
        Add-CsAccessControlRule acl 100 permit 10.0.0.0/8 -Description inside | Add-CsEndpointAcl Front In acl |
        Add-CsLoadBalancer inside -Subnet a -StaticVirtualNetworkIPAddress 10.0.0.9 | Set-CsNetworkSecurityGroup Front guard
    $script:items = @{
        Configuration = $configuration
        Role = $configuration.Roles[0]
        Setting = $configuration.Roles[0].Settings[0]
        Certificate = $configuration.Roles[0].Certificates[0]
        DnsServer = $configuration.DnsServers[0]
        Address = $configuration.InstanceAddresses[0]
        Control = $configuration.AccessControls[0]
        Rule = $configuration.AccessControls[0].Rules[0]
        Acl = $configuration.EndpointAcls[0]
        Balancer = $configuration.LoadBalancers[0]
        Group = $configuration.NetworkSecurityGroups[0]
    }
}

Describe 'The views of a <Item>' -ForEach @(
    @{ Item = 'Configuration'; Columns = 'ServiceName', 'Roles', 'OSFamily', 'OSVersion', 'Path'; Row = 'Shop\s+\{Front\}\s+7\s+\*'
        Shown = 'SchemaVersion : unspecified', 'DnsServers : {one}', 'EndpointAcls : {Front/In}', 'CleanupFirewallOnRoleRestart : True', 'EncodingName : utf-8'
    }
    @{ Item = 'Role'; Columns = 'Name', 'Instances', 'VMName'; Row = 'Front\s+2\s+\w*'
        Shown = 'InstanceCount : 2', 'Settings : {Store}', 'Line : 2'
    }
    @{ Item = 'Setting'; Columns = 'Role', 'Name', 'Value'; Row = 'Front\s+Store\s+a=b'; Shown = 'Value : a=b', 'Line : 3' }
    @{ Item = 'Certificate'; Columns = 'Role', 'Name', 'Thumbprint'; Row = 'Front\s+Ssl\s+AB12'; Shown = 'ThumbprintAlgorithm : sha1', 'Line : 4' }
    @{ Item = 'DnsServer'; Columns = 'Name', 'IPAddress'; Row = 'one\s+10\.0\.0\.4'; Shown = 'IPAddress : 10.0.0.4', 'Line : 9' }
    @{ Item = 'Address'; Columns = 'RoleName', 'Subnets', 'PublicIP', 'IdleTimeout'; Row = 'Front\s+\{a, b\}\s+ip\s+5'
        Shown = 'Subnets : {a, b}', 'IdleTimeoutInMinutes : 5'
    }
    @{ Item = 'Control'; Columns = 'Name', 'Rules'; Row = 'acl\s+\{100\}'; Shown = 'Name : acl', 'Rules : {100}' }
    @{ Item = 'Rule'; Columns = 'AccessControl', 'Order', 'Action', 'RemoteSubnet', 'Description'; Row = 'acl\s+100\s+permit\s+10\.0\.0\.0/8\s+inside'
        Shown = 'Order : 100', 'Description : inside'
    }
    @{ Item = 'Acl'; Columns = 'Role', 'Endpoint', 'AccessControl'; Row = 'Front\s+In\s+acl'; Shown = 'Endpoint : In', 'AccessControl : acl' }
    @{ Item = 'Balancer'; Columns = 'Name', 'AddressType', 'Subnet', 'IPAddress'; Row = 'inside\s+private\s+a\s+10\.0\.0\.9'
        Shown = 'AddressType : private', 'StaticVirtualNetworkIPAddress : 10.0.0.9'
    }
    @{ Item = 'Group'; Columns = 'Role', 'Name'; Row = 'Front\s+guard'; Shown = 'Role : Front', 'Name : guard' }
) {
    It 'have the columns <Columns> and show the values' {
        $view = Get-View $items[$Item]
        $lines = $view.Trim() -split '\r?\n'
        if ($Item -ne 'Configuration') {
            $lines[0] | Should -BeExactly 'Service: Shop'
            $lines = $lines | Select-Object -Skip 2
        }
        -split $lines[0] | Should -Be $Columns
        $view | Should -Match $Row
    }

    It 'show more in a list' {
        $lines = (Get-View $items[$Item] -List) -split '\r?\n' -replace '\s+:', ' :'
        $Shown | ForEach-Object { $lines | Should -Contain $_ }
    }
}

Describe 'The table of setting values' {
    It 'shows long names and values whole in 80 columns' {
        $name = 'Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString'
        $value = 'DefaultEndpointsProtocol=https;AccountName=shop;EndpointSuffix=core.windows.net'
        $long = ConvertFrom-Cscfg "<ServiceConfiguration serviceName='Shop'><Role name='WorkerRole1'><ConfigurationSettings><Setting name='$name' value='$value' /></ConfigurationSettings></Role></ServiceConfiguration>"

        $lines = (Get-View ($long | Get-CsSettingValue) -Width 80).Trim() -split '\r?\n'

        $lines | ForEach-Object { $_.Length | Should -BeLessOrEqual 80 }
        $rows = $lines | Select-Object -Skip 4 | ForEach-Object { $_.PadRight(80) }
        -join $rows.ForEach({ $_.Substring(15, 31).Trim() }) | Should -BeExactly $name
        -join $rows.ForEach({ $_.Substring(47).Trim() }) | Should -BeExactly $value
    }

    It 'hides secrets, which the property keeps' {
        $value = 'DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY='
        $setting = ConvertFrom-Cscfg "<ServiceConfiguration serviceName='Shop'><Role name='W'><ConfigurationSettings><Setting name='Store' value='$value' /></ConfigurationSettings></Role></ServiceConfiguration>" |
            Get-CsSettingValue

        foreach ($view in (Get-View $setting), (Get-View $setting -List)) {
            $view | Should -Match 'AccountName=shop;AccountKey=\*\*\*'
            $view | Should -Not -Match 'MDEy'
        }
        $setting.Value | Should -BeExactly $value
    }
}
