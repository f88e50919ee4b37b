# Assertions about service definitions for Pester: Should -BeValidCsDefinition, Should -HaveCsEndpoint, Should -AllowCsTraffic
# and Should -DenyCsTraffic, and in the manner of Pester 6 Should-BeValidCsDefinition and its like. Register-CsAssertion
# imports this file, where Pester is loaded or can be; importing it again changes nothing.
#
# What is true of a definition is decided by the functions Get-...Verdict of Verdicts.ps1. What is here only translates: the
# operators for Should, and the functions behind the Should-... aliases.

Set-StrictMode -Version Latest

. (Join-Path $PSScriptRoot 'Verdicts.ps1')

# The parameters of an assertion that have a value, as the functions above take them.
function Select-Argument($Bound, [string[]] $Name) {
    $selected = @{}
    foreach ($key in $Name) {
        if ($Bound.ContainsKey($key) -and $null -ne $Bound[$key]) {
            $selected[$key] = $Bound[$key]
        }
    }
    $selected
}

function Select-Analysis($Bound) {
    $selected = Select-Argument $Bound Severity, Target, ExcludeRule
    if (-not $selected.ContainsKey('Severity')) {
        $selected.Severity = 'Error'
    }
    $selected
}

function Select-Endpoint($Bound) {
    Select-Argument $Bound Name, Role, Kind, Protocol, Port, IncludeImported
}

function Select-Traffic($Bound) {
    Select-Argument $Bound From, To, Configuration, WithConfiguration, Environment
}

# The Should-... functions: each value is judged on its own, and none at all is judged as $null. Since Pester 6.1 a
# helper of Pester fails the test, or notes the failure and goes on; before that, an error does.
function Invoke-Assertion($Caller, $Actual, $Buffer, [string] $Because, [scriptblock] $GetVerdict) {
    $assert = if ($script:hasHelper) { Pester\New-ShouldAssertion -Caller $Caller -Actual $Actual -Buffer $Buffer -As None }
    $subjects = @(
        if ($assert) { $assert.Actual() } elseif ($Caller.MyInvocation.ExpectingInput) { $Buffer } else { $Actual }
    )
    if ($subjects.Count -eq 0) {
        $subjects = @($null)
    }
    foreach ($subject in $subjects) {
        $verdict = & $GetVerdict $subject
        if ($verdict.Succeeded) {
            continue
        }
        if (-not $assert) {
            throw $verdict.FailureMessage
        }
        # Without a text of its own Pester would write out the whole definition.
        $assert.Fail($verdict.FailureMessage, @{ Actual = "$(Get-SubjectName $subject)"; Because = $Because })
    }
}

function Assert-ValidCsDefinition {
    <#
    .SYNOPSIS
        Asserts that a service definition is valid: that the analyzer has no errors for it.
    .PARAMETER Actual
        A definition, or the path of one.
    .PARAMETER Severity
        The lowest severity that fails: Error where it is left out, Warning or Information.
    .PARAMETER Target
        ExtendedSupport for what Cloud Services (extended support) refuses, too.
    .PARAMETER ExcludeRule
        Rules that do not count: ids, beginnings of ids, names, with wildcards.
    .PARAMETER Because
        Why it has to be valid; the failure says it.
    .EXAMPLE
        'ServiceDefinition.csdef' | Should-BeValidCsDefinition -Severity Warning -ExcludeRule CSD7
    #>
    [Alias('Should-BeValidCsDefinition')]
    [System.Diagnostics.CodeAnalysis.SuppressMessage('PSUseProcessBlockForPipelineCommand', '', Justification = 'All of the input is judged at once.')]
    [CmdletBinding()]
    param(
        [Parameter(ValueFromPipeline)] $Actual,
        [string] $Severity,
        [string] $Target,
        [string[]] $ExcludeRule,
        [string] $Because
    )

    $analysis = Select-Analysis $PSBoundParameters
    Invoke-Assertion -Caller $PSCmdlet -Actual $Actual -Buffer $input -Because $Because -GetVerdict { Get-DefinitionVerdict -Subject $args[0] -Analysis $analysis -Negate $false -Because $Because }
}

function Assert-InvalidCsDefinition {
    <#
    .SYNOPSIS
        Asserts that a service definition is not valid: that the analyzer has errors for it.
    .PARAMETER Actual
        A definition, or the path of one.
    .PARAMETER Severity
        The lowest severity that counts: Error where it is left out, Warning or Information.
    .PARAMETER Target
        ExtendedSupport for what Cloud Services (extended support) refuses, too.
    .PARAMETER ExcludeRule
        Rules that do not count: ids, beginnings of ids, names, with wildcards.
    .PARAMETER Because
        Why it must not be valid; the failure says it.
    .EXAMPLE
        'Broken.csdef' | Should-NotBeValidCsDefinition
    #>
    [Alias('Should-NotBeValidCsDefinition')]
    [System.Diagnostics.CodeAnalysis.SuppressMessage('PSUseProcessBlockForPipelineCommand', '', Justification = 'All of the input is judged at once.')]
    [CmdletBinding()]
    param(
        [Parameter(ValueFromPipeline)] $Actual,
        [string] $Severity,
        [string] $Target,
        [string[]] $ExcludeRule,
        [string] $Because
    )

    $analysis = Select-Analysis $PSBoundParameters
    Invoke-Assertion -Caller $PSCmdlet -Actual $Actual -Buffer $input -Because $Because -GetVerdict { Get-DefinitionVerdict -Subject $args[0] -Analysis $analysis -Negate $true -Because $Because }
}

function Assert-CsEndpoint {
    <#
    .SYNOPSIS
        Asserts that a service definition or a role has an endpoint.
    .PARAMETER Actual
        A definition, the path of one, or a role.
    .PARAMETER Name
        The name, or Role/Endpoint, with wildcards. Any, where it is left out.
    .PARAMETER Role
        The role that has it, with wildcards.
    .PARAMETER Kind
        Input, InstanceInput or Internal.
    .PARAMETER Protocol
        The protocol.
    .PARAMETER Port
        What it is reached on, alone or in a range: the port of an internal endpoint, otherwise the public one.
    .PARAMETER IncludeImported
        Counts the endpoints that imports add, such as those of RemoteAccess and RemoteForwarder.
    .PARAMETER Because
        Why it has to be there; the failure says it.
    .EXAMPLE
        $definition | Should-HaveCsEndpoint HttpsIn -Role Web -Protocol https -Port 443
    #>
    [Alias('Should-HaveCsEndpoint')]
    [System.Diagnostics.CodeAnalysis.SuppressMessage('PSUseProcessBlockForPipelineCommand', '', Justification = 'All of the input is judged at once.')]
    [CmdletBinding()]
    param(
        [Parameter(Position = 0)] [string] $Name,
        [Parameter(ValueFromPipeline)] $Actual,
        [string] $Role,
        [string] $Kind,
        [string] $Protocol,
        [object] $Port,
        [switch] $IncludeImported,
        [string] $Because
    )

    $wanted = Select-Endpoint $PSBoundParameters
    Invoke-Assertion -Caller $PSCmdlet -Actual $Actual -Buffer $input -Because $Because -GetVerdict { Get-EndpointVerdict -Subject $args[0] -Wanted $wanted -Negate $false -Because $Because }
}

function Assert-NoCsEndpoint {
    <#
    .SYNOPSIS
        Asserts that a service definition or a role has no such endpoint.
    .PARAMETER Actual
        A definition, the path of one, or a role.
    .PARAMETER Name
        The name, or Role/Endpoint, with wildcards. Any, where it is left out.
    .PARAMETER Role
        The role that must not have it, with wildcards.
    .PARAMETER Kind
        Input, InstanceInput or Internal.
    .PARAMETER Protocol
        The protocol.
    .PARAMETER Port
        What it is reached on, alone or in a range: the port of an internal endpoint, otherwise the public one.
    .PARAMETER IncludeImported
        Counts the endpoints that imports add, such as those of RemoteAccess and RemoteForwarder.
    .PARAMETER Because
        Why it must not be there; the failure says it.
    .EXAMPLE
        $definition | Should-NotHaveCsEndpoint -Kind Input -Port 3389
    #>
    [Alias('Should-NotHaveCsEndpoint')]
    [System.Diagnostics.CodeAnalysis.SuppressMessage('PSUseProcessBlockForPipelineCommand', '', Justification = 'All of the input is judged at once.')]
    [CmdletBinding()]
    param(
        [Parameter(Position = 0)] [string] $Name,
        [Parameter(ValueFromPipeline)] $Actual,
        [string] $Role,
        [string] $Kind,
        [string] $Protocol,
        [object] $Port,
        [switch] $IncludeImported,
        [string] $Because
    )

    $wanted = Select-Endpoint $PSBoundParameters
    Invoke-Assertion -Caller $PSCmdlet -Actual $Actual -Buffer $input -Because $Because -GetVerdict { Get-EndpointVerdict -Subject $args[0] -Wanted $wanted -Negate $true -Because $Because }
}

function Assert-CsTrafficAllowed {
    <#
    .SYNOPSIS
        Asserts that the traffic rules of a service definition let sources reach endpoints, all of them.
    .PARAMETER Actual
        A definition, or the path of one.
    .PARAMETER From
        Names of roles, VirtualNetwork, Internet, an address or a subnet, with wildcards.
    .PARAMETER To
        Endpoints as Role/Endpoint or by name, with wildcards. Those of imports count.
    .PARAMETER Configuration
        The configurations that belong to the definition, or the paths of their files. It has to hold in each.
    .PARAMETER WithConfiguration
        Reads the .cscfg files beside the definition too.
    .PARAMETER Environment
        The environments, by the names of their configurations, with wildcards. All of them, where it is left out.
    .PARAMETER Because
        Why they have to be let in; the failure says it.
    .EXAMPLE
        $definition | Should-AllowCsTraffic -From WebRole1 -To WorkerRole1/InternalTCP2
    #>
    [Alias('Should-AllowCsTraffic')]
    [System.Diagnostics.CodeAnalysis.SuppressMessage('PSUseProcessBlockForPipelineCommand', '', Justification = 'All of the input is judged at once.')]
    [CmdletBinding()]
    param(
        [Parameter(ValueFromPipeline)] $Actual,
        [Parameter(Mandatory)] [string[]] $From,
        [Parameter(Mandatory)] [string[]] $To,
        [object[]] $Configuration,
        [switch] $WithConfiguration,
        [string[]] $Environment,
        [string] $Because
    )

    $wanted = Select-Traffic $PSBoundParameters
    Invoke-Assertion -Caller $PSCmdlet -Actual $Actual -Buffer $input -Because $Because -GetVerdict { Get-TrafficVerdict -Subject $args[0] -Wanted $wanted -Allowed $true -Negate $false -Because $Because }
}

function Assert-CsTrafficDenied {
    <#
    .SYNOPSIS
        Asserts that a service definition keeps sources out of endpoints, all of them.
    .PARAMETER Actual
        A definition, or the path of one.
    .PARAMETER From
        Names of roles, VirtualNetwork, Internet, an address or a subnet, with wildcards.
    .PARAMETER To
        Endpoints as Role/Endpoint or by name, with wildcards. Those of imports count.
    .PARAMETER Configuration
        The configurations that belong to the definition, or the paths of their files. It has to hold in each.
    .PARAMETER WithConfiguration
        Reads the .cscfg files beside the definition too.
    .PARAMETER Environment
        The environments, by the names of their configurations, with wildcards. All of them, where it is left out.
    .PARAMETER Because
        Why they have to be kept out; the failure says it.
    .EXAMPLE
        $definition | Should-DenyCsTraffic -From Internet -To */Internal*
    #>
    [Alias('Should-DenyCsTraffic')]
    [System.Diagnostics.CodeAnalysis.SuppressMessage('PSUseProcessBlockForPipelineCommand', '', Justification = 'All of the input is judged at once.')]
    [CmdletBinding()]
    param(
        [Parameter(ValueFromPipeline)] $Actual,
        [Parameter(Mandatory)] [string[]] $From,
        [Parameter(Mandatory)] [string[]] $To,
        [object[]] $Configuration,
        [switch] $WithConfiguration,
        [string[]] $Environment,
        [string] $Because
    )

    $wanted = Select-Traffic $PSBoundParameters
    Invoke-Assertion -Caller $PSCmdlet -Actual $Actual -Buffer $input -Because $Because -GetVerdict { Get-TrafficVerdict -Subject $args[0] -Wanted $wanted -Allowed $false -Negate $false -Because $Because }
}

# The operators. Pester makes parameters of Should out of theirs, positions in this order, without their types.
$operators = @{
    BeValidCsDefinition = @{
        InternalName = 'Assert-ValidCsDefinition'
        Test = {
            param($ActualValue, $Severity, $Target, $ExcludeRule, [switch] $Negate, [string] $Because, $CallerSessionState)

            Get-DefinitionVerdict -Subject $ActualValue -Analysis (Select-Analysis $PSBoundParameters) -Negate $Negate -Because $Because
        }
    }
    HaveCsEndpoint = @{
        InternalName = 'Assert-CsEndpoint'
        Test = {
            param(
                $ActualValue, $Name, $Role, $Kind, $Protocol, $Port, [switch] $IncludeImported,
                [switch] $Negate, [string] $Because, $CallerSessionState)

            Get-EndpointVerdict -Subject $ActualValue -Wanted (Select-Endpoint $PSBoundParameters) -Negate $Negate -Because $Because
        }
    }
    AllowCsTraffic = @{
        InternalName = 'Assert-CsTrafficAllowed'
        Test = {
            param(
                $ActualValue, $From, $To, $Configuration, [switch] $WithConfiguration, $Environment,
                [switch] $Negate, [string] $Because, $CallerSessionState)

            Get-TrafficVerdict -Subject $ActualValue -Wanted (Select-Traffic $PSBoundParameters) -Allowed $true -Negate $Negate -Because $Because
        }
    }
    DenyCsTraffic = @{
        InternalName = 'Assert-CsTrafficDenied'
        Test = {
            param(
                $ActualValue, $From, $To, $Configuration, [switch] $WithConfiguration, $Environment,
                [switch] $Negate, [string] $Because, $CallerSessionState)

            Get-TrafficVerdict -Subject $ActualValue -Wanted (Select-Traffic $PSBoundParameters) -Allowed $false -Negate $Negate -Because $Because
        }
    }
}

$pester = Get-Module Pester | Sort-Object Version -Descending | Select-Object -First 1
if (-not $pester) {
    try {
        $pester = Import-Module Pester -MinimumVersion 5.5.0 -Global -PassThru -ErrorAction Stop
    }
    catch {
        throw 'The assertions need Pester 5.5 or newer, and there is none: run "Install-Module Pester -MinimumVersion 5.5.0".'
    }
}
if ($pester.Version -lt [version] '5.5.0') {
    throw "The assertions need Pester 5.5 or newer, and $($pester.Version) is loaded: run ""Import-Module Pester -MinimumVersion 5.5.0"" in a new session."
}

if (-not (Get-Module CloudServiceTools)) {
    Import-Module ([System.IO.Path]::Combine($PSScriptRoot, '..', 'CloudServiceTools.psd1')) -Global
}

# Pester takes an operator once, and has no way to take it back.
$known = @(Pester\Get-ShouldOperator).Name
foreach ($operator in $operators.GetEnumerator()) {
    if ($operator.Key -notin $known) {
        $arguments = $operator.Value
        Pester\Add-ShouldOperator -Name $operator.Key @arguments
    }
}

$script:hasHelper = $pester.ExportedCommands.ContainsKey('New-ShouldAssertion')
Export-ModuleMember -Function Assert-* -Alias Should-*
