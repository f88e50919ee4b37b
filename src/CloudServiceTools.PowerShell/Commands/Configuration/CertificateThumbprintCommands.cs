using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Get-CsCertificateThumbprint: lists the thumbprints of certificates in configurations.</summary>
[Cmdlet(VerbsCommon.Get, "CsCertificateThumbprint", DefaultParameterSetName = ConfigurationSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsCertificateThumbprint.md")]
[OutputType(typeof(CertificateThumbprint))]
public sealed class GetCsCertificateThumbprintCommand : GetRoleItemCommand<CertificateThumbprint>
{
    private protected override IEnumerable<CertificateThumbprint> ItemsOf(RoleConfiguration role) => role.Certificates;

    private protected override IReadOnlyList<CertificateThumbprint> Find(IReadOnlyCollection<RoleConfiguration> roles, string name) =>
        ServiceConfiguration.GetCertificates(roles, name);
}

/// <summary>Set-CsCertificateThumbprint: says which certificates roles get, by thumbprint.</summary>
[Cmdlet(VerbsCommon.Set, "CsCertificateThumbprint", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsCertificateThumbprint.md")]
[OutputType(typeof(ServiceConfiguration), ParameterSetName = [ConfigurationSet])]
[OutputType(typeof(CertificateThumbprint), ParameterSetName = [InputObjectSet])]
public sealed class SetCsCertificateThumbprintCommand : SetRoleItemCommand<CertificateThumbprint>
{
    /// <summary>The thumbprint, as it was copied: white space and invisible marks are dropped.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ConfigurationSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Thumbprint { get; set; } = string.Empty;

    /// <summary>The algorithm of the thumbprint; the format knows sha1 alone.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ThumbprintAlgorithmCompleter))]
    [ValidateNotNullOrEmpty]
    public string ThumbprintAlgorithm { get; set; } = "sha1";

    private protected override IReadOnlyList<CertificateThumbprint> Find(IReadOnlyCollection<RoleConfiguration> roles) =>
        ServiceConfiguration.GetCertificates(roles, Name);

    private protected override CertificateThumbprint? Find(RoleConfiguration role) => role.Certificates[Name];

    private protected override void Change(CertificateThumbprint item) => item.Update(Thumbprint, ThumbprintAlgorithm);

    private protected override void Add(RoleConfiguration role) => role.AddCertificate(Name, Thumbprint, ThumbprintAlgorithm);
}

/// <summary>Remove-CsCertificateThumbprint: takes thumbprints of certificates out of a configuration.</summary>
[Cmdlet(VerbsCommon.Remove, "CsCertificateThumbprint", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsCertificateThumbprint.md")]
[OutputType(typeof(ServiceConfiguration), ParameterSetName = [ConfigurationSet])]
[OutputType(typeof(CertificateThumbprint), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsCertificateThumbprintCommand : RemoveRoleItemCommand<CertificateThumbprint>
{
    private protected override IEnumerable<CertificateThumbprint> ItemsOf(RoleConfiguration role) => role.Certificates;

    private protected override IReadOnlyList<CertificateThumbprint> Find(IReadOnlyCollection<RoleConfiguration> roles, string name) =>
        ServiceConfiguration.GetCertificates(roles, name);
}
