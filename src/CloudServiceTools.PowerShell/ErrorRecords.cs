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
        Phrase where = exception.Path is not { } path
            ? exception.Line > 0 ? (Phrase)$"Line {exception.Line}, column {exception.Column}: " : $""
            : exception.Message.Contains(LineText.Of(path)) ? (Phrase)$""
            : exception.Line > 0 ? (Phrase)$"{Phrase.Whole(path)}:{exception.Line}:{exception.Column}: "
            : $"{Phrase.Whole(path)}: ";
        return Create(
            exception, exception.Id, exception.Target ?? exception.Path, where, Phrase.Whole(exception.ActionWith(RemedyWords.Of)));
    }

    internal static ErrorRecord UnsupportedProvider(string path, string provider) => Create(
        NotSupported($"'{Phrase.Whole(path)}' is on the provider {provider}, which holds no files."),
        CsErrorId.CsUnsupportedProvider,
        path,
        $"",
        $"Give a path in the file system.");

    internal static ErrorRecord FileNotFound(string path, System.Exception? reason = null) => Create(
        NotFound(reason is null ? $"There is no file '{Phrase.Whole(path)}'." : Phrase.Whole(reason.Message), reason),
        CsErrorId.CsFileNotFound,
        path,
        $"",
        WildcardPattern.ContainsWildcardCharacters(path)
            ? (Phrase)$"Check the path, or give it as -LiteralPath where its [ ] * or ? are part of the name."
            : $"Check the path.");

    internal static ErrorRecord NothingFound(string path, Phrase problem) => Create(
        NotFound(problem),
        CsErrorId.CsFileNotFound,
        path,
        $"",
        $"Check the path.");

    internal static ErrorRecord FileUnreadable(string path, Phrase problem) => Create(
        InvalidOperation(problem),
        CsErrorId.CsFileUnreadable,
        path,
        $"{Phrase.Whole(path)}: ",
        $"Check that you may read it, and that no other program holds it.");

    internal static ErrorRecord AmbiguousPath(string path) => Create(
        Argument($"'{Phrase.Whole(path)}' matches more than one file."),
        CsErrorId.CsInvalidValue,
        path,
        $"",
        $"Give the path of one file, or use -LiteralPath.");

    internal static ErrorRecord WrittenTwice(string path, bool hasOwnPath) => Create(
        InvalidOperation($"'{Phrase.Whole(path)}' was already written by this command."),
        CsErrorId.CsFileExists,
        path,
        $"",
        hasOwnPath
            ? (Phrase)$"Write each one to a path of its own: leave -Path out to write each back to where it came from."
            : $"Write each one to a path of its own, with ForEach-Object.");

    internal static ErrorRecord UnknownEncoding(string name) => Create(
        Argument($"'{name}' is not the name of an encoding."),
        CsErrorId.CsUnsupportedEncoding,
        name,
        $"",
        $"Give utf8, utf8BOM, unicode, bigendianunicode, or a name such as utf-8.");

    internal static ErrorRecord RoleRequired(Model.ServiceDefinition definition) => Create(
        Argument($"Say which role of service '{definition.Name}' is meant."),
        CsErrorId.CsRoleRequired,
        definition.Name,
        $"",
        definition.Roles.Count == 0
            ? (Phrase)$"It has no role yet: add one with Add-CsRole."
            : $"Give -Role with one of {Phrase.Names([.. definition.Roles.Select(role => role.Name)])}.");

    internal static ErrorRecord EmptyPath() => Create(
        Argument($"The script block of -Path gives no path, or more than one."),
        CsErrorId.CsFileNotFound,
        target: null,
        $"",
        $"Let it give one path, such as {{ \"$_.csdef\" }}.");

    internal static ErrorRecord NotInADocument(Model.DocumentItem item) => Create(
        InvalidOperation($"{item.ToPhrase().Capitalized()} is in no document, so there is no file to write."),
        CsErrorId.CsNotInDefinition,
        item,
        $"",
        $"Give the definition or configuration itself.");

    /// <summary>As PowerShell refuses a call that lacks a parameter: the same id, and what to do.</summary>
    internal static ErrorRecord ParameterRequired(string parameter) => new(
        Argument($"The parameter -{parameter} is missing."), "MissingMandatoryParameter", ErrorCategory.InvalidArgument, parameter)
    {
        ErrorDetails = new ErrorDetails($"The parameter -{parameter} is missing.") { RecommendedAction = $"Give -{parameter}." },
    };

    internal static ErrorRecord InvalidSettings(string path, Phrase problem, Phrase action, object? target = null) => Create(
        Argument(problem), CsErrorId.CsInvalidValue, target ?? path, $"{Phrase.Whole(path)}: ", action);

    internal static ErrorRecord NotComparable(object value) => Create(
        Argument(
            $"What is compared is a service definition or the path of one, and '{value}' is of type {value.GetType().Name}."),
        CsErrorId.CsInvalidValue,
        value,
        $"",
        $"Give the path of a file or folder, or what Import-CsDefinition and ConvertFrom-Csdef give.");

    internal static ErrorRecord FolderAndDefinition(string folder, string other) => Create(
        Argument($"'{Phrase.Whole(folder)}' is a folder, and '{Phrase.Whole(other)}' is not."),
        CsErrorId.CsInvalidValue,
        other,
        $"",
        $"Give two folders, or two definitions.");

    internal static ErrorRecord NotAPath(string text) => Create(
        NotFound($"The text of a service definition was given where its path is needed."),
        CsErrorId.CsFileNotFound,
        text,
        $"",
        $"Make it a definition: ConvertFrom-Csdef takes such text.");

    internal static ErrorRecord SeveralConfigurations(IEnumerable<object> given) => Create(
        Argument($"One configuration is needed, and {given.Count()} were given: {Phrase.Names([.. given.Select(item => $"{item}")])}."),
        CsErrorId.CsInvalidValue,
        given,
        $"",
        $"Choose one of them; for all of them, call the cmdlet for each.");

    internal static ErrorRecord NotAConfiguration(string given) => Create(
        Argument($"'{given}' is no service configuration."),
        CsErrorId.CsInvalidValue,
        given,
        $"",
        $"Give one configuration, from Import-CsConfiguration or New-CsConfiguration, or the path of its file (.cscfg).");

    internal static ErrorRecord InvalidInstanceCount(string given, string? role) => Create(
        Argument(
            $"'{given}' is not valid as the number of instances of {(role is null ? (Phrase)$"a role" : $"role '{role}'")}."),
        CsErrorId.CsInvalidValue,
        given,
        $"",
        $"Give a number, or a table of roles and numbers such as @{{ WebRole1 = 3 }}.");

    internal static ErrorRecord NotAFinding(object value) => Create(
        Argument($"'{LanguagePrimitives.ConvertTo<string>(value)}' is no finding, so no report is written."),
        CsErrorId.CsInvalidValue,
        value,
        $"",
        $"Give findings of Invoke-CsAnalyzer, or objects with their RuleId, Severity, Message, Path and Line; differences as Compare-CsDefinition gives them.");

    internal static ErrorRecord AssertionsNotLoaded(Phrase problem) => Create(
        InvalidOperation(problem),
        CsErrorId.CsNotApplicable,
        "Pester",
        $"",
        $"Install or import Pester 5.5 or newer: Install-Module Pester.");

    internal static ErrorRecord NotAPolicy(object? value) => Create(
        Argument($"'{value}' says nothing about who may reach what."),
        CsErrorId.CsInvalidValue,
        value,
        $"",
        PolicyShape);

    internal static ErrorRecord CircularPolicy(object target) => Create(
        Argument($"The policy holds a list that contains itself."),
        CsErrorId.CsInvalidValue,
        target,
        $"",
        $"Give a list of names.");

    internal static ErrorRecord MissingInPolicy(string column, IEnumerable<string> columns) => Create(
        Argument($"A row of the policy has no {column}; it has: {Phrase.Names([.. columns])}."),
        CsErrorId.CsInvalidValue,
        column,
        $"",
        PolicyShape);

    internal static ErrorRecord OtherAnswerInPolicy(string column) => Create(
        Argument($"A row of the policy has a column '{column}', and none that is called Allowed."),
        CsErrorId.CsInvalidValue,
        column,
        $"",
        $"Call it Allowed, with True where the source may reach the endpoint and False where it may not.");

    internal static ErrorRecord InvalidAnswer(string text) => Create(
        Argument($"'{text}' is not valid as Allowed of a row of the policy."),
        CsErrorId.CsInvalidValue,
        text,
        $"",
        $"Give True or False.");

    internal static ErrorRecord EmptyPolicy() => Create(
        Argument($"The policy came without a row, which would close every internal endpoint."),
        CsErrorId.CsInvalidValue,
        target: null,
        $"",
        $"Check the command that writes the rows. To close every internal endpoint, give -Policy @{{}}.");

    private static ErrorRecord Create(
        System.Exception exception, CsErrorId id, object? target, Phrase where, Phrase action)
    {
        Phrase message = Phrase.Whole(exception.Message);
        ErrorRecord record = new(exception, id.ToString(), CategoryOf(id), target)
        {
            ErrorDetails = new ErrorDetails((ShowsRecommendedAction ? where + message : $"{where}{message} {action}").ToString())
            {
                RecommendedAction = action.ToString(),
            },
        };

        // Windows PowerShell shows it below the message. The target itself stays as it is.
        record.CategoryInfo.TargetName = LineText.Of(record.CategoryInfo.TargetName);
        return record;
    }

    private static PSArgumentException Argument(Phrase message) => new(message.ToString());

    private static PSInvalidOperationException InvalidOperation(Phrase message) => new(message.ToString());

    private static PSNotSupportedException NotSupported(Phrase message) => new(message.ToString());

    private static ItemNotFoundException NotFound(Phrase message, System.Exception? reason = null) => new(message.ToString(), reason);

    private static Phrase PolicyShape =>
        $"Give a hashtable such as @{{ 'WorkerRole1/InternalTCP2' = 'WebRole1' }}, objects of Get-CsReachability, or rows with Source and To.";

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
