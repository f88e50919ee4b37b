namespace CloudServiceTools.Runtime;

/// <summary>A folder on the disk of an instance that its role may write to.</summary>
public sealed class LocalResource
{
    internal LocalResource(string name, int? maximumSizeInMegabytes, string rootPath)
    {
        Name = name;
        MaximumSizeInMegabytes = maximumSizeInMegabytes;
        RootPath = rootPath;
    }

    /// <summary>The name of the local storage, as the definition has it.</summary>
    public string Name { get; }

    /// <summary>The size in megabytes; null where the definition says no number.</summary>
    public int? MaximumSizeInMegabytes { get; }

    /// <summary>
    /// The folder. It has the form that it has on the platform,
    /// <c>C:\Resources\Directory\&lt;deployment&gt;.&lt;role&gt;.&lt;name&gt;</c>, and illustrates: there is no such folder here.
    /// </summary>
    public string RootPath { get; }

    /// <summary>The folder.</summary>
    public override string ToString() => RootPath;
}
