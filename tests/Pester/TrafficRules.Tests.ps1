BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    function Get-RuleText([object] $Definition) {
        $Definition | Get-CsTrafficRule | ForEach-Object ToString
    }
}

Describe 'Add-CsTrafficRule' {
    It 'lets one role send to one endpoint, and passes the definition on' {
        $definition = Get-ArticleDefinition
        $passed = $definition | Add-CsTrafficRule -To WorkerRole1/InternalTCP2 -From WebRole1
        [object]::ReferenceEquals($passed, $definition) | Should -BeTrue
        Get-RuleText $definition | Should -BeExactly 'WorkerRole1/InternalTCP2 from WebRole1'
    }

    It 'takes several destinations and sources, and names them as the file does' {
        $definition = Get-ArticleDefinition |
            Add-CsTrafficRule workerrole1/internaltcp2, WorkerRole2/InternalTCP3 webrole1, WorkerRole2
        Get-RuleText $definition |
            Should -BeExactly 'WorkerRole1/InternalTCP2, WorkerRole2/InternalTCP3 from WebRole1, WorkerRole2'
    }

    It 'takes the objects of Get-CsEndpoint and Get-CsRole' {
        $definition = Get-ArticleDefinition
        $to = $definition | Get-CsEndpoint -Role WorkerRole2
        $definition | Add-CsTrafficRule -To $to -From ($definition | Get-CsRole -Type Web) | Out-Null
        Get-RuleText $definition | Should -BeExactly 'WorkerRole2/InternalTCP3, WorkerRole2/InternalTCP4 from WebRole1'
    }

    It 'lets nobody send with -From @()' {
        $definition = Get-ArticleDefinition | Add-CsTrafficRule -To WorkerRole1/InternalTCP2 -From @()
        Get-RuleText $definition | Should -BeExactly 'WorkerRole1/InternalTCP2 from nobody'
        $definition.TrafficRules[0].AllowAll | Should -BeFalse
        $definition | ConvertTo-Csdef | Should -BeLike '*<WhenSource matches="AnyRule" />*'
    }

    It 'lets everybody send with -FromAll' {
        $definition = Get-ArticleDefinition | Add-CsTrafficRule -To WorkerRole1/InternalTCP2 -FromAll
        Get-RuleText $definition | Should -BeExactly 'WorkerRole1/InternalTCP2 from every role'
        $definition.TrafficRules[0].AllowAll | Should -BeTrue
        $definition | ConvertTo-Csdef | Should -Not -BeLike '*WhenSource*'
    }

    It 'puts every rule into one NetworkTrafficRules element, in the order of the calls' {
        $definition = Get-ArticleDefinition |
            Add-CsTrafficRule WorkerRole1/InternalTCP2 WebRole1 | Add-CsTrafficRule WorkerRole2/InternalTCP3 WorkerRole1
        ([xml]($definition | ConvertTo-Csdef)).GetElementsByTagName('NetworkTrafficRules').Count | Should -Be 1
        $definition.TrafficRules.Sources | Should -Be 'WebRole1', 'WorkerRole1'
    }

    It 'refuses -FromAll beside -From' {
        Get-CommandErrorId { Get-ArticleDefinition | Add-CsTrafficRule WorkerRole1/InternalTCP2 -From WebRole1 -FromAll } |
            Should -Be 'AmbiguousParameterSet'
    }

    It 'refuses <What> as <Id>, says "<Action>", and changes nothing' -ForEach @(
        @{ What = 'an input endpoint'; To = 'WebRole1/HttpIn'; From = 'WorkerRole1'; Id = 'CsEndpointNotInternal'; Action = '*InternalTCP1*' }
        @{ What = 'a misspelt endpoint'; To = 'WorkerRole1/InternalTPC2'; From = 'WebRole1'; Id = 'CsEndpointNotFound'; Action = "Did you mean 'InternalTCP2'?" }
        @{ What = 'a misspelt role'; To = 'WorkerRol1/InternalTCP2'; From = 'WebRole1'; Id = 'CsRoleNotFound'; Action = "Did you mean 'WorkerRole1'?" }
        @{ What = 'a misspelt source'; To = 'WorkerRole1/InternalTCP2'; From = 'WebRol1'; Id = 'CsRoleNotFound'; Action = "Did you mean 'WebRole1'?" }
        @{ What = 'an endpoint without its role'; To = 'internaltcp2'; From = 'WebRole1'; Id = 'CsEndpointNotFound'; Action = "*Did you mean 'WorkerRole1/InternalTCP2'?" }
        @{ What = 'no destination'; To = @(); From = 'WebRole1'; Id = 'CsInvalidValue'; Action = '*Role/Endpoint*' }
        @{ What = 'one good and one bad destination'; To = 'WorkerRole1/InternalTCP2', 'a/b'; From = 'WebRole1'; Id = 'CsRoleNotFound'; Action = 'Known: *' }
    ) {
        $definition = Get-ArticleDefinition
        $before = $definition | ConvertTo-Csdef
        $problem = Get-CommandError { $definition | Add-CsTrafficRule -To $To -From $From }
        $problem.FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $problem.ErrorDetails.RecommendedAction | Should -BeLike $Action
        $definition | ConvertTo-Csdef | Should -BeExactly $before
    }
}

Describe 'Get-CsTrafficRule' {
    It 'finds rule <Expected> with -To <Arguments.To> -From <Arguments.From>' -ForEach @(
        @{ Arguments = @{}; Expected = 0, 1, 2 }
        @{ Arguments = @{ To = 'workerrole2/*' }; Expected = 1, 2 }
        @{ Arguments = @{ To = 'WorkerRole2/InternalTCP4', 'WorkerRole1/*' }; Expected = 0, 2 }
        @{ Arguments = @{ From = 'webrole1' }; Expected = 0, 2 }
        @{ Arguments = @{ To = 'WorkerRole2/*'; From = 'Web*' }; Expected = 2 }
    ) {
        $definition = Get-ArticleDefinition scenario4-corrected
        $found = $definition | Get-CsTrafficRule @Arguments
        $found.Line | Should -Be $definition.TrafficRules[$Expected].Line
    }

    It 'gives nothing where no rule fits' {
        Get-ArticleDefinition scenario4-corrected | Get-CsTrafficRule -From WorkerRole2 | Should -BeNullOrEmpty
        Get-ArticleDefinition | Get-CsTrafficRule | Should -BeNullOrEmpty
    }

    It 'does not find a rule by a source that it does not name' {
        $definition = Get-ArticleDefinition | Add-CsTrafficRule WorkerRole1/InternalTCP2 -FromAll
        @($definition | Get-CsTrafficRule -From WorkerRole*).Count | Should -Be 0
    }

    It 'says so when the definition has no such name: <To> <From>' -ForEach @(
        @{ To = 'WorkerRole1/Typo'; From = '*'; Id = 'CsEndpointNotFound' }
        @{ To = '*'; From = 'Typo'; Id = 'CsRoleNotFound' }
    ) {
        $definition = Get-ArticleDefinition | Add-CsTrafficRule WorkerRole1/InternalTCP2 WebRole1
        Get-CommandErrorId { $definition | Get-CsTrafficRule $To -From $From } | Should -Be $Id
        Get-CommandErrorId { $definition | Remove-CsTrafficRule $To -From $From } | Should -Be $Id
        $definition.TrafficRules.Count | Should -Be 1
    }

    It 'finds nothing, and no fault, in an endpoint or role that no rule names' {
        $definition = Get-ArticleDefinition | Add-CsTrafficRule WorkerRole1/InternalTCP2 WebRole1
        Get-CommandErrorId { $definition | Get-CsTrafficRule WorkerRole2/InternalTCP3 } | Should -BeNullOrEmpty
        Get-CommandErrorId { $definition | Get-CsTrafficRule -From WorkerRole2 } | Should -BeNullOrEmpty
    }

    It 'reads the article''s form, where the sources decide' {
        $rule = Get-ArticleDefinition scenario1-as-published | Get-CsTrafficRule
        $rule.AllowAll | Should -BeFalse
        $rule.Sources | Should -Be 'WebRole1'
        $rule.Destinations | Should -Be 'WorkerRole1/InternalTCP2'
    }

    It 'reads the rules of several NetworkTrafficRules elements' {
        @(Get-ArticleDefinition scenario4-as-published | Get-CsTrafficRule).Count | Should -Be 3
    }
}

Describe 'Remove-CsTrafficRule' {
    It 'removes the rules of a destination, and passes the definition on' {
        $definition = Get-ArticleDefinition scenario4-corrected | Remove-CsTrafficRule WorkerRole2/*
        Get-RuleText $definition | Should -BeExactly 'WorkerRole1/InternalTCP2 from WebRole1'
    }

    It 'removes only rules that have the source, too' {
        $definition = Get-ArticleDefinition scenario4-corrected | Remove-CsTrafficRule * -From WorkerRole1
        $definition.TrafficRules.Sources | Should -Be 'WebRole1', 'WebRole1'
    }

    It 'removes nothing, and passes nothing on, when one of the names is wrong: <To> <From>' -ForEach @(
        @{ To = 'WorkerRole1/Typo'; From = '*' }
        @{ To = 'WorkerRole1/InternalTCP2', 'WorkerRole1/Typo'; From = '*' }
        @{ To = '*'; From = 'WebRole1', 'Typo' }
    ) {
        $definition = Get-ArticleDefinition scenario4-corrected
        $definition | Remove-CsTrafficRule $To -From $From -ErrorAction SilentlyContinue -ErrorVariable refused |
            Should -BeNullOrEmpty
        $refused.Count | Should -Be 1
        $definition.TrafficRules.Count | Should -Be 3
    }

    It 'removes rules from the pipeline, and passes them on' {
        $definition = Get-ArticleDefinition scenario4-corrected
        @($definition | Get-CsTrafficRule -From WebRole1 | Remove-CsTrafficRule).Count | Should -Be 2
        $definition.TrafficRules.Count | Should -Be 1
    }

    It 'takes the empty NetworkTrafficRules away with the last rule' {
        $definition = Get-ArticleDefinition
        $before = $definition | ConvertTo-Csdef
        $definition | Add-CsTrafficRule WorkerRole1/InternalTCP2 WebRole1 | Add-CsTrafficRule WorkerRole1/InternalTCP2 -FromAll |
            Remove-CsTrafficRule * | ConvertTo-Csdef | Should -BeExactly $before
    }

    It 'refuses a rule that was removed before' {
        $rule = Get-ArticleDefinition scenario1-corrected | Get-CsTrafficRule | Remove-CsTrafficRule
        Get-CommandErrorId { $rule | Remove-CsTrafficRule } | Should -Be 'CsNotInDefinition'
    }

    It 'removes nothing with -WhatIf' {
        (Get-ArticleDefinition scenario4-corrected | Remove-CsTrafficRule * -WhatIf).TrafficRules.Count | Should -Be 3
    }

    It 'warns of endpoints that are open to every role then, and of no others' {
        $definition = Get-ArticleDefinition |
            Add-CsTrafficRule WorkerRole1/InternalTCP2, WorkerRole2/InternalTCP3 WebRole1 |
            Add-CsTrafficRule WorkerRole2/InternalTCP3 WorkerRole1
        $definition.TrafficRules[0] | Remove-CsTrafficRule -WarningVariable warnings -WarningAction SilentlyContinue | Out-Null
        "$warnings" | Should -BeLike '*WorkerRole1/InternalTCP2*every role*'
        "$warnings" | Should -Not -BeLike '*InternalTCP3*'
    }
}
