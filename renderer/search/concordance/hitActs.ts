import type { Hit } from "../../../core/search/Hit";
import { clearPlacesEverywhere, type HitPlace, labelPlacesEverywhere } from "../../commands/acrossDocuments";
import { labelName } from "../../labels";
import { announce } from "../../state/announcements";
import { runAct, runLong } from "../bulkRun";
import { goToPlace } from "../goToPlace";
import { hitKey, ownAnnotationOn, placeOfHit } from "../hitPlaces";
import { useConcordance } from "./concordanceStore";
import { placesFrom } from "./searching";

/** Hits asked for at a time when all are ticked. */
const TICK_PAGE = 1000;

/** Opens a hit in its text. */
export function openHit(hit: Hit): void {
  if (useConcordance.getState().isPending) return;
  void goToPlace({ document: hit.document, start: hit.start, end: hit.end }, ownAnnotationOn(hit));
}

/** Ticks a hit, or takes its tick away. */
export function toggleTick(hit: Hit): void {
  if (useConcordance.getState().isPending) return;
  const ticked = new Map(useConcordance.getState().ticked);
  const key = hitKey(hit);
  if (!ticked.delete(key)) ticked.set(key, placeOfHit(hit));
  useConcordance.setState({ ticked });
}

/** Takes all ticks away. */
export function clearTicks(): void {
  useConcordance.setState({ ticked: new Map() });
}

/** Whether what is under way will tick anything; null while nothing is. */
let ticking: Promise<boolean> | null = null;

/** Ticks every hit of the list, also those far from the view; nothing when it is cancelled meanwhile. */
export function tickAll(): Promise<void> {
  return tickBetween(0, Number.POSITIVE_INFINITY);
}

/** Ticks the hits from one row to another, both included; as {@link tickAll} where not all of them are held. */
export async function tickRange(first: number, last: number): Promise<void> {
  const { rows, isPending } = useConcordance.getState();
  if (!rows || isPending) return;
  const held = Array.from({ length: last - first + 1 }, (_, i) => rows.at(first + i) ?? []).flat();
  if (held.length > last - first) tick(held.map((hit) => [hitKey(hit), placeOfHit(hit)]));
  else await tickBetween(first, last + 1);
}

async function tickBetween(first: number, end: number): Promise<void> {
  ticking ??= tickEach(first, end).finally(() => {
    ticking = null;
  });
  await ticking;
}

async function tickEach(first: number, end: number): Promise<boolean> {
  const { rows, isPending } = useConcordance.getState();
  if (!rows || isPending) return false;
  const found = await runLong(async ({ signal, report }) => {
    const all = new Map<string, HitPlace>();
    const last = () => Math.min(end, rows.total);
    for (let at = first; at < last(); at += TICK_PAGE) {
      const page = await placesFrom(at, Math.min(TICK_PAGE, last() - at));
      if (signal.aborted || !page) return null;
      for (const hit of page.hits) all.set(hitKey(hit), placeOfHit(hit));
      report(Math.min(at + TICK_PAGE, last()) - first, last() - first);
    }
    return all;
  });
  if (!found || useConcordance.getState().rows !== rows) return false;
  tick(found);
  return true;
}

function tick(hits: Iterable<readonly [string, HitPlace]>): void {
  const ticked = new Map([...useConcordance.getState().ticked, ...hits]);
  useConcordance.setState({ ticked });
  announce((t) => t("search.ticked", { count: ticked.size }));
}

/** Gives the ticked hits a label, or the one the keys are at when none is ticked. */
export async function labelTicked(label: string): Promise<void> {
  const places = await placesToActOn();
  if (places.length === 0) return;
  const outcome = await runAct((progress) => labelPlacesEverywhere(places, label, progress));
  if (!outcome) return;
  clearTicks();
  const { changed, skipped } = outcome;
  announce((t) => t("search.labelled", { changed, skipped, label: labelName(label) }));
}

/** Takes the annotator's annotations away from the ticked hits, or from the one the keys are at. */
export async function untagTicked(): Promise<void> {
  const places = await placesToActOn();
  if (places.length === 0) return;
  const outcome = await runAct((progress) => clearPlacesEverywhere(places, progress));
  if (!outcome) return;
  clearTicks();
  announce((t) => t("search.cleared", { count: outcome.changed }));
}

/** What a label key in the list is about: pressed while all are being ticked, it waits for them. */
async function placesToActOn(): Promise<readonly HitPlace[]> {
  if (ticking && !(await ticking)) return [];
  const { ticked, rows, active, isPending } = useConcordance.getState();
  if (isPending) return [];
  if (ticked.size > 0) return [...ticked.values()];
  const hit = rows?.at(active);
  return hit ? [placeOfHit(hit)] : [];
}
