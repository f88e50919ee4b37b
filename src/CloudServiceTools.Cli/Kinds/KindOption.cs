using System;
using System.Collections.Generic;
using System.CommandLine;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Kinds;

/// <summary>An option of a kind that is no property of its items: what an item belongs to, or what it is made with.</summary>
/// <param name="Name">The name of the option.</param>
/// <param name="Sample">A value, for examples.</param>
/// <param name="Make">Makes the option.</param>
internal sealed record KindOption(string Name, string Sample, Func<Option> Make)
{
    /// <summary>Whether an item cannot be added without it.</summary>
    internal bool IsRequiredToAdd { get; init; }

    /// <summary>Whether no command needs it but the one that adds.</summary>
    internal bool IsForAddAlone { get; init; }

    /// <summary>Whether every command needs it: the item has no name, and is found by what it belongs to.</summary>
    internal bool IsAlwaysRequired { get; init; }

    /// <summary>What the Tab key offers out of the document.</summary>
    internal Func<IServiceDocument, IEnumerable<string>>? Offered { get; init; }
}
