BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
    $script:examples = Join-Path $PSScriptRoot '../../examples'
}

Describe 'Scenario<Number>.ps1' -ForEach @(@{ Number = 1 }, @{ Number = 2 }, @{ Number = 3 }, @{ Number = 4 }) {
    BeforeAll {
        $script:listing = ConvertTo-NodeList (Get-Content -Raw (Get-ArticlePath "scenario$Number-corrected"))
    }

    It 'prints the article''s definition' {
        ConvertTo-NodeList (& "$examples/Scenario$Number.ps1") | Should -BeExactly $listing
    }

    It 'writes it to -Path, too' {
        & "$examples/Scenario$Number.ps1" -Path "$TestDrive/s$Number.csdef" | Out-Null
        ConvertTo-NodeList (Get-Content -Raw "$TestDrive/s$Number.csdef") | Should -BeExactly $listing
    }

    It 'has help' {
        $help = Get-Help "$examples/Scenario$Number.ps1"
        $help.Synopsis | Should -BeLike "*scenario $Number*"
        $help.examples.example.Count | Should -BeGreaterThan 0
    }
}

Describe 'Scenario4.ps1 -Reachability' {
    It 'prints who may reach what before the definition' {
        $lines = (& "$examples/Scenario4.ps1" -Reachability) -join "`n" -split '\r?\n'
        $lines[0] | Should -BeExactly 'Who may reach what:'
        $allowed = $lines | Where-Object { $_ -like '*InternalTCP4*' }
        $allowed | Should -Not -BeNullOrEmpty
        $definition = $lines | Select-Object -Skip ([array]::IndexOf($lines, 'The service definition:') + 1)
        ConvertTo-NodeList ($definition -join "`n") |
            Should -BeExactly (ConvertTo-NodeList (Get-Content -Raw (Get-ArticlePath 'scenario4-corrected')))
    }
}

Describe 'Inventory.ps1' {
    BeforeAll {
        New-Item -ItemType Directory "$TestDrive/all/below" | Out-Null
        Copy-Item (Get-ArticlePath) "$TestDrive/all/roles.csdef"
        New-CsDefinition Second -Role (New-CsRole R -Type Worker |
                Add-CsInstanceInputEndpoint Each 10100 10105-10109 -Protocol tcp) |
            Export-CsDefinition -LiteralPath "$TestDrive/all/below/a[1].csdef"
    }

    It 'lists the endpoints of a folder' {
        $found = & "$examples/Inventory.ps1" "$TestDrive/all"
        $found.Name | Should -Be 'HttpIn', 'InternalTCP1', 'InternalTCP2', 'InternalTCP3', 'InternalTCP4'
        $found[0].psobject.Properties.Name | Should -Be 'File', 'Service', 'Role', 'Name', 'Kind', 'Protocol', 'Port', 'PublicPort'
        $found[0].Service | Should -Be 'MyService'
        $found[0].Port | Should -Be 80
        $found[0].File | Should -BeLike '*roles.csdef'
    }

    It 'looks below with -Recurse, in the current folder where none is given' {
        Push-Location "$TestDrive/all"
        try {
            $found = & "$examples/Inventory.ps1" -Recurse
        }
        finally {
            Pop-Location
        }
        $found.Count | Should -Be 6
        ($found | Where-Object Service -EQ Second).PublicPort | Should -Be '10105-10109'
    }

    It 'gives an error for a malformed file, and the endpoints of the others' {
        Set-Content "$TestDrive/all/below/broken.csdef" '<'
        $command = { & "$examples/Inventory.ps1" "$TestDrive/all" -Recurse }
        Get-CommandErrorId $command | Should -Be 'CsMalformedXml'
        @(& $command 2>$null).Count | Should -Be 6
    }
}

Describe 'WebAndWorker.ps1' {
    BeforeAll {
        $script:folder = New-Item -ItemType Directory "$TestDrive/WebAndWorker"
        $script:shown = & "$examples/WebAndWorker.ps1" -Path $folder
        $script:definition = Import-CsDefinition "$folder/ServiceDefinition.csdef"
        $script:configuration = Import-CsConfiguration "$folder/ServiceConfiguration.Cloud.cscfg"
    }

    It 'writes the two files and shows nothing' {
        $shown | Should -BeNullOrEmpty
        (Get-ChildItem $folder).Name | Sort-Object | Should -Be 'ServiceConfiguration.Cloud.cscfg', 'ServiceDefinition.csdef'
    }

    It 'authors what it promises' {
        ($definition | Get-CsEndpoint HttpsIn).Certificate | Should -Be ($definition | Get-CsCertificate).Name
        ($definition | Get-CsSite).Name | Should -Be 'Shop', 'Status'
        ($definition | Get-CsVirtualApplication).Path | Should -Be 'Shop/admin'
        ($definition | Get-CsStartupTask).Variables.Name | Should -Be 'LOGLEVEL'
        ($definition | Get-CsLocalStorage).SizeInMB | Should -Be 2048
        ($definition | Get-CsImport).ModuleName | Sort-Object -Unique | Should -Be 'RemoteAccess', 'RemoteForwarder'
        ($definition | Get-CsLoadBalancerProbe).Path | Should -Be '/alive'
        "$($definition | Get-CsTrafficRule)" | Should -Be 'Orders/Queue from Frontend'
        ($configuration | Get-CsRoleConfiguration).InstanceCount | Should -Be 2, 3
    }

    It 'gives every setting of the definition, imported ones too, a place in the configuration' {
        $declared = $definition | Get-CsSetting -IncludeImported | ForEach-Object { "$($_.Role)/$($_.Name)" }
        $configuration | Get-CsSettingValue | ForEach-Object { "$($_.Role)/$($_.Name)" } | Sort-Object |
            Should -Be ($declared | Sort-Object)
        $configuration | Update-CsConfiguration $definition -WarningVariable warned | ConvertTo-Cscfg |
            Should -BeExactly (Get-Content -Raw "$folder/ServiceConfiguration.Cloud.cscfg")
        $warned | Should -BeNullOrEmpty
    }
}

Describe 'RoleEnvironment.ps1' {
    It 'prints the article''s loop for the article''s endpoints' {
        $lines = & "$examples/RoleEnvironment.ps1"
        $lines.Count | Should -Be 12
        $lines[4..7] | Should -BeExactly @(
            'Instance ID: WebRole1_IN_1'
            '    StandardWeb (http) listens on 10.0.0.5:80, public port 80'
            '    Endpoint2 (tcp) listens on 10.0.0.5:10100, public port 10106'
            '    Endpoint3 (any) listens on 10.0.0.5:8995'
        )
    }

    It 'looks at a definition of yours, with its configuration' {
        $folder = New-Item -ItemType Directory "$TestDrive/RoleEnvironment"
        & "$examples/WebAndWorker.ps1" -Path $folder
        $lines = & "$examples/RoleEnvironment.ps1" "$folder/ServiceDefinition.csdef" "$folder/ServiceConfiguration.Cloud.cscfg" Orders_IN_1
        $lines | Where-Object { $_ -like 'Instance ID*' } | Should -Be 'Instance ID: Orders_IN_0', 'Instance ID: Orders_IN_1', 'Instance ID: Orders_IN_2'
        $lines | Should -Contain '    Queue (tcp) listens on 10.0.0.6:5672'
    }

    It 'stops where it cannot' {
        { & "$examples/RoleEnvironment.ps1" -CurrentInstance WebRole1_IN_9 } | Should -Throw -ErrorId 'CsItemNotFound,*'
        { & "$examples/RoleEnvironment.ps1" "$TestDrive/missing.csdef" } | Should -Throw -ErrorId 'CsFileNotFound,*'
    }
}

Describe 'Platform.ps1' {
    BeforeAll {
        $script:platform = & "$examples/Platform.ps1" -Path "$TestDrive/Platform.csdef" | ConvertFrom-Csdef
    }

    It 'authors as many roles as Azure takes, and nothing that the analyzer objects to' {
        ($platform | Get-CsRole).Count | Should -Be 25
        $platform | Invoke-CsAnalyzer -Severity Warning | Should -BeNullOrEmpty
        "$TestDrive/Platform.csdef" | Should -Exist
    }

    It 'has a rule for each worker, in the order of the table' {
        ($platform | Get-CsTrafficRule).Count | Should -Be ($platform | Get-CsRole -Type Worker).Count
        "$(($platform | Get-CsTrafficRule)[0])" | Should -Be 'Identity/Queue from Shop, Admin, Partners'
    }
}

Describe 'Every example' {
    It 'finds the module in a new session, from any folder: <Name>' -ForEach @(@{ Name = 'Scenario1.ps1' }, @{ Name = 'WebAndWorker.ps1' }, @{ Name = 'Platform.ps1' }, @{ Name = 'Inventory.ps1' }, @{ Name = 'RoleEnvironment.ps1' }) {
        $output = Invoke-InSession 'param($Folder, $Example) Set-Location -LiteralPath $Folder; & $Example' "$TestDrive", (Convert-Path "$examples/$Name")
        $output | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | Should -BeNullOrEmpty
    }

    It 'runs as the file that a new PowerShell is given' {
        $shell = Get-Shell
        if (-not $shell) {
            Set-ItResult -Skipped -Because 'there is no PowerShell to start here, only one that is hosted'
            return
        }
        Push-Location $TestDrive
        try {
            $output = & $shell -NoProfile -NonInteractive -File (Convert-Path "$examples/Scenario1.ps1") 2>&1
        }
        finally {
            Pop-Location
        }
        $LASTEXITCODE | Should -Be 0
        $output | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | Should -BeNullOrEmpty
    }
}
