import { pairsOf } from "../../core/agreement/Continuum";
import type { AnnotatedDocument } from "../../core/agreement/corpus/AnnotatedDocument";
import { alignedPair, beginningOf } from "../../core/compare/alignedPair";
import { annotatedDocument } from "../../core/compare/annotatedDocument";
import {
  type AttributeAgreement,
  AttributeCounts,
  attributeAgreements,
} from "../../core/compare/attributeCounts";
import { annotatorProgress, type DocumentCompleteness, type LayerOf } from "../../core/compare/completeness";
import { ConfusionCounts, type PairConfusion } from "../../core/compare/confusion";
import { machineMade } from "../../core/compare/machineMade";
import { failure } from "../../core/errors";
import type { Annotation } from "../../core/model/Annotation";
import { type AnnotatorId, type DocumentId, parseAnnotatorId, parseDocumentId } from "../../core/model/ids";
import { knownArticles } from "../../core/model/knownArticles";
import type { Label } from "../../core/model/LabelSet";
import type { Layer } from "../../core/model/Layer";
import type { Project } from "../../core/model/Project";
import type { SourceText } from "../../core/model/SourceText";
import type { ReportDone } from "../../core/reportPace";
import { err, ok, type Result } from "../../core/result";
import type { AgreementReport, MeasuredArticle } from "../../core/review/AgreementReport";
import { DecisionCounts } from "../../core/review/annotatorScores";
import { reviewCases } from "../../core/review/reviewCases";
import { articlePlaces } from "../../core/text/outline/articlePlaces";
import { beginsIn, type Span, span } from "../../core/text/Span";
import { mayReadOthers, whyOwnFirst } from "./ownFirst";
import { readLayers, readReviews } from "./readReviews";
import type { Workspace } from "./Workspace";

/** What is compared. */
export interface Compared {
  /** Empty for every document. */
  readonly documents: readonly string[];
  /** Empty for everybody who has a layer. */
  readonly annotators: readonly string[];
  /** Of the one document named, only this article, from 1; left out or null for whole documents. */
  readonly article?: number | null;
  /** Without {@link machineMade} annotations. */
  readonly manualOnly: boolean;
  /**
   * Who reads the figures: documents whose layers they may not see yet are left out. Left out where nobody in
   * particular does.
   */
  readonly reader?: AnnotatorId | null;
}

/** The layers of annotators on documents. */
export interface ComparedDocuments {
  /** Everybody who has a layer on one of these documents, by name. */
  readonly known: readonly AnnotatorId[];
  readonly article: MeasuredArticle | null;
  readonly annotators: readonly AnnotatorId[];
  readonly documents: readonly AnnotatedDocument[];
  /** How many annotations are no part of the figures; null where none was to be left out. */
  readonly leftOut: number | null;
  readonly completeness: readonly DocumentCompleteness[];
  /** Of every pair of annotators. */
  readonly confusion: readonly PairConfusion[];
  /** Of every attribute of every label. */
  readonly attributes: readonly AttributeAgreement[];
  /** Of every annotator compared, by what was decided of everybody's layers. */
  readonly decisions: AgreementReport["decisions"];
}

/**
 * Reads the layers to compare; of all documents where none is named, of everybody who has a layer on them where
 * nobody is. A layer that cannot be read, or the text of one, fails all: figures without it would be of something else.
 * Fails with `agreement-one-annotator` where there are not two to compare, `annotator-without-layers`,
 * `article-unknown`, `review-own-first`, `review-project-unread`, and the failures of reading documents and layers.
 *
 * @param report - Told how many documents are read.
 */
export async function readCompared(
  workspace: Workspace,
  compared: Compared,
  report: ReportDone = () => {},
): Promise<Result<ComparedDocuments>> {
  const loaded = await workspace.loadProject();
  const chosen = await chosenDocuments(workspace, compared.documents);
  const documents = chosen.ok ? await readableBy(workspace, loaded, chosen.value, compared.reader) : chosen;
  if (!documents.ok) return documents;
  const known = await knownAnnotators(workspace, documents.value);
  const annotators = chosenAnnotators(known, compared.annotators);
  if (!annotators.ok) return annotators;
  const article = await chosenArticle(workspace, loaded.project, documents.value, compared.article);
  if (!article.ok) return article;
  const reading = new Reading(workspace, annotators.value, compared.manualOnly, article.value);
  for (const [index, document] of documents.value.entries()) {
    const added = await reading.add(document);
    if (!added.ok) return added;
    report(index + 1, documents.value.length);
  }
  return ok({ known, ...reading.result(loaded.project.labels) });
}

/** Fails with `review-own-first` or `review-project-unread` where the reader may see others' layers of none of them. */
async function readableBy(
  workspace: Workspace,
  { project, problem }: Awaited<ReturnType<Workspace["loadProject"]>>,
  documents: readonly DocumentId[],
  reader: AnnotatorId | null | undefined,
): Promise<Result<DocumentId[]>> {
  const readable: DocumentId[] = [];
  for (const document of documents)
    if (await mayReadOthers(workspace, project, document, reader)) readable.push(document);
  if (readable.length === 0 && documents.length > 0) return err(whyOwnFirst(problem));
  return ok(readable);
}

async function chosenDocuments(
  workspace: Workspace,
  names: readonly string[],
): Promise<Result<DocumentId[]>> {
  const { documents } = await workspace.listDocuments();
  const known = new Set(documents.map(({ document }) => document));
  if (names.length === 0) return ok([...known]);
  const chosen: DocumentId[] = [];
  for (const name of names) {
    const id = parseDocumentId(name);
    if (!id.ok) return id;
    if (!known.has(id.value)) return err(failure("document-unknown", { document: name }));
    chosen.push(id.value);
  }
  return ok([...new Set(chosen)]);
}

async function knownAnnotators(
  workspace: Workspace,
  documents: readonly DocumentId[],
): Promise<AnnotatorId[]> {
  const found = new Set<AnnotatorId>();
  for (const document of documents)
    for (const annotator of await workspace.listAnnotators(document)) found.add(annotator);
  return [...found].sort();
}

function chosenAnnotators(known: readonly AnnotatorId[], names: readonly string[]): Result<AnnotatorId[]> {
  const chosen: AnnotatorId[] = [];
  for (const name of names) {
    const id = parseAnnotatorId(name);
    if (!id.ok) return id;
    if (!known.includes(id.value)) return err(failure("annotator-without-layers", { annotator: name }));
    chosen.push(id.value);
  }
  const annotators = [...new Set(names.length === 0 ? known : chosen)];
  if (annotators.length > 1) return ok(annotators);
  return err(failure("agreement-one-annotator", { count: annotators.length }));
}

async function chosenArticle(
  workspace: Workspace,
  project: Project,
  [document]: readonly DocumentId[],
  number: number | null = null,
): Promise<Result<MeasuredArticle | null>> {
  if (number === null || document === undefined) return ok(null);
  const source = await workspace.readDocument(document);
  if (!source.ok) return source;
  const articles = knownArticles(source.value, project);
  const article = articles[number - 1];
  const place = articlePlaces(source.value.text, articles)[number - 1];
  if (!article || !place)
    return err(failure("article-unknown", { document, number, count: articles.length }));
  return ok({ ...article, document, number, place });
}

/** What is counted of a pair of annotators. */
interface PairOfLayers {
  readonly annotators: readonly [AnnotatorId, AnnotatorId];
  readonly confusion: ConfusionCounts;
  readonly attributes: AttributeCounts;
}

/** Documents as they are read; of each only what the figures are made of is kept. */
class Reading {
  private readonly documents: AnnotatedDocument[] = [];
  private readonly completeness: DocumentCompleteness[] = [];
  private readonly pairs: readonly PairOfLayers[];
  private readonly decided: DecisionCounts;
  private readonly undecidable: DocumentId[] = [];
  private leftOut = 0;

  constructor(
    private readonly workspace: Workspace,
    private readonly annotators: readonly AnnotatorId[],
    private readonly manualOnly: boolean,
    private readonly article: MeasuredArticle | null,
  ) {
    this.decided = new DecisionCounts(annotators);
    this.pairs = pairsOf(annotators).map((pair) => ({
      annotators: pair,
      confusion: new ConfusionCounts(pair),
      attributes: new AttributeCounts(),
    }));
  }

  async add(document: DocumentId): Promise<Result<null>> {
    const source = await this.workspace.readDocument(document);
    if (!source.ok) return (await this.isBegun(document)) ? source : this.addNotBegun(document);
    const layers: LayerOf[] = [];
    for (const annotator of this.annotators) {
      const layer = await this.workspace.readLayer(source.value, annotator);
      if (!layer.ok) return layer;
      layers.push({ annotator, layer: layer.value });
    }
    const there = layers.flatMap(({ layer }) => layer ?? []);
    const part = this.partOf(source.value);
    const leftOut = this.manualOnly ? machineMade(there) : new Set<Annotation>();
    this.leftOut += [...leftOut].filter((each) => beginsIn(part, each)).length;
    this.documents.push(annotatedDocument(source.value, layers, leftOut, part));
    this.completeness.push({ document, annotators: layers.map((each) => annotatorProgress(each, part)) });
    for (const { annotators, confusion, attributes } of this.pairs) {
      const aligned = alignedPair(annotators, there, leftOut).filter((pair) =>
        beginsIn(part, { start: beginningOf(pair) }),
      );
      confusion.add(aligned);
      attributes.add(aligned);
    }
    await this.addDecided(source.value, there);
    return ok(null);
  }

  private partOf({ text }: SourceText): Span {
    return this.article?.place ?? span(0, text.length);
  }

  /** Decisions are about everybody's layers, those included that are not compared; without one of them they say nothing. */
  private async addDecided(source: SourceText, compared: readonly Layer[]): Promise<void> {
    const { workspace, annotators } = this;
    const having = await workspace.listAnnotators(source.document);
    const others = await readLayers(
      workspace,
      source,
      having.filter((name) => !annotators.includes(name)),
    );
    const reviews = await readReviews(workspace, source.document);
    if (others.unreadable.length + reviews.unreadable.length > 0) {
      this.undecidable.push(source.document);
      return;
    }
    const layers = [...compared, ...others.read];
    const leftOut = this.manualOnly ? machineMade(layers) : new Set<Annotation>();
    const cases = reviewCases(layers, reviews.read);
    this.decided.add(cases, reviews.read, leftOut, this.partOf(source));
  }

  private async isBegun(document: DocumentId): Promise<boolean> {
    const having = await this.workspace.listAnnotators(document);
    return this.annotators.some((annotator) => having.includes(annotator));
  }

  /** A text that cannot be read keeps no figure back that it has no part in. */
  private addNotBegun(document: DocumentId): Result<null> {
    const annotators = this.annotators.map((annotator) =>
      annotatorProgress({ annotator, layer: null }, span(0, 0)),
    );
    this.completeness.push({ document, annotators });
    return ok(null);
  }

  result(labels: readonly Label[]): Omit<ComparedDocuments, "known"> {
    const { article, annotators, documents, completeness } = this;
    const confusion = this.pairs.map((pair) => pair.confusion.result());
    const attributes = attributeAgreements(
      this.pairs.map((pair) => pair.attributes),
      labels,
    );
    const leftOut = this.manualOnly ? this.leftOut : null;
    const decisions = { ...this.decided.result(), unread: this.undecidable };
    return { article, annotators, documents, leftOut, completeness, confusion, attributes, decisions };
  }
}
