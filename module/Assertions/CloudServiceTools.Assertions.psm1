# Assertions about service definitions for Pester: Should -BeValidCsDefinition and Should -HaveCsEndpoint, and in the
# manner of Pester 6 Should-BeValidCsDefinition and its like. Register-CsAssertion imports this file, where Pester is
# loaded or can be; importing it again changes nothing.
#
# What is true of a definition is decided by the two functions Get-...Verdict. All others only translate: the
# operators for Should, and the functions behind the Should-... aliases.

Set-StrictMode -Version Latest

# Something to hold against expectations: a definition, a role or a file.
function Get-SubjectName($Subject) {
    if ($Subject -is [CloudServiceTools.Model.ServiceDefinition]) {
        "definition '$($Subject.Name)'"
    }
    elseif ($Subject -is [CloudServiceTools.Model.Role]) {
        "role '$($Subject.Name)'"
    }
    elseif ($Subject -is [System.IO.FileInfo]) {
        "'$($Subject.FullName)'"
    }
    elseif ($Subject -is [string] -and $Subject) {
        "'$Subject'"
    }
}

function Get-LiteralPath($Subject) {
    $path = if ($Subject -is [System.IO.FileInfo]) { $Subject.FullName } else { $Subject }
    [System.Management.Automation.WildcardPattern]::Escape($path)
}

function Get-BecausePhrase([string] $Because) {
    if ($Because) {
        " because $($Because.Trim() -replace '^because\s+'),"
    }
}

# What Pester wants to know: whether the assertion holds, and the text of the failure where it does not.
function Get-Verdict([bool] $Succeeded, [string] $Message) {
    [pscustomobject]@{
        Succeeded = $Succeeded
        FailureMessage = if ($Succeeded) { '' } else { $Message }
    }
}

function Get-WrongSubjectVerdict($Subject, [string] $Expected) {
    $got = if ($null -eq $Subject) { 'nothing' } else { "[$($Subject.GetType().Name)] '$Subject'" }
    Get-Verdict $false "Expected $Expected to check, but got $got."
}

function Get-DefinitionVerdict($Subject, [System.Collections.IDictionary] $Analysis, [bool] $Negate, [string] $Because) {
    $name = Get-SubjectName $Subject
    if (-not $name -or $Subject -is [CloudServiceTools.Model.Role]) {
        return Get-WrongSubjectVerdict $Subject 'a service definition or the path of one'
    }

    $found = @(
        if ($Subject -is [CloudServiceTools.Model.ServiceDefinition]) {
            CloudServiceTools\Invoke-CsAnalyzer -InputObject $Subject @Analysis -ErrorAction Stop
        }
        else {
            CloudServiceTools\Invoke-CsAnalyzer -Path (Get-LiteralPath $Subject) @Analysis -ErrorAction Stop
        }
    )
    $because = Get-BecausePhrase $Because
    if ($Negate) {
        return Get-Verdict ($found.Count -gt 0) "Expected $name not to be valid,$because but there are no findings."
    }

    $count = if ($found.Count -eq 1) { 'is 1 finding' } else { "are $($found.Count) findings" }
    $lines = @("Expected $name to be valid,$because but there $($count):") + $found
    Get-Verdict ($found.Count -eq 0) ($lines -join "`n  ")
}

# What of an endpoint's ports is reached from outside of its role.
function Get-EndpointPort($Endpoint) {
    if ($Endpoint.Kind -eq 'Internal') { $Endpoint.Port } else { $Endpoint.PublicPort }
}

# Whether all ports that are asked for (80, '80-90') are among those of an endpoint.
function Test-EndpointPort($Endpoint, [CloudServiceTools.Model.PortSpecification] $Wanted) {
    $port = Get-EndpointPort $Endpoint
    if ($null -eq $port -or "$port" -eq '*' -or "$Wanted" -eq '*') {
        return "$port" -eq '*'
    }

    try {
        $ranges = [CloudServiceTools.Model.PortSpecification]::From($port).Ranges
    }
    catch {
        return $false # What the file has there is no port.
    }

    foreach ($part in $Wanted.Ranges) {
        if (-not ($ranges | Where-Object { $_.First -le $part.First -and $part.Last -le $_.Last })) {
            return $false
        }
    }
    $true
}

function Get-EndpointLine($Endpoint) {
    $port = Get-EndpointPort $Endpoint
    $place = if ($null -eq $port) { 'on a port that the platform chooses' } else { "on port $port" }
    $import = if ($Endpoint.ImportedFrom) { ", from import $($Endpoint.ImportedFrom)" }
    "$($Endpoint): $($Endpoint.Kind) $($Endpoint.Protocol) $place$import"
}

function Get-EndpointVerdict($Subject, [System.Collections.IDictionary] $Wanted, [bool] $Negate, [string] $Because) {
    $subjectName = Get-SubjectName $Subject
    if (-not $subjectName) {
        return Get-WrongSubjectVerdict $Subject 'a service definition, the path of one or a role'
    }

    $name, $role, $kind, $protocol, $port = foreach ($key in 'Name', 'Role', 'Kind', 'Protocol', 'Port') { , $Wanted[$key] }
    if ($kind) {
        $kind = [CloudServiceTools.Model.EndpointKind] $kind
    }
    if ($null -ne $port) {
        $port = [CloudServiceTools.Model.PortSpecification]::From($port)
    }

    $source = if ($Subject -is [string] -or $Subject -is [System.IO.FileInfo]) {
        CloudServiceTools\Import-CsDefinition -Path (Get-LiteralPath $Subject) -ErrorAction Stop
    }
    else {
        $Subject
    }
    $roles = @(if ($source -is [CloudServiceTools.Model.Role]) { $source } else { $source.Roles })
    $like = if ($role) { $role } else { '*' }
    $all = @($roles | Where-Object Name -Like $like |
            CloudServiceTools\Get-CsEndpoint -IncludeImported:([bool]$Wanted['IncludeImported']))
    $matching = @($all | Where-Object {
            (-not $name -or $_.Name -like $name -or "$_" -like $name) -and
            ($null -eq $kind -or $_.Kind -eq $kind) -and
            (-not $protocol -or $_.Protocol -eq $protocol) -and
            ($null -eq $port -or (Test-EndpointPort $_ $port))
        })

    $description = @(
        if ($null -ne $kind) { $kind }
        'endpoint'
        if ($name) { "'$name'" }
        if ($role) { "of role '$role'" }
        if ($protocol) { "with protocol $protocol" }
        if ($null -ne $port) { "on port $port" }
    ) -join ' '
    $because = Get-BecausePhrase $Because
    if ($Negate) {
        $lines = @("Expected $subjectName to have no $description,$because but it has:") + @($matching | ForEach-Object { Get-EndpointLine $_ })
        return Get-Verdict ($matching.Count -eq 0) ($lines -join "`n  ")
    }

    $rest = if ($all) {
        @('but it has only:') + @($all | ForEach-Object { Get-EndpointLine $_ }) -join "`n  "
    }
    elseif ($roles -and -not ($roles | Where-Object Name -Like $like)) {
        "but its roles are only: $(@($roles | ForEach-Object { "'$($_.Name)'" }) -join ', ')."
    }
    else {
        'but there are no endpoints.'
    }
    Get-Verdict ($matching.Count -gt 0) "Expected $subjectName to have an $description,$because $rest"
}

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
