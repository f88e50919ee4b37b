using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Cli.Kinds;
using CloudServiceTools.Schema;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>What add, set, rename, remove and list know of the kinds of items.</summary>
public sealed class ItemCommandTests
{
    private const string Configuration =
        """
        <ServiceConfiguration serviceName="S" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">
          <Role name="R"><Instances count="1" /><ConfigurationSettings>
            <Setting name="Database" value="Server=a;Password=hunter22" />
            <Setting name="Level" value="3" />
          </ConfigurationSettings></Role>
        </ServiceConfiguration>
        """;

    /// <summary>A row that is added to a table is an option of csdef, and has a sentence in its help, or a test fails.</summary>
    [Fact]
    public void Every_item_and_property_of_both_tables_is_a_kind_and_an_option()
    {
        ElementSchema[] items = [.. Items(DefinitionSchema.Root), .. Items(ConfigurationSchema.Root)];

        Assert.All(items, item => Assert.Contains(AllKinds.All, kind => kind.Item.Noun == item.Item!.Noun));
        Assert.All(AllKinds.All.SelectMany(kind => kind.Properties), property => Assert.NotEmpty(PropertyHelp.Of(property)));
        Assert.All(
            items.Where(item => !item.Item!.IsNumbered).SelectMany(item => item.Properties.Select(property => (item.Item!.Noun, property.Name))),
            row => Assert.Contains(
                AllKinds.All,
                kind => kind.Item.Noun == row.Noun && kind.AllProperties.Any(property => property.Name == row.Name)));
    }

    [Theory]
    [InlineData("add-role W --type worker --vm-size Large", "add role W --type worker --vm-size Large")]
    [InlineData("add-input-endpoint E --role WebRole1 --protocol http --port 81", "add input-endpoint E --role WebRole1 --protocol http --port 81")]
    [InlineData("add-internal-endpoint E --role WebRole1 --protocol tcp", "add internal-endpoint E --role WebRole1 --protocol tcp")]
    [InlineData("add-instance-input-endpoint E --role WebRole1 --protocol tcp --local-port 1 --public-port 2-3", "add instance-input-endpoint E --role WebRole1 --protocol tcp --local-port 1 --public-port 2-3")]
    [InlineData("add-site S --role WebRole1 --endpoint HttpIn", "add site S --role WebRole1 --endpoint HttpIn")]
    [InlineData("add-traffic-rule --to WebRole1/InternalTCP1 --from-all", "add traffic-rule --to WebRole1/InternalTCP1 --from-all")]
    public void A_command_with_a_hyphen_is_the_same_as_add(string hyphened, string added)
    {
        Outcome outcome = Csdef.Run(added, Workspace.Article("scenario4-corrected"));

        Assert.Equal((0, string.Empty), (outcome.Code, outcome.Error));
        Assert.Equal(Csdef.Run(hyphened, Workspace.Article("scenario4-corrected")).Text, outcome.Text);
    }

    [Fact]
    public void A_list_of_setting_values_masks_secrets_for_people()
    {
        string text = Csdef.Run("list setting-value", Configuration).Text;

        Assert.DoesNotContain("hunter22", text, StringComparison.Ordinal);
        Assert.Equal(
            ["Name        Value", "----        -----", "R/Database  Server=a;Password=***", "R/Level     3", string.Empty],
            text.Split('\n'));
        Assert.Contains("hunter22", Csdef.Run("list setting-value --format json", Configuration).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_has_values_as_the_file_writes_them() => Assert.Equal(
        ["Name  SizeInMB  CleanOnRoleRecycle", "----  --------  ------------------", "R/L   5         false", string.Empty],
        Csdef.Pipe(string.Empty, "new S", "add-role R --type worker", "add local-storage L --role R --size-in-mb 5 --clean-on-role-recycle false", "list local-storage").Split('\n'));

    private static ElementSchema[] Items(ElementSchema root)
    {
        HashSet<ElementSchema> seen = [];
        Add(root);
        return [.. seen.Where(element => element.Item is not null)];

        void Add(ElementSchema element)
        {
            if (seen.Add(element))
            {
                foreach (ChildSchema child in element.Slots.SelectMany(slot => slot.Children))
                {
                    Add(child.Element);
                }
            }
        }
    }
}
