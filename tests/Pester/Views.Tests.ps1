BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    $definition = ConvertFrom-Csdef @'
<ServiceDefinition name="Shop" schemaVersion="2015-04.2.6" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
  <LoadBalancerProbes>
    <LoadBalancerProbe name="Alive" protocol="http" path="/alive" port="8080" />
  </LoadBalancerProbes>
  <WebRole name="Front" vmsize="Medium">
    <Sites>
      <Site name="Web" physicalDirectory="../site">
        <VirtualApplication name="app"><VirtualDirectory name="images" physicalDirectory="../images" /></VirtualApplication>
        <Bindings>
          <Binding name="Main" endpointName="In" hostHeader="www.contoso.com" />
        </Bindings>
      </Site>
    </Sites>
    <Endpoints>
      <InputEndpoint name="In" protocol="https" port="443" localPort="8443" certificate="Cert" />
      <InternalEndpoint name="Inner" protocol="tcp" />
      <InstanceInputEndpoint name="Each" protocol="udp" localPort="10100">
        <AllocatePublicPortFrom>
          <FixedPortRange max="10109" min="10105" />
        </AllocatePublicPortFrom>
      </InstanceInputEndpoint>
    </Endpoints>
    <Imports><Import moduleName="RemoteAccess" /></Imports>
    <ConfigurationSettings><Setting name="Color" /></ConfigurationSettings>
    <LocalResources><LocalStorage name="Cache" sizeInMB="50" cleanOnRoleRecycle="false" /></LocalResources>
    <Certificates><Certificate name="Cert" storeLocation="LocalMachine" storeName="My" /></Certificates>
    <Startup>
      <Task commandLine="setup.cmd" executionContext="elevated" taskType="background">
        <Environment>
          <Variable name="ID"><RoleInstanceValue xpath="/RoleEnvironment/CurrentInstance/@id" /></Variable>
        </Environment>
      </Task>
    </Startup>
    <Runtime><EntryPoint><NetFxEntryPoint assemblyName="Front.dll" targetFrameworkVersion="v4.0" /></EntryPoint></Runtime>
    <Contents><Content destination="tools"><SourceDirectory path="../tools" /></Content></Contents>
  </WebRole>
  <NetworkTrafficRules>
    <OnlyAllowTrafficTo>
      <Destinations>
        <RoleEndpoint endpointName="Inner" roleName="Front" />
      </Destinations>
      <WhenSource matches="AnyRule">
        <FromRole roleName="Front" />
      </WhenSource>
    </OnlyAllowTrafficTo>
  </NetworkTrafficRules>
</ServiceDefinition>
'@
    $script:items = @{
        Definition = $definition
        Role = $definition.Roles[0]
        Endpoints = $definition | Get-CsEndpoint
        Rule = $definition.TrafficRules[0]
        Probe = $definition.LoadBalancerProbes[0]
        Site = $definition.Roles[0].Sites[0]
        Binding = $definition | Get-CsBinding
        VirtualDirectory = $definition | Get-CsVirtualDirectory
        Import = $definition | Get-CsImport
        Setting = $definition | Get-CsSetting -IncludeImported | Select-Object -First 2
        LocalStorage = $definition | Get-CsLocalStorage
        Certificate = $definition | Get-CsCertificate
        StartupTask = $definition | Get-CsStartupTask
        Variable = $definition | Get-CsEnvironmentVariable
        EntryPoint = $definition | Get-CsEntryPoint
        Content = $definition | Get-CsContent
    }
}

Describe 'The table of a <Item>' -ForEach @(
    @{ Item = 'Definition'; Columns = 'Name', 'Roles', 'Path'; Row = 'Shop\s+\{Front\}' }
    @{ Item = 'Role'; Columns = 'Name', 'Type', 'VMSize', 'Endpoints'; Row = 'Front\s+Web\s+Medium\s+\{In, Inner, Each\}' }
    @{ Item = 'Endpoints'; Columns = 'Role', 'Name', 'Kind', 'Protocol', 'LocalPort', 'PublicPort'
        Row = 'Front\s+In\s+Input\s+https\s+8443\s+443\s+' +
        'Front\s+Inner\s+Internal\s+tcp\s+Front\s+Each\s+InstanceInput\s+udp\s+10100\s+10105-10109'
    }
    @{ Item = 'Rule'; Columns = 'Number', 'Line', 'To', 'From'; Row = '38\s+Front/Inner\s+Front' }
    @{ Item = 'Probe'; Columns = 'Name', 'Protocol', 'Port', 'Path', 'Interval', 'Timeout'; Row = 'Alive\s+http\s+8080\s+/alive\s+15\s+31' }
    @{ Item = 'Site'; Columns = 'Role', 'Name', 'PhysicalDirectory', 'Bindings'; Row = 'Front\s+Web\s+\.\./site\s+\{Main\}' }
    @{ Item = 'Binding'; Columns = 'Role', 'Site', 'Name', 'EndpointName', 'HostHeader'; Row = 'Front\s+Web\s+Main\s+In\s+www\.contoso\.com' }
    @{ Item = 'VirtualDirectory'; Columns = 'Role', 'Path', 'PhysicalDirectory'; Row = 'Front\s+Web/app/images\s+\.\./images' }
    @{ Item = 'Import'; Columns = 'Role', 'ModuleName'; Row = 'Front\s+RemoteAccess' }
    @{ Item = 'Setting'; Columns = 'Role', 'Name'; Row = 'Front\s+Color\s+Front\s+Microsoft\.\S+\.RemoteAccess\.Enabled' }
    @{ Item = 'LocalStorage'; Columns = 'Role', 'Name', 'SizeInMB', 'CleanOnRoleRecycle'; Row = 'Front\s+Cache\s+50\s+False' }
    @{ Item = 'Certificate'; Columns = 'Role', 'Name', 'StoreLocation', 'StoreName', 'PermissionLevel'
        Row = 'Front\s+Cert\s+LocalMachine\s+My\s+limitedOrElevated'
    }
    @{ Item = 'StartupTask'; Columns = 'Role', 'CommandLine', 'ExecutionContext', 'TaskType', 'Variables'
        Row = 'Front\s+setup\.cmd\s+elevated\s+background\s+\{ID\}'
    }
    @{ Item = 'Variable'; Columns = 'Role', 'Task', 'Name', 'Value', 'XPath'; Row = 'Front\s+setup\.cmd\s+ID\s+/RoleEnvironment/CurrentInstance/@id' }
    @{ Item = 'EntryPoint'; Columns = 'Role', 'Kind', 'AssemblyName', 'CommandLine'; Row = 'Front\s+NetFx\s+Front\.dll' }
    @{ Item = 'Content'; Columns = 'Role', 'Destination', 'SourceDirectory'; Row = 'Front\s+tools\s+\.\./tools' }
) {
    It 'has the columns <Columns>' {
        $lines = (Get-View $items[$Item]).Trim() -split '\r?\n'
        if ($Item -ne 'Definition') {
            $lines[0] | Should -BeExactly 'Service: Shop'
            $lines = $lines | Select-Object -Skip 2
        }
        -split $lines[0] | Should -Be $Columns
    }

    It 'shows the values' {
        Get-View $items[$Item] | Should -Match $Row
    }
}

Describe 'The list of a <Item>' -ForEach @(
    @{ Item = 'Definition'; Shown = 'Name : Shop', 'SchemaVersion : 2015-04.2.6', 'UpgradeDomainCount : 5', 'Roles : {Front}', 'EncodingName : utf-8' }
    @{ Item = 'Role'; Shown = 'Name : Front', 'Type : Web', 'EnableNativeCodeExecution : True', 'Sites : {Web}', 'Line : 5' }
    @{ Item = 'Rule'; Shown = 'Destinations : {Front/Inner}', 'Sources : {Front}', 'AllowAll : False', 'Line : 38' }
    @{ Item = 'Probe'; Shown = 'Name : Alive', 'IntervalInSeconds : 15', 'TimeoutInSeconds : 31', 'Line : 3' }
    @{ Item = 'Site'; Shown = 'Name : Web', 'PhysicalDirectory : ../site', 'Bindings : {Main}', 'VirtualApplications : {app}', 'Line : 7' }
    @{ Item = 'VirtualDirectory'; Shown = 'Role : Front', 'Path : Web/app/images', 'Name : images', 'Line : 8' }
    @{ Item = 'Import'; Shown = 'ModuleName : RemoteAccess', 'Endpoints : {Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp}', 'Line : 23' }
    @{ Item = 'EntryPoint'; Shown = 'Kind : NetFx', 'AssemblyName : Front.dll', 'TargetFrameworkVersion : v4.0' }
    @{ Item = 'StartupTask'; Shown = 'CommandLine : setup.cmd', 'TaskType : background', 'Variables : {ID}' }
    @{ Item = 'Binding'; Shown = 'Name : Main', 'EndpointName : In', 'HostHeader : www.contoso.com', 'Line : 10' }
) {
    It 'shows the values' {
        $lines = (Get-View $items[$Item] -List) -split '\r?\n' -replace '\s+:', ' :'
        $Shown | ForEach-Object { $lines | Should -Contain $_ }
    }
}

Describe 'The list of endpoints' {
    It 'shows of an <Kind> endpoint what its kind has' -ForEach @(
        @{ Kind = 'Input'; Shown = 'Certificate', 'LoadBalancerProbe', 'LocalPort', 'PublicPort'; Hidden = 'Column' }
        @{ Kind = 'InstanceInput'; Shown = 'LocalPort', 'PublicPort', 'IdleTimeoutInMinutes'; Hidden = 'Certificate' }
        @{ Kind = 'Internal'; Shown = 'Port', 'Line'; Hidden = 'PublicPort' }
    ) {
        $labels = (Get-View ($definition | Get-CsEndpoint -Kind $Kind) -List) -split '\r?\n' -replace '\s+:.*'
        $Shown | ForEach-Object { $labels | Should -Contain $_ }
        $labels | Should -Not -Contain $Hidden
    }

    It 'starts with the role and the name for every kind, when kinds are mixed' {
        $lists = ((Get-View ($definition | Get-CsEndpoint) -List).Trim() -split '(?:\r?\n){2,}')
        $lists.Count | Should -Be 3
        $lists | ForEach-Object { $_ | Should -Match '\ARole\s+: Front\r?\nName\s+: ' }
    }
}

Describe 'Text of an item' {
    It 'of <Item> is <Text>' -ForEach @(
        @{ Item = 'Definition'; Text = 'Shop' }, @{ Item = 'Role'; Text = 'Front' }
        @{ Item = 'Rule'; Text = 'Front/Inner from Front' }, @{ Item = 'Site'; Text = 'Web' }
    ) {
        "$($items[$Item])" | Should -BeExactly $Text
    }

    It 'of an endpoint names its role' {
        "$($items.Endpoints)" | Should -BeExactly 'Front/In Front/Inner Front/Each'
    }
}
