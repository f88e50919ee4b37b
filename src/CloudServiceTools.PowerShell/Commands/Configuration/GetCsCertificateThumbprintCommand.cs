using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Get-CsCertificateThumbprint: lists the thumbprints of certificates in configurations.</summary>
[Cmdlet(VerbsCommon.Get, "CsCertificateThumbprint", DefaultParameterSetName = ConfigurationSet)]
[OutputType(typeof(CertificateThumbprint))]
public sealed class GetCsCertificateThumbprintCommand : GetRoleItemCommand<CertificateThumbprint>
{
    /// <summary>Names, with wildcards. A name without them that no chosen role has is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CertificateThumbprintNameCompleter))]
    public string[]? Name { get; set; }

    private protected override string[]? Names => Name;

    private protected override IEnumerable<CertificateThumbprint> ItemsOf(RoleConfiguration role) => role.Certificates;

    private protected override IReadOnlyList<CertificateThumbprint> Find(IReadOnlyCollection<RoleConfiguration> roles, string name) =>
        ServiceConfiguration.GetCertificates(roles, name);
}
