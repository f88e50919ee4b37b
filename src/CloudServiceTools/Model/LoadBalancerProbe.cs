using System.Collections.Generic;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>How the load balancer finds out whether an instance can take traffic.</summary>
public sealed class LoadBalancerProbe : NamedItem
{
    internal LoadBalancerProbe(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>http or tcp.</summary>
    public string Protocol
    {
        get => Text("protocol");
        set => Set("protocol", value);
    }

    /// <summary>The port that is asked; null for the port of the endpoint.</summary>
    public int? Port
    {
        get => WholeNumber("port");
        set => Set("port", value);
    }

    /// <summary>The path that an http probe asks for; null where there is none.</summary>
    public string? Path
    {
        get => OptionalText("path");
        set => Set("path", value);
    }

    /// <summary>Seconds between two questions, 5 or more; 15 where the file does not say.</summary>
    public int? IntervalInSeconds
    {
        get => WholeNumber("intervalInSeconds");
        set => Set("intervalInSeconds", value);
    }

    /// <summary>Seconds without an answer after which an instance is left out, 11 or more; 31 where the file does not say.</summary>
    public int? TimeoutInSeconds
    {
        get => WholeNumber("timeoutInSeconds");
        set => Set("timeoutInSeconds", value);
    }

    /// <summary>Sets several attributes at once: all of them, or none when one is refused.</summary>
    /// <exception cref="Errors.CsException">CsInvalidValue, CsInvalidPort.</exception>
    public void Update(LoadBalancerProbeSettings settings) => Set(settings.ToAttributes());

    /// <summary>Gives the probe another name, and follows it in the input endpoints that name it.</summary>
    /// <exception cref="Errors.CsException">CsItemExists, CsInvalidValue, CsNotInDefinition: it was removed.</exception>
    public void Rename(string newName)
    {
        ServiceDefinition definition = GetDefinition() ?? throw ModelErrors.NotInDefinition(this);
        if (definition.LoadBalancerProbes[newName] is { } existing && !ReferenceEquals(existing, this))
        {
            throw ModelErrors.ItemExists(existing);
        }

        RenameWith(FindReferences(), RequireName(newName));
    }

    /// <summary>Takes the probe out of its definition. Endpoints that name it stay as they are.</summary>
    /// <exception cref="Errors.CsException">CsNotInDefinition: it was removed before.</exception>
    public void Remove() => RemoveFromHome();

    /// <summary>The format takes an empty name; nobody means one.</summary>
    internal static string RequireName(string name) =>
        name.Length > 0 ? name : throw ModelErrors.Missing($"LoadBalancerProbe", "name");

    /// <summary>The input endpoints that name this probe.</summary>
    public IReadOnlyList<ItemReference> FindReferences() => [.. ItemReference.ToProbe(this)];
}

/// <summary>What can be said of a load balancer probe. What is null is not touched; an empty text removes the attribute.</summary>
public sealed class LoadBalancerProbeSettings
{
    /// <summary>http or tcp.</summary>
    public string? Protocol { get; set; }

    /// <summary>The port that is asked, from 1 to 65535; the endpoint's own where nothing is said.</summary>
    public int? Port { get; set; }

    /// <summary>The path that an http probe asks for.</summary>
    public string? Path { get; set; }

    /// <summary>Seconds between two questions, 5 or more.</summary>
    public int? IntervalInSeconds { get; set; }

    /// <summary>Seconds without an answer after which an instance is left out, 11 or more.</summary>
    public int? TimeoutInSeconds { get; set; }

    internal IEnumerable<(string Name, string? Value)> ToAttributes() =>
    [
        ("protocol", Protocol),
        ("port", AttributeText.Of(Port)),
        ("path", Path),
        ("intervalInSeconds", AttributeText.Of(IntervalInSeconds)),
        ("timeoutInSeconds", AttributeText.Of(TimeoutInSeconds)),
    ];
}
