using System.Collections.Generic;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>
/// A module of the SDK that a role imports. It adds endpoints, settings and certificates that no line of the file shows.
/// </summary>
public sealed class Import : RoleItem
{
    internal Import(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>The name of the module, such as RemoteAccess; empty where the file has none.</summary>
    public string ModuleName => Text("moduleName");

    /// <summary>The endpoints that the module adds to the role.</summary>
    public IReadOnlyList<Endpoint> Endpoints => new FixedList<Endpoint>(ImportExpansion.EndpointsOf(this));

    /// <summary>The configuration settings that the module adds to the role.</summary>
    public IReadOnlyList<Setting> Settings => new FixedList<Setting>(ImportExpansion.SettingsOf(this));

    /// <summary>The certificates that the module adds to the role.</summary>
    public IReadOnlyList<Certificate> Certificates => new FixedList<Certificate>(ImportExpansion.CertificatesOf(this));
}
