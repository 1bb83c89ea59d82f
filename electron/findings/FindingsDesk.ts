import { failure } from "../../core/errors";
import type { CountTable, Heading } from "../../core/findings/countTable";
import type { Finding } from "../../core/findings/Finding";
import {
  type Cells,
  type CountedLayer,
  type Findings,
  type Scope,
  tableIds,
  type UnitSummary,
} from "../../core/findings/Findings";
import { type SheetCell, tableSheet, targetSheet, worklistSheet } from "../../core/findings/sheet";
import type { TargetRow } from "../../core/findings/TargetRow";
import type { AnnotatorId } from "../../core/model/ids";
import type { ReportDone } from "../../core/reportPace";
import { err, ok, type Result } from "../../core/result";
import type { ParsedRequest } from "../ipc/contract";
import {
  MOST_FINDINGS_ROWS,
  type Page,
  type Passage,
  type TermPhrases,
  type WorklistRow,
} from "../ipc/findings";
import type { Workspace } from "../storage/Workspace";
import { inContext } from "./inContext";
import type { FindingsCall, FindingsMethod, ReportedFindings } from "./protocol";
import { type CorpusFindings, readCorpus } from "./readCorpus";

/** A request with the scope that its annotator and the project's terms make. */
type Asked<M extends FindingsMethod> = ParsedRequest<M> & { readonly scope: Scope };

/** Reads the findings of a workspace and answers questions about them, those asked while it reads afterwards. */
export class FindingsDesk {
  private reading: Promise<CorpusFindings> | null = null;

  constructor(
    private readonly workspace: Workspace,
    private readonly report: ReportDone,
  ) {}

  /** Answers a call. Fails with `findings-unread` before anybody has asked to read. */
  async answer({ method, request, terms, reader }: FindingsCall): Promise<Result<unknown>> {
    if (method === "readFindings") return ok(await this.readAll(reader));
    if (this.reading === null || request === undefined) return err(failure("findings-unread", {}));
    const { findings } = await this.reading;
    const scope: Scope = { annotator: request.annotator, terms };
    return ok(await this.answers[method](findings, { ...request, scope } as never));
  }

  private async readAll(reader: AnnotatorId | null) {
    this.reading = readCorpus(this.workspace, reader, this.report);
    const { findings, unread } = await this.reading;
    return { layers: findings.layers, unread };
  }

  private readonly answers: {
    readonly [M in Exclude<FindingsMethod, "readFindings">]: (findings: Findings, asked: Asked<M>) => unknown;
  } = {
    findingsTable: (findings, { table, scope, size }): CountTable => findings.table(table, scope, size),
    findingsPassages: (findings, { of, scope, from, count }) =>
      this.passages(findings.passages(of as Cells, scope), from, count),
    findingsTargets: (findings, { scope, unit, by, isDescending, from, count }): Page<TargetRow> =>
      page(findings.targets(scope, unit, by, isDescending), from, count),
    findingsUnits: (findings, { scope }): readonly UnitSummary[] => findings.units(scope),
    findingsWorklist: (findings, { scope, kind, from, count }) => {
      const { rows, total } = page(findings.worklist(kind, scope), from, count);
      return this.worklist(rows, total);
    },
    saveFindings: (findings, { scope, of, words }): SheetCell[][] => {
      if (of.kind === "table") return tableSheet(findings.table(of.table, scope, whole), words);
      if (of.kind === "worklist") return worklistSheet(findings.worklist(of.list, scope), words);
      return targetSheet(findings.targets(scope, null, "document", false), words);
    },
    reportFindings: (findings, { annotator, scope }): ReportedFindings => ({
      layer: layerOf(findings, annotator),
      tables: Object.fromEntries(
        tableIds.map((id) => [id, findings.table(id, scope, reportedSize)]),
      ) as ReportedFindings["tables"],
      units: findings.units(scope),
      targets: page(findings.targets(scope, null, "document", false), 0, MOST_REPORTED),
    }),
    findingsTerms: (findings, { scope, label }): TermPhrases => ({
      phrases: mostFrequent(findings.phrases(label, scope), scope, label),
      proposed: findings.proposedTerms(label, scope).slice(0, MOST_FINDINGS_ROWS),
    }),
  };

  private async passages(found: readonly Finding[], from: number, count: number): Promise<Page<Passage>> {
    const { rows, total } = page(found, from, count);
    return { rows: await inContext(this.workspace, rows), total };
  }

  private async worklist(
    entries: ReturnType<Findings["worklist"]>,
    total: number,
  ): Promise<Page<WorklistRow>> {
    const passages = await inContext(
      this.workspace,
      entries.map(({ finding }) => finding),
    );
    const rows = entries.map(({ others }, index) => ({ passage: passages[index] as Passage, others }));
    return { rows, total };
  }
}

/** Wider than any sheet: Excel has 16,384 columns, two of which are the headings and the totals. */
const whole = { rows: 1_000_000, columns: 16_000 };

/** As much of a table as a page holds, with the totals below it, also the page with the report's head. */
const reportedSize = { rows: 20, columns: 12 };
/** Targets in a report; who wants more saves them as a sheet. */
const MOST_REPORTED = 2000;

function layerOf(findings: Findings, annotator: AnnotatorId): CountedLayer {
  const known = findings.layers.find((layer) => layer.annotator === annotator);
  return known ?? { annotator, annotations: 0, documents: 0 };
}

/** Phrases in terms are always among them, or nobody could take them out again. */
function mostFrequent(phrases: readonly Heading[], { terms }: Scope, label: string): Heading[] {
  const grouped = new Set(terms.filter((term) => term.label === label).flatMap(({ variants }) => variants));
  return phrases.filter(({ key }, index) => index < MOST_FINDINGS_ROWS || grouped.has(key));
}

function page<Row>(rows: readonly Row[], from: number, count: number): Page<Row> {
  return { rows: rows.slice(from, from + count), total: rows.length };
}
