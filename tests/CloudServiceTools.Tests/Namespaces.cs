namespace CloudServiceTools.Tests;

/// <summary>The namespaces of the two formats, for texts in tests.</summary>
internal static class Namespaces
{
    internal const string Definition = "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition";
    internal const string Configuration = "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration";
}
