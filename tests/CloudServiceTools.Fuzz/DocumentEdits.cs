using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Fuzz;

/// <summary>Edits documents and takes the edits back: text and model agree in between, and nothing stays behind.</summary>
internal static class DocumentEdits
{
    internal static void Of(ServiceDefinition definition, IReadOnlyList<int> edits)
    {
        string before = definition.ToText();
        ServiceDefinition copy = definition.Copy();
        Stack<Action> undo = new();
        foreach (int edit in edits.Take(30))
        {
            Try(copy, () => undo.Push(Edit(copy, edit)));
        }

        Promise.Keep(ServiceDefinition.Parse(copy.ToText()).ToText() == copy.ToText(), "What was edited can be read back.");
        while (undo.TryPop(out Action? remove))
        {
            remove();
        }

        Promise.Keep(copy.ToText() == before, "What is added and removed again leaves no trace.");
        foreach (int edit in edits.Take(10))
        {
            Try(copy, () => Change(copy, edit));
        }

        Promise.Keep(ServiceDefinition.Parse(copy.ToText()).ToText() == copy.ToText(), "What was changed can be read back.");
        Promise.Keep(definition.ToText() == before, "Edits of a copy do not reach the original.");
    }

    internal static void Of(ServiceConfiguration configuration, IReadOnlyList<int> edits)
    {
        string before = configuration.ToText();
        ServiceConfiguration copy = configuration.Copy();
        Stack<Action> undo = new();
        foreach (int edit in edits.Take(30))
        {
            Try(copy, () => undo.Push(copy.AddRole($"Fuzz{edit}", 1 + (edit % 5)).Remove));
        }

        Promise.Keep(ServiceConfiguration.Parse(copy.ToText()).ToText() == copy.ToText(), "What was edited can be read back.");
        while (undo.TryPop(out Action? remove))
        {
            remove();
        }

        Promise.Keep(copy.ToText() == before, "What is added and removed again leaves no trace.");
    }

    // An edit that is refused changes nothing.
    private static void Try(IServiceDocument document, Action edit)
    {
        string before = document.ToText();
        try
        {
            edit();
        }
        catch (CsException)
        {
            Promise.Keep(document.ToText() == before, "An edit that is refused changes nothing.");
        }
    }

    private static Action Edit(ServiceDefinition definition, int number)
    {
        string name = $"Fuzz{number}";
        if (definition.Roles.Count == 0 || number % 9 == 0)
        {
            return definition.AddRole(Role.Create(name, number % 2 == 0 ? RoleType.Web : RoleType.Worker)).Remove;
        }

        Role role = definition.Roles[number % definition.Roles.Count];
        switch (number % 9)
        {
            case 1:
                return role.AddInternalEndpoint(name, new EndpointSettings { Protocol = "tcp" }).Remove;
            case 2:
                return role.AddInputEndpoint(name, new EndpointSettings { Protocol = "tcp", Port = PortSpecification.Parse("80") }).Remove;
            case 3:
                return role.AddSettings([name])[0].Remove;
            case 4:
                return role.AddLocalStorage(name, new LocalStorageSettings { SizeInMB = 5 }).Remove;
            case 5:
                return role.AddStartupTask(new StartupTaskSettings { CommandLine = name }).Remove;
            case 6:
                return role.AddContent(name, "folder").Remove;
            case 7:
                return role.AddVariable(name, new VariableSettings { Value = "1" }).Remove;
            default:
                // A role of this definition in this definition once more, under another name.
                Role copied = definition.Copy().Roles[role.Name] ?? role;
                copied.Rename(name);
                return definition.AddRole(copied).Remove;
        }
    }

    private static void Change(ServiceDefinition definition, int number)
    {
        if (definition.Roles.Count == 0)
        {
            return;
        }

        Role role = definition.Roles[number % definition.Roles.Count];
        switch (number % 5)
        {
            case 0:
                role.Rename($"Fuzz{number}");
                break;
            case 1:
                role.VMSize = "Medium";
                break;
            case 2 when role.Endpoints.Count > 0:
                role.Endpoints[number % role.Endpoints.Count].Rename($"Fuzz{number}");
                break;
            case 3 when role.Endpoints.Count > 0:
                role.Endpoints[number % role.Endpoints.Count].Remove();
                break;
            case 4:
                role.Remove();
                break;
        }
    }
}
