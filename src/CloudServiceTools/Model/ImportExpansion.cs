using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>
/// What imports add to a role, as items that stand in no file: they know the import that they come from, can be read
/// like any other, and refuse to be changed.
/// </summary>
internal static class ImportExpansion
{
    /// <summary>Every import of a module adds the same elements, so they are made once and copied.</summary>
    private static readonly ConcurrentDictionary<(ImportedModule Module, string Container), List<Prototype>> Prototypes = new();

    internal static IReadOnlyList<Endpoint> EndpointsOf(Import import) =>
        Expand(import, "Endpoints", Endpoint.Of, IsEndpointNew);

    internal static IReadOnlyList<Setting> SettingsOf(Import import) =>
        Expand(import, "ConfigurationSettings", (element, schema) => new Setting(element, schema));

    internal static IReadOnlyList<Certificate> CertificatesOf(Import import) =>
        Expand(import, "Certificates", (element, schema) => new Certificate(element, schema));

    /// <summary>An endpoint that is added only where the file does not have it yet is one and the same.</summary>
    private static bool IsEndpointNew(Import import, ImportedModule module, SourceElement prototype) =>
        !module.IsEndpointWritten
        || import.GetRole() is not { } role
        || !role.Endpoints.Contains(prototype.GetAttribute("name")!);

    private static List<T> Expand<T>(
        Import import,
        string container,
        Func<SourceElement, ElementSchema, T> view,
        Func<Import, ImportedModule, SourceElement, bool>? isNew = null)
        where T : RoleItem
    {
        if (ImportedModule.Find(import.ModuleName) is not { } module)
        {
            return [];
        }

        List<T> items = [];
        foreach (Prototype prototype in Prototypes.GetOrAdd((module, container), static key => Make(key.Module, key.Container)))
        {
            if (isNew?.Invoke(import, module, prototype.Element) != false)
            {
                T item = view(Copy(prototype.Element, import.Element), prototype.Schema);
                item.Origin = import;
                items.Add(item);
            }
        }

        return items;
    }

    private static List<Prototype> Make(ImportedModule module, string containerName)
    {
        ElementSchema container = DefinitionSchema.Root.FindChild("WorkerRole")!.FindChild(containerName)!;
        IEnumerable<ImportedModule.Item> items = containerName switch
        {
            "Endpoints" => module.Endpoints,
            "Certificates" => module.Certificates,
            _ => module.Settings.Select(name => new ImportedModule.Item("Setting", name)),
        };
        return [.. items.Select(item =>
        {
            ElementSchema schema = container.FindChild(item.ElementName)!;
            SourceElement element = new(
                string.Empty, schema.Name, DefinitionSchema.NamespaceUri, DocumentStyle.Default.EmptyTagEnd);
            AttributeWriter.Set(element, schema, [("name", module.Prefix + item.Name), .. item.Attributes]);
            return new Prototype(element, schema);
        })];
    }

    private static SourceElement Copy(SourceElement prototype, SourceElement import)
    {
        SourceElement copy = (SourceElement)prototype.Clone();
        copy.SetName(import.Prefix, import.NamespaceUri);
        return copy;
    }

    private sealed class Prototype(SourceElement element, ElementSchema schema)
    {
        internal SourceElement Element { get; } = element;

        internal ElementSchema Schema { get; } = schema;
    }
}
