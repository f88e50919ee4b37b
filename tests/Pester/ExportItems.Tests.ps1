# Export- takes items and writes their document once; what is unchanged is not written; -Path may be a script block.

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
    Push-Location

    # A time stamp that a file keeps as long as nobody writes it.
    function Use-OldTime {
        Get-ChildItem *.cs?ef, *.cscfg | ForEach-Object { $_.LastWriteTimeUtc = [datetime]'2020-01-01' }
    }

    function Get-WrittenName {
        (Get-ChildItem *.csdef, *.cscfg | Where-Object LastWriteTimeUtc -NE ([datetime]'2020-01-01')).Name
    }
}

AfterAll {
    Pop-Location
}

Describe 'Export- of items' {
    BeforeEach {
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        New-Item -ItemType Directory $folder | Out-Null
        Set-Location $folder
        foreach ($name in 'One', 'Two') {
            New-CsDefinition $name -Role (New-CsRole Web -Type Web), (New-CsRole Work -Type Worker) |
                Add-CsSetting Store -Role * |
                Export-CsDefinition "./$name.csdef"
        }
        Import-CsDefinition ./One.csdef | New-CsConfiguration | Export-CsConfiguration ./One.cscfg
        Use-OldTime
    }

    It 'writes the definitions of roles that were changed, with all of their changes' {
        Import-CsDefinition *.csdef | Get-CsRole | Set-CsRole -VMSize Large | Export-CsDefinition
        (Import-CsDefinition *.csdef | Get-CsRole).VMSize | Should -Be 'Large', 'Large', 'Large', 'Large'
    }

    It 'writes the definition of <_>' -ForEach 'Get-CsRole Web', 'Get-CsSetting Web/Store', 'Add-CsLoadBalancerProbe P -Protocol http | Get-CsLoadBalancerProbe' {
        $script:d = Import-CsDefinition ./One.csdef | Set-CsDefinition -UpgradeDomainCount 3
        & ([scriptblock]::Create("`$d | $_ | Export-CsDefinition"))
        (Import-CsDefinition ./One.csdef).UpgradeDomainCount | Should -Be 3
    }

    It 'writes the configuration of values that were changed' {
        Import-CsConfiguration ./One.cscfg | Get-CsSettingValue | Set-CsSettingValue -Value x | Export-CsConfiguration
        (Import-CsConfiguration ./One.cscfg | Get-CsSettingValue).Value | Should -Be 'x', 'x'
    }

    It 'writes each document once: once to a path, once with -WhatIf, once with -PassThru' {
        $d = Import-CsDefinition ./One.csdef
        $d.Roles, $d, $d | ForEach-Object { $_ } | Export-CsDefinition ./copy.csdef -PassThru -ErrorAction Stop | Should -Be $d
        $output = Invoke-InSession @'
            param($module, $folder)
            Import-Module $module
            Set-Location $folder
            Import-CsDefinition ./*.csdef | Get-CsRole | Set-CsRole -VMSize Large | Export-CsDefinition -WhatIf
'@ -ArgumentList (Get-Module CloudServiceTools).Path, $folder
        $output | Should -BeNullOrEmpty
        (Import-CsDefinition *.csdef | Get-CsRole).VMSize | Should -Not -Contain 'Large'
    }

    It 'writes what was changed after its document was written before' {
        $one = Import-CsDefinition ./One.csdef
        $two = Import-CsDefinition ./Two.csdef
        $one.Roles[0], $two.Roles[0], $one.Roles[1], $two.Roles[1] | Set-CsRole -VMSize Large | Export-CsDefinition -ErrorAction Stop
        (Import-CsDefinition *.csdef | Get-CsRole).VMSize | Should -Be 'Large', 'Large', 'Large', 'Large'
    }

    It 'refuses what is in no document any more' {
        $d = Import-CsDefinition ./One.csdef
        $problem = Get-CommandError { $d | Get-CsSetting Web/Store | Remove-CsSetting | Export-CsDefinition }
        $problem.FullyQualifiedErrorId | Should -BeLike 'CsNotInDefinition*'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike 'Give the definition*'
    }

    It 'does not write a file that has the text already' {
        Import-CsDefinition *.csdef | Export-CsDefinition
        Import-CsDefinition *.csdef | Export-CsDefinition -Force
        Import-CsConfiguration *.cscfg | Export-CsConfiguration
        Get-WrittenName | Should -BeNullOrEmpty
        Import-CsDefinition *.csdef | Where-Object Name -EQ One | Set-CsRole * -VMSize Large | Export-CsDefinition
        Get-WrittenName | Should -Be 'One.csdef'
    }

    It 'says with -Verbose what it leaves as it is' {
        $said = Import-CsDefinition ./One.csdef | Export-CsDefinition -Verbose 4>&1
        "$said" | Should -BeLike '*One.csdef* is not written.*'
    }

    It 'writes an unchanged document to another path, in another encoding, and where its file is gone' {
        $d = Import-CsDefinition ./One.csdef
        $d | Export-CsDefinition ./copy.csdef
        './copy.csdef' | Should -Exist
        Remove-Item ./copy.csdef
        $d | Export-CsDefinition
        './copy.csdef' | Should -Exist
        $d | Export-CsDefinition -Encoding unicode
        (Import-CsDefinition ./copy.csdef).EncodingName | Should -Be 'utf-16'
    }

    It 'takes a script block as the path' {
        Import-CsDefinition *.csdef | Export-CsDefinition { "./new-$($_.Name).csdef" }
        './new-One.csdef', './new-Two.csdef' | Should -Exist
        Import-CsConfiguration *.cscfg | Export-CsConfiguration -Path { "./new-$($_.ServiceName).cscfg" }
        './new-One.cscfg' | Should -Exist
        Import-CsDefinition ./One.csdef | Export-CsDiagram { "./$($_.Name).svg" }
        './One.svg' | Should -Exist
    }

    It 'refuses an empty path, and a script block that gives none' {
        $nothing = $null
        { Import-CsDefinition ./One.csdef | Export-CsDefinition -Path $nothing } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
        { Import-CsDefinition ./One.csdef | Export-CsDefinition '' } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
        Get-CommandErrorId { Import-CsDefinition ./One.csdef | Export-CsDefinition { $_.None } } | Should -Be 'CsFileNotFound'
    }
}
