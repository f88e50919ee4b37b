using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Certificates;

/// <summary>Set-CsCertificate: changes a certificate.</summary>
[Cmdlet(VerbsCommon.Set, "CsCertificate", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsCertificate.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Certificate), ParameterSetName = [InputObjectSet])]
public sealed class SetCsCertificateCommand : NamedItemCommand<Certificate>
{
    /// <summary>CurrentUser or LocalMachine.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SchemaValueCompleter))]
    public string? StoreLocation { get; set; }

    /// <summary>The store, such as My or CA.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SchemaValueCompleter))]
    public string? StoreName { get; set; }

    /// <summary>Who may read the private key: limitedOrElevated or elevated. An empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SchemaValueCompleter))]
    [AllowEmptyString]
    public string? PermissionLevel { get; set; }

    private protected override void Change(Certificate item) => item.Update(new CertificateSettings
    {
        StoreLocation = StoreLocation,
        StoreName = StoreName,
        PermissionLevel = PermissionLevel,
    });
}
