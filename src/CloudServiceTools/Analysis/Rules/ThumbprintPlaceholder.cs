using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Service;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5020: what is still to be filled in, whether it is made of hexadecimal digits or not.</summary>
internal sealed class ThumbprintPlaceholder() : LoneConfigurationRule(
    "CSD5020",
    "ThumbprintPlaceholder",
    DiagnosticSeverity.Warning,
    "The thumbprint of a certificate is still a placeholder.")
{
    private protected override IEnumerable<Finding> Check(ServiceConfiguration configuration) =>
        from role in configuration.Roles
        where !ServiceEnvironment.IsLocalFile(configuration.Path)
        from certificate in role.Certificates
        let thumbprint = certificate.Element.GetAttribute("thumbprint")
        where thumbprint is not null && ThumbprintText.Look(thumbprint).Problem == ThumbprintProblem.Placeholder
        let text = string.IsNullOrWhiteSpace(thumbprint) ? (Phrase)$"has no thumbprint yet" : $"still has the placeholder '{thumbprint}' as its thumbprint"
        select Finding.At(
            certificate,
            $"Certificate '{certificate.Name}' of role '{role.Name}' {text} in {ConfigurationPhrase.Of(configuration)}: write the thumbprint, or have "
            + $"the deployment fill it in.");
}
