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
export function toggleTick(hit: Hit, isOn?: boolean): void {
  if (useConcordance.getState().isPending) return;
  const ticked = new Map(useConcordance.getState().ticked);
  const key = hitKey(hit);
  if (isOn ?? !ticked.has(key)) ticked.set(key, placeOfHit(hit));
  else ticked.delete(key);
  useConcordance.setState({ ticked });
}

/** Takes all ticks away. */
export function clearTicks(): void {
  useConcordance.setState({ ticked: new Map() });
}

/** Whether all will be ticked by what is under way; null while nothing is. */
let ticking: Promise<boolean> | null = null;

/** Ticks every hit of the list, also those far from the view; nothing when it is cancelled meanwhile. */
export async function tickAll(): Promise<void> {
  ticking ??= tickEach().finally(() => {
    ticking = null;
  });
  await ticking;
}

async function tickEach(): Promise<boolean> {
  const { rows, isPending } = useConcordance.getState();
  if (!rows || isPending) return false;
  const ticked = await runLong(async ({ signal, report }) => {
    const all = new Map<string, HitPlace>();
    for (let at = 0; at < rows.total; at += TICK_PAGE) {
      const page = await placesFrom(at, TICK_PAGE);
      if (signal.aborted || !page) return null;
      for (const hit of page.hits) all.set(hitKey(hit), placeOfHit(hit));
      report(Math.min(at + TICK_PAGE, rows.total), rows.total);
    }
    return all;
  });
  if (!ticked || useConcordance.getState().rows !== rows) return false;
  useConcordance.setState({ ticked });
  announce((t) => t("search.ticked", { count: ticked.size }));
  return true;
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
