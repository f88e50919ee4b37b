using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>What is found in a role, and added to it.</summary>
public sealed partial class Role
{
    /// <summary>The endpoint of a name; <c>Role/Endpoint</c> is fine too where the role is this one.</summary>
    /// <exception cref="Errors.CsException">CsEndpointNotFound.</exception>
    public Endpoint GetEndpoint(string name)
    {
        string prefix = Name + "/";
        string own = name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name.Substring(prefix.Length) : name;
        return Endpoints[own] ?? throw ModelErrors.EndpointNotFound(this, own);
    }

    /// <summary>The site, virtual directory or virtual application of a path, such as <c>Web/shop/images</c>.</summary>
    /// <exception cref="Errors.CsException">CsItemNotFound, CsWebRoleRequired.</exception>
    public SiteItem GetSiteItem(string path) => RequireWeb().GetItems<SiteItem>()
        .FirstOrDefault(item => NameComparer.AreSame(item.Path, path.Trim('/')))
        ?? throw ModelErrors.ItemNotFound(this, DefinitionKinds.Site, path, GetItems<SiteItem>().Select(item => item.Path));

    /// <summary>The startup task of a command line.</summary>
    /// <exception cref="Errors.CsException">CsItemNotFound; CsAmbiguousName: several tasks have it.</exception>
    public StartupTask GetStartupTask(string commandLine) => StartupTasks.FindOne(commandLine);

    /// <summary>
    /// Every item of the role that is of a kind, at whatever depth, in the order of the file within each kind.
    /// What imports add is left out.
    /// </summary>
    /// <typeparam name="T">The kind; <see cref="RoleItem"/> for all of them.</typeparam>
    public IEnumerable<T> GetItems<T>()
        where T : RoleItem => RoleList.Of<T>().SelectMany(list => list.Own(this)).OfType<T>();

    /// <summary>The items of a kind that the role's imports add: endpoints, settings and certificates.</summary>
    /// <typeparam name="T">The kind; <see cref="RoleItem"/> for all of them.</typeparam>
    public IEnumerable<T> GetImportedItems<T>()
        where T : RoleItem => Imports.Count == 0
            ? []
            : RoleList.Of<T>().SelectMany(list => list.Imported?.Invoke(this) ?? []).OfType<T>();

    /// <summary>
    /// The items of a kind that the role is deployed with: those of the file, and then those of imports whose name no item of the
    /// file and no earlier import has.
    /// </summary>
    /// <typeparam name="T">The kind; <see cref="RoleItem"/> for all of them.</typeparam>
    public IEnumerable<T> GetEffectiveItems<T>()
        where T : RoleItem => Imports.Count == 0 ? GetItems<T>() : RoleList.Of<T>().SelectMany(Effective).OfType<T>();

    private IEnumerable<RoleItem> Effective(RoleList list)
    {
        if (list.Imported is null)
        {
            return list.Own(this);
        }

        RoleItem[] own = [.. list.Own(this)];
        HashSet<string> names = new(own.Select(item => item.Key), NameComparer.Instance);
        return own.Concat(list.Imported(this).Where(item => names.Add(item.Key)));
    }

    /// <summary>Adds an endpoint that is open to the Internet through the load balancer.</summary>
    /// <param name="name">Unique within the role.</param>
    /// <param name="settings">Protocol and Port are needed.</param>
    /// <exception cref="Errors.CsException">
    /// CsEndpointExists, CsInvalidName, CsInvalidPort, CsInvalidValue, CsNotApplicable; the role is as it was.
    /// </exception>
    public InputEndpoint AddInputEndpoint(string name, EndpointSettings settings) =>
        (InputEndpoint)AddEndpoint("InputEndpoint", name, settings);

    /// <summary>Adds an endpoint that is open to the Internet on one public port for each instance.</summary>
    /// <param name="name">Unique within the role.</param>
    /// <param name="settings">Protocol, LocalPort and PublicPort are needed.</param>
    /// <inheritdoc cref="AddInputEndpoint"/>
    public InstanceInputEndpoint AddInstanceInputEndpoint(string name, EndpointSettings settings) =>
        (InstanceInputEndpoint)AddEndpoint("InstanceInputEndpoint", name, settings);

    /// <summary>Adds an endpoint for the roles of the same service.</summary>
    /// <param name="name">Unique within the role.</param>
    /// <param name="settings">Protocol is needed; without Port the platform chooses one.</param>
    /// <inheritdoc cref="AddInputEndpoint"/>
    public InternalEndpoint AddInternalEndpoint(string name, EndpointSettings settings) =>
        (InternalEndpoint)AddEndpoint("InternalEndpoint", name, settings);

    /// <summary>Adds a web site.</summary>
    /// <param name="name">Unique within the role.</param>
    /// <param name="endpointNames">
    /// The http and https endpoints that the site listens on, each bound under its own name. The schema wants one at least.
    /// </param>
    /// <param name="physicalDirectory">The folder with the site's files; null to leave it out.</param>
    /// <param name="hostHeader">The host name that the site answers to; null for every one.</param>
    /// <exception cref="Errors.CsException">
    /// CsWebRoleRequired, CsItemExists, CsInvalidName, CsInvalidValue, CsEndpointNotFound; the role is as it was.
    /// </exception>
    public Site AddSite(
        string name, IEnumerable<string> endpointNames, string? physicalDirectory = null, string? hostHeader = null)
    {
        RequireWeb();
        List<string> endpoints = [.. endpointNames.Select(endpoint => GetEndpoint(endpoint).Name)];
        return Sites.Add("Site", [("name", name), ("physicalDirectory", physicalDirectory)], site =>
        {
            if (endpoints.Count == 0)
            {
                throw ModelErrors.Missing(AttributeWriter.Describe(site.Element), "endpoint");
            }

            endpoints.ForEach(endpoint => site.Bind(endpoint, endpoint, hostHeader));
        });
    }

    /// <summary>Imports modules of the SDK, all of them or none.</summary>
    /// <exception cref="Errors.CsException">CsItemExists, CsInvalidName.</exception>
    public IReadOnlyList<Import> AddImports(IReadOnlyCollection<string> moduleNames) => moduleNames.Contains(string.Empty)
        ? throw ModelErrors.Missing($"Import", "moduleName")
        : Imports.AddAll("Import", "moduleName", moduleNames);

    /// <summary>Declares configuration settings, all of them or none.</summary>
    /// <exception cref="Errors.CsException">CsItemExists, CsInvalidName.</exception>
    public IReadOnlyList<Setting> AddSettings(IReadOnlyCollection<string> names) =>
        Settings.AddAll("Setting", "name", names);

    /// <summary>Adds a certificate.</summary>
    /// <param name="name">Unique within the role.</param>
    /// <param name="settings">Where no store is said, it is My of the LocalMachine.</param>
    /// <exception cref="Errors.CsException">CsItemExists, CsInvalidName, CsInvalidValue.</exception>
    public Certificate AddCertificate(string name, CertificateSettings settings) => Certificates.Add(
        "Certificate",
        [
            ("name", name),
            ("storeLocation", settings.StoreLocation ?? "LocalMachine"),
            ("storeName", settings.StoreName ?? "My"),
            ("permissionLevel", settings.PermissionLevel),
        ]);

    /// <summary>Adds a folder that the role may write to.</summary>
    /// <exception cref="Errors.CsException">CsItemExists, CsInvalidName, CsInvalidValue.</exception>
    public LocalStorage AddLocalStorage(string name, LocalStorageSettings settings) =>
        LocalStorage.Add("LocalStorage", [("name", name), .. settings.ToAttributes()]);

    /// <summary>Adds a program that runs before the role starts. One command line may stand several times.</summary>
    /// <param name="settings">CommandLine is needed.</param>
    /// <param name="variables">The environment variables that the task sees; null for none.</param>
    /// <exception cref="Errors.CsException">CsInvalidValue, CsItemExists: two variables of one name.</exception>
    public StartupTask AddStartupTask(
        StartupTaskSettings settings, IEnumerable<KeyValuePair<string, VariableSettings>>? variables = null) =>
        StartupTasks.Add(
            "Task",
            settings.ToAttributes(),
            task =>
            {
                foreach (KeyValuePair<string, VariableSettings> variable in variables ?? [])
                {
                    EnvironmentVariable.AddTo(task.Variables, variable.Key, variable.Value);
                }
            },
            mayRepeat: true);

    /// <summary>Adds an environment variable to the role's own process.</summary>
    /// <exception cref="Errors.CsException">CsItemExists, CsInvalidValue.</exception>
    public EnvironmentVariable AddVariable(string name, VariableSettings settings) =>
        EnvironmentVariable.AddTo(Variables, name, settings);

    /// <summary>Adds a folder that packaging copies into the role.</summary>
    /// <param name="destination">The folder on the virtual machine: 1 to 256 characters.</param>
    /// <param name="sourceDirectory">The folder that the files are copied from: 1 to 256 characters.</param>
    /// <exception cref="Errors.CsException">CsInvalidValue.</exception>
    public Content AddContent(string destination, string sourceDirectory) => Contents.Add(
        "Content", [("destination", destination)], content => content.SourceDirectory = sourceDirectory, mayRepeat: true);

    /// <summary>
    /// Says what the platform starts. What it started so far is replaced; of the same kind, what is not said stays. A new
    /// program makes its instance ready once it has started, unless something else is said.
    /// </summary>
    /// <exception cref="Errors.CsException">CsInvalidValue; CsNotApplicable: a program in a web role.</exception>
    public EntryPoint SetEntryPoint(EntryPointSettings settings)
    {
        bool isNew = settings.AssemblyName is not null || settings.CommandLine is not null;
        if ((settings.AssemblyName is not null && settings.CommandLine is not null) || (!isNew && EntryPoint is null))
        {
            throw ModelErrors.EntryPointNotGiven();
        }

        string elementName = !isNew ? EntryPoint!.Element.LocalName
            : settings.AssemblyName is null ? "ProgramEntryPoint"
            : "NetFxEntryPoint";
        if (elementName == "ProgramEntryPoint" && Type == RoleType.Web)
        {
            throw ModelErrors.NotApplicable($"Web role '{Name}'", "program to start");
        }

        if (EntryPoint is { } existing && existing.Element.LocalName == elementName)
        {
            existing.Update(settings.ToAttributes());
            return existing;
        }

        bool isProgram = elementName == "ProgramEntryPoint";
        return EntryPoints.Replace([.. EntryPoints], elementName, settings.ToAttributes(isReadyOnStart: isProgram ? true : null));
    }

    /// <summary>Takes the entry point out, where there is one.</summary>
    public void RemoveEntryPoint() => EntryPoint?.Remove();

    private Role RequireWeb() => Type == RoleType.Web ? this : throw ModelErrors.WebRoleRequired(this);

    private Endpoint AddEndpoint(string elementName, string name, EndpointSettings settings)
    {
        if (Endpoints[name] is { } existing)
        {
            throw ModelErrors.EndpointExists(this, existing);
        }

        ElementSchema schema = Schema.FindChild("Endpoints")!.FindChild(elementName)!;
        SourceElement element = AttributeWriter.Create(Element, schema, ("name", name));
        Endpoint endpoint = Endpoint.Of(element, schema);
        endpoint.Apply(settings);
        AttributeWriter.RequireAttributes(element, schema);
        if (elementName == "InstanceInputEndpoint" && settings.PublicPort is null)
        {
            throw ModelErrors.Missing(AttributeWriter.Describe(element), "public port");
        }

        return Endpoints.Insert(element);
    }
}
