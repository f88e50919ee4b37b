using System.Linq;
using CloudServiceTools.Comparison;
using Xunit;

namespace CloudServiceTools.Tests.Comparison;

/// <summary>Reachability that widened or narrowed, in its sentences, where names are hard to tell apart.</summary>
public sealed class ReachabilityTests
{
    private const string Roles = """
        <WebRole name='Web'><Endpoints><InputEndpoint name='In' protocol='http' port='80' /></Endpoints></WebRole>
        <WorkerRole name='Work'><Endpoints><InternalEndpoint name='Queue' protocol='tcp' /></Endpoints></WorkerRole>
        <WorkerRole name='Back' />
        """;

    public static TheoryData<string, string, string[]> Sentences { get; } = new()
    {
        { Roles + From(), Roles + From("Web"), ["Reachability of 'Work/Queue' widened: Web may reach it now."] },
        { Roles + From("Web"), Roles + From("Back", "Work"), ["Reachability of 'Work/Queue' widened: Work and Back may reach it now.", "Reachability of 'Work/Queue' narrowed: it is closed to Web now."] },
        { Roles + From(), Roles, ["Reachability of 'Work/Queue' widened: every role may reach it now."] },
        { Roles, Roles + From(), ["Reachability of 'Work/Queue' narrowed: it is closed to every role now."] },
        { Roles + From(), Public(Roles + From()), ["The kind of endpoint 'Work/Queue' changed from Internal to Input.", "Reachability of 'Work/Queue' widened: the Internet and every role may reach it now."] },
        { Public(Roles + From("Web")), Roles + From("Web"), ["The kind of endpoint 'Work/Queue' changed from Input to Internal.", "Reachability of 'Work/Queue' narrowed: it is closed to the Internet, Work and Back now."] },
        { Roles + From("Web", "Work", "Back"), Roles + "<NetworkTrafficRules><OnlyAllowTrafficTo><Destinations><RoleEndpoint roleName='WORK' endpointName='QUEUE' /></Destinations><AllowAllTraffic /></OnlyAllowTrafficTo></NetworkTrafficRules>", [] },

        // A role that is called Internet is a role: what is public is open to the real one before and after.
        { Roles + From("Internet"), Roles + "<WorkerRole name='Internet' />" + From("Internet"), ["Worker role 'Internet' was added; it may reach Work/Queue."] },
        { Roles + "<WorkerRole name='Internet' />" + From("Internet"), Roles + "<WorkerRole name='Internet' />" + From(), ["Reachability of 'Work/Queue' narrowed: it is closed to Internet now."] },

        // Of two endpoints of one name, what one of them lets in is let in.
        { Twice("InternalEndpoint", "InternalEndpoint"), Twice("InternalEndpoint", "InputEndpoint"), ["The kind of endpoint 'W/E' changed from Internal to Input.", "Reachability of 'W/E' widened: the Internet may reach it now."] },
        { Twice("InputEndpoint", "InternalEndpoint"), Twice("InputEndpoint"), ["Endpoint 'W/E' (internal tcp, port 80) was removed."] },

        // An import that opens a port says so, and so do rules for what it brings.
        { Import("RemoteAccess"), Import("RemoteAccess") + ToNobody("W", "Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp"), ["Reachability of 'W/Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp' narrowed: it is closed to W now."] },
    };

    public static TheoryData<string, string, string[]> Alone { get; } = new()
    {
        { Roles, Roles.Replace("'80'", "'81'", System.StringComparison.Ordinal), [] },
        { Roles + From("Web"), Roles + "<WorkerRole name='New' />" + From("Web", "New"), ["Reachability of 'Web/In' widened: New may reach it now.", "Reachability of 'Work/Queue' widened: New may reach it now."] },
        { Roles, Roles + DifferenceTests.Role("<Endpoints><InternalEndpoint name='E' protocol='tcp' /></Endpoints>", "New") + From(), ["Reachability of 'Web/In' widened: New may reach it now.", "Reachability of 'Work/Queue' narrowed: it is closed to every role now.", "Reachability of 'New/E' widened: the endpoint is new, and every role may reach it."] },
        { Roles, "", ["Reachability of 'Web/In' narrowed: the endpoint is gone, and the Internet and every role could reach it.", "Reachability of 'Work/Queue' narrowed: the endpoint is gone, and every role could reach it."] },
        { Roles + From(), "", ["Reachability of 'Web/In' narrowed: the endpoint is gone, and the Internet and every role could reach it."] },
        { "", Import("RemoteForwarder"), ["Reachability of 'W/Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput' widened: the endpoint is new, and the Internet and W may reach it."] },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Beside_the_rest(string before, string after, string[] messages) =>
        Assert.Equal(messages, DifferenceTests.Compare(before, after).Select(difference => difference.Message));

    [Theory]
    [MemberData(nameof(Alone))]
    public void Alone_it_is_every_pair_by_name(string before, string after, string[] messages) =>
        Assert.Equal(messages, DifferenceTests.Compare(before, after, reachabilityOnly: true).Select(difference => difference.Message));

    [Fact]
    public void A_difference_of_reachability_says_who_and_shows_one()
    {
        DefinitionDifference widened = DifferenceTests.Compare(Roles + From("Web"), Public(Roles))[^1];

        Assert.Equal((DifferenceKind.Widened, "reachability of 'Work/Queue'", "Work/Queue"), (widened.Kind, widened.Subject, widened.Target));
        Assert.Equal(("Web", "the Internet"), (widened.Before, widened.After));
        Assert.Equal(["Internet", "Work", "Back"], widened.Sources);
        Assert.Equal(("Internet", "Work/Queue"), (widened.Witness!.Source, widened.Witness.To));
        Assert.Equal(
            "Before: The Internet may not reach Work/Queue: an internal endpoint is open to roles of the service only. Now: The Internet may reach Work/Queue: an input endpoint is open to the Internet, unless an access control of the configuration narrows that.",
            widened.Witness.ToString());
    }

    private static string From(params string[] sources) => DifferenceTests.From("Work", "Queue", sources);

    private static string ToNobody(string role, string endpoint) => DifferenceTests.From(role, endpoint);

    private static string Public(string service) => service.Replace(
        "<InternalEndpoint name='Queue' protocol='tcp' />", "<InputEndpoint name='Queue' protocol='tcp' />", System.StringComparison.Ordinal);

    private static string Twice(params string[] kinds) => DifferenceTests.Role(
        $"<Endpoints>{string.Concat(kinds.Select(kind => $"<{kind} name='E' protocol='tcp' port='80' />"))}</Endpoints>");

    private static string Import(string module) => DifferenceTests.Role($"<Imports><Import moduleName='{module}' /></Imports>");
}
