BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
    Push-Location
}

AfterAll {
    Pop-Location
}

Describe 'Import-CsDefinition' {
    BeforeAll {
        $folder = "$TestDrive/in"
        New-Item -ItemType Directory "$folder/sub" | Out-Null
        'roles', 'scenario1-corrected', 'scenario2-corrected' | ForEach-Object {
            Copy-Item (Get-ArticlePath $_) $folder
        }
        Copy-Item (Get-ArticlePath) "$folder/sub/a[1].csdef"
        Copy-Item (Get-ArticlePath) "$folder/sub/a1.csdef"
        Set-Content "$folder/sub/broken.csdef" '<ServiceDefinition', '  name='
    }

    BeforeEach {
        Set-Location $folder
    }

    It 'reads a file and knows where it came from' {
        $definition = Import-CsDefinition "$folder/roles.csdef"
        $definition.Name | Should -BeExactly 'MyService'
        $definition.Path | Should -BeExactly (Get-Item "$folder/roles.csdef").FullName
    }

    It 'takes paths from the current location, wherever Set-Location went' {
        Set-Location sub
        (Import-CsDefinition a1.csdef).Path | Should -BeExactly (Get-Item "$folder/sub/a1.csdef").FullName
        (Import-CsDefinition ../roles.csdef).Path | Should -BeExactly (Get-Item "$folder/roles.csdef").FullName
        (Import-CsDefinition "$PWD/a1.csdef").Name | Should -BeExactly 'MyService'
    }

    It 'expands wildcards in -Path' {
        @(Import-CsDefinition scenario?-*.csdef).Count | Should -Be 2
        (Import-CsDefinition 'sub/a[1-3].csdef').Path | Should -BeLike '*a1.csdef'
    }

    It 'takes -LiteralPath as it is' {
        (Import-CsDefinition -LiteralPath 'sub/a[1].csdef').Path | Should -BeExactly (Get-Item -LiteralPath 'sub/a[1].csdef').FullName
    }

    It 'takes a name with brackets first as it stands' {
        (Import-CsDefinition 'sub/a[1].csdef').Path | Should -BeLike '*a`[1`].csdef'
        Copy-Item -LiteralPath 'sub/a[1].csdef' -Destination 'sub/b[7].csdef'
        (Import-CsDefinition 'sub/b[7].csdef').Path | Should -BeLike '*b`[7`].csdef'
        Test-CsDefinition 'sub/b[7].csdef' | Should -BeTrue
        Remove-Item -LiteralPath 'sub/b[7].csdef'
    }

    It 'warns where a wildcard matches nothing, and a folder has nothing to read' {
        Get-CommandError { Import-CsDefinition nothing*.csdef } | Should -BeNullOrEmpty
        Import-CsDefinition nothing*.csdef 3>&1 | Should -BeLike "No file matches 'nothing?.csdef'."
        New-Item -ItemType Directory empty -Force | Out-Null
        Import-CsDefinition empty 3>&1 | Should -BeLike 'There is no service definition (.csdef) in ''*empty''.'
        Import-CsConfiguration empty -Recurse 3>&1 | Should -BeLike 'There is no service configuration (.cscfg) in ''*empty'' or a folder below it.'
    }

    It 'reads the definitions of a folder, and with -Recurse those of the folders below' {
        $deep = New-Item -ItemType Directory "$TestDrive/deep/one/two"
        New-Item -ItemType Directory "$TestDrive/deep/bin" | Out-Null
        foreach ($at in "$TestDrive/deep", $deep.Parent.FullName, $deep.FullName, "$TestDrive/deep/bin") {
            New-CsDefinition (Split-Path $at -Leaf) | Export-CsDefinition "$at/a.csdef"
            New-CsDefinition (Split-Path $at -Leaf) | New-CsConfiguration | Export-CsConfiguration "$at/a.cscfg"
        }
        (Import-CsDefinition $TestDrive/deep).Name | Should -Be 'deep'
        (Import-CsDefinition $TestDrive/deep -Recurse).Name | Should -Be 'deep', 'one', 'two'
        (Import-CsConfiguration -LiteralPath $TestDrive/deep -Recurse).ServiceName | Should -Be 'deep', 'one', 'two'
    }

    It 'takes the files of Get-ChildItem, brackets in names included' {
        (Get-ChildItem sub/a*.csdef | Import-CsDefinition).Path | Should -Be (Get-ChildItem sub/a*.csdef).FullName
    }

    It 'takes texts and objects with a Path from the pipeline' {
        ('roles.csdef' | Import-CsDefinition).Name | Should -BeExactly 'MyService'
        ([pscustomobject]@{ Path = 'roles.csdef' } | Import-CsDefinition).Name | Should -BeExactly 'MyService'
    }

    It 'gives one error for a malformed file, and the good ones around it' {
        $good = Get-ChildItem sub | Import-CsDefinition -ErrorAction SilentlyContinue -ErrorVariable refused
        $good.Count | Should -Be 2
        $refused.Count | Should -Be 1
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'CsMalformedXml,*'
        $refused[0].ErrorDetails.Message | Should -Match 'broken\.csdef:\d+:\d+: '
    }

    It 'reads from a drive that New-PSDrive made' {
        New-PSDrive -Name CsIn -PSProvider FileSystem -Root $folder | Out-Null
        (Import-CsDefinition CsIn:/roles.csdef).Path | Should -BeExactly (Get-Item "$folder/roles.csdef").FullName
        @(Import-CsDefinition CsIn:/sub/a*.csdef).Count | Should -Be 2
        Set-Location CsIn:/sub
        (Import-CsDefinition a1.csdef).Path | Should -BeExactly (Get-Item "$folder/sub/a1.csdef").FullName
    }

    It 'refuses <What> as <Id>' -ForEach @(
        @{ What = 'a file that is not there'; Id = 'CsFileNotFound'; Command = { Import-CsDefinition nothing.csdef } }
        @{ What = 'a literal file that is not there'; Id = 'CsFileNotFound'; Command = { Import-CsDefinition -LiteralPath 'a[9].csdef' } }
        @{ What = 'a drive that is not there'; Id = 'CsFileNotFound'; Command = { Import-CsDefinition NoSuchDrive:/a.csdef } }
        @{ What = 'a wildcard that matches nothing, where errors stop'; Id = 'CsFileNotFound'; Command = { Import-CsDefinition nothing*.csdef -ErrorAction Stop } }
        @{ What = 'an environment variable'; Id = 'CsUnsupportedProvider'; Command = { Import-CsDefinition Env:PATH } }
        @{ What = 'a literal environment variable'; Id = 'CsUnsupportedProvider'; Command = { Import-CsDefinition -LiteralPath Env:PATH } }
    ) {
        Get-CommandErrorId $Command | Should -Be $Id
    }

    It 'reports a name that no file can have as an error of the module' {
        Get-CommandErrorId { Import-CsDefinition "a`0b" } | Should -BeLike 'Cs*'
    }

    It 'tells a configuration from a definition' {
        Set-Content a.cscfg '<ServiceConfiguration serviceName="A"/>'
        (Get-CommandError { Import-CsDefinition a.cscfg }).ErrorDetails.RecommendedAction | Should -BeLike '*cscfg*'
    }

    It 'refuses a file in the declared encoding <Encoding> with an error that names the file' -ForEach @(
        @{ Encoding = 'klingon' }, @{ Encoding = 'utf-7' }
    ) {
        Set-Content encoded.csdef "<?xml version=`"1.0`" encoding=`"$Encoding`"?><ServiceDefinition name=`"A`"/>"
        $problem = Get-CommandError { Import-CsDefinition encoded.csdef }
        $problem.FullyQualifiedErrorId | Should -BeLike 'CsUnsupportedEncoding,*'
        $problem.ErrorDetails.Message | Should -BeLike '*encoded.csdef:1:1: *'
    }

    It 'gives the whole import up with -ErrorAction Stop' {
        { Import-CsDefinition nothing.csdef -ErrorAction Stop } | Should -Throw -ErrorId 'CsFileNotFound,*'
    }
}
