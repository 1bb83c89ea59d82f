import { type KeyboardEvent, useMemo, useRef } from "react";
import { Button, Label, Slider, SliderOutput, SliderThumb, SliderTrack } from "react-aria-components";
import { describeFailure } from "../../core/errors";
import { LEAST_SCORE } from "../../core/suggest/leastScore";
import type { Suggestion } from "../../core/suggest/Suggestion";
import { rowsAmong } from "../annotate/rowWindow";
import { useRowWindow } from "../annotate/useRowWindow";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { labelName, labelStyle, useLabels } from "../labels";
import { changeSettings, useSettings } from "../state/settings";
import { useWorkspace } from "../state/workspaceStore";
import { sift } from "./asking";
import { acceptListed, acceptSuggestion, lookAt, percentOf, takeBackRejection, wordsOf } from "./deciding";
import { openPatterns } from "./patterns/patternStore";
import { reasonText } from "./reasonText";
import { setHidden, setShown } from "./showing";
import { suggestionKey, useSuggest } from "./suggestStore";
import "../shell/settings/settings.css";
import "./suggest.css";

/** Height of a row in pixels, as suggest.css sets it. */
const ROW_HEIGHT = 50;

/** Everything suggested in the document shown, and from which score on. */
export function SuggestionPanel() {
  const { suggestions } = useSettings();
  const isHidden = useWorkspace(({ info }) => info?.project.suggestions?.hidden ?? false);
  const problem = useSuggest((state) => state.problem);
  if (isHidden) return <Message text="hidden" act="show" run={() => setHidden(false)} />;
  if (!suggestions) return <Message text="off" act="switchOn" run={() => setShown(true)} />;
  if (problem) return <p className="empty">{describeFailure(problem, currentLanguage())}</p>;
  return <Suggestions />;
}

interface MessageProps {
  readonly text: "hidden" | "off";
  readonly act: "show" | "switchOn";
  readonly run: () => void;
}

function Message({ text, act, run }: MessageProps) {
  const { t } = useTranslation();
  return (
    <div className="suggestion-message">
      <p>{t(`suggest.${text}`)}</p>
      <Button className="button" onPress={run}>
        {t(`suggest.${act}`)}
      </Button>
    </div>
  );
}

function Suggestions() {
  const { open, order, rejected } = useSuggest();
  const { t } = useTranslation();
  const listed = useMemo(
    () => (order === "place" ? open : open.toSorted((a, b) => b.score - a.score || a.start - b.start)),
    [open, order],
  );
  return (
    <>
      <Tools />
      <SuggestionList listed={listed} />
      {listed.length === 0 && <Empty />}
      <footer className="suggestion-foot">
        {rejected.length > 0 && (
          <Button className="button plain" onPress={takeBackRejection}>
            {t("suggest.takeBack", { count: rejected.length })}
          </Button>
        )}
        {listed.length > 0 && (
          <Button className="button" onPress={() => acceptListed(listed)}>
            {t("suggest.acceptAll", { count: listed.length })}
          </Button>
        )}
      </footer>
    </>
  );
}

/** The cut and the order. */
function Tools() {
  const { t } = useTranslation();
  const cut = useSuggest((state) => state.cut);
  return (
    <div className="suggestion-tools">
      <Cut />
      <div className="suggestion-row-of-tools">
        <Order />
        {cut !== null && (
          <Button className="suggestion-tool measured" onPress={() => keepCut(null)}>
            {t("suggest.useMeasured")}
          </Button>
        )}
        <Button className="suggestion-tool" onPress={() => openPatterns()}>
          {t("patterns.edit")}
        </Button>
      </div>
    </div>
  );
}

function Order() {
  const { t } = useTranslation();
  const order = useSuggest((state) => state.order);
  return (
    <fieldset className="suggestion-order" aria-label={t("suggest.order")}>
      {(["place", "score"] as const).map((each) => (
        <button
          key={each}
          type="button"
          className="suggestion-tool"
          aria-pressed={order === each}
          onClick={() => useSuggest.setState({ order: each })}
        >
          {t(each === "place" ? "suggest.byPlace" : "suggest.byScore")}
        </button>
      ))}
    </fieldset>
  );
}

function showFrom(cut: number | null): void {
  useSuggest.setState({ cut });
  sift();
}

/** Shows from there on at the next start, too. */
function keepCut(cut: number | null): void {
  showFrom(cut);
  void changeSettings({ suggestionCut: cut });
}

/** At first where each label's cut was measured; the slider then stands at their mean. */
function Cut() {
  const { t } = useTranslation();
  const { cut, taught } = useSuggest();
  const mean = taught.reduce((sum, each) => sum + each.cut, 0) / Math.max(taught.length, 1);
  return (
    <Slider
      className="size suggestion-cut"
      value={cut ?? (taught.length > 0 ? mean : 0.3)}
      minValue={LEAST_SCORE}
      maxValue={0.95}
      step={0.01}
      formatOptions={{ style: "percent" }}
      onChange={(next: number) => showFrom(next)}
      onChangeEnd={(next: number) => keepCut(next)}
    >
      <Label>{t("suggest.cut")}</Label>
      <SliderOutput>
        {({ state }) => (cut === null ? t("suggest.measured") : state.getThumbValueLabel(0))}
      </SliderOutput>
      <SliderTrack className="size-track">
        <SliderThumb className="size-thumb" />
      </SliderTrack>
    </Slider>
  );
}

function Empty() {
  const { t } = useTranslation();
  const { isLearning, taught } = useSuggest();
  const text = isLearning ? "learning" : taught.length === 0 ? "noneYet" : "none";
  return <p className="empty">{t(`suggest.${text}`)}</p>;
}

/** Only the rows in view exist: a long text has thousands. */
function SuggestionList({ listed }: { listed: readonly Suggestion[] }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRowWindow(scroller, ROW_HEIGHT);
  const current = useSuggest((state) => state.current);
  const { first, end } = rowsAmong(rows.drawn, listed.length);
  const at = current ? listed.indexOf(current) : -1;
  return (
    <div
      ref={scroller}
      className="suggestion-scroller"
      role="listbox"
      tabIndex={0}
      aria-label={t("suggest.tab")}
      aria-activedescendant={at >= first && at < end ? rowId(at) : undefined}
      onKeyDown={(event) => onKey(event, listed, at)}
      data-testid="suggestion-list"
    >
      <div
        role="presentation"
        style={{
          height: listed.length * ROW_HEIGHT,
          paddingTop: first * ROW_HEIGHT,
          boxSizing: "border-box",
        }}
      >
        {listed.slice(first, end).map((suggestion, i) => (
          <Row
            key={suggestionKey(suggestion)}
            {...{ suggestion, index: first + i, count: listed.length, isCurrent: first + i === at }}
          />
        ))}
      </div>
    </div>
  );
}

const rowId = (index: number) => `suggestion-${index}`;

interface RowProps {
  readonly suggestion: Suggestion;
  readonly index: number;
  readonly count: number;
  readonly isCurrent: boolean;
}

function Row({ suggestion, index, count, isCurrent }: RowProps) {
  const { t } = useTranslation();
  const labels = useLabels();
  const taught = useSuggest((state) => state.taught);
  const words = wordsOf(suggestion);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys, as a listbox does
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active row
    <div
      id={rowId(index)}
      role="option"
      aria-selected={isCurrent}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-label={`${labelName(suggestion.label)}, ${percentOf(suggestion)}%: ${words}`}
      className="suggestion-row"
      style={labelStyle(labels, suggestion.label)}
      onClick={() => lookAt(suggestion)}
    >
      <i className="swatch" />
      <span className="suggestion-words">{words}</span>
      <span className="suggestion-score">{t("suggest.score", { score: percentOf(suggestion) })}</span>
      <small className="suggestion-why">{reasonText(t, suggestion, taught)}</small>
    </div>
  );
}

/** The key that rejects is the window's own, whichever it is. */
function onKey(event: KeyboardEvent, listed: readonly Suggestion[], at: number): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const next = step === undefined ? undefined : listed[at < 0 ? 0 : at + step];
  if (next) lookAt(next);
  else if (event.key === "Enter") acceptSuggestion();
  else if (step === undefined) return;
  event.preventDefault();
  event.stopPropagation();
}
