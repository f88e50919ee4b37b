using System.Collections.Generic;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>What a role runs.</summary>
public enum RoleType
{
    /// <summary>Web sites in IIS.</summary>
    Web,

    /// <summary>Any program.</summary>
    Worker,
}

/// <summary>A role of a service: what runs on each of a set of virtual machines.</summary>
public sealed partial class Role : NamedItem
{
    // Made when somebody looks: a file may have many roles, and most questions are about one kind of item.
    private NamedCollection<Site>? _sites;
    private NamedCollection<Endpoint>? _endpoints;
    private ItemCollection<Import>? _imports;
    private NamedCollection<Setting>? _settings;
    private NamedCollection<LocalStorage>? _localStorage;
    private NamedCollection<Certificate>? _certificates;
    private ItemCollection<StartupTask>? _startupTasks;
    private NamedCollection<EnvironmentVariable>? _variables;
    private ItemCollection<EntryPoint>? _entryPoints;
    private ItemCollection<Content>? _contents;

    internal Role(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>Web or worker.</summary>
    public RoleType Type => Element.LocalName == "WebRole" ? RoleType.Web : RoleType.Worker;

    /// <summary>The size of the virtual machines. Small where the file does not say.</summary>
    /// <remarks>The schema takes any text; which sizes there are is up to the platform.</remarks>
    public string VMSize
    {
        get => Text("vmsize");
        set => Set("vmsize", value);
    }

    /// <summary>Whether the role's program may call native code. Default: true.</summary>
    public bool EnableNativeCodeExecution
    {
        get => Flag("enableNativeCodeExecution");
        set => Set("enableNativeCodeExecution", value);
    }

    /// <summary>The rights that the role's own process runs with: limited (the default) or elevated.</summary>
    public string ExecutionContext
    {
        get => Runtime.Text("executionContext") ?? string.Empty;
        set => Runtime.Set(("executionContext", value ?? string.Empty));
    }

    /// <summary>The order of the role's startup tasks among those of its imports; 0 where the file does not say.</summary>
    public int? StartupPriority
    {
        get => Startup.WholeNumber("priority");
        set => Startup.Set(("priority", AttributeText.Of(value) ?? string.Empty));
    }

    /// <summary>The web sites of a web role.</summary>
    public NamedCollection<Site> Sites => _sites ??= new(
        Type == RoleType.Web ? In("Sites", "Site") : ItemPlace.Directly(this, "Site"),
        (item, schema) => new Site(item, schema));

    /// <summary>The endpoints of every kind, in the order of the file.</summary>
    public NamedCollection<Endpoint> Endpoints => _endpoints ??= new(
        ItemPlace.WithOlderForms(this, "Endpoints", "InputEndpoints", "InternalEndpoint"), Endpoint.Of);

    /// <summary>The modules of the SDK that the role imports.</summary>
    public ItemCollection<Import> Imports =>
        _imports ??= new(In("Imports", "Import"), (item, schema) => new Import(item, schema));

    /// <summary>The configuration settings that the role declares.</summary>
    public NamedCollection<Setting> Settings =>
        _settings ??= new(In("ConfigurationSettings", "Setting"), (item, schema) => new Setting(item, schema));

    /// <summary>The folders that the role may write to.</summary>
    public NamedCollection<LocalStorage> LocalStorage => _localStorage ??= new(
        ItemPlace.WithOlderForms(this, "LocalResources", null, "LocalStorage"),
        (item, schema) => new LocalStorage(item, schema));

    /// <summary>The certificates that the platform installs.</summary>
    public NamedCollection<Certificate> Certificates =>
        _certificates ??= new(In("Certificates", "Certificate"), (item, schema) => new Certificate(item, schema));

    /// <summary>The programs that run before the role starts.</summary>
    public ItemCollection<StartupTask> StartupTasks =>
        _startupTasks ??= new(In("Startup", "Task"), (item, schema) => new StartupTask(item, schema));

    /// <summary>The environment variables of the role's own process.</summary>
    public NamedCollection<EnvironmentVariable> Variables => _variables ??= new(
        In("Runtime/Environment", "Variable"), (item, schema) => new EnvironmentVariable(item, schema));

    /// <summary>What the platform starts; null where the file does not say.</summary>
    public EntryPoint? EntryPoint => EntryPoints.Count == 0 ? null : EntryPoints[0];

    /// <summary>The folders that packaging copies into the role.</summary>
    public ItemCollection<Content> Contents =>
        _contents ??= new(In("Contents", "Content"), (item, schema) => new Content(item, schema));

    internal ItemCollection<EntryPoint> EntryPoints =>
        _entryPoints ??= new(In("Runtime/EntryPoint"), (item, schema) => new EntryPoint(item, schema));

    private ItemPart Runtime => new(this, "Runtime");

    private ItemPart Startup => new(this, "Startup");

    /// <summary>A new role, to be filled and added to a definition.</summary>
    /// <param name="name">Starts with an ASCII letter or _; none of <c>\ / : * ? " &lt; &gt; | ' ^ `</c>.</param>
    /// <param name="type">Web or worker.</param>
    /// <param name="vmSize">The size of its virtual machines; null for the platform's default, Small.</param>
    /// <exception cref="Errors.CsException">CsInvalidName.</exception>
    public static Role Create(string name, RoleType type, string? vmSize = null)
    {
        ElementSchema schema = DefinitionSchema.Root.FindChild(type == RoleType.Web ? "WebRole" : "WorkerRole")!;
        SourceElement element = new(
            string.Empty, schema.Name, DefinitionSchema.NamespaceUri, DocumentStyle.Default.EmptyTagEnd);
        AttributeWriter.Set(element, schema, [("name", name), ("vmsize", vmSize)]);
        return new Role(element, schema);
    }

    /// <summary>Gives the role another name, and follows it in the service's traffic rules.</summary>
    /// <exception cref="Errors.CsException">CsInvalidName, CsRoleExists.</exception>
    public void Rename(string newName)
    {
        if (GetDefinition() is { } definition && definition.Roles[newName] is { } existing && !ReferenceEquals(existing, this))
        {
            throw ModelErrors.RoleExists(definition, existing);
        }

        RenameWith(FindReferences(), newName);
    }

    /// <summary>Takes the role out of its definition. What refers to it stays as it is.</summary>
    /// <exception cref="Errors.CsException">CsNotInDefinition: it is in none.</exception>
    public void Remove() => RemoveFromHome();

    /// <summary>Everything in the definition that names this role.</summary>
    public IReadOnlyList<ItemReference> FindReferences() => [.. ItemReference.ToRole(this)];

    /// <summary>Sets several attributes at once: all of them, or none when one is refused.</summary>
    /// <exception cref="Errors.CsException">CsInvalidValue.</exception>
    public void Update(RoleSettings settings)
    {
        Runtime.Check(("executionContext", settings.ExecutionContext));
        Set([("vmsize", settings.VMSize), ("enableNativeCodeExecution", AttributeText.Of(settings.EnableNativeCodeExecution))]);
        Runtime.Set(("executionContext", settings.ExecutionContext));
        Startup.Set(("priority", AttributeText.Of(settings.StartupPriority)));
    }

    private ItemPlace In(string path, params string[] itemNames) => ItemPlace.In(this, path, itemNames);
}

/// <summary>What can be said of a role. What is null is not touched; an empty text removes the attribute.</summary>
public sealed class RoleSettings
{
    /// <summary>The size of the virtual machines.</summary>
    public string? VMSize { get; set; }

    /// <summary>Whether the role's program may call native code.</summary>
    public bool? EnableNativeCodeExecution { get; set; }

    /// <summary>The rights of the role's own process: limited or elevated.</summary>
    public string? ExecutionContext { get; set; }

    /// <summary>The order of the role's startup tasks among those of its imports.</summary>
    public int? StartupPriority { get; set; }
}
