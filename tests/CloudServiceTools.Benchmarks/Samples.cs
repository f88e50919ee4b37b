using System.Text;
using CloudServiceTools.Model;

namespace CloudServiceTools.Benchmarks;

/// <summary>Definitions that the benchmarks generate; none is kept in the repository.</summary>
internal static class Samples
{
    internal const string NamespaceUri = "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition";

    /// <summary>A definition as Visual Studio lays it out: about 900 characters a role; 20,000 roles are 18 MB.</summary>
    internal static string Text(int roles)
    {
        StringBuilder text = new();
        text.Append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n")
            .Append("<ServiceDefinition name=\"Contoso\" xmlns=\"").Append(NamespaceUri)
            .Append("\" schemaVersion=\"2015-04.2.6\">\r\n");
        for (int i = 0; i < roles; i++)
        {
            AppendRole(text, i);
        }

        return text.Append("</ServiceDefinition>\r\n").ToString();
    }

    /// <summary>A definition with roles R0, R1 … of which each has the internal endpoints E0, E1 …</summary>
    internal static ServiceDefinition Definition(int roles, int endpoints)
    {
        ServiceDefinition definition = ServiceDefinition.Create("Contoso");
        for (int i = 0; i < roles; i++)
        {
            Role role = Role.Create($"R{i}", RoleType.Worker);
            for (int j = 0; j < endpoints; j++)
            {
                role.AddInternalEndpoint($"E{j}", new EndpointSettings { Protocol = "tcp" });
            }

            definition.AddRole(role);
        }

        return definition;
    }

    private static void AppendRole(StringBuilder text, int number)
    {
        bool isWeb = number % 4 == 0;
        string name = isWeb ? $"WebRole{number}" : $"WorkerRole{number}";
        string element = isWeb ? "WebRole" : "WorkerRole";
        text.Append($"  <{element} name=\"{name}\" vmsize=\"Standard_D2_v3\">\r\n")
            .Append("    <Imports>\r\n      <Import moduleName=\"RemoteAccess\" />\r\n    </Imports>\r\n")
            .Append("    <!-- What operations change without a deployment. -->\r\n")
            .Append("    <ConfigurationSettings>\r\n")
            .Append("      <Setting name=\"Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString\" />\r\n")
            .Append("      <Setting name=\"StorageConnectionString\" />\r\n")
            .Append("      <Setting name=\"PollingInterval\" />\r\n")
            .Append("    </ConfigurationSettings>\r\n")
            .Append("    <LocalResources>\r\n")
            .Append("      <LocalStorage name=\"Cache\" cleanOnRoleRecycle=\"true\" sizeInMB=\"1024\" />\r\n")
            .Append("    </LocalResources>\r\n")
            .Append("    <Endpoints>\r\n")
            .Append($"      <InputEndpoint name=\"Public\" protocol=\"tcp\" port=\"{1024 + (number % 60000)}\" localPort=\"8080\" />\r\n")
            .Append("      <InternalEndpoint name=\"Control\" protocol=\"tcp\" port=\"9000\" />\r\n")
            .Append("      <InternalEndpoint name=\"Data\" protocol=\"tcp\">\r\n")
            .Append("        <FixedPortRange max=\"8999\" min=\"8995\" />\r\n")
            .Append("      </InternalEndpoint>\r\n")
            .Append("    </Endpoints>\r\n")
            .Append($"  </{element}>\r\n");
    }
}
