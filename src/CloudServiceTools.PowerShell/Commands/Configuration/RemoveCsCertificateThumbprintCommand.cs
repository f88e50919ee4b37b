using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

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
