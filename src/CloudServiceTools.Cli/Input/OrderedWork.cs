using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace CloudServiceTools.Cli.Input;

/// <summary>Work on many items over all cores, with the results in the order of the items.</summary>
internal static class OrderedWork
{
    /// <summary>Items that a core takes at once: handing over one small file alone would cost as much as reading it.</summary>
    private const int Batch = 16;

    /// <summary>
    /// The results, while the work goes on. No more than some batches a core are in the works or wait to be taken, however
    /// many items there are.
    /// </summary>
    internal static IEnumerable<TResult> InOrder<T, TResult>(this IEnumerable<T> items, Func<T, TResult> work)
    {
        int most = 4 * Environment.ProcessorCount;
        Queue<Task<TResult[]>> open = new();
        foreach (T[] batch in items.Chunk(Batch))
        {
            // What fits into one batch is done here: to start threads for it would take longer.
            if (batch.Length < Batch && open.Count == 0)
            {
                foreach (T item in batch)
                {
                    yield return work(item);
                }

                yield break;
            }

            open.Enqueue(Task.Run(() => Array.ConvertAll(batch, item => work(item))));
            if (open.Count > most)
            {
                foreach (TResult result in Take(open))
                {
                    yield return result;
                }
            }
        }

        while (open.Count > 0)
        {
            foreach (TResult result in Take(open))
            {
                yield return result;
            }
        }
    }

    /// <summary>The oldest batch, with an error as it was thrown.</summary>
    private static TResult[] Take<TResult>(Queue<Task<TResult[]>> open) => open.Dequeue().GetAwaiter().GetResult();
}
