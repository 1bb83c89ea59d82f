import type { Hit } from "../../core/search/Hit";
import { joinedQuote } from "../../core/text/quote";
import { nextTicket } from "../search/asking";
import { goToPlace } from "../search/goToPlace";
import { notify } from "../state/announcements";
import { useDocuments } from "../state/documentStore";
import { useWorkspace } from "../state/workspaceStore";
import { client } from "../workbenchClient";

/** How many hits are looked at to find one that is the whole annotation. */
const LOOKED_AT = 50;

/** Opens a place where a phrase was tagged with a label: an annotation of one's own, else somebody's words. */
export async function openExample(label: string, phrase: string): Promise<void> {
  const answer = await ask(label, phrase);
  const hits = answer.ok ? answer.value.hits.filter(isWhole) : [];
  const own = hits.find(({ found }) => found?.annotator === ownName());
  const best = own ?? hits[0];
  if (best) await goToPlace(best, own?.found?.id ?? null);
  else if (!(await openOpened(label, phrase)) && !answer.ok) notify(answer.error);
}

const ownName = () => useWorkspace.getState().info?.settings.annotator;

const isWhole = ({ start, end, found }: Hit) => found !== null && found.start === start && found.end === end;

function ask(label: string, phrase: string) {
  return client.searchCorpus({
    slot: "examples",
    ticket: nextTicket(),
    offset: 0,
    limit: LOOKED_AT,
    query: {
      pattern: phrase,
      syntax: "plain",
      ignoreCase: false,
      ignoreWidth: false,
      scope: "annotations",
      labels: [label],
      annotators: null,
      attribute: null,
      untagged: false,
      documents: null,
    },
    order: "document",
    contextLength: 0,
  });
}

/** False when no document opened here has it. */
async function openOpened(label: string, phrase: string): Promise<boolean> {
  for (const { source, layer } of useDocuments.getState().opened.values()) {
    const found = layer.annotations.find(
      (each) => each.label === label && joinedQuote(each.quote) === phrase,
    );
    if (!found) continue;
    await goToPlace({ document: source.document, start: found.start, end: found.end }, found.id);
    return true;
  }
  return false;
}
