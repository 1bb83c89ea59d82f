import { useEffect, useState } from "react";
import type { Label } from "../../core/model/LabelSet";
import { joinedQuote } from "../../core/text/quote";
import { nextTicket, whenSaved } from "../search/asking";
import { useDocuments } from "../state/documentStore";
import { onLayerDiff } from "../state/layerListeners";
import { client } from "../workbenchClient";

/** How many examples of a label are shown. */
const SHOWN = 8;

/** Tagging goes on while the panel is open: the examples follow when the annotator pauses. */
const PAUSE_MS = 1500;

/** A phrase that was tagged with a label, and how often. */
export interface Example {
  readonly phrase: string;
  readonly count: number;
}

/** The most frequent phrases of each label. */
export interface ExampleSet {
  readonly byLabel: ReadonlyMap<string, readonly Example[]>;
  /** False when only the documents opened here could be looked at. */
  readonly isOfAll: boolean;
}

/** What has been tagged most with each label, over all people's layers; follows what is tagged meanwhile. */
export function useExamples(labels: readonly Label[]): ExampleSet {
  const [examples, setExamples] = useState<ExampleSet>({ byLabel: new Map(), isOfAll: true });
  const ids = labels.map(({ id }) => id).join(" ");
  useEffect(() => {
    let isOver = false;
    const look = async () => {
      const found = await findExamples(ids.split(" "));
      if (found && !isOver) setExamples(found);
    };
    void look();
    let pause: ReturnType<typeof setTimeout> | undefined;
    const stop = onLayerDiff(() => {
      clearTimeout(pause);
      pause = setTimeout(() => void look(), PAUSE_MS);
    });
    return () => {
      isOver = true;
      clearTimeout(pause);
      stop();
    };
  }, [ids]);
  return examples;
}

/** Null when a later look has taken this one's place. */
async function findExamples(labels: readonly string[]): Promise<ExampleSet | null> {
  await whenSaved();
  const ticket = nextTicket();
  const answers = await Promise.all(labels.map((label) => ask(label, ticket)));
  if (answers.some((answer) => !answer.ok && answer.error.code === "search-cancelled")) return null;
  const found = answers.map((answer) => (answer.ok ? answer.value.phrases : null));
  if (found.includes(null)) return { byLabel: openedExamples(labels), isOfAll: false };
  const byLabel = labels.map((label, i) => {
    const phrases = found[i] ?? [];
    const counted = phrases.map(({ phrase, labels: counts }) => ({
      phrase,
      count: counts.find((each) => each.label === label)?.count ?? 0,
    }));
    return [label, counted] as const;
  });
  return { byLabel: new Map(byLabel), isOfAll: true };
}

function ask(label: string, ticket: number) {
  return client.phraseLedger({
    slot: "examples",
    ticket,
    offset: 0,
    limit: SHOWN,
    contains: "",
    labels: [label],
    annotators: null,
    documents: null,
    choice: "all",
    order: "count",
  });
}

/** The same of the annotator's own layers opened so far, for when the corpus cannot be searched. */
function openedExamples(labels: readonly string[]): ExampleSet["byLabel"] {
  const layers = [...useDocuments.getState().opened.values()].map(({ layer }) => layer);
  return new Map(
    labels.map((label) => {
      const counts = new Map<string, number>();
      for (const { annotations } of layers)
        for (const annotation of annotations) if (annotation.label === label) count(counts, annotation.quote);
      return [label, mostFrequent(counts)];
    }),
  );
}

function count(counts: Map<string, number>, quote: string): void {
  const phrase = joinedQuote(quote);
  counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
}

function mostFrequent(counts: ReadonlyMap<string, number>): readonly Example[] {
  const examples = [...counts].map(([phrase, times]) => ({ phrase, count: times }));
  return examples.sort((a, b) => b.count - a.count).slice(0, SHOWN);
}
