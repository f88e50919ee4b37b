using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Service;

/// <summary>
/// The project of a cloud service (.ccproj), as Visual Studio and MSBuild read it: what it lists is packaged, and nothing else.
/// It is read here and never written.
/// </summary>
public sealed class ServiceProject
{
    /// <summary>A service has a definition and a configuration for each environment; more are no project that people made.</summary>
    private const int MostFiles = 1000;

    private static readonly char[] Separators = ['\\', '/'];

    private ServiceProject(string path, IReadOnlyList<string> definitions, IReadOnlyList<string> configurations, Phrase? doubt)
    {
        Path = path;
        Definitions = definitions;
        Configurations = configurations;
        Doubt = doubt ?? (definitions.Count == 0 ? (Phrase)$"The project lists no definition that is there." : null);
    }

    /// <summary>The full path of the project.</summary>
    public string Path { get; }

    /// <summary>The full paths of the definitions that the project lists, as far as they are there.</summary>
    public IReadOnlyList<string> Definitions { get; }

    /// <summary>The same for its configurations. Source control often leaves out one that is listed.</summary>
    public IReadOnlyList<string> Configurations { get; }

    /// <summary>
    /// Whether the project says which files are the service's. It does not where only a build knows what a name stands for, or
    /// where no definition that it lists is there.
    /// </summary>
    public bool IsDecisive => Doubt is null;

    /// <summary>Why the project does not say which files it has; null where it does.</summary>
    internal Phrase? Doubt { get; }

    /// <summary>Reads a project.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="CsException">
    /// CsFileNotFound, CsFileUnreadable, CsUnsupportedEncoding, CsMalformedXml, CsDocumentTooLarge, CsDocumentTooDeep.
    /// </exception>
    public static ServiceProject Load(string path) => StoredDocument.Load(path, file => new Reader(file.Path!).Read(file.Document.Root));

    /// <summary>The name of the file.</summary>
    public override string ToString() => System.IO.Path.GetFileName(Path);

    /// <summary>A project that no list of files is taken from.</summary>
    internal static ServiceProject Unclear(string path, Phrase doubt) => new(path, [], [], doubt);

    /// <summary>Reads the lists of one project.</summary>
    private sealed class Reader(string path)
    {
        private readonly string _folder = System.IO.Path.GetDirectoryName(path)!;
        private readonly List<string> _definitions = [];
        private readonly List<string> _configurations = [];
        private readonly Dictionary<string, string[]> _folders = new(FilePath.Comparer);
        private Phrase? _doubt;

        internal ServiceProject Read(SourceElement root)
        {
            if (root.LocalName != "Project")
            {
                return Unclear(path, $"The file is no project, and its root element is '{root.LocalName}'.");
            }

            ReadItems(root);
            return new ServiceProject(path, _definitions, _configurations, _doubt);
        }

        /// <summary>Items stand in ItemGroups, which may stand in conditions: what any build may package is part of the service.</summary>
        private void ReadItems(SourceElement element)
        {
            foreach (SourceElement child in element.Elements())
            {
                switch (child.LocalName)
                {
                    case "ServiceDefinition":
                        Read(child, _definitions, ServiceFileName.DefinitionExtension);
                        break;
                    case "ServiceConfiguration":
                        Read(child, _configurations, ServiceFileName.ConfigurationExtension);
                        break;
                    default:
                        ReadItems(child);
                        break;
                }
            }
        }

        private void Read(SourceElement item, List<string> files, string extension)
        {
            HashSet<string> left = new(Files(item, "Exclude", extension), FilePath.Comparer);
            foreach (string file in Files(item, "Include", extension).Where(file => !left.Contains(file) && !files.Contains(file, FilePath.Comparer)))
            {
                files.Add(file);
            }

            if (item.FindAttribute("Condition") is null)
            {
                HashSet<string> removed = new(Files(item, "Remove", extension), FilePath.Comparer);
                files.RemoveAll(removed.Contains);
            }

            if (files.Count > MostFiles)
            {
                _doubt ??= $"The project lists more than {MostFiles} files.";
            }
        }

        private IEnumerable<string> Files(SourceElement item, string attribute, string extension)
        {
            string[] names = (item.FindAttribute(attribute)?.Value ?? string.Empty).Split(';');
            return names.Length > MostFiles
                ? Doubt($"The project lists more than {MostFiles} files.")
                : names.Select(name => name.Trim()).Where(name => name.Length > 0 && _doubt is null).SelectMany(Find)
                    .Where(file => ServiceFileName.HasExtension(file, extension));
        }

        private IEnumerable<string> Find(string name)
        {
            string known = Replace(Replace(Replace(name, "MSBuildProjectDirectory"), "MSBuildThisFileDirectory"), "ProjectDir");
            if (known.Contains("$(") || known.Contains("@(") || known.Contains("%("))
            {
                return Doubt($"The project lists '{name}', which only a build can tell.");
            }

            string[] parts = Unescape(known).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
            bool isElsewhere = Array.IndexOf(Separators, known[0]) >= 0 || known.IndexOf(':') >= 0;
            if (isElsewhere)
            {
                return Doubt($"The project lists '{name}', which is not followed, because it does not start from the project's folder.");
            }

            return parts.Take(parts.Length - 1).Any(part => part.IndexOfAny(['*', '?']) >= 0)
                ? Doubt($"The project lists '{name}', and folders with patterns are not searched.")
                : parts.Length == 0 ? [] : In([_folder, .. parts.Take(parts.Length - 1)], parts[parts.Length - 1]);
        }

        /// <summary>The files of a folder that a name means. Projects come from Windows, where case does not count.</summary>
        private IEnumerable<string> In(string[] folders, string name)
        {
            string pattern = name.Replace("`", "``").Replace("[", "`[").Replace("]", "`]");
            string[] files = FilesOf(System.IO.Path.Combine(folders));
            return files.Where(file => System.IO.Path.GetFileName(file) == name) is var exact && exact.Any()
                ? exact
                : files.Where(file => NamePattern.IsMatch(System.IO.Path.GetFileName(file), pattern));
        }

        private string[] FilesOf(string folder)
        {
            if (!_folders.TryGetValue(folder, out string[]? files))
            {
                try
                {
                    files = [.. new DirectoryInfo(System.IO.Path.GetFullPath(folder)).EnumerateFiles().Select(file => file.FullName)
                        .Where(file => ServiceFileName.HasExtension(file, ServiceFileName.DefinitionExtension)
                            || ServiceFileName.HasExtension(file, ServiceFileName.ConfigurationExtension))
                        .Where(FolderSearch.IsFile)
                        .OrderBy(file => file, StringComparer.Ordinal)];
                }
                catch (Exception exception) when (DocumentFile.IsFileError(exception))
                {
                    files = [];
                }

                _folders[folder] = files;
            }

            return files;
        }

        /// <summary>The folder of the project, which MSBuild writes with a separator at its end or without.</summary>
        private static string Replace(string name, string property)
        {
            string text = $"$({property})";
            return name.StartsWith(text, StringComparison.OrdinalIgnoreCase) ? "." + "/" + name.Substring(text.Length) : name;
        }

        /// <summary>MSBuild writes what has a meaning of its own as % and two hexadecimal digits.</summary>
        private static string Unescape(string text)
        {
            int percent = text.IndexOf('%');
            if (percent < 0)
            {
                return text;
            }

            System.Text.StringBuilder output = new(text.Length);
            for (int i = 0; i < text.Length; i++)
            {
                if (text[i] == '%' && i + 2 < text.Length && Uri.IsHexDigit(text[i + 1]) && Uri.IsHexDigit(text[i + 2]))
                {
                    output.Append((char)((Uri.FromHex(text[i + 1]) * 16) + Uri.FromHex(text[i + 2])));
                    i += 2;
                }
                else
                {
                    output.Append(text[i]);
                }
            }

            return output.ToString();
        }

        private IEnumerable<string> Doubt(Phrase doubt)
        {
            _doubt ??= doubt;
            return [];
        }
    }
}
