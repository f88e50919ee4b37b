using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

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
