import type { Annotation } from "../model/Annotation";
import { type AnnotatorId, GOLD } from "../model/ids";
import { articlesAsKnown, type KnownArticle } from "../model/knownArticles";
import type { Layer } from "../model/Layer";
import { documentDate, type Project } from "../model/Project";
import { readSource } from "../model/readSource";
import type { SourceText } from "../model/SourceText";
import { comparableQuantity } from "../quantity/comparableQuantity";
import { type QuantityValue, ValueProposer } from "../quantity/ValueProposer";
import { valueConflicts, withoutCompanion, withoutDeadline } from "../quantity/worklists";
import { lastAtMost } from "../text/lastAtMost";
import type { TextLayout } from "../text/layout/TextLayout";
import { ownCopy } from "../text/ownCopy";
import { ReflowedText } from "../text/reflow/ReflowedText";
import { type Finding, findingLabels } from "./Finding";
import { Phrases } from "./Phrases";
import { type TargetValues, valuesSaid } from "./TargetRow";
import type { WorklistEntry } from "./worklist";

/** What one document's layers say. */
export interface DocumentFindings {
  /** Of every layer, in the order of the layers and their annotations. */
  readonly findings: readonly Finding[];
  readonly worklist: readonly WorklistEntry[];
}

/**
 * What the layers of one document say, each under its annotator's name. A text that nobody has annotated is not read.
 *
 * @param layers - Checked against the text; that of reviewers' decisions is called {@link GOLD}.
 * @param phrases - Those of the documents read before.
 */
export function readFindings(
  source: SourceText,
  layers: readonly Layer[],
  project: Project,
  phrases = new Phrases(),
): DocumentFindings {
  if (layers.every(({ annotations }) => annotations.length === 0)) return { findings: [], worklist: [] };
  const reader = new Reader(source, project, phrases);
  const byAnnotation = new Map<Annotation, Finding>();
  const findings = layers.flatMap(({ annotator, annotations }) =>
    annotations.map((annotation) => {
      const finding = reader.finding(annotation, annotator);
      byAnnotation.set(annotation, finding);
      return finding;
    }),
  );
  const findingOf = (annotation: Annotation) => byAnnotation.get(annotation) as Finding;
  return { findings, worklist: reader.worklist(layers, findingOf) };
}

/** A text with all that its findings need. */
class Reader {
  private readonly layout: TextLayout;
  private readonly reflowed: ReflowedText;
  private readonly articles: readonly KnownArticle[];
  private readonly year: string;
  private readonly proposing: ValueProposer;

  constructor(
    private readonly source: SourceText,
    project: Project,
    private readonly phrases: Phrases,
  ) {
    const { layout, repaired } = readSource(project, source);
    this.layout = layout;
    this.reflowed = new ReflowedText(source.text, layout, repaired);
    this.articles = articlesAsKnown(source, project, layout, this.reflowed);
    const date = documentDate(project, source.document);
    this.year = date?.slice(0, 4) ?? "";
    this.proposing = new ValueProposer({ text: this.reflowed.text, map: this.reflowed }, date);
  }

  finding(annotation: Annotation, annotator: AnnotatorId): Finding {
    const { id, start, end, label } = annotation;
    const { paragraphs } = this.layout;
    const city = this.cityAt(start);
    const { words, phrase } = this.phrases.of(this.reflowed.quote(annotation));
    // Written out: of a literal with spread properties V8 makes an object of more than twice the size.
    return {
      document: this.source.document,
      annotator,
      id,
      start,
      end,
      label,
      words,
      phrase,
      city,
      year: this.year,
      paragraph: lastAtMost(paragraphs.length, (index) => paragraphs[index]?.start ?? 0, start),
      values: label === findingLabels.target ? this.valuesOf(annotation, words, city) : null,
    };
  }

  /** Gold is made of the layers, so that what is missing is missed there. */
  worklist(layers: readonly Layer[], findingOf: (annotation: Annotation) => Finding): WorklistEntry[] {
    const { target, policy, industry } = findingLabels;
    const missing = layers.flatMap((layer): WorklistEntry[] => [
      ...withoutDeadline(layer, target)
        .map(findingOf)
        .filter(({ values }) => values?.deadline === "")
        .map((each) => entry("no-deadline", each)),
      ...withoutCompanion(layer, this.layout.paragraphs, policy, industry).map((each) =>
        entry("no-industry", findingOf(each)),
      ),
    ]);
    const annotators = layers.filter(({ annotator }) => annotator !== GOLD);
    const conflicts = valueConflicts(annotators, target).map(({ members }): WorklistEntry => {
      const [first, ...others] = members.map(({ annotation }) => findingOf(annotation));
      return { kind: "values-differ", finding: first as Finding, others };
    });
    return [...missing, ...conflicts];
  }

  private cityAt(offset: number): string {
    const { articles } = this;
    const article = articles[lastAtMost(articles.length, (index) => articles[index]?.start ?? 0, offset)];
    return article && article.start <= offset && offset < article.end ? article.city : "";
  }

  /** What is proposed stands in where nothing has been said of a target at all. */
  private valuesOf(annotation: Annotation, words: string, city: string): TargetValues {
    const comparable = (quantity: QuantityValue | null) => quantity && comparableQuantity(quantity, words);
    const said = valuesSaid(annotation);
    if (said.quantity || said.deadline !== "" || said.actor !== "")
      return { ...said, quantity: comparable(said.quantity) };
    const { quantity, threshold, deadline, actor } = this.proposing.propose(annotation, city);
    return {
      quantity: comparable(quantity?.value ?? null),
      threshold: threshold?.value ?? null,
      deadline: ownCopy(deadline?.value ?? ""),
      actor: ownCopy(actor?.value ?? ""),
      isConfirmed: !(quantity || deadline || actor),
    };
  }
}

const nobody: readonly Finding[] = [];

const entry = (kind: WorklistEntry["kind"], finding: Finding): WorklistEntry => ({
  kind,
  finding,
  others: nobody,
});
