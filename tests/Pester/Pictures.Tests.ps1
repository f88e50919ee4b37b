# The pictures of the documentation are what the module draws now.

BeforeDiscovery {
    $script:names = (Get-ChildItem "$PSScriptRoot/../../docs/pictures/*.svg").Name + '../diagrams.md'
}

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
    $script:docs = "$PSScriptRoot/../../docs"
    & "$docs/pictures/Export-Picture.ps1" -Path $TestDrive

    function Get-Picture([string] $Folder, [string] $Name) {
        [System.IO.File]::ReadAllText((Convert-Path "$Folder/pictures/$Name")).Replace("`r`n", "`n")
    }
}

Describe 'docs/pictures' {
    It 'has no picture too many, and lacks none' {
        (Get-ChildItem "$docs/pictures/*.svg").Name | Should -Be (Get-ChildItem "$TestDrive/pictures/*.svg").Name
    }

    It 'is current: <_> (./build.ps1 Pictures makes it)' -ForEach $names {
        Get-Picture $docs $_ | Should -BeExactly (Get-Picture $TestDrive $_)
    }

    It 'has a picture of every example that authors a definition' {
        # Export-CsDefinition: what an example makes and keeps for itself needs no picture.
        $authors = Get-ChildItem "$PSScriptRoot/../../examples/*.ps1" | Where-Object {
            $text = Get-Content -Raw $_
            $text -match 'New-CsDefinition' -and $text -match 'Export-CsDefinition'
        }
        $authors.BaseName | Sort-Object | Should -Be ((Get-ChildItem "$docs/pictures/*.svg").BaseName | Sort-Object)
    }
}
