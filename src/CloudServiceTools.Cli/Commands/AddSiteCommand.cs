using System.CommandLine;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef add-site</c>, as Add-CsSite: adds a web site to a web role.</summary>
internal sealed class AddSiteCommand : EditCommand
{
    private readonly Argument<string> _name = Parameters.Name("The name of the site.");
    private readonly Option<string> _role = Parameters.Required("--role", "ROLE", "The web role.");

    private readonly Option<string[]> _endpoint = Parameters.List(
        "--endpoint", "ENDPOINT", "The http and https endpoints that the site listens on.", isRequired: true);

    private readonly Option<string> _physicalDirectory = Parameters.Text(
        "--physical-directory", "FOLDER", "The folder with the site's files, relative to the definition.");

    private readonly Option<string> _hostHeader = Parameters.Text("--host-header", "HOST", "The host name that the site answers to.");

    internal AddSiteCommand(Shell shell)
        : base(
            shell,
            "add-site",
            "Add a web site to a web role.",
            "csdef add-site Web --role WebRole1 --endpoint HttpIn --in ServiceDefinition.csdef --in-place")
    {
        _role.CompletionSources.Add(Names.WebRoles);
        _endpoint.CompletionSources.Add(Names.SiteEndpoints);
        Takes(_name, _role, _endpoint, _physicalDirectory, _hostHeader);
    }

    private protected override void Change(ServiceDefinition definition, ParseResult result) => definition
        .GetRole(result.GetRequiredValue(_role))
        .AddSite(
            result.GetRequiredValue(_name),
            result.GetRequiredValue(_endpoint),
            result.Get(_physicalDirectory),
            result.Get(_hostHeader));
}
