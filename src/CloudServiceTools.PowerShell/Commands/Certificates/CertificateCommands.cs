using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;
using CloudServiceTools.Service;

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
        StoreLocation = StoreLocation,
        StoreName = StoreName,
        PermissionLevel = PermissionLevel,
    });
}

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

/// <summary>Rename-CsCertificate: renames a certificate, and follows it in the endpoints of its role.</summary>
[Cmdlet(VerbsCommon.Rename, "CsCertificate", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Rename-CsCertificate.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Certificate), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsCertificateCommand : RenameItemCommand<Certificate>
{
    private protected override void Change(Certificate item) => RenameIn(
        item.Rename, (service, newName) => service.Rename(item, newName), NewName);
}

/// <summary>Remove-CsCertificate: takes a certificate out of its role, and warns of endpoints that still name it.</summary>
[Cmdlet(VerbsCommon.Remove, "CsCertificate", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsCertificate.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Certificate), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsCertificateCommand : RemoveNamedItemCommand<Certificate>
{
    private protected override void RemoveFrom(CloudService service, string role, string name) => service.RemoveCertificate(role, name);
}
