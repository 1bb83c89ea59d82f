import { Button } from "react-aria-components";
import { useTranslation } from "../i18n/useTranslation";
import { type ConflictItem, isOwnItem, keyOf, useConflictItems, useConflicts } from "./conflictStore";
import { mergeAtOnce, openConflicts } from "./merging";
import { useItemTitle } from "./useItemTitle";
import "./conflicts.css";

/** Says that there is a second version of something the annotator can merge, until it is merged or put away. */
export function ConflictNotice() {
  const items = useConflictItems().filter(isOwnItem);
  const dismissed = useConflicts((state) => state.dismissed);
  const subject = items.map(keyOf).join("\n");
  const [first] = items;
  if (!first || subject === dismissed) return null;
  return (
    <Notice
      first={first}
      count={items.length}
      dismiss={() => useConflicts.setState({ dismissed: subject })}
    />
  );
}

interface NoticeProps {
  readonly first: ConflictItem;
  readonly count: number;
  readonly dismiss: () => void;
}

function Notice({ first, count, dismiss }: NoticeProps) {
  const { t } = useTranslation();
  const isQuick = count === 1 && first.kind !== "unsaved" && first.kind !== "project" && !first.problem;
  return (
    <section className="conflict-notice" aria-label={t("conflicts.heading")} role="status">
      <span className="conflict-notice-text">
        {count === 1 ? <About item={first} /> : t("conflicts.noticeMany", { count })}
      </span>
      {isQuick && (
        <Button className="button" onPress={() => void mergeAtOnce(first)}>
          {t("conflicts.mergeAtOnce")}
        </Button>
      )}
      <Button className="button" onPress={() => void openConflicts()}>
        {t("conflicts.look")}
      </Button>
      <Button className="button plain" aria-label={t("conflicts.later")} onPress={dismiss}>
        ×
      </Button>
    </section>
  );
}

function About({ item }: { item: ConflictItem }) {
  const { t } = useTranslation();
  return t(`conflicts.notice_${item.kind}`, { title: useItemTitle(item) });
}
