// What the tests use of .NET and neither .NET Framework nor the package Polyfill has: only as much of it as they use.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace System.Text
{
    internal readonly record struct Rune(int Value)
    {
        internal static UnicodeCategory GetUnicodeCategory(Rune rune) => CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(rune.Value), 0);
    }
}

namespace System.Runtime.CompilerServices
{
    internal static class RuntimeHelpers
    {
        private static readonly Action<Array, RuntimeFieldHandle> Initialize = (Action<Array, RuntimeFieldHandle>)typeof(object).Assembly
            .GetType(typeof(RuntimeHelpers).FullName!)!.GetMethod(nameof(InitializeArray))!.CreateDelegate(typeof(Action<Array, RuntimeFieldHandle>));

        /// <summary>The compiler calls it for constants of an array, and looks for it beside <see cref="GetSubArray"/> only.</summary>
        internal static void InitializeArray(Array array, RuntimeFieldHandle field) => Initialize(array, field);

        /// <summary>The compiler calls it for a range of an array.</summary>
        internal static T[] GetSubArray<T>(T[] array, Range range)
        {
            (int offset, int length) = range.GetOffsetAndLength(array.Length);
            return array.AsSpan(offset, length).ToArray();
        }
    }
}

namespace CloudServiceTools.Tests
{
    /// <summary>The processor time of this process.</summary>
    internal readonly record struct ProcessorTime(TimeSpan TotalTime);

    internal static class Net48
    {
        extension(Environment)
        {
            internal static ProcessorTime CpuUsage
            {
                get
                {
                    using Process process = Process.GetCurrentProcess();
                    return new ProcessorTime(process.TotalProcessorTime);
                }
            }
        }

        extension(File)
        {
            internal static void CreateSymbolicLink(string path, string target) => Run("ln", ["-s", target, path]);

            internal static FileInfo? ResolveLinkTarget(string path, bool returnFinalTarget) =>
                returnFinalTarget ? new FileInfo(Run("readlink", ["-f", path]).TrimEnd('\n')) : throw new NotSupportedException();
        }

        extension(Process)
        {
            internal static Process Start(string program, IEnumerable<string> arguments) =>
                Process.Start(new ProcessStartInfo(program, string.Join(" ", arguments.Select(argument => $"\"{argument}\"")))
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                });
        }

        extension(string)
        {
            internal static string Create(IFormatProvider provider, FormattableString text) => text.ToString(provider);
        }

        internal static StringBuilder Append(this StringBuilder builder, IFormatProvider provider, FormattableString text) =>
            builder.Append(text.ToString(provider));

        internal static string Replace(this string text, string old, string? value, StringComparison comparison) =>
            comparison == StringComparison.Ordinal ? text.Replace(old, value) : throw new NotSupportedException();

        internal static IEnumerable<T> Select<T>(this MatchCollection matches, Func<Match, T> selector) => matches.Cast<Match>().Select(selector);

        internal static IEnumerable<Rune> EnumerateRunes(this string text)
        {
            for (int index = 0; index < text.Length; index++)
            {
                bool isPair = char.IsSurrogatePair(text, index);
                yield return new Rune(isPair ? char.ConvertToUtf32(text, index++) : char.IsSurrogate(text[index]) ? 0xFFFD : text[index]);
            }
        }

        private static string Run(string program, string[] arguments)
        {
            using Process process = Process.Start(program, arguments.AsEnumerable());
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }

    /// <summary>Apart, because its method would have the signature of the one for files.</summary>
    internal static class Net48Directory
    {
        extension(Directory)
        {
            internal static void CreateSymbolicLink(string path, string target) => File.CreateSymbolicLink(path, target);
        }
    }
}
