BeforeDiscovery {
    $script:cases = @(
        @{ Id = 'CsMalformedXml'; Category = 'InvalidData'; Command = { '<a' | ConvertFrom-Csdef } }
        @{ Id = 'CsNotADefinition'; Category = 'InvalidData'; Command = { '<a/>' | ConvertFrom-Csdef } }
        @{ Id = 'CsNotAConfiguration'; Category = 'InvalidData'; Command = { '<a/>' | ConvertFrom-Cscfg } }
        @{ Id = 'CsDocumentTooLarge'; Category = 'LimitsExceeded'; Command = {
                $stream = [System.IO.File]::Create("$TestDrive/large.csdef")
                $stream.SetLength(65MB)
                $stream.Dispose()
                Import-CsDefinition "$TestDrive/large.csdef"
            }
        }
        @{ Id = 'CsDocumentTooDeep'; Category = 'LimitsExceeded'; Command = { '<a>' * 100000 | ConvertFrom-Csdef } }
        @{ Id = 'CsDiagramTooLarge'; Category = 'LimitsExceeded'; Command = {
                "<ServiceDefinition name='A'>$('<WorkerRole/>' * 5001)</ServiceDefinition>" | ConvertFrom-Csdef | ConvertTo-CsDiagram
            }
        }
        @{ Id = 'CsUnsupportedEncoding'; Category = 'NotImplemented'; Command = { New-CsDefinition A | Export-CsDefinition "$TestDrive/a" -Encoding klingon } }
        @{ Id = 'CsFileNotFound'; Category = 'ObjectNotFound'; Command = { Import-CsDefinition "$TestDrive/missing.csdef" } }
        @{ Id = 'CsFileExists'; Category = 'ResourceExists'; Command = {
                Set-Content "$TestDrive/there.csdef" ''
                New-CsDefinition A | Export-CsDefinition "$TestDrive/there.csdef" -NoClobber
            }
        }
        @{ Id = 'CsFileUnreadable'; Category = 'ReadError'; Command = {
                $held = [System.IO.File]::Open("$TestDrive/held.csdef", 'Create', 'ReadWrite', 'None')
                try { Import-CsDefinition "$TestDrive/held.csdef" } finally { $held.Dispose() }
            }
        }
        @{ Id = 'CsFileUnwritable'; Category = 'WriteError'; Command = { New-CsDefinition A | Export-CsDefinition "$TestDrive/no/a.csdef" } }
        @{ Id = 'CsFileChanged'; Category = 'WriteError'; Command = {
                $read = New-CsDefinition A | Export-CsDefinition "$TestDrive/changed.csdef" -PassThru
                Set-Content "$TestDrive/changed.csdef" 'theirs'
                $read | Set-CsDefinition B | Export-CsDefinition
            }
        }
        @{ Id = 'CsUnsupportedProvider'; Category = 'NotImplemented'; Command = { Import-CsDefinition Env:PATH } }
        @{ Id = 'CsPathRequired'; Category = 'InvalidArgument'; Command = { New-CsDefinition A | Export-CsDefinition } }
        @{ Id = 'CsInvalidName'; Category = 'InvalidArgument'; Command = { New-CsRole a/b -Type Web } }
        @{ Id = 'CsInvalidPort'; Category = 'InvalidArgument'; Command = { $d | Add-CsInputEndpoint E 0 -Role WebRole1 -Protocol tcp } }
        @{ Id = 'CsInvalidValue'; Category = 'InvalidArgument'; Command = { $d | Add-CsInternalEndpoint E -Role WebRole1 -Protocol https } }
        @{ Id = 'CsNotApplicable'; Category = 'InvalidArgument'; Command = { $d | Set-CsEndpoint WebRole1/InternalTCP1 -Certificate C } }
        @{ Id = 'CsRoleNotFound'; Category = 'ObjectNotFound'; Command = { $d | Get-CsRole Nobody } }
        @{ Id = 'CsRoleExists'; Category = 'ResourceExists'; Command = { $d | Add-CsRole (New-CsRole WebRole1 -Type Web) } }
        @{ Id = 'CsRoleRequired'; Category = 'InvalidArgument'; Command = { $d | Add-CsInternalEndpoint E -Protocol tcp } }
        @{ Id = 'CsWebRoleRequired'; Category = 'InvalidArgument'; Command = { $d | Add-CsSite Web -Role WorkerRole1 -Endpoint InternalTCP2 } }
        @{ Id = 'CsEndpointNotFound'; Category = 'ObjectNotFound'; Command = { $d | Remove-CsEndpoint WebRole1/Nothing } }
        @{ Id = 'CsEndpointExists'; Category = 'ResourceExists'; Command = { $d | Add-CsInternalEndpoint HttpIn -Role WebRole1 -Protocol tcp } }
        @{ Id = 'CsEndpointNotInternal'; Category = 'InvalidArgument'; Command = { $d | Add-CsTrafficRule WebRole1/HttpIn WorkerRole1 } }
        @{ Id = 'CsItemNotFound'; Category = 'ObjectNotFound'; Command = { $d | Remove-CsSite Nothing -Role WebRole1 } }
        @{ Id = 'CsItemExists'; Category = 'ResourceExists'; Command = { $d | Add-CsSite web -Role WebRole1 -Endpoint HttpIn } }
        @{ Id = 'CsAmbiguousName'; Category = 'InvalidArgument'; Command = { $twice | Remove-CsImport Diagnostics } }
        @{ Id = 'CsImportedItem'; Category = 'InvalidOperation'; Command = {
                $twice | Get-CsSetting -Role WebRole1 -IncludeImported | Remove-CsSetting
            }
        }
        @{ Id = 'CsRuleNotFound'; Category = 'ObjectNotFound'; Command = { $d | Invoke-CsAnalyzer -IncludeRule CSD9999 } }
        @{ Id = 'CsNotInDefinition'; Category = 'InvalidOperation'; Command = { New-CsRole A -Type Web | Remove-CsRole } }
    )
}

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
}

Describe 'Error <Id>' -ForEach $cases {
    BeforeAll {
        $d = Get-ArticleDefinition
        $script:before = $d | ConvertTo-Csdef
        $script:twice = Get-ArticleDefinition | Add-CsImport Diagnostics -Role WebRole1 | Add-CsImport Diagnostics -Role WorkerRole1
        $script:problems = @(Get-CommandError $Command)
    }

    It 'comes once, with a stable id and its category' {
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -Match "^$Id,CloudServiceTools\.PowerShell\.Commands\.\w+\.\w+Command$"
        $problems[0].CategoryInfo.Category | Should -Be $Category
    }

    It 'says what is wrong and what to do, in sentences' {
        $problems[0].ErrorDetails.Message | Should -Match '\S.*[.]'
        $problems[0].ErrorDetails.RecommendedAction | Should -Match '^[A-Z].*[.?]$'
    }

    It 'shows no stack trace and no name of a .NET type' {
        $shown = $problems[0].ErrorDetails.Message + $problems[0].ErrorDetails.RecommendedAction
        $shown | Should -Not -MatchExactly '(?m)^\s+at |System\.|Exception\b|Nullable|Object reference'
    }

    It 'leaves the definition as it was' {
        $d | ConvertTo-Csdef | Should -BeExactly $before
    }
}

Describe 'Errors' {
    It 'are all in this file: every id that a command can give' -ForEach @(@{ Ids = $cases.Id }) {
        $known = [enum]::GetNames([CloudServiceTools.Errors.CsErrorId])
        $Ids | Sort-Object | Should -Be ($known | Sort-Object)
    }

    It 'end the command with -ErrorAction Stop, under the same id' {
        { New-CsRole a/b -Type Web -ErrorAction Stop } | Should -Throw -ErrorId 'CsInvalidName,*'
    }

    It 'say the file and line of what is in the way' {
        $definition = Import-CsDefinition (Get-ArticlePath)
        $problem = Get-CommandError { $definition | Add-CsInternalEndpoint HttpIn -Role WebRole1 -Protocol tcp }
        $problem.ErrorDetails.Message | Should -BeLike "$($definition.Path):11:7: *"
    }

    It 'give their target, so that a script can act on it' {
        (Get-CommandError { Get-ArticleDefinition | Get-CsRole Nobody }).TargetObject | Should -BeExactly 'Nobody'
        (Get-CommandError { Import-CsDefinition "$TestDrive/missing.csdef" }).TargetObject | Should -BeLike '*missing.csdef'
    }

    It 'name the cmdlet or the parameter that helps: <Expected>' -ForEach @(
        @{ Expected = '*add one first with Add-CsRole.'; Command = { New-CsDefinition A | Get-CsRole Web } }
        @{ Expected = '*, or choose the one that is meant with the Get- cmdlet, and pipe it.'; Command = { $same | Remove-CsLocalStorage L } }
        @{ Expected = '*: leave -NoClobber out.'; Command = { New-CsDefinition A | Export-CsDefinition "$TestDrive/help.csdef" -NoClobber } }
        @{ Expected = '*force the write with -Force.'; Command = { $stale | Export-CsDefinition } }
        @{ Expected = '*[[]Console[]]::OutputEncoding*'; Command = { "$([char]0xEF)$([char]0xBB)$([char]0xBF)<a/>" | ConvertFrom-Csdef } }
        @{ Expected = 'Give it 0 or more with Set-CsInstanceCount.'; Command = { $none | New-CsRoleEnvironment -Configuration $negative } }
    ) {
        $null = New-CsDefinition A | Export-CsDefinition "$TestDrive/help.csdef"
        $script:stale = Import-CsDefinition "$TestDrive/help.csdef" | Set-CsDefinition B
        Set-Content "$TestDrive/help.csdef" 'theirs'
        $script:same = '<ServiceDefinition name="S"><WebRole name="W"><LocalResources><LocalStorage name="L"/><LocalStorage name="L"/></LocalResources></WebRole></ServiceDefinition>' |
            ConvertFrom-Csdef
        $script:none = New-CsDefinition S -Role (New-CsRole W -Type Worker)
        $script:negative = '<ServiceConfiguration serviceName="S"><Role name="W"><Instances count="-1"/></Role></ServiceConfiguration>' | ConvertFrom-Cscfg
        (Get-CommandError $Command).ErrorDetails.RecommendedAction | Should -BeLike $Expected
    }

    It 'of one item let the rest of the pipeline go on' {
        $roles = 'A', 'b/c', 'D' | New-CsRole -Type Worker -ErrorAction SilentlyContinue
        $roles.Name | Should -Be 'A', 'D'
    }
}
