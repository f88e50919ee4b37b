BeforeDiscovery {
    # What the article's prose says of each scenario, and what it does not say: who may reach which internal endpoint. An
    # endpoint that the prose leaves out stays open to every role.
    $everyone = 'WebRole1', 'WorkerRole1', 'WorkerRole2'
    $script:scenarios = @(
        @{ Number = 1; Open = 'InternalTCP1', 'InternalTCP3', 'InternalTCP4'
            Reach = @{ InternalTCP1 = $everyone; InternalTCP2 = 'WebRole1'; InternalTCP3 = $everyone; InternalTCP4 = $everyone }
        }
        @{ Number = 2; Open = 'InternalTCP1', 'InternalTCP4'
            Reach = @{ InternalTCP1 = $everyone; InternalTCP2 = 'WebRole1'; InternalTCP3 = 'WebRole1'; InternalTCP4 = $everyone }
        }
        @{ Number = 3; Open = 'InternalTCP1', 'InternalTCP4'
            Reach = @{ InternalTCP1 = $everyone; InternalTCP2 = 'WebRole1'; InternalTCP3 = 'WorkerRole1'; InternalTCP4 = $everyone }
        }
        @{ Number = 4; Open = @('InternalTCP1')
            Reach = @{ InternalTCP1 = $everyone; InternalTCP2 = 'WebRole1'; InternalTCP3 = 'WorkerRole1'; InternalTCP4 = 'WebRole1' }
        }
    )
    $script:versions = foreach ($scenario in $scenarios) {
        foreach ($form in 'authored', 'as published', 'corrected') {
            $scenario + @{ Form = $form }
        }
    }
}

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    # A scenario as the example authors it, or one of the article's listings with the roles of its diagram.
    function Get-Scenario([int] $Number, [string] $Form = 'authored') {
        if ($Form -eq 'authored') {
            return & "$PSScriptRoot/../../examples/Scenario$Number.ps1" | ConvertFrom-Csdef
        }

        $rules = [regex]::Match(
            (Get-Content -Raw (Get-ArticlePath "scenario$Number-$($Form -replace ' ', '-')")), '(?s)<NetworkTrafficRules>.*</NetworkTrafficRules>')
        (Get-Content -Raw (Get-ArticlePath)).Replace('</ServiceDefinition>', "$($rules.Value)`n</ServiceDefinition>") | ConvertFrom-Csdef
    }
}

Describe 'Scenario <Number> of the article, <Form>' -ForEach $versions {
    BeforeAll {
        $script:decisions = @(Get-Scenario $Number $Form | Get-CsReachability)
    }

    It 'lets in exactly whom the prose names' {
        foreach ($endpoint in $Reach.Keys) {
            $sources = @($decisions | Where-Object { $_.Endpoint -eq $endpoint -and $_.Allowed }).Source
            $sources | Should -BeExactly $Reach[$endpoint] -Because $endpoint
        }
    }

    It 'shows what the prose hides: the endpoints that stay open' {
        ($decisions | Where-Object Reason -EQ DefaultOpen).Endpoint | Sort-Object -Unique | Should -BeExactly $Open
    }

    It 'is open to the Internet at the input endpoint alone' {
        ($decisions | Where-Object { $_.Source -eq 'Internet' -and $_.Allowed }).To | Should -BeExactly 'WebRole1/HttpIn'
    }

    It 'decides every pair' {
        $decisions.Count | Should -Be (4 * 5)
    }
}

Describe 'Get-CsReachability' {
    BeforeAll {
        $script:definition = Get-Scenario 4
    }

    It 'says why in a sentence' {
        ($definition | Get-CsReachability WorkerRole2 WorkerRole1/InternalTCP2).Explanation |
            Should -BeExactly 'WorkerRole2 may not reach WorkerRole1/InternalTCP2: rule 1 (line 28) lets in WebRole1 only'
    }

    It 'has the properties that scripts rely on' {
        $decision = $definition | Get-CsReachability -From WebRole1 -To InternalTCP4
        $decision.Source | Should -BeExactly 'WebRole1'
        $decision.Role | Should -BeExactly 'WorkerRole2'
        $decision.Endpoint | Should -BeExactly 'InternalTCP4'
        $decision.Protocol | Should -BeExactly 'tcp'
        $decision.Port | Should -BeNullOrEmpty
        $decision.Allowed | Should -BeTrue
        $decision.Reason | Should -Be 'AllowedByRule'
        $decision.Rule | Should -Be 3
        $decision.Line | Should -Be $definition.TrafficRules[2].Line
        $decision.GetRule().Number | Should -Be 3
    }

    It 'has a reason that is true for every decision' {
        @($definition | Get-CsReachability | Where-Object { -not $_.Reason }).Count | Should -Be 0
    }

    It 'names the file where there is one' {
        $definition | Export-CsDefinition "$TestDrive/a.csdef"
        (Import-CsDefinition "$TestDrive/a.csdef" | Get-CsReachability WebRole1 HttpIn).Path | Should -Be (Convert-Path "$TestDrive/a.csdef")
    }

    It 'chooses <What>' -ForEach @(
        @{ What = 'sources by name'; Options = @{ From = 'webrole1', 'Internet' }; Count = 10 }
        @{ What = 'sources by pattern'; Options = @{ From = 'Worker*' }; Count = 10 }
        @{ What = 'endpoints by their name alone'; Options = @{ To = 'InternalTCP2' }; Count = 4 }
        @{ What = 'the endpoints of a role'; Options = @{ To = 'WorkerRole2/*' }; Count = 8 }
        @{ What = 'one pair'; Options = @{ From = 'WorkerRole2'; To = 'WorkerRole1/InternalTCP2' }; Count = 1 }
        @{ What = 'what is allowed'; Options = @{ Allowed = $true }; Count = 10 }
        @{ What = 'what is denied'; Options = @{ Denied = $true }; Count = 10 }
        @{ What = 'both'; Options = @{ Denied = $true; Allowed = $true }; Count = 20 }
        @{ What = 'what comes from the Internet'; Options = @{ Internet = $true }; Count = 5 }
        @{ What = 'what the Internet reaches'; Options = @{ Internet = $true; Allowed = $true }; Count = 1 }
        @{ What = 'nothing by a pattern that nothing matches'; Options = @{ From = 'X*' }; Count = 0 }
    ) {
        @($definition | Get-CsReachability @Options).Count | Should -Be $Count
    }

    It 'takes objects for names' {
        $to = $definition | Get-CsEndpoint InternalTCP2
        @(Get-CsReachability -Definition $definition -From ($definition | Get-CsRole -Type Worker) -To $to).Count | Should -Be 2
    }

    It 'takes lists of a definition for names' {
        @($definition | Get-CsReachability -From $definition.Roles -To $definition.Roles[2].Endpoints).Count | Should -Be 6
        $definition | Test-CsTraffic -From $definition.Roles -To InternalTCP1 | Should -BeTrue
    }

    It 'takes endpoints from the pipeline' {
        $found = $definition | Get-CsEndpoint InternalTCP2, InternalTCP3 | Get-CsReachability -From W* -Allowed
        $found.To | Should -BeExactly 'WorkerRole1/InternalTCP2', 'WorkerRole2/InternalTCP3'
        $found.Source | Should -BeExactly 'WebRole1', 'WorkerRole1'
    }

    It 'takes endpoints of several definitions and of imports, and makes one table for each definition' {
        $remote = Get-Scenario 1 | Add-CsImport RemoteAccess -Role WorkerRole1
        $tables = @($definition, $remote | Get-CsEndpoint -Kind Internal -IncludeImported | Get-CsReachability -Matrix)
        $tables.Count | Should -Be 2
        $tables[0].Endpoints | Should -BeExactly ($definition | Get-CsEndpoint -Kind Internal | ForEach-Object ToString)
        $tables[1].Endpoints | Should -Contain 'WorkerRole1/Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp'
    }

    It 'answers about the other endpoints where one belongs to no definition' {
        $alone = New-CsRole Alone -Type Worker | Add-CsInternalEndpoint In -Protocol tcp | Get-CsEndpoint
        $found = $alone, ($definition | Get-CsEndpoint HttpIn) | Get-CsReachability -Internet -ErrorAction SilentlyContinue -ErrorVariable problems
        $found.To | Should -BeExactly 'WebRole1/HttpIn'
        ($problems.FullyQualifiedErrorId -split ',')[0] | Should -BeExactly 'CsNotInDefinition'
    }

    It 'says how to ask for all endpoints of a role' {
        $definition | Get-CsReachability -To workerrole2 -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems[0].Exception.Message | Should -BeExactly "'WorkerRole2' is a role, and what is reached is an endpoint."
        $problems[0].ErrorDetails.RecommendedAction |
            Should -BeExactly 'Write Role/Endpoint, such as WorkerRole2/InternalTCP3, or WorkerRole2/* for all endpoints of the role.'
    }

    It 'goes on with the other names when one is wrong, and helps: <Options>' -ForEach @(
        @{ Options = @{ From = 'WebRol1', 'WebRole1' }; Id = 'CsRoleNotFound'; Hint = 'WebRole1' }
        @{ Options = @{ To = 'InternalTCP9', 'HttpIn' }; Id = 'CsEndpointNotFound'; Hint = 'InternalTCP' }
        @{ Options = @{ To = 'WorkerRole1', 'HttpIn' }; Id = 'CsEndpointNotFound'; Hint = 'Role/Endpoint' }
        @{ Options = @{ To = 'WorkerRole9/InternalTCP1', 'HttpIn' }; Id = 'CsRoleNotFound'; Hint = 'WorkerRole' }
    ) {
        $found = $definition | Get-CsReachability @Options -ErrorAction SilentlyContinue -ErrorVariable problems
        @($found).Count | Should -BeGreaterThan 0
        $problems.FullyQualifiedErrorId | Should -BeExactly "$Id,CloudServiceTools.PowerShell.Commands.Traffic.GetCsReachabilityCommand"
        $problems[0].ErrorDetails.RecommendedAction | Should -BeLike "*$Hint*"
    }

    It 'counts what imports add when asked' {
        $remote = $definition | Copy-CsDefinition | Add-CsImport RemoteAccess -Role WorkerRole1
        @($remote | Get-CsReachability -To *Rdp).Count | Should -Be 0
        ($remote | Get-CsReachability -From WebRole1 -To *Rdp -IncludeImported).Reason | Should -Be 'DefaultOpen'
    }

    It 'streams: the first decision comes before the last is made' {
        $first = $definition | Get-CsReachability | Select-Object -First 1
        $first.To | Should -BeExactly 'WebRole1/HttpIn'

        # An endpoint is looked at when its turn comes.
        $changing = $definition | Copy-CsDefinition
        $protocols = $changing | Get-CsReachability | ForEach-Object {
            if ($_.To -eq 'WebRole1/HttpIn') {
                $changing | Set-CsEndpoint InternalTCP4 -Protocol udp | Out-Null
            }
            $_
        } | Where-Object Endpoint -EQ InternalTCP4 | Select-Object -ExpandProperty Protocol -Unique
        $protocols | Should -BeExactly 'udp'
    }

    It 'shows a table that fits the console, without a property that is empty in all' {
        $lines = ($definition | Get-CsReachability -From WebRole1 | Out-String -Width 80).Trim() -split '\r?\n'
        $lines | Should -Contain 'Source        To                             Allowed Reason          Rule  Line'
        ($lines | Where-Object { $_ -like 'WebRole1 *' }).Count | Should -Be 5
    }
}

Describe 'Get-CsReachability -Matrix' {
    It 'shows roles down and endpoints across' {
        $text = (Get-Scenario 4 | Get-CsReachability -Matrix | Out-String).Trim() -replace ' +(?=\r?\n)' -replace '\r'
        $text | Should -BeExactly @'
Service: MyService

             WebRole1  WebRole1      WorkerRole1   WorkerRole2   WorkerRole2
             HttpIn    InternalTCP1  InternalTCP2  InternalTCP3  InternalTCP4
-----------  --------  ------------  ------------  ------------  ------------
WebRole1     public    open          1             -             3
WorkerRole1  public    open          -             2             -
WorkerRole2  public    open          -             -             -
Internet     public    -             -             -             -

1, 2 ...: let in by the rule of that number
open: no rule names the endpoint
public: open to the Internet
-: closed
'@.Replace("`r", '')
    }

    It 'gives numbers to endpoints where names make it too wide' {
        $definition = New-CsDefinition Wide -Role (New-CsRole Role -Type Worker)
        foreach ($number in 1..12) {
            $definition | Add-CsInternalEndpoint "LongNameOfEndpoint$number" -Role Role -Protocol tcp | Out-Null
        }
        $text = ($definition | Get-CsReachability -Matrix).Text
        ($text -split "`n")[0] | Should -BeLike '* `[1`] * `[11`]'
        $text | Should -Match '\n +\[12\]\n'
        $text | Should -BeLike '*`[12`] Role/LongNameOfEndpoint12'
    }

    It 'has no line that a console of 80 columns breaks' {
        $definition = & "$PSScriptRoot/../../examples/Platform.ps1" | ConvertFrom-Csdef
        $lines = ($definition | Get-CsReachability -Matrix).Text -split "`n"
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessThan 80
        @($lines -like '         *`[1`] *').Count | Should -Be 1
        @($lines -like '         *`[24`]*').Count | Should -Be 1
        @($lines -match '^Shop ').Count | Should -Be 3 -Because 'the columns go on in a second part and a third'
    }

    It 'keeps roles in the order of the file, whatever is left out' {
        (Get-Scenario 4 | Get-CsReachability -Matrix -Denied).Sources | Should -BeExactly 'WebRole1', 'WorkerRole1', 'WorkerRole2', 'Internet'
    }

    It 'can be asked for a pair' {
        $matrix = Get-Scenario 4 | Get-CsReachability -Matrix
        $matrix['webrole1', 'WorkerRole1/InternalTCP2'].Allowed | Should -BeTrue
        $matrix['Nobody', 'WorkerRole1/InternalTCP2'] | Should -BeNullOrEmpty
    }

    It 'says so where there is nothing to show' {
        (New-CsDefinition Empty | Get-CsReachability -Matrix | Out-String).Trim() | Should -BeExactly 'No traffic.'
    }
}

Describe 'Test-CsTraffic' {
    BeforeAll {
        $script:definition = Get-Scenario 4
    }

    It 'says whether all of <From> may reach all of <To>: <Expected>' -ForEach @(
        @{ From = 'WebRole1'; To = 'WorkerRole1/InternalTCP2'; Expected = $true }
        @{ From = 'WorkerRole2'; To = 'WorkerRole1/InternalTCP2'; Expected = $false }
        @{ From = 'WebRole1', 'WorkerRole2'; To = 'InternalTCP2'; Expected = $false }
        @{ From = 'W*'; To = 'InternalTCP1'; Expected = $true }
        @{ From = 'Internet'; To = 'HttpIn'; Expected = $true }
        @{ From = 'Internet'; To = '*/Internal*'; Expected = $false }
    ) {
        $definition | Test-CsTraffic $From $To | Should -Be $Expected
    }

    It 'gives one answer for each definition' {
        $answers = (Get-Scenario 1), (Get-Scenario 4) | Test-CsTraffic WorkerRole2 InternalTCP3
        $answers | Should -Be $true, $false
    }

    It 'tells each decision with -Verbose' {
        $told = $definition | Test-CsTraffic WorkerRole2 InternalTCP2 -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        $told.Message | Should -BeExactly 'WorkerRole2 may not reach WorkerRole1/InternalTCP2: rule 1 (line 28) lets in WebRole1 only'
    }

    It 'answers no question about nobody or nothing: <From> to <To>' -ForEach @(
        @{ From = 'X*'; To = 'InternalTCP2'; Id = 'CsRoleNotFound' }
        @{ From = 'WebRole1'; To = 'X*'; Id = 'CsEndpointNotFound' }
        @{ From = 'WebRole1', 'Web'; To = 'InternalTCP2'; Id = 'CsRoleNotFound' }
    ) {
        $definition | Test-CsTraffic $From $To -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        Get-CommandErrorId { $definition | Test-CsTraffic $From $To } | Should -BeExactly $Id
    }
}

Describe 'Reachability with a configuration' {
    BeforeAll {
        $script:shop = New-CsDefinition Shops | Add-CsRole -Role (New-CsRole Shop -Type Worker) |
            Add-CsInputEndpoint Http -Role Shop -Protocol http -Port 80
        $script:configuration = New-CsConfiguration $shop |
            Add-CsAccessControlRule OneOffice -Order 10 -Action permit -RemoteSubnet 203.0.113.0/24 |
            Add-CsEndpointAcl -Role Shop -Endpoint Http -AccessControl OneOffice
        $script:folder = Join-Path $TestDrive Shops
        New-Item -ItemType Directory $folder | Out-Null
        $shop | Export-CsDefinition (Join-Path $folder ServiceDefinition.csdef)
        $configuration | Export-CsConfiguration (Join-Path $folder ServiceConfiguration.Cloud.cscfg)
        New-CsConfiguration $shop | Export-CsConfiguration (Join-Path $folder ServiceConfiguration.Local.cscfg)
    }

    It 'tells apart the addresses that an access control permits' {
        $decisions = $shop | Get-CsReachability -Internet -Configuration $configuration

        $decisions.Source | Should -BeExactly '203.0.113.0/24', 'Internet'
        $decisions.Allowed | Should -BeExactly $true, $false
        $decisions.Reason | Should -BeExactly 'Permitted', 'NotPermitted'
    }

    It 'says of a definition alone what it does not know' {
        ($shop | Get-CsReachability -Internet).Explanation | Should -BeLike '*unless an access control of the configuration narrows that'
    }

    It 'takes the path of a configuration, and names the environment, the file and the line' {
        $path = Join-Path $folder ServiceConfiguration.Cloud.cscfg

        $decision = $shop | Get-CsReachability -From 203.0.113.7 -Configuration $path

        $decision.Environment | Should -Be Cloud
        $decision.File | Should -Be $path
        (Get-Content $path)[$decision.Line - 1] | Should -BeLike '*203.0.113.0/24*'
    }

    It 'asks every environment beside the definition, or those that are named' {
        $definition = Import-CsDefinition (Join-Path $folder ServiceDefinition.csdef)

        ($definition | Get-CsReachability -Internet -WithConfiguration).Environment | Should -BeExactly Cloud, Cloud, Local
        ($definition | Get-CsReachability -Internet -WithConfiguration -Environment L*).Environment | Should -BeExactly Local
        { $definition | Get-CsReachability -WithConfiguration -Environment Clod -ErrorAction Stop } |
            Should -Throw "*has no environment 'Clod'*" -ErrorId 'CsItemNotFound,*'
    }

    It 'tests all environments, and all of the Internet' {
        $definition = Import-CsDefinition (Join-Path $folder ServiceDefinition.csdef)

        $definition | Test-CsTraffic Internet Http | Should -BeTrue
        $definition | Test-CsTraffic Internet Http -WithConfiguration | Should -BeFalse
        $definition | Test-CsTraffic 203.0.113.7 Http -WithConfiguration | Should -BeTrue
        $definition | Test-CsTraffic 203.0.112.0/23 Http -Configuration $configuration | Should -BeFalse
        $definition | Test-CsTraffic Internet Http -WithConfiguration -Environment Local | Should -BeTrue
    }

    It 'gives a matrix for each environment' {
        $definition = Import-CsDefinition (Join-Path $folder ServiceDefinition.csdef)

        $matrices = $definition | Get-CsReachability -Matrix -WithConfiguration

        $matrices.Environment | Should -BeExactly Cloud, Local
        $matrices[0].Sources | Should -BeExactly Shop, '203.0.113.0/24', Internet
        $matrices[0]['203.0.113.0/24', 'Shop/Http'].Allowed | Should -BeTrue
        ($matrices | Out-String) | Should -BeLike '*`[Cloud`]*permit*`[Local`]*public*'
    }

    It 'keeps the Internet out of an endpoint on an internal load balancer, by the definition alone' {
        $inside = $shop | Copy-CsDefinition | Set-CsEndpoint Http -LoadBalancer Inside

        $inside | Test-CsTraffic Internet Http | Should -BeFalse
        $inside | Test-CsTraffic VirtualNetwork Http | Should -BeTrue
        $inside | Test-CsTraffic Shop Http | Should -BeTrue
    }
}
