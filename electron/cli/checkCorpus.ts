import { z } from "zod";
import { describeFailure, type Failure, failure } from "../../core/errors";
import { findFormat } from "../../core/formats/registry";
import { REPORT_FILE } from "../../core/formats/sidecars";
import { err, ok, type Result } from "../../core/result";
import { changedSinceExport } from "../layerImport/changedSinceExport";
import { detectFormatOf, type OpenedCorpus, openCorpora } from "../layerImport/openCorpora";
import { corpusIn } from "../storage/corpusSource";

/** What checking a corpus found. */
export interface CorpusFindings {
  /** Id of its format. */
  readonly format: string;
  /** Null where the format can only be written. */
  readonly documents: number | null;
  readonly annotations: number | null;
  readonly problems: readonly { readonly file: string; readonly code: string; readonly message: string }[];
  /** What cannot be known of it. */
  readonly notes: readonly { readonly file: string; readonly message: string }[];
}

const reportSchema = z.looseObject({
  documents: z.int(),
  files: z.record(z.string(), z.string()),
  split: z.looseObject({ by: z.string() }).optional(),
});

/**
 * Checks a corpus: every file against the report of our own export, where that lies beside it, and every line with the
 * reader of its format. Fails with `file-…`, and with `import-format-unsure` for what looks like no corpus.
 */
export async function checkCorpus(folder: string): Promise<Result<CorpusFindings>> {
  const corpora = await openCorpora([folder]);
  if (!corpora.ok) return corpora;
  const format = await detectFormatOf(corpora.value);
  if (format === null) return err(failure("import-format-unsure", {}));
  const check = new CorpusCheck(folder, format);
  await check.run(corpora.value);
  return ok(check);
}

/** True where the report of our own export lies in a folder. */
export async function hasReport(folder: string): Promise<boolean> {
  return (await corpusIn(folder).text(REPORT_FILE)).ok;
}

class CorpusCheck implements CorpusFindings {
  documents: number | null = null;
  annotations: number | null = null;
  readonly problems: { file: string; code: string; message: string }[] = [];
  readonly notes: { file: string; message: string }[] = [];

  constructor(
    private readonly folder: string,
    readonly format: string,
  ) {}

  async run(corpora: readonly OpenedCorpus[]): Promise<void> {
    await this.read(corpora);
    if (await hasReport(this.folder)) await this.compareWithReport(corpora);
    else
      this.note(
        REPORT_FILE,
        "there is none, so nobody can know whether files, lines or annotations are missing",
      );
  }

  private async read(corpora: readonly OpenedCorpus[]): Promise<void> {
    const format = findFormat(this.format);
    const read = format.ok ? format.value.read : null;
    if (!read) return this.note(".", `${this.format} can only be written, so nothing in its files was read`);
    const documents = new Set<string>();
    this.annotations = 0;
    for (const corpus of corpora)
      for await (const found of read(corpus)) {
        if (!found.ok) this.report(found.error);
        else {
          documents.add(found.value.document);
          this.annotations += found.value.annotations.length;
        }
      }
    this.documents = documents.size;
  }

  private async compareWithReport(corpora: readonly OpenedCorpus[]): Promise<void> {
    const whole = corpora[0]?.exported ?? corpora[0];
    const changed = whole && (await changedSinceExport(whole));
    for (const file of changed ?? []) this.report(failure("corpus-file-changed", { file }));
    const report = await this.readReport();
    if (!report) return;
    for (const path of whole?.paths ?? [])
      if (!Object.hasOwn(report.files, path)) this.note(path, "the report does not know it");
    const isCut = report.split?.by === "article";
    if (this.documents === null || isCut || this.documents === report.documents) return;
    this.report(
      failure("corpus-other-count", { file: REPORT_FILE, said: report.documents, found: this.documents }),
    );
  }

  /** Null for one that is broken, which has been said by then. */
  private async readReport() {
    const text = await corpusIn(this.folder).text(REPORT_FILE);
    try {
      return text.ok ? reportSchema.parse(JSON.parse(text.value)) : null;
    } catch {
      return null;
    }
  }

  private report(problem: Failure): void {
    const file = "file" in problem.parameters ? String(problem.parameters.file) : ".";
    this.problems.push({ file, code: problem.code, message: describeFailure(problem) });
  }

  private note(file: string, message: string): void {
    this.notes.push({ file, message });
  }
}
