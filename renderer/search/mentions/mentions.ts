import type { Annotation } from "../../../core/model/Annotation";
import type { DocumentId } from "../../../core/model/ids";
import type { Hit } from "../../../core/search/Hit";
import type { Mention } from "../../../core/search/Mention";
import { span } from "../../../core/text/Span";
import { type HitPlace, tagEverywhere } from "../../commands/acrossDocuments";
import { selectedAnnotation } from "../../commands/annotating";
import { labelName } from "../../labels";
import { announce, notify } from "../../state/announcements";
import { useDocuments } from "../../state/documentStore";
import { onLayerDiff } from "../../state/layerEdits";
import { readingOf } from "../../state/readingStore";
import { onTagged } from "../../state/tagEvents";
import { client } from "../../workbenchClient";
import { onAnnotatorChange } from "../annotatorChange";
import { nextTicket, whenSaved } from "../asking";
import { runAct } from "../bulkRun";
import { hitKey, placeOfHit } from "../hitPlaces";
import { showSearchView, uncoverText } from "../searchStore";
import { isStillReading } from "../stillReading";
import { groupOf } from "./mentionGroups";
import { type MentionPreview, type Subject, useMentions } from "./mentionStore";

/** Longer words are sentences, which nobody repeats. */
const LONGEST_PHRASE = 200;
const PAGE = 1000;
/** As many as can be refused at once. */
const MOST_MENTIONS = 10_000;
const CONTEXT_LENGTH = 80;
const ASK_AGAIN_MS = 400;

let ticket = 0;

/** Looks for other occurrences of what has just been tagged, and shows the card when there are some. */
async function offerMentions(document: DocumentId, annotation: Annotation): Promise<void> {
  const subject = subjectOf(document, annotation);
  dismissOffer();
  if (subject.phrase === "" || subject.phrase.length > LONGEST_PHRASE) return;
  const asked = ticket;
  await whenSaved();
  while (ticket === asked) {
    const answer = await client.findMentions({
      ...requestOf(subject),
      offset: 0,
      limit: 1,
      contextLength: 0,
    });
    if (ticket !== asked || !answer.ok) return;
    const { open, openDocuments } = answer.value;
    if (open > 0) showOffer(subject, open, openDocuments);
    if (!isStillReading(answer.value)) return;
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
}

function showOffer(subject: Subject, open: number, openDocuments: number): void {
  if (useMentions.getState().offer?.open === open) return;
  useMentions.setState({ offer: { subject, open, openDocuments } });
  const { phrase } = subject;
  announce((t) =>
    t("mentions.offered", { count: open, phrase, where: t("mentions.where", { count: openDocuments }) }),
  );
}

/** Takes the card away and drops an answer that is still to come. */
export function dismissOffer(): void {
  ticket = nextTicket();
  if (useMentions.getState().offer) useMentions.setState({ offer: null });
}

onLayerDiff(dismissOffer);
onAnnotatorChange(() => {
  dismissOffer();
  useMentions.setState({ preview: null });
});
onTagged((document, annotation) => void offerMentions(document, annotation));
useDocuments.subscribe((now, before) => now.current !== before.current && dismissOffer());

/** True while there is something to look for: the card's words, or those of the selected annotation. */
export function canPreviewMentions(): boolean {
  return useMentions.getState().offer !== null || selectedAnnotation() !== undefined;
}

/** Lists the other occurrences with ticks. */
export async function previewMentions(): Promise<void> {
  const subject = useMentions.getState().offer?.subject ?? selectedSubject();
  if (!subject) return;
  dismissOffer();
  const preview = { subject, mentions: [], about: null, problem: null, ticked: new Map(), active: 0 };
  useMentions.setState({ preview: { ...preview, inLongerNames: false } });
  showSearchView("mentions");
  await load();
}

function selectedSubject(): Subject | null {
  const { current } = useDocuments.getState();
  const annotation = selectedAnnotation();
  return current && annotation ? subjectOf(current, annotation) : null;
}

function subjectOf(document: DocumentId, { start, end, label }: Annotation): Subject {
  const place = span(start, end);
  const opened = useDocuments.getState().opened.get(document);
  const phrase = opened ? readingOf(opened).reflowed.quote(place) : "";
  return { document, ...place, label, phrase };
}

/** Lists those inside longer names too, or no longer. */
export function setInLongerNames(inLongerNames: boolean): void {
  change({ inLongerNames });
  void load();
}

/** Reads all mentions: they are grouped, which pages cannot be. */
async function load(): Promise<void> {
  ticket = nextTicket();
  const asked = ticket;
  await whenSaved();
  const mentions: Mention[] = [];
  for (;;) {
    const page = await askPage(mentions.length);
    if (ticket !== asked || !page) return;
    mentions.push(...page.mentions);
    const isAll = page.mentions.length === 0 || mentions.length >= Math.min(page.total, MOST_MENTIONS);
    if (isAll && !isStillReading(page)) break;
    // The texts read meanwhile may stand before those already listed.
    if (isStillReading(page)) mentions.length = 0;
    if (isStillReading(page)) await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
  const ticked = new Map(mentions.filter((each) => groupOf(each) === "open").map(entryOf));
  change({ mentions, ticked, active: 0 });
  announce((t) => t("mentions.listed", { count: ticked.size }));
}

async function askPage(offset: number) {
  const { preview } = useMentions.getState();
  if (!preview) return null;
  const { subject, inLongerNames } = preview;
  const request = {
    ...requestOf(subject),
    inLongerNames,
    offset,
    limit: PAGE,
    contextLength: CONTEXT_LENGTH,
  };
  const answer = await client.findMentions(request);
  if (answer.ok) change({ about: answer.value });
  else if (answer.error.code !== "search-cancelled") change({ problem: answer.error });
  return answer.ok ? answer.value : null;
}

function requestOf({ phrase, label, document, start, end }: Subject) {
  const common = { slot: "mentions", ticket, documents: null, inLongerNames: false } as const;
  return { ...common, phrase, label, document, start, end };
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

/** Tags what is ticked, as one act, and remembers what is not as refused. */
export async function applyMentions(): Promise<void> {
  const { preview } = useMentions.getState();
  if (!preview || preview.mentions.length === 0) return;
  const { subject, ticked } = preview;
  const outcome =
    ticked.size > 0
      ? await runAct((progress) => tagEverywhere([...ticked.values()], subject.label, progress))
      : { changed: 0 };
  if (!outcome) return;
  uncoverText();
  const refused = await rememberRefusals(preview);
  const { phrase, label } = subject;
  announce((t) =>
    t("mentions.applied", { count: outcome.changed, refused, phrase, label: labelName(label) }),
  );
}

/** Those that were offered ticked and are not any more are refused; ticked ones are refused no longer. */
async function rememberRefusals({ subject, mentions, ticked }: MentionPreview): Promise<number> {
  const isTicked = (mention: Mention) => ticked.has(hitKey(mention));
  const refused = mentions.filter((each) => groupOf(each) === "open" && !isTicked(each));
  const accepted = mentions.filter((each) => each.isRefused && isTicked(each));
  await refuse(subject, refused, true);
  await refuse(subject, accepted, false);
  return refused.length;
}

async function refuse(
  { phrase, label }: Subject,
  which: readonly Mention[],
  refused: boolean,
): Promise<void> {
  if (which.length === 0) return;
  const mentions = which.map(({ document, start, end }) => ({ document, start, end }));
  const answer = await client.refuseMentions({ phrase, label, mentions, refused });
  if (!answer.ok) notify(answer.error);
}

function change(part: Partial<MentionPreview>): void {
  useMentions.setState(({ preview }) => ({ preview: preview && { ...preview, ...part } }));
}
