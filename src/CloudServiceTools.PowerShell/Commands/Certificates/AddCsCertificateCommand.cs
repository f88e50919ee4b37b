using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Certificates;

/// <summary>Add-CsCertificate: adds a certificate to a role.</summary>
[Cmdlet(VerbsCommon.Add, "CsCertificate", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Add-CsCertificate.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class AddCsCertificateCommand : RoleTargetCommand
{
    /// <summary>The name of the certificate.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Name { get; set; } = string.Empty;

    /// <summary>CurrentUser or LocalMachine. Default: LocalMachine.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SchemaValueCompleter))]
    public string? StoreLocation { get; set; }

    /// <summary>The store, such as My or CA. Default: My.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SchemaValueCompleter))]
    public string? StoreName { get; set; }

    /// <summary>Who may read the private key: limitedOrElevated or elevated.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SchemaValueCompleter))]
    public string? PermissionLevel { get; set; }

    private protected override void Change(Role role) => role.AddCertificate(Name, new CertificateSettings
    {
        StoreLocation = StoreLocation ?? "LocalMachine",
        StoreName = StoreName ?? "My",
        PermissionLevel = PermissionLevel,
    });
}
