# A service goes through the pipeline wherever a definition does, and what must reach all of its files does.

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
    Push-Location

    function Get-ChangedLine([string] $Old, [string] $New) {
        Compare-Object (Get-Content $Old) (Get-Content $New) | ForEach-Object { "$($_.SideIndicator) $($_.InputObject.Trim())" }
    }
}

AfterAll {
    Pop-Location
}

Describe 'A service' {
    BeforeEach {
        $folder = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
        Set-Location $folder
        New-CsDefinition Shop -Role (New-CsRole Web -Type Web), (New-CsRole Orders -Type Worker) |
            Add-CsInputEndpoint In 80 -Protocol http -Role Web |
            Add-CsInternalEndpoint Queue 5000 -Protocol tcp -Role Orders |
            Add-CsTrafficRule Orders/Queue Web |
            Add-CsSetting Store -Role * |
            Add-CsCertificate Ssl -Role Web |
            Export-CsDefinition ./ServiceDefinition.csdef
        foreach ($name in 'Cloud', 'Local', 'Test') {
            Import-CsDefinition ./ServiceDefinition.csdef | New-CsConfiguration | Set-CsInstanceCount Orders 3 |
                Set-CsSettingValue Store "of $name" | Set-CsInstanceAddress Orders Back |
                Export-CsConfiguration "./ServiceConfiguration.$name.cscfg"
            $text = [System.IO.File]::ReadAllText("$folder/ServiceConfiguration.$name.cscfg").Replace("`r`n", "`n")
            [System.IO.File]::WriteAllText("$folder/ServiceConfiguration.$name.cscfg", $text.Replace('<Role name="Orders">', "<!-- $name -->`n`t<Role name=`"Orders`">").Replace("`n", "`r`n"))
        }
        New-Item -ItemType Directory ./old | Out-Null
        Copy-Item ./*.cs* ./old
    }

    It 'is read from <Path>' -ForEach @{ Path = '.' }, @{ Path = './ServiceDefinition.csdef' } {
        $service = Import-CsService $Path
        @($service).Count | Should -Be 1
        $service.Name | Should -Be 'Shop'
        $service.Environments.Name | Should -Be 'Cloud', 'Local', 'Test'
        Get-View $service | Should -BeLike '*Shop*{Cloud, Local, Test}*'
    }

    It 'is read from every folder with -Recurse, and -Exclude leaves some out' {
        @(Import-CsService . -Recurse).Count | Should -Be 2
        @(Import-CsService . -Recurse -Exclude old).Count | Should -Be 1
    }

    It 'that is not there is a warning, and an error where errors stop' {
        New-Item -ItemType Directory ./none | Out-Null
        Import-CsService ./none 3>&1 | Should -BeLike 'There is no service definition*'
        { Import-CsService ./none -ErrorAction Stop } | Should -Throw -ErrorId 'CsFileNotFound*'
    }

    It 'has a configuration that cannot be read: an error, and the service without it' {
        Set-Content ./ServiceConfiguration.Test.cscfg '<ServiceConfiguration'
        $service = Import-CsService . -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'CsMalformedXml*'
        $service.Environments.Name | Should -Be 'Cloud', 'Local'
    }

    It 'comes out again where it went in: <_>' -ForEach @(
        'Set-CsRole * -VMSize Large'
        'Add-CsSetting New -Role Web'
        'Rename-CsEndpoint Queue Jobs'
        'Remove-CsTrafficRule *'
        'Add-CsLoadBalancerProbe P -Protocol http'
        'Set-CsDefinition -UpgradeDomainCount 3'
        'Optimize-CsTrafficRule'
        'Repair-CsDefinition'
    ) {
        $service = Import-CsService .
        $out = & ([scriptblock]::Create("`$service | $_ 3>`$null"))
        [object]::ReferenceEquals($out, $service) | Should -BeTrue
    }

    It 'is taken where a definition is: <_>' -ForEach @(
        'Get-CsRole', 'Get-CsEndpoint', 'Get-CsSetting', 'Get-CsReachability', 'Get-CsTrafficRule', 'ConvertTo-Csdef', 'ConvertTo-CsDiagram'
        'Copy-CsDefinition', 'New-CsConfiguration', 'Test-CsTraffic Web Orders/Queue', 'Test-CsDefinition', 'Invoke-CsAnalyzer'
    ) {
        & ([scriptblock]::Create("Import-CsService . | $_ -ErrorAction Stop")) | Should -Not -BeNullOrEmpty
    }

    It 'is renamed in all of its files: the difference is the names' {
        Import-CsService . | Rename-CsRole Orders Handlers | Rename-CsSetting Web/Store Blobs | Rename-CsCertificate Ssl Tls | Export-CsService
        foreach ($name in 'Cloud', 'Local', 'Test') {
            Get-ChangedLine "./old/ServiceConfiguration.$name.cscfg" "./ServiceConfiguration.$name.cscfg" | Sort-Object | Should -Be (@(
                    '<= <Certificate name="Ssl" thumbprint="0000000000000000000000000000000000000000" thumbprintAlgorithm="sha1" />'
                    '=> <Certificate name="Tls" thumbprint="0000000000000000000000000000000000000000" thumbprintAlgorithm="sha1" />'
                    '<= <InstanceAddress roleName="Orders">'
                    '=> <InstanceAddress roleName="Handlers">'
                    '<= <Role name="Orders">'
                    '=> <Role name="Handlers">'
                    "<= <Setting name=`"Store`" value=`"of $name`" />"
                    "=> <Setting name=`"Blobs`" value=`"of $name`" />"
                ) | Sort-Object)
        }
        Invoke-CsAnalyzer . -WithConfiguration -Severity Error | Should -BeNullOrEmpty
        (Import-CsConfiguration ./*.cscfg | Get-CsRoleConfiguration Handlers).InstanceCount | Should -Be 3, 3, 3
    }

    It 'loses a role, a setting and a certificate in all of its files' {
        Import-CsService . | Remove-CsRole Orders 3>$null | Remove-CsSetting Web/Store | Remove-CsCertificate Ssl | Export-CsService
        $configurations = Import-CsConfiguration ./*.cscfg
        ($configurations | Get-CsRoleConfiguration).Name | Should -Be 'Web', 'Web', 'Web'
        $configurations | Get-CsSettingValue | Should -BeNullOrEmpty
        $configurations | Get-CsCertificateThumbprint | Should -BeNullOrEmpty
        $configurations | Get-CsInstanceAddress | Should -BeNullOrEmpty
    }

    It 'is renamed in none of its files where one refuses' {
        Import-CsConfiguration ./ServiceConfiguration.Test.cscfg | Set-CsSettingValue Blobs x -Role Web -Force | Export-CsConfiguration
        $service = Import-CsService .
        $problem = Get-CommandError { $service | Rename-CsSetting Web/Store Blobs }
        $problem.FullyQualifiedErrorId | Should -BeLike 'CsItemExists*'
        $service.Documents | ForEach-Object IsSaved | Should -Be $true, $true, $true, $true
    }

    It 'warns of a project that may name the role' {
        Set-Content ./Shop.ccproj @(
            '<Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003"><ItemGroup>'
            '<ServiceDefinition Include="ServiceDefinition.csdef" /><ServiceConfiguration Include="ServiceConfiguration.Cloud.cscfg" />'
            '</ItemGroup></Project>'
        )
        $said = Import-CsService ./Shop.ccproj | Rename-CsRole Orders Handlers 3>&1 | Where-Object { $_ -is [System.Management.Automation.WarningRecord] }
        "$said" | Should -BeLike "The project '*Shop.ccproj' is not changed*'Orders'*"
    }

    It 'writes the files that changed, and only those' {
        Get-ChildItem *.cs* | ForEach-Object { $_.LastWriteTimeUtc = [datetime]'2020-01-01' }
        Import-CsService . | Set-CsRole Web -VMSize Large | Export-CsService -PassThru | ForEach-Object Name | Should -Be 'Shop'
        (Get-ChildItem *.cs* | Where-Object LastWriteTimeUtc -NE ([datetime]'2020-01-01')).Name | Should -Be 'ServiceDefinition.csdef'
        Import-CsService . | Export-CsService -Force
        (Get-ChildItem *.cs* | Where-Object LastWriteTimeUtc -NE ([datetime]'2020-01-01')).Name | Should -Be 'ServiceDefinition.csdef'
    }

    It 'says with -WhatIf which files it would write, and how many lines' {
        $shown = Invoke-InShell "Set-Location '$folder'; Import-CsService . | Rename-CsRole Orders Handlers | Set-CsRole Web -VMSize Large | Export-CsService -WhatIf"
        $shown -replace '^.*[\\/](\w[^\\/]*) \((.*)\)".*$', '$1: $2' | Should -Be @(
            'ServiceDefinition.csdef: 3 lines'
            'ServiceConfiguration.Cloud.cscfg: 2 lines'
            'ServiceConfiguration.Local.cscfg: 2 lines'
            'ServiceConfiguration.Test.cscfg: 2 lines'
        )
        Get-ChangedLine ./old/ServiceDefinition.csdef ./ServiceDefinition.csdef | Should -BeNullOrEmpty
    }

    It 'writes the others where one file cannot be written' {
        $service = Import-CsService . | Rename-CsRole Orders Handlers
        Add-Content ./ServiceConfiguration.Local.cscfg '<!-- by somebody else -->'
        $problem = Get-CommandError { $service | Export-CsService }
        $problem.FullyQualifiedErrorId | Should -BeLike 'CsFileChanged*'
        (Import-CsConfiguration ./*.cscfg | Get-CsRoleConfiguration | Where-Object Name -Like *ers).Name | Should -Be 'Handlers', 'Orders', 'Handlers'
    }

    It 'answers for its environments' {
        $service = Import-CsService .
        @($service | Get-CsReachability -From Web -To Queue).Count | Should -Be 3
        @($service | Get-CsReachability -From Web -To Queue -Environment Cloud).Count | Should -Be 1
        @($service | New-CsRoleEnvironment).Count | Should -Be 3
        ($service | New-CsRoleEnvironment -Environment T*).Roles['Orders'].Instances.Count | Should -Be 3
        $service | Invoke-CsAnalyzer -IncludeRule CSD5020 | ForEach-Object Path | Split-Path -Leaf | Sort-Object -Unique |
            Should -Be 'ServiceConfiguration.Cloud.cscfg', 'ServiceConfiguration.Test.cscfg'
    }
}
