using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using FsCheck;
using FsCheck.Fluent;

namespace CloudServiceTools.Fuzz;

/// <summary>Tries inputs on several threads, and makes those that break a promise as small as they get.</summary>
internal sealed class FuzzRun(SeedFiles seeds, int seed, string output)
{
    private const int Batch = 500;
    private const int MostShrinks = 2000;
    private const int LargestSize = 40;

    private readonly ConcurrentDictionary<string, string> _broken = new();
    private readonly ConcurrentDictionary<string, long> _done = new();
    private readonly CostMeter _meter = new();
    private int _tried;

    /// <summary>Tries inputs, and says what came of it.</summary>
    /// <returns>How many kinds of fault were found.</returns>
    internal int Start(int inputs, int workers)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{inputs} inputs from {seeds.Contents.Count} files, seed {seed}, {workers} threads"));
        Stopwatch watch = Stopwatch.StartNew();
        int batches = (inputs + Batch - 1) / Batch;
        Parallel.For(0, batches, new ParallelOptions { MaxDegreeOfParallelism = workers }, batch =>
        {
            // A batch has its own random numbers, so that the threads do not matter.
            Rnd numbers = new((ulong)(uint)seed, ((ulong)(uint)batch * 2) + 1);
            int count = Math.Min(Batch, inputs - (batch * Batch));
            foreach (FuzzInput input in FuzzInput.Of(seeds).Generator.Sample(count, numbers, 1 + (batch % LargestSize)))
            {
                Try(input);
            }

            int tried = Volatile.Read(ref _tried);
            if (batch % 20 == 0)
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tried} inputs, {_broken.Count} kinds of fault, {watch.Elapsed:hh\\:mm\\:ss}"));
            }
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_tried} inputs in {watch.Elapsed:hh\\:mm\\:ss}"));
        foreach ((string step, long count) in _done.OrderByDescending(item => item.Value).ThenBy(item => item.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,10} passed {step,-22} {_meter.Describe(step)}"));
        }

        foreach ((string kind, string file) in _broken.OrderBy(item => item.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"{kind}: {file}");
        }

        return _broken.Count;
    }

    private void Try(FuzzInput input)
    {
        Interlocked.Increment(ref _tried);
        if (Fault(input) is not { } fault || !_broken.TryAdd(fault, string.Empty))
        {
            return;
        }

        FuzzInput smallest = Shrink(input, fault);
        Directory.CreateDirectory(output);
        string path = Path.Combine(output, string.Create(CultureInfo.InvariantCulture, $"{seed}-{_broken.Count}.xml"));
        File.WriteAllBytes(path, smallest.ToBytes(seeds));
        _broken[fault] = $"{path} (edits {string.Join(' ', smallest.Edits)}; other file {smallest.Other})";
    }

    private FuzzInput Shrink(FuzzInput input, string fault)
    {
        Arbitrary<FuzzInput> inputs = FuzzInput.Of(seeds);
        int tries = 0;
        for (bool isSmaller = true; isSmaller && tries < MostShrinks;)
        {
            isSmaller = false;
            foreach (FuzzInput smaller in inputs.Shrinker(input))
            {
                if (tries++ >= MostShrinks)
                {
                    break;
                }

                if (Fault(smaller) == fault)
                {
                    input = smaller;
                    isSmaller = true;
                    break;
                }
            }
        }

        return input;
    }

    // What went wrong, in the same words for the same fault; null where nothing did.
    private string? Fault(FuzzInput input)
    {
        byte[] bytes = input.ToBytes(seeds);
        ServiceDefinition? definition = Read(input.Other, ServiceDefinition.Load);
        ServiceConfiguration? configuration = definition is null ? Read(input.Other, stream => ServiceConfiguration.Parse(new StreamReader(stream).ReadToEnd())) : null;
        return Walk(new DefinitionWalk(bytes, input.Edits, definition, configuration).Steps(), bytes.Length)
            ?? Walk(new ConfigurationWalk(bytes, input.Edits, definition).Steps(), bytes.Length);
    }

    private string? Walk(IEnumerable<FuzzStep> steps, int length)
    {
        bool isFirst = true;
        foreach (FuzzStep step in steps)
        {
            try
            {
                _meter.Measure(step.Name, length, step.Work);
                step.Check?.Invoke();
                _done.AddOrUpdate(step.Name, 1, (_, count) => count + 1);
            }
            catch (CsException) when (isFirst)
            {
                return null;
            }
            catch (CsException)
            {
                // Refused, with an id: an answer like any other.
            }
#pragma warning disable CA1031 // Every other exception is what this program looks for.
            catch (Exception exception)
            {
                return $"{step.Name}: {exception.GetType().Name}: {(exception is PromiseBrokenException ? exception.Message : exception.StackTrace?.Split('\n')[0].Trim())}";
            }
#pragma warning restore CA1031
            isFirst = false;
        }

        return null;
    }

    private T? Read<T>(int number, Func<Stream, T> read)
        where T : class
    {
        try
        {
            return read(new MemoryStream(seeds.Contents[number], writable: false));
        }
        catch (CsException)
        {
            return null;
        }
    }
}
