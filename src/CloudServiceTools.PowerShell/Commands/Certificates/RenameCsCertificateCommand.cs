using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Certificates;

/// <summary>Rename-CsCertificate: renames a certificate, and follows it in the endpoints of its role.</summary>
[Cmdlet(VerbsCommon.Rename, "CsCertificate", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Rename-CsCertificate.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Certificate), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsCertificateCommand : RenameItemCommand<Certificate>;
