# -WhatIf names the file, the service, and the values before and after.

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    # What a session shows for -WhatIf: only a host of its own lets it be read.
    function Get-WhatIf([string] $Script) {
        $output = Invoke-InShell "Set-Location '$TestDrive'; $Script"
        ($output | Where-Object { $_ -like 'What if:*' }) -replace [regex]::Escape((Convert-Path $TestDrive)), '.' -replace '\\', '/'
    }

    Push-Location $TestDrive
    New-CsDefinition Shop -Role (New-CsRole Web -Type Web), (New-CsRole Work -Type Worker -VMSize Large) |
        Add-CsInputEndpoint In 80 -Protocol http -Role Web |
        Add-CsSetting Store, Password -Role Web |
        Export-CsDefinition ./shop.csdef
    Import-CsDefinition ./shop.csdef | New-CsConfiguration | Set-CsSettingValue Password old | Export-CsConfiguration ./shop.cscfg
    Pop-Location
    $script:shown = Get-WhatIf @'
        $d = Import-CsDefinition ./shop.csdef
        $c = Import-CsConfiguration ./shop.cscfg
        $d | Set-CsRole * -VMSize Standard_D2_v3 -WhatIf | Out-Null
        $d | Rename-CsRole Web Front -WhatIf | Out-Null
        $d | Get-CsEndpoint | Set-CsEndpoint -Port 443 -Protocol https -WhatIf | Out-Null
        $d | Remove-CsSetting Store -WhatIf | Out-Null
        $d | Set-CsDefinition -UpgradeDomainCount 3 -WhatIf | Out-Null
        $d | Set-CsEntryPoint -Role Work -AssemblyName a.dll -WhatIf | Out-Null
        New-CsRole Alone -Type Worker | Set-CsRole -VMSize Small -WhatIf | Out-Null
        $c | Set-CsInstanceCount Web 4 -WhatIf | Out-Null
        $c | Set-CsSettingValue Store 'UseDevelopmentStorage=true' -WhatIf | Out-Null
        $c | Set-CsSettingValue Password 'new' -WhatIf | Out-Null
        $c | Set-CsConfiguration -OSFamily 6 -WhatIf | Out-Null
        $d | Set-CsRole Web -VMSize Large | Export-CsDefinition -WhatIf
'@
}

Describe 'What -WhatIf shows' {
    It '<Index>: <Expected>' -ForEach @(
        @{ Index = 0; Expected = 'Performing the operation "Set-CsRole: VMSize from ''Small'' to ''Standard_D2_v3''" on target "role ''Web'' of service ''Shop'' in ./shop.csdef".' }
        @{ Index = 1; Expected = 'Performing the operation "Set-CsRole: VMSize from ''Large'' to ''Standard_D2_v3''" on target "role ''Work'' of service ''Shop'' in ./shop.csdef".' }
        @{ Index = 2; Expected = 'Performing the operation "Rename-CsRole: Name from ''Web'' to ''Front''" on target "role ''Web'' of service ''Shop'' in ./shop.csdef".' }
        @{ Index = 3; Expected = 'Performing the operation "Set-CsEndpoint: Port from ''80'' to ''443''; Protocol from ''http'' to ''https''" on target "endpoint ''Web/In'' of service ''Shop'' in ./shop.csdef".' }
        @{ Index = 4; Expected = 'Performing the operation "Remove-CsSetting" on target "setting ''Web/Store'' of service ''Shop'' in ./shop.csdef".' }
        @{ Index = 5; Expected = 'Performing the operation "Set-CsDefinition: UpgradeDomainCount from ''5'' to ''3''" on target "service ''Shop'' in ./shop.csdef".' }
        @{ Index = 6; Expected = 'Performing the operation "Set-CsEntryPoint: AssemblyName to ''a.dll''" on target "entry point of role ''Work'' of service ''Shop'' in ./shop.csdef".' }
        @{ Index = 7; Expected = 'Performing the operation "Set-CsRole: VMSize from ''Small'' to ''Small''" on target "role ''Alone''".' }
        @{ Index = 8; Expected = 'Performing the operation "Set-CsInstanceCount: InstanceCount from ''1'' to ''4''" on target "role ''Web'' of service ''Shop'' in ./shop.cscfg".' }
        @{ Index = 9; Expected = 'Performing the operation "Set-CsSettingValue: Value to ''UseDevelopmentStorage=true''" on target "setting ''Web/Store'' of service ''Shop'' in ./shop.cscfg".' }
        @{ Index = 10; Expected = 'Performing the operation "Set-CsSettingValue: Value from ''***'' to ''***''" on target "setting ''Web/Password'' of service ''Shop'' in ./shop.cscfg".' }
        @{ Index = 11; Expected = 'Performing the operation "Set-CsConfiguration: OSFamily from ''7'' to ''6''" on target "configuration of service ''Shop'' in ./shop.cscfg".' }
        @{ Index = 12; Expected = 'Performing the operation "Export-CsDefinition" on target "./shop.csdef".' }
    ) {
        $shown[$Index] | Should -BeExactly "What if: $Expected"
    }
}
