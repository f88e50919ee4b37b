using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Remove-CsCertificateThumbprint: takes thumbprints of certificates out of a configuration.</summary>
[Cmdlet(VerbsCommon.Remove, "CsCertificateThumbprint", SupportsShouldProcess = true, DefaultParameterSetName = ConfigurationSet)]
[OutputType(typeof(ServiceConfiguration), ParameterSetName = [ConfigurationSet])]
[OutputType(typeof(CertificateThumbprint), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsCertificateThumbprintCommand : EntryCommand<CertificateThumbprint>
{
    /// <summary>Names, with wildcards. A name without them that no chosen role has is an error.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ConfigurationSet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CertificateThumbprintNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>The names of roles, with wildcards; all roles where this is left out.</summary>
    [Parameter(ParameterSetName = ConfigurationSet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[]? Role { get; set; }

    private protected override IReadOnlyCollection<CertificateThumbprint> Choose()
    {
        IReadOnlyCollection<RoleConfiguration> roles = ChooseRoles(Configuration, Role);
        List<CertificateThumbprint> items = [.. roles.SelectMany(role => role.Certificates)];
        return Choose(items, Name, name => ServiceConfiguration.GetCertificates(roles, name));
    }
}
