using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Configuration;

/// <summary>What a role of a definition declares, so that a configuration gives it a value: its imports' part included.</summary>
internal sealed class DeclaredNames
{
    /// <summary>What Visual Studio adds to the configuration of a package when it builds one with these tools switched on.</summary>
    private static readonly string[] OfVisualStudio =
        ["IntelliTrace.IntelliTraceConnectionString", "Profiling.ProfilingConnectionString"];

    private readonly Role _role;
    private readonly UnknownModules _unknownModules;
    private HashSet<string>? _settings;
    private HashSet<string>? _certificates;

    internal DeclaredNames(Role role)
    {
        _role = role;
        _unknownModules = new UnknownModules(role);
    }

    /// <summary>The settings, in the order of the file. A broken file may have items without a name.</summary>
    internal IEnumerable<string> Settings => Names(_role.Settings, _role.GetImportedItems<Setting>());

    /// <summary>The certificates, in the order of the file.</summary>
    internal IEnumerable<string> Certificates => Names(_role.Certificates, _role.GetImportedItems<Certificate>());

    /// <summary>
    /// Whether the definition declares a setting, or may do so through a module whose content is not known or whose older
    /// version has another name for it, or need not, because a build adds it.
    /// </summary>
    internal bool Declares(SettingValue setting) =>
        Has(_settings ??= SetOf(Settings), setting.Name)
        || (ImportedModule.CurrentNameOf(setting.Name) is { } current && _settings.Contains(current))
        || OfVisualStudio.Contains(setting.Name, NameComparer.Instance);

    /// <summary>The same of a certificate. One that an endpoint names need not be declared besides.</summary>
    internal bool Declares(CertificateThumbprint certificate) => Has(
        _certificates ??= SetOf(Certificates.Concat(
            _role.Endpoints.Select(endpoint => endpoint.GetAttribute("certificate")).OfType<string>())),
        certificate.Name);

    private bool Has(HashSet<string> names, string name) => names.Contains(name) || _unknownModules.MayDeclare(name);

    private static HashSet<string> SetOf(IEnumerable<string> names) => new(names, NameComparer.Instance);

    private static IEnumerable<string> Names(IEnumerable<NamedRoleItem> own, IEnumerable<NamedRoleItem> imported) =>
        own.Concat(imported).Select(item => item.Name).Where(name => name.Length > 0);
}
