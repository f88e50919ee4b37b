Describe 'Files as people have them' {
    BeforeAll {
        . "$PSScriptRoot/Shared.ps1"

        # The article's listings, in the encodings and with the line ends that such files have, and two that are no definitions.
        $own = [System.IO.Directory]::CreateDirectory("$TestDrive/own").FullName
        $encodings = @{
            UTF8 = [System.Text.UTF8Encoding]::new($false); UTF8BOM = [System.Text.UTF8Encoding]::new($true); UTF16 = [System.Text.UnicodeEncoding]::new()
        }
        foreach ($listing in Get-ChildItem "$PSScriptRoot/Article" -Filter *.csdef) {
            $text = [System.IO.File]::ReadAllText($listing.FullName).Replace("`r`n", "`n")
            foreach ($name in $encodings.Keys) {
                [System.IO.File]::WriteAllText("$own/$($listing.BaseName)-$name-LF.csdef", $text, $encodings[$name])
                [System.IO.File]::WriteAllText("$own/$($listing.BaseName)-$name-CRLF.csdef", $text.Replace("`n", "`r`n"), $encodings[$name])
            }
        }
        [System.IO.File]::WriteAllText("$own/cut.csdef", $text.Substring(0, $text.Length - 40))
        [System.IO.File]::WriteAllText("$own/project.csdef", "<Project>`n</Project>")

        # Other people's, where they are there.
        $script:files = $own, "$PSScriptRoot/../../../shared/corpus" | Where-Object { Test-Path $_ } | Get-ChildItem -Filter *.csdef
        $script:definitions = $files | Import-CsDefinition -ErrorAction SilentlyContinue -ErrorVariable problems
        $script:refused = @($problems)
        $script:least = if ($files.Count -gt 200) { 200 } else { 25 }
    }

    AfterAll {
        # Thousands of items, which the next file's tests have no use for.
        $script:definitions = $script:files = $script:refused = $null
    }

    It 'are read through one pipeline, each once, as a definition or as an error' {
        $definitions.Count | Should -BeGreaterThan $least
        $definitions.Count + $refused.Count | Should -Be $files.Count
        @($definitions.Path) + @($refused.Exception.Path) | Sort-Object | Should -Be ($files.FullName | Sort-Object)
    }

    It 'give for a malformed file one error with id, path, line and column' {
        $refused.Count | Should -BeGreaterOrEqual 2
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
        $withRoles.Count | Should -BeGreaterThan $least
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
