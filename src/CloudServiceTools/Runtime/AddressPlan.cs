using System.Net;

namespace CloudServiceTools.Runtime;

/// <summary>
/// Which address an instance has: the first is 10.0.0.4, as in a subnet of Azure, which keeps the first three for itself,
/// and so that last bytes are 4 to 254 in each block. 10.0.255.254 is followed by 10.1.0.4.
/// </summary>
internal static class AddressPlan
{
    private const int FirstInBlock = 4;
    private const int BlockSize = 251;

    /// <summary>The address of an instance.</summary>
    /// <param name="number">The place of the instance among all instances of the service, from 0.</param>
    internal static IPAddress Of(int number)
    {
        int block = number / BlockSize;
        return new IPAddress([10, (byte)(block >> 8), (byte)block, (byte)(FirstInBlock + (number % BlockSize))]);
    }
}
