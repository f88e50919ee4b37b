BeforeDiscovery {
    $reference = "$PSScriptRoot/../Format/cscfg.csv"
    $script:rows = Import-Csv $reference | ForEach-Object { if ($_.attribute) { "$($_.element)/@$($_.attribute)" } else { $_.element } }

    # Every row of the format: the command that writes it into a configuration $c of roles Front and Back with one setting
    # and one certificate, where the element or attribute is found then, and what a property reads from it.
    $root = '/ServiceConfiguration'
    $role = "$root/Role"
    $network = "$root/NetworkConfiguration"
    $address = "$network/AddressAssignments/InstanceAddress"
    $rule = "$network/AccessControls/AccessControl/Rule"
    $new = { $d | New-CsConfiguration }
    $setAddress = { $c | Set-CsInstanceAddress Front inner -PublicIP outer -IdleTimeoutInMinutes 5 }
    $addRule = { $c | Add-CsAccessControlRule acl 100 permit 10.0.0.0/8 -Description why }
    $addAcl = { $c | Add-CsAccessControlRule acl 100 permit 10.0.0.0/8 | Add-CsEndpointAcl Front In acl }
    $addBalancer = { $c | Add-CsLoadBalancer inside -Subnet inner -StaticVirtualNetworkIPAddress 10.0.0.9 }
    $setGroup = { $c | Set-CsNetworkSecurityGroup Front guard }
    $setThumbprint = { $c | Set-CsCertificateThumbprint Ssl 'AB 12' }
    $script:authored = @(
        @{ Row = $root; Command = $new; Read = { "$_" }; Value = 'Shop' }
        @{ Row = "$root/@serviceName"; Command = { $c | Set-CsConfiguration Other }; Read = { $_.ServiceName }; Value = 'Other' }
        @{ Row = "$root/@osFamily"; Command = { $c | Set-CsConfiguration -OSFamily 6 }; Read = { $_.OSFamily }; Value = '6' }
        @{ Row = "$root/@osVersion"; Command = { $c | Set-CsConfiguration -OSVersion x }; Read = { $_.OSVersion }; Value = 'x' }
        @{ Row = "$root/@schemaVersion"; Command = { $c | Set-CsConfiguration -SchemaVersion 2014-06.2.4 }; Read = { $_.SchemaVersion }; Value = '2014-06.2.4' }
        @{ Row = $role; Command = $new; Read = { $_.Roles[0] }; Value = 'Front' }
        @{ Row = "$role/@name"; Command = $new; Read = { $_.Roles[1].Name }; Value = 'Back' }
        @{ Row = "$role/@vmName"; Command = { $c | Set-CsRoleConfiguration Front -VMName vm }; Read = { $_.Roles[0].VMName }; Value = 'vm' }
        @{ Row = "$role/OsImage"; Command = { $c | Set-CsRoleConfiguration Front -OSImage http://x }; Read = { $_.Roles[0].OSImage }; Value = 'http://x' }
        @{ Row = "$role/OsImage/@href"; Command = { $c | Set-CsRoleConfiguration Front -OSImage http://y }; Read = { $_.Roles[0].OSImage }; Value = 'http://y' }
        @{ Row = "$role/ConfigurationSettings"; Command = $new; Read = { $_.Roles[0].Settings.Count }; Value = 1 }
        @{ Row = "$role/ConfigurationSettings/Setting"; Command = $new; Read = { $_.Roles[0].Settings[0] }; Value = 'Store' }
        @{ Row = "$role/ConfigurationSettings/Setting/@name"; Command = { $c | Set-CsSettingValue More x -Role Back -Force }; Read = { $_.Roles[1].Settings[0].Name }; Value = 'More' }
        @{ Row = "$role/ConfigurationSettings/Setting/@value"; Command = { $c | Set-CsSettingValue Store a=b }; Read = { $_.Roles[0].Settings['Store'].Value }; Value = 'a=b' }
        @{ Row = "$role/Instances"; Command = $new; Read = { $_.Roles[0].InstanceCount }; Value = 1 }
        @{ Row = "$role/Instances/@count"; Command = { $c | Set-CsInstanceCount * 4 }; Read = { $_.Roles[1].InstanceCount }; Value = 4 }
        @{ Row = "$role/Certificates"; Command = $new; Read = { $_.Roles[0].Certificates.Count }; Value = 1 }
        @{ Row = "$role/Certificates/Certificate"; Command = $new; Read = { $_.Roles[0].Certificates[0] }; Value = 'Ssl' }
        @{ Row = "$role/Certificates/Certificate/@name"; Command = $new; Read = { $_.Roles[0].Certificates[0].Name }; Value = 'Ssl' }
        @{ Row = "$role/Certificates/Certificate/@thumbprint"; Command = $setThumbprint; Read = { $_.Roles[0].Certificates[0].Thumbprint }; Value = 'AB12' }
        @{ Row = "$role/Certificates/Certificate/@thumbprintAlgorithm"; Command = $setThumbprint; Read = { $_.Roles[0].Certificates[0].ThumbprintAlgorithm }; Value = 'sha1' }
        @{ Row = $network; Command = { $c | Add-CsDnsServer one 10.0.0.4 }; Read = { $_.DnsServers.Count }; Value = 1 }
        @{ Row = "$network/Dns"; Command = { $c | Add-CsDnsServer one 10.0.0.4 }; Read = { $_.DnsServers.Count }; Value = 1 }
        @{ Row = "$network/Dns/DnsServers"; Command = { $c | Add-CsDnsServer one 10.0.0.4 }; Read = { $_.DnsServers.Count }; Value = 1 }
        @{ Row = "$network/Dns/DnsServers/DnsServer"; Command = { $c | Add-CsDnsServer one 10.0.0.4 }; Read = { $_.DnsServers[0] }; Value = 'one' }
        @{ Row = "$network/Dns/DnsServers/DnsServer/@name"; Command = { $c | Add-CsDnsServer one 10.0.0.4 }; Read = { $_.DnsServers[0].Name }; Value = 'one' }
        @{ Row = "$network/Dns/DnsServers/DnsServer/@IPAddress"; Command = { $c | Add-CsDnsServer one 10.0.0.4 }; Read = { $_.DnsServers[0].IPAddress }; Value = '10.0.0.4' }
        @{ Row = "$network/VirtualNetworkSite"; Command = { $c | Set-CsConfiguration -VirtualNetworkSite net }; Read = { $_.VirtualNetworkSite }; Value = 'net' }
        @{ Row = "$network/VirtualNetworkSite/@name"; Command = { $c | Set-CsConfiguration -VirtualNetworkSite net }; Read = { $_.VirtualNetworkSite }; Value = 'net' }
        @{ Row = "$network/AddressAssignments"; Command = $setAddress; Read = { $_.InstanceAddresses.Count }; Value = 1 }
        @{ Row = $address; Command = $setAddress; Read = { $_.InstanceAddresses[0] }; Value = 'Front' }
        @{ Row = "$address/@roleName"; Command = $setAddress; Read = { $_.InstanceAddresses[0].RoleName }; Value = 'Front' }
        @{ Row = "$address/Subnets"; Command = $setAddress; Read = { $_.InstanceAddresses[0].Subnets.Count }; Value = 1 }
        @{ Row = "$address/Subnets/Subnet"; Command = $setAddress; Read = { $_.InstanceAddresses[0].Subnets[0] }; Value = 'inner' }
        @{ Row = "$address/Subnets/Subnet/@name"; Command = $setAddress; Read = { $_.InstanceAddresses[0].Subnets[0] }; Value = 'inner' }
        @{ Row = "$address/PublicIPs"; Command = $setAddress; Read = { $_.InstanceAddresses[0].PublicIP }; Value = 'outer' }
        @{ Row = "$address/PublicIPs/PublicIP"; Command = $setAddress; Read = { $_.InstanceAddresses[0].PublicIP }; Value = 'outer' }
        @{ Row = "$address/PublicIPs/PublicIP/@name"; Command = $setAddress; Read = { $_.InstanceAddresses[0].PublicIP }; Value = 'outer' }
        @{ Row = "$address/PublicIPs/PublicIP/@idleTimeoutInMinutes"; Command = $setAddress; Read = { $_.InstanceAddresses[0].IdleTimeoutInMinutes }; Value = 5 }
        @{ Row = "$network/AddressAssignments/ReservedIPs"; Command = { $c | Set-CsConfiguration -ReservedIP own }; Read = { $_.ReservedIP }; Value = 'own' }
        @{ Row = "$network/AddressAssignments/ReservedIPs/ReservedIP"; Command = { $c | Set-CsConfiguration -ReservedIP own }; Read = { $_.ReservedIP }; Value = 'own' }
        @{ Row = "$network/AddressAssignments/ReservedIPs/ReservedIP/@name"; Command = { $c | Set-CsConfiguration -ReservedIP own }; Read = { $_.ReservedIP }; Value = 'own' }
        @{ Row = "$network/AccessControls"; Command = $addRule; Read = { $_.AccessControls.Count }; Value = 1 }
        @{ Row = "$network/AccessControls/AccessControl"; Command = $addRule; Read = { $_.AccessControls[0] }; Value = 'acl' }
        @{ Row = "$network/AccessControls/AccessControl/@name"; Command = $addRule; Read = { $_.AccessControls[0].Name }; Value = 'acl' }
        @{ Row = $rule; Command = $addRule; Read = { $_.AccessControls[0].Rules[0] }; Value = '100' }
        @{ Row = "$rule/@order"; Command = $addRule; Read = { $_.AccessControls[0].Rules[0].Order }; Value = 100 }
        @{ Row = "$rule/@action"; Command = $addRule; Read = { $_.AccessControls[0].Rules[0].Action }; Value = 'permit' }
        @{ Row = "$rule/@remoteSubnet"; Command = $addRule; Read = { $_.AccessControls[0].Rules[0].RemoteSubnet }; Value = '10.0.0.0/8' }
        @{ Row = "$rule/@description"; Command = $addRule; Read = { $_.AccessControls[0].Rules[0].Description }; Value = 'why' }
        @{ Row = "$network/EndpointAcls"; Command = $addAcl; Read = { $_.EndpointAcls.Count }; Value = 1 }
        @{ Row = "$network/EndpointAcls/EndpointAcl"; Command = $addAcl; Read = { $_.EndpointAcls[0] }; Value = 'Front/In' }
        @{ Row = "$network/EndpointAcls/EndpointAcl/@role"; Command = $addAcl; Read = { $_.EndpointAcls[0].Role }; Value = 'Front' }
        @{ Row = "$network/EndpointAcls/EndpointAcl/@endPoint"; Command = $addAcl; Read = { $_.EndpointAcls[0].Endpoint }; Value = 'In' }
        @{ Row = "$network/EndpointAcls/EndpointAcl/@accessControl"; Command = $addAcl; Read = { $_.EndpointAcls[0].AccessControl }; Value = 'acl' }
        @{ Row = "$network/LoadBalancers"; Command = $addBalancer; Read = { $_.LoadBalancers.Count }; Value = 1 }
        @{ Row = "$network/LoadBalancers/LoadBalancer"; Command = $addBalancer; Read = { $_.LoadBalancers[0] }; Value = 'inside' }
        @{ Row = "$network/LoadBalancers/LoadBalancer/@name"; Command = $addBalancer; Read = { $_.LoadBalancers[0].Name }; Value = 'inside' }
        @{ Row = "$network/LoadBalancers/LoadBalancer/FrontendIPConfiguration"; Command = $addBalancer; Read = { $_.LoadBalancers[0].Subnet }; Value = 'inner' }
        @{ Row = "$network/LoadBalancers/LoadBalancer/FrontendIPConfiguration/@type"; Command = $addBalancer; Read = { $_.LoadBalancers[0].AddressType }; Value = 'private' }
        @{ Row = "$network/LoadBalancers/LoadBalancer/FrontendIPConfiguration/@subnet"; Command = $addBalancer; Read = { $_.LoadBalancers[0].Subnet }; Value = 'inner' }
        @{ Row = "$network/LoadBalancers/LoadBalancer/FrontendIPConfiguration/@staticVirtualNetworkIPAddress"; Command = $addBalancer; Read = { $_.LoadBalancers[0].StaticVirtualNetworkIPAddress }; Value = '10.0.0.9' }
        @{ Row = "$network/NetworkSecurityGroupRefs"; Command = $setGroup; Read = { $_.NetworkSecurityGroups.Count }; Value = 1 }
        @{ Row = "$network/NetworkSecurityGroupRefs/NetworkSecurityGroupRef"; Command = $setGroup; Read = { $_.NetworkSecurityGroups[0] }; Value = 'Front' }
        @{ Row = "$network/NetworkSecurityGroupRefs/NetworkSecurityGroupRef/@roleName"; Command = $setGroup; Read = { $_.NetworkSecurityGroups[0].Role }; Value = 'Front' }
        @{ Row = "$network/NetworkSecurityGroupRefs/NetworkSecurityGroupRef/NetworkSecurityGroup"; Command = $setGroup; Read = { $_.NetworkSecurityGroups[0].Name }; Value = 'guard' }
        @{ Row = "$network/NetworkSecurityGroupRefs/NetworkSecurityGroupRef/NetworkSecurityGroup/@name"; Command = $setGroup; Read = { $_.NetworkSecurityGroups[0].Name }; Value = 'guard' }
        @{ Row = "$root/GuestAgentSettings"; Command = { $c | Set-CsConfiguration -AllowRoleProcessLocalDumps $true }; Read = { $_.AllowRoleProcessLocalDumps }; Value = $true }
        @{ Row = "$root/GuestAgentSettings/@cleanupFirewallOnRoleRestart"; Command = { $c | Set-CsConfiguration -CleanupFirewallOnRoleRestart $false }; Read = { $_.CleanupFirewallOnRoleRestart }; Value = $false }
        @{ Row = "$root/GuestAgentSettings/@allowRoleProcessLocalDumps"; Command = { $c | Set-CsConfiguration -AllowRoleProcessLocalDumps $true }; Read = { $_.AllowRoleProcessLocalDumps }; Value = $true }
    )
}

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
}

Describe 'The format' {
    It 'is in this file row by row' -ForEach @(@{ Expected = $rows; Actual = $authored.Row }) {
        $Actual | Sort-Object | Should -Be ($Expected | Sort-Object)
    }

    It 'can be written and read: <Row>' -ForEach $authored {
        $d = ConvertFrom-Csdef @'
<ServiceDefinition name="Shop">
  <WebRole name="Front">
    <ConfigurationSettings><Setting name="Store" /></ConfigurationSettings>
    <Certificates><Certificate name="Ssl" storeLocation="LocalMachine" storeName="My" /></Certificates>
  </WebRole>
  <WorkerRole name="Back" />
</ServiceDefinition>
'@
        $script:c = $d | New-CsConfiguration
        $written = & $Command
        $xml = [xml]($written | ConvertTo-Cscfg)
        $path = $Row -replace '/(?!@)(\w+)', '/*[local-name()="$1"]'
        $xml.SelectSingleNode($path) | Should -Not -BeNullOrEmpty
        $again = $written | ConvertTo-Cscfg | ConvertFrom-Cscfg
        $read = $again | ForEach-Object $Read
        $(if ($Value -is [string]) { "$read" } else { $read }) | Should -BeExactly $Value
    }
}
