@{
    RootModule = 'CloudServiceTools.PowerShell.dll'
    ModuleVersion = '0.1.0'
    GUID = '6d0c6c0e-4a4b-4f0e-9a56-8f2f6b7a3c51'
    Author = 'The CloudServiceTools authors'
    CompanyName = 'The CloudServiceTools authors'
    Copyright = '(c) The CloudServiceTools authors. MIT license.'
    Description = 'Builds, reads, changes and writes Azure Cloud Services service definitions (.csdef) through the pipeline, without losing a byte of what you did not change.'

    PowerShellVersion = '5.1'
    CompatiblePSEditions = @('Desktop', 'Core')
    DotNetFrameworkVersion = '4.7.2'

    FormatsToProcess = @('CloudServiceTools.format.ps1xml')

    FunctionsToExport = @()
    CmdletsToExport = @(
        'Add-CsInputEndpoint'
        'Add-CsInstanceInputEndpoint'
        'Add-CsInternalEndpoint'
        'Add-CsRole'
        'Add-CsSite'
        'Add-CsTrafficRule'
        'ConvertFrom-Csdef'
        'ConvertTo-Csdef'
        'Copy-CsDefinition'
        'Export-CsDefinition'
        'Get-CsEndpoint'
        'Get-CsRole'
        'Get-CsTrafficRule'
        'Import-CsDefinition'
        'New-CsDefinition'
        'New-CsRole'
        'Remove-CsEndpoint'
        'Remove-CsRole'
        'Remove-CsTrafficRule'
        'Rename-CsEndpoint'
        'Rename-CsRole'
        'Set-CsDefinition'
        'Set-CsEndpoint'
        'Set-CsRole'
    )
    VariablesToExport = @()
    AliasesToExport = @()

    PrivateData = @{
        PSData = @{
            Tags = @('Azure', 'CloudServices', 'csdef', 'ServiceDefinition', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri = 'https://opensource.org/license/mit'
            ReleaseNotes = 'See CHANGELOG.md.'
        }
    }
}
