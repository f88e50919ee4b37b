BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
}

Describe 'New-CsRole' {
    It 'gives a <Type> role as <Element>' -ForEach @(
        @{ Type = 'Web'; Element = 'WebRole' }, @{ Type = 'Worker'; Element = 'WorkerRole' }
    ) {
        $role = New-CsRole R -Type $Type -VMSize Medium
        $role.ToXml() | Should -BeExactly "<$Element name=`"R`" vmsize=`"Medium`" />"
        $role.Type | Should -Be $Type
    }

    It 'leaves the size out where none is given, and shows the platform''s default' {
        $role = New-CsRole R -Type Web
        $role.ToXml() | Should -BeExactly '<WebRole name="R" />'
        $role.VMSize | Should -BeExactly 'Small'
    }

    It 'makes one role of each name from the pipeline' {
        ('A', 'B' | New-CsRole -Type Worker).Name | Should -Be 'A', 'B'
    }

    It 'refuses the name "<Name>"' -ForEach @(
        @{ Name = '' }, @{ Name = '1a' }, @{ Name = 'a/b' }, @{ Name = 'a ' }, @{ Name = "a`tb" }, @{ Name = 'a|b' }
    ) {
        Get-CommandErrorId { New-CsRole $Name -Type Web } | Should -Be 'CsInvalidName'
    }

    It 'takes the name "<Name>"' -ForEach @(
        @{ Name = '_' }, @{ Name = 'a b' }, @{ Name = 'a.b-c#d@e+f' }, @{ Name = 'a&b' }
    ) {
        $definition = New-CsDefinition S -Role (New-CsRole $Name -Type Web) | ConvertTo-Csdef | ConvertFrom-Csdef
        $definition.Roles[0].Name | Should -BeExactly $Name
    }
}

Describe 'Add-CsRole' {
    It 'adds roles to a definition and passes the definition on' {
        $definition = Get-ArticleDefinition
        $passed = $definition | Add-CsRole ('X', 'Y' | New-CsRole -Type Worker)
        [object]::ReferenceEquals($passed, $definition) | Should -BeTrue
        $definition.Roles.Name | Should -Be 'WebRole1', 'WorkerRole1', 'WorkerRole2', 'X', 'Y'
    }

    It 'adds roles from the pipeline and passes the roles on' {
        $definition = Get-ArticleDefinition
        $passed = 'X', 'Y' | New-CsRole -Type Worker | Add-CsRole -Definition $definition
        $passed.Name | Should -Be 'X', 'Y'
        $passed[0].GetDefinition() | Should -Be $definition
        $definition.Roles.Count | Should -Be 5
    }

    It 'adds a copy of another definition''s role, which stays where it was' {
        $source = Get-ArticleDefinition
        $target = New-CsDefinition Target
        $source | Get-CsRole WorkerRole2 | Add-CsRole -Definition $target | Rename-CsRole -NewName Copied | Out-Null
        $target.Roles.Name | Should -Be 'Copied'
        ($target | Get-CsEndpoint).Name | Should -Be 'InternalTCP3', 'InternalTCP4'
        $source.Roles.Name | Should -Be 'WebRole1', 'WorkerRole1', 'WorkerRole2'
    }

    It 'adds the list of roles of another definition as it is' {
        $other = Get-ArticleDefinition
        (New-CsDefinition A | Add-CsRole -Role $other.Roles).Roles.Name | Should -BeExactly $other.Roles.Name
        (New-CsDefinition B -Role $other.Roles).Roles.Count | Should -Be $other.Roles.Count
    }

    It 'is what adds roles, and not their list, which says so' {
        $definition = Get-ArticleDefinition
        $text = $definition | ConvertTo-Csdef
        { $definition.Roles.Add((New-CsRole New -Type Web)) } | Should -Throw '*takes no changes*'
        { $definition.Roles[0] = New-CsRole New -Type Web } | Should -Throw '*takes no changes*'
        $definition.Roles.Contains('webrole1') | Should -BeTrue
        $definition.Roles.Contains('Nobody') | Should -BeFalse
        $definition | ConvertTo-Csdef | Should -BeExactly $text
    }

    It 'puts roles before the traffic rules' {
        $text = Get-ArticleDefinition scenario1-corrected | Add-CsRole (New-CsRole X -Type Worker) | ConvertTo-Csdef
        ([xml]$text).DocumentElement.ChildNodes.LocalName |
            Should -Be 'WebRole', 'WorkerRole', 'WorkerRole', 'WorkerRole', 'NetworkTrafficRules'
    }

    It 'refuses a name that is there, ignoring case, and adds none of the roles' {
        $definition = Get-ArticleDefinition
        $before = $definition | ConvertTo-Csdef
        Get-CommandErrorId { $definition | Add-CsRole ('New', 'webrole1' | New-CsRole -Type Web) } | Should -Be 'CsRoleExists'
        $definition | ConvertTo-Csdef | Should -BeExactly $before
    }
}

Describe 'Get-CsRole' {
    It 'lists every role in the order of the file' {
        (Get-ArticleDefinition | Get-CsRole).Name | Should -Be 'WebRole1', 'WorkerRole1', 'WorkerRole2'
    }

    It 'finds <Expected> by <Arguments.Name> <Arguments.Type>' -ForEach @(
        @{ Arguments = @{ Name = 'worker*' }; Expected = 'WorkerRole1', 'WorkerRole2' }
        @{ Arguments = @{ Name = 'WEBROLE1' }; Expected = 'WebRole1' }
        @{ Arguments = @{ Name = 'WorkerRole2', 'Web*' }; Expected = 'WorkerRole2', 'WebRole1' }
        @{ Arguments = @{ Type = 'Web' }; Expected = 'WebRole1' }
        @{ Arguments = @{ Name = '*1'; Type = 'Worker' }; Expected = 'WorkerRole1' }
    ) {
        (Get-ArticleDefinition | Get-CsRole @Arguments).Name | Should -Be $Expected
    }

    It 'gives nothing for a wildcard without a match' {
        Get-CommandError { Get-ArticleDefinition | Get-CsRole No* } | Should -BeNullOrEmpty
    }

    It 'suggests the name that was meant, and still gives the others' {
        $roles = Get-ArticleDefinition | Get-CsRole WebRol1, WorkerRole1 -ErrorAction SilentlyContinue -ErrorVariable missing
        $roles.Name | Should -Be 'WorkerRole1'
        $missing[0].FullyQualifiedErrorId | Should -BeLike 'CsRoleNotFound,*'
        $missing[0].ErrorDetails.RecommendedAction | Should -BeExactly "Did you mean 'WebRole1'?"
    }

    It 'finds a role with brackets in its name by that name' {
        (New-CsDefinition A -Role (New-CsRole 'R[1]' -Type Web) | Get-CsRole 'R[1]').Name | Should -BeExactly 'R[1]'
    }

    It 'can be piped to a command that renames the roles of the same definition' {
        $definition = Get-ArticleDefinition
        Get-CommandError { $definition | Get-CsRole | ForEach-Object { $definition | Rename-CsRole $_.Name "$($_.Name)x" } } |
            Should -BeNullOrEmpty
        $definition.Roles.Name | Should -Be 'WebRole1x', 'WorkerRole1x', 'WorkerRole2x'
    }
}

Describe 'Set-CsRole' {
    It 'changes a role of a definition, and passes the definition on' {
        $definition = Get-ArticleDefinition
        $passed = $definition | Set-CsRole WorkerRole1 -VMSize Large -EnableNativeCodeExecution $false
        [object]::ReferenceEquals($passed, $definition) | Should -BeTrue
        ConvertTo-NodeList $definition.Roles['WorkerRole1'].ToXml() | Select-Object -First 1 |
            Should -BeExactly 'WorkerRole name=WorkerRole1 vmsize=Large enableNativeCodeExecution=false'
    }

    It 'changes roles from the pipeline, and passes them on' {
        $definition = Get-ArticleDefinition
        ($definition | Get-CsRole -Type Worker | Set-CsRole -VMSize Large).Name | Should -Be 'WorkerRole1', 'WorkerRole2'
        $definition.Roles.VMSize | Should -Be 'Medium', 'Large', 'Large'
    }

    It 'removes the size with an empty text' {
        (Get-ArticleDefinition | Set-CsRole WebRole1 -VMSize '').Roles[0].GetAttribute('vmsize') | Should -BeNullOrEmpty
    }

    It 'changes nothing with -WhatIf' {
        $definition = Get-ArticleDefinition
        $definition | Set-CsRole WebRole1 -VMSize Large -WhatIf | Out-Null
        $definition.Roles[0].VMSize | Should -BeExactly 'Medium'
    }
}

Describe 'Rename-CsRole' {
    It 'follows the role in traffic rules, and changes no other line' {
        $definition = Get-ArticleDefinition scenario4-corrected
        $before = $definition | ConvertTo-Csdef
        $after = $definition | Rename-CsRole workerrole1 Middle | ConvertTo-Csdef
        Get-AddedLine $before $after | Should -Be @(
            '<WorkerRole name="Middle">'
            '<RoleEndpoint endpointName="InternalTCP2" roleName="Middle"/>'
            '<FromRole roleName="Middle"/>')
        ($definition | Get-CsTrafficRule | ForEach-Object ToString)[1] | Should -BeExactly 'WorkerRole2/InternalTCP3 from Middle'
    }

    It 'renames a role from the pipeline with -NewName, and passes it on' {
        (Get-ArticleDefinition | Get-CsRole WebRole1 | Rename-CsRole -NewName Front).Name | Should -BeExactly 'Front'
    }

    It 'takes a script block for the new name of each role' {
        $definition = Get-ArticleDefinition
        $definition | Get-CsRole Worker* | Rename-CsRole -NewName { $_.Name -replace 'Worker', 'Back' }
        $definition.Roles.Name | Should -Be 'WebRole1', 'BackRole1', 'BackRole2'
    }

    It 'changes the case of a name' {
        (Get-ArticleDefinition | Rename-CsRole WebRole1 WEBROLE1).Roles[0].Name | Should -BeExactly 'WEBROLE1'
    }

    It 'refuses "<NewName>" as <Id> and changes nothing' -ForEach @(
        @{ NewName = 'workerrole1'; Id = 'CsRoleExists' }, @{ NewName = 'a/b'; Id = 'CsInvalidName' }
        @{ NewName = ''; Id = 'CsInvalidName' }
    ) {
        $definition = Get-ArticleDefinition scenario4-corrected
        $before = $definition | ConvertTo-Csdef
        Get-CommandErrorId { $definition | Rename-CsRole WebRole1 $NewName } | Should -Be $Id
        $definition | ConvertTo-Csdef | Should -BeExactly $before
    }
}

Describe 'Remove-CsRole' {
    It 'takes out a role of a definition, and passes the definition on' {
        $definition = Get-ArticleDefinition | Remove-CsRole workerrole1
        $definition.Roles.Name | Should -Be 'WebRole1', 'WorkerRole2'
    }

    It 'takes out roles from the pipeline, and passes them on' {
        $definition = Get-ArticleDefinition
        ($definition | Get-CsRole -Type Worker | Remove-CsRole).Name | Should -Be 'WorkerRole1', 'WorkerRole2'
        $definition.Roles.Name | Should -Be 'WebRole1'
    }

    It 'leaves the text as it was before the role was added' {
        $definition = Get-ArticleDefinition scenario1-corrected
        $before = $definition | ConvertTo-Csdef
        $definition | Add-CsRole (New-CsRole X -Type Worker | Add-CsInternalEndpoint E -Protocol tcp) |
            Remove-CsRole X | ConvertTo-Csdef | Should -BeExactly $before
    }

    It 'warns of the traffic rules that still name it' {
        $definition = Get-ArticleDefinition scenario3-corrected
        $definition | Remove-CsRole WorkerRole1 -WarningVariable warned -WarningAction SilentlyContinue | Out-Null
        $warned.Count | Should -Be 1
        "$warned" | Should -BeLike "*'WorkerRole1'*traffic rule destination (line *traffic rule source (line *"
    }

    It 'does not warn where nothing names it' {
        Get-ArticleDefinition | Remove-CsRole WorkerRole1 -WarningVariable warned -WarningAction SilentlyContinue | Out-Null
        $warned | Should -BeNullOrEmpty
    }

    It 'refuses a role that was removed before' {
        $role = Get-ArticleDefinition | Get-CsRole WebRole1 | Remove-CsRole
        Get-CommandErrorId { $role | Remove-CsRole } | Should -Be 'CsNotInDefinition'
    }

    It 'removes nothing with -WhatIf' {
        (Get-ArticleDefinition | Remove-CsRole WebRole1 -WhatIf).Roles.Count | Should -Be 3
    }

    It 'works inside a loop over the roles of the definition' {
        $definition = Get-ArticleDefinition
        Get-CommandError { foreach ($role in $definition.Roles) { $definition | Remove-CsRole $role.Name } } | Should -BeNullOrEmpty
        $definition.Roles.Count | Should -Be 0
    }
}
