namespace CloudServiceTools.Errors;

/// <summary>
/// What went wrong, as a stable name. The name is the id of the PowerShell error record, so scripts depend on it.
/// </summary>
public enum CsErrorId
{
    /// <summary>The text is not well-formed XML, or holds a document type definition. Line and column say where.</summary>
    CsMalformedXml,

    /// <summary>The text is XML, but its root element is not <c>ServiceDefinition</c>.</summary>
    CsNotADefinition,

    /// <summary>The text is XML, but its root element is not <c>ServiceConfiguration</c>.</summary>
    CsNotAConfiguration,

    /// <summary>
    /// The text is larger than a definition or configuration may be: 64 MiB, or 5 million elements, attributes and texts; or its
    /// traffic rules, its matrix, or a policy for it would be larger than can be handled.
    /// </summary>
    CsDocumentTooLarge,

    /// <summary>Elements are nested deeper than 256 levels.</summary>
    CsDocumentTooDeep,

    /// <summary>The definition has more roles, endpoints or flows than a picture can show.</summary>
    CsDiagramTooLarge,

    /// <summary>The text's encoding is not known here, or cannot hold the characters of the document.</summary>
    CsUnsupportedEncoding,

    /// <summary>No file has that path.</summary>
    CsFileNotFound,

    /// <summary>The file is there and was not to be overwritten.</summary>
    CsFileExists,

    /// <summary>The file is there and cannot be read: a folder, a pipe or a device, or access is denied.</summary>
    CsFileUnreadable,

    /// <summary>The file could not be written. The old file is as it was.</summary>
    CsFileUnwritable,

    /// <summary>Another program changed the file since it was read. It was not overwritten.</summary>
    CsFileChanged,

    /// <summary>The path belongs to a PowerShell provider that holds no files, such as <c>Env:</c>.</summary>
    CsUnsupportedProvider,

    /// <summary>The definition or configuration came from no file and no path was given to write it to.</summary>
    CsPathRequired,

    /// <summary>A name that the format does not take.</summary>
    CsInvalidName,

    /// <summary>A port, or a range or list of ports, that the format does not take there.</summary>
    CsInvalidPort,

    /// <summary>A value that the format does not take there, or one that is missing.</summary>
    CsInvalidValue,

    /// <summary>What was named has no such part, such as an internal endpoint and a certificate.</summary>
    CsNotApplicable,

    /// <summary>The definition or configuration has no role of that name.</summary>
    CsRoleNotFound,

    /// <summary>The definition or configuration has a role of that name already.</summary>
    CsRoleExists,

    /// <summary>A definition was given where a role is needed, without saying which role.</summary>
    CsRoleRequired,

    /// <summary>The role is not a web role, and only web roles have sites.</summary>
    CsWebRoleRequired,

    /// <summary>The role has no endpoint of that name.</summary>
    CsEndpointNotFound,

    /// <summary>The role has an endpoint of that name already.</summary>
    CsEndpointExists,

    /// <summary>The endpoint is not an internal one, and traffic rules govern internal endpoints only.</summary>
    CsEndpointNotInternal,

    /// <summary>There is no item of that kind and name, such as a certificate or a setting.</summary>
    CsItemNotFound,

    /// <summary>There is an item of that kind and name in that place already.</summary>
    CsItemExists,

    /// <summary>Several items have that name, and it was not said which is meant.</summary>
    CsAmbiguousName,

    /// <summary>The item comes from an import, so the file has nothing to change.</summary>
    CsImportedItem,

    /// <summary>The object was removed from its definition or configuration earlier, so there is nothing to change.</summary>
    CsNotInDefinition,

    /// <summary>There is no analyzer rule of that id or name, and none that the pattern means.</summary>
    CsRuleNotFound,
}
