# Rows say whose they are: in CSV first of all, in lists of mixed output too. Views and type data name what the types have.

BeforeDiscovery {
    . "$PSScriptRoot/Shared.ps1"
    $module = "$PSScriptRoot/../../module"
    $script:types = foreach ($type in ([xml](Get-Content -Raw -LiteralPath "$module/CloudServiceTools.types.ps1xml")).Types.Type) {
        $set = @($type.SelectNodes('.//PropertySet/ReferencedProperties/Name') | ForEach-Object InnerText)
        $code = @($type.SelectNodes('.//CodeProperty/Name') | ForEach-Object InnerText)
        @{ Type = $type.Name; Shown = $set; First = $code }
    }
    $script:viewed = foreach ($view in ([xml](Get-Content -Raw -LiteralPath "$module/CloudServiceTools.format.ps1xml")).Configuration.ViewDefinitions.View) {
        $names = @($view.SelectNodes('.//PropertyName') | ForEach-Object InnerText) +
            @($view.SelectNodes('.//ScriptBlock') | ForEach-Object { [regex]::Match($_.InnerText, '\$_\.(\w+)').Groups[1].Value })
        foreach ($type in $view.ViewSelectedBy.TypeName) {
            @{ Type = $type; Names = $names | Where-Object { $_ } | Select-Object -Unique; HasTable = $null -ne $view['TableControl'] }
        }
    }
    $script:rows = (Get-Command -Module CloudServiceTools).OutputType.Type |
        Where-Object { $_ -and $_.FullName -like 'CloudServiceTools.*' -and -not $_.IsEnum } | Sort-Object FullName -Unique | ForEach-Object { @{ Type = $_; Viewed = $viewed.Type; Data = $types | Where-Object Shown | ForEach-Object Type } }
}

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    function Get-Class([string] $Name) {
        [AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $_.GetType($Name) } | Where-Object { $_ } | Select-Object -First 1
    }

    $path = Join-Path $TestDrive 'ServiceDefinition.csdef'
    Set-Content -LiteralPath $path @'
<ServiceDefinition name="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
  <LoadBalancerProbes><LoadBalancerProbe name="Alive" protocol="http" path="/alive" /></LoadBalancerProbes>
  <WebRole name="Front" vmsize="Medium">
    <Sites>
      <Site name="Web" physicalDirectory="../site">
        <VirtualApplication name="app" physicalDirectory="../app"><VirtualDirectory name="img" physicalDirectory="../img" /></VirtualApplication>
        <Bindings><Binding name="Main" endpointName="In" /></Bindings>
      </Site>
    </Sites>
    <Endpoints>
      <InputEndpoint name="In" protocol="http" port="80" />
      <InternalEndpoint name="Inner" protocol="tcp" />
      <InstanceInputEndpoint name="Each" protocol="udp" localPort="10100"><AllocatePublicPortFrom><FixedPortRange max="10109" min="10105" /></AllocatePublicPortFrom></InstanceInputEndpoint>
    </Endpoints>
    <Imports><Import moduleName="RemoteAccess" /></Imports>
    <ConfigurationSettings><Setting name="Color" /><Setting name="Size" /></ConfigurationSettings>
    <LocalResources><LocalStorage name="Cache" sizeInMB="50" /></LocalResources>
    <Certificates><Certificate name="Ssl" storeLocation="LocalMachine" storeName="My" /></Certificates>
    <Startup><Task commandLine="setup.cmd"><Environment><Variable name="V" value="1" /></Environment></Task></Startup>
    <Runtime><EntryPoint><NetFxEntryPoint assemblyName="Front.dll" targetFrameworkVersion="v4.0" /></EntryPoint></Runtime>
    <Contents><Content destination="tools"><SourceDirectory path="../tools" /></Content></Contents>
  </WebRole>
  <NetworkTrafficRules>
    <OnlyAllowTrafficTo>
      <Destinations><RoleEndpoint endpointName="Inner" roleName="Front" /></Destinations>
      <WhenSource matches="AnyRule"><FromRole roleName="Front" /><FromRole roleName="Gone" /></WhenSource>
    </OnlyAllowTrafficTo>
  </NetworkTrafficRules>
</ServiceDefinition>
'@
    $script:definition = Import-CsDefinition $path
    $front = $definition.Roles[0]
    $script:configuration = ConvertFrom-Cscfg @'
<ServiceConfiguration serviceName="Shop" osFamily="7">
  <Role name="Front"><Instances count="2" />
    <ConfigurationSettings><Setting name="Color" value="red" /></ConfigurationSettings>
    <Certificates><Certificate name="Ssl" thumbprint="AB12" thumbprintAlgorithm="sha1" /></Certificates>
  </Role>
</ServiceConfiguration>
'@ | Add-CsDnsServer one 10.0.0.4 | Set-CsInstanceAddress Front a, b | Add-CsAccessControlRule acl 100 permit 10.0.0.0/8 |
        Add-CsEndpointAcl Front In acl | Add-CsLoadBalancer inside | Set-CsNetworkSecurityGroup Front guard
    $script:items = @{
        Definition = $definition; Role = $front; Probe = $definition.LoadBalancerProbes[0]; Rule = $definition.TrafficRules[0]
        Input = $front.Endpoints[0]; Internal = $front.Endpoints[1]; InstanceInput = $front.Endpoints[2]
        Site = $front.Sites[0]; Binding = $front.Sites[0].Bindings[0]; Import = $front.Imports[0]; Setting = $front.Settings[0]
        Application = $definition | Get-CsVirtualApplication; Directory = $definition | Get-CsVirtualDirectory
        Storage = $front.LocalStorage[0]; Certificate = $front.Certificates[0]; Task = $front.StartupTasks[0]
        Variable = $definition | Get-CsEnvironmentVariable; EntryPoint = $front.EntryPoint; Content = $front.Contents[0]
        Decision = $definition | Get-CsReachability | Select-Object -First 1; Matrix = $definition | Get-CsReachability -Matrix
        Finding = $definition | Invoke-CsAnalyzer | Select-Object -First 1
        Difference = Compare-CsDefinition (New-CsDefinition Shop) $definition | Select-Object -First 1
        Configuration = $configuration; RoleConfiguration = $configuration.Roles[0]; Value = $configuration.Roles[0].Settings[0]
        Thumbprint = $configuration.Roles[0].Certificates[0]; Dns = $configuration.DnsServers[0]; Address = $configuration.InstanceAddresses[0]
        Control = $configuration.AccessControls[0]; ControlRule = $configuration.AccessControls[0].Rules[0]
        Acl = $configuration.EndpointAcls[0]; Balancer = $configuration.LoadBalancers[0]; Group = $configuration.NetworkSecurityGroups[0]
    }
}

Describe 'CSV of a <Item>' -ForEach @(
    @{ Item = 'Definition'; First = 'Service', 'Name' }, @{ Item = 'Role'; First = 'Service', 'Name' }, @{ Item = 'Probe'; First = 'Service', 'Name' }
    @{ Item = 'RoleConfiguration'; First = 'Service', 'Name' }, @{ Item = 'Dns'; First = 'Service', 'Name' }, @{ Item = 'Control'; First = 'Service', 'Name' }
    @{ Item = 'Balancer'; First = 'Service', 'Name' }, @{ Item = 'Group'; First = 'Service', 'Role', 'Name' }
    'Input', 'Internal', 'InstanceInput', 'Site', 'Binding', 'Setting', 'Application', 'Directory', 'Storage', 'Certificate', 'Variable',
    'Value', 'Thumbprint' | ForEach-Object { @{ Item = $_; First = 'Service', 'Role', 'Name' } }
    'Import', 'Task', 'EntryPoint', 'Content', 'Acl' | ForEach-Object { @{ Item = $_; First = 'Service', 'Role' } }
    'Rule', 'Decision', 'Matrix', 'Finding', 'Difference', 'Configuration', 'Address', 'ControlRule' | ForEach-Object { @{ Item = $_; First = 'Service' } }
) {
    It 'starts with <First>' {
        $header, $row = $items[$Item] | ConvertTo-Csv
        @($header -replace '"' -split ',')[0..($First.Count - 1)] | Should -Be $First
        $row | Should -Match '^"Shop"'
    }

    It 'names no class' {
        $items[$Item] | ConvertTo-Csv -NoTypeInformation | Select-Object -Skip 1 | Should -Not -Match 'CloudServiceTools\.|System\.'
    }
}

Describe 'Lists as text' {
    It 'are their items: <Item>.<Property>' -ForEach @(
        @{ Item = 'Role'; Property = 'Settings'; Text = 'Color, Size' }
        @{ Item = 'Role'; Property = 'Endpoints'; Text = 'Front/In, Front/Inner, Front/Each' }
        @{ Item = 'Role'; Property = 'Imports'; Text = 'RemoteAccess' }
        @{ Item = 'Import'; Property = 'Certificates'; Text = 'Microsoft.WindowsAzure.Plugins.RemoteAccess.PasswordEncryption' }
        @{ Item = 'Rule'; Property = 'Sources'; Text = 'Front, Gone' }
        @{ Item = 'Rule'; Property = 'Destinations'; Text = 'Front/Inner' }
        @{ Item = 'Address'; Property = 'Subnets'; Text = 'a, b' }
        @{ Item = 'Matrix'; Property = 'Sources'; Text = 'Front, Internet' }
    ) {
        $items[$Item].$Property.ToString() | Should -BeExactly $Text
    }

    It 'are lists as before' {
        $definition.TrafficRules[0].Sources | Should -Be 'Front', 'Gone'
        $definition.TrafficRules[0].Sources.Count | Should -Be 2
    }
}

Describe 'Mixed output' {
    It 'shows what matters of a <Item>' -ForEach @(
        'Input', 'Role', 'Setting', 'Certificate', 'Decision', 'Finding', 'Value' | ForEach-Object { @{ Item = $_ } }
    ) {
        $mixed = Get-View @($items.Site, $items[$Item])
        $lines = @($mixed -split '\r?\n' | Where-Object { $_ -match '^\w+\s+:' })
        $lines.Count | Should -BeGreaterThan 1
        $lines.Count | Should -BeLessOrEqual 8
        $lines[0] | Should -Match '^Service\s+: Shop$'
    }
}

Describe 'Type data of <Type>' -ForEach $types {
    It 'names properties that the type has' {
        $class = Get-Class $Type
        $class | Should -Not -BeNullOrEmpty
        $known = $class.GetProperties().Name
        @($Shown) + @($First) | Where-Object { $_ -and $_ -notin $known } | Should -BeNullOrEmpty
        if ($Shown -and 'Service' -in $known -and 'Path' -notin $Shown) {
            $Shown[0] | Should -BeExactly 'Service'
        }
    }
}

Describe 'A view of <Type>' -ForEach $viewed {
    It 'names properties that the type has' {
        $class = Get-Class $Type
        $class | Should -Not -BeNullOrEmpty
        $Names | Where-Object { $_ -notin $class.GetProperties().Name } | Should -BeNullOrEmpty
    }
}

Describe 'What a cmdlet outputs: <Type>' -ForEach $rows {
    It 'has a view, and type data for mixed output where it names its service' {
        $names = for ($class = $Type; $class; $class = $class.BaseType) { $class.FullName }
        @($Viewed | Where-Object { $_ -in $names }).Count | Should -BeGreaterThan 0
        if ($Type.GetProperty('Service')) {
            @($Data | Where-Object { $_ -in $names }).Count | Should -Be 1
        }
    }
}
