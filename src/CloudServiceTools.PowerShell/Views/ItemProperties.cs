using System.ComponentModel;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Views;

/// <summary>
/// What says whose an item is. PowerShell lists the members of type data before those of the class, so that
/// CloudServiceTools.types.ps1xml puts these first in CSV, in Select-Object * and in Format-List *.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ItemProperties
{
    /// <summary>The service of an item.</summary>
    public static string? Service(PSObject item) => ((DocumentItem)item.BaseObject).Service;

    /// <summary>The role of an item in a role, of a definition or of a configuration.</summary>
    public static string? Role(PSObject item) => item.BaseObject is RoleItem inRole ? inRole.Role : ((RoleConfigurationItem)item.BaseObject).Role;

    /// <summary>The name of an item that has one.</summary>
    public static string Name(PSObject item) => item.BaseObject switch
    {
        NamedRoleItem inRole => inRole.Name,
        NamedItem named => named.Name,
        _ => ((RoleConfigurationItem)item.BaseObject).Name,
    };
}
