using System;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Analysis;

/// <summary>What is wrong with the thumbprint of a certificate.</summary>
internal enum ThumbprintProblem
{
    /// <summary>Nothing: 40 hexadecimal digits that nobody made up.</summary>
    None,

    /// <summary>It is still to be filled in.</summary>
    Placeholder,

    /// <summary>A character that nobody sees.</summary>
    InvisibleCharacter,

    /// <summary>A character that is no hexadecimal digit.</summary>
    WrongCharacter,

    /// <summary>Another number of digits.</summary>
    WrongLength,
}

/// <summary>Tells thumbprints from placeholders for them, and from what was damaged on its way from Windows.</summary>
internal static class ThumbprintText
{
    /// <summary>The digits of a thumbprint of the algorithm sha1, which is the only one that the format has.</summary>
    internal const int Digits = 40;

    // Placeholders are short, or are made of few digits: 40 digits by chance have 15 different ones, and hardly ever less than 9.
    private const int FewestDigits = 32;
    private const int FewestDifferent = 7;
    private const int LongestPeriod = 10;

    // Of a thumbprint with a typing mistake, most is right.
    private const int MostWrong = 4;
    private const int MostMissing = 2;

    /// <summary>What is wrong, and the place of the character that is, from 0; 0 where no character is.</summary>
    internal static (ThumbprintProblem Problem, int Place) Look(string thumbprint)
    {
        int invisible = IndexOf(thumbprint, CertificateThumbprint.IsInvisible);
        string digits = CertificateThumbprint.Clean(thumbprint);
        int wrong = digits.Count(c => !IsHexadecimal(c));
        if (invisible >= 0 && digits.Length >= FewestDigits && wrong <= MostWrong)
        {
            return (ThumbprintProblem.InvisibleCharacter, invisible);
        }

        if (wrong > 0)
        {
            return wrong <= MostWrong && Math.Abs(digits.Length - Digits) <= MostMissing && !Placeholders.IsToken(digits)
                ? (ThumbprintProblem.WrongCharacter, IndexOf(thumbprint, c => !IsHexadecimal(c) && !char.IsWhiteSpace(c)))
                : (ThumbprintProblem.Placeholder, 0);
        }

        return digits.Length < FewestDigits || IsMadeUp(digits) ? (ThumbprintProblem.Placeholder, 0)
            : digits.Length != Digits ? (ThumbprintProblem.WrongLength, 0)
            : (ThumbprintProblem.None, 0);
    }

    private static bool IsMadeUp(string digits) =>
        digits.ToUpperInvariant().Distinct().Count() < FewestDifferent || Enumerable.Range(1, LongestPeriod).Any(period => Repeats(digits, period));

    private static bool Repeats(string digits, int period)
    {
        for (int i = period; i < digits.Length; i++)
        {
            if (digits[i] != digits[i - period])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsHexadecimal(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static int IndexOf(string text, Func<char, bool> isWanted)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (isWanted(text[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
