using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Certificates;

/// <summary>Get-CsCertificate: lists the certificates of roles.</summary>
[Cmdlet(VerbsCommon.Get, "CsCertificate", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsCertificate.md")]
[OutputType(typeof(Certificate))]
public sealed class GetCsCertificateCommand : GetImportableItemCommand<Certificate>
{
    /// <summary>Names, alone or with their role as in Role/Name, with wildcards. A name without them that is not found is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ItemNameCompleter))]
    public string[]? Name { get; set; }

    private protected override string[]? Names => Name;
}
