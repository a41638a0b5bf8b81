namespace Das.Language.Tests;

/// <content>Pixels.</content>
internal static partial class DiagnosticExamples
{
    private const string Right = "alterPixels[\"Rectangle\", \"l=-1, top = 0,r=20,B=20\", \"SOLID\", \"r=0, g=10, blue=255\"]";

    private static (string Wrong, string Right)[] Pixels =>
    [
        ("alterPixels[{|DAS0070:\"circle\"|}, \"l=0, t=0, r=1, b=1\", \"solid\", \"v=0\"]", Right),
        ("alterPixels[\"rectangle\", \"l=0, t=0, r=1, b=1\", {|DAS0070:\"blur\"|}, \"v=0\"]", Right),
        ("alterPixels[\"rectangle\", \"{|DAS0071:l=3, t=3, r=1|}\", \"solid\", \"v=0\"]", Right),
        ("alterPixels[\"rectangle\", \"l=3, t=3, {|DAS0071:r=1.5|}, b=4\", \"solid\", \"v=0\"]", Right),
        ("alterPixels[\"rectangle\", \"l=3, t=3, {|DAS0071:left = 4|}, r=5, b=4\", \"solid\", \"v=0\"]", Right),
        ("alterPixels[\"rectangle\", \"l=3, t=3, {|DAS0071:x=1|}, b=4\", \"solid\", \"v=0\"]", Right),
        ("alterPixels[\"rectangle\", \"l=0, t=0, r=1, b=1\", \"solid\", \"{|DAS0072:v=0, r=1|}\"]", Right),
        ("alterPixels[\"rectangle\", \"l=0, t=0, r=1, b=1\", \"solid\", \"{|DAS0072:r=0, g=0|}\"]", Right),
        ("alterPixels[\"rectangle\", \"l=0, t=0, r=1, b=1\", \"solid\", \"{|DAS0072:r=0, g=0, b=256|}\"]", Right),
        ("alterPixels[\"rectangle\", {|DAS0073:\"l=5, t=0, r=5, b=1\"|}, \"solid\", \"v=0\"]", Right),
        ("alterPixels[\"rectangle\", {|DAS0073:\"l=0, t=-9, r=5, b=-1\"|}, \"solid\", \"v=0\"]", Right),
        ("alterPixels[\"rectangle\", {|DAS0074:\"l=3, t=3, r=1, b=5\"|}, \"solid\", \"v=0\"]", Right),
        ("alterPixels[\"rectangle\", {|DAS0074:\"l=1, t=3, r=3, b=1\"|}, \"solid\", \"v=0\"]", Right),
    ];
}
