BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
}

Describe 'New-CsDefinition' {
    It 'gives a definition of that name in the format''s namespace' {
        $nodes = New-CsDefinition MyService | ConvertTo-Csdef | ForEach-Object { ConvertTo-NodeList $_ }
        $nodes | Should -Be @('ServiceDefinition name=MyService ' +
            'xmlns=http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition')
    }

    It 'writes <Attribute> for -<Parameter>' -ForEach @(
        @{ Parameter = 'SchemaVersion'; Value = '2015-04.2.6'; Attribute = 'schemaVersion="2015-04.2.6"' }
        @{ Parameter = 'UpgradeDomainCount'; Value = 3; Attribute = 'upgradeDomainCount="3"' }
        @{ Parameter = 'TopologyChangeDiscovery'; Value = 'blast'; Attribute = 'topologyChangeDiscovery="Blast"' }
    ) {
        $arguments = @{ $Parameter = $Value }
        New-CsDefinition MyService @arguments | ConvertTo-Csdef | Should -BeLikeExactly "*$Attribute*"
    }

    It 'takes roles and keeps their order' {
        $roles = 'C', 'A', 'B' | New-CsRole -Type Worker
        (New-CsDefinition MyService -Role $roles).Roles.Name | Should -Be 'C', 'A', 'B'
    }

    It 'makes one definition of each name from the pipeline, and goes on after a bad one' {
        $names = 'One', 'T/wo', 'Three' | New-CsDefinition -ErrorAction SilentlyContinue -ErrorVariable refused
        $names.Name | Should -Be 'One', 'Three'
        $refused.FullyQualifiedErrorId | Should -BeLike 'CsInvalidName,*'
    }

    It 'refuses two roles of one name, ignoring case' {
        Get-CommandErrorId { New-CsDefinition A -Role (New-CsRole x -Type Web), (New-CsRole X -Type Worker) } |
            Should -Be 'CsRoleExists'
    }

    It 'refuses the name "<Name>" and does not speak of a name that nobody gave' -ForEach @(
        @{ Name = '' }, @{ Name = '9a' }, @{ Name = 'a/b' }, @{ Name = 'a.' }
    ) {
        $problem = Get-CommandError { New-CsDefinition $Name }
        $problem.FullyQualifiedErrorId | Should -BeLike 'CsInvalidName,*'
        $problem.ErrorDetails.Message | Should -Not -BeLike "*ServiceDefinition '_'*"
    }

    It 'reports a null role without crashing' {
        (Get-CommandError { New-CsDefinition A -Role $null }).Exception.GetType().Name |
            Should -Not -Be 'NullReferenceException'
    }
}

Describe 'Set-CsDefinition' {
    It 'changes the name and passes the same definition on' {
        $definition = Get-ArticleDefinition
        $passed = $definition | Set-CsDefinition Renamed
        [object]::ReferenceEquals($passed, $definition) | Should -BeTrue
        $definition.Name | Should -BeExactly 'Renamed'
    }

    It 'changes only the line with the root element' {
        $definition = Get-ArticleDefinition
        $before = $definition | ConvertTo-Csdef
        $after = $definition | Set-CsDefinition -UpgradeDomainCount 2 | ConvertTo-Csdef
        @(Get-AddedLine $before $after).Count | Should -Be 1
        @(Get-AddedLine $after $before).Count | Should -Be 1
        $definition.UpgradeDomainCount | Should -Be 2
    }

    It 'removes -<Parameter> with an empty text, and the file is as it was' -ForEach @(
        @{ Parameter = 'SchemaVersion'; Value = '2015-04.2.6' }
        @{ Parameter = 'TopologyChangeDiscovery'; Value = 'Blast' }
    ) {
        $definition = Get-ArticleDefinition
        $before = $definition | ConvertTo-Csdef
        $set = @{ $Parameter = $Value }
        $definition | Set-CsDefinition @set | ConvertTo-Csdef | Should -Not -BeExactly $before
        $clear = @{ $Parameter = '' }
        $definition | Set-CsDefinition @clear | ConvertTo-Csdef | Should -BeExactly $before
    }

    It 'changes nothing when one of several values is refused' {
        $definition = Get-ArticleDefinition
        $before = $definition | ConvertTo-Csdef
        Get-CommandErrorId { $definition | Set-CsDefinition Other -UpgradeDomainCount 0 } | Should -Be 'CsInvalidValue'
        $definition | ConvertTo-Csdef | Should -BeExactly $before
    }

    It 'suggests the way of topology change discovery that was meant' {
        $problem = Get-CommandError { Get-ArticleDefinition | Set-CsDefinition -TopologyChangeDiscovery Blst }
        $problem.ErrorDetails.RecommendedAction | Should -BeExactly "Did you mean 'Blast'?"
    }

    It 'changes nothing with -WhatIf' {
        $definition = Get-ArticleDefinition
        $definition | Set-CsDefinition Other -WhatIf | Out-Null
        $definition.Name | Should -BeExactly 'MyService'
    }
}

Describe 'Copy-CsDefinition' {
    It 'gives a copy that changes by itself' {
        $definition = Get-ArticleDefinition
        $copy = $definition | Copy-CsDefinition | Set-CsDefinition Copied | Remove-CsRole WorkerRole2
        $copy.Roles.Count | Should -Be 2
        $definition.Roles.Count | Should -Be 3
        $definition.Name | Should -BeExactly 'MyService'
    }

    It 'gives a copy with the same text and path' {
        $definition = Import-CsDefinition (Get-ArticlePath scenario3-as-published)
        $copy = $definition | Copy-CsDefinition
        $copy | ConvertTo-Csdef | Should -BeExactly ($definition | ConvertTo-Csdef)
        $copy.Path | Should -BeExactly $definition.Path
    }
}

Describe 'ConvertTo-Csdef and ConvertFrom-Csdef' {
    It 'give back the text that they were given' {
        $text = "<!-- top -->`r`n<ServiceDefinition  name='A' >`r`n`t<WorkerRole name = `"W`"/> </ServiceDefinition>"
        $text | ConvertFrom-Csdef | ConvertTo-Csdef | Should -BeExactly $text
    }

    It 'read the lines of Get-Content' {
        $definition = Get-Content (Get-ArticlePath scenario4-corrected) | ConvertFrom-Csdef
        @($definition).Count | Should -Be 1
        $definition.TrafficRules.Count | Should -Be 3
    }

    It 'read several whole documents, and go on after a malformed one' {
        $text = Get-Content -Raw (Get-ArticlePath)
        $names = $text, "<a`n", $text | ConvertFrom-Csdef -ErrorAction SilentlyContinue -ErrorVariable refused
        $names.Name | Should -Be 'MyService', 'MyService'
        $refused.FullyQualifiedErrorId | Should -BeLike 'CsMalformedXml,*'
    }

    It 'read one-line documents on both sides of a malformed one' {
        $line = "<ServiceDefinition name='{0}'/>"
        $names = ($line -f 'A'), '<a', ($line -f 'B') | ConvertFrom-Csdef -ErrorAction SilentlyContinue
        $names.Name | Should -Be 'A', 'B'
    }

    It 'keep a definition whose root has no namespace readable and editable' {
        $text = "<ServiceDefinition name='A'><WorkerRole name='W'/></ServiceDefinition>"
        $definition = $text | ConvertFrom-Csdef | Add-CsInternalEndpoint E -Role W -Protocol tcp
        ConvertTo-NodeList ($definition | ConvertTo-Csdef) | Should -Be @(
            'ServiceDefinition name=A', '  WorkerRole name=W', '    Endpoints', '      InternalEndpoint name=E protocol=tcp')
    }

    It 'write new elements with the prefix of the file' {
        $text = "<s:ServiceDefinition xmlns:s='http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition' name='A'/>"
        $definition = $text | ConvertFrom-Csdef | Add-CsRole (New-CsRole W -Type Worker)
        ([xml]($definition | ConvertTo-Csdef)).DocumentElement.FirstChild.get_Name() | Should -BeExactly 's:WorkerRole'
    }

    It 'say the line and column of <What>' -ForEach @(
        @{ What = 'a tag that is not closed'; Text = "<ServiceDefinition name='A'>`n  <WebRole>`n</ServiceDefinition>"; Line = 3 }
        @{ What = 'an entity that nobody declared'; Text = "<ServiceDefinition`n name='&x;'/>"; Line = 2 }
        @{ What = 'a document type definition'; Text = "`n<!DOCTYPE a><ServiceDefinition name='A'/>"; Line = 2 }
    ) {
        $problem = Get-CommandError { $Text | ConvertFrom-Csdef }
        $problem.FullyQualifiedErrorId | Should -BeLike 'CsMalformedXml,*'
        $problem.ErrorDetails.Message | Should -BeLike "Line $Line, column *"
    }

    It 'say what to give in place of <What>' -ForEach @(
        @{ What = 'a path'; Text = './a.csdef'; Message = "*'./a.csdef' is the path of a file*"; Action = '*Import-CsDefinition*' }
        @{ What = 'no text'; Text = ''; Message = '*the text is empty*'; Action = 'Give the text of*' }
        @{ What = 'white space'; Text = " `n"; Message = '*the text is empty*'; Action = 'Give the text of*' }
    ) {
        $problem = Get-CommandError { $Text | ConvertFrom-Csdef }
        $problem.FullyQualifiedErrorId | Should -BeLike 'CsMalformedXml,*'
        $problem.Exception.Message | Should -BeLike $Message
        $problem.ErrorDetails.RecommendedAction | Should -BeLike $Action
    }

    It 'report text in a declared encoding that .NET refuses as an error of the module' {
        Get-CommandErrorId { '<?xml version="1.0" encoding="utf-7"?><ServiceDefinition name="A"/>' | ConvertFrom-Csdef } |
            Where-Object { $_ -notlike 'Cs*' } | Should -BeNullOrEmpty
    }
}
