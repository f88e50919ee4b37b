#Requires -Version 5.1
<#
.SYNOPSIS
    Builds, tests, analyzes and packages CloudServiceTools. Runs in Windows PowerShell 5.1 and in PowerShell 7.
.DESCRIPTION
    Build    lays the importable module in artifacts/CloudServiceTools.
    Test     runs every test: dotnet test, the Pester files among them.
    Analyze  runs the analyzers of C# (the build does) and PSScriptAnalyzer over every script, syntax that 5.1 lacks included.
    Help     makes the module's help (module/en-US) out of docs/cmdlets and docs/rules; needs Microsoft.PowerShell.PlatyPS.
             Sets the address of each page to the one that Directory.Build.props gives.
    Rules    makes about_Cs_AnalyzerRules alone, out of docs/rules.
    Pictures draws docs/diagrams.md and docs/pictures out of examples.
    Package  makes artifacts/package/CloudServiceTools.<version>.nupkg, as a PowerShell repository takes it.
             Compiles for release, unless -Configuration says otherwise.
    Tool     makes the packages of csdef in artifacts/package: native code for this system, the one for other systems, and the
             one that dotnet tool install asks for. Needs the system's C compiler.
    Clean    removes artifacts.
.EXAMPLE
    ./build.ps1
.EXAMPLE
    ./build.ps1 -Task Clean, Build, Test, Analyze, Package -Configuration Release
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Analyze', 'Help', 'Rules', 'Pictures', 'Package', 'Tool', 'Clean')]
    [string[]] $Task = 'Build',

    # Debug, unless a package is made.
    [ValidateSet('Debug', 'Release')]
    [string] $Configuration,

    # Package packs the module that the last build laid.
    [switch] $NoBuild,

    # The folder for the package of the module.
    [string] $OutputPath = "$PSScriptRoot/artifacts/package"
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

$artifacts = Join-Path $PSScriptRoot 'artifacts'
$module = Join-Path $artifacts 'CloudServiceTools'
if (-not $Configuration) {
    $Configuration = if ($Task -contains 'Package') { 'Release' } else { 'Debug' }
}
$configured = @('--configuration', $Configuration)
$packages = $OutputPath
$buildsFirst = -not $NoBuild

function Invoke-DotNet {
    param([string[]] $Arguments)

    & dotnet @Arguments
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($Arguments[0]) failed with exit code $LASTEXITCODE."
    }
}

# A task that needs a module says how to get it.
function Import-NeededModule {
    param([string] $Name)

    if (-not (Get-Module -ListAvailable $Name)) {
        throw "This task needs the module $Name. To install it: Install-Module $Name -Scope CurrentUser"
    }
    Import-Module $Name
}

function Get-ProjectProperty {
    param([string] $Name)

    $properties = ([xml][IO.File]::ReadAllText((Join-Path $PSScriptRoot 'Directory.Build.props'))).Project.PropertyGroup
    $properties.$Name
}

function Invoke-BuildTask {
    $solution = Join-Path $PSScriptRoot 'CloudServiceTools.sln'
    Invoke-DotNet -Arguments (@('build', $solution) + $configured)
}

function Invoke-TestTask {
    Push-Location $PSScriptRoot
    try {
        Invoke-DotNet -Arguments (@('test') + $configured)
    }
    finally {
        Pop-Location
    }
}

function Invoke-AnalyzeTask {
    Import-NeededModule PSScriptAnalyzer
    Invoke-BuildTask
    $scripts = Get-ChildItem $PSScriptRoot -Recurse -File -Include '*.ps1', '*.psd1', '*.psm1' |
        Where-Object { -not $_.FullName.StartsWith($artifacts) }
    $settings = @{
        IncludeDefaultRules = $true
        Rules = @{ PSUseCompatibleSyntax = @{ Enable = $true; TargetVersions = '5.1', '7.0' } }
    }
    $findings = @($scripts | ForEach-Object { Invoke-ScriptAnalyzer -Path $_.FullName -Settings $settings })
    if ($findings.Count -gt 0) {
        $findings | Format-Table RuleName, Severity, ScriptName, Line, Message -Wrap | Out-Host
        throw "PSScriptAnalyzer has $($findings.Count) findings."
    }
}

function Invoke-HelpTask {
    Import-NeededModule Microsoft.PowerShell.PlatyPS
    Invoke-RulesTask
    $work = Join-Path $artifacts 'help'
    $pages = Get-ChildItem ([IO.Path]::Combine($PSScriptRoot, 'docs', 'cmdlets')) -Filter '*-*.md' | Sort-Object Name
    $pages | ForEach-Object { Write-PageAddress $_ }
    $help = Import-MarkdownCommandHelp -Path $pages.FullName
    Export-MamlCommandHelp -CommandHelp $help -OutputFolder $work -Force | Out-Null

    $made = Get-ChildItem $work -Recurse -Filter '*-Help.xml' | Select-Object -First 1
    $document = [xml]::new()
    $document.PreserveWhitespace = $true
    # PlatyPS puts a control character (U+0080) into empty lines.
    $document.LoadXml([IO.File]::ReadAllText($made.FullName).Replace("`r`n", "`n").Replace('&#x80;', ''))
    $document.GetElementsByTagName('command:example') | ForEach-Object { Split-HelpExample $_ }

    # Links between pages lead nowhere from help. The online version is what Get-Help -Online opens.
    foreach ($link in $document.GetElementsByTagName('maml:navigationLink')) {
        if ($link['maml:linkText'].InnerText -ne 'Online Version') {
            $link['maml:uri'].InnerText = ''
        }
    }
    $target = [IO.Path]::Combine($PSScriptRoot, 'module', 'en-US', $made.Name)
    [IO.File]::WriteAllText($target, $document.OuterXml.TrimEnd() + "`n")
}

# The address of a page of docs/cmdlets, as the HelpUri of its cmdlet is.
function Write-PageAddress {
    param([IO.FileInfo] $Page)

    $text = [IO.File]::ReadAllText($Page.FullName)
    $address = "$(Get-ProjectProperty RepositoryUrl)/blob/main/docs/cmdlets/$($Page.Name)"
    $addressed = $text -replace '(?m)^HelpUri: [^\r\n]*', "HelpUri: $address"
    if ($addressed -cne $text) {
        [IO.File]::WriteAllText($Page.FullName, $addressed)
    }
}

# Markdown has the code, its output and the remark of an example in one text; help has a place for each.
function Split-HelpExample {
    param([System.Xml.XmlElement] $Example)

    $introduction, $code, $remarks = 'maml:introduction', 'dev:code', 'dev:remarks' |
        ForEach-Object { $Example.GetElementsByTagName($_)[0] }
    $text = ($introduction.GetElementsByTagName('maml:para') | ForEach-Object InnerText) -join "`n" -replace '\n{3,}', "`n`n"
    if ($text -match '(?s)```powershell\n(?<code>.*?)\n```(?<rest>.*)') {
        $code.InnerText = $Matches.code
        $introduction.InnerText = ''
        $remarks.InnerXml = ''
        foreach ($line in ($Matches.rest -replace '(?m)^```\w*\n?', '').Trim("`n"), '') {
            $paragraph = $Example.OwnerDocument.CreateElement('maml:para', $introduction.NamespaceURI)
            $paragraph.InnerText = $line
            $null = $remarks.AppendChild($paragraph)
        }
    }
}

function Invoke-RulesTask {
    $lines = @(
        'TOPIC'
        '    about_Cs_AnalyzerRules'
        ''
        'SHORT DESCRIPTION'
        '    What Invoke-CsAnalyzer, Test-CsDefinition and Repair-CsDefinition look for.'
        ''
        'LONG DESCRIPTION'
        '    Each rule has an id, CSD and four digits, of which the first says what it is'
        '    about. An error is what packaging or deployment would refuse; a warning'
        '    deploys, and likely not as meant; information is worth knowing.'
        '    Repair-CsDefinition applies the fixes of the rules that have one.'
        ''
        '    A comment suppresses a rule for the element that follows it, and before the'
        '    root element for the whole file:'
        ''
        '        <!-- csdef-disable CSD3001: both run behind one load balancer -->'
        ''
        '    Rules marked ExtendedSupport run with -Target ExtendedSupport alone.'
    )
    foreach ($page in Get-ChildItem ([IO.Path]::Combine($PSScriptRoot, 'docs', 'rules')) -Filter 'CSD*.md' | Sort-Object Name) {
        $text = [IO.File]::ReadAllText($page.FullName).Replace("`r`n", "`n")
        $marks = @(
            if ($text -match '(?m)^\| Severity \| (.*?) \|$') { $Matches[1] }
            if ($text -match '(?m)^\| Target \| (.*?) \|$') { $Matches[1] }
            if ($text -match '(?m)^\| Runs \| (.*?) \|$') { "runs $($Matches[1])" }
            if ($text -match '(?m)^\| Fix \| yes \|$') { 'has a fix' }
        )
        $paragraphs = $text -split "`n`n"
        $lines += '', $paragraphs[0].Substring(2)
        $lines += Split-TextLine "($($marks -join '; '))"
        $lines += Split-TextLine $paragraphs[1]
        if ($text -match '(?s)\n## Why\n\n(.*?)\n## ') {
            $lines += Split-TextLine ($Matches[1] -replace '\[([^\]]+)\]\([^)]*\)', '$1' -replace '`|\*', '')
        }
    }
    $lines += '', 'SEE ALSO', '    Get-CsAnalyzerRule', '    Invoke-CsAnalyzer', '    Repair-CsDefinition'
    $target = [IO.Path]::Combine($PSScriptRoot, 'module', 'en-US', 'about_Cs_AnalyzerRules.help.txt')
    [IO.File]::WriteAllText($target, ($lines -join "`n") + "`n")
}

# Text in lines of 80 characters at the most, indented as in help topics.
function Split-TextLine {
    param([string] $Text)

    $line = '   '
    foreach ($word in $Text -split '\s+' | Where-Object { $_ }) {
        if ($line.Length + 1 + $word.Length -gt 80) {
            $line
            $line = '   '
        }
        $line += " $word"
    }
    $line
}

function Invoke-PicturesTask {
    Invoke-BuildTask
    Import-Module $module
    & ([IO.Path]::Combine($PSScriptRoot, 'docs', 'pictures', 'Export-Picture.ps1'))
}

function Invoke-PackageTask {
    if ($buildsFirst) {
        Remove-Item $module -Recurse -Force -ErrorAction Ignore
        Invoke-DotNet -Arguments (@('build', [IO.Path]::Combine($PSScriptRoot, 'src', 'CloudServiceTools.PowerShell')) + $configured)
    }
    $manifest = Import-PowerShellDataFile (Join-Path $module 'CloudServiceTools.psd1')
    $work = Join-Path $artifacts 'nuspec'
    New-Item -ItemType Directory $work -Force | Out-Null
    $nuspec = Join-Path $work 'CloudServiceTools.nuspec'
    $readme = Join-Path $work 'README.md'
    $address = Get-ProjectProperty RepositoryUrl
    $text = [IO.File]::ReadAllText((Join-Path $PSScriptRoot 'README.md'))
    [IO.File]::WriteAllText($readme, (ConvertTo-AbsoluteLink $text $address))

    # A PowerShell repository finds commands by these tags.
    $commands = $manifest.CmdletsToExport | ForEach-Object { "PSCmdlet_$_", "PSCommand_$_" }
    $tags = @('PSModule', 'PSIncludes_Cmdlet') + $manifest.PrivateData.PSData.Tags + $commands
    $escape = { [System.Security.SecurityElement]::Escape($args[0]) }
    $content = @"
<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd">
  <metadata>
    <id>CloudServiceTools</id>
    <version>$($manifest.ModuleVersion)</version>
    <authors>$(& $escape $manifest.Author)</authors>
    <description>$(& $escape $manifest.Description)</description>
    <releaseNotes>$(& $escape (Get-ReleaseNote))</releaseNotes>
    <copyright>$(& $escape $manifest.Copyright)</copyright>
    <license type="expression">MIT</license>
    <requireLicenseAcceptance>false</requireLicenseAcceptance>
    <projectUrl>$address</projectUrl>
    <repository type="git" url="$address" />
    <icon>icon.png</icon>
    <readme>README.md</readme>
    <tags>$($tags -join ' ')</tags>
  </metadata>
  <files>
    <file src="$module/**" target="" />
    <file src="$readme" target="" />
    <file src="$([IO.Path]::Combine($PSScriptRoot, 'docs', 'icon.png'))" target="" />
  </files>
</package>
"@
    [IO.File]::WriteAllText($nuspec, $content)
    Invoke-DotNet -Arguments (@(
            'pack', [IO.Path]::Combine($PSScriptRoot, 'src', 'CloudServiceTools.PowerShell'), '--no-build'
            '--output', $packages
            '-p:IsPackable=true', "-p:NuspecFile=$nuspec", "-p:NuspecBasePath=$work"
        ) + $configured)
}

# The newest section of CHANGELOG.md, which goes into the package as its release notes.
function Get-ReleaseNote {
    $text = [IO.File]::ReadAllText((Join-Path $PSScriptRoot 'CHANGELOG.md')).Replace("`r`n", "`n")
    [regex]::Match($text, '(?ms)^## [^\n]+\n+(.*?)\s*(?=^## |\z)').Groups[1].Value
}

# The page of a package has no files beside it: its links lead to the repository.
function ConvertTo-AbsoluteLink {
    param([string] $Text, [string] $Address)

    $raw = $Address.Replace('https://github.com/', 'https://raw.githubusercontent.com/')
    $Text -replace '!\[([^\]]*)\]\((?!https?:|#)([^)]+)\)', "![`$1]($raw/main/`$2)" `
        -replace '(?<!!)\[([^\]]*)\]\((?!https?:|#)([^)]+)\)', "[`$1]($Address/blob/main/`$2)"
}

# Native code is made on the system that it is for: the packages of the other systems come from machines of theirs.
function Invoke-ToolTask {
    $project = [IO.Path]::Combine($PSScriptRoot, 'src', 'CloudServiceTools.Cli')
    $system = & dotnet msbuild $project '-getProperty:NETCoreSdkRuntimeIdentifier'
    $pack = @('pack', $project, '--configuration', 'Release')
    Invoke-DotNet -Arguments ($pack + '--runtime', $system)
    Invoke-DotNet -Arguments ($pack + '--runtime', 'any')
    Invoke-DotNet -Arguments ($pack + '-p:PackPointer=true')
}

function Invoke-CleanTask {
    Remove-Item $artifacts -Recurse -Force -ErrorAction Ignore
}

foreach ($name in $Task) {
    & "Invoke-$($name)Task"
}
