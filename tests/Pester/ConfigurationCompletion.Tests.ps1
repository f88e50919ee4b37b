BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    # What the Tab key offers at the end of a line.
    function Get-Completion([string] $Line) {
        (TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches.CompletionText
    }

    # Completion sees the variables of the session.
    $definition = ConvertFrom-Csdef @'
<ServiceDefinition name="Shop">
  <WebRole name="Front">
    <ConfigurationSettings><Setting name="Store" /><Setting name="Title" /></ConfigurationSettings>
    <Certificates><Certificate name="Ssl" storeLocation="LocalMachine" storeName="My" /></Certificates>
  </WebRole>
  <WorkerRole name="Back"><ConfigurationSettings><Setting name="Depth" /></ConfigurationSettings></WorkerRole>
</ServiceDefinition>
'@
    Set-Variable -Scope Global -Name CsShop -Value $definition
    Set-Variable -Scope Global -Name CsConfigured -Value (
        $definition | New-CsConfiguration | Add-CsDnsServer one 10.0.0.4 | Add-CsLoadBalancer inside |
            Add-CsAccessControlRule 'my list' 1 deny x | Add-CsEndpointAcl Front In 'my list')
    Push-Location $TestDrive
    $CsConfigured | Copy-CsConfiguration | Export-CsConfiguration "$TestDrive/shop.cscfg"
}

AfterAll {
    Pop-Location
    Remove-Variable -Scope Global -Name CsShop, CsConfigured
}

Describe 'The Tab key' {
    It 'offers after: <Line>' -ForEach @(
        @{ Line = '$CsConfigured | Get-CsRoleConfiguration '; Expected = 'Front', 'Back' }
        @{ Line = '$CsConfigured | Set-CsInstanceCount '; Expected = 'Front', 'Back' }
        @{ Line = 'Import-CsConfiguration shop.cscfg | Set-CsInstanceCount -Role '; Expected = 'Front', 'Back' }
        @{ Line = 'Get-CsRoleConfiguration -Configuration $CsConfigured -Name '; Expected = 'Front', 'Back' }
        @{ Line = '$CsShop | New-CsConfiguration | Set-CsInstanceCount '; Expected = 'Front', 'Back' }
        @{ Line = '$CsConfigured | Set-CsSettingValue '; Expected = 'Store', 'Title', 'Depth' }
        @{ Line = '$CsConfigured | Set-CsSettingValue -Role Fr* -Name '; Expected = 'Store', 'Title' }
        @{ Line = '$CsConfigured.Roles[1] | Get-CsSettingValue '; Expected = 'Depth' }
        @{ Line = '$CsConfigured | Get-CsRoleConfiguration Back | Get-CsSettingValue '; Expected = 'Depth' }
        @{ Line = '$CsShop | New-CsConfiguration | Set-CsSettingValue -Role Back -Name '; Expected = 'Depth' }
        @{ Line = '$CsConfigured | Set-CsCertificateThumbprint '; Expected = 'Ssl' }
        @{ Line = '$CsConfigured | Set-CsCertificateThumbprint Ssl AA -ThumbprintAlgorithm '; Expected = 'sha1' }
        @{ Line = '$CsConfigured | Remove-CsDnsServer '; Expected = 'one' }
        @{ Line = '$CsConfigured | Get-CsLoadBalancer '; Expected = 'inside' }
        @{ Line = '$CsConfigured | Add-CsEndpointAcl Back In '; Expected = "'my list'" }
        @{ Line = '$CsConfigured | Remove-CsEndpointAcl Front '; Expected = 'In' }
        @{ Line = 'Add-CsAccessControlRule acl 1 '; Expected = 'permit', 'deny' }
        @{ Line = '$CsShop | New-CsConfiguration -OSFamily '; Expected = '7', '6', '5', '4', '3', '2', '1' }
    ) {
        Get-Completion $Line | Should -Be $Expected
    }
}
