using System.Collections.Generic;
using CloudServiceTools.Schema;
using Xunit;

namespace CloudServiceTools.Tests.Schema;

/// <summary>The validator that other tests lean on finds what it should, and nothing else.</summary>
public sealed class SchemaValidatorTests
{
    private const string Start =
        "<ServiceConfiguration serviceName='S' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
        + " xmlns='" + ConfigurationSchema.NamespaceUri + "'>";

    [Theory]
    [InlineData("")]
    [InlineData("<!-- c --><Role name='R' xsi:type='x'><Instances count='1'/><ConfigurationSettings /></Role>")]
    [InlineData("<Role name='R'><Certificates/><Instances count='-1'/></Role><NetworkConfiguration/><GuestAgentSettings/>")]
    public void Valid_documents_have_no_problem(string content) =>
        Assert.Empty(Validate(Start + content + "</ServiceConfiguration>"));

    [Theory]
    [InlineData("<Role name='R'/>", "/ServiceConfiguration/Role/Instances: 0, not 1 to 1")]
    [InlineData("<Role><Instances count='1'/></Role>", "/ServiceConfiguration/Role/@name: missing")]
    [InlineData("<Role name='R'><Instances count='x'/></Role>", "/ServiceConfiguration/Role/Instances/@count: 'x' is not a whole number")]
    [InlineData("<Role name='R' b='1'><Instances count='1'/></Role>", "/ServiceConfiguration/Role/@b: unknown")]
    [InlineData("<Other/>", "/ServiceConfiguration/Other: unknown")]
    [InlineData("<Role xmlns='' name='R'><Instances count='1'/></Role>", "/ServiceConfiguration/Role: unknown")]
    [InlineData("text", "/ServiceConfiguration: text 'text'")]
    [InlineData("<GuestAgentSettings/><NetworkConfiguration/>", "/ServiceConfiguration/NetworkConfiguration: too late")]
    [InlineData("<NetworkConfiguration><LoadBalancers/></NetworkConfiguration>", "/ServiceConfiguration/NetworkConfiguration/LoadBalancers/LoadBalancer: 0, not 1 to 2147483647")]
    public void A_problem_is_found_with_its_path(string content, string problem) =>
        Assert.Contains(problem, Validate(Start + content + "</ServiceConfiguration>"));

    [Fact]
    public void One_of_several_kinds_is_one_of_them() => Assert.Contains(
        "/ServiceDefinition/NetworkTrafficRules/OnlyAllowTrafficTo/(AllowAllTraffic|WhenSource): 0, not 1 to 1",
        SchemaValidator.Validate(
            $"<ServiceDefinition name='S' xmlns='{DefinitionSchema.NamespaceUri}'><NetworkTrafficRules><OnlyAllowTrafficTo/>"
            + "</NetworkTrafficRules></ServiceDefinition>",
            DefinitionSchema.Root,
            DefinitionSchema.NamespaceUri));

    [Fact]
    public void Another_root_namespace_is_a_problem() => Assert.Single(Validate("<ServiceConfiguration serviceName='S'/>"));

    private static IReadOnlyList<string> Validate(string text) =>
        SchemaValidator.Validate(text, ConfigurationSchema.Root, ConfigurationSchema.NamespaceUri);
}
