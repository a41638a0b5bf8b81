using Das.Language.Diagnostics;
using Das.Language.Pixels;
using Das.Language.Syntax;

namespace Das.Language.Binding;

/// <content>What <c>alterPixels</c> demands of its arguments, as far as they are constants.</content>
internal sealed partial class Binder
{
    private bool CheckAlterPixels(CallSyntax call, EquatableArray<BoundExpression> arguments) =>
        CheckOnly(arguments[0], "shape", "rectangle") & CheckRegion(call.Arguments[1], arguments[1]) &
        CheckOnly(arguments[2], "fill", "solid") & CheckFill(call.Arguments[3], arguments[3]);

    private bool CheckOnly(BoundExpression argument, string what, string known)
    {
        if (argument is not BoundText text || text.Value.Equals(known, StringComparison.OrdinalIgnoreCase))
            return true;
        _diagnostics.Report(DiagnosticDescriptors.UnknownShape, text.Span, what, known);
        return false;
    }

    private bool CheckRegion(ExpressionSyntax syntax, BoundExpression argument)
    {
        if (argument is not BoundText text)
            return true;
        if (!PixelRegion.TryParse(text.Value, out var region, out var error))
        {
            _diagnostics.Report(DiagnosticDescriptors.MalformedRegion, InArgument(syntax, error.Span.Start, error.Span.Length), error.Message);
            return false;
        }

        if (region.Width == 0 || region.Height == 0 || region.Left + region.Width <= 0 || region.Top + region.Height <= 0)
            _diagnostics.Report(DiagnosticDescriptors.NoPixels, text.Span);
        else if (region.Right < region.Left)
            ReportSwapped(text.Span, "r", "l", region.Left, region.Width);
        else if (region.Bottom < region.Top)
            ReportSwapped(text.Span, "b", "t", region.Top, region.Height);
        return true;
    }

    private void ReportSwapped(TextSpan span, string lesser, string greater, int start, long length) =>
        _diagnostics.Report(DiagnosticDescriptors.SwappedEdges, span, lesser, greater, start, start + length);

    private bool CheckFill(ExpressionSyntax syntax, BoundExpression argument)
    {
        if (argument is not BoundText text || PixelFill.TryParse(text.Value, out _, out var error))
            return true;
        _diagnostics.Report(DiagnosticDescriptors.MalformedFill, InArgument(syntax, error.Span.Start, error.Span.Length), error.Message);
        return false;
    }
}
