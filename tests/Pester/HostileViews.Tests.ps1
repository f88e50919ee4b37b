BeforeDiscovery {
    $views = ([xml](Get-Content -Raw -LiteralPath "$PSScriptRoot/../../module/CloudServiceTools.format.ps1xml")).Configuration.ViewDefinitions.View
    $script:bindings = foreach ($view in $views) {
        foreach ($type in $view.ViewSelectedBy.TypeName) {
            $properties = @($view.SelectNodes('.//PropertyName') | ForEach-Object { $_.InnerText } | Select-Object -Unique)
            if ($properties) {
                @{ Type = $type; Properties = $properties }
            }
        }
    }
}

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    # Names that end lines, move the cursor, turn the direction of text, or give commands to a build server.
    $script:name = "::error::a&#10;::error file=a.js::b&#x9b;31mc$([char]0x202E)d##vso[task.complete]e##[error]"
    $n = $name
    $script:definition = ConvertFrom-Csdef @"
<ServiceDefinition name="$n" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
  <LoadBalancerProbes><LoadBalancerProbe name="$n" protocol="http" path="$n" /></LoadBalancerProbes>
  <WebRole name="$n" vmsize="$n">
    <Sites>
      <Site name="$n" physicalDirectory="$n">
        <VirtualApplication name="$n" physicalDirectory="$n"><VirtualDirectory name="$n" physicalDirectory="$n" /></VirtualApplication>
        <Bindings><Binding name="$n" endpointName="$n" hostHeader="$n" /></Bindings>
      </Site>
    </Sites>
    <Endpoints>
      <InputEndpoint name="$n" protocol="https" port="443" certificate="$n" loadBalancerProbe="$n" />
      <InternalEndpoint name="2$n" protocol="tcp" />
    </Endpoints>
    <Imports><Import moduleName="$n" /></Imports>
    <ConfigurationSettings><Setting name="$n" /></ConfigurationSettings>
    <LocalResources><LocalStorage name="$n" /></LocalResources>
    <Certificates><Certificate name="$n" storeLocation="LocalMachine" storeName="$n" /></Certificates>
    <Startup><Task commandLine="$n"><Environment><Variable name="$n" value="$n" /></Environment></Task></Startup>
    <Runtime><EntryPoint><NetFxEntryPoint assemblyName="$n" targetFrameworkVersion="$n" /></EntryPoint></Runtime>
    <Contents><Content destination="$n"><SourceDirectory path="$n" /></Content></Contents>
  </WebRole>
  <NetworkTrafficRules>
    <OnlyAllowTrafficTo>
      <Destinations><RoleEndpoint endpointName="2$n" roleName="$n" /></Destinations>
      <WhenSource matches="AnyRule"><FromRole roleName="$n" /></WhenSource>
    </OnlyAllowTrafficTo>
  </NetworkTrafficRules>
</ServiceDefinition>
"@
    $configuration = ConvertFrom-Cscfg @"
<ServiceConfiguration serviceName="$n" osFamily="$n" osVersion="$n" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">
  <Role name="$n" vmName="$n"><Instances count="2" />
    <ConfigurationSettings><Setting name="$n" value="$n" /></ConfigurationSettings>
    <Certificates><Certificate name="$n" thumbprint="$n" thumbprintAlgorithm="$n" /></Certificates>
  </Role>
  <NetworkConfiguration>
    <Dns><DnsServers><DnsServer name="$n" IPAddress="$n" /></DnsServers></Dns>
    <AccessControls><AccessControl name="$n"><Rule action="$n" description="$n" order="1" remoteSubnet="$n" /></AccessControl></AccessControls>
    <EndpointAcls><EndpointAcl role="$n" endPoint="$n" accessControl="$n" /></EndpointAcls>
  </NetworkConfiguration>
</ServiceConfiguration>
"@
    $front = $definition.Roles[0]
    $site = $front.Sites[0]
    $script:items = @{
        Definition = $definition
        Role = $front
        Endpoints = $definition | Get-CsEndpoint
        TrafficRule = $definition.TrafficRules[0]
        Probe = $definition.LoadBalancerProbes[0]
        Site = $site
        Binding = $site.Bindings[0]
        Application = $definition | Get-CsVirtualApplication
        Directory = $definition | Get-CsVirtualDirectory
        Import = $front.Imports[0]
        Setting = $front.Settings[0]
        Storage = $front.LocalStorage[0]
        Certificate = $front.Certificates[0]
        Task = $front.StartupTasks[0]
        Variable = $definition | Get-CsEnvironmentVariable
        EntryPoint = $front.EntryPoint
        Content = $front.Contents[0]
        Decision = $definition | Get-CsReachability
        Matrix = $definition | Get-CsReachability -Matrix
        Finding = $definition | Invoke-CsAnalyzer
        Difference = Compare-CsDefinition (New-CsDefinition Other) $definition
        Configuration = $configuration
        RoleConfiguration = $configuration.Roles[0]
        SettingValue = $configuration.Roles[0].Settings[0]
        Thumbprint = $configuration.Roles[0].Certificates[0]
        DnsServer = $configuration.DnsServers[0]
        AccessControl = $configuration.AccessControls[0]
        AccessControlRule = $configuration.AccessControls[0].Rules[0]
        EndpointAcl = $configuration.EndpointAcls[0]
    }
}

Describe 'The view of <Type>' -ForEach $bindings {
    It 'shows text through ViewText' {
        $class = [AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $_.GetType($Type) } | Where-Object { $_ } | Select-Object -First 1
        $class | Should -Not -BeNullOrEmpty
        # The text of a rule and of a matrix is the tool's own; a matrix escapes the names in it.
        if ($class.Name -notin 'AnalyzerRule', 'TrafficMatrix') {
            $raw = foreach ($property in $Properties) {
                $value = $class.GetProperty($property).PropertyType
                if ($value -and -not $value.IsValueType -and $value -ne [System.Net.IPEndPoint]) { $property }
            }
            $raw | Should -BeNullOrEmpty
        }
    }
}

Describe 'Hostile names in a view of <Item>' -ForEach @(
    'Definition', 'Role', 'Endpoints', 'TrafficRule', 'Probe', 'Site', 'Binding', 'Application', 'Directory', 'Import', 'Setting',
    'Storage', 'Certificate', 'Task', 'Variable', 'EntryPoint', 'Content', 'Decision', 'Matrix', 'Finding', 'Difference',
    'Configuration', 'RoleConfiguration', 'SettingValue', 'Thumbprint', 'DnsServer', 'AccessControl', 'AccessControlRule',
    'EndpointAcl' | ForEach-Object { @{ Item = $_ } }
) {
    It 'are text (list: <List>)' -ForEach @(@{ List = $false }, @{ List = $true }) {
        $items[$Item] | Should -Not -BeNullOrEmpty
        # Wide, so that PowerShell breaks lines in columns alone.
        $text = Get-View $items[$Item] -List:$List -Width 4000
        $text | Should -Not -BeNullOrEmpty
        $text | Should -Not -Match '[\x00-\x09\x0B\x0C\x0E-\x1F\x7F-\x9F\u200E\u200F\u2028-\u202E\u2066-\u2069]'
        $text | Should -Not -Match '(?m)^\s*::'
        $text | Should -Not -Match '##(vso)?\['
    }
}
