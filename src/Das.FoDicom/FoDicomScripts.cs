using Das.Dicom;
using Das.Engine;
using FellowOakDicom;
using DasFile = Das.Dicom.DicomFile;
using DicomFile = FellowOakDicom.DicomFile;

namespace Das.FoDicom;

/// <summary>Scripts, interpreted or compiled, on the data sets of fo-dicom.</summary>
public static class FoDicomScripts
{
    extension(Script script)
    {
        /// <summary>
        /// Edits a data set of fo-dicom in place, in all that it contains. An item that the script leaves alone stays the same object, and Pixel Data,
        /// fragments and other long binary values are neither read nor copied, unless a statement asks for the value. Unless the script goes to its
        /// end, the data set stays as it was. Group lengths, trailing padding and group 0002 are taken out, as from any file that Das writes.
        /// </summary>
        /// <param name="dataSet">What to edit. Nobody else may use it in the meantime.</param>
        /// <param name="context">What the run gives; null for <see cref="RunContext.Empty"/>.</param>
        /// <returns>Whether the script went to its end or rejected the data set, and what a person should look at.</returns>
        /// <exception cref="ScriptException">A statement cannot be carried out, or a variable is missing.</exception>
        /// <exception cref="DicomFormatException">A value in VR UN is a sequence that cannot be read, or sequences are nested too deeply.</exception>
        /// <exception cref="ArgumentException">
        /// The data set holds one data set at two places, or a private element whose creator it lacks; or the context has a value for a variable that is a
        /// property of the class.
        /// </exception>
        public ScriptResult Apply(DicomDataset dataSet, RunContext? context = null) => Apply(script, dataSet, null, context);

        /// <summary>
        /// Edits the data set of a file as <see cref="Apply(Script, DicomDataset, RunContext?)"/> does. Its file meta information is made anew: the SOP
        /// class and instance of the data set, the transfer syntax as it was, what the script has set, and nothing else of the source.
        /// </summary>
        /// <inheritdoc cref="Apply(Script, DicomDataset, RunContext?)" path="/exception" />
        public ScriptResult Apply(DicomFile file, RunContext? context = null) => Apply(script, file.Dataset, file.FileMetaInfo, context);

        /// <summary>Does on another thread what <see cref="Apply(Script, DicomFile, RunContext?)"/> does.</summary>
        /// <param name="file">What to edit. Nobody else may use it until the task has ended.</param>
        /// <param name="context">What the run gives; null for <see cref="RunContext.Empty"/>.</param>
        /// <param name="cancellationToken">Keeps the work from being begun; what has begun goes to its end.</param>
        /// <inheritdoc cref="Apply(Script, DicomDataset, RunContext?)" path="/exception" />
        public Task<ScriptResult> ApplyAsync(DicomFile file, RunContext? context = null, CancellationToken cancellationToken = default) =>
            Task.Run(() => script.Apply(file, context), cancellationToken);
    }

    private static ScriptResult Apply(Script script, DicomDataset dataSet, DicomFileMetaInformation? fileMeta, RunContext? context)
    {
        var index = DatasetIndex.Of(dataSet, fileMeta);
        using var file = new DasFile(index.Tree, TransferSyntax.FromUid(System.Text.Encoding.ASCII.GetBytes(dataSet.InternalTransferSyntax.UID.UID)));
        var result = script.Apply(file, context);
        if (result.Outcome == ScriptOutcome.Edited)
            DatasetEdit.Plan(index, dataSet, fileMeta).Carry();
        return result;
    }
}
