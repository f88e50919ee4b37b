BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    # What the Tab key offers at the end of a line.
    function Get-Completion([string] $Line) {
        (TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches.CompletionText
    }

    # Completion sees the variables of the session.
    Set-Variable -Scope Global -Name CsArticle -Value (Get-ArticleDefinition scenario4-corrected)
    Set-Variable -Scope Global -Name CsSpaced -Value (New-CsDefinition S -Role (
            New-CsRole 'My Role' -Type Worker | Add-CsInternalEndpoint 'End Point' -Protocol tcp))
    Push-Location $TestDrive
    Copy-Item (Get-ArticlePath) "$TestDrive/roles.csdef"
}

AfterAll {
    Pop-Location
    Remove-Variable -Scope Global -Name CsArticle, CsSpaced
}

Describe 'The Tab key' {
    It 'offers roles after: <Line>' -ForEach @(
        @{ Line = '$CsArticle | Get-CsRole ' }
        @{ Line = '$CsArticle | Get-CsRole -Name ' }
        @{ Line = 'Get-CsRole -Definition $CsArticle -Name ' }
        @{ Line = '$CsArticle | Remove-CsRole ' }
        @{ Line = '$CsArticle | Add-CsInternalEndpoint E -Role ' }
        @{ Line = '$CsArticle | Get-CsEndpoint -Role ' }
        @{ Line = '$CsArticle | Add-CsTrafficRule WorkerRole1/InternalTCP2 -From ' }
        @{ Line = '$CsArticle | Add-CsTrafficRule WorkerRole1/InternalTCP2 -From WebRole1, ' }
        @{ Line = '$CsArticle | Copy-CsDefinition | Set-CsRole ' }
        @{ Line = 'Import-CsDefinition roles.csdef | Get-CsRole ' }
        @{ Line = 'Import-CsDefinition -LiteralPath ./roles.csdef | Set-CsDefinition X | Get-CsRole ' }
        @{ Line = 'Get-CsRole -Definition (Import-CsDefinition roles.csdef) -Name ' }
    ) {
        Get-Completion $Line | Should -Be 'WebRole1', 'WorkerRole1', 'WorkerRole2'
    }

    It 'offers only what fits the letters that were typed: <Line>' -ForEach @(
        @{ Line = '$CsArticle | Get-CsRole wo'; Expected = 'WorkerRole1', 'WorkerRole2' }
        @{ Line = '$CsArticle | Add-CsTrafficRule -To workerrole2/'; Expected = 'WorkerRole2/InternalTCP3', 'WorkerRole2/InternalTCP4' }
        @{ Line = '$CsArticle | Add-CsTrafficRule WorkerRole1/InternalTCP2 WebRole1,We'; Expected = 'WebRole1' }
        @{ Line = 'New-CsRole R -Type Web -VMSize Ext'; Expected = 'ExtraSmall', 'ExtraLarge' }
        @{ Line = 'New-CsDefinition A -SchemaVersion 2014'; Expected = '2014-06.2.4', '2014-01.2.3' }
        @{ Line = 'Set-CsDefinition -TopologyChangeDiscovery b'; Expected = 'Blast' }
        @{ Line = 'Export-CsDefinition -Encoding utf8'; Expected = 'utf8', 'utf8NoBOM', 'utf8BOM' }
    ) {
        Get-Completion $Line | Should -Be $Expected
    }

    It 'offers the role that the line itself makes: <Line>' -ForEach @(
        @{ Line = 'New-CsDefinition A -Role (New-CsRole Front -Type Web) | Add-CsInputEndpoint E 80 -Role ' }
        @{ Line = 'New-CsDefinition A | Add-CsRole (New-CsRole -Type Web -Name Front) | Set-CsRole ' }
    ) {
        Get-Completion $Line | Should -Be 'Front'
    }

    It 'offers internal endpoints as destinations of a rule' {
        Get-Completion '$CsArticle | Add-CsTrafficRule -To ' | Should -Be @(
            'WebRole1/InternalTCP1', 'WorkerRole1/InternalTCP2', 'WorkerRole2/InternalTCP3', 'WorkerRole2/InternalTCP4')
    }

    It 'offers endpoints with their role, and alone where the role is given' {
        Get-Completion '$CsArticle | Set-CsEndpoint WebRole1/' | Should -Be 'WebRole1/HttpIn', 'WebRole1/InternalTCP1'
        Get-Completion '$CsArticle | Set-CsEndpoint -Role WebRole1 -Name ' | Should -Be 'HttpIn', 'InternalTCP1'
    }

    It 'offers the endpoint that the line has just added to a site' {
        Get-Completion 'New-CsRole R -Type Web | Add-CsInputEndpoint HttpIn 80 -Protocol http | Add-CsSite Web ' | Should -Be 'HttpIn'
    }

    It 'offers a site only the endpoints that it can listen on' {
        Get-Completion '$CsArticle | Add-CsSite Second -Role WebRole1 -Endpoint ' | Should -Be 'HttpIn'
    }

    It 'offers the protocols of the kind after: <Line>' -ForEach @(
        @{ Line = 'Add-CsInputEndpoint E 80 -Protocol '; Expected = 'http', 'https', 'tcp', 'udp' }
        @{ Line = 'Add-CsInstanceInputEndpoint E 1 2 -Protocol '; Expected = 'tcp', 'udp' }
        @{ Line = 'Add-CsInternalEndpoint E -Protocol '; Expected = 'http', 'tcp', 'udp', 'any' }
        @{ Line = '$CsArticle | Set-CsEndpoint WebRole1/HttpIn -Protocol '; Expected = 'http', 'https', 'tcp', 'udp' }
        @{ Line = '$CsArticle | Set-CsEndpoint InternalTCP1 -Role WebRole1 -Protocol '; Expected = 'http', 'tcp', 'udp', 'any' }
        @{ Line = '$CsArticle | Get-CsEndpoint -Protocol '; Expected = 'http', 'https', 'tcp', 'udp', 'any' }
    ) {
        Get-Completion $Line | Should -Be $Expected
    }

    It 'offers every VM size of the oldest names, and no size twice' {
        $sizes = Get-Completion 'Set-CsRole -VMSize '
        'ExtraSmall', 'Small', 'Medium', 'Large', 'ExtraLarge', 'Standard_D2_v2' | ForEach-Object { $sizes | Should -Contain $_ }
        @($sizes | Sort-Object -Unique).Count | Should -Be $sizes.Count
    }

    It 'offers the newest schema version first' {
        @(Get-Completion 'New-CsDefinition A -SchemaVersion ')[0] | Should -Be '2015-04.2.6'
    }

    It 'quotes names with spaces: <Line>' -ForEach @(
        @{ Line = '$CsSpaced | Get-CsRole '; Expected = "'My Role'" }
        @{ Line = '$CsSpaced | Get-CsRole My'; Expected = "'My Role'" }
        @{ Line = '$CsSpaced | Get-CsRole "My R'; Expected = "'My Role'" }
        @{ Line = '$CsSpaced | Add-CsTrafficRule -To '; Expected = "'My Role/End Point'" }
    ) {
        Get-Completion $Line | Should -Be $Expected
    }

    It 'offers no role, and shows no error, where the definition is unknown: <Line>' -ForEach @(
        @{ Line = '$CsUnknown | Get-CsRole ' }
        @{ Line = 'Import-CsDefinition missing.csdef | Get-CsRole ' }
        @{ Line = 'Get-Date | Get-CsRole ' }
    ) {
        $Error.Clear()
        Get-Completion $Line | Should -Not -Contain 'WebRole1'
        $Error | Should -BeNullOrEmpty
    }

    It 'passes over a list that contains itself' {
        Invoke-InShell '
            $list = New-Object System.Collections.ArrayList
            [void]$list.Add($list)
            [void]$list.Add((New-CsDefinition S -Role (New-CsRole Front -Type Worker)))
            $line = "Get-CsRole -Definition `$list -Name "
            (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.CompletionText' | Should -Be 'Front'
    }

    It 'does not run the commands before it' {
        Get-Completion '$CsArticle | Set-CsDefinition Changed | Remove-CsRole WebRole1 | Get-CsRole ' | Should -Contain 'WebRole1'
        $CsArticle.Name | Should -BeExactly 'MyService'
        $CsArticle.Roles.Count | Should -Be 3
    }
}
