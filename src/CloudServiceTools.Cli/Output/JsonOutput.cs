using System;
using System.Buffers;
using System.IO;
using System.Text;

namespace CloudServiceTools.Cli.Output;

/// <summary>Passes JSON on as text as soon as the writer's buffer is full: of an output of any length no more is kept.</summary>
internal sealed class JsonOutput(TextWriter output) : IBufferWriter<byte>
{
    private const int SmallestBuffer = 16 * 1024;

    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private byte[] _bytes = new byte[SmallestBuffer];
    private char[] _characters = new char[SmallestBuffer];

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (sizeHint > _bytes.Length)
        {
            _bytes = new byte[sizeHint];
        }

        return _bytes;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Advance(int count)
    {
        for (int start = 0; start < count; start += SmallestBuffer)
        {
            int length = Math.Min(SmallestBuffer, count - start);
            int decoded = _decoder.GetChars(_bytes, start, length, _characters, 0, flush: false);
            output.Write(_characters, 0, decoded);
        }
    }
}
