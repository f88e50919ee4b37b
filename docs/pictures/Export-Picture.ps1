<#
.SYNOPSIS
    Draws the definitions of the examples: docs/diagrams.md and the pictures in docs/pictures.
.DESCRIPTION
    Runs each example that authors a definition, and draws what it made with the module that is imported. What is there is
    replaced where it differs; tests/Pester/Pictures.Tests.ps1 fails when it does.
.PARAMETER Path
    The folder to write to: docs in this repository where it is left out.
.EXAMPLE
    ./build.ps1 Pictures
#>
[CmdletBinding()]
param([string] $Path = (Split-Path $PSScriptRoot))

$ErrorActionPreference = 'Stop'
$examples = [IO.Path]::Combine($PSScriptRoot, '..', '..', 'examples')
$pictures = Join-Path $Path 'pictures'
$null = New-Item -ItemType Directory $pictures -Force

$shown = @(
    @{ Name = 'Scenario1'; Title = 'Scenario 1 of the article'
        Text = 'Only `WebRole1` may send to `InternalTCP2`. What the article does not say shows at once: no rule names the ' +
        'other internal endpoints, so they stay open to every role.'
    }
    @{ Name = 'Scenario2'; Title = 'Scenario 2 of the article'
        Text = 'One rule with two destinations: `WebRole1` may send to both workers. `InternalTCP4` stays open to every role.'
    }
    @{ Name = 'Scenario3'; Title = 'Scenario 3 of the article'
        Text = 'A chain: `WebRole1` to `WorkerRole1`, and `WorkerRole1` to `WorkerRole2`.'
    }
    @{ Name = 'Scenario4'; Title = 'Scenario 4 of the article'
        Text = 'The chain, and beside it `WebRole1` to `WorkerRole2`, on an endpoint of its own.'
    }
    @{ Name = 'WebAndWorker'; Title = 'A web role and a worker'
        Text = 'Drawn with `-IncludeImported`: Remote Desktop opens a port to the Internet that no line of the file says.'
    }
    @{ Name = 'Platform'; Title = 'A service of 25 roles'
        Text = 'As many roles as Azure takes. All arrows of a role leave it together, in one colour, and part on the way; where ' +
        'arrows cross, one passes over the other.'
    }
)

$lines = @(
    '# Who may reach what, in pictures'
    ''
    'Each example that authors a service, as `Export-CsDiagram` draws it (SVG) and as `ConvertTo-CsDiagram` writes it for'
    'GitHub (Mermaid). An allowed flow is there once: as an arrow, with the number of the traffic rule, or as the mark of an'
    'endpoint that is open to every role. `./build.ps1 Pictures` makes this page.'
    ''
    '```powershell'
    'Import-CsDefinition ./ServiceDefinition.csdef | Export-CsDiagram ./ServiceDefinition.svg'
    'Import-CsDefinition ./ServiceDefinition.csdef | ConvertTo-CsDiagram Dot | dot -Tpng -o ServiceDefinition.png'
    '```'
)
foreach ($example in $shown) {
    $options = @{}
    if ($example.Name -eq 'WebAndWorker') {
        $work = New-Item -ItemType Directory (Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid()))
        & (Join-Path $examples 'WebAndWorker.ps1') -Path $work
        $definition = Import-CsDefinition -LiteralPath (Join-Path $work 'ServiceDefinition.csdef')
        Remove-Item -LiteralPath $work -Recurse
        $options.IncludeImported = $true
    }
    else {
        $definition = & (Join-Path $examples "$($example.Name).ps1") | ConvertFrom-Csdef
    }
    $definition | Export-CsDiagram -LiteralPath (Join-Path $pictures "$($example.Name).svg") @options
    $lines += @(
        ''
        "## $($example.Title)"
        ''
        $example.Text
        "Made by [$($example.Name).ps1](../examples/$($example.Name).ps1)."
        ''
        "![$($example.Title): who may reach what](pictures/$($example.Name).svg)"
        ''
        '<details><summary>As Mermaid</summary>'
        ''
        '```mermaid'
        ($definition | ConvertTo-CsDiagram Mermaid @options)
        '```'
        ''
        '</details>'
    )
}
[IO.File]::WriteAllText((Join-Path $Path 'diagrams.md'), ($lines -join "`n") + "`n")
