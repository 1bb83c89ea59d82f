import { useEffect, useState } from "react";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { tenASecond } from "../../core/reportPace";
import { isOpen } from "../../core/review/goldLayer";
import { type ReviewedCase, reviewCases } from "../../core/review/reviewCases";
import { ownAmong, withReview } from "../state/ownReview";
import { client } from "../workbenchClient";
import { casesInScope, queueInUse } from "./queueInUse";
import { comparedAmong, comparedNow, reviewer, useReview } from "./reviewStore";

/** A case of some document. */
export interface PlacedCase {
  readonly document: DocumentId;
  readonly reviewed: ReviewedCase;
  /** Whose layers it was found in; null for everybody's. */
  readonly compared: readonly AnnotatorId[] | null;
}

/** The cases that are open, as far as they have been read. */
export interface OpenCases {
  readonly cases: readonly PlacedCase[];
  /** In documents; null once all are read. */
  readonly reached: { readonly done: number; readonly total: number } | null;
}

const NONE: OpenCases = { cases: [], reached: null };

/** The open cases of all that is gone through; those of other documents are read one after the other. */
export function useOpenCases(): OpenCases {
  const { document, cases, scope } = useReview();
  const [others, setOthers] = useState<OpenCases>(NONE);
  const isCorpus = scope.kind === "corpus";
  useEffect(() => {
    const life = new AbortController();
    if (isCorpus) void readOthers(document, setOthers, life.signal);
    return () => life.abort();
  }, [isCorpus, document]);
  const isHere = !isCorpus || queueInUse().shown?.place !== -1;
  const here = isHere && document ? openAmong(document, casesInScope({ cases, scope }), comparedNow()) : [];
  return { cases: [...here, ...(isCorpus ? others.cases : [])], reached: isCorpus ? others.reached : null };
}

async function readOthers(
  shown: DocumentId | null,
  put: (read: OpenCases) => void,
  signal: AbortSignal,
): Promise<void> {
  const documents = withOpenCases().filter((document) => document !== shown);
  const cases: PlacedCase[] = [];
  const report = tenASecond((done, total) =>
    put({ cases: [...cases], reached: done < total ? { done, total } : null }),
  );
  report(0, documents.length);
  for (const [index, document] of documents.entries()) {
    const found = await openCasesOf(document);
    if (signal.aborted) return;
    cases.push(...found);
    report(index + 1, documents.length);
  }
}

function withOpenCases(): DocumentId[] {
  const { documents } = queueInUse();
  return documents.flatMap(({ document, facets }) =>
    facets.some(({ state }) => state === "open") ? [document] : [],
  );
}

/** One that cannot be read has none to be accepted. */
async function openCasesOf(document: DocumentId): Promise<PlacedCase[]> {
  const answer = await client.readReview({ document });
  const annotator = reviewer();
  if (!answer.ok || !annotator) return [];
  const { layers, reviews } = answer.value;
  const own = ownAmong(document, reviews, annotator);
  const { compared } = useReview.getState();
  const cases = reviewCases(layers, withReview(reviews, own), compared);
  return openAmong(document, cases, comparedAmong(layers, compared));
}

function openAmong(
  document: DocumentId,
  cases: readonly ReviewedCase[],
  compared: PlacedCase["compared"],
): PlacedCase[] {
  return cases.filter(isOpen).map((reviewed) => ({ document, reviewed, compared }));
}
