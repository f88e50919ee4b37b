using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Model;

/// <summary>Which class shows the items of which kind.</summary>
internal static class ItemClasses
{
    private static readonly (Type Class, ItemKind Kind)[] All =
    [
        (typeof(ServiceDefinition), DefinitionKinds.Service),
        (typeof(LoadBalancerProbe), DefinitionKinds.LoadBalancerProbe),
        (typeof(Role), DefinitionKinds.WebRole),
        (typeof(Role), DefinitionKinds.WorkerRole),
        (typeof(InputEndpoint), DefinitionKinds.InputEndpoint),
        (typeof(InternalEndpoint), DefinitionKinds.InternalEndpoint),
        (typeof(InstanceInputEndpoint), DefinitionKinds.InstanceInputEndpoint),
        (typeof(Site), DefinitionKinds.Site),
        (typeof(VirtualDirectory), DefinitionKinds.VirtualDirectory),
        (typeof(VirtualApplication), DefinitionKinds.VirtualApplication),
        (typeof(Binding), DefinitionKinds.Binding),
        (typeof(Import), DefinitionKinds.Import),
        (typeof(Setting), DefinitionKinds.Setting),
        (typeof(LocalStorage), DefinitionKinds.LocalStorage),
        (typeof(Certificate), DefinitionKinds.Certificate),
        (typeof(StartupTask), DefinitionKinds.StartupTask),
        (typeof(EnvironmentVariable), DefinitionKinds.EnvironmentVariable),
        (typeof(EntryPoint), DefinitionKinds.NetFxEntryPoint),
        (typeof(EntryPoint), DefinitionKinds.ProgramEntryPoint),
        (typeof(Content), DefinitionKinds.Content),
        (typeof(TrafficRule), DefinitionKinds.TrafficRule),
    ];

    /// <summary>The kinds whose items a class shows, or those derived from it.</summary>
    internal static IReadOnlyList<ItemKind> KindsOf<T>() => Kinds<T>.All;

    /// <summary>What a message calls an item of a class; of several kinds, those that there are.</summary>
    internal static string NounOf<T>(IEnumerable<T> items)
        where T : DocumentItem
    {
        string[] nouns = [.. KindsOf<T>().Select(kind => kind.Noun).Distinct()];
        if (nouns.Length != 1)
        {
            nouns = [.. items.Select(item => item.Schema.Item!.Noun).Distinct()];
        }

        return nouns.Length == 0 ? "item" : string.Join(" or ", nouns);
    }

    private static class Kinds<T>
    {
        internal static readonly ItemKind[] All =
            [.. ItemClasses.All.Where(pair => typeof(T).IsAssignableFrom(pair.Class)).Select(pair => pair.Kind)];
    }
}
