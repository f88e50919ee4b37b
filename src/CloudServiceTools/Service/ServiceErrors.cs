using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Service;

/// <summary>The errors of services as a whole.</summary>
internal static class ServiceErrors
{
    internal static CsException NoService(string path) => new(
        CsErrorId.CsFileNotFound,
        $"There is no service in '{Phrase.Whole(path)}'.",
        $"Give a service definition (.csdef), its project (.ccproj), or the folder that they are in.")
    {
        Target = path,
        Path = path,
    };

    internal static CsException SeveralServices(string path, ServiceFiles first, ServiceFiles second) => new(
        CsErrorId.CsAmbiguousName,
        $"There are several services in '{Phrase.Whole(path)}', such as {Name(first)} and {Name(second)}.",
        $"Give the definition (.csdef) of the one that is meant.")
    {
        Target = path,
        Path = path,
    };

    internal static CsException NoDefinition(ServiceFiles files, IReadOnlyList<UnusedFile> unused)
    {
        UnusedFile? why = unused.FirstOrDefault(file => file.Path == files.Definition);
        return new CsException(
            CsErrorId.CsNotADefinition,
            why is null ? (Phrase)$"There is no definition for these files." : Phrase.Whole(why.Explanation),
            $"Give a service definition file (.csdef).")
        {
            Target = files.ToString(),
            Path = why?.Path,
        };
    }

    private static Phrase Name(ServiceFiles files) => $"'{Phrase.Whole(Path.GetFileName(files.Definition))}'";
}
