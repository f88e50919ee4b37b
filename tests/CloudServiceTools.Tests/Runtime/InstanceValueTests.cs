using System;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Runtime;
using Xunit;
using static CloudServiceTools.Tests.Runtime.Service;

namespace CloudServiceTools.Tests.Runtime;

/// <summary>What the current instance can look up about itself.</summary>
public sealed class InstanceValueTests
{
    private const string Instance = "/RoleEnvironment/CurrentInstance";

    private static readonly ServiceDefinition Definition = Of(
        ("A", Discoverable),
        (
            "B",
            """
            <ConfigurationSettings><Setting name="Depth"/><Setting name="Forgotten"/></ConfigurationSettings>
            <Endpoints>
              <InputEndpoint name="In" protocol="tcp" port="80" localPort="8080"/>
              <InternalEndpoint name="Queue" protocol="udp" port="5672"/>
              <InstanceInputEndpoint name="Each" protocol="tcp" localPort="10100">
                <AllocatePublicPortFrom><FixedPortRange min="10105" max="10109"/></AllocatePublicPortFrom>
              </InstanceInputEndpoint>
            </Endpoints>
            <LocalResources><LocalStorage name="Spool" sizeInMB="50"/><LocalStorage name="Odd" sizeInMB="x"/><LocalStorage name="Plain"/></LocalResources>
            <Imports><Import moduleName="RemoteAccess"/><Import moduleName="Unheard"/></Imports>
            <Startup><Task commandLine="a.cmd"><Environment>
              <Variable name="ID"><RoleInstanceValue xpath="/RoleEnvironment/CurrentInstance/@id"/></Variable>
            </Environment></Task></Startup>
            <Runtime><Environment>
              <Variable name="PORT"><RoleInstanceValue xpath="/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name='Queue']/@port"/></Variable>
              <Variable name="PLAIN" value="1"/>
              <Variable name="BAD"><RoleInstanceValue xpath="/RoleEnvironment/CurrentInstance/@name"/></Variable>
            </Environment></Runtime>
            """));

    private static readonly ServiceConfiguration Values = Configured((
        "b",
        """
        <Instances count="3"/>
        <ConfigurationSettings>
          <Setting name="Depth" value="7"/>
          <Setting name="Undeclared" value="x"/>
          <Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true"/>
          <Setting name="Microsoft.WindowsAzure.Plugins.Unheard.Key" value="k"/>
        </ConfigurationSettings>
        """));

    private static RoleEnvironment Environment(bool isEmulated = false, bool isConfigured = true) => RoleEnvironment.Create(
        Definition,
        new()
        {
            Configuration = isConfigured ? Values : null,
            CurrentInstance = isConfigured ? "B_IN_2" : "B_IN_0",
            IsEmulated = isEmulated,
        });

    [Theory]
    [InlineData("/RoleEnvironment/Deployment/@emulated", "false")]
    [InlineData(Instance + "/@id", "B_IN_2")]
    [InlineData(Instance + "/@roleName", "B")]
    [InlineData(Instance + "/@updateDomain", "2")]
    [InlineData(Instance + "/@faultDomain", "0")]
    [InlineData(Instance + "/Endpoints/Endpoint[@name='In']/@port", "8080")]
    [InlineData(Instance + "/Endpoints/Endpoint[@name='In']/@publicPort", "80")]
    [InlineData(Instance + "/Endpoints/Endpoint[@name='Queue']/@address", "10.0.0.7")]
    [InlineData(Instance + "/Endpoints/Endpoint[@name='queue']/@protocol", "udp")]
    [InlineData(Instance + "/Endpoints/Endpoint[@name='Each']/@port", "10100")]
    [InlineData(Instance + "/Endpoints/Endpoint[@name='Each']/@publicPort", "10107")]
    [InlineData(Instance + "/Endpoints/Endpoint[@name='Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp']/@port", "3389")]
    [InlineData(Instance + "/ConfigurationSettings/ConfigurationSetting[@name='Depth']/@value", "7")]
    [InlineData(Instance + "/LocalResources/LocalResource[@name='Spool']/@sizeInMB", "50")]
    [InlineData(Instance + "/LocalResources/LocalResource[@name='Plain']/@sizeInMB", "1000")]
    [InlineData(" /RoleEnvironment/CurrentInstance/LocalResources/LocalResource[ @name = \"Spool\" ]/@sizeInMB ", "50")]
    public void An_xpath_finds_the_value_of_the_current_instance(string xpath, string value) =>
        Assert.Equal(value, Environment().Evaluate(xpath));

    [Fact]
    public void The_deployment_and_the_folders_of_local_storage_go_together()
    {
        RoleEnvironment environment = Environment();

        Assert.Equal(environment.DeploymentId, environment.Evaluate("/RoleEnvironment/Deployment/@id"));
        Assert.Equal("true", Environment(isEmulated: true).Evaluate("/RoleEnvironment/Deployment/@emulated"));
        LocalResource resource = environment.GetLocalResource("spool");
        Assert.Equal(("Spool", 50, $@"C:\Resources\Directory\{environment.DeploymentId}.B.Spool"), (resource.Name, resource.MaximumSizeInMegabytes, resource.RootPath));
        Assert.Equal(resource.RootPath, environment.Evaluate(Instance + "/LocalResources/LocalResource[@name='Spool']/@path"));
    }

    [Theory]
    [InlineData("depth", "7")]
    [InlineData("Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled", "true")]
    [InlineData("Microsoft.WindowsAzure.Plugins.Unheard.Key", "k")]
    public void A_setting_has_the_value_of_the_configuration(string name, string value) =>
        Assert.Equal(value, Environment().GetConfigurationSettingValue(name));

    [Theory]
    [InlineData("Dept", "Role 'B' has no setting 'Dept'. Did you mean 'Depth'?")]
    [InlineData("Undeclared", "Role 'B' has no setting 'Undeclared'. Known: Depth, Forgotten, Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled, Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountUsername, Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountEncryptedPassword, Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration, Microsoft.WindowsAzure.Plugins.Unheard.Key.")]
    [InlineData("Forgotten", "The configuration of service 'S' has no value for setting 'Forgotten' of role 'B'. Add one to the configuration.")]
    public void A_setting_that_is_not_declared_or_has_no_value_is_refused(string name, string message) =>
        AssertAsked(CsErrorId.CsItemNotFound, message, () => Environment().GetConfigurationSettingValue(name));

    [Fact]
    public void Without_a_configuration_settings_have_no_value() => AssertAsked(
        CsErrorId.CsItemNotFound,
        "Setting 'Depth' of role 'B' has no value here, since no configuration was given. Lay the service out with its configuration.",
        () => Environment(isConfigured: false).GetConfigurationSettingValue("Depth"));

    [Theory]
    [InlineData(CsErrorId.CsInvalidValue, Instance + "/@ID", "'/RoleEnvironment/CurrentInstance/@ID' is none of the documented xpaths. Did you mean /RoleEnvironment/CurrentInstance/@id?")]
    [InlineData(CsErrorId.CsInvalidValue, Instance + "/Endpoint[@name='Queue']/@port", "'/RoleEnvironment/CurrentInstance/Endpoint[@name='Queue']/@port' is none of the documented xpaths. Did you mean /RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name='Queue']/@port?")]
    [InlineData(CsErrorId.CsInvalidValue, Instance + "/Endpoint[@name='Other']/@port", "'/RoleEnvironment/CurrentInstance/Endpoint[@name='Other']/@port' is none of the documented xpaths. Give one that asks the deployment, the instance, an endpoint, a setting or a local storage, such as /RoleEnvironment/CurrentInstance/@id.")]
    [InlineData(CsErrorId.CsInvalidValue, Instance + "/Certificates/Certificate[@name='Queue']/@thumbprint", "'/RoleEnvironment/CurrentInstance/Certificates/Certificate[@name='Queue']/@thumbprint' is none of the documented xpaths. Certificates are not among the values. Put the thumbprint into a setting, and ask for that.")]
    [InlineData(CsErrorId.CsInvalidValue, "id", "'id' is none of the documented xpaths. Give one that asks the deployment, the instance, an endpoint, a setting or a local storage, such as /RoleEnvironment/CurrentInstance/@id.")]
    [InlineData(CsErrorId.CsEndpointNotFound, Instance + "/Endpoints/Endpoint[@name='Queu']/@port", "Role 'B' has no endpoint 'Queu'. Did you mean 'Queue'?")]
    [InlineData(CsErrorId.CsItemNotFound, Instance + "/Endpoints/Endpoint[@name='Queue']/@publicPort", "Endpoint 'Queue' of instance 'B_IN_2' has no public port. Ask for its @port.")]
    [InlineData(CsErrorId.CsItemNotFound, Instance + "/LocalResources/LocalResource[@name='Pool']/@path", "Role 'B' has no local storage 'Pool'. Did you mean 'Spool'?")]
    [InlineData(CsErrorId.CsItemNotFound, Instance + "/LocalResources/LocalResource[@name='Odd']/@sizeInMB", "Local storage 'Odd' of role 'B' has a size that is no number. Correct the size.")]
    public void An_xpath_that_finds_nothing_is_refused_with_what_it_may_have_meant(CsErrorId id, string xpath, string message) =>
        AssertAsked(id, message, () => Environment().Evaluate(xpath));

    [Fact]
    public void Variables_have_their_values_and_those_that_find_none_say_why()
    {
        Assert.Equal(
            [
                "a.cmd ID=B_IN_2 ",
                " PORT=5672 ",
                " PLAIN=1 ",
                " BAD= '/RoleEnvironment/CurrentInstance/@name' is none of the documented xpaths. Did you mean /RoleEnvironment/CurrentInstance/@id?",
            ],
            Environment().GetEnvironmentVariables().Select(variable => $"{variable.Task} {variable} {variable.Problem}"));
        Assert.Null(Environment().GetEnvironmentVariables()[3].Value);
    }

    /// <summary>A definition is data from strangers: what somebody may have meant is not looked for where that takes long.</summary>
    [Fact]
    public void Long_and_many_mistakes_take_no_time()
    {
        string wrong = string.Concat(Enumerable.Range(0, 20000).Select(number =>
            $"<Variable name='V{number}'><RoleInstanceValue xpath=\"{Instance}/Endpoints/Endpoint[@name='X{number}']/@port\"/></Variable>"));
        string endpoints = string.Concat(Enumerable.Range(0, 20000).Select(number => $"<InternalEndpoint name='E{number}' protocol='tcp'/>"));
        RoleEnvironment environment = Of(("A", Endpoints(endpoints) + $"<Runtime><Environment>{wrong}</Environment></Runtime>")).Environment();

        Assert.Equal(20000, environment.GetEnvironmentVariables().Count(variable => variable.Value is null));
        Assert.Equal(39999, environment.CurrentRoleInstance.InstanceEndpoints["E19999"]!.IPEndpoint.Port);
        AssertAsked(
            CsErrorId.CsInvalidValue,
            $"'{new string('x', 100)}…' is none of the documented xpaths. Give one that asks the deployment, the instance, an endpoint, a setting or a local storage, such as /RoleEnvironment/CurrentInstance/@id.",
            () => environment.Evaluate(new string('x', 1000000)));
    }

    [Fact]
    public void Every_documented_xpath_of_a_role_has_a_value()
    {
        ServiceDefinition definition = Definition.Copy();
        definition.Roles[1].LocalStorage["Odd"]!.Remove();
        RoleEnvironment environment = RoleEnvironment.Create(
            definition, new() { Configuration = ServiceConfiguration.Create(definition), CurrentInstance = "B_IN_0" });

        Assert.All(InstancePaths.Common.Concat(InstancePaths.Of(definition.Roles[1])), xpath => Assert.NotNull(environment.Evaluate(xpath)));
    }

    /// <summary>PowerShell shows the message of such an error and nothing else.</summary>
    private static void AssertAsked(CsErrorId id, string message, Action attempted)
    {
        CsException error = Assert.Throws<CsException>(attempted);
        Assert.Equal((id, message), (error.Id, error.Message));
        Assert.EndsWith(error.RecommendedAction, message, StringComparison.Ordinal);
    }
}
