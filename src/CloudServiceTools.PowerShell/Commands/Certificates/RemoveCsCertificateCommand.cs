using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Certificates;

/// <summary>Remove-CsCertificate: takes a certificate out of its role, and warns of endpoints that still name it.</summary>
[Cmdlet(VerbsCommon.Remove, "CsCertificate", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsCertificate.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Certificate), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsCertificateCommand : RemoveNamedItemCommand<Certificate>;
