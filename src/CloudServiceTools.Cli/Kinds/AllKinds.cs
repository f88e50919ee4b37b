using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Cli.Kinds;

/// <summary>Every kind of item that csdef knows, those of definitions first.</summary>
internal static class AllKinds
{
    internal static IReadOnlyList<Kind> All { get; } =
    [
        .. DefinitionItems.All,
        .. EndpointItems.All,
        .. SiteItems.All,
        .. RoleItems.All,
        .. ConfigurationItems.All,
        .. NetworkItems.All,
    ];

    /// <summary>The kind of a word.</summary>
    internal static Kind Of(string word) => All.First(kind => kind.Word == word);
}
