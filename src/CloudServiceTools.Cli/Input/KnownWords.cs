using System.Collections.Generic;
using System.CommandLine.Completions;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Cli.Input;

/// <summary>What the Tab key offers of the values that the format knows, as the completers of the cmdlets do.</summary>
internal static class KnownWords
{
    internal static IEnumerable<CompletionItem> VMSizes(CompletionContext context) => Parameters.Items(KnownValues.VMSizes);

    /// <summary>What to say of a size that is not known; null where there is nothing to say.</summary>
    internal static string? VMSizeNotice(string? size) => string.IsNullOrEmpty(size) || KnownValues.IsVMSize(size)
        ? null
        : $"'{size}' is not a VM size that is known here: {KnownValues.AdviceOnVMSize(size)}";

    internal static IEnumerable<CompletionItem> SchemaVersions(CompletionContext context) => Parameters.Items(KnownValues.SchemaVersions);

    internal static IEnumerable<CompletionItem> ProtocolsOf(EndpointKind kind) =>
        Parameters.Items(KnownValues.ProtocolsOf($"{kind}Endpoint"));
}
