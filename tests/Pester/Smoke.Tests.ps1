Describe 'x' { It 'works' { 1 | Should -Be 1 } }
