using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>How the load balancer finds out whether an instance can take traffic.</summary>
public sealed class LoadBalancerProbe : NamedItem
{
    private LoadBalancerProbe(SourceElement element)
        : base(element, DefinitionSchema.Root.FindChild("LoadBalancerProbes")!.FindChild("LoadBalancerProbe")!)
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
        get => Number("port");
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
        get => Number("intervalInSeconds");
        set => Set("intervalInSeconds", value);
    }

    /// <summary>Seconds without an answer after which an instance is left out, 11 or more; 31 where the file does not say.</summary>
    public int? TimeoutInSeconds
    {
        get => Number("timeoutInSeconds");
        set => Set("timeoutInSeconds", value);
    }

    internal static LoadBalancerProbe Of(SourceElement element) =>
        element.View as LoadBalancerProbe ?? new LoadBalancerProbe(element);
}
