<#
.SYNOPSIS
What the measuring scripts share: the median, and two script blocks measured in turns.
#>

function Get-Median {
    <#
    .SYNOPSIS
    The median of numbers.
    .PARAMETER Value
    The numbers, in any order.
    #>
    [CmdletBinding()]
    [OutputType([double])]
    param(
        [Parameter(Mandatory)]
        [double[]] $Value
    )

    $sorted = @($Value | Sort-Object)
    ($sorted[[Math]::Floor(($sorted.Count - 1) / 2)] + $sorted[[Math]::Floor($sorted.Count / 2)]) / 2
}

function New-Measurement {
    <#
    .SYNOPSIS
    A result: the median and the bounds of the rounds, and the absolute medians beside them.
    .PARAMETER Name
    What was measured.
    .PARAMETER Goal
    The goal, in words.
    .PARAMETER Figure
    The figure of each round.
    .PARAMETER Subject
    Milliseconds of each round.
    .PARAMETER Baseline
    Milliseconds of each round of what it is measured against.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute(
        'PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It makes an object and changes nothing.')]
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [string] $Name,

        [string] $Goal,

        [Parameter(Mandatory)]
        [double[]] $Figure,

        [Parameter(Mandatory)]
        [double[]] $Subject,

        [Parameter(Mandatory)]
        [double[]] $Baseline
    )

    $bounds = $Figure | Measure-Object -Minimum -Maximum
    [pscustomobject]@{
        Name       = $Name
        Goal       = $Goal
        Median     = [Math]::Round((Get-Median -Value $Figure), 2)
        Minimum    = [Math]::Round($bounds.Minimum, 2)
        Maximum    = [Math]::Round($bounds.Maximum, 2)
        Rounds     = $Figure.Count
        SubjectMs  = [Math]::Round((Get-Median -Value $Subject), 1)
        BaselineMs = [Math]::Round((Get-Median -Value $Baseline), 1)
    }
}

function Measure-InTurn {
    <#
    .SYNOPSIS
    Runs two script blocks in turns (A B A B ...) and gives the ratio of their times.
    .DESCRIPTION
    The ratio of a round is that of two neighbours in time, so that what else the machine does falls on both. Two
    rounds run before that count for nothing.
    .PARAMETER Name
    What is measured.
    .PARAMETER Goal
    The goal, in words.
    .PARAMETER Baseline
    What it is measured against.
    .PARAMETER Subject
    What is measured.
    .PARAMETER Rounds
    How many rounds count.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [string] $Name,

        [string] $Goal,

        [Parameter(Mandatory)]
        [scriptblock] $Baseline,

        [Parameter(Mandatory)]
        [scriptblock] $Subject,

        [ValidateRange(1, 1000)]
        [int] $Rounds = 9
    )

    $baselineTimes = [Collections.Generic.List[double]]::new()
    $subjectTimes = [Collections.Generic.List[double]]::new()
    $ratios = [Collections.Generic.List[double]]::new()
    foreach ($round in -1..$Rounds) {
        $times = foreach ($block in $Baseline, $Subject) {
            [GC]::Collect()
            [GC]::WaitForPendingFinalizers()
            [GC]::Collect()
            $watch = [Diagnostics.Stopwatch]::StartNew()
            $null = & $block
            $watch.Elapsed.TotalMilliseconds
        }

        if ($round -gt 0) {
            $baselineTimes.Add($times[0])
            $subjectTimes.Add($times[1])
            $ratios.Add($times[1] / $times[0])
        }
    }

    New-Measurement -Name $Name -Goal $Goal -Figure $ratios -Subject $subjectTimes -Baseline $baselineTimes
}

Export-ModuleMember -Function Get-Median, New-Measurement, Measure-InTurn
