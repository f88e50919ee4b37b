# What the Pester files share: the module under test, the article's definition, and ways to look at results.

$modulePath = $env:CLOUDSERVICETOOLS_MODULE
if (-not $modulePath) {
    $modulePath = "$PSScriptRoot/../../artifacts/CloudServiceTools"
}
Import-Module $modulePath -ErrorAction Stop

# As at the prompt. The shells of GitHub's runners stop at the first error.
$ErrorActionPreference = 'Continue'

# The path of one of the article's listings.
function Get-ArticlePath([string] $Name = 'roles') {
    Join-Path $PSScriptRoot "Article/$Name.csdef"
}

# One of the article's listings, as a definition of its own that came from no file.
function Get-ArticleDefinition([string] $Name = 'roles') {
    Get-Content -Raw -LiteralPath (Get-ArticlePath $Name) | ConvertFrom-Csdef
}

# A PowerShell to start, and nothing where there is none. Not the path of this process: the tests may be hosted in another
# program. The build puts its pwsh first on the path.
function Get-Shell {
    $name = if ($PSVersionTable.PSEdition -eq 'Desktop') { "$PSHOME/powershell" } else { 'pwsh' }
    Get-Command $name -CommandType Application -ErrorAction Ignore | Select-Object -First 1
}

# What a script outputs in a process of its own: what ends PowerShell would end the tests with it. Nothing where there is no
# PowerShell to start.
function Invoke-InShell([string] $Script) {
    $shell = Get-Shell
    if (-not $shell) {
        Set-ItResult -Skipped -Because 'there is no PowerShell to start here, only one that is hosted'
        return
    }
    $module = "$((Get-Module CloudServiceTools).ModuleBase)/CloudServiceTools.psd1"
    $escaped = [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($module)
    & $shell -NoProfile -NonInteractive -Command "Import-Module '$escaped'; $Script"
}

# What a script outputs, errors too, in a new session of this process: one that has no module yet and no variable of the tests.
function Invoke-InSession([string] $Script, [object[]] $ArgumentList) {
    $session = [powershell]::Create([System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault())
    try {
        $session.AddScript($Script) | Out-Null
        $ArgumentList | ForEach-Object { $session.AddArgument($_) | Out-Null }
        $session.Invoke()
        $session.Streams.Error
    }
    finally {
        $session.Runspace.Dispose()
        $session.Dispose()
    }
}

# What the console shows, without colours: PowerShell before 7.2 has none, and no $PSStyle to switch them off.
function Get-View([object] $Item, [switch] $List, [int] $Width = 120) {
    $style = Get-Variable PSStyle -ValueOnly -ErrorAction Ignore
    if ($style) {
        $rendering = $style.OutputRendering
        $style.OutputRendering = 'PlainText'
    }
    try {
        if ($List) { $Item | Format-List | Out-String -Width $Width } else { $Item | Out-String -Width $Width }
    }
    finally {
        if ($style) {
            $style.OutputRendering = $rendering
        }
    }
}

# Every error that a command gives, terminating or not. What it outputs is dropped.
function Get-CommandError([scriptblock] $Attempted) {
    try {
        & $Attempted 2>&1 3>$null | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }
    }
    catch {
        $_
    }
}

# The id of every error that a command gives, without the name of the cmdlet behind it.
function Get-CommandErrorId([scriptblock] $Attempted) {
    Get-CommandError $Attempted | ForEach-Object { ($_.FullyQualifiedErrorId -split ',')[0] }
}

# The elements of a document with their attributes, in order. Comments and white space do not count.
function ConvertTo-NodeList([string] $Xml) {
    $settings = [System.Xml.XmlReaderSettings]@{ IgnoreWhitespace = $true; IgnoreComments = $true }
    $reader = [System.Xml.XmlReader]::Create([System.IO.StringReader]::new($Xml), $settings)
    try {
        while ($reader.Read()) {
            if ($reader.NodeType -eq 'Element') {
                $node = '  ' * $reader.Depth + $reader.Name
                while ($reader.MoveToNextAttribute()) {
                    $node += " $($reader.Name)=$($reader.Value)"
                }
                $node
            }
            elseif ($reader.NodeType -eq 'Text') {
                '  ' * $reader.Depth + "text $($reader.Value)"
            }
        }
    }
    finally {
        $reader.Dispose()
    }
}

# The bytes of a file as text, so that a failing comparison shows where they differ.
function Get-ByteText([string] $Path) {
    [System.BitConverter]::ToString([System.IO.File]::ReadAllBytes((Convert-Path -LiteralPath $Path)))
}

# The lines that one text has and another does not, in order.
function Get-AddedLine([string] $Before, [string] $After) {
    $old = $Before -split '\r?\n'
    $After -split '\r?\n' | Where-Object { $_ -cnotin $old } | ForEach-Object { $_.Trim() }
}
