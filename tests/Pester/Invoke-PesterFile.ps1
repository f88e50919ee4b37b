<#
.SYNOPSIS
    Runs test files in a certain version of Pester, and gives the counts and the failures as one object.
.DESCRIPTION
    For the tests in .NET, which run every file of this folder. At the prompt, Invoke-Pester shows more.
.PARAMETER Path
    The test files.
.PARAMETER Version
    The version of Pester, which must be on the module path.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string[]] $Path,

    [Parameter(Mandatory)]
    [string] $Version
)

Import-Module Pester -RequiredVersion $Version -ErrorAction Stop
$configuration = New-PesterConfiguration -Hashtable @{
    Run = @{ Path = $Path; PassThru = $true }
    Output = @{ Verbosity = 'None' }
}
$result = Invoke-Pester -Configuration $configuration
[pscustomobject]@{
    Passed = $result.PassedCount
    Skipped = $result.SkippedCount
    Total = $result.TotalCount
    Failures = @(
        $result.Failed | ForEach-Object { "$($_.ExpandedPath): $($_.ErrorRecord -join ' ')" }
        $result.FailedBlocks | ForEach-Object { "$($_.ExpandedPath): $($_.ErrorRecord -join ' ')" }
        $result.FailedContainers | ForEach-Object { "$($_.Item): $($_.ErrorRecord -join ' ')" }
    )
}
