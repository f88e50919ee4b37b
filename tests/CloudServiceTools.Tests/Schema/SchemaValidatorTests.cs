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
    [InlineData("<!-- c --><Role name='R' xsi:schemaLocation='x'><Instances count='1'/><ConfigurationSettings /></Role>")]
    [InlineData("<Role name='R'><Certificates/><Instances count='-1'/></Role><NetworkConfiguration/><GuestAgentSettings/>")]
    public void Valid_documents_have_no_problem(string content) =>
        Assert.Empty(Validate(Start + content + "</ServiceConfiguration>"));

    [Theory]
    [InlineData("<Role name='R'/>", "incomplete content*'Instances'")]
    [InlineData("<Role><Instances count='1'/></Role>", "attribute 'name' is missing")]
    [InlineData("<Role name='R'><Instances count='x'/></Role>", "'count' attribute is invalid")]
    [InlineData("<Role name='R' b='1'><Instances count='1'/></Role>", "'b' attribute is not declared")]
    [InlineData("<Other/>", "invalid child element 'Other'")]
    [InlineData("<Role xmlns='' name='R'><Instances count='1'/></Role>", "invalid child element 'Role'")]
    [InlineData("text", "cannot contain text")]
    [InlineData("<Role name='R'><Instances count='1'>\n</Instances></Role>", "cannot contain white")]
    [InlineData("<GuestAgentSettings/><NetworkConfiguration/>", "invalid child element 'NetworkConfiguration'")]
    [InlineData("<NetworkConfiguration><LoadBalancers/></NetworkConfiguration>", "incomplete content*'LoadBalancer'")]
    public void A_problem_is_found(string content, string problem)
    {
        string found = string.Join('\n', Validate(Start + content + "</ServiceConfiguration>"));

        Assert.All(problem.Split('*'), part => Assert.Contains(part, found, System.StringComparison.Ordinal));
    }

    [Fact]
    public void One_of_several_kinds_is_one_of_them() => Assert.Contains(
        "'AllowAllTraffic, WhenSource'",
        Assert.Single(SchemaValidator.Definition.Validate(
            $"<ServiceDefinition name='S' xmlns='{DefinitionSchema.NamespaceUri}'><NetworkTrafficRules><OnlyAllowTrafficTo>"
            + "<Destinations><RoleEndpoint roleName='R' endpointName='E'/></Destinations></OnlyAllowTrafficTo></NetworkTrafficRules></ServiceDefinition>")),
        System.StringComparison.Ordinal);

    [Fact]
    public void Another_root_namespace_is_a_problem() => Assert.NotEmpty(Validate("<ServiceConfiguration serviceName='S'/>"));

    private static IReadOnlyList<string> Validate(string text) => SchemaValidator.Configuration.Validate(text);
}
