BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
    $script:root = "$PSScriptRoot/../.."
    $module = Get-Module CloudServiceTools
    $script:manifestPath = Join-Path $module.ModuleBase 'CloudServiceTools.psd1'
    $commands = Get-Command -Module CloudServiceTools
    $script:common = [System.Management.Automation.PSCmdlet]::CommonParameters + [System.Management.Automation.PSCmdlet]::OptionalCommonParameters

    # Command/Parameter of every parameter that PowerShell's help would say takes wildcards.
    function Get-WildcardParameter {
        foreach ($command in $commands) {
            foreach ($parameter in $command.Parameters.Values) {
                if ($parameter.Attributes.Where({ $_ -is [System.Management.Automation.SupportsWildcardsAttribute] })) {
                    "$($command.Name)/$($parameter.Name)"
                }
            }
        }
    }
}

Describe 'The manifest' {
    It 'is valid' {
        $manifest = Test-ModuleManifest $manifestPath -ErrorAction Stop -WarningVariable warned
        $manifest.Name | Should -Be 'CloudServiceTools'
        $warned | Should -BeNullOrEmpty
    }

    It 'exports exactly the cmdlets that the assembly has' {
        $types = $commands[0].ImplementingType.Assembly.GetExportedTypes() | Where-Object { -not $_.IsAbstract }
        $cmdlets = $types | ForEach-Object { $_.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false) } |
            ForEach-Object { "$($_.VerbName)-$($_.NounName)" }
        (Import-PowerShellDataFile $manifestPath).CmdletsToExport | Sort-Object | Should -BeExactly ($cmdlets | Sort-Object)
    }

    It 'exports no function, alias or variable' {
        $module.ExportedFunctions.Count + $module.ExportedAliases.Count + $module.ExportedVariables.Count | Should -Be 0
    }

    It 'has the version of Directory.Build.props, and so have both assemblies' {
        $version = "$(([xml](Get-Content -Raw "$script:root/Directory.Build.props")).Project.PropertyGroup.VersionPrefix)".Trim()
        "$($module.Version)" | Should -Be $version
        foreach ($assembly in Get-ChildItem (Join-Path $module.ModuleBase '*.dll')) {
            $assembly.VersionInfo.ProductVersion | Should -Match "^$([regex]::Escape($version))(\+|$)"
        }
    }

    It 'has the address of Directory.Build.props' {
        $address = "$(([xml](Get-Content -Raw "$script:root/Directory.Build.props")).Project.PropertyGroup.RepositoryUrl)".Trim()
        $data = (Import-PowerShellDataFile $manifestPath).PrivateData.PSData
        $data.ProjectUri | Should -BeExactly $address
        $data.LicenseUri | Should -BeExactly "$address/blob/main/LICENSE"
        $data.IconUri | Should -BeExactly "$($address.Replace('//github.com/', '//raw.githubusercontent.com/'))/main/docs/icon.png"
        "$script:root/LICENSE", "$script:root/docs/icon.png" | Should -Exist
    }

    It 'lists files that are there' {
        $data = Import-PowerShellDataFile $manifestPath
        @($data.RootModule) + $data.FormatsToProcess | ForEach-Object { Join-Path $module.ModuleBase $_ | Should -Exist }
    }

    It 'brings no assembly besides its own two' {
        (Get-ChildItem (Join-Path $module.ModuleBase '*.dll')).Name | Should -Be 'CloudServiceTools.dll', 'CloudServiceTools.PowerShell.dll'
    }
}

Describe 'The module' {
    It 'has every example that is a script, what changed, and the license' {
        $names = (Get-ChildItem "$script:root/examples/*.ps1").Name
        (Get-ChildItem (Join-Path $module.ModuleBase 'examples')).Name | Sort-Object | Should -Be ($names | Sort-Object)
        foreach ($file in 'CHANGELOG.md', 'LICENSE') {
            [System.IO.File]::ReadAllText((Join-Path $module.ModuleBase $file)) |
                Should -BeExactly ([System.IO.File]::ReadAllText((Convert-Path "$script:root/$file")))
        }
    }
}

Describe 'Every cmdlet' {
    It 'has an approved verb' {
        $commands.Verb | Sort-Object -Unique | Where-Object { $_ -notin (Get-Verb).Verb } | Should -BeNullOrEmpty
    }

    It 'says what it gives' {
        foreach ($command in $commands) {
            $command.OutputType.Count | Should -BeGreaterThan 0 -Because $command.Name
            $command.OutputType | ForEach-Object { $_.Type | Should -Not -BeNullOrEmpty -Because $command.Name }
        }
    }

    It 'takes something from the pipeline' {
        foreach ($command in $commands | Where-Object Name -NE Register-CsAssertion) {
            $bound = $command.Parameters.Values.ParameterSets.Values | Where-Object ValueFromPipeline
            $bound | Should -Not -BeNullOrEmpty -Because $command.Name
        }
    }

    It 'asks before it writes, removes, renames, repairs, optimizes, sets or updates, and only then' {
        foreach ($command in $commands) {
            $asks = $command.Parameters.ContainsKey('WhatIf')
            $asks | Should -Be ($command.Verb -in 'Export', 'Optimize', 'Remove', 'Rename', 'Repair', 'Set', 'Update') -Because $command.Name
        }
    }

    It 'promises wildcards where it takes them, and nowhere else' {
        # What chooses among items does: the filters of Get- cmdlets, but for those that have a set of values, and what other
        # cmdlets find items by.
        $chooses = @{
            Add = 'Role'
            Set = 'Name', 'Role', 'CommandLine', 'Destination'
            Remove = 'Name', 'Role', 'CommandLine', 'Destination', 'ModuleName', 'AccessControl', 'Endpoint', 'To', 'From'
            Rename = 'Name', 'Role'
        }
        $targets = foreach ($command in $commands | Where-Object { $chooses.ContainsKey($_.Verb) }) {
            $command.Parameters.Values |
                Where-Object { $_.ParameterType -eq [string[]] -and $_.Name -in $chooses[$command.Verb] } |
                ForEach-Object { "$($command.Name)/$($_.Name)" }
        }
        $filters = foreach ($command in $commands | Where-Object Verb -EQ Get) {
            $command.Parameters.Values |
                Where-Object { $_.ParameterType -eq [string[]] -and $_.Name -notin 'Port', 'Protocol', 'OutVariable' } |
                ForEach-Object { "$($command.Name)/$($_.Name)" }
        }
        $others = @(
            'Compare-CsDefinition/Exclude'
            'Export-CsConfiguration/Path'
            'Export-CsDefinition/Path'
            'Export-CsDiagram/Path'
            'Import-CsConfiguration/Path'
            'Import-CsDefinition/Path'
            'Import-CsService/Exclude'
            'Import-CsService/Path'
            'Invoke-CsAnalyzer/Exclude'
            'Invoke-CsAnalyzer/ExcludeRule'
            'Invoke-CsAnalyzer/IncludeRule'
            'Invoke-CsAnalyzer/Path'
            'New-CsRoleEnvironment/Environment'
            'Repair-CsDefinition/ExcludeRule'
            'Repair-CsDefinition/IncludeRule'
            'Test-CsDefinition/Exclude'
            'Test-CsDefinition/ExcludeRule'
            'Test-CsDefinition/IncludeRule'
            'Test-CsDefinition/Path'
            'Test-CsTraffic/Environment'
            'Test-CsTraffic/From'
            'Test-CsTraffic/To'
        )
        Get-WildcardParameter | Sort-Object | Should -Be (@($filters) + $targets + $others | Sort-Object)
    }

    It 'has parameters in Pascal case that are singular' {
        foreach ($command in $commands) {
            $own = $command.Parameters.Keys | Where-Object { $_ -notin $common -and $_ -notin 'WhatIf', 'Confirm' }
            # Settings is the name that Invoke-ScriptAnalyzer has for such a file.
            # Attributes of the format that end in s are called as they are there.
            $plural = 'Settings|AllowRoleProcessLocalDumps|IgnoreRoleInstanceStatus|\w+In(Minutes|Seconds)|\w*IPAddress'
            $own | ForEach-Object { $_ | Should -MatchExactly "^([A-Z][a-zA-Z]*[^s]|$plural)$" }
        }
    }
}
