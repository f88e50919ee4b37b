BeforeDiscovery {
    $script:isThere = Test-Path "$PSScriptRoot/../../../shared/corpus"
}

Describe 'Other people''s files' -Skip:(-not $isThere) {
    BeforeAll {
        . "$PSScriptRoot/Shared.ps1"
        $files = Get-ChildItem "$PSScriptRoot/../../../shared/corpus" -Filter *.csdef
        $script:definitions = $files | Import-CsDefinition -ErrorAction SilentlyContinue -ErrorVariable problems
        $script:refused = @($problems)
    }

    It 'are read through one pipeline, each once, as a definition or as an error' {
        $definitions.Count | Should -BeGreaterThan 200
        $definitions.Count + $refused.Count | Should -Be $files.Count
        @($definitions.Path) + @($refused.Exception.Path) | Sort-Object | Should -Be ($files.FullName | Sort-Object)
    }

    It 'give for a malformed file one error with id, path, line and column' {
        foreach ($problem in $refused) {
            $problem.FullyQualifiedErrorId | Should -Match '^(CsMalformedXml|CsNotADefinition),'
            $problem.ErrorDetails.Message | Should -Match "^$([regex]::Escape($problem.Exception.Path)):[1-9]\d*:[1-9]\d*: "
        }
    }

    It 'are refused only where .NET cannot read a definition from them, either' {
        foreach ($problem in $refused) {
            $document = [System.Xml.XmlDocument]::new()
            $root = try { $document.Load($problem.Exception.Path); $document.DocumentElement.LocalName } catch { 'not XML' }
            $root | Should -Not -Be 'ServiceDefinition' -Because $problem.Exception.Path
        }
    }

    It 'are exported byte for byte' {
        $number = 0
        foreach ($definition in $definitions) {
            $source = $definition.Path
            $target = "$TestDrive/$((++$number)).csdef"
            $definition | Copy-CsDefinition | Export-CsDefinition $target
            (Get-FileHash $target).Hash | Should -Be (Get-FileHash -LiteralPath $source).Hash -Because $source
        }
    }

    It 'are byte for byte what they were after an endpoint was added and removed' {
        $withRoles = $definitions | Where-Object { $_.Roles.Count -gt 0 }
        $withRoles.Count | Should -BeGreaterThan 200
        $target = "$TestDrive/edited.csdef"
        foreach ($definition in $withRoles) {
            $source = $definition.Path
            $copy = $definition | Copy-CsDefinition
            $role = $copy.Roles[$copy.Roles.Count - 1]
            $role | Add-CsInternalEndpoint AddedByTest -Protocol tcp -Port 8995-8999 | Out-Null
            $copy | Export-CsDefinition $target
            (Get-FileHash $target).Hash | Should -Not -Be (Get-FileHash -LiteralPath $source).Hash
            $role | Get-CsEndpoint AddedByTest | Remove-CsEndpoint | Out-Null
            $copy | Export-CsDefinition $target
            (Get-FileHash $target).Hash | Should -Be (Get-FileHash -LiteralPath $source).Hash -Because $source
        }
    }
}
