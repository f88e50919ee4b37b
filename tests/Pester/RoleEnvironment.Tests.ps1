# What an instance of a service sees, asked for in the words of Microsoft's article.

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    # What the Tab key offers at the end of a line.
    function Get-Completion([string] $Line) {
        (TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches.CompletionText
    }

    $web = New-CsRole WebRole1 -Type Web |
        Add-CsInputEndpoint StandardWeb -Protocol http -Port 80 -LocalPort 8080 |
        Add-CsInstanceInputEndpoint Endpoint2 -Protocol tcp -LocalPort 10100 -PublicPort 10105-10109 |
        Add-CsInternalEndpoint Endpoint3 -Protocol any -Port 8995-8999 |
        Add-CsSite Web -Endpoint StandardWeb
    $worker1 = New-CsRole WorkerRole1 -Type Worker |
        Add-CsInternalEndpoint InternalTCP2 -Protocol tcp |
        Add-CsSetting Depth |
        Add-CsLocalStorage Spool -SizeInMB 50 |
        Add-CsStartupTask install.cmd -Environment @{ ID = '/RoleEnvironment/CurrentInstance/@id' } |
        Add-CsEnvironmentVariable PORT -XPath "/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name='InternalTCP2']/@port"
    $worker2 = New-CsRole WorkerRole2 -Type Worker |
        Add-CsInputEndpoint Alone -Protocol tcp -Port 9000
    $script:def = New-CsDefinition MyService -Role $web, $worker1, $worker2
    $script:cfg = $def | New-CsConfiguration | Set-CsInstanceCount WebRole1 2 | Set-CsInstanceCount WorkerRole1 3 |
        Set-CsSettingValue Depth 7
}

Describe 'The article''s expressions' {
    BeforeAll {
        $script:env = New-CsRoleEnvironment $def -InstanceCount @{ WebRole1 = 3; WorkerRole2 = 2 }
    }

    It 'give the port of an endpoint' {
        $port = $env.CurrentRoleInstance.InstanceEndpoints["StandardWeb"].IPEndpoint.Port
        $port | Should -BeExactly 8080
        $port | Should -BeOfType [int]
    }

    It 'give the instances of the current role' {
        $env.CurrentRoleInstance.Role.Instances.Id | Should -Be 'WebRole1_IN_0', 'WebRole1_IN_1', 'WebRole1_IN_2'
        $env.CurrentRoleInstance.Role.Instances.Count | Should -Be 3
        $env.CurrentRoleInstance.Role.Name | Should -Be 'WebRole1'
    }

    It 'give the direct communication port of each instance' {
        foreach ($number in 0..2) {
            $roleInstance = $env.Roles['WebRole1'].Instances[$number]
            $myPublicEp = $roleInstance.InstanceEndpoints['Endpoint2'].PublicIPEndpoint
            $myInternalEp = $roleInstance.InstanceEndpoints['Endpoint2'].IPEndpoint
            $myPublicEp.Port | Should -Be (10105 + $number)
            $myInternalEp.Port | Should -Be 10100
            $myInternalEp.AddressFamily | Should -Be 'InterNetwork'
        }
    }

    It 'give the load balanced port and the protocol' {
        $env.CurrentRoleInstance.InstanceEndpoints['StandardWeb'].PublicIPEndpoint.Port | Should -Be 80
        $env.CurrentRoleInstance.InstanceEndpoints['StandardWeb'].Protocol | Should -Be 'http'
        $env.CurrentRoleInstance.InstanceEndpoints['Endpoint3'].PublicIPEndpoint | Should -BeNullOrEmpty
    }

    It 'give the instances of another role, and none where it has no internal endpoint' {
        $env.Roles['WorkerRole1'].Instances.Id | Should -Be 'WorkerRole1_IN_0'
        $env.Roles['workerrole2'].Instances.Count | Should -Be 0
    }

    It 'give the current instance alone where its role has no internal endpoint' {
        $alone = New-CsRoleEnvironment $def -InstanceCount @{ WorkerRole2 = 2 } -CurrentInstance WorkerRole2_IN_1
        $alone.CurrentRoleInstance.Role.Instances.Id | Should -Be 'WorkerRole2_IN_1'
    }

    It 'loop over instances and endpoints' {
        $lines = foreach ($roleInst in $env.CurrentRoleInstance.Role.Instances) {
            "Instance ID: $($roleInst.Id)"
            foreach ($roleInstEndpoint in $roleInst.InstanceEndpoints.Values) {
                "Instance endpoint IP address and port: $($roleInstEndpoint.IPEndpoint)"
            }
        }
        $lines.Count | Should -Be 12
        $lines[4..5] | Should -Be 'Instance ID: WebRole1_IN_1', 'Instance endpoint IP address and port: 10.0.0.5:8080'
    }

    It 'go through roles and endpoints as lists, too' {
        $env.Roles.Keys | Should -Be 'WebRole1', 'WorkerRole1', 'WorkerRole2'
        ($env.Roles | ForEach-Object Name) | Should -Be $env.Roles.Keys
        $env.CurrentRoleInstance.InstanceEndpoints.Name | Should -Be 'StandardWeb', 'Endpoint2', 'Endpoint3'
        ($env.Roles.Instances | Select-Object -ExpandProperty InstanceEndpoints).Count | Should -Be 10
    }
}

Describe 'New-CsRoleEnvironment' {
    It 'takes the counts of the configuration: <Name>' -ForEach @(
        @{ Name = 'an object'; Given = { $cfg } }
        @{ Name = 'a path'; Given = { "$TestDrive/a[1].cscfg" } }
        @{ Name = 'a relative path'; Given = { './a[1].cscfg' } }
        @{ Name = 'a file'; Given = { Get-Item -LiteralPath "$TestDrive/a[1].cscfg" } }
        @{ Name = 'what Import-CsConfiguration gives'; Given = { @(Import-CsConfiguration -LiteralPath "$TestDrive/a[1].cscfg") } }
    ) {
        $cfg | Export-CsConfiguration -LiteralPath "$TestDrive/a[1].cscfg"
        Push-Location $TestDrive
        try {
            $env = New-CsRoleEnvironment $def -Configuration (& $Given) -InstanceCount @{ webrole1 = 5 }
        }
        finally {
            Pop-Location
        }
        $env.Roles['WebRole1'].Instances.Count | Should -Be 5
        $env.Roles['WorkerRole1'].Instances.Count | Should -Be 3
        $env.Roles['WorkerRole1'].Instances[2].UpdateDomain | Should -Be 2
        $env.Roles['WorkerRole1'].Instances[2].FaultDomain | Should -Be 0
    }

    It 'takes one count for every role, and no instance of one' {
        (New-CsRoleEnvironment $def -InstanceCount 2).Roles['WorkerRole1'].Instances.Count | Should -Be 2
        (New-CsRoleEnvironment $def -InstanceCount ([ordered]@{ WebRole1 = '0' })).ToString() | Should -Be 'WorkerRole1_IN_0'
    }

    It 'warns of roles that the configuration does not count, and takes one' {
        $other = New-CsDefinition Other -Role (New-CsRole WebRole1 -Type Web) | New-CsConfiguration
        $env = $def | New-CsRoleEnvironment -Configuration $other -InstanceCount @{ workerrole1 = 2 } -WarningVariable warned 3>$null
        $env.Roles['WebRole1'].Instances.Count | Should -Be 1
        "$warned" | Should -BeExactly "The configuration of service 'Other' does not say how many instances there are of WorkerRole2: one is taken."
        $null = $def | New-CsRoleEnvironment -Configuration $cfg -WarningVariable warned
        $warned | Should -BeNullOrEmpty
    }

    It 'looks from the instance that is named, whatever its case or kind of object' {
        $env = $def | New-CsRoleEnvironment -Configuration $cfg -CurrentInstance workerrole1_in_1
        "$env" | Should -BeExactly 'WorkerRole1_IN_1'
        $env.CurrentRoleInstance.Id | Should -BeExactly 'WorkerRole1_IN_1'
        $next = $def | New-CsRoleEnvironment -Configuration $cfg -CurrentInstance $env.CurrentRoleInstance.Role.Instances[2]
        "$next" | Should -BeExactly 'WorkerRole1_IN_2'
    }

    It 'gives one environment for each definition' {
        $others = $def, (Get-ArticleDefinition) | New-CsRoleEnvironment
        $others.ServiceName | Should -Be 'MyService', 'MyService'
        $others[1].CurrentRoleInstance.InstanceEndpoints.Name | Should -Be 'HttpIn', 'InternalTCP1'
    }

    It 'changes neither file' {
        $before = ($def | ConvertTo-Csdef), ($cfg | ConvertTo-Cscfg)
        $null = $def | New-CsRoleEnvironment -Configuration $cfg -InstanceCount 4
        ($def | ConvertTo-Csdef), ($cfg | ConvertTo-Cscfg) | Should -BeExactly $before
    }

    It 'gives the values of the configuration, xpaths and variables' {
        $env = $def | New-CsRoleEnvironment -Configuration $cfg -CurrentInstance WorkerRole1_IN_2
        $env.GetConfigurationSettingValue('depth') | Should -BeExactly '7'
        $env.GetLocalResource('Spool').RootPath | Should -BeExactly "C:\Resources\Directory\$($env.DeploymentId).WorkerRole1.Spool"
        $env.GetLocalResource('Spool').MaximumSizeInMegabytes | Should -Be 50
        $env.Evaluate('/RoleEnvironment/CurrentInstance/@id') | Should -BeExactly 'WorkerRole1_IN_2'
        $env.GetEnvironmentVariables() | ForEach-Object { "$($_.Task) $_" } | Should -Be 'install.cmd ID=WorkerRole1_IN_2', ' PORT=20000'
    }

    It 'has nothing public in the emulator' {
        $env = $def | New-CsRoleEnvironment -Emulated
        $env.IsEmulated | Should -BeTrue
        $env.CurrentRoleInstance.InstanceEndpoints.Keys | Should -Be 'StandardWeb', 'Endpoint3'
        $env.CurrentRoleInstance.InstanceEndpoints.PublicIPEndpoint | Where-Object { $_ } | Should -BeNullOrEmpty
        $env.Evaluate('/RoleEnvironment/Deployment/@emulated') | Should -BeExactly 'true'
    }

    It 'can be written as JSON without going round in circles' {
        $env = $def | New-CsRoleEnvironment -InstanceCount 4
        ($env | ConvertTo-Json -Compress -WarningAction Ignore).Length | Should -BeLessThan 5000
        $data = $env.CurrentRoleInstance.InstanceEndpoints |
            Select-Object Name, Protocol, @{ Name = 'Port'; Expression = { $_.IPEndpoint.Port } } | ConvertTo-Json | ConvertFrom-Json
        $data.Port | Should -Be 8080, 10100, 8995
    }
}

Describe 'New-CsRoleEnvironment says' {
    It '<Id>: <Message>' -ForEach @(
        @{ Command = { $def | New-CsRoleEnvironment -InstanceCount @{ WorkerRol1 = 2 } }
            Id = 'CsRoleNotFound'; Message = "*no role 'WorkerRol1'*"; Action = "Did you mean 'WorkerRole1'?"
        }
        @{ Command = { $def | New-CsRoleEnvironment -InstanceCount @{ WebRole1 = -1 } }
            Id = 'CsInvalidValue'; Message = "*'-1' is not valid*"; Action = 'Give 0 or more.'
        }
        @{ Command = { $def | New-CsRoleEnvironment -InstanceCount @{ WebRole1 = 'many' } }
            Id = 'CsInvalidValue'; Message = "'many' is not valid as the number of instances of role 'WebRole1'."; Action = 'Give a number, or a table*'
        }
        @{ Command = { $def | New-CsRoleEnvironment -InstanceCount 1.5 }
            Id = 'CsInvalidValue'; Message = "'1.5' is not valid as the number of instances of a role."; Action = 'Give a number, or a table*'
        }
        @{ Command = { $def | New-CsRoleEnvironment -InstanceCount 1000000 }
            Id = 'CsInvalidValue'; Message = '*3000000 instances, and 10000 is the most*'; Action = 'Give its roles fewer instances.'
        }
        @{ Command = { $def | New-CsRoleEnvironment -InstanceCount @{ WebRole1 = 6 } }
            Id = 'CsInvalidPort'; Message = "*'WebRole1/Endpoint2' has 5 public ports (10105-10109) for 6 instances*"; Action = '*-PublicPort 10105-10110*'
        }
        @{ Command = { $def | New-CsRoleEnvironment -CurrentInstance WebRole1_IN_1 }
            Id = 'CsItemNotFound'; Message = "*no instance 'WebRole1_IN_1': its role 'WebRole1' has 1."; Action = "Did you mean 'WebRole1_IN_0'?"
        }
        @{ Command = { New-CsDefinition Empty | New-CsRoleEnvironment }
            Id = 'CsItemNotFound'; Message = "Service 'Empty' has no role*"; Action = 'Add a role with Add-CsRole.'
        }
        @{ Command = { $def | New-CsRoleEnvironment -Configuration "$TestDrive/missing.cscfg" }
            Id = 'CsFileNotFound'; Message = '*missing.cscfg*'; Action = 'Check the path.'
        }
        @{ Command = { $def | New-CsRoleEnvironment -Configuration Env:PATH }
            Id = 'CsUnsupportedProvider'; Message = '*Environment*'; Action = 'Give a path in the file system.'
        }
        @{ Command = { $def | New-CsRoleEnvironment -Configuration (Get-ArticlePath) }
            Id = 'CsNotAConfiguration'; Message = '*roles.csdef*'; Action = 'This is a service definition*'
        }
        @{ Command = { $def | New-CsRoleEnvironment -Configuration $def }
            Id = 'CsInvalidValue'; Message = "'MyService' is no service configuration."; Action = 'Give one configuration*'
        }
        @{ Command = { $def | New-CsRoleEnvironment -Configuration $cfg, $cfg }
            Id = 'CsInvalidValue'; Message = 'One configuration is needed, and 2 were given: MyService, MyService.'; Action = 'Choose one of them*'
        }
    ) {
        $problems = @(Get-CommandError $Command)
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly "$Id,CloudServiceTools.PowerShell.Commands.Runtime.NewCsRoleEnvironmentCommand"
        $problems[0].ErrorDetails.Message | Should -BeLike $Message
        $problems[0].ErrorDetails.RecommendedAction | Should -BeLike $Action
    }

    It 'what a method was asked for, and what was probably meant' {
        $env = $def | New-CsRoleEnvironment -CurrentInstance WorkerRole1_IN_0
        { $env.GetLocalResource('Spol') } | Should -Throw "*no local storage 'Spol'. Did you mean 'Spool'?*"
        { $env.GetConfigurationSettingValue('Depth') } | Should -Throw '*no configuration was given*'
        { $env.Evaluate('/RoleEnvironment/CurrentInstance/@ids') } | Should -Throw '*Did you mean /RoleEnvironment/CurrentInstance/@id?*'
    }

    It 'the same of one definition while the others go on' {
        $found = $def, (New-CsDefinition Empty), $def | New-CsRoleEnvironment -ErrorAction SilentlyContinue -ErrorVariable problems
        $found.Count | Should -Be 2
        $problems.Count | Should -Be 1
    }
}

Describe 'The view of <Kind>' -ForEach @(
    @{ Kind = 'an environment'; Item = { $_ }; Columns = 'ServiceName', 'CurrentRoleInstance', 'Roles', 'IsEmulated'
        Row = 'MyService\s+WorkerRole1_IN_0\s+\{WebRole1, WorkerRole1, WorkerRole2\}\s+False'; Shown = 'IsAvailable : True', 'ServiceName : MyService'
    }
    @{ Kind = 'a role'; Item = { $_.Roles['WebRole1'] }; Columns = 'Name', 'Instances'; Row = 'WebRole1\s+\{WebRole1_IN_0, WebRole1_IN_1\}'
        Shown = 'Name : WebRole1'
    }
    @{ Kind = 'an instance'; Item = { $_.Roles['WebRole1'].Instances[1] }; Columns = 'Id', 'UpdateDomain', 'FaultDomain', 'InstanceEndpoints'
        Row = 'WebRole1_IN_1\s+1\s+1\s+\{StandardWeb, Endpoint2, Endpoint3\}'; Shown = 'Role : WebRole1', 'UpdateDomain : 1'
    }
    @{ Kind = 'an endpoint'; Item = { $_.Roles['WebRole1'].Instances[1].InstanceEndpoints['Endpoint3'] }
        Columns = 'RoleInstance', 'Name', 'Protocol', 'IPEndpoint', 'PublicIPEndpoint'; Row = 'WebRole1_IN_1\s+Endpoint3\s+any\s+10\.0\.0\.5:8995'
        Shown = 'Ports : 8995-8999', 'RoleInstance : WebRole1_IN_1'
    }
    @{ Kind = 'a local resource'; Item = { $_.GetLocalResource('Spool') }; Columns = 'Name', 'SizeInMB', 'RootPath'; Row = 'Spool\s+50\s+C:\\Resources'
        Shown = 'MaximumSizeInMegabytes : 50'
    }
    @{ Kind = 'a variable'; Item = { $_.GetEnvironmentVariables()[0] }; Columns = 'Task', 'Name', 'Value'; Row = 'install\.cmd\s+ID\s+WorkerRole1_IN_0'
        Shown = 'XPath : /RoleEnvironment/CurrentInstance/@id', 'Value : WorkerRole1_IN_0'
    }
) {
    BeforeAll {
        $environment = $def | New-CsRoleEnvironment -Configuration $cfg -CurrentInstance WorkerRole1_IN_0
        $script:viewed = $environment | ForEach-Object $Item
    }

    It 'has the columns <Columns> and shows the values' {
        $view = Get-View $viewed -Width 160
        -split ($view.Trim() -split '\r?\n' | Select-Object -First 1) | Should -Be $Columns
        $view | Should -Match $Row
    }

    It 'shows more in a list' {
        $lines = (Get-View $viewed -List -Width 160) -split '\r?\n' -replace '\s+:', ' :'
        $Shown | ForEach-Object { $lines | Should -Contain $_ }
    }
}

Describe 'The Tab key' {
    BeforeAll {
        Set-Variable -Scope Global -Name CsDefined -Value $def
        Set-Variable -Scope Global -Name CsConfigured -Value $cfg
        $cfg | Copy-CsConfiguration | Export-CsConfiguration "$TestDrive/tab.cscfg"
        Push-Location $TestDrive
    }

    AfterAll {
        Pop-Location
        Remove-Variable -Scope Global -Name CsDefined, CsConfigured
    }

    It 'offers instances after: <Line>' -ForEach @(
        @{ Line = '$CsDefined | New-CsRoleEnvironment -CurrentInstance '; Expected = 'WebRole1_IN_0', 'WorkerRole1_IN_0', 'WorkerRole2_IN_0' }
        @{ Line = 'New-CsRoleEnvironment $CsDefined -CurrentInstance web'; Expected = 'WebRole1_IN_0' }
        @{ Line = '$CsDefined | New-CsRoleEnvironment -InstanceCount @{ WebRole1 = 2 } -CurrentInstance web'; Expected = 'WebRole1_IN_0', 'WebRole1_IN_1' }
        @{ Line = '$CsDefined | New-CsRoleEnvironment -Configuration $CsConfigured -CurrentInstance web'; Expected = 'WebRole1_IN_0', 'WebRole1_IN_1' }
        @{ Line = '$CsDefined | New-CsRoleEnvironment -Configuration tab.cscfg -CurrentInstance web'; Expected = 'WebRole1_IN_0', 'WebRole1_IN_1' }
        @{ Line = '$CsDefined | New-CsRoleEnvironment -InstanceCount @{ Nobody = 2 } -CurrentInstance '; Expected = $null }
    ) {
        # Where the command offers nothing, PowerShell offers files.
        Get-Completion $Line | Where-Object { $_ -like '*_IN_*' } | Should -Be $Expected
    }
}
