BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
    Push-Location

    $script:formats = @{ Mermaid = 'flowchart LR*'; Dot = 'digraph "MyService" {*'; Svg = '<svg xmlns="http://www.w3.org/2000/svg"*' }
}

AfterAll {
    Pop-Location
}

Describe 'ConvertTo-CsDiagram' {
    It 'gives one string for each definition: <_>' -ForEach 'Mermaid', 'Dot', 'Svg' {
        $drawn = @((Get-ArticleDefinition), (Get-ArticleDefinition scenario4-corrected) | ConvertTo-CsDiagram $_)
        $drawn.Count | Should -Be 2
        foreach ($text in $drawn) {
            $text | Should -BeOfType string
            $text | Should -BeLike $formats[$_]
            $text | Should -Not -Match '\s\z' -Because 'Set-Content ends the last line itself'
        }
        $drawn[1] | Should -BeExactly (ConvertTo-CsDiagram -Format $_ -Definition (Get-ArticleDefinition scenario4-corrected))
    }

    It 'writes Mermaid where nothing else is asked for' {
        Get-ArticleDefinition | ConvertTo-CsDiagram | Should -BeExactly (Get-ArticleDefinition | ConvertTo-CsDiagram Mermaid)
    }

    It 'has an arrow for each sender that a rule lists, and none for what is open to every role' {
        $lines = (Get-ArticleDefinition scenario4-corrected | ConvertTo-CsDiagram) -split "`n"
        $lines -match '->' | ForEach-Object Trim | Should -Be @(
            'internet -.-> endpoint0'
            'role0 -->|"rule 1"| endpoint2'
            'role1 -->|"rule 2"| endpoint3'
            'role0 -->|"rule 3"| endpoint4'
        )
        $lines -match 'every role \(no rule\)' | Should -HaveCount 1
    }

    It 'draws the published rules of scenario <_> like the corrected ones' -ForEach 1, 2, 3, 4 {
        $corrected = Get-ArticleDefinition "scenario$_-corrected"
        $published = Get-ArticleDefinition "scenario$_-as-published" | Add-CsRole -Role @($corrected.Roles)
        foreach ($format in 'Mermaid', 'Dot', 'Svg') {
            $published | ConvertTo-CsDiagram $format | Should -BeExactly ($corrected | ConvertTo-CsDiagram $format)
        }
    }

    It 'draws each arrow of the map once in SVG' {
        $definition = Get-ArticleDefinition scenario3-corrected
        $svg = [xml]($definition | ConvertTo-CsDiagram Svg)
        $flows = $svg.GetElementsByTagName('g') | Where-Object { $_.GetAttribute('class') -eq 'flow' }
        $flows | ForEach-Object { "$($_.'data-from') $($_.'data-to') $($_.'data-rule')" } | Should -Be @(
            'Internet WebRole1/HttpIn '
            'WebRole1 WorkerRole1/InternalTCP2 1'
            'WorkerRole1 WorkerRole2/InternalTCP3 2'
        )
        $svg.svg.title.'#text' | Should -Be 'Who may reach what in MyService'
    }

    It 'draws what imports add with -IncludeImported alone' {
        $definition = Get-ArticleDefinition | Add-CsImport RemoteAccess, RemoteForwarder -Role WebRole1
        $definition | ConvertTo-CsDiagram | Should -Not -BeLike '*RdpInput*'
        foreach ($format in 'Mermaid', 'Dot', 'Svg') {
            $definition | ConvertTo-CsDiagram $format -IncludeImported | Should -BeLike '*RdpInput*'
        }
    }

    It 'draws a definition that is wrong, and one that is empty' {
        $wrong = '<ServiceDefinition><WorkerRole/><WorkerRole name="a"><Endpoints><InternalEndpoint/></Endpoints></WorkerRole></ServiceDefinition>'
        foreach ($format in 'Mermaid', 'Dot', 'Svg') {
            $wrong | ConvertFrom-Csdef | ConvertTo-CsDiagram $format | Should -BeLike '*(no name)*'
            New-CsDefinition Empty | ConvertTo-CsDiagram $format | Should -BeLike '*Internet*'
        }
    }

    It 'wants definitions, and one of the formats' {
        Get-CommandErrorId { 5 | ConvertTo-CsDiagram } | Should -Be 'InputObjectNotBound'
        (Get-CommandError { Get-ArticleDefinition | ConvertTo-CsDiagram Png }).Exception.Message | Should -BeLike '*Mermaid*Dot*Svg*'
    }

    It 'goes on with the next definition where one is too large' {
        $large = "<ServiceDefinition name='A'>$('<WorkerRole/>' * 5001)</ServiceDefinition>" | ConvertFrom-Csdef
        $command = { $large, (Get-ArticleDefinition) | ConvertTo-CsDiagram Dot }
        Get-CommandErrorId $command | Should -Be 'CsDiagramTooLarge'
        & $command 2>$null | Should -BeLike 'digraph "MyService"*'
    }
}

Describe 'Export-CsDiagram' {
    BeforeEach {
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        New-Item -ItemType Directory "$folder/sub" | Out-Null
        Set-Location $folder
    }

    It 'takes the format from the extension: <Name>' -ForEach @(
        @{ Name = 'a.mmd'; Format = 'Mermaid' }
        @{ Name = 'a.DOT'; Format = 'Dot' }
        @{ Name = 'a.gv'; Format = 'Dot' }
        @{ Name = 'a.svg'; Format = 'Svg' }
    ) {
        Get-ArticleDefinition | Export-CsDiagram $Name | Should -BeNullOrEmpty
        $text = [System.IO.File]::ReadAllText("$folder/$Name")
        $text | Should -BeExactly ((Get-ArticleDefinition | ConvertTo-CsDiagram $Format) + "`n")
        Get-ByteText "$folder/$Name" | Should -Not -BeLike 'EF-BB-BF*'
    }

    It 'puts Mermaid into a block of a Markdown file' {
        Get-ArticleDefinition | Export-CsDiagram a.md
        Get-Content a.md -TotalCount 4 | Should -Be '# MyService', '', '```mermaid', 'flowchart LR'
        (Get-Content a.md)[-1] | Should -Be '```'
    }

    It 'takes -Format before the extension' {
        Get-ArticleDefinition | Export-CsDiagram a.txt -Format Svg
        Get-Content -Raw a.txt | Should -BeLike '<svg *'
    }

    It 'draws what imports add with -IncludeImported' {
        Get-ArticleDefinition | Add-CsImport RemoteAccess -Role WebRole1 | Export-CsDiagram a.svg -IncludeImported
        Get-Content -Raw a.svg | Should -BeLike '*RemoteAccess.Rdp*'
    }

    It 'passes the definition on with -PassThru, which stays the one of its own file' {
        $definition = Import-CsDefinition (Get-ArticlePath)
        $path = $definition.Path
        $passed = $definition | Export-CsDiagram a.svg -PassThru
        [object]::ReferenceEquals($passed, $definition) | Should -BeTrue
        $passed.Path | Should -BeExactly $path
    }

    It 'takes paths of PowerShell, literal ones too' {
        New-PSDrive -Name CsDrawn -PSProvider FileSystem -Root "$folder/sub" | Out-Null
        Get-ArticleDefinition | Export-CsDiagram CsDrawn:/drive.svg
        Get-ArticleDefinition | Export-CsDiagram -LiteralPath 'a[1].svg'
        "$folder/sub/drive.svg" | Should -Exist
        Test-Path -LiteralPath 'a[1].svg' | Should -BeTrue
    }

    It 'says of two pictures for one path how to write them, which is not without a path' {
        $problems = @(Get-CommandError { (Get-ArticleDefinition), (Get-ArticleDefinition) | Export-CsDiagram two.svg })
        $problems.Count | Should -Be 1
        $problems[0].ErrorDetails.RecommendedAction | Should -BeExactly 'Write each one to a path of its own, with ForEach-Object.'
    }

    It 'writes nothing with -WhatIf, and leaves a file alone with -NoClobber' {
        Get-ArticleDefinition | Export-CsDiagram a.svg -WhatIf
        'a.svg' | Should -Not -Exist
        Set-Content a.svg mine
        Get-CommandErrorId { Get-ArticleDefinition | Export-CsDiagram a.svg -NoClobber } | Should -Be 'CsFileExists'
        Get-Content a.svg | Should -Be mine
        Get-ArticleDefinition | Export-CsDiagram a.svg
        Get-Content -Raw a.svg | Should -BeLike '<svg *'
    }

    It 'does not replace a definition' {
        Get-ArticleDefinition | Export-CsDefinition mine.csdef
        Get-CommandErrorId { Import-CsDefinition mine.csdef | Export-CsDiagram mine.csdef -Format Svg } | Should -Be 'CsFileExists'
        Get-Content mine.csdef -Raw | Should -BeExactly (Get-ArticleDefinition | ConvertTo-Csdef)
        Remove-Item mine.csdef
    }

    It 'refuses <What> as <Id>' -ForEach @(
        @{ What = 'an extension that says nothing'; Id = 'CsInvalidValue'; Command = { Get-ArticleDefinition | Export-CsDiagram a.png } }
        @{ What = 'a name without one'; Id = 'CsInvalidValue'; Command = { Get-ArticleDefinition | Export-CsDiagram a } }
        @{ What = 'two definitions for one path'; Id = 'CsFileExists'; Command = { 'A', 'B' | New-CsDefinition | Export-CsDiagram a.svg } }
        @{ What = 'a path in Env:'; Id = 'CsUnsupportedProvider'; Command = { Get-ArticleDefinition | Export-CsDiagram Env:a.svg } }
        @{ What = 'a folder that is not there'; Id = 'CsFileUnwritable'; Command = { Get-ArticleDefinition | Export-CsDiagram no/a.svg } }
        @{ What = 'a drive that is not there'; Id = 'CsFileNotFound'; Command = { Get-ArticleDefinition | Export-CsDiagram NoSuchDrive:/a.svg } }
    ) {
        Get-CommandErrorId $Command | Should -Be $Id
        (Get-ChildItem -File -Force).Name | Should -BeIn @($null, 'a.svg')
    }

    It 'says which extensions there are' {
        $problem = Get-CommandError { Get-ArticleDefinition | Export-CsDiagram a.png }
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*.mmd*.dot*.svg*'
        $problem.TargetObject | Should -BeLike '*a.png'
    }
}
