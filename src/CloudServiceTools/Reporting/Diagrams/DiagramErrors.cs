using System.Collections.Generic;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Reporting.Diagrams;

/// <summary>Every error of this folder, made in one place.</summary>
internal static class DiagramErrors
{
    internal static CsException UnknownExtension(string path, IEnumerable<string> known) => new(
        CsErrorId.CsInvalidValue,
        $"The extension of '{path}' does not say what kind of picture it is.",
        $"End the path with one of {string.Join(", ", known)}, or give the format: Mermaid, Dot or Svg.")
    {
        Target = path,
    };

    internal static CsException TooLarge(string service, string? path) => new(
        CsErrorId.CsDiagramTooLarge,
        $"Service '{service}' has more than a picture can show: {DiagramModel.MaximumItems} roles and endpoints, {DiagramModel.MaximumFlows} flows.",
        $"A service has 25 roles at the most: check that this is one.")
    {
        Path = path,
        Target = service,
    };
}
