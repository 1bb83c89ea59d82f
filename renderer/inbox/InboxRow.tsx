import type { TFunction } from "i18next";
import type { CorrectionItem, InboxItem, QuotedSpan } from "../../core/review/inbox";
import { attributeText } from "../annotate/attributeText";
import { DocumentTitle } from "../documents/DocumentTitle";
import { shortened } from "../history/shownQuote";
import { dayAndTime } from "../i18n/dates";
import { useTranslation } from "../i18n/useTranslation";
import { labelName, labelStyle, useLabels } from "../labels";
import { shownText, useShownName } from "../review/names";
import { useInbox } from "./inboxStore";
import { itemKey } from "./listing";

interface InboxRowProps {
  readonly id: string;
  readonly item: InboxItem;
  readonly place: { readonly index: number; readonly count: number; readonly top: number };
  readonly isActive: boolean;
}

/** One thing that somebody has to say: what, and below it who, why and where. */
export function InboxRow({ id, item, place, isActive }: InboxRowProps) {
  const { t } = useTranslation();
  const name = useShownName();
  const said = remarks(t, item).map(shownText);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys, as a listbox does
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active row
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-posinset={place.index + 1}
      aria-setsize={place.count}
      className={`inbox-row${isActive ? " active" : ""}`}
      data-waiting={item.isWaiting}
      style={{ transform: `translateY(${place.top}px)` }}
      onClick={() => useInbox.setState({ active: itemKey(item) })}
    >
      <i className="inbox-dot" aria-hidden="true" />
      <span className="visually-hidden">{item.isWaiting && t("inbox.waiting")}</span>
      <span className="inbox-what">
        <What item={item} />
      </span>
      <Answered item={item} />
      <small className="inbox-who">
        <strong>{name(item.by)}</strong> {said.join(" · ")}
      </small>
      <small className="inbox-where">
        <DocumentTitle document={item.document} /> · {dayAndTime(item.at)}
      </small>
    </div>
  );
}

function What({ item }: { item: InboxItem }) {
  if (item.kind === "correction") return <BeforeAndAfter item={item} />;
  return <q className="inbox-quote">{shortened(item.words)}</q>;
}

/**
 * What one has and what was accepted: of the same words only the label, of the same label only the words are twice
 * there.
 */
function BeforeAndAfter({ item: { before, after } }: { item: CorrectionItem }) {
  const { t } = useTranslation();
  const isSame = before && after && before.label === after.label && before.words === after.words;
  return (
    <>
      {before ? <Quoted quoted={before} as="del" /> : <em>{t("inbox.untagged")}</em>}
      <span className="inbox-arrow">
        <span aria-hidden="true">→</span>
        <span className="visually-hidden">{t("inbox.becomes")}</span>
      </span>
      {after && !isSame && <Quoted quoted={after} as="ins" />}
      {isSame && <em>{valuesOf(after) || t("inbox.noValues")}</em>}
      {!after && <em>{t("inbox.nothing")}</em>}
    </>
  );
}

const valuesOf = ({ attributes }: QuotedSpan) => Object.values(attributes).map(attributeText).join(" · ");

function Quoted({ quoted, as: Tag }: { quoted: QuotedSpan; as: "del" | "ins" }) {
  const labels = useLabels();
  return (
    <Tag style={labelStyle(labels, quoted.label)}>
      <i className="swatch" />
      <small>{labelName(quoted.label)}</small>
      <q>{shortened(quoted.words)}</q>
    </Tag>
  );
}

function Answered({ item }: { item: InboxItem }) {
  const { t } = useTranslation();
  const text = answerText(t, item);
  return <span className="inbox-answer">{text}</span>;
}

function answerText(t: TFunction<"window">, item: InboxItem): string {
  if (item.kind !== "correction") return item.isWaiting ? "" : t("inbox.noted");
  if (item.correction === null) return t("inbox.gone");
  return item.answer ? t(item.answer.answer === "agree" ? "inbox.agreed" : "inbox.contested") : "";
}

/** Why, and in whose words. */
function remarks(t: TFunction<"window">, item: InboxItem): string[] {
  if (item.kind !== "correction") return [`${t(`inbox.kinds.${item.kind}`)} ${item.text}`];
  const { decision, answer } = item;
  const reason = decision.reason ? t(`deciding.reasons.${decision.reason}`) : t("inbox.kinds.correction");
  const contested = answer?.answer === "contest" ? t("inbox.youSaid", { text: answer.comment }) : "";
  return [reason, decision.comment, contested].filter((text) => text !== "");
}
