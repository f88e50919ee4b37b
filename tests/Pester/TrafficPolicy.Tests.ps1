BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    function Get-Scenario([int] $Number) {
        & "$PSScriptRoot/../../examples/Scenario$Number.ps1" | ConvertFrom-Csdef
    }

    function Get-RuleText([object] $Definition) {
        $Definition | Get-CsTrafficRule | ForEach-Object ToString
    }

    # Who may reach which internal endpoint, as text.
    function Get-Reach([object] $Definition) {
        $Definition | Get-CsReachability -To *Internal* -Allowed | ForEach-Object { "$($_.Source) -> $($_.Endpoint)" }
    }
}

Describe 'Set-CsTrafficPolicy' {
    BeforeEach {
        $script:definition = Get-Scenario 4
    }

    It 'takes a hashtable of endpoints and sources, and passes the definition on' {
        $passed = $definition | Set-CsTrafficPolicy @{
            'WorkerRole1/InternalTCP2' = 'WebRole1', 'WorkerRole2'
            InternalTCP3 = 'WorkerRole1'
            InternalTCP1 = '*'
        } 6>$null
        [object]::ReferenceEquals($passed, $definition) | Should -BeTrue
        Get-Reach $definition | Should -BeExactly @(
            'WebRole1 -> InternalTCP1', 'WorkerRole1 -> InternalTCP1', 'WorkerRole2 -> InternalTCP1'
            'WebRole1 -> InternalTCP2', 'WorkerRole2 -> InternalTCP2'
            'WorkerRole1 -> InternalTCP3')
        $definition | Test-CsDefinition | Should -BeTrue
    }

    It 'refuses a list that contains itself' {
        Invoke-InShell '
            $list = New-Object System.Collections.ArrayList
            [void]$list.Add("Web")
            [void]$list.Add($list)
            $definition = New-CsDefinition S -Role (New-CsRole Web -Type Worker | Add-CsInternalEndpoint In -Protocol tcp)
            try { $definition | Set-CsTrafficPolicy @{ In = $list } -ErrorAction Stop } catch { ($_.FullyQualifiedErrorId -split ",")[0] }
            $definition.TrafficRules.Count' | Should -Be 'CsInvalidValue', '0'
    }

    It 'closes everything with an empty table' {
        $definition | Set-CsTrafficPolicy @{} 6>$null | Out-Null
        Get-Reach $definition | Should -BeNullOrEmpty
        Get-RuleText $definition | Should -BeExactly 'WebRole1/InternalTCP1, WorkerRole1/InternalTCP2, WorkerRole2/InternalTCP3, WorkerRole2/InternalTCP4 from nobody'
    }

    It 'says what it opened and closed, on the information stream' {
        $definition | Set-CsTrafficPolicy @{ InternalTCP1 = '*'; InternalTCP2 = 'WorkerRole2'; InternalTCP3 = 'WorkerRole1'; InternalTCP4 = 'WebRole1' } `
            -InformationVariable told 6>$null | Out-Null
        $told.MessageData | ForEach-Object ToString | Should -BeExactly @(
            "Reachability of 'WorkerRole1/InternalTCP2' widened: WorkerRole2 may reach it now."
            "Reachability of 'WorkerRole1/InternalTCP2' narrowed: it is closed to WebRole1 now.")
        $told.MessageData.Kind | Should -Be 'Widened', 'Narrowed'
        $told.MessageData[0].Sources | Should -BeExactly 'WorkerRole2'
        $told.MessageData[1].Witness.After.Explanation | Should -BeLike 'WebRole1 may not reach WorkerRole1/InternalTCP2: rule 1 (line *) lets in WorkerRole2 only'
    }

    It 'takes the rows of a CSV file, from the pipeline' {
        $before = Get-Reach $definition
        $definition | Get-CsReachability | Select-Object Source, Role, Endpoint, Allowed | Export-Csv "$TestDrive/policy.csv"
        $definition.TrafficRules[0].Remove()
        Import-Csv "$TestDrive/policy.csv" | Set-CsTrafficPolicy -Definition $definition 6>$null | Out-Null
        Get-Reach $definition | Should -BeExactly $before
    }

    It 'takes the decisions of Get-CsReachability' {
        $other = Get-Scenario 1
        $definition | Get-CsReachability | Set-CsTrafficPolicy -Definition $other 6>$null | Out-Null
        Get-Reach $other | Should -BeExactly (Get-Reach $definition)
        $other = Get-Scenario 1
        $other | Set-CsTrafficPolicy ($definition | Get-CsReachability -Allowed) 6>$null | Out-Null
        Get-Reach $other | Should -BeExactly (Get-Reach $definition)
    }

    It 'takes one policy for several definitions' {
        $both = (Get-Scenario 1), (Get-Scenario 3)
        @($both | Set-CsTrafficPolicy @{ InternalTCP2 = 'WorkerRole1' } 6>$null).Count | Should -Be 2
        $both | ForEach-Object { Get-Reach $_ } | Should -BeExactly 'WorkerRole1 -> InternalTCP2', 'WorkerRole1 -> InternalTCP2'
    }

    It 'takes patterns: of endpoints those that rules can govern, of sources the roles' {
        $definition | Set-CsTrafficPolicy @{ '*' = 'Worker*' } 6>$null | Out-Null
        Get-Reach $definition | Where-Object { $_ -like 'WebRole1*' } | Should -BeNullOrEmpty
        @(Get-Reach $definition).Count | Should -Be 8
        $definition | Set-CsTrafficPolicy @{ '*' = @() } 6>$null | Out-Null
        Get-Reach $definition | Should -BeNullOrEmpty
    }

    It 'does not write what is so already' {
        $text = $definition | ConvertTo-Csdef
        $definition | Get-CsReachability | Set-CsTrafficPolicy -Definition $definition 6>$null | Out-Null
        $once = $definition | ConvertTo-Csdef
        $definition | Get-CsReachability | Set-CsTrafficPolicy -Definition $definition -InformationVariable told | Out-Null
        $definition | ConvertTo-Csdef | Should -BeExactly $once
        $told | Should -BeNullOrEmpty
        $text | Should -Not -BeExactly $once -Because 'InternalTCP1 was open by default, and lists its sources now'
    }

    It 'takes a pattern of sources for roles alone, and not for the Internet that it would match too' {
        $definition | Set-CsTrafficPolicy @{ InternalTCP2 = '*e*' } 6>$null | Out-Null
        Get-Reach $definition | Should -BeExactly 'WebRole1 -> InternalTCP2', 'WorkerRole1 -> InternalTCP2', 'WorkerRole2 -> InternalTCP2'
    }

    It 'takes a table of roles and their endpoints' {
        $definition | Set-CsTrafficPolicy @{
            WorkerRole1 = @{ InternalTCP2 = 'WebRole1', 'WorkerRole2' }
            WorkerRole2 = [ordered]@{ InternalTCP3 = '*'; InternalTCP4 = @() }
        } 6>$null | Out-Null
        Get-Reach $definition | Should -BeExactly @(
            'WebRole1 -> InternalTCP2', 'WorkerRole2 -> InternalTCP2'
            'WebRole1 -> InternalTCP3', 'WorkerRole1 -> InternalTCP3', 'WorkerRole2 -> InternalTCP3')
    }

    BeforeDiscovery {
        # As the tables of ConvertFrom-Json -AsHashtable do.
        $strict = [System.Collections.Generic.Dictionary[string, object]]::new()
        $strict['from'] = 'WebRole1'
        $strict['TO'] = 'InternalTCP2'
    }

    It 'takes <What>' -ForEach @(
        @{ What = 'a table that tells upper and lower case apart'; Policy = $strict }
        @{ What = 'a table with a role and an endpoint'; Policy = @{ Source = 'WebRole1'; Role = 'WorkerRole1'; Endpoint = 'InternalTCP2' } }
        @{ What = 'columns with white space around their names'; Policy = "Source ,To , Allowed `nWebRole1,InternalTCP2,Yes`nWebRole1,InternalTCP3,No" | ConvertFrom-Csv }
        @{ What = 'column names in any case'; Policy = "SOURCE,to`nWebRole1,InternalTCP2" | ConvertFrom-Csv }
    ) {
        $definition | Set-CsTrafficPolicy $Policy 6>$null | Out-Null
        Get-Reach $definition | Should -BeExactly 'WebRole1 -> InternalTCP2'
    }

    It 'leaves what imports add alone, unless a name or a pattern is about that' {
        $rdp = 'WorkerRole1/Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp'
        $definition | Add-CsImport RemoteAccess -Role WorkerRole1 | Set-CsTrafficPolicy @{ '*' = 'WebRole1' } 6>$null | Out-Null
        Get-Reach $definition | Should -BeExactly (
            'InternalTCP1', 'InternalTCP2', 'InternalTCP3', 'InternalTCP4' | ForEach-Object { "WebRole1 -> $_" })
        $definition | Test-CsTraffic WorkerRole2 $rdp -IncludeImported | Should -BeTrue

        $definition | Set-CsTrafficPolicy @{ 'WorkerRole1/*' = 'WebRole1'; '*RemoteAccess*' = 'WebRole1' } 6>$null | Out-Null
        $definition | Test-CsTraffic WebRole1 $rdp -IncludeImported | Should -BeTrue
        $definition | Test-CsTraffic WorkerRole2 $rdp -IncludeImported | Should -BeFalse
    }

    It 'takes traffic rules for what they let in' {
        $model = Get-Scenario 4 |
            Add-CsTrafficRule -To WebRole1/InternalTCP1 -FromAll |
            Add-CsTrafficRule -To WorkerRole2/InternalTCP3 -From @()
        $other = Get-Scenario 1
        $model | Get-CsTrafficRule | Set-CsTrafficPolicy -Definition $other 6>$null | Out-Null
        Get-Reach $other | Should -BeExactly (Get-Reach $model)
    }

    It 'shows with -WhatIf what it would open and close, besides the rules' {
        $transcript = Join-Path $TestDrive 'policy-whatif.txt'
        Start-Transcript $transcript | Out-Null
        try {
            $definition | Set-CsTrafficPolicy @{ InternalTCP1 = '*'; InternalTCP2 = 'WorkerRole2'; InternalTCP3 = 'WorkerRole1'; InternalTCP4 = 'WebRole1' } -WhatIf | Out-Null
        }
        finally {
            Stop-Transcript | Out-Null
        }
        Get-Content -LiteralPath $transcript | Where-Object { $_ -like 'Reachability of*' } | Should -BeExactly @(
            "Reachability of 'WorkerRole1/InternalTCP2' widened: WorkerRole2 may reach it now."
            "Reachability of 'WorkerRole1/InternalTCP2' narrowed: it is closed to WebRole1 now.")
    }

    It 'names the columns that a row has where one is missing' {
        $definition | Set-CsTrafficPolicy ("Sender,To`nWebRole1,InternalTCP2" | ConvertFrom-Csv) -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems[0].Exception.Message | Should -BeExactly 'A row of the policy has no Source; it has: Sender, To.'
    }

    It 'does nothing with -WhatIf' {
        $text = $definition | ConvertTo-Csdef
        $passed = $definition | Set-CsTrafficPolicy @{} -WhatIf
        $passed | Should -Not -BeNullOrEmpty
        $definition | ConvertTo-Csdef | Should -BeExactly $text
    }

    It 'refuses the whole policy for <What>, and changes nothing' -ForEach @(
        @{ What = 'an endpoint that is not there'; Policy = @{ InternalTCP2 = 'WebRole1'; InternalTCP9 = 'WebRole1' }; Id = 'CsEndpointNotFound' }
        @{ What = 'a pattern that no endpoint matches'; Policy = @{ 'X*' = 'WebRole1' }; Id = 'CsEndpointNotFound' }
        @{ What = 'a role that is not there'; Policy = @{ InternalTCP2 = 'WebRol' }; Id = 'CsRoleNotFound' }
        @{ What = 'a public endpoint that is to be closed'; Policy = @{ HttpIn = @() }; Id = 'CsEndpointNotInternal' }
        @{ What = 'the Internet at an internal endpoint'; Policy = @{ InternalTCP2 = 'Internet' }; Id = 'CsNotApplicable' }
        @{ What = 'a pattern that no role matches'; Policy = @{ InternalTCP2 = 'Zoo*' }; Id = 'CsRoleNotFound' }
        @{ What = 'a role for an endpoint'; Policy = @{ WorkerRole1 = 'WebRole1' }; Id = 'CsEndpointNotFound' }
        @{ What = 'a table in an endpoint'; Policy = @{ InternalTCP2 = @{ WebRole1 = $true } }; Id = 'CsRoleNotFound' }
        @{ What = 'a table in a table in a table'; Policy = @{ WorkerRole1 = @{ InternalTCP2 = @{ WebRole1 = $true } } }; Id = 'CsInvalidValue' }
        @{ What = 'a No in a column of another name'; Policy = "Source,To,Allow`nWebRole1,InternalTCP2,No" | ConvertFrom-Csv; Id = 'CsInvalidValue' }
        @{ What = 'a number'; Policy = 5; Id = 'CsInvalidValue' }
        @{ What = 'a text'; Policy = 'WebRole1'; Id = 'CsInvalidValue' }
        @{ What = 'a row without a source'; Policy = [pscustomobject]@{ To = 'InternalTCP2' }; Id = 'CsInvalidValue' }
        @{ What = 'a row without an endpoint'; Policy = [pscustomobject]@{ Source = 'WebRole1' }; Id = 'CsInvalidValue' }
        @{ What = 'an answer that is none'; Policy = [pscustomobject]@{ Source = 'WebRole1'; To = 'InternalTCP2'; Allowed = 'maybe' }; Id = 'CsInvalidValue' }
        @{ What = 'a role that may not among every role'; Id = 'CsInvalidValue'; Policy = @(
                @{ Source = 'WebRole1'; To = 'InternalTCP2'; Allowed = $false }, @{ Source = '*'; To = 'InternalTCP2' })
        }
        @{ What = 'rows that contradict one another'; Id = 'CsInvalidValue'; Policy = @(
                @{ Source = 'WebRole1'; To = 'InternalTCP2' }, @{ From = 'webrole1'; To = 'WorkerRole1/InternalTCP2'; Allowed = $false })
        }
    ) {
        $text = $definition | ConvertTo-Csdef
        $definition | Set-CsTrafficPolicy $Policy -ErrorAction SilentlyContinue -ErrorVariable problems | Should -BeNullOrEmpty
        ($problems.FullyQualifiedErrorId -split ',')[0] | Should -BeExactly $Id
        $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        $definition | ConvertTo-Csdef | Should -BeExactly $text
    }

    It 'does not take an empty pipeline for a policy that closes everything' {
        $text = $definition | ConvertTo-Csdef
        Get-CommandErrorId { @() | Set-CsTrafficPolicy -Definition $definition } | Should -BeExactly 'CsInvalidValue'
        $definition | ConvertTo-Csdef | Should -BeExactly $text
    }
}

Describe 'Optimize-CsTrafficRule' {
    It 'writes fewer rules that say the same, and passes the definition on' {
        $definition = Get-Scenario 4
        $before = Get-Reach $definition
        $passed = $definition | Optimize-CsTrafficRule
        [object]::ReferenceEquals($passed, $definition) | Should -BeTrue
        Get-RuleText $definition | Should -BeExactly @(
            'WorkerRole1/InternalTCP2, WorkerRole2/InternalTCP4 from WebRole1', 'WorkerRole2/InternalTCP3 from WorkerRole1')
        Get-Reach $definition | Should -BeExactly $before
    }

    It 'shows with -WhatIf what would become of each rule' {
        $definition = Get-Scenario 4
        $text = $definition | ConvertTo-Csdef
        $transcript = Join-Path $TestDrive 'whatif.txt'
        Start-Transcript $transcript | Out-Null
        try {
            $definition | Optimize-CsTrafficRule -WhatIf | Out-Null
        }
        finally {
            Stop-Transcript | Out-Null
        }
        $shown = Get-Content -LiteralPath $transcript | Where-Object { $_ -match '^(What if:|Change rule|Remove rule|Add a rule)' }
        $shown | Should -BeExactly @(
            "What if: 2 in place of 3 traffic rules in definition 'MyService':"
            'Change rule 1 (line 28): WorkerRole1/InternalTCP2, WorkerRole2/InternalTCP4 from WebRole1; it was WorkerRole1/InternalTCP2 from WebRole1'
            'Remove rule 3 (line 44): WorkerRole2/InternalTCP4 from WebRole1')
        $definition | Optimize-CsTrafficRule -WhatIf | ConvertTo-Csdef | Should -BeExactly $text
    }

    It 'leaves alone what is as short as it can be' {
        $definition = Get-Scenario 2
        $text = $definition | ConvertTo-Csdef
        $told = $definition | Optimize-CsTrafficRule -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        $told.Message | Should -BeExactly "The traffic rules of definition 'MyService' are as few as can be."
        $definition | ConvertTo-Csdef | Should -BeExactly $text
    }

    It 'keeps comments and layout of what stays' {
        $text = (Get-Scenario 4 | ConvertTo-Csdef) -replace '    <OnlyAllowTrafficTo>', "    <!-- why -->`n    <OnlyAllowTrafficTo>"
        $after = $text | ConvertFrom-Csdef | Optimize-CsTrafficRule | ConvertTo-Csdef
        $lines = $after -split "`n"
        Compare-Object ($text -split "`n") $lines | Where-Object SideIndicator -EQ '=>' | Should -BeNullOrEmpty -Because 'the moved line stood there before'
        @($lines -like '*<!-- why -->*').Count | Should -BeGreaterOrEqual 2
    }

    It 'warns where it could not settle that there are no fewer, and changes nothing for the worse' {
        $definition = New-CsDefinition Ring
        foreach ($number in 0..69) {
            $definition | Add-CsRole (New-CsRole "R$number" -Type Worker | Add-CsInternalEndpoint In -Protocol tcp) | Out-Null
        }
        foreach ($number in 0..69) {
            $definition | Add-CsTrafficRule "R$number/In" "R$number", "R$(($number + 1) % 70)" | Out-Null
        }
        $text = $definition | ConvertTo-Csdef
        $definition | Optimize-CsTrafficRule -WarningVariable warned -WarningAction SilentlyContinue | Out-Null
        $warned | Should -BeLike "70 rules say the same as the 70 of definition 'Ring'; whether fewer would do was not settled*"
        $definition | ConvertTo-Csdef | Should -BeExactly $text
    }
}

Describe 'A policy that speaks of the outside' {
    BeforeAll {
        $script:shop = New-CsDefinition Shops | Add-CsRole -Role (New-CsRole Shop -Type Worker), (New-CsRole Clerk -Type Worker) |
            Add-CsInputEndpoint Http -Role Shop -Protocol http -Port 80 |
            Add-CsInputEndpoint Office -Role Shop -Protocol http -Port 81 -LoadBalancer Inside |
            Add-CsInternalEndpoint Queue -Role Shop -Protocol tcp |
            Add-CsTrafficRule -To Shop/Queue -From Clerk
        $script:narrowed = New-CsConfiguration $shop |
            Add-CsAccessControlRule OneOffice -Order 10 -Action permit -RemoteSubnet 203.0.113.0/24 |
            Add-CsEndpointAcl -Role Shop -Endpoint Http -AccessControl OneOffice
    }

    It 'is what Get-CsReachability says, and writes no rule for the outside' {
        $before = $shop | ConvertTo-Csdef

        $shop | Get-CsReachability | Set-CsTrafficPolicy -Definition $shop | Out-Null
        $shop | Get-CsReachability -Configuration $narrowed | Set-CsTrafficPolicy -Definition $shop -Configuration $narrowed | Out-Null
        $shop | Get-CsReachability -Configuration $narrowed | ConvertTo-Csv | ConvertFrom-Csv |
            Set-CsTrafficPolicy -Definition $shop -Configuration $narrowed | Out-Null

        $shop | ConvertTo-Csdef | Should -BeExactly $before
    }

    It 'has to be true in the environments of a service' {
        $folder = Join-Path $TestDrive Shops
        New-Item -ItemType Directory $folder | Out-Null
        $shop | Export-CsDefinition (Join-Path $folder ServiceDefinition.csdef)
        $narrowed | Export-CsConfiguration (Join-Path $folder ServiceConfiguration.Cloud.cscfg)
        $service = Import-CsService $folder

        $decisions = @($service | Get-CsReachability)
        $decisions | Set-CsTrafficPolicy -Definition $service -ErrorAction Stop | Out-Null
        [pscustomobject]@{ Source = 'Internet'; To = 'Http' } |
            Set-CsTrafficPolicy -Definition $service -ErrorAction SilentlyContinue -ErrorVariable problem

        $decisions[0].Environment | Should -Be Cloud
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'CsNotApplicable,*'
    }

    It 'is refused where it is not true: <Source> <To> <Allowed>' -ForEach @(
        @{ Source = 'Internet'; To = 'Office'; Allowed = $true; Id = 'CsNotApplicable' }
        @{ Source = 'VirtualNetwork'; To = 'Queue'; Allowed = $true; Id = 'CsNotApplicable' }
        @{ Source = '203.0.113.0/24'; To = 'Queue'; Allowed = $true; Id = 'CsNotApplicable' }
        @{ Source = 'VirtualNetwork'; To = 'Office'; Allowed = $false; Id = 'CsEndpointNotInternal' }
        @{ Source = 'Clerk'; To = 'Office'; Allowed = $false; Id = 'CsEndpointNotInternal' }
        @{ Source = 'Internet'; To = 'Http'; Allowed = $false; Id = 'CsEndpointNotInternal' }
        @{ Source = 'Internet'; To = 'Http'; Allowed = $true; Id = 'CsNotApplicable' }
        @{ Source = '198.51.100.7'; To = 'Http'; Allowed = $true; Id = 'CsNotApplicable' }
        @{ Source = '203.0.113.7'; To = 'Http'; Allowed = $false; Id = 'CsEndpointNotInternal' }
    ) {
        $row = [pscustomobject]@{ Source = $Source; To = $To; Allowed = $Allowed }

        $row | Set-CsTrafficPolicy -Definition $shop -Configuration $narrowed -ErrorAction SilentlyContinue -ErrorVariable problem

        $problem[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
    }
}
