using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Model;

/// <summary>
/// A role as it is deployed: what the file says, and what its imports add to that. An item of the file takes the place of one
/// that an import would add under the same name, as older SDKs and Visual Studio wrote such items into the file.
/// </summary>
/// <remarks>Each list is read at the first question; later changes of the role do not show.</remarks>
public sealed class EffectiveRole
{
    /// <summary>What Visual Studio adds to the configuration of a package when it builds one with these tools switched on.</summary>
    private static readonly string[] OfVisualStudio =
        ["IntelliTrace.IntelliTraceConnectionString", "Profiling.ProfilingConnectionString"];

    private IReadOnlyList<Endpoint>? _endpoints;
    private IReadOnlyList<Setting>? _settings;
    private IReadOnlyList<Certificate>? _certificates;
    private UnknownModules? _unknownModules;
    private HashSet<string>? _settingNames;
    private HashSet<string>? _certificateNames;

    /// <summary>The role with what its imports add.</summary>
    public EffectiveRole(Role role)
    {
        Role = role;
    }

    /// <summary>The role as the file has it.</summary>
    public Role Role { get; }

    /// <summary>The name of the role.</summary>
    public string Name => Role.Name;

    /// <summary>The endpoints: those of the file, and then those of imports.</summary>
    public IReadOnlyList<Endpoint> Endpoints => _endpoints ??= With(Role.Endpoints);

    /// <summary>The settings, in the same order.</summary>
    public IReadOnlyList<Setting> Settings => _settings ??= With(Role.Settings);

    /// <summary>The certificates, in the same order.</summary>
    public IReadOnlyList<Certificate> Certificates => _certificates ??= With(Role.Certificates);

    /// <summary>
    /// Whether a configuration may give a value to a setting: the role declares it, or may do so through a module whose content is
    /// not known or whose older version has another name for it, or a build adds it.
    /// </summary>
    /// <param name="name">The name of the setting.</param>
    public bool DeclaresSetting(string name) =>
        Has(_settingNames ??= NamesOf(Settings), name)
        || (ImportedModule.CurrentNameOf(name) is { } current && _settingNames.Contains(current))
        || OfVisualStudio.Contains(name, NameComparer.Instance);

    /// <summary>The same of a certificate. One that an endpoint names need not be declared besides.</summary>
    /// <param name="name">The name of the certificate.</param>
    public bool DeclaresCertificate(string name)
    {
        if (_certificateNames is null)
        {
            _certificateNames = NamesOf(Certificates);
            _certificateNames.UnionWith(Role.Endpoints.Select(endpoint => endpoint.GetAttribute("certificate")).OfType<string>());
        }

        return Has(_certificateNames, name);
    }

    /// <summary>Whether a module that the role imports, and whose content is not known, may declare what has the name.</summary>
    internal bool MayDeclare(string name) => (_unknownModules ??= new UnknownModules(Role)).MayDeclare(name);

    private IReadOnlyList<T> With<T>(IReadOnlyList<T> own)
        where T : NamedRoleItem => Role.Imports.Count == 0 ? own : [.. Role.GetEffectiveItems<T>()];

    private bool Has(HashSet<string> names, string name) => names.Contains(name) || MayDeclare(name);

    private static HashSet<string> NamesOf(IEnumerable<NamedRoleItem> items) => new(items.Select(item => item.Name), NameComparer.Instance);
}
