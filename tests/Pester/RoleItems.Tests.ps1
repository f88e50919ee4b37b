# What a role holds besides endpoints, as a user types it: for each kind Add-, Get-, Set-, Rename- and Remove-.

BeforeDiscovery {
    # Add and Change are parameters; Name is what Get-, Set-, Rename- and Remove- find the item by.
    $script:kinds = @(
        @{ Noun = 'CsSite'; Role = 'WebRole1'; Name = 'Two'; Add = @{ Endpoint = 'HttpIn' }
            Change = @{ PhysicalDirectory = '../two' }; Renames = $true
        }
        @{ Noun = 'CsBinding'; Role = 'WebRole1'; Name = 'Second'; Add = @{ Site = 'Web'; Endpoint = 'HttpIn' }
            Change = @{ HostHeader = 'contoso.com' }; Renames = $true
        }
        @{ Noun = 'CsVirtualDirectory'; Role = 'WebRole1'; Name = 'img'; Add = @{ Site = 'Web' }
            Change = @{ PhysicalDirectory = '../img' }; Renames = $true
        }
        @{ Noun = 'CsVirtualApplication'; Role = 'WebRole1'; Name = 'app'; Add = @{ Site = 'Web'; PhysicalDirectory = '../app' }
            Change = @{ PhysicalDirectory = '../other' }; Renames = $true
        }
        @{ Noun = 'CsCertificate'; Role = 'WorkerRole1'; Name = 'Ssl'; Add = @{}; Change = @{ StoreName = 'Root' }; Renames = $true }
        @{ Noun = 'CsLocalStorage'; Role = 'WorkerRole1'; Name = 'Cache'; Add = @{ SizeInMB = 5 }
            Change = @{ CleanOnRoleRecycle = $false }; Renames = $true
        }
        @{ Noun = 'CsSetting'; Role = 'WorkerRole1'; Name = 'Color'; Add = @{}; Renames = $true }
        @{ Noun = 'CsEnvironmentVariable'; Role = 'WorkerRole1'; Name = 'PATH'; Add = @{ Value = 'x' }
            Change = @{ Value = 'y' }; Renames = $true
        }
        @{ Noun = 'CsImport'; Role = 'WorkerRole1'; Name = 'Diagnostics'; Add = @{} }
        @{ Noun = 'CsStartupTask'; Role = 'WorkerRole1'; Name = 'a.cmd /x'; Add = @{}; Change = @{ TaskType = 'background' } }
        @{ Noun = 'CsContent'; Role = 'WorkerRole1'; Name = 'bin/tools'; Add = @{ SourceDirectory = 's' }; Change = @{ SourceDirectory = 't' } }
    )
}

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    # The article's definition with one item more, and its text before and after.
    function Get-Case([hashtable] $Kind) {
        $definition = Get-ArticleDefinition
        $before = $definition | ConvertTo-Csdef
        $add = $Kind.Add
        $passed = $definition | & "Add-$($Kind.Noun)" $Kind.Name @add -Role $Kind.Role
        @{
            Definition = $definition
            Before = $before
            Passed = $passed
            After = $definition | ConvertTo-Csdef
            Item = $definition | & "Get-$($Kind.Noun)" $Kind.Name
        }
    }
}

Describe '<Noun>' -ForEach $kinds {
    BeforeEach {
        $case = Get-Case $_
        $definition, $before, $added, $after, $item = $case.Definition, $case.Before, $case.Passed, $case.After, $case.Item
    }

    It 'is added to a definition, which is passed on' {
        [object]::ReferenceEquals($added, $definition) | Should -BeTrue
        $after | Should -Not -BeExactly $before
        @($item).Count | Should -Be 1
        $item.Role | Should -BeExactly $Role
        "$item" | Should -BeExactly $Name
    }

    It 'is added to a role from the pipeline in the same way' {
        $other = Get-ArticleDefinition
        $passed = $other | Get-CsRole $Role | & "Add-$Noun" $Name @Add
        $passed | Should -Be ($other | Get-CsRole $Role)
        $other | ConvertTo-Csdef | Should -BeExactly $after
    }

    It 'is found by its name, by wildcards, with its role, in a role from the pipeline, and not in another role' {
        $definition | & "Get-$Noun" "$($Name.Substring(0, 2))*" | Should -Be $item
        $definition | & "Get-$Noun" "$Role/$Name" -ErrorAction SilentlyContinue |
            Should -Be $(if ($Noun -notin 'CsBinding', 'CsVirtualDirectory', 'CsVirtualApplication') { $item })
        $definition | Get-CsRole $Role | & "Get-$Noun" $Name.ToUpperInvariant() | Should -Be $item
        Get-CommandErrorId { $definition | & "Get-$Noun" $Name -Role WorkerRole2 } | Should -Be 'CsItemNotFound'
    }

    It 'is refused a second time, and for a definition without saying the role' {
        if ($Noun -notin 'CsStartupTask', 'CsContent') {
            Get-CommandErrorId { $definition | & "Add-$Noun" $Name @Add -Role $Role } | Should -Be 'CsItemExists'
        }
        Get-CommandErrorId { $definition | & "Add-$Noun" Other @Add } | Should -Be 'CsRoleRequired'
        $definition | ConvertTo-Csdef | Should -BeExactly $after
    }

    It 'is removed without a trace, and cannot be changed after that' {
        $definition | & "Remove-$Noun" $Name -WhatIf | ConvertTo-Csdef | Should -BeExactly $after
        $definition | & "Remove-$Noun" $Name 3>$null | Should -Be $definition
        $definition | ConvertTo-Csdef | Should -BeExactly $before
        Get-CommandErrorId { $item | & "Remove-$Noun" } | Should -Be 'CsNotInDefinition'
        if ($Change -and $Noun -notin 'CsContent', 'CsEnvironmentVariable') {
            Get-CommandErrorId { $item | & "Set-$Noun" @Change } | Should -Be 'CsNotInDefinition'
        }
        Get-CommandErrorId { $definition | & "Remove-$Noun" $Name } | Should -Be 'CsItemNotFound'
    }

    It 'has names that the Tab key knows' {
        Set-Variable -Scope Global -Name CsItemTest -Value $definition
        try {
            $line = "`$CsItemTest | Remove-$Noun "
            $offered = (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.CompletionText
            $offered.Trim("'") | Should -Contain $Name
        }
        finally {
            Remove-Variable -Scope Global -Name CsItemTest
        }
    }
}

Describe '<Noun> that has more than its name' -ForEach ($kinds | Where-Object { $_.Change }) {
    BeforeEach {
        $case = Get-Case $_
        $definition, $before, $added, $after, $item = $case.Definition, $case.Before, $case.Passed, $case.After, $case.Item
    }

    It 'is changed by its name or from the pipeline, and not with -WhatIf' {
        $definition | & "Set-$Noun" $Name @Change -WhatIf | ConvertTo-Csdef | Should -BeExactly $after
        $definition | & "Set-$Noun" $Name @Change | Should -Be $definition
        foreach ($property in $Change.Keys) { $item.$property | Should -Be $Change[$property] }
        $changed = $definition | ConvertTo-Csdef
        $changed | Should -Not -BeExactly $after

        $other = $after | ConvertFrom-Csdef
        $other | & "Get-$Noun" $Name | & "Set-$Noun" @Change | Should -Be ($other | & "Get-$Noun" $Name)
        $other | ConvertTo-Csdef | Should -BeExactly $changed
    }
}

Describe '<Noun> that has a name of its own' -ForEach ($kinds | Where-Object { $_.Renames }) {
    BeforeEach {
        $case = Get-Case $_
        $definition, $before, $added, $after, $item = $case.Definition, $case.Before, $case.Passed, $case.After, $case.Item
    }

    It 'is renamed by its name or from the pipeline, and refused a name that is taken' {
        $definition | & "Rename-$Noun" $Name Renamed -WhatIf | ConvertTo-Csdef | Should -BeExactly $after
        $definition | & "Rename-$Noun" $Name Renamed | Should -Be $definition
        $definition | & "Get-$Noun" Renamed | & "Rename-$Noun" -NewName { "$($_.Name)Twice" } | Should -Be $item
        $item.Name | Should -BeExactly 'RenamedTwice'

        $null = $definition | & "Add-$Noun" Third @Add -Role $Role
        Get-CommandErrorId { $definition | & "Rename-$Noun" Third renamedtwice } | Should -Be 'CsItemExists'
    }
}

Describe 'A name' {
    It 'that several roles have must come with its role' {
        $definition = Get-ArticleDefinition | Add-CsSetting A -Role WorkerRole1 | Add-CsSetting A -Role WorkerRole2
        $problem = Get-CommandError { $definition | Remove-CsSetting A }
        $problem.ErrorDetails.RecommendedAction | Should -BeExactly 'Say which one is meant: WorkerRole1/A, WorkerRole2/A.'
        ($definition | Remove-CsSetting A -Role WorkerRole1 | Get-CsSetting).Role | Should -Be 'WorkerRole2'
        $definition | Remove-CsSetting WorkerRole2/A | Get-CsSetting | Should -BeNullOrEmpty
    }

    It 'that stands twice in one role is told apart by its line' {
        $definition = Get-ArticleDefinition | Add-CsStartupTask a.cmd -Role WorkerRole1 | Add-CsStartupTask a.cmd -Role WorkerRole1
        (Get-CommandError { $definition | Remove-CsStartupTask a.cmd }).ErrorDetails.RecommendedAction | Should -Match 'lines \d+, \d+'
        ($definition | Get-CsStartupTask)[0] | Remove-CsStartupTask
        @($definition | Get-CsStartupTask).Count | Should -Be 1
    }

    It 'that is given twice is refused as such, and nothing is added' {
        $definition = Get-ArticleDefinition
        (Get-CommandError { $definition | Add-CsSetting A, a -Role WorkerRole1 }).Exception.Message | Should -BeLike "*'a' is given twice*"
        $definition | Get-CsSetting | Should -BeNullOrEmpty
    }
}

Describe 'References' {
    BeforeAll {
        $script:definition = Get-ArticleDefinition |
            Add-CsCertificate Ssl -Role WebRole1 |
            Add-CsLoadBalancerProbe Alive -Protocol http -Path / |
            Add-CsInputEndpoint HttpsIn 443 -Protocol https -Certificate Ssl -LoadBalancerProbe Alive -Role WebRole1 |
            Add-CsLocalStorage Cache -Role WebRole1 |
            Add-CsSetting Color -Role WebRole1 |
            Add-CsEnvironmentVariable DIR -XPath "/RoleEnvironment/CurrentInstance/LocalResources/LocalResource[@name='Cache']/@path" -Role WebRole1 |
            Add-CsStartupTask a.cmd -Role WebRole1 -Environment @{
                COLOR = "/RoleEnvironment/CurrentInstance/ConfigurationSettings/ConfigurationSetting[@name='Color']/@value"
            }
    }

    It 'to a <Noun> follow its new name' -ForEach @(
        @{ Noun = 'CsCertificate'; Name = 'Ssl'; Where = 'certificate="Renamed"' }
        @{ Noun = 'CsLoadBalancerProbe'; Name = 'Alive'; Where = 'loadBalancerProbe="Renamed"' }
        @{ Noun = 'CsLocalStorage'; Name = 'Cache'; Where = "LocalResource[@name='Renamed']" }
        @{ Noun = 'CsSetting'; Name = 'Color'; Where = "ConfigurationSetting[@name='Renamed']" }
    ) {
        $text = $definition | Copy-CsDefinition | & "Rename-$Noun" $Name Renamed | ConvertTo-Csdef
        $text.Contains($Where) | Should -BeTrue
    }

    It 'to a removed <Noun> are warned of' -ForEach @(
        @{ Noun = 'CsCertificate'; Name = 'Ssl'; Where = "*endpoint 'WebRole1/HttpsIn' (line *" }
        @{ Noun = 'CsLoadBalancerProbe'; Name = 'Alive'; Where = "*endpoint 'WebRole1/HttpsIn' (line *" }
        @{ Noun = 'CsLocalStorage'; Name = 'Cache'; Where = "*environment variable 'DIR' (line *" }
        @{ Noun = 'CsSetting'; Name = 'Color'; Where = "*environment variable 'COLOR' (line *" }
    ) {
        $null = $definition | Copy-CsDefinition | & "Remove-$Noun" $Name -WarningVariable warned -WarningAction SilentlyContinue
        "$warned" | Should -BeLike $Where
    }

    It 'refuse a name that the item may have and they may not' {
        $before = $definition | ConvertTo-Csdef
        Get-CommandErrorId { $definition | Rename-CsLoadBalancerProbe Alive a/b } | Should -Be 'CsInvalidName'
        Get-CommandErrorId { $definition | Add-CsLoadBalancerProbe '' -Protocol tcp } | Should -Be 'CsInvalidValue'
        $definition | ConvertTo-Csdef | Should -BeExactly $before
    }
}

Describe 'Sites' {
    It 'of a web role warn when the last one goes, and when a site loses its last binding' {
        $definition = Get-ArticleDefinition
        $null = $definition | Copy-CsDefinition | Remove-CsBinding HttpIn -WarningVariable binding -WarningAction SilentlyContinue
        "$binding" | Should -BeLike "The site 'WebRole1/Web' has no binding any more*Add-CsBinding."
        $null = $definition | Remove-CsSite Web -WarningVariable site -WarningAction SilentlyContinue
        "$site" | Should -BeLike "The role 'WebRole1' has no site any more*Add-CsSite."
    }

    It 'nest directories and applications to any depth' {
        $definition = Get-ArticleDefinition |
            Add-CsVirtualApplication shop -Role WebRole1 -Site Web |
            Add-CsVirtualDirectory img -Role WebRole1 -Site Web/shop |
            Add-CsVirtualApplication deep -Role WebRole1 -Site web/SHOP/img
        ($definition | Get-CsVirtualApplication).Path | Should -Be 'Web/shop', 'Web/shop/img/deep'
        ($definition | Get-CsVirtualApplication Web/shop/*).Name | Should -Be 'deep'
        $definition | Get-CsSite | Add-CsVirtualDirectory side | Should -Be ($definition | Get-CsSite)
        Get-CommandErrorId { $definition | Add-CsVirtualDirectory Shop -Role WebRole1 -Site Web } | Should -Be 'CsItemExists'
        Get-CommandErrorId { $definition | Get-CsVirtualDirectory img | Add-CsBinding B HttpIn } | Should -Be 'CsNotApplicable'
        Get-CommandErrorId { $definition | Add-CsBinding B HttpIn -Role WorkerRole1 -Site Web } | Should -Be 'CsWebRoleRequired'
    }

    It 'on one port are told apart by host headers' {
        $definition = Get-ArticleDefinition | Add-CsSite Two HttpIn -Role WebRole1 -HostHeader two.contoso.com
        ($definition | Get-CsBinding -Role WebRole1 Two/HttpIn).HostHeader | Should -BeExactly 'two.contoso.com'
    }
}

Describe 'Environment variables' {
    It 'belong to the role, or to one of its startup tasks' {
        $definition = Get-ArticleDefinition |
            Add-CsStartupTask a.cmd -Role WorkerRole1 |
            Add-CsEnvironmentVariable A 1 -Role WorkerRole1 |
            Add-CsEnvironmentVariable A 2 -Role WorkerRole1 -Task a.cmd
        $definition | Get-CsStartupTask | Add-CsEnvironmentVariable B '' | Should -Be ($definition | Get-CsStartupTask)

        ($definition | Get-CsEnvironmentVariable -Task a.cmd).Name | Should -Be 'A', 'B'
        ($definition | Get-CsEnvironmentVariable -Task '').Value | Should -Be '1'
        Get-CommandErrorId { $definition | Set-CsEnvironmentVariable A 3 } | Should -Be 'CsAmbiguousName'
        $null = $definition | Set-CsEnvironmentVariable A 3 -Task a.cmd | Rename-CsEnvironmentVariable A C -Task '' |
            Remove-CsEnvironmentVariable B -Task a.cmd
        ($definition | Get-CsEnvironmentVariable | ForEach-Object { "$($_.Task)|$($_.Name)=$($_.Value)" }) | Should -Be 'a.cmd|A=3', '|C=1'
    }

    It 'have a value or an xpath' {
        Get-CommandErrorId { Get-ArticleDefinition | Add-CsEnvironmentVariable A -Role WorkerRole1 } | Should -Be 'CsInvalidValue'
        Get-CommandErrorId { Get-ArticleDefinition | Add-CsEnvironmentVariable A 1 -XPath /x -Role WorkerRole1 } | Should -Be 'CsInvalidValue'
    }

    It 'offer the xpaths that the role has' {
        Set-Variable -Scope Global -Name CsItemTest -Value (Get-ArticleDefinition)
        try {
            $line = '$CsItemTest | Add-CsEnvironmentVariable A -Role WorkerRole1 -XPath '
            $offered = (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.ListItemText
            $offered | Should -Contain '/RoleEnvironment/CurrentInstance/@id'
            $offered | Should -Contain "/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name='InternalTCP2']/@port"
            $offered -match 'HttpIn' | Should -BeNullOrEmpty
        }
        finally {
            Remove-Variable -Scope Global -Name CsItemTest
        }
    }
}

Describe 'Entry points' {
    It 'are set, changed in part, replaced and removed' {
        $definition = Get-ArticleDefinition
        $before = $definition | ConvertTo-Csdef
        $null = $definition | Set-CsEntryPoint -Role WorkerRole1 -AssemblyName a.dll |
            Set-CsEntryPoint -Role WorkerRole1 -TargetFrameworkVersion v4.5
        $entryPoint = $definition | Get-CsEntryPoint
        "$($entryPoint.Kind) $entryPoint $($entryPoint.TargetFrameworkVersion)" | Should -BeExactly 'NetFx a.dll v4.5'

        $null = $definition | Set-CsEntryPoint -Role WorkerRole1 -CommandLine a.exe -SetReadyOnProcessStart $false |
            Set-CsEntryPoint -Role WorkerRole1 -CommandLine b.exe
        $entryPoint = $definition | Get-CsEntryPoint
        "$($entryPoint.Kind) $entryPoint $($entryPoint.SetReadyOnProcessStart)" | Should -BeExactly 'Program b.exe False'

        $definition | Set-CsEntryPoint -Role WorkerRole1 -CommandLine c.exe -WhatIf | Get-CsEntryPoint | Should -Be $entryPoint
        $definition | Remove-CsEntryPoint -Role WorkerRole1 | ConvertTo-Csdef | Should -BeExactly $before
        Get-CommandErrorId { $definition | Set-CsEntryPoint -Role WorkerRole1 -TargetFrameworkVersion v4.5 } | Should -Be 'CsInvalidValue'
        Get-CommandErrorId { $definition | Set-CsEntryPoint -Role WebRole1 -CommandLine a.exe } | Should -Be 'CsNotApplicable'
    }
}

Describe 'Imports' {
    BeforeAll {
        $script:definition = Get-ArticleDefinition | Add-CsImport RemoteAccess, RemoteForwarder -Role WebRole1 | Add-CsImport Caching -Role WorkerRole1
    }

    It 'show what they add with -IncludeImported, and only then' {
        ($definition | Get-CsEndpoint -Role WebRole1 -IncludeImported | Where-Object ImportedFrom).Name | Should -Be @(
            'Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp', 'Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput')
        @($definition | Get-CsEndpoint -Role WorkerRole1 -IncludeImported).Count | Should -Be 6
        ($definition | Get-CsSetting *AccountUsername -IncludeImported).ImportedFrom | Should -Be 'RemoteAccess'
        ($definition | Get-CsCertificate -IncludeImported).StoreName | Should -Be 'My'
        $definition | Get-CsSetting | Should -BeNullOrEmpty
        $definition | Get-CsEndpoint | Where-Object ImportedFrom | Should -BeNullOrEmpty
    }

    It 'are passed over by filters as the rest is' {
        ($definition | Get-CsEndpoint -IncludeImported -Kind Input -Protocol tcp).LocalPort | Should -Be '*'
    }

    It 'refuse to let go of what they add' {
        $name = 'Microsoft.WindowsAzure.Plugins.RemoteAccess.PasswordEncryption'
        Get-CommandErrorId { $definition | Remove-CsCertificate $name } | Should -Be 'CsImportedItem'
        Get-CommandErrorId { $definition | Get-CsEndpoint *Rdp -IncludeImported | Set-CsEndpoint -Port 1 } | Should -Be 'CsImportedItem'
    }
}
