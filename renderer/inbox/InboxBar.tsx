import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button, Toolbar } from "react-aria-components";
import type { InboxItem } from "../../core/review/inbox";
import { useTranslation } from "../i18n/useTranslation";
import { BulkProgress } from "../search/BulkProgress";
import { agree, applyAgreed, canAnswer, contest } from "./answering";
import { useInbox } from "./inboxStore";
import { agreedIn, itemKey } from "./listing";
import { openItem } from "./opening";

interface InboxBarProps {
  /** The one the keys are about. */
  readonly item: InboxItem | undefined;
  /** Gives the list the keys. */
  readonly toList: () => void;
}

/** What can be done with the active item, with its keys, and with all that was agreed to. */
export function InboxBar({ item, toList }: InboxBarProps) {
  const { t } = useTranslation();
  const contested = useInbox((state) => state.contested);
  if (item && contested === itemKey(item)) return <ContestField item={item} toList={toList} />;
  return (
    <Toolbar className="action-bar" aria-label={t("inbox.acts")}>
      {item && <ItemButtons item={item} />}
      <BulkProgress />
      <span className="action-gap" />
      <ApplyButton />
    </Toolbar>
  );
}

function ItemButtons({ item }: { item: InboxItem }) {
  const { t } = useTranslation();
  const isCorrection = item.kind === "correction";
  return (
    <>
      <Button className="button" isDisabled={!canAnswer(item)} onPress={() => void agree(item)}>
        {t(isCorrection ? "inbox.agree" : "inbox.note")} <kbd>A</kbd>
      </Button>
      {isCorrection && (
        <Button
          className="button"
          isDisabled={!canAnswer(item)}
          onPress={() => useInbox.setState({ contested: itemKey(item), active: itemKey(item) })}
        >
          {t("inbox.contest")} <kbd>C</kbd>
        </Button>
      )}
      <Button className="button" onPress={() => void openItem(item)}>
        {t("inbox.open")} <kbd>↵</kbd>
      </Button>
    </>
  );
}

/** First shows what is agreed to, then applies it. */
function ApplyButton() {
  const { t } = useTranslation();
  const choice = useInbox((state) => state.choice);
  const count = useInbox(({ byDocument }) => agreedIn(byDocument).length);
  if (choice !== "agreed")
    return (
      <Button
        className="button primary"
        isDisabled={count === 0}
        onPress={() => useInbox.setState({ choice: "agreed", active: null })}
      >
        {t("inbox.showAgreed", { count })}
      </Button>
    );
  return (
    <Button className="button primary" isDisabled={count === 0} onPress={() => void applyAgreed()}>
      {t("inbox.apply", { count })} <kbd>Ctrl ↵</kbd>
    </Button>
  );
}

/** The line that says why: Enter keeps it, Escape lets go of it. */
function ContestField({ item, toList }: { item: InboxItem; toList: () => void }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  useEffect(() => field.current?.focus(), []);
  const close = () => {
    toList();
    useInbox.setState({ contested: null });
  };
  const send = async () => {
    if (await contest(item, text)) close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Enter") void send();
    else close();
  };
  return (
    <div className="action-bar">
      <input
        ref={field}
        className="inbox-reason"
        value={text}
        aria-label={t("inbox.why")}
        placeholder={t("inbox.why")}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
      />
      <Button className="button primary" isDisabled={text.trim() === ""} onPress={() => void send()}>
        {t("inbox.contest")} <kbd>↵</kbd>
      </Button>
      <Button className="button" onPress={close}>
        {t("buttons.cancel")}
      </Button>
    </div>
  );
}
