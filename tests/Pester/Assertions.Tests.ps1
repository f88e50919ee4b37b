BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
    Register-CsAssertion

    # The text of the failure, or nothing where the assertion holds.
    function Get-Failure([scriptblock] $Assertion) {
        try {
            & $Assertion
        }
        catch {
            $_.Exception.Message
        }
    }

    function Get-WrongDefinition {
        '<ServiceDefinition name="Wrong" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">',
        '  <WorkerRole name="R">',
        '    <Endpoints color="red" />',
        '  </WorkerRole>',
        '</ServiceDefinition>' -join "`n"
    }

    # A warning (CSD1013) and no error.
    function Get-DoubtfulDefinition {
        '<ServiceDefinition name="Doubtful" schemaVersion="2012-05.1.7x" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">',
        '  <WorkerRole name="R" />',
        '</ServiceDefinition>' -join "`n"
    }

    $script:right = New-CsDefinition Right -Role (New-CsRole R -Type Worker)
    $script:wrong = Get-WrongDefinition | ConvertFrom-Csdef
    $script:doubtful = Get-DoubtfulDefinition | ConvertFrom-Csdef
    $script:wrongFile = Join-Path (Convert-Path TestDrive:\) 'wrong[1].csdef'
    [System.IO.File]::WriteAllText($wrongFile, (Get-WrongDefinition))
    $script:rightFile = Join-Path (Convert-Path TestDrive:\) 'right.csdef'
    $right | Copy-CsDefinition | Export-CsDefinition $rightFile

    $web = New-CsRole Web -Type Worker |
        Add-CsInputEndpoint HttpIn 80 -Protocol http |
        Add-CsInstanceInputEndpoint Each 10100 10105-10109 -Protocol udp |
        Add-CsInternalEndpoint Queue -Protocol tcp |
        Add-CsInternalEndpoint Any -Protocol tcp -Port '*' |
        Add-CsInternalEndpoint Several -Protocol any -Port '8080,8090-8099' |
        Add-CsImport RemoteAccess, RemoteForwarder
    $script:service = New-CsDefinition Service -Role $web, (New-CsRole Empty -Type Worker)
}

Describe 'Register-CsAssertion' {
    It 'may be called again' {
        { Register-CsAssertion; Register-CsAssertion } | Should -Not -Throw
        Get-Failure { $right | Should -BeValidCsDefinition } | Should -BeNullOrEmpty
    }

    It 'may be followed by another import of the file' {
        $module = Get-Module CloudServiceTools.Assertions
        Import-Module $module.Path -Force -Global -DisableNameChecking
        Get-Failure { $right | Should -BeValidCsDefinition } | Should -BeNullOrEmpty
        Get-Failure { $service | Should -HaveCsEndpoint Nothing } | Should -Not -BeNullOrEmpty
    }

    It 'gives the operators help' {
        $help = Get-ShouldOperator -Name BeValidCsDefinition -WarningVariable warned -WarningAction SilentlyContinue
        $warned | Should -BeNullOrEmpty
        $help.Help.Synopsis | Should -BeLike '*valid*'
    }
}

Describe 'Should -BeValidCsDefinition' {
    It 'holds for a definition and for a file' {
        Get-Failure { $right | Should -BeValidCsDefinition } | Should -BeNullOrEmpty
        Get-Failure { $rightFile | Should -BeValidCsDefinition } | Should -BeNullOrEmpty
        Get-Failure { Get-Item $rightFile | Should -BeValidCsDefinition -Severity Information } | Should -BeNullOrEmpty
    }

    It 'lists what it found, and says the reason' {
        $failure = Get-Failure { $wrong | Should -BeValidCsDefinition -Because 'it is deployed tonight' }
        $lines = $failure -split "`n"
        $lines.Count | Should -Be 2
        $lines[0] | Should -BeExactly "Expected definition 'Wrong' to be valid, because it is deployed tonight, but there is 1 finding:"
        $lines[1] | Should -BeLike "  definition(3,5): error CSD1006: *color*"
    }

    It 'names the file' {
        foreach ($subject in $wrongFile, (Get-Item -LiteralPath $wrongFile)) {
            Get-Failure { $subject | Should -BeValidCsDefinition } |
                Should -BeLike "Expected '$([WildcardPattern]::Escape($wrongFile))' to be valid, but*CSD1006*"
        }
    }

    It 'counts errors, and warnings where it is told to' {
        Get-Failure { $doubtful | Should -BeValidCsDefinition } | Should -BeNullOrEmpty
        Get-Failure { $doubtful | Should -BeValidCsDefinition -Severity Warning } | Should -BeLike '*CSD1013*'
    }

    It 'leaves rules out' {
        Get-Failure { $wrong | Should -BeValidCsDefinition -ExcludeRule CSD1006 } | Should -BeNullOrEmpty
        Get-Failure { $wrong | Should -BeValidCsDefinition -ExcludeRule CSD1013, UnknownAttr* } | Should -BeNullOrEmpty
    }

    It 'takes a target' {
        Get-Failure { $right | Should -BeValidCsDefinition } | Should -BeNullOrEmpty
        Get-Failure { $right | Should -BeValidCsDefinition -Target ExtendedSupport } | Should -BeLike '*CSD6002*'
        Get-Failure { $right | Should -BeValidCsDefinition -Target Moon } | Should -BeLike '*Moon*ExtendedSupport*'
    }

    It 'judges each of several' {
        Get-Failure { $right, $wrong | Should -BeValidCsDefinition } | Should -BeLike "*definition 'Wrong'*"
    }

    It 'can be turned round' {
        Get-Failure { $wrong | Should -Not -BeValidCsDefinition } | Should -BeNullOrEmpty
        Get-Failure { $right | Should -Not -BeValidCsDefinition -Because 'of that' } |
            Should -BeExactly "Expected definition 'Right' not to be valid, because of that, but there are no findings."
    }

    It 'fails for <What>, turned round or not' -ForEach @(
        @{ What = 'nothing'; Subject = $null; Expected = '*but got nothing.' }
        @{ What = 'a number'; Subject = 5; Expected = "*but got ``[Int32``] '5'." }
        @{ What = 'a file that is not there'; Subject = 'not-there.csdef'; Expected = '*not-there.csdef*' }
    ) {
        Get-Failure { $Subject | Should -BeValidCsDefinition } | Should -BeLike $Expected
        Get-Failure { $Subject | Should -Not -BeValidCsDefinition } | Should -BeLike $Expected
    }

    It 'fails where the pipeline is empty' {
        Get-Failure { Get-ChildItem TestDrive:\*.none | Should -BeValidCsDefinition } | Should -BeLike '*but got nothing.'
    }
}

Describe 'Should -HaveCsEndpoint' {
    It 'finds it: <Case>' -ForEach @(
        @{ Case = 'by name'; Parameters = @{ Name = 'httpin' } }
        @{ Case = 'by role and name'; Parameters = @{ Name = 'Web/HttpIn' } }
        @{ Case = 'by a pattern'; Parameters = @{ Name = 'http*'; Role = 'w*' } }
        @{ Case = 'by everything'; Parameters = @{ Name = 'HttpIn'; Role = 'Web'; Kind = 'Input'; Protocol = 'HTTP'; Port = 80 } }
        @{ Case = 'by its kind'; Parameters = @{ Kind = 'InstanceInput' } }
        @{ Case = 'by a port in a range'; Parameters = @{ Name = 'Each'; Port = 10106 } }
        @{ Case = 'by a part of a range'; Parameters = @{ Name = 'Each'; Port = '10106-10109' } }
        @{ Case = 'by one of several ports'; Parameters = @{ Name = 'Several'; Port = 8095 } }
        @{ Case = 'by several ports'; Parameters = @{ Name = 'Several'; Port = '8080,8091' } }
        @{ Case = 'by a port where any is taken'; Parameters = @{ Name = 'Any'; Port = 7 } }
        @{ Case = 'among those of imports'; Parameters = @{ Kind = 'Input'; Port = 3389; IncludeImported = $true } }
    ) {
        Get-Failure { $service | Should -HaveCsEndpoint @Parameters } | Should -BeNullOrEmpty
        Get-Failure { $service | Should -Not -HaveCsEndpoint @Parameters } | Should -BeLike "Expected definition 'Service' to have no *, but it has:*"
    }

    # In Turkish, i is no small letter of I. A process of its own has cultures; the one that hosts these tests may have none.
    It 'finds names whatever the culture of the session is' {
        $script = {
            param($Module, $Pester)
            Import-Module $Pester
            Import-Module $Module
            Register-CsAssertion
            try { [cultureinfo]::CurrentCulture = 'tr-TR' } catch { Write-Verbose 'There are no cultures here.' }
            $service = New-CsDefinition S -Role (New-CsRole IIS -Type Worker) | Add-CsInternalEndpoint HttpIn -Role IIS -Protocol tcp
            foreach ($asked in @{ Name = 'httpin' }, @{ Name = 'iis/httpin' }, @{ Name = '*tpin' }, @{ Role = 'iis' }, @{ Name = 'https' }) {
                try {
                    $service | Should -HaveCsEndpoint @asked
                    "$($asked.Values)"
                }
                catch {
                    "no $($asked.Values)"
                }
            }
        }
        $modules = Get-Module CloudServiceTools, Pester | Sort-Object Name | ForEach-Object { Join-Path $_.ModuleBase "$($_.Name).psd1" }
        $session = [cultureinfo]::CurrentCulture
        $found = if ($shell = Get-Shell) { & $shell -NoProfile -NonInteractive -Command $script -args $modules } else { & $script @modules }
        [cultureinfo]::CurrentCulture = $session
        $found | Should -Be 'httpin', 'iis/httpin', '*tpin', 'iis', 'no https'
    }

    It 'does not find it: <Case>' -ForEach @(
        @{ Case = 'another name'; Parameters = @{ Name = 'Http' } }
        @{ Case = 'another role'; Parameters = @{ Name = 'HttpIn'; Role = 'Empty' } }
        @{ Case = 'no such role'; Parameters = @{ Name = 'HttpIn'; Role = 'Nobody' } }
        @{ Case = 'another kind'; Parameters = @{ Name = 'HttpIn'; Kind = 'Internal' } }
        @{ Case = 'another protocol'; Parameters = @{ Name = 'HttpIn'; Protocol = 'https' } }
        @{ Case = 'another port'; Parameters = @{ Name = 'HttpIn'; Port = 81 } }
        @{ Case = 'the local port of an instance'; Parameters = @{ Name = 'Each'; Port = 10100 } }
        @{ Case = 'more ports than there are'; Parameters = @{ Name = 'Each'; Port = '10105-10110' } }
        @{ Case = 'a port that the platform chooses'; Parameters = @{ Name = 'Queue'; Port = 80 } }
        @{ Case = 'what only imports add'; Parameters = @{ Kind = 'Input'; Port = 3389 } }
    ) {
        Get-Failure { $service | Should -Not -HaveCsEndpoint @Parameters } | Should -BeNullOrEmpty
        Get-Failure { $service | Should -HaveCsEndpoint @Parameters } | Should -BeLike "Expected definition 'Service' to have an *, but *"
    }

    It 'lists the endpoints that there are, and says the reason' {
        $failure = Get-Failure {
            $service | Should -HaveCsEndpoint HttpIn -Role Web -Kind Internal -Protocol tcp -Port 81 -Because 'the probe asks there'
        }
        $failure | Should -BeExactly (@(
                "Expected definition 'Service' to have an Internal endpoint 'HttpIn' of role 'Web' with protocol tcp on port 81, because the probe asks there, but it has only:"
                '  Web/HttpIn: Input http on port 80'
                '  Web/Each: InstanceInput udp on port 10105-10109'
                '  Web/Queue: Internal tcp on a port that the platform chooses'
                '  Web/Any: Internal tcp on port *'
                '  Web/Several: Internal any on port 8080,8090-8099'
            ) -join "`n")
    }

    It 'lists the one that must not be there' {
        Get-Failure { $service | Should -Not -HaveCsEndpoint -Kind Input -Port 3389 -IncludeImported -Because 'that is policy' } |
            Should -BeExactly (@(
                "Expected definition 'Service' to have no Input endpoint on port 3389, because that is policy, but it has:"
                '  Web/Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput: Input tcp on port 3389, from import RemoteForwarder'
            ) -join "`n")
    }

    It 'says where there are none' {
        Get-Failure { $service | Should -HaveCsEndpoint X -Role Empty } | Should -BeLike '*, but there are no endpoints.'
        Get-Failure { $service | Should -HaveCsEndpoint X -Role Nobody } | Should -BeLike "*, but its roles are only: 'Web', 'Empty'."
        Get-Failure { New-CsDefinition None | Should -HaveCsEndpoint X -Role Nobody } | Should -BeLike '*, but there are no endpoints.'
    }

    It 'takes a role and a file' {
        Get-Failure { $service.Roles['Web'] | Should -HaveCsEndpoint HttpIn } | Should -BeNullOrEmpty
        Get-Failure { $service.Roles['Empty'] | Should -HaveCsEndpoint HttpIn } | Should -BeLike "Expected role 'Empty' to have an endpoint 'HttpIn', but*"
        Get-Failure { $service.Roles | Should -HaveCsEndpoint HttpIn } | Should -BeLike "Expected role 'Empty'*"
        Get-Failure { $wrongFile | Should -Not -HaveCsEndpoint } | Should -BeNullOrEmpty
        Get-Failure { Get-Item -LiteralPath $wrongFile | Should -HaveCsEndpoint X } | Should -BeLike '*, but there are no endpoints.'
    }

    It 'fails for what has no endpoints, turned round or not' {
        Get-Failure { 5 | Should -HaveCsEndpoint } | Should -BeLike "*but got ``[Int32``] '5'."
        Get-Failure { $null | Should -Not -HaveCsEndpoint } | Should -BeLike '*but got nothing.'
        Get-Failure { 'not-there.csdef' | Should -Not -HaveCsEndpoint } | Should -BeLike '*not-there.csdef*'
    }
}

Describe 'Should -AllowCsTraffic and -DenyCsTraffic' {
    BeforeAll {
        $script:scenario = & "$PSScriptRoot/../../examples/Scenario4.ps1" | ConvertFrom-Csdef
        $script:scenarioFile = Join-Path (Convert-Path TestDrive:\) 'scenario4.csdef'
        $scenario | Copy-CsDefinition | Export-CsDefinition $scenarioFile
    }

    It 'hold: <Assertion>' -ForEach @(
        @{ Assertion = { $scenario | Should -AllowCsTraffic -From WebRole1 -To WorkerRole1/InternalTCP2 } }
        @{ Assertion = { $scenario | Should -AllowCsTraffic -From W* -To InternalTCP1 } }
        @{ Assertion = { $scenarioFile | Should -AllowCsTraffic Internet HttpIn } }
        @{ Assertion = { $scenario | Should -DenyCsTraffic -From WorkerRole1, WorkerRole2 -To InternalTCP2, InternalTCP4 } }
        @{ Assertion = { $scenario | Should -DenyCsTraffic -From Internet -To *Internal* } }
        @{ Assertion = { $scenario | Should -Not -AllowCsTraffic -From * -To InternalTCP2 } }
        @{ Assertion = { $scenario | Should -Not -DenyCsTraffic -From * -To InternalTCP2 } }
        @{ Assertion = { $service | Should -AllowCsTraffic -From Empty -To *RemoteAccess.Rdp } }
    ) {
        Get-Failure $Assertion | Should -BeNullOrEmpty
    }

    It 'print the explanation, and the reason, where they fail' {
        Get-Failure { $scenario | Should -AllowCsTraffic -From WebRole1, WorkerRole2 -To WorkerRole1/InternalTCP2 -Because 'it works there' } |
            Should -BeExactly @"
Expected definition 'MyService' to allow traffic from 'WebRole1', 'WorkerRole2' to 'WorkerRole1/InternalTCP2', because it works there, but:
  WorkerRole2 may not reach WorkerRole1/InternalTCP2: rule 1 (line 28) lets in WebRole1 only
"@.Replace("`r", '')
        Get-Failure { $scenario | Should -DenyCsTraffic -From WebRole1 -To InternalTCP1 } | Should -BeExactly @"
Expected definition 'MyService' to deny traffic from 'WebRole1' to 'InternalTCP1', but:
  WebRole1 may reach WebRole1/InternalTCP1: no rule names this endpoint, so every role may
"@.Replace("`r", '')
        Get-Failure { $scenario | Should -Not -AllowCsTraffic -From WebRole1 -To InternalTCP2 } | Should -BeLike "Expected * not to allow * but:`n  WebRole1 may reach *"
    }

    It 'fail where the question is about nothing: <Assertion>' -ForEach @(
        @{ Assertion = { $scenario | Should -DenyCsTraffic -From X* -To InternalTCP2 }; Expected = '*no such source or endpoint.' }
        @{ Assertion = { $scenario | Should -Not -DenyCsTraffic -From X* -To InternalTCP2 }; Expected = '*no such source or endpoint.' }
        @{ Assertion = { $scenario | Should -DenyCsTraffic -From WebRol1 -To InternalTCP2 }; Expected = "*no role 'WebRol1'*" }
        @{ Assertion = { $scenario | Should -AllowCsTraffic -From WebRole1 }; Expected = '*it was not said from where*' }
        @{ Assertion = { $null | Should -DenyCsTraffic -From WebRole1 -To InternalTCP2 }; Expected = '*got nothing.' }
        @{ Assertion = { $scenario.Roles[0] | Should -Not -AllowCsTraffic -From WebRole1 -To InternalTCP2 }; Expected = '*a service definition*' }
    ) {
        Get-Failure $Assertion | Should -BeLike $Expected
    }

    It 'say the same in the manner of Pester 6' {
        Get-Failure { $scenario | Should-AllowCsTraffic -From WebRole1 -To InternalTCP2 } | Should -BeNullOrEmpty
        Get-Failure { $scenarioFile | Should-DenyCsTraffic -From WorkerRole2 -To InternalTCP2 } | Should -BeNullOrEmpty
        Get-Failure { $scenario | Should-AllowCsTraffic -From WorkerRole2 -To InternalTCP2 -Because 'of that' } |
            Should -BeLike "*to allow traffic from 'WorkerRole2' to 'InternalTCP2', because of that, but:*rule 1 (line 28) lets in WebRole1 only*"
        Get-Failure { $scenario | Should-DenyCsTraffic -From WebRole1 -To InternalTCP2 } | Should -BeLike '*rule 1 (line 28) lets it in*'
    }
}

Describe 'The assertions in the manner of Pester 6' {
    It 'say the same as the operators' {
        Get-Failure { $right | Should-BeValidCsDefinition } | Should -BeNullOrEmpty
        Get-Failure { Should-BeValidCsDefinition -Actual $rightFile -Severity Information } | Should -BeNullOrEmpty
        Get-Failure { $wrong | Should-BeValidCsDefinition -Because 'of that' } |
            Should -BeExactly (Get-Failure { $wrong | Should -BeValidCsDefinition -Because 'of that' })
        Get-Failure { $wrong | Should-BeValidCsDefinition -ExcludeRule CSD1006 } | Should -BeNullOrEmpty

        Get-Failure { $wrong | Should-NotBeValidCsDefinition } | Should -BeNullOrEmpty
        Get-Failure { $right | Should-NotBeValidCsDefinition -Because 'of that' } |
            Should -BeExactly (Get-Failure { $right | Should -Not -BeValidCsDefinition -Because 'of that' })

        Get-Failure { $service | Should-HaveCsEndpoint HttpIn -Role Web -Kind Input -Protocol http -Port 80 } | Should -BeNullOrEmpty
        Get-Failure { $service | Should-HaveCsEndpoint HttpIn -Port 81 -Because 'of that' } |
            Should -BeExactly (Get-Failure { $service | Should -HaveCsEndpoint HttpIn -Port 81 -Because 'of that' })

        Get-Failure { $service | Should-NotHaveCsEndpoint -Kind Input -Port 3389 } | Should -BeNullOrEmpty
        Get-Failure { $service | Should-NotHaveCsEndpoint -Port 3389 -IncludeImported } |
            Should -BeExactly (Get-Failure { $service | Should -Not -HaveCsEndpoint -Port 3389 -IncludeImported })
    }

    It 'judge each of several, and fail where there is none' {
        Get-Failure { $right, $wrong | Should-BeValidCsDefinition } | Should -BeLike "*definition 'Wrong'*"
        Get-Failure { @() | Should-NotHaveCsEndpoint } | Should -BeLike '*but got nothing.'
        Get-Failure { $null | Should-NotBeValidCsDefinition } | Should -BeLike '*but got nothing.'
    }
}

Describe 'Should -AllowCsTraffic and -DenyCsTraffic with a configuration' {
    BeforeAll {
        $script:shop = New-CsDefinition Shops | Add-CsRole -Role (New-CsRole Shop -Type Worker) |
            Add-CsInputEndpoint Http -Role Shop -Protocol http -Port 80
        $script:narrowed = New-CsConfiguration $shop |
            Add-CsAccessControlRule OneOffice -Order 10 -Action permit -RemoteSubnet 203.0.113.0/24 |
            Add-CsEndpointAcl -Role Shop -Endpoint Http -AccessControl OneOffice
    }

    It 'holds for each part of the Internet' {
        $shop | Should -AllowCsTraffic -From Internet -To Http
        $shop | Should -AllowCsTraffic -From 203.0.113.7 -To Http -Configuration $narrowed
        $shop | Should -DenyCsTraffic -From 198.51.100.7 -To Http -Configuration $narrowed
        { $shop | Should -AllowCsTraffic -From Internet -To Http -Configuration $narrowed } |
            Should -Throw '*The rest of the Internet may not reach Shop/Http: access control OneOffice permits 203.0.113.0/24 only*'
        { $shop | Should -DenyCsTraffic -From Internet -To Http -Configuration $narrowed } |
            Should -Throw '*203.0.113.0/24 may reach Shop/Http*'
    }

    It 'holds in each environment beside the file, or in those that are named' {
        $folder = Join-Path $TestDrive Shops
        New-Item -ItemType Directory $folder | Out-Null
        $file = Join-Path $folder ServiceDefinition.csdef
        $shop | Export-CsDefinition $file
        $narrowed | Export-CsConfiguration (Join-Path $folder ServiceConfiguration.Cloud.cscfg)
        New-CsConfiguration $shop | Export-CsConfiguration (Join-Path $folder ServiceConfiguration.Local.cscfg)

        $file | Should -DenyCsTraffic -From 198.51.100.7 -To Http -WithConfiguration -Environment Cloud
        $file | Should -AllowCsTraffic -From Internet -To Http -WithConfiguration -Environment Local
        { $file | Should -DenyCsTraffic -From 198.51.100.7 -To Http -WithConfiguration } | Should -Throw '*no access control narrows that*'
    }
}
