using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace CloudServiceTools.Xml;

#pragma warning disable CA5392 // libraries of the system, which are found where the system has them
#pragma warning disable SYSLIB1054 // LibraryImport is not in .NET Standard 2.0

/// <summary>What .NET Standard 2.0 cannot ask the system about a file.</summary>
internal static class NativeMethods
{
    private const int CurrentFolder = -100;
    private const int BasicFacts = 0x7ff;
    private const int LongestPath = 4096;

    /// <summary>How many names a file has, whose it is, and who may do what with it: the mode bits, 0 on Windows.</summary>
    internal sealed record FileFacts(uint Names, uint Owner, uint Group, ushort Mode);

    /// <summary>The facts of a file; null where the system does not tell them.</summary>
    internal static FileFacts? FactsOf(string path)
    {
        byte[] facts = new byte[256];
        try
        {
            if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            {
                using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
                return GetFileInformationByHandle(stream.SafeFileHandle, facts)
                    ? new FileFacts(BitConverter.ToUInt32(facts, 40), 0, 0, 0)
                    : null;
            }

            byte[] name = Terminated(path);
            if (RuntimeInformation.IsOSPlatform(OSPlatform.OSX))
            {
                bool isIntel = RuntimeInformation.ProcessArchitecture == Architecture.X64;
                return (isIntel ? StatOnIntel(name, facts) : Stat(name, facts)) == 0
                    ? new FileFacts(
                        BitConverter.ToUInt16(facts, 6), BitConverter.ToUInt32(facts, 16), BitConverter.ToUInt32(facts, 20), BitConverter.ToUInt16(facts, 4))
                    : null;
            }

            // The one call whose answer looks the same on every processor.
            return Statx(CurrentFolder, name, 0, BasicFacts, facts) == 0
                ? new FileFacts(
                    BitConverter.ToUInt32(facts, 16), BitConverter.ToUInt32(facts, 20), BitConverter.ToUInt32(facts, 24), BitConverter.ToUInt16(facts, 28))
                : null;
        }
        catch (Exception exception) when (
            exception is DllNotFoundException or EntryPointNotFoundException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Where a symbolic link leads, as it is written in it; null where the path is none.</summary>
    internal static string? ReadLink(string path)
    {
        byte[] target = new byte[LongestPath];
        long length = (long)ReadLink(Terminated(path), target, (IntPtr)target.Length);
        return length > 0 ? Encoding.UTF8.GetString(target, 0, (int)length) : null;
    }

    /// <summary>The path of an open file, with every link followed; null where Windows does not tell it.</summary>
    internal static string? FinalPathOf(SafeFileHandle file)
    {
        char[] path = new char[32 * 1024];
        uint length = GetFinalPathNameByHandle(file, path, (uint)path.Length, 0);
        return length > 0 && length < path.Length ? new string(path, 0, (int)length) : null;
    }

    private static byte[] Terminated(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] facts);

    [DllImport("libc", EntryPoint = "stat", SetLastError = true)]
    private static extern int Stat(byte[] path, byte[] facts);

    [DllImport("libc", EntryPoint = "stat$INODE64", SetLastError = true)]
    private static extern int StatOnIntel(byte[] path, byte[] facts);

    [DllImport("libc", EntryPoint = "readlink", SetLastError = true)]
    private static extern IntPtr ReadLink(byte[] path, byte[] target, IntPtr size);

    [DllImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetFileInformationByHandle(SafeFileHandle file, byte[] facts);

    [DllImport("kernel32", EntryPoint = "GetFinalPathNameByHandleW", CharSet = CharSet.Unicode, SetLastError = true)]
    private static extern uint GetFinalPathNameByHandle(SafeFileHandle file, [Out] char[] path, uint size, uint flags);
}
