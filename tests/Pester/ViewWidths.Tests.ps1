# What the console shows in 80 and in 140 columns, as it was approved: Approved/Views-80.txt and Views-140.txt. After a change of a
# view, $env:APPROVE_VIEWS = 'write' writes them anew, for somebody to read.

# PowerShell breaks lines at words where it knows the language, which English is. The tests run without the data of languages.
class English : cultureinfo {
    English() : base('') { }

    [string] get_TwoLetterISOLanguageName() { return 'en' }
}

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    $script:culture = [cultureinfo]::CurrentCulture
    [cultureinfo]::CurrentCulture = [English]::new()

    $script:definition = ConvertFrom-Csdef @'
<ServiceDefinition name="Health.Monitoring" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
  <WebRole name="WebRole" vmsize="Standard_D1_v2">
    <Endpoints>
      <InputEndpoint name="Endpoint1" protocol="http" port="80" localPort="8080" />
      <InstanceInputEndpoint name="InstanceHttp" protocol="tcp" localPort="10100"><AllocatePublicPortFrom><FixedPortRange max="10109" min="10105" /></AllocatePublicPortFrom></InstanceInputEndpoint>
    </Endpoints>
    <Imports><Import moduleName="RemoteAccess" /></Imports>
  </WebRole>
  <WorkerRole name="EntityHandler" vmsize="Small">
    <Endpoints>
      <InternalEndpoint name="InternalRequest" protocol="tcp"><FixedPortRange max="8999" min="8995" /></InternalEndpoint>
      <InputEndpoint name="Microsoft.Example.Plugins.WebDeploy.InputEndpoint" protocol="tcp" port="16000" />
    </Endpoints>
  </WorkerRole>
  <NetworkTrafficRules>
    <OnlyAllowTrafficTo>
      <Destinations><RoleEndpoint endpointName="InternalRequest" roleName="EntityHandler" /></Destinations>
      <WhenSource matches="AnyRule"><FromRole roleName="WebRole" /></WhenSource>
    </OnlyAllowTrafficTo>
  </NetworkTrafficRules>
</ServiceDefinition>
'@
    $script:configuration = ConvertFrom-Cscfg @'
<ServiceConfiguration serviceName="Health.Monitoring" osFamily="7">
  <Role name="EntityHandler"><Instances count="3" />
    <ConfigurationSettings>
      <Setting name="Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString" value="UseDevelopmentStorage=true" />
      <Setting name="Database" value="Server=tcp:shop.database.windows.net;Database=Shop;User ID=app;Password=hunter2;Encrypt=True" />
    </ConfigurationSettings>
  </Role>
</ServiceConfiguration>
'@

    # Without the blanks at the ends of lines.
    function Get-Approved([object] $Item, [int] $Width) {
        ((Get-View $Item -Width $Width) -split '\r?\n' | ForEach-Object { $_.TrimEnd() }) -join "`n" -replace '^\n+|\n+$'
    }
}

AfterAll {
    [cultureinfo]::CurrentCulture = $script:culture
}

Describe 'Views in <Width> columns' -ForEach @(@{ Width = 80 }, @{ Width = 140 }) {
    BeforeAll {
        $show = [ordered]@{
            'Definitions' = @($definition)
            'Roles' = $definition | Get-CsRole
            'Endpoints' = $definition | Get-CsEndpoint
            'Traffic rules' = $definition | Get-CsTrafficRule
            'Decisions' = $definition | Get-CsReachability -To EntityHandler/InternalRequest
            'A matrix' = $definition | Get-CsReachability -Matrix
            'Findings' = $definition | Invoke-CsAnalyzer
            'Differences' = Compare-CsDefinition (New-CsDefinition Health.Monitoring) $definition
            'Imports' = $definition | Get-CsImport
            'Configurations' = @($configuration)
            'Settings' = $configuration | Get-CsSettingValue
            'An endpoint after a role' = @($definition.Roles[0], $definition.Roles[0].Endpoints[0])
        }
        $script:shown = ($show.Keys | ForEach-Object { "## $_`n`n$(Get-Approved $show[$_] $Width)`n" }) -join "`n"
        $script:approved = "$PSScriptRoot/Approved/Views-$Width.txt"
        if ($env:APPROVE_VIEWS -eq 'write') {
            [System.IO.File]::WriteAllText($approved, $shown)
        }
    }

    It 'are as approved' {
        $shown | Should -BeExactly ([System.IO.File]::ReadAllText($approved).Replace("`r", ''))
    }

    It 'fit' {
        $shown -split "`n" | Where-Object Length -GT $Width | Should -BeNullOrEmpty
    }
}

Describe 'The path of a file' {
    BeforeAll {
        $script:path = Join-Path (New-Item -ItemType Directory (Join-Path $TestDrive 'Health-Monitoring-CLOUD-Service')).FullName 'ServiceDefinition.csdef'
        $definition | Export-CsDefinition $path
        $script:imported = Import-CsDefinition $path
    }

    It 'is whole in the table of definitions, in 80 columns too' {
        $rows = (Get-View $imported -Width 80).Trim() -split '\r?\n' | Select-Object -Skip 2
        -join $rows.ForEach({ $_.PadRight(80).Substring(52).Trim() }) | Should -BeExactly $path
    }

    It 'is whole above the rows of a service, which are those of one file' {
        $other = $path.Replace('.csdef', '2.csdef')
        $imported | Copy-CsDefinition | Export-CsDefinition $other
        $view = (Get-View ($imported, (Import-CsDefinition $other) | Get-CsRole) -Width 80) -replace '\r?\n'
        $view | Should -Match ([regex]::Escape("Service: Health.Monitoring ($path)") + '.*' + [regex]::Escape("Service: Health.Monitoring ($other)"))
    }
}
