# The rows of a table, such as Import-Csv gives them, bind to the parameters by property name.

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
}

Describe 'Rows of a table' {
    BeforeEach {
        $script:d = New-CsDefinition Shop -Role (New-CsRole Web -Type Web), (New-CsRole Orders -Type Worker) |
            Add-CsInputEndpoint In 80 -Protocol http -Role Web |
            Add-CsSetting Store -Role *
        $script:c = $d | New-CsConfiguration
    }

    It 'add endpoints' {
        $written = @'
Role,Name,Protocol,Port
Web,Admin,tcp,5000
Orders,Queue,udp,5001-5003
'@ | ConvertFrom-Csv | Add-CsInternalEndpoint -Definition $d
        $written | Should -Be $d
        $d | Get-CsEndpoint -Kind Internal | ForEach-Object { "$_ $($_.Protocol) $($_.Port)" } |
            Should -Be 'Web/Admin tcp 5000', 'Orders/Queue udp 5001-5003'
    }

    It 'say nothing with an empty cell, and numbers and Booleans with their text' {
        @'
Name,Protocol,Port,Certificate,IdleTimeoutInMinutes,IgnoreRoleInstanceStatus
A,https,443,Ssl,10,True
B,http,8080,,,False
C,http,8081,,,
'@ | ConvertFrom-Csv | Add-CsInputEndpoint -Definition $d -Role Web | Out-Null
        $d | Get-CsEndpoint A | ForEach-Object ToXml |
            Should -BeLike '*port="443"*certificate="Ssl"*ignoreRoleInstanceStatus="true"*idleTimeoutInMinutes="10"*'
        $d | Get-CsEndpoint B | ForEach-Object ToXml | Should -BeLike '*name="B" protocol="http" port="8080"*'
        $d | Get-CsEndpoint C | ForEach-Object ToXml | Should -BeExactly '<InputEndpoint name="C" protocol="http" port="8081" />'
    }

    It 'that hold no number where one is wanted are errors, and the others count' {
        $rows = [pscustomobject]@{ Name = 'One'; SizeInMB = 'much' }, [pscustomobject]@{ Name = 'Two'; SizeInMB = '100' }
        $rows | Add-CsLocalStorage -Definition $d -Role Web -ErrorVariable problem -ErrorAction SilentlyContinue | Should -Be $d
        $problem.Count | Should -Be 1
        $problem[0].Exception.Message | Should -BeLike "*SizeInMB*'much' is not a whole number.*"
        ($d | Get-CsLocalStorage).Name | Should -Be 'Two'
    }

    It 'set, rename and remove: <Script>' -ForEach @(
        @{ Script = { [pscustomobject]@{ Name = 'Web'; VMSize = 'Large' } | Set-CsRole -Definition $d }; Get = { $d.Roles.VMSize }; Expected = 'Large', 'Small' }
        @{ Script = { [pscustomobject]@{ Role = 'Web'; Name = 'Store'; NewName = 'Blobs' } | Rename-CsSetting -Definition $d }; Get = { ($d | Get-CsSetting).Name }; Expected = 'Blobs', 'Store' }
        @{ Script = { [pscustomobject]@{ Name = 'Orders/Store' } | Remove-CsSetting -Definition $d }; Get = { ($d | Get-CsSetting).Role }; Expected = 'Web' }
        @{ Script = { [pscustomobject]@{ Role = 'Web'; Name = 'Store'; Value = 'x' } | Set-CsSettingValue -Configuration $c }; Get = { ($c | Get-CsSettingValue).Value }; Expected = 'x', '' }
        @{ Script = { [pscustomobject]@{ Role = 'Orders'; Count = '4' } | Set-CsInstanceCount -Configuration $c }; Get = { $c.Roles.InstanceCount }; Expected = 1, 4 }
        @{ Script = { [pscustomobject]@{ To = 'Orders/Queue'; From = 'Web' } | Add-CsTrafficRule -Definition ($d | Add-CsInternalEndpoint Queue -Protocol tcp -Role Orders) }; Get = { "$($d.TrafficRules[0].From)" }; Expected = 'Web' }
        @{ Script = { [pscustomobject]@{ UpgradeDomainCount = '3' } | Set-CsDefinition -Definition $d }; Get = { $d.UpgradeDomainCount }; Expected = 3 }
        @{ Script = { [pscustomobject]@{ OSFamily = '6' } | Set-CsConfiguration -Configuration $c }; Get = { $c.OSFamily }; Expected = '6' }
    ) {
        & $Script | Out-Null
        & $Get | Should -Be $Expected
    }

    It 'are all in the definition before it goes on to the next command' {
        $file = "$TestDrive/shop.csdef"
        [pscustomobject]@{ Name = 'A' }, [pscustomobject]@{ Name = 'B' } | Add-CsSetting -Definition $d -Role Web | Export-CsDefinition $file
        (Import-CsDefinition $file | Get-CsSetting -Role Web).Name | Should -Be 'Store', 'A', 'B'
    }

    It 'read the file of a path once' {
        $file = "$TestDrive/path.csdef"
        $d | Export-CsDefinition $file
        [pscustomobject]@{ Name = 'A' }, [pscustomobject]@{ Name = 'B' } | Add-CsSetting -Definition $file -Role Web |
            Get-CsSetting -Role Web | ForEach-Object Name | Should -Be 'Store', 'A', 'B'
    }

    It 'bind to every parameter of every cmdlet that adds, sets, removes or renames' {
        $notFromTables = 'Definition', 'Configuration', 'InputObject', 'SiteObject', 'StartupTask', 'Policy', 'Force', 'FromAll', 'Environment', 'WhatIf', 'Confirm'
        $unbound = foreach ($command in Get-Command -Module CloudServiceTools -Verb Add, Set, Remove, Rename | Where-Object Name -NotIn 'Add-CsRole', 'Set-CsTrafficPolicy') {
            foreach ($parameter in $command.Parameters.Values) {
                $isCommon = $parameter.Name -in [System.Management.Automation.PSCmdlet]::CommonParameters
                if (-not $isCommon -and $parameter.Name -notin $notFromTables -and $true -notin $parameter.ParameterSets.Values.ValueFromPipelineByPropertyName) {
                    "$($command.Name) -$($parameter.Name)"
                }
            }
        }
        $unbound | Should -BeNullOrEmpty
    }
}

Describe 'Properties of what is piped itself' {
    BeforeEach {
        $script:d = New-CsDefinition Shop -Role (New-CsRole Shop -Type Web), (New-CsRole Orders -Type Worker -VMSize Large)
    }

    It 'are no answer to a mandatory parameter: <Script>' -ForEach @(
        @{ Script = { $d | Set-CsRole -VMSize Large -ErrorVariable problem -ErrorAction SilentlyContinue } }
        @{ Script = { $d | Remove-CsRole -ErrorVariable problem -ErrorAction SilentlyContinue } }
        @{ Script = { $d.Roles[0] | Add-CsSetting -ErrorVariable problem -ErrorAction SilentlyContinue } }
    ) {
        $before = $d | ConvertTo-Csdef
        . $Script | Should -BeNullOrEmpty
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'MissingMandatoryParameter*'
        $problem[0].ErrorDetails.RecommendedAction | Should -BeExactly 'Give -Name.'
        $d | ConvertTo-Csdef | Should -BeExactly $before
    }

    It 'are not written where the file leaves them out' {
        $d | Get-CsRole | Set-CsRole -EnableNativeCodeExecution $false | Out-Null
        $d.Roles[0].ToXml() | Should -BeLike '<WebRole name="Shop" enableNativeCodeExecution="false"*'
        $d.Roles[0].ToXml() | Should -Not -BeLike '*vmsize*'
    }

    It 'can be used by a script block' {
        $d | Get-CsRole | Set-CsRole -VMSize { "Standard_$($_.Name)" } | ForEach-Object VMSize | Should -Be 'Standard_Shop', 'Standard_Orders'
        $d | Set-CsDefinition -Name { "$($_.Name)2" } | ForEach-Object Name | Should -Be 'Shop2'
    }
}
