using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Errors;

namespace CloudServiceTools.PowerShell;

/// <summary>Makes error records: the engine's errors, and the few that only a cmdlet can meet.</summary>
internal static class ErrorRecords
{
    /// <summary>An error of the engine as PowerShell shows it: where, what, and what to do.</summary>
    internal static ErrorRecord From(CsException exception)
    {
        string where = exception.Path is null ? string.Empty
            : exception.Line > 0 ? $"{exception.Path}:{exception.Line}:{exception.Column}: "
            : $"{exception.Path}: ";
        if (exception.Path is not null && exception.Message.Contains(exception.Path))
        {
            where = string.Empty;
        }
        else if (exception.Path is null && exception.Line > 0)
        {
            where = $"Line {exception.Line}, column {exception.Column}: ";
        }

        return Create(exception, exception.Id, exception.Target ?? exception.Path, where, exception.RecommendedAction);
    }

    internal static ErrorRecord UnsupportedProvider(string path, string provider) => Create(
        new PSNotSupportedException($"'{path}' is on the provider {provider}, which holds no files."),
        CsErrorId.CsUnsupportedProvider,
        path,
        string.Empty,
        "Give a path in the file system.");

    internal static ErrorRecord FileNotFound(string path, System.Exception? reason = null) => Create(
        new ItemNotFoundException(reason?.Message ?? $"There is no file '{path}'.", reason),
        CsErrorId.CsFileNotFound,
        path,
        string.Empty,
        WildcardPattern.ContainsWildcardCharacters(path)
            ? "Check the path, or give it as -LiteralPath where its [ ] * or ? are part of the name."
            : "Check the path.");

    internal static ErrorRecord FileUnreadable(string path, string problem) => Create(
        new PSInvalidOperationException(problem),
        CsErrorId.CsFileUnreadable,
        path,
        $"{path}: ",
        "Check that you may read it, and that no other program holds it.");

    internal static ErrorRecord AmbiguousPath(string path) => Create(
        new PSArgumentException($"'{path}' matches more than one file."),
        CsErrorId.CsInvalidValue,
        path,
        string.Empty,
        "Give the path of one file, or use -LiteralPath.");

    internal static ErrorRecord WrittenTwice(string path, bool hasOwnPath) => Create(
        new PSInvalidOperationException($"'{path}' was written by this command already."),
        CsErrorId.CsFileExists,
        path,
        string.Empty,
        hasOwnPath
            ? "Write each one to a path of its own: leave -Path out to write each back to where it came from."
            : "Write each one to a path of its own, with ForEach-Object.");

    internal static ErrorRecord UnknownEncoding(string name) => Create(
        new PSArgumentException($"'{name}' is not the name of an encoding."),
        CsErrorId.CsUnsupportedEncoding,
        name,
        string.Empty,
        "Give utf8, utf8BOM, unicode, bigendianunicode, or a name such as utf-8.");

    internal static ErrorRecord RoleRequired(Model.ServiceDefinition definition) => Create(
        new PSArgumentException($"Say which role of service '{definition.Name}' is meant."),
        CsErrorId.CsRoleRequired,
        definition.Name,
        string.Empty,
        definition.Roles.Count == 0
            ? "It has no role yet: add one with Add-CsRole."
            : $"Give -Role with one of {string.Join(", ", definition.Roles)}.");

    internal static ErrorRecord InvalidSettings(string path, string problem, string action, object? target = null) => Create(
        new PSArgumentException(problem), CsErrorId.CsInvalidValue, target ?? path, $"{path}: ", action);

    internal static ErrorRecord NotComparable(object value) => Create(
        new PSArgumentException(
            $"What is compared is a service definition or the path of one, and '{value}' is of type {value.GetType().Name}."),
        CsErrorId.CsInvalidValue,
        value,
        string.Empty,
        "Give the path of a file or folder, or what Import-CsDefinition and ConvertFrom-Csdef give.");

    internal static ErrorRecord FolderAndDefinition(string folder, string other) => Create(
        new PSArgumentException($"'{folder}' is a folder, and '{other}' is not."),
        CsErrorId.CsInvalidValue,
        other,
        string.Empty,
        "Give two folders, or two definitions.");

    internal static ErrorRecord NotAPath(string text) => Create(
        new ItemNotFoundException("The text of a service definition was given where its path is needed."),
        CsErrorId.CsFileNotFound,
        text,
        string.Empty,
        "Make it a definition: ConvertFrom-Csdef takes such text.");

    internal static ErrorRecord SeveralConfigurations(IEnumerable<object> given) => Create(
        new PSArgumentException($"One configuration is needed, and {given.Count()} were given: {string.Join(", ", given)}."),
        CsErrorId.CsInvalidValue,
        given,
        string.Empty,
        "Choose one of them; for all of them, call the cmdlet for each.");

    internal static ErrorRecord NotAConfiguration(string given) => Create(
        new PSArgumentException($"'{given}' is no service configuration."),
        CsErrorId.CsInvalidValue,
        given,
        string.Empty,
        "Give one configuration, from Import-CsConfiguration or New-CsConfiguration, or the path of its file (.cscfg).");

    internal static ErrorRecord InvalidInstanceCount(string given, string? role) => Create(
        new PSArgumentException(
            $"'{given}' is not valid as the number of instances of {(role is null ? "a role" : $"role '{role}'")}."),
        CsErrorId.CsInvalidValue,
        given,
        string.Empty,
        "Give a number, or a table of roles and numbers such as @{ WebRole1 = 3 }.");

    internal static ErrorRecord AssertionsNotLoaded(string problem) => Create(
        new PSInvalidOperationException(problem),
        CsErrorId.CsNotApplicable,
        "Pester",
        string.Empty,
        "Install or import Pester 5.5 or newer: Install-Module Pester.");

    internal static ErrorRecord NotAPolicy(object? value) => Create(
        new PSArgumentException($"'{value}' says nothing about who may reach what."),
        CsErrorId.CsInvalidValue,
        value,
        string.Empty,
        PolicyShape);

    internal static ErrorRecord CircularPolicy(object target) => Create(
        new PSArgumentException("The policy holds a list that contains itself."),
        CsErrorId.CsInvalidValue,
        target,
        string.Empty,
        "Give a list of names.");

    internal static ErrorRecord MissingInPolicy(string column, IEnumerable<string> columns) => Create(
        new PSArgumentException($"A row of the policy has no {column}; it has: {string.Join(", ", columns.Take(ListedColumns))}."),
        CsErrorId.CsInvalidValue,
        column,
        string.Empty,
        PolicyShape);

    internal static ErrorRecord OtherAnswerInPolicy(string column) => Create(
        new PSArgumentException($"A row of the policy has a column '{column}', and none that is called Allowed."),
        CsErrorId.CsInvalidValue,
        column,
        string.Empty,
        "Call it Allowed, with True where the source may reach the endpoint and False where it may not.");

    internal static ErrorRecord InvalidAnswer(string text) => Create(
        new PSArgumentException($"'{text}' is not valid as Allowed of a row of the policy."),
        CsErrorId.CsInvalidValue,
        text,
        string.Empty,
        "Give True or False.");

    internal static ErrorRecord EmptyPolicy() => Create(
        new PSArgumentException("The policy came without a row, which would close every internal endpoint."),
        CsErrorId.CsInvalidValue,
        target: null,
        string.Empty,
        "Look at what the pipeline was to bring; to close everything, give -Policy @{}.");

    private static ErrorRecord Create(
        System.Exception exception, CsErrorId id, object? target, string where, string action) =>
        new(exception, id.ToString(), CategoryOf(id), target)
        {
            ErrorDetails = new ErrorDetails(
                ShowsRecommendedAction ? where + exception.Message : $"{where}{exception.Message} {action}")
            {
                RecommendedAction = action,
            },
        };

    private const int ListedColumns = 8;

    private const string PolicyShape =
        "Give a hashtable such as @{ 'WorkerRole1/InternalTCP2' = 'WebRole1' }, objects of Get-CsReachability, or rows with Source and To.";

    /// <summary>Windows PowerShell has the recommended action in the record only; PowerShell 7 prints it too.</summary>
    private static bool ShowsRecommendedAction { get; } = typeof(PSObject).Assembly.GetName().Version.Major > 3;

    private static ErrorCategory CategoryOf(CsErrorId id) => id switch
    {
        CsErrorId.CsMalformedXml or CsErrorId.CsNotADefinition or CsErrorId.CsNotAConfiguration => ErrorCategory.InvalidData,
        CsErrorId.CsDocumentTooLarge or CsErrorId.CsDocumentTooDeep or CsErrorId.CsDiagramTooLarge =>
            ErrorCategory.LimitsExceeded,
        CsErrorId.CsFileNotFound or CsErrorId.CsRoleNotFound or CsErrorId.CsEndpointNotFound
            or CsErrorId.CsItemNotFound or CsErrorId.CsRuleNotFound => ErrorCategory.ObjectNotFound,
        CsErrorId.CsFileExists or CsErrorId.CsRoleExists or CsErrorId.CsEndpointExists or CsErrorId.CsItemExists =>
            ErrorCategory.ResourceExists,
        CsErrorId.CsFileUnreadable => ErrorCategory.ReadError,
        CsErrorId.CsFileUnwritable or CsErrorId.CsFileChanged => ErrorCategory.WriteError,
        CsErrorId.CsUnsupportedProvider or CsErrorId.CsUnsupportedEncoding => ErrorCategory.NotImplemented,
        CsErrorId.CsNotInDefinition or CsErrorId.CsImportedItem => ErrorCategory.InvalidOperation,
        _ => ErrorCategory.InvalidArgument,
    };
}
