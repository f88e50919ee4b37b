BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
    Push-Location

    $script:definition = ConvertFrom-Csdef @'
<ServiceDefinition name="Shop" schemaVersion="2015-04.2.6">
  <WebRole name="Front">
    <Imports><Import moduleName="Diagnostics" /></Imports>
    <ConfigurationSettings><Setting name="Store" /><Setting name="Title" /></ConfigurationSettings>
    <Certificates><Certificate name="Ssl" storeLocation="LocalMachine" storeName="My" /></Certificates>
  </WebRole>
  <WorkerRole name="Back">
    <ConfigurationSettings><Setting name="Store" /></ConfigurationSettings>
  </WorkerRole>
</ServiceDefinition>
'@
}

AfterAll {
    Pop-Location
}

Describe 'New-CsConfiguration' {
    It 'makes a complete configuration, imported settings too' {
        $configuration = $definition | New-CsConfiguration
        $configuration.ServiceName | Should -BeExactly 'Shop'
        $configuration.SchemaVersion | Should -Be '2015-04.2.6'
        $configuration.OSFamily | Should -Be '7'
        $configuration.OSVersion | Should -Be '*'
        $configuration.Roles.Name | Should -Be 'Front', 'Back'
        $configuration.Roles.InstanceCount | Should -Be 1, 1
        $configuration.Roles[0].Settings.Name | Should -Be 'Store', 'Title', 'Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString'
        $configuration.Roles[0].Certificates.Thumbprint | Should -Be ('0' * 40)
    }

    It 'takes what is to be different' {
        $configuration = New-CsConfiguration $definition -InstanceCount 3 -OSFamily 6 -OSVersion WA-GUEST-OS-6.1 -ServiceName Other
        $configuration.ServiceName, $configuration.OSFamily, $configuration.OSVersion | Should -Be 'Other', '6', 'WA-GUEST-OS-6.1'
        $configuration.Roles.InstanceCount | Should -Be 3, 3
    }

    It 'refuses a negative number of instances' {
        Get-CommandErrorId { $definition | New-CsConfiguration -InstanceCount -1 } | Should -Be 'CsInvalidValue'
    }
}

Describe 'Files of configurations' {
    BeforeEach {
        Set-Location (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid())))
        $definition | New-CsConfiguration | Export-CsConfiguration a.cscfg
    }

    It 'are written and read byte for byte' {
        $bytes = [byte[]](0xEF, 0xBB, 0xBF) + [System.Text.Encoding]::UTF8.GetBytes("<ServiceConfiguration`tserviceName='A' >`r`n </ServiceConfiguration>")
        [System.IO.File]::WriteAllBytes("$PWD/in.cscfg", $bytes)
        Import-CsConfiguration in.cscfg | Export-CsConfiguration out.cscfg
        Get-ByteText out.cscfg | Should -BeExactly (Get-ByteText in.cscfg)
    }

    It 'are written back to where they came from' {
        Copy-Item a.cscfg b.cscfg
        Import-CsConfiguration *.cscfg | Set-CsInstanceCount * 7 | Export-CsConfiguration
        (Import-CsConfiguration *.cscfg).Roles.InstanceCount | Should -Be 7, 7, 7, 7
    }

    It 'go through text and through Get-Content' {
        $text = Import-CsConfiguration a.cscfg | ConvertTo-Cscfg
        ($text | ConvertFrom-Cscfg).ServiceName | Should -BeExactly 'Shop'
        (Get-Content a.cscfg | ConvertFrom-Cscfg).Roles.Name | Should -Be 'Front', 'Back'
    }

    It 'are not written with -WhatIf, nor over another file with -NoClobber' {
        $before = Get-ByteText a.cscfg
        Import-CsConfiguration a.cscfg | Set-CsInstanceCount * 9 | Export-CsConfiguration -WhatIf
        Get-CommandErrorId { Import-CsConfiguration a.cscfg | Export-CsConfiguration a.cscfg -NoClobber } | Should -Be 'CsFileExists'
        Get-ByteText a.cscfg | Should -BeExactly $before
    }

    It 'of the wrong kind are told apart' {
        Copy-Item (Get-ArticlePath) roles.csdef
        $problem = Get-CommandError { Import-CsConfiguration roles.csdef }
        $problem.FullyQualifiedErrorId | Should -BeLike 'CsNotAConfiguration,*'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*service definition (.csdef)*'
        Get-CommandErrorId { Import-CsDefinition a.cscfg } | Should -Be 'CsNotADefinition'
    }

    It 'that came from nowhere need a path' {
        $problem = Get-CommandError { $definition | New-CsConfiguration | Export-CsConfiguration }
        $problem.FullyQualifiedErrorId | Should -BeLike 'CsPathRequired,*'
        $problem.ErrorDetails.Message | Should -BeLike "Configuration of service 'Shop' came from no file*"
    }
}

Describe 'Copy-CsConfiguration' {
    It 'gives an independent copy' {
        $configuration = $definition | New-CsConfiguration
        $copy = $configuration | Copy-CsConfiguration | Set-CsInstanceCount * 5
        $configuration.Roles.InstanceCount | Should -Be 1, 1
        $copy.Roles.InstanceCount | Should -Be 5, 5
    }
}

Describe 'Set-CsConfiguration' {
    BeforeEach {
        $configuration = $definition | New-CsConfiguration
        $script:before = $configuration | ConvertTo-Cscfg
    }

    It 'sets several things, and an empty text takes them back' {
        $configuration | Set-CsConfiguration -VirtualNetworkSite net -ReservedIP own | Out-Null
        $configuration.VirtualNetworkSite, $configuration.ReservedIP | Should -Be 'net', 'own'
        $configuration | Set-CsConfiguration -VirtualNetworkSite '' -ReservedIP '' | ConvertTo-Cscfg | Should -BeExactly $before
    }

    It 'changes nothing when one value is refused, and nothing with -WhatIf' {
        Get-CommandErrorId { $configuration | Set-CsConfiguration -OSFamily 5 -ReservedIP a/b } | Should -Be 'CsInvalidName'
        $configuration | Set-CsConfiguration -OSFamily 5 -WhatIf | ConvertTo-Cscfg | Should -BeExactly $before
    }
}

Describe 'Update-CsConfiguration' {
    BeforeEach {
        $script:configuration = ConvertFrom-Cscfg @'
<ServiceConfiguration serviceName="Shop">
  <Role name="front">
    <Instances count="4" />
    <ConfigurationSettings>
      <Setting name="Store" value="kept" />
      <Setting name="Gone" value="" />
    </ConfigurationSettings>
  </Role>
  <Role name="Old">
    <Instances count="1" />
  </Role>
</ServiceConfiguration>
'@
    }

    It 'adds what is missing, says so, and warns of what is not declared' {
        $output = $configuration | Update-CsConfiguration $definition -InstanceCount 2 -Verbose 3>&1 4>&1
        $output | Where-Object { $_ -is [System.Management.Automation.WarningRecord] } |
            Should -BeExactly "Service 'Shop' does not declare setting 'front/Gone' (line 6), role 'Old' (line 14)."
        "$($output | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] })" | Should -BeLike "*Added setting 'front/Title'.*Added role 'Back'.*"
        $configuration.Roles['Front'].InstanceCount, $configuration.Roles['Back'].InstanceCount | Should -Be 4, 2
        $configuration.Roles['Front'].Settings['Store'].Value | Should -BeExactly 'kept'
        $configuration.Roles.Name | Should -Be 'front', 'Old', 'Back'
    }

    It 'gives the configuration, and changes nothing the second time or with -WhatIf' {
        $before = $configuration | ConvertTo-Cscfg
        $configuration | Update-CsConfiguration $definition -WhatIf | ConvertTo-Cscfg | Should -BeExactly $before
        $updated = $configuration | Update-CsConfiguration $definition -WarningAction Ignore
        [object]::ReferenceEquals($updated, $configuration) | Should -BeTrue
        $after = $configuration | ConvertTo-Cscfg
        $configuration | Update-CsConfiguration $definition -WarningAction Ignore | ConvertTo-Cscfg | Should -BeExactly $after
    }
}
