using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Cli.Kinds;

/// <summary>The kinds of items that a role has, its endpoints and sites aside.</summary>
internal static class RoleItems
{
    internal static readonly KindOption RoleOption = new("--role", "WebRole1", () => Parameters.Text("--role", "ROLE", "The role."))
    {
        IsRequiredToAdd = true,
        Offered = document => ((ServiceDefinition)document).Roles.Select(role => role.Name),
    };

    private static readonly KindOption TaskOption = new(
        "--task", "setup.cmd", () => Parameters.Text("--task", "COMMAND", "The startup task that sees the variable; default: the role's own process."))
    {
        Offered = document => ((ServiceDefinition)document).Roles.SelectMany(role => role.StartupTasks).Select(task => task.CommandLine),
    };

    internal static IReadOnlyList<Kind> All { get; } =
    [
        new Kind<ServiceDefinition, Import>("import", DocumentSource.Definition, Schema("Imports/Import"))
        {
            Key = "MODULE",
            Sample = "RemoteAccess",
            Others = [RoleOption],
            BelongsTo = [("Role", import => import.Role)],
            ItemsOf = ItemsOf<Import>,
            FindIn = Find<Import>,
            AddTo = (definition, values) => RoleOf(definition, values).AddImports([values.Key]),
            TakeOut = import => import.Remove(),
        },
        new Kind<ServiceDefinition, Setting>("setting", DocumentSource.Definition, Schema("ConfigurationSettings/Setting"))
        {
            Sample = "Greeting",
            Others = [RoleOption],
            BelongsTo = [("Role", setting => setting.Role)],
            ItemsOf = ItemsOf<Setting>,
            FindIn = Find<Setting>,
            AddTo = (definition, values) => RoleOf(definition, values).AddSettings([values.Key]),
            GiveName = (setting, name) => setting.Rename(name),
            ReferencesTo = setting => setting.FindReferences(),
            TakeOut = setting => setting.Remove(),
        },
        new Kind<ServiceDefinition, LocalStorage>("local-storage", DocumentSource.Definition, Schema("LocalResources/LocalStorage"))
        {
            Sample = "Cache",
            Others = [RoleOption],
            BelongsTo = [("Role", storage => storage.Role)],
            ItemsOf = ItemsOf<LocalStorage>,
            FindIn = Find<LocalStorage>,
            AddTo = (definition, values) => RoleOf(definition, values).AddLocalStorage(values.Key, StorageSettings(values)),
            Change = (storage, values) => storage.Update(StorageSettings(values)),
            GiveName = (storage, name) => storage.Rename(name),
            ReferencesTo = storage => storage.FindReferences(),
            TakeOut = storage => storage.Remove(),
        },
        new Kind<ServiceDefinition, Certificate>("certificate", DocumentSource.Definition, Schema("Certificates/Certificate"))
        {
            Sample = "Ssl",
            Chosen = ["StoreLocation", "StoreName"],
            Others = [RoleOption],
            BelongsTo = [("Role", certificate => certificate.Role)],
            ItemsOf = ItemsOf<Certificate>,
            FindIn = Find<Certificate>,
            AddTo = (definition, values) => RoleOf(definition, values).AddCertificate(values.Key, CertificateSettings(values)),
            Change = (certificate, values) => certificate.Update(CertificateSettings(values)),
            GiveName = (certificate, name) => certificate.Rename(name),
            ReferencesTo = certificate => certificate.FindReferences(),
            TakeOut = certificate => certificate.Remove(),
        },
        new Kind<ServiceDefinition, StartupTask>("startup-task", DocumentSource.Definition, Schema("Startup/Task"))
        {
            Key = "COMMAND",
            Sample = "setup.cmd",
            Others = [RoleOption],
            BelongsTo = [("Role", task => task.Role)],
            ItemsOf = ItemsOf<StartupTask>,
            FindIn = Find<StartupTask>,
            AddTo = (definition, values) => RoleOf(definition, values).AddStartupTask(TaskSettings(values, values.Key)),
            Change = (task, values) => task.Update(TaskSettings(values, null)),
            GiveName = (task, commandLine) => task.CommandLine = commandLine,
            TakeOut = task => task.Remove(),
        },
        new Kind<ServiceDefinition, EnvironmentVariable>("environment-variable", DocumentSource.Definition, Schema("Runtime/Environment/Variable"))
        {
            Sample = "MODE",
            Others = [RoleOption, TaskOption],
            ShownInText = [("Value", variable => variable.Value is { } value ? SecretText.Hide(variable.Name, value) : null)],
            BelongsTo = [("Role", variable => variable.Role), ("Task", variable => variable.Task)],
            ItemsOf = (definition, values) => ItemsOf<EnvironmentVariable>(definition, values).Where(variable => values.Text("--task") is not { } task
                || NameComparer.AreSame(variable.Task ?? string.Empty, task)),
            AddTo = (definition, values) =>
            {
                Role role = RoleOf(definition, values);
                if (values.Text("--task") is { } task)
                {
                    role.GetStartupTask(task).AddVariable(values.Key, VariableSettings(values));
                }
                else
                {
                    role.AddVariable(values.Key, VariableSettings(values));
                }
            },
            Change = (variable, values) => variable.Update(VariableSettings(values)),
            GiveName = (variable, name) => variable.Rename(name),
            TakeOut = variable => variable.Remove(),
        },
        new Kind<ServiceDefinition, EntryPoint>(
            "entry-point", DocumentSource.Definition, Schema("Runtime/EntryPoint/NetFxEntryPoint"), Schema("Runtime/EntryPoint/ProgramEntryPoint"))
        {
            Key = null,
            Others = [RoleOption with { IsAlwaysRequired = true }],
            BelongsTo = [("Role", point => point.Role), ("Kind", point => point.Kind.ToString())],
            ItemsOf = ItemsOf<EntryPoint>,
            FindIn = (definition, values) => [.. ItemsOf<EntryPoint>(definition, values)],
            Put = (definition, values) => RoleOf(definition, values).SetEntryPoint(new EntryPointSettings
            {
                AssemblyName = values.Text("AssemblyName"),
                TargetFrameworkVersion = values.Text("TargetFrameworkVersion"),
                CommandLine = values.Text("CommandLine"),
                SetReadyOnProcessStart = values.Flag("SetReadyOnProcessStart"),
            }),
            TakeOut = point => point.Remove(),
        },
        new Kind<ServiceDefinition, Content>("content", DocumentSource.Definition, Schema("Contents/Content"))
        {
            HelpNoun = "content folder",
            Key = "DESTINATION",
            Sample = "Files",
            Others = [RoleOption],
            BelongsTo = [("Role", content => content.Role)],
            ItemsOf = ItemsOf<Content>,
            FindIn = Find<Content>,
            AddTo = (definition, values) => RoleOf(definition, values).AddContent(values.Key, values.Required("SourceDirectory")),
            Change = (content, values) => content.SourceDirectory = values.Required("SourceDirectory"),
            GiveName = (content, destination) => content.Destination = destination,
            TakeOut = content => content.Remove(),
        },
    ];

    /// <summary>An element of a worker role, which has everything but sites.</summary>
    internal static ElementSchema Schema(string path) => DefinitionItems.Schema($"WorkerRole/{path}");

    /// <summary>The role that --role names.</summary>
    internal static Role RoleOf(ServiceDefinition definition, KindValues values) => definition.GetRole(values.Required("--role"));

    /// <summary>The items of a class in the role that --role names; in all where it names none.</summary>
    internal static IEnumerable<T> ItemsOf<T>(ServiceDefinition definition, KindValues values)
        where T : RoleItem =>
        (values.Text("--role") is { } role ? [definition.GetRole(role)] : (IEnumerable<Role>)definition.Roles).SelectMany(one => one.GetItems<T>());

    /// <summary>The item of a name; one that an import adds refuses the change, and says why.</summary>
    internal static IReadOnlyList<T> Find<T>(ServiceDefinition definition, KindValues values)
        where T : RoleItem => [definition.FindItem<T>(values.Key, values.Text("--role"))];

    private static LocalStorageSettings StorageSettings(KindValues values) => new()
    {
        SizeInMB = values.Number("SizeInMB"),
        CleanOnRoleRecycle = values.Flag("CleanOnRoleRecycle"),
    };

    private static CertificateSettings CertificateSettings(KindValues values) => new()
    {
        StoreLocation = values.Text("StoreLocation"),
        StoreName = values.Text("StoreName"),
        PermissionLevel = values.Text("PermissionLevel"),
    };

    private static StartupTaskSettings TaskSettings(KindValues values, string? commandLine) => new()
    {
        CommandLine = commandLine,
        ExecutionContext = values.Text("ExecutionContext"),
        TaskType = values.Text("TaskType"),
    };

    private static VariableSettings VariableSettings(KindValues values) => new()
    {
        Value = values.Text("Value"),
        XPath = values.Text("XPath"),
    };
}
