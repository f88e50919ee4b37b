using System.CommandLine;
using System.IO;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Cli.Output;
using CloudServiceTools.Comparison;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef diff</c>, as Compare-CsDefinition and ConvertTo-CsReport: what is different between two definitions.</summary>
internal sealed class DiffCommand : CsdefCommand
{
    private readonly Argument<string> _before = new("BEFORE") { Description = "The definition as it was, a folder of some, or - for standard input." };
    private readonly Argument<string> _after = new("AFTER") { Description = "The same as it is now." };
    private readonly Option<bool> _reachability = Parameters.Switch("--reachability", "Compare traffic alone: who may reach what.");
    private readonly Option<bool> _recurse = Parameters.Recurse("Compare the folders below the two folders, too.");
    private readonly Option<string[]> _exclude = Parameters.Exclude();
    private readonly Choice<DifferencesFormat> _format = Parameters.Format<DifferencesFormat>("What to write.", DifferencesFormat.Text);
    private readonly Option<string> _output = Parameters.Output();
    private readonly Option<bool> _quiet = Parameters.Quiet("Write nothing: the exit code is the answer.");
    private readonly Choice<ColorMode> _color = Parameters.Color();

    internal DiffCommand(Shell shell)
        : base(
            shell,
            "diff",
            "List the differences between two definitions, in words. Exit code: 0 no difference, 1 differences, 2 an error.",
            "csdef diff old.csdef ServiceDefinition.csdef",
            "git show HEAD:ServiceDefinition.csdef | csdef diff - ServiceDefinition.csdef --reachability",
            "csdef diff before after --recurse --format markdown --output comment.md")
    {
        Add(_before);
        Add(_after);
        Add(_reachability);
        Add(_recurse);
        Add(_exclude);
        Add(_format);
        Add(_output);
        Add(_quiet);
        Add(_color);
        Runs();
    }

    private protected override ExitCode Run(ParseResult result)
    {
        ComparisonOptions options = new() { ReachabilityOnly = result.Has(_reachability) };
        string before = result.GetRequiredValue(_before);
        string after = result.GetRequiredValue(_after);
        if (before == Shell.Standard && after == Shell.Standard)
        {
            throw new UsageException("Standard input can be one of the two alone: name the file of the other.");
        }

        string? output = result.Get(_output);
        if (result.Has(_quiet) && Shell.OutputPath(output) is not null)
        {
            throw new UsageException("--quiet and --output exclude each other: leave one of them out.");
        }

        if (IsFolder(before) != IsFolder(after))
        {
            string folder = IsFolder(before) ? before : after;
            throw new UsageException($"'{folder}' is a folder, and the other one is not: give two files or two folders.");
        }

        using Destination destination = result.Has(_quiet) ? Destination.Nowhere : new Destination(Shell, output);
        DifferencesOutput differences = new(
            Shell, destination.Text, _format.In(result)!.Value, IsFolder(before), result.HasColor(_color, Shell, _output));
        if (!IsFolder(before))
        {
            differences.Add(DefinitionComparison.Compare(Shell.ReadDefinition(before), Shell.ReadDefinition(after), options));
        }
        else
        {
            foreach (DefinitionFilePair pair in DefinitionFilePair.OfFolders(
                Shell.FullPath(before), Shell.FullPath(after), result.Has(_recurse), result.Get(_exclude), Shell.Tell))
            {
                Shell.Attempt(() => differences.Add(DefinitionComparison.Compare(pair, options)));
            }
        }

        differences.Close();
        destination.Close();
        return differences.HasSome ? ExitCode.Negative : ExitCode.Success;
    }

    private bool IsFolder(string path) => path != Shell.Standard && Directory.Exists(Shell.FullPath(path));
}
