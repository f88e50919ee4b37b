using System;
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
    internal static IReadOnlyList<Endpoint> EndpointsOf(Import import) =>
        Expand(import, module => module.Endpoints, "Endpoints", Endpoint.Of);

    internal static IReadOnlyList<Setting> SettingsOf(Import import) => Expand(
        import,
        module => [.. module.Settings.Select(name => new ImportedModule.Item("Setting", name))],
        "ConfigurationSettings",
        (element, schema) => new Setting(element, schema));

    internal static IReadOnlyList<Certificate> CertificatesOf(Import import) => Expand(
        import,
        module => module.Certificates,
        "Certificates",
        (element, schema) => new Certificate(element, schema));

    private static IReadOnlyList<T> Expand<T>(
        Import import,
        Func<ImportedModule, IReadOnlyList<ImportedModule.Item>> choose,
        string containerName,
        Func<SourceElement, ElementSchema, T> view)
        where T : RoleItem
    {
        if (ImportedModule.Find(import.ModuleName) is not { } module)
        {
            return [];
        }

        ElementSchema container = DefinitionSchema.Root.FindChild("WorkerRole")!.FindChild(containerName)!;
        return [.. choose(module).Select(item =>
        {
            ElementSchema schema = container.FindChild(item.ElementName)!;
            SourceElement element = AttributeWriter.Create(import.Element, schema, ("name", module.Prefix + item.Name));
            AttributeWriter.Set(element, schema, item.Attributes);
            T imported = view(element, schema);
            imported.Origin = import;
            return imported;
        })];
    }
}
