using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;

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
