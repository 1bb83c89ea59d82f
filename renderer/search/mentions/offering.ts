import type { Annotation } from "../../../core/model/Annotation";
import type { DocumentId } from "../../../core/model/ids";
import { displayText } from "../../editor/displayText";
import { chordText } from "../../keys/keyCaps";
import { pause } from "../../pause";
import { announce } from "../../state/announcements";
import { useDocuments } from "../../state/documentStore";
import { onLayerDiff } from "../../state/layerListeners";
import { onTagged } from "../../state/tagEvents";
import { client } from "../../workbenchClient";
import { onAnnotatorChange } from "../annotatorChange";
import { nextTicket, whenSaved } from "../asking";
import { isStillReading } from "../stillReading";
import { mentionKey } from "./mentionKeys";
import { type Subject, useMentions } from "./mentionStore";
import { whenRefused } from "./refusals";
import { requestOf, subjectOf } from "./subject";

/** Longer words are sentences, which nobody repeats. */
const LONGEST_PHRASE = 200;
/** In characters: one alone stands inside other words nearly everywhere. */
const SHORTEST_PHRASE = 2;
const ASK_AGAIN_MS = 400;

let ticket = 0;

/** Looks for other occurrences of what has just been tagged, and shows the card when there are some. */
async function offerMentions(document: DocumentId, annotation: Annotation): Promise<void> {
  const subject = subjectOf(document, annotation);
  dismissOffer();
  if (!isWorthOffering(subject.phrase)) return;
  const asked = ticket;
  await whenSaved();
  await whenRefused();
  while (ticket === asked) {
    const request = { ...requestOf(subject, asked), offset: 0, limit: 1, contextLength: 0 };
    const answer = await client.findMentions(request);
    if (ticket !== asked || !answer.ok) return;
    const { open, openDocuments } = answer.value;
    if (open > 0) showOffer(subject, open, openDocuments);
    if (!isStillReading(answer.value)) return;
    await pause(ASK_AGAIN_MS);
  }
}

/** Nobody means all the commas, or one character wherever it stands. */
function isWorthOffering(phrase: string): boolean {
  return (
    phrase.length <= LONGEST_PHRASE && [...phrase].length >= SHORTEST_PHRASE && /[\p{L}\p{N}]/u.test(phrase)
  );
}

function showOffer(subject: Subject, open: number, openDocuments: number): void {
  if (useMentions.getState().offer?.open === open) return;
  useMentions.setState({ offer: { subject, open, openDocuments } });
  const key = mentionKey();
  announce((t) =>
    t("mentions.offered", {
      count: open,
      phrase: displayText(subject.phrase),
      where: t("mentions.where", { count: openDocuments }),
      key: key ? t("mentions.showsThem", { key: chordText(key) }) : "",
    }).trim(),
  );
}

/** Takes the card away and drops an answer that is still to come. */
export function dismissOffer(): void {
  ticket = nextTicket();
  if (useMentions.getState().offer) useMentions.setState({ offer: null });
}

onLayerDiff(dismissOffer);
onAnnotatorChange(dismissOffer);
useDocuments.subscribe((now, before) => now.current !== before.current && dismissOffer());
onTagged((document, annotation) => void offerMentions(document, annotation));
