# What the assertions of CloudServiceTools.Assertions.psm1 decide: whether something is true of a definition, and the text of
# the failure where it is not.

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

# The definition or role itself: a path is read.
function Get-SubjectModel($Subject) {
    if ($Subject -is [string] -or $Subject -is [System.IO.FileInfo]) {
        CloudServiceTools\Import-CsDefinition -Path (Get-LiteralPath $Subject) -ErrorAction Stop
    }
    else {
        $Subject
    }
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

    $port.Includes($Wanted)
}

# Names are matched as the cmdlets match them, whatever the culture: -like has i for no small letter of I in a Turkish one.
function Get-NamePattern([string] $Pattern) {
    [System.Management.Automation.WildcardPattern]::Get($Pattern, 'IgnoreCase, CultureInvariant')
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

    $source = Get-SubjectModel $Subject
    $roles = @(if ($source -is [CloudServiceTools.Model.Role]) { $source } else { $source.Roles })
    $rolePattern = Get-NamePattern $(if ($role) { $role } else { '*' })
    $namePattern = Get-NamePattern $(if ($name) { $name } else { '*' })
    $all = @($roles | Where-Object { $rolePattern.IsMatch($_.Name) } |
            CloudServiceTools\Get-CsEndpoint -IncludeImported:([bool]$Wanted['IncludeImported']))
    $matching = @($all | Where-Object {
            ($namePattern.IsMatch($_.Name) -or $namePattern.IsMatch("$_")) -and
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
    elseif ($roles -and -not ($roles | Where-Object { $rolePattern.IsMatch($_.Name) })) {
        "but its roles are only: $(@($roles | ForEach-Object { "'$($_.Name)'" }) -join ', ')."
    }
    else {
        'but there are no endpoints.'
    }
    Get-Verdict ($matching.Count -gt 0) "Expected $subjectName to have an $description,$because $rest"
}

# Whether traffic is let through for every pair that is asked about, or for none.
function Get-TrafficVerdict($Subject, [System.Collections.IDictionary] $Wanted, [bool] $Allowed, [bool] $Negate, [string] $Because) {
    $name = Get-SubjectName $Subject
    if (-not $name -or $Subject -is [CloudServiceTools.Model.Role]) {
        return Get-WrongSubjectVerdict $Subject 'a service definition or the path of one'
    }

    $from, $to = foreach ($key in 'From', 'To') { , @($Wanted[$key] | Where-Object { "$_" } | ForEach-Object ToString) }
    $verb = if ($Allowed) { 'allow' } else { 'deny' }
    $description = "$verb traffic from $(@($from | ForEach-Object { "'$_'" }) -join ', ') to $(@($to | ForEach-Object { "'$_'" }) -join ', ')"
    $because = Get-BecausePhrase $Because
    if (-not $from -or -not $to) {
        return Get-Verdict $false "Expected $name to $verb traffic, but it was not said from where (-From) and to which endpoint (-To)."
    }

    # What imports open counts: a policy that does not see Remote Desktop would be none.
    $network = @{}
    foreach ($key in 'Configuration', 'WithConfiguration', 'Environment') {
        if ($Wanted[$key]) {
            $network[$key] = $Wanted[$key]
        }
    }
    $decisions = @(Get-SubjectModel $Subject |
            CloudServiceTools\Get-CsReachability -From $from -To $to -IncludeImported @network -ErrorAction Stop)
    if ($decisions.Count -eq 0) {
        return Get-Verdict $false "Expected $name to $description,$because but there is no such source or endpoint."
    }

    $holding, $failing = $decisions.Where({ $_.Allowed -eq $Allowed }, 'Split')
    if ($Negate) {
        $lines = @("Expected $name not to $description,$because but:") + $holding
        return Get-Verdict ($failing.Count -gt 0) ($lines -join "`n  ")
    }

    $lines = @("Expected $name to $description,$because but:") + $failing
    Get-Verdict ($failing.Count -eq 0) ($lines -join "`n  ")
}
