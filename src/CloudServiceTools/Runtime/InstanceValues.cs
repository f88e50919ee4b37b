using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Runtime;

/// <summary>What the current instance can look up about itself. The role is read when this is made, and not later.</summary>
internal sealed class InstanceValues
{
    private readonly RoleEnvironment _environment;
    private readonly string? _configuration;
    private readonly NamedList<SettingText> _settings;
    private readonly NamedList<LocalResource> _resources;
    private readonly (string Name, string? Task, string? XPath, string? Value)[] _variables;

    internal InstanceValues(RoleEnvironment environment, Role role, ServiceConfiguration? configuration)
    {
        _environment = environment;
        _configuration = configuration?.ServiceName;
        _settings = SettingsOf(role, configuration?.Roles[role.Name]);
        _resources = Named(role.LocalStorage.Select(storage => (storage.Name, new LocalResource(
            storage.Name,
            storage.SizeInMB,
            $@"C:\Resources\Directory\{environment.DeploymentId}.{role.Name}.{storage.Name}"))));
        _variables = [.. role.GetItems<EnvironmentVariable>()
            .Select(variable => (variable.Name, variable.Task, variable.XPath, variable.Value))];
    }

    private RoleInstance Instance => _environment.CurrentRoleInstance;

    internal string GetSetting(string name) => FindSetting(name).Get();

    internal LocalResource GetLocalResource(string name) => _resources[name] ?? throw ResourceNotFound(name);

    internal string Evaluate(string xpath) => Find(xpath).Get();

    internal IReadOnlyList<InstanceVariable> GetVariables() => [.. _variables.Select(variable =>
    {
        Answer answer = variable.XPath is null ? new Answer(variable.Value) : Find(variable.XPath);
        return new InstanceVariable(variable.Name, variable.Task, variable.XPath, answer.Value, answer.Problem);
    })];

    private Answer Find(string xpath)
    {
        if (InstancePath.Parse(xpath) is not { } path)
        {
            return new Answer(null, () => RuntimeErrors.UnknownPath(xpath, Exists));
        }

        return path.Kind switch
        {
            InstancePathKind.Deployment when path.Attribute == "id" => new Answer(_environment.DeploymentId),
            InstancePathKind.Deployment => new Answer(_environment.IsEmulated ? "true" : "false"),
            InstancePathKind.Instance => new Answer(OfInstance(path.Attribute)),
            InstancePathKind.Endpoint => FindEndpoint(path),
            InstancePathKind.Setting => FindSetting(path.Name),
            _ => FindResource(path),
        };
    }

    /// <summary>Whether the instance has what a path of a documented form asks for.</summary>
    private bool Exists(InstancePath path) => path.Kind switch
    {
        InstancePathKind.Endpoint => Instance.InstanceEndpoints[path.Name] is not null,
        InstancePathKind.Setting => _settings[path.Name] is not null,
        InstancePathKind.LocalStorage => _resources[path.Name] is not null,
        _ => true,
    };

    private Answer FindSetting(string name)
    {
        if (_settings[name] is not { } setting)
        {
            return new Answer(null, () => RuntimeErrors.NotFound(
                CsErrorId.CsItemNotFound, Instance.Role, "setting", name, _settings.Keys));
        }

        return new Answer(setting.Value, () => RuntimeErrors.NoSettingValue(Instance.Role, setting.Name, _configuration));
    }

    private Answer FindEndpoint(InstancePath path)
    {
        if (Instance.InstanceEndpoints[path.Name] is not { } endpoint)
        {
            return new Answer(null, () => RuntimeErrors.NotFound(
                CsErrorId.CsEndpointNotFound, Instance.Role, "endpoint", path.Name, Instance.InstanceEndpoints.Keys));
        }

        return new Answer(
            OfEndpoint(endpoint, path.Attribute), () => RuntimeErrors.NoPublicPort(endpoint, _environment.IsEmulated));
    }

    private Answer FindResource(InstancePath path)
    {
        if (_resources[path.Name] is not { } resource)
        {
            return new Answer(null, () => ResourceNotFound(path.Name));
        }

        return path.Attribute == "path"
            ? new Answer(resource.RootPath)
            : new Answer(Text(resource.MaximumSizeInMegabytes), () => RuntimeErrors.NoSize(Instance.Role, resource.Name));
    }

    private CsException ResourceNotFound(string name) => RuntimeErrors.NotFound(
        CsErrorId.CsItemNotFound, Instance.Role, "local storage", name, _resources.Keys);

    private string OfInstance(string attribute) => attribute switch
    {
        "id" => Instance.Id,
        "roleName" => Instance.Role.Name,
        "updateDomain" => Text(Instance.UpdateDomain)!,
        _ => Text(Instance.FaultDomain)!,
    };

    private static string? OfEndpoint(RoleInstanceEndpoint endpoint, string attribute) => attribute switch
    {
        "address" => endpoint.IPEndpoint.Address.ToString(),
        "port" => Text(endpoint.IPEndpoint.Port),
        "protocol" => endpoint.Protocol,
        _ => Text(endpoint.PublicIPEndpoint?.Port),
    };

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>What the role declares, with what a module may declare whose content is not known.</summary>
    private static NamedList<SettingText> SettingsOf(Role role, RoleConfiguration? configuration)
    {
        EffectiveRole effective = new(role);
        IEnumerable<string> declared = effective.Settings.Select(setting => setting.Name);
        IEnumerable<string> possible = configuration is null
            ? []
            : configuration.Settings.Select(setting => setting.Name).Where(effective.MayDeclare);
        return Named(declared.Concat(possible)
            .Select(name => (name, new SettingText(name, configuration?.Settings[name]?.Value))));
    }

    /// <summary>The first item of each name: a broken file may have several, or items without one.</summary>
    private static NamedList<T> Named<T>(IEnumerable<(string Name, T Item)> items)
        where T : class
    {
        HashSet<string> names = new(NameComparer.Instance) { string.Empty };
        return new NamedList<T>([.. items.Where(item => names.Add(item.Name))]);
    }

    private sealed record SettingText(string Name, string? Value);

    /// <summary>
    /// A value, or why there is none. What somebody probably meant is only looked for when somebody asks: a file may have
    /// thousands of mistakes.
    /// </summary>
    private sealed record Answer(string? Value, Func<CsException>? WhyNot = null)
    {
        internal Func<string>? Problem => Value is null && WhyNot is not null ? () => WhyNot().Message : null;

        internal string Get() => Value ?? throw WhyNot!();
    }
}
