# The path of a file, or what Get-Item gives, is taken wherever a definition or a configuration is.

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
}

Describe 'A path in place of a document' {
    BeforeEach {
        Push-Location $TestDrive
        New-CsDefinition Shop -Role (New-CsRole Web -Type Web) | Add-CsSetting Store | Export-CsDefinition ./shop.csdef -Force
        Import-CsDefinition ./shop.csdef | New-CsConfiguration | Export-CsConfiguration ./shop.cscfg -Force
    }

    AfterEach {
        Pop-Location
    }

    It 'is imported: <Script>' -ForEach @(
        @{ Script = { (Get-CsRole -Definition ./shop.csdef).Name }; Expected = 'Web' }
        @{ Script = { (Get-Item ./shop.csdef | Get-CsRole).Name }; Expected = 'Web' }
        @{ Script = { ('./shop.csdef' | Get-CsSetting).Name }; Expected = 'Store' }
        @{ Script = { (Get-CsSetting -Definition (Get-Item ./shop.csdef)).Name }; Expected = 'Store' }
        @{ Script = { (New-CsConfiguration ./shop.csdef).ServiceName }; Expected = 'Shop' }
        @{ Script = { (Copy-CsDefinition ./shop.csdef).Name }; Expected = 'Shop' }
        @{ Script = { (New-CsRoleEnvironment ./shop.csdef).Roles.Name }; Expected = 'Web' }
        @{ Script = { (Get-CsSettingValue -Configuration ./shop.cscfg).Name }; Expected = 'Store' }
        @{ Script = { (Get-Item ./shop.cscfg | Set-CsInstanceCount Web 3 | Get-CsRoleConfiguration).InstanceCount }; Expected = 3 }
        @{ Script = { (Import-CsConfiguration ./shop.cscfg | Update-CsConfiguration ./shop.csdef).ServiceName }; Expected = 'Shop' }
    ) {
        & $Script | Should -Be $Expected
    }

    It 'passes on what was imported, so that it can be exported' {
        Set-CsRole Web -VMSize Large -Definition ./shop.csdef | Export-CsDefinition
        (Get-CsRole -Definition ./shop.csdef).VMSize | Should -Be 'Large'
        Get-ChildItem *.csdef | Set-CsRole * -VMSize Medium | Export-CsDefinition
        (Get-CsRole -Definition ./shop.csdef).VMSize | Should -Be 'Medium'
    }

    It 'of no file, or of a file of something else, is the error of Import-' {
        Get-CsRole -Definition ./none.csdef -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'CsFileNotFound*'
        './shop.cscfg', './shop.csdef' | Get-CsRole -ErrorVariable problem -ErrorAction SilentlyContinue | ForEach-Object Name | Should -Be 'Web'
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'CsNotADefinition*'
        Get-CsRole -Definition Env:/PATH -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'CsUnsupportedProvider*'
    }

    It 'may be the text of a document' {
        (Get-CsRole -Definition (Get-Content -Raw ./shop.csdef)).Name | Should -Be 'Web'
    }
}
