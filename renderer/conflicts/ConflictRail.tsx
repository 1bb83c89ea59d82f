import { Button } from "react-aria-components";
import { dayAndTime } from "../i18n/dates";
import { useTranslation } from "../i18n/useTranslation";
import { type ConflictItem, isOwnItem, keyOf, useConflicts } from "./conflictStore";
import { choose } from "./merging";
import { useItemTitle } from "./useItemTitle";

/** More are counted: a folder that was copied as a whole has as many copies as documents. */
const MOST_SHOWN = 200;

/** Everything of which there are two versions: what the annotator can merge, then what is others' to merge. */
export function ConflictRail({ items }: { items: readonly ConflictItem[] }) {
  const { t } = useTranslation();
  const [own, others] = [items.filter(isOwnItem), items.filter((item) => !isOwnItem(item))];
  return (
    <nav className="conflict-rail" aria-label={t("conflicts.list")}>
      <Rows items={own} />
      {others.length > 0 && <h2>{t("conflicts.others")}</h2>}
      <Rows items={others} />
    </nav>
  );
}

function Rows({ items }: { items: readonly ConflictItem[] }) {
  const { t } = useTranslation();
  const shown = items.slice(0, MOST_SHOWN);
  return (
    <>
      {shown.map((item) => (
        <Row key={keyOf(item)} item={item} />
      ))}
      {items.length > shown.length && (
        <small>{t("conflicts.more", { count: items.length - shown.length })}</small>
      )}
    </>
  );
}

function Row({ item }: { item: ConflictItem }) {
  const { t } = useTranslation();
  const isChosen = useConflicts(({ chosen }) => chosen === keyOf(item));
  const name = useItemTitle(item);
  return (
    <Button
      className={isChosen ? "conflict-row on" : "conflict-row"}
      {...(isChosen && { "aria-current": "true" as const })}
      onPress={() => void choose(item)}
    >
      <span className="conflict-row-title">{name}</span>
      <small>{t(`conflicts.kind_${item.kind}`, { annotator: annotatorOf(item) })}</small>
      {item.kind !== "unsaved" && item.changedAt && (
        <small title={item.file}>{dayAndTime(item.changedAt)}</small>
      )}
    </Button>
  );
}

const annotatorOf = (item: ConflictItem) => (item.kind === "unsaved" ? "" : (item.annotator ?? ""));
