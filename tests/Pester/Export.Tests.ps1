BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
    Push-Location

    function Get-Declaration([string] $Path) {
        (Get-Content -LiteralPath $Path -TotalCount 1)
    }
}

AfterAll {
    Pop-Location
}

Describe 'Export-CsDefinition' {
    BeforeEach {
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        New-Item -ItemType Directory "$folder/sub" | Out-Null
        Set-Location $folder
        Copy-Item (Get-ArticlePath) "$folder/roles.csdef"
    }

    It 'writes an untouched definition byte for byte: <Name>' -ForEach @(
        @{ Name = 'plain'; Bytes = [System.Text.Encoding]::UTF8.GetBytes("<ServiceDefinition name='A'/>") }
        @{ Name = 'a byte order mark and no final line end'
            Bytes = [byte[]](0xEF, 0xBB, 0xBF) + [System.Text.Encoding]::UTF8.GetBytes("<ServiceDefinition`tname='A' >`r`n </ServiceDefinition>")
        }
        @{ Name = 'UTF-16'
            Bytes = [byte[]](0xFF, 0xFE) + [System.Text.Encoding]::Unicode.GetBytes('<?xml version="1.0" encoding="utf-16"?><ServiceDefinition name="A" />')
        }
        @{ Name = 'mixed line ends, comments and entities'
            Bytes = [System.Text.Encoding]::UTF8.GetBytes("<!--a-->`r`n<ServiceDefinition name=`"&#65;`"`n>`r<!-- b`n--></ServiceDefinition >`n`n")
        }
    ) {
        [System.IO.File]::WriteAllBytes("$folder/in.csdef", $Bytes)
        Import-CsDefinition in.csdef | Export-CsDefinition out.csdef
        Get-ByteText "$folder/out.csdef" | Should -BeExactly (Get-ByteText "$folder/in.csdef")
    }

    It 'writes back to where the definition came from, where no path is given' {
        Import-CsDefinition roles.csdef | Set-CsDefinition Changed | Export-CsDefinition
        (Import-CsDefinition roles.csdef).Name | Should -BeExactly 'Changed'
    }

    It 'writes each of several definitions back to its own file' {
        Copy-Item roles.csdef more.csdef
        Import-CsDefinition *.csdef | Set-CsDefinition Both | Export-CsDefinition
        (Import-CsDefinition *.csdef).Name | Should -Be 'Both', 'Both'
    }

    It 'gives nothing, and the definition with -PassThru, which then knows its new path' {
        $definition = Get-ArticleDefinition
        $definition | Export-CsDefinition a.csdef | Should -BeNullOrEmpty
        $passed = $definition | Export-CsDefinition b.csdef -PassThru
        [object]::ReferenceEquals($passed, $definition) | Should -BeTrue
        $passed.Path | Should -BeExactly (Get-Item b.csdef).FullName
    }

    It 'takes paths from the current location and from a drive that New-PSDrive made' {
        Set-Location sub
        Get-ArticleDefinition | Export-CsDefinition here.csdef
        Get-ArticleDefinition | Export-CsDefinition ../above.csdef
        "$folder/sub/here.csdef", "$folder/above.csdef" | Should -Exist
        New-PSDrive -Name CsOut -PSProvider FileSystem -Root "$folder/sub" | Out-Null
        Get-ArticleDefinition | Export-CsDefinition CsOut:/drive.csdef
        "$folder/sub/drive.csdef" | Should -Exist
    }

    It 'takes -LiteralPath as it is' {
        Get-ArticleDefinition | Export-CsDefinition -LiteralPath 'a[1].csdef'
        Test-Path -LiteralPath 'a[1].csdef' | Should -BeTrue
    }

    It 'writes nothing with -WhatIf' {
        $before = Get-ByteText roles.csdef
        Import-CsDefinition roles.csdef | Set-CsDefinition Changed | Export-CsDefinition -WhatIf
        Get-ArticleDefinition | Export-CsDefinition new.csdef -WhatIf
        Get-ByteText roles.csdef | Should -BeExactly $before
        'new.csdef' | Should -Not -Exist
    }

    It 'leaves a file alone with -NoClobber, and writes a new one' {
        $before = Get-ByteText roles.csdef
        Get-CommandErrorId { New-CsDefinition A | Export-CsDefinition roles.csdef -NoClobber } | Should -Be 'CsFileExists'
        Get-ByteText roles.csdef | Should -BeExactly $before
        New-CsDefinition A | Export-CsDefinition new.csdef -NoClobber
        'new.csdef' | Should -Exist
    }

    It 'refuses to write two definitions of one pipeline to the same path, and keeps the first' {
        $problem = Get-CommandError { 'A', 'B' | New-CsDefinition | Export-CsDefinition one.csdef }
        $problem.FullyQualifiedErrorId | Should -BeLike 'CsFileExists,*'
        (Import-CsDefinition one.csdef).Name | Should -BeExactly 'A'
    }

    It 'refuses <What> as <Id>' -ForEach @(
        @{ What = 'a path in Env:'; Id = 'CsUnsupportedProvider'; Command = { New-CsDefinition A | Export-CsDefinition Env:a } }
        @{ What = 'a drive that is not there'; Id = 'CsFileNotFound'; Command = { New-CsDefinition A | Export-CsDefinition NoSuchDrive:/a } }
        @{ What = 'a folder that is not there'; Id = 'CsFileUnwritable'; Command = { New-CsDefinition A | Export-CsDefinition no/a.csdef } }
        @{ What = 'a folder'; Id = 'CsFileUnwritable'; Command = { New-CsDefinition A | Export-CsDefinition sub } }
        @{ What = 'a file as a folder'; Id = 'CsFileUnwritable'; Command = { New-CsDefinition A | Export-CsDefinition roles.csdef/a } }
        @{ What = 'no path at all'; Id = 'CsPathRequired'; Command = { New-CsDefinition A | Export-CsDefinition } }
        @{ What = 'several files at once'; Id = 'CsInvalidValue'
            Command = { Copy-Item roles.csdef b.csdef; New-CsDefinition A | Export-CsDefinition *.csdef }
        }
        @{ What = 'an unknown encoding'; Id = 'CsUnsupportedEncoding'; Command = { New-CsDefinition A | Export-CsDefinition a -Encoding klingon } }
        @{ What = 'an encoding that .NET refuses'; Id = 'CsUnsupportedEncoding'; Command = { New-CsDefinition A | Export-CsDefinition a -Encoding utf-7 } }
    ) {
        $before = Get-ByteText roles.csdef
        Get-CommandErrorId $Command | Should -Be $Id
        Get-ByteText roles.csdef | Should -BeExactly $before
    }

    It 'reports a name that no file can have as an error of the module' {
        Get-CommandErrorId { New-CsDefinition A | Export-CsDefinition "a`0b" } | Should -BeLike 'Cs*'
    }

    It 'does not overwrite what another program changed since the file was read, but with -Force' {
        $definition = Import-CsDefinition roles.csdef
        New-CsDefinition Other | Export-CsDefinition roles.csdef
        Get-CommandErrorId { $definition | Set-CsDefinition Mine | Export-CsDefinition } | Should -Be 'CsFileChanged'
        (Import-CsDefinition roles.csdef).Name | Should -BeExactly 'Other'
        $definition | Export-CsDefinition -Force
        (Import-CsDefinition roles.csdef).Name | Should -BeExactly 'Mine'
        $definition | Set-CsDefinition Again | Export-CsDefinition
        (Import-CsDefinition roles.csdef).Name | Should -BeExactly 'Again'
    }

    It 'overwrites a read-only file with -Force alone, and leaves it read-only' {
        Set-ItemProperty -Path roles.csdef -Name IsReadOnly -Value $true
        try {
            Get-CommandErrorId { Import-CsDefinition roles.csdef | Set-CsDefinition New | Export-CsDefinition } | Should -Be 'CsFileUnwritable'
            Import-CsDefinition roles.csdef | Set-CsDefinition New | Export-CsDefinition -Force
            (Import-CsDefinition roles.csdef).Name | Should -BeExactly 'New'
            (Get-Item roles.csdef).IsReadOnly | Should -BeTrue
        }
        finally {
            Set-ItemProperty -Path roles.csdef -Name IsReadOnly -Value $false
        }
    }

    It 'reads what git prints of a file with a byte order mark, and writes the same bytes' -Skip:(-not (Get-Command git -ErrorAction SilentlyContinue)) {
        $bytes = [byte[]](0xEF, 0xBB, 0xBF) + [System.Text.Encoding]::UTF8.GetBytes("<?xml version=`"1.0`" encoding=`"utf-8`"?>`n<ServiceDefinition name=`"Marked`" />`n")
        [System.IO.File]::WriteAllBytes("$folder/marked.csdef", $bytes)
        git init --quiet .
        git add marked.csdef
        $definition = git show :marked.csdef | ConvertFrom-Csdef
        $definition.Name | Should -BeExactly 'Marked'
        $definition | Export-CsDefinition again.csdef
        Get-ByteText "$folder/again.csdef" | Should -BeLike 'EF-BB-BF-3C-3F*'
    }

    It 'says of a path that it cannot write nothing of its own temporary files' {
        (Get-CommandError { New-CsDefinition A | Export-CsDefinition no/a.csdef }).ErrorDetails.Message |
            Should -Not -BeLike '*.tmp*'
    }

    It 'leaves a file that another program holds as it was, and nothing beside it' {
        $before = Get-ByteText roles.csdef
        $stream = [System.IO.File]::Open("$folder/roles.csdef", 'Open', 'ReadWrite', 'None')
        try {
            Get-CommandErrorId { New-CsDefinition A | Export-CsDefinition roles.csdef } | Should -Be 'CsFileUnwritable'
        }
        finally {
            $stream.Dispose()
        }
        Get-ByteText roles.csdef | Should -BeExactly $before
        (Get-ChildItem -Force -File).Name | Should -Be 'roles.csdef'
    }

    It 'writes through a symbolic link and keeps it' {
        New-Item -ItemType SymbolicLink link.csdef -Target "$folder/roles.csdef" | Out-Null
        Import-CsDefinition link.csdef | Set-CsDefinition Linked | Export-CsDefinition
        (Get-Item link.csdef).LinkType | Should -Be 'SymbolicLink'
        (Import-CsDefinition roles.csdef).Name | Should -BeExactly 'Linked'
    }

    # Windows PowerShell makes no link to what is not there.
    It 'reports a symbolic link that leads to itself as an error of the module' -Skip:($PSVersionTable.PSVersion.Major -lt 6) {
        New-Item -ItemType SymbolicLink loop.csdef -Target "$folder/loop.csdef" | Out-Null
        Get-CommandErrorId { New-CsDefinition A | Export-CsDefinition loop.csdef } | Should -Be 'CsFileUnwritable'
    }
}

Describe 'Export-CsDefinition -Encoding' {
    BeforeEach {
        Set-Location $TestDrive
    }

    It '<Encoding> starts the file with <Start>, and the declaration says <Declared>' -ForEach @(
        @{ Encoding = 'utf8'; Start = '3C-3F'; Declared = 'utf-8' }
        @{ Encoding = 'utf8NoBOM'; Start = '3C-3F'; Declared = 'utf-8' }
        @{ Encoding = 'UTF8BOM'; Start = 'EF-BB-BF-3C'; Declared = 'utf-8' }
        @{ Encoding = 'unicode'; Start = 'FF-FE-3C-00'; Declared = 'utf-16' }
        @{ Encoding = 'bigendianunicode'; Start = 'FE-FF-00-3C'; Declared = 'utf-16BE' }
        @{ Encoding = 'utf32'; Start = 'FF-FE-00-00-3C'; Declared = 'utf-32' }
        @{ Encoding = 'ascii'; Start = '3C-3F'; Declared = 'us-ascii' }
        @{ Encoding = 'iso-8859-1'; Start = '3C-3F'; Declared = 'iso-8859-1' }
    ) {
        New-CsDefinition MyService | Export-CsDefinition "$Encoding.csdef" -Encoding $Encoding
        Get-ByteText "$TestDrive/$Encoding.csdef" | Should -BeLike "$Start*"
        Get-Declaration "$Encoding.csdef" | Should -BeLike "*encoding=`"$Declared`"*"
        $read = Import-CsDefinition "$Encoding.csdef"
        $read.Name | Should -BeExactly 'MyService'
        $read.EncodingName | Should -Be $Declared
    }

    It 'keeps the encoding of the file where it is left out' {
        New-CsDefinition A | Export-CsDefinition a.csdef -Encoding unicode
        Import-CsDefinition a.csdef | Set-CsDefinition B | Export-CsDefinition
        Get-ByteText "$TestDrive/a.csdef" | Should -BeLike 'FF-FE-3C-00*'
    }

    It 'refuses characters that the encoding does not have, and writes no file' {
        $name = 'A' + [char] 0xE9
        Get-CommandErrorId { New-CsDefinition $name | Export-CsDefinition refused.csdef -Encoding ascii } |
            Should -Be 'CsUnsupportedEncoding'
        'refused.csdef' | Should -Not -Exist
    }

    It 'can read back what it wrote where the file had no declaration' {
        $name = 'A' + [char] 0xE9
        Get-ArticleDefinition | Set-CsDefinition $name | Export-CsDefinition latin.csdef -Encoding iso-8859-1
        (Import-CsDefinition latin.csdef).Name | Should -BeExactly $name
    }
}
