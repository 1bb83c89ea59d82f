import type { Annotation } from "../model/Annotation";
import { type AnnotatorId, GOLD } from "../model/ids";
import { articlesAsKnown, type KnownArticle } from "../model/knownArticles";
import type { Layer } from "../model/Layer";
import { documentDate, type Project } from "../model/Project";
import { readSource } from "../model/readSource";
import type { SourceText } from "../model/SourceText";
import { proposeValues } from "../quantity/proposeValues";
import { valueConflicts, withoutCompanion, withoutDeadline } from "../quantity/worklists";
import { lastAtMost } from "../text/lastAtMost";
import type { TextLayout } from "../text/layout/TextLayout";
import { joinedQuote } from "../text/quote";
import { ReflowedText } from "../text/reflow/ReflowedText";
import { type Finding, findingLabels } from "./Finding";
import { phraseOf } from "./phraseOf";
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
 */
export function readFindings(
  source: SourceText,
  layers: readonly Layer[],
  project: Project,
): DocumentFindings {
  if (layers.every(({ annotations }) => annotations.length === 0)) return { findings: [], worklist: [] };
  const reader = new Reader(source, project);
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
  private readonly date: string | null;

  constructor(
    private readonly source: SourceText,
    project: Project,
  ) {
    const { layout, repaired } = readSource(project, source);
    this.layout = layout;
    this.reflowed = new ReflowedText(source.text, layout, repaired);
    this.articles = articlesAsKnown(source, project, layout, this.reflowed);
    this.date = documentDate(project, source.document);
  }

  finding(annotation: Annotation, annotator: AnnotatorId): Finding {
    const { id, start, end, label } = annotation;
    const { document } = this.source;
    const { paragraphs } = this.layout;
    const city = this.cityAt(start);
    const words = ownString(joinedQuote(this.reflowed.quote(annotation)));
    const phrase = ownString(phraseOf(words));
    return {
      ...{ document, annotator, id, start, end, label, city, phrase },
      words: words === phrase ? phrase : words,
      year: this.date?.slice(0, 4) ?? "",
      paragraph: lastAtMost(paragraphs.length, (index) => paragraphs[index]?.start ?? 0, start),
      values: label === findingLabels.target ? this.valuesOf(annotation, city) : null,
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
  private valuesOf(annotation: Annotation, city: string): TargetValues {
    const said = valuesSaid(annotation);
    if (said.quantity || said.deadline !== "" || said.actor !== "") return said;
    const words = { text: this.reflowed.text, map: this.reflowed };
    const { quantity, threshold, deadline, actor } = proposeValues(words, annotation, {
      date: this.date,
      city,
    });
    return {
      quantity: quantity?.value ?? null,
      threshold: threshold?.value ?? null,
      deadline: ownString(deadline?.value ?? ""),
      actor: ownString(actor?.value ?? ""),
      isConfirmed: !(quantity || deadline || actor),
    };
  }
}

const entry = (kind: WorklistEntry["kind"], finding: Finding): WorklistEntry => ({
  kind,
  finding,
  others: [],
});

/** A part of a string that V8 would keep as a view of it, and with that the document's whole text in memory. */
const LONGEST_COPIED = 12;

function ownString(part: string): string {
  return part.length > LONGEST_COPIED ? (JSON.parse(JSON.stringify(part)) as string) : part;
}
