import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { type BegunMention, begunMention } from "../../core/review/mentions";
import { focusText } from "../annotate/editorInUse";
import { useTranslation } from "../i18n/useTranslation";
import { shownName } from "../review/names";
import { draft, useDrafts } from "./draftStore";
import { othersKnown } from "./people";

/** The most names that are offered at a time. */
const MOST_NAMES = 6;

interface CommentFieldProps {
  /** What the draft is kept under. */
  readonly draftKey: string;
  readonly name: string;
  /** True for the field that the command leads to. */
  readonly isFirst: boolean;
  readonly onSend: () => void;
}

/** Where a comment is written: `@` offers names, Enter sends, Shift+Enter begins a line, Escape leads back to the text. */
export function CommentField({ draftKey, name, isFirst, onSend }: CommentFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useDrafts(({ texts }) => texts.get(draftKey) ?? "");
  const { begun, active, look, close, setActive } = useMention(field);
  useFocusOnRequest(field, isFirst);
  const choose = (person: string) => {
    if (!begun || !field.current) return;
    // In the field itself and at once, so that the next key finds the caret behind the name.
    field.current.setRangeText(`@${person} `, begun.at, field.current.selectionStart, "end");
    draft(draftKey, field.current.value);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The keys are then the input method's.
    if (event.nativeEvent.isComposing) return;
    const isDone = begun ? keyInList(event, begun, active, { choose, close, setActive }) : false;
    if (!isDone && !keyInField(event, onSend)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="comment-field">
      <textarea
        ref={field}
        rows={Math.min(6, text.split("\n").length)}
        value={text}
        aria-label={name}
        placeholder={name}
        aria-autocomplete="list"
        {...(begun && { "aria-controls": id, "aria-activedescendant": `${id}-${active}` })}
        onChange={({ target }) => {
          draft(draftKey, target.value);
          look();
        }}
        onClick={look}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {begun && <Names id={id} people={begun.people} active={active} onChoose={choose} />}
    </div>
  );
}

/** The mention that is being written at the caret, and which of the names offered is chosen by Enter. */
function useMention(field: React.RefObject<HTMLTextAreaElement | null>) {
  const [begun, setBegun] = useState<BegunMention<string> | null>(null);
  const [active, setActive] = useState(0);
  const look = () => {
    const { value = "", selectionStart = 0 } = field.current ?? {};
    const found = begunMention(value, selectionStart, othersKnown().map(shownName));
    setBegun(found && { ...found, people: found.people.slice(0, MOST_NAMES) });
    setActive(0);
  };
  return { begun, active, look, close: () => setBegun(null), setActive };
}

interface NamesProps {
  readonly id: string;
  readonly people: readonly string[];
  readonly active: number;
  readonly onChoose: (person: string) => void;
}

function Names({ id, people, active, onChoose }: NamesProps) {
  const { t } = useTranslation();
  return (
    <div id={id} className="mention-names" role="listbox" aria-label={t("threads.people")}>
      {people.map((person, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names its active row
        <div
          key={person}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          // Before the field loses the focus, with which the list goes.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(person);
          }}
        >
          {person}
        </div>
      ))}
    </div>
  );
}

interface ListActs {
  readonly choose: (person: string) => void;
  readonly close: () => void;
  readonly setActive: (index: number) => void;
}

/** What a key does while names are offered; false for a key that is the field's. */
function keyInList(
  { key }: KeyboardEvent,
  { people }: BegunMention<string>,
  active: number,
  acts: ListActs,
): boolean {
  const step = { ArrowDown: 1, ArrowUp: people.length - 1 }[key];
  const person = people[active];
  if (step !== undefined) acts.setActive((active + step) % people.length);
  else if (key === "Escape") acts.close();
  else if ((key === "Enter" || key === "Tab") && person) acts.choose(person);
  else return false;
  return true;
}

/** What a key does in the field; false for one that writes. */
function keyInField({ key, shiftKey }: KeyboardEvent, onSend: () => void): boolean {
  if (key === "Escape") focusText();
  else if (key === "Enter" && !shiftKey) onSend();
  else return false;
  return true;
}

function useFocusOnRequest(field: React.RefObject<HTMLTextAreaElement | null>, isFirst: boolean): void {
  const requests = useDrafts((state) => state.requests);
  const seen = useRef(requests);
  useEffect(() => {
    if (requests !== seen.current && isFirst) field.current?.focus();
    seen.current = requests;
  }, [requests, field, isFirst]);
}
