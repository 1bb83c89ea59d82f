import type { Hit } from "../../../core/search/Hit";
import type { Mention } from "../../../core/search/Mention";
import { type BulkOutcome, type HitPlace, tagEverywhere } from "../../commands/acrossDocuments";
import { selectedAnnotation } from "../../commands/annotating";
import { labelName } from "../../labels";
import { pause } from "../../pause";
import { announce } from "../../state/announcements";
import { useDocuments } from "../../state/documentStore";
import { client } from "../../workbenchClient";
import { onAnnotatorChange } from "../annotatorChange";
import { nextTicket, whenSaved } from "../asking";
import { runAct } from "../bulkRun";
import { goBackToList, isListBehind } from "../hitInText";
import { hitKey, placeOfHit } from "../hitPlaces";
import { showSearchView, uncoverText, useSearch } from "../searchStore";
import { isStillReading } from "../stillReading";
import { groupOf } from "./mentionGroups";
import { type MentionPreview, MOST_MENTIONS, type Subject, useMentions } from "./mentionStore";
import { dismissOffer } from "./offering";
import { rememberRefusals, whenRefused } from "./refusals";
import { isSameSubject, requestOf, subjectOf } from "./subject";

const PAGE = 1000;
const CONTEXT_LENGTH = 80;
const ASK_AGAIN_MS = 400;

let ticket = 0;

onAnnotatorChange(() => useMentions.setState({ preview: null }));

/** True when there is something whose other occurrences can be listed. */
export function canPreviewMentions(): boolean {
  const hasSubject = useMentions.getState().offer !== null || selectedAnnotation() !== undefined;
  return hasSubject || isListBehind("mentions");
}

/** Lists the other occurrences with ticks; a list that was left to look at one of them is gone on with. */
export async function previewMentions(): Promise<void> {
  const { offer, preview } = useMentions.getState();
  const subject = offer?.subject ?? (isListBehind("mentions") ? null : selectedSubject());
  const left = useSearch.getState().opened?.view === "mentions" ? preview : null;
  dismissOffer();
  if (left && (!subject || isSameSubject(subject, left.subject))) goBackToList();
  else if (subject) begin(subject);
  else return;
  await load();
}

function begin(subject: Subject): void {
  const found = { mentions: [], about: null, problem: null, ticked: new Map(), active: 0 };
  useMentions.setState({ preview: { subject, ...found, isReading: false, inLongerNames: false } });
  showSearchView("mentions");
}

function selectedSubject(): Subject | null {
  const { current } = useDocuments.getState();
  const annotation = selectedAnnotation();
  return current && annotation ? subjectOf(current, annotation) : null;
}

/** Lists those inside longer names too, or no longer. */
export function setInLongerNames(inLongerNames: boolean): void {
  change({ inLongerNames });
  void load();
}

/** Stops looking; what has been found so far stays listed. */
export function stopLooking(): void {
  ticket = nextTicket();
  change({ isReading: false });
  void client.cancelSearch({ slot: "mentions" });
}

/** Reads all mentions: they are grouped, which pages cannot be. */
async function load(): Promise<void> {
  ticket = nextTicket();
  const asked = ticket;
  change({ isReading: true });
  await whenSaved();
  await whenRefused();
  if (await readInto(asked)) announceListed();
  if (ticket === asked) change({ isReading: false });
}

/** Lists what is found, once more as long as texts are being read; false when it was ended before that. */
async function readInto(asked: number): Promise<boolean> {
  const mentions: Mention[] = [];
  for (;;) {
    const page = await askPage(mentions.length);
    if (ticket !== asked || !page) return false;
    mentions.push(...page.mentions);
    const isAll = page.mentions.length === 0 || mentions.length >= Math.min(page.total, MOST_MENTIONS);
    if (isAll || isStillReading(page)) list(mentions);
    if (isAll && !isStillReading(page)) return true;
    // The texts read meanwhile may stand before those already listed.
    if (isStillReading(page)) mentions.length = 0;
    if (isStillReading(page)) await pause(ASK_AGAIN_MS);
  }
}

/** Ticks what stands alone; what was listed already stays as it is ticked. */
function list(mentions: readonly Mention[]): void {
  const { preview } = useMentions.getState();
  const known = new Set(preview?.mentions.map(hitKey));
  const isTicked = (mention: Mention) => {
    const key = hitKey(mention);
    return known.has(key) ? preview?.ticked.has(key) : groupOf(mention) === "open";
  };
  change({ mentions: [...mentions], ticked: new Map(mentions.filter(isTicked).map(entryOf)) });
}

function announceListed(): void {
  const count = useMentions.getState().preview?.ticked.size ?? 0;
  announce((t) => t("mentions.listed", { count }));
}

async function askPage(offset: number) {
  const { preview } = useMentions.getState();
  if (!preview) return null;
  const { subject, inLongerNames } = preview;
  const common = { inLongerNames, offset, limit: PAGE, contextLength: CONTEXT_LENGTH };
  const answer = await client.findMentions({ ...requestOf(subject, ticket), ...common });
  if (answer.ok) change({ about: answer.value, problem: null });
  else if (answer.error.code !== "search-cancelled") change({ problem: answer.error });
  return answer.ok ? answer.value : null;
}

/** Ticks a mention, or takes its tick away. */
export function toggleMention(mention: Hit, isOn?: boolean): void {
  const ticked = new Map(useMentions.getState().preview?.ticked);
  const [key, place] = entryOf(mention);
  if (isOn ?? !ticked.has(key)) ticked.set(key, place);
  else ticked.delete(key);
  change({ ticked });
}

/** Ticks all mentions that stand alone, or none. */
export function tickMentions(which: "open" | "none"): void {
  const mentions = useMentions.getState().preview?.mentions ?? [];
  const chosen = which === "open" ? mentions.filter((each) => groupOf(each) === "open") : [];
  change({ ticked: new Map(chosen.map(entryOf)) });
}

const entryOf = (mention: Hit): [string, HitPlace] => [hitKey(mention), placeOfHit(mention)];

/** Moves the keys to another row. */
export function setActiveMention(active: number): void {
  change({ active });
}

/** How many of the listed ones would be refused: offered, and not ticked any more. */
export function countRefused({ mentions, ticked }: MentionPreview): number {
  return mentions.filter((each) => groupOf(each) === "open" && !ticked.has(hitKey(each))).length;
}

/** Tags what is ticked, as one act, and remembers what is not as refused; says so when there is neither. */
export async function applyMentions(): Promise<void> {
  const { preview } = useMentions.getState();
  if (!preview || preview.mentions.length === 0) return;
  if (preview.ticked.size === 0 && countRefused(preview) === 0)
    return announce((t) => t("mentions.nothingTicked"));
  if (preview.isReading) stopLooking();
  const outcome = await tagTicked(preview);
  if (!outcome) return;
  uncoverText();
  const refused = await rememberRefusals(preview, outcome.act);
  const { phrase, label } = preview.subject;
  announce((t) =>
    t("mentions.applied", { count: outcome.changed, refused, phrase, label: labelName(label) }),
  );
}

function tagTicked({
  subject,
  ticked,
}: MentionPreview): Promise<Pick<BulkOutcome, "changed" | "act"> | null> {
  if (ticked.size === 0) return Promise.resolve({ changed: 0, act: null });
  return runAct((progress) => tagEverywhere([...ticked.values()], subject.label, progress));
}

function change(part: Partial<MentionPreview>): void {
  useMentions.setState(({ preview }) => ({ preview: preview && { ...preview, ...part } }));
}
