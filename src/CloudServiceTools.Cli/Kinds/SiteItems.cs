using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Cli.Kinds;

/// <summary>The kinds of what a web role has: sites, and what stands in them.</summary>
internal static class SiteItems
{
    private static readonly KindOption SiteOption = new(
        "--site", "Web", () => Parameters.Text("--site", "PATH", "The site, or a directory or application in one: Web, Web/shop."))
    {
        IsRequiredToAdd = true,
        IsForAddAlone = true,
        Offered = document => ((ServiceDefinition)document).Roles.SelectMany(role => role.GetItems<SiteItem>()).Select(item => item.Path),
    };

    private static readonly KindOption EndpointOption = new(
        "--endpoint", "HttpIn", () => Parameters.List("--endpoint", "ENDPOINT", "The http and https endpoints that the site listens on."))
    {
        IsRequiredToAdd = true,
        IsForAddAlone = true,
        Offered = document => ((ServiceDefinition)document).Roles
            .SelectMany(role => role.Endpoints)
            .Where(endpoint => endpoint.Protocol is "http" or "https")
            .Select(endpoint => endpoint.Name),
    };

    private static readonly KindOption HostHeaderOption = new(
        "--host-header", "www.example.com", () => Parameters.Text("--host-header", "HOST", "The host name that the site answers to."))
    {
        IsForAddAlone = true,
    };

    private static readonly KindOption WebRoleOption = RoleItems.RoleOption with
    {
        Offered = document => ((ServiceDefinition)document).Roles.Where(role => role.Type == RoleType.Web).Select(role => role.Name),
    };

    internal static IReadOnlyList<Kind> All { get; } =
    [
        new Kind<ServiceDefinition, Site>("site", DocumentSource.Definition, Schema("Site"))
        {
            Sample = "Web",
            Others = [WebRoleOption, EndpointOption, HostHeaderOption],
            BelongsTo = [("Role", site => site.Role)],
            ItemsOf = RoleItems.ItemsOf<Site>,
            FindIn = RoleItems.Find<Site>,
            AddTo = (definition, values) => RoleItems.RoleOf(definition, values)
                .AddSite(values.Key, values.List("--endpoint")!, values.Text("PhysicalDirectory"), values.Text("--host-header")),
            Change = Change,
            GiveName = (site, name) => site.Rename(name),
            TakeOut = site => site.Remove(),
        },
        Below<VirtualDirectory>(
            "virtual-directory", "VirtualDirectory", "images", (site, name, folder) => site.AddVirtualDirectory(name, folder)),
        Below<VirtualApplication>(
            "virtual-application", "VirtualApplication", "shop", (site, name, folder) => site.AddVirtualApplication(name, folder)),
        new Kind<ServiceDefinition, Binding>("binding", DocumentSource.Definition, Schema("Site/Bindings/Binding"))
        {
            Sample = "Http",
            Others = [WebRoleOption, SiteOption],
            BelongsTo = [("Role", binding => binding.Role), ("Site", binding => binding.Site)],
            ItemsOf = RoleItems.ItemsOf<Binding>,
            FindIn = RoleItems.Find<Binding>,
            AddTo = (definition, values) => SiteOf(definition, values)
                .AddBinding(values.Key, values.Required("EndpointName"), values.Text("HostHeader")),
            Change = (binding, values) => binding.Update(new BindingSettings
            {
                EndpointName = values.Text("EndpointName"),
                HostHeader = values.Text("HostHeader"),
            }),
            GiveName = (binding, name) => binding.Rename(name),
            TakeOut = binding => binding.Remove(),
        },
    ];

    private static Kind<ServiceDefinition, T> Below<T>(string word, string element, string sample, Action<SiteItem, string, string?> add)
        where T : SiteItem => new(word, DocumentSource.Definition, Schema($"Site/{element}"))
        {
            Sample = sample,
            Others = [WebRoleOption, SiteOption],
            BelongsTo = [("Role", item => item.Role), ("Path", item => item.Path)],
            ItemsOf = RoleItems.ItemsOf<T>,
            FindIn = RoleItems.Find<T>,
            AddTo = (definition, values) => add(SiteOf(definition, values), values.Key, values.Text("PhysicalDirectory")),
            Change = Change,
            GiveName = (item, name) => item.Rename(name),
            TakeOut = item => item.Remove(),
        };

    private static void Change(SiteItem item, KindValues values) => item.PhysicalDirectory = values.Text("PhysicalDirectory");

    private static SiteItem SiteOf(ServiceDefinition definition, KindValues values) =>
        RoleItems.RoleOf(definition, values).GetSiteItem(values.Required("--site"));

    private static ElementSchema Schema(string path) => DefinitionItems.Schema($"WebRole/Sites/{path}");
}
