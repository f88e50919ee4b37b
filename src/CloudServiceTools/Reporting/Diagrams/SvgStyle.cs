namespace CloudServiceTools.Reporting.Diagrams;

/// <summary>The colours of an SVG, light and dark. Every text has a contrast of 4.5 to 1 or more, every line of 3 to 1.</summary>
internal static class SvgStyle
{
    /// <summary>How many colours the arrows of different roles take turns in.</summary>
    internal const int Colours = 8;

    /// <summary>Selectors begin with the class of the picture: inside a page, its styles are for itself alone.</summary>
    internal const string Text = """
          <style>
            .cs-diagram { --back: #ffffff; --box: #f6f8fa; --inner: #ffffff; --line: #6e7781; --text: #1f2328; --soft: #57606a;
              --public: #0550ae; --open: #116329; --shut: #a40e26;
              --c0: #8250df; --c1: #bc4c00; --c2: #0a7a6c; --c3: #bf3989; --c4: #6f5600; --c5: #3b5bdb; --c6: #a1352c; --c7: #4d6b1f;
              font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
            @media (prefers-color-scheme: dark) {
              .cs-diagram { --back: #0d1117; --box: #161b22; --inner: #0d1117; --line: #8b949e; --text: #e6edf3; --soft: #a9b2bc;
                --public: #79c0ff; --open: #7ee787; --shut: #ffa198;
                --c0: #d2a8ff; --c1: #ffa657; --c2: #56d4c4; --c3: #ff9bce; --c4: #e3c04b; --c5: #a5b8ff; --c6: #ff9b91; --c7: #b5d66b; } }
            .cs-diagram text { fill: var(--text); font-size: 12px; white-space: pre; }
            .cs-diagram .back { fill: var(--back); }
            .cs-diagram .title { font-size: 18px; font-weight: 600; }
            .cs-diagram .soft { fill: var(--soft); font-size: 11px; }
            .cs-diagram .end { text-anchor: end; }
            .cs-diagram .middle { text-anchor: middle; }
            .cs-diagram .role rect.frame { fill: var(--box); stroke: var(--line); }
            .cs-diagram .role-name { font-size: 14px; font-weight: 600; }
            .cs-diagram .endpoint rect.frame { fill: var(--inner); stroke: var(--line); stroke-width: 1.5; }
            .cs-diagram .endpoint-name { font-size: 13px; font-weight: 600; }
            .cs-diagram .pill rect { fill: none; stroke: var(--line); }
            .cs-diagram .pill text { font-size: 11px; }
            .cs-diagram .everybody rect.frame, .cs-diagram .pill.everybody rect { stroke: var(--public); stroke-width: 2; }
            .cs-diagram .everybody .pill text, .cs-diagram .pill.everybody text { fill: var(--public); }
            .cs-diagram .every-role rect.frame, .cs-diagram .pill.every-role rect { stroke: var(--open); stroke-dasharray: 6 3; }
            .cs-diagram .every-role .pill text, .cs-diagram .pill.every-role text { fill: var(--open); }
            .cs-diagram .nobody rect.frame, .cs-diagram .pill.nobody rect { stroke: var(--shut); stroke-dasharray: 2 3; }
            .cs-diagram .nobody .pill text, .cs-diagram .pill.nobody text { fill: var(--shut); }
            .cs-diagram .internet rect.frame { fill: var(--box); stroke: var(--public); stroke-width: 2; }
            .cs-diagram .net { --c: var(--line); }
            .cs-diagram .net.from-internet { --c: var(--public); }
            .cs-diagram .net.c0 { --c: var(--c0); } .cs-diagram .net.c1 { --c: var(--c1); }
            .cs-diagram .net.c2 { --c: var(--c2); } .cs-diagram .net.c3 { --c: var(--c3); }
            .cs-diagram .net.c4 { --c: var(--c4); } .cs-diagram .net.c5 { --c: var(--c5); }
            .cs-diagram .net.c6 { --c: var(--c6); } .cs-diagram .net.c7 { --c: var(--c7); }
            .cs-diagram .halo { fill: none; stroke: var(--back); stroke-width: 5; }
            .cs-diagram .way { fill: none; stroke: var(--c); stroke-width: 1.6; }
            .cs-diagram .from-internet .way { stroke-dasharray: 7 4; stroke-width: 2; }
            .cs-diagram .head, .cs-diagram .exit { fill: var(--c); }
            .cs-diagram .badge rect { fill: var(--back); stroke: var(--c); }
            .cs-diagram .badge text { fill: var(--c); font-size: 11px; font-weight: 600; text-anchor: middle; }
            .cs-diagram .net:hover .way { stroke-width: 3; }
          </style>

        """;
}
