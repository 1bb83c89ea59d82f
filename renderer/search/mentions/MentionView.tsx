import { useEffect, useMemo, useRef } from "react";
import { Button, ToggleButton, Toolbar } from "react-aria-components";
import { describeFailure } from "../../../core/errors";
import type { Mention } from "../../../core/search/Mention";
import { displayText } from "../../editor/displayText";
import { currentLanguage } from "../../i18n/i18n";
import { useTranslation } from "../../i18n/useTranslation";
import { labelName } from "../../labels";
import { BulkProgress } from "../BulkProgress";
import { CorpusStatus } from "../CorpusStatus";
import { goToPlace } from "../goToPlace";
import { HitList, type ListRow } from "../HitList";
import { ownAnnotationOn } from "../hitPlaces";
import { LabelMark } from "../LabelMark";
import { SearchFrame } from "../SearchFrame";
import { groupOf, type MentionGroup, mentionGroups } from "./mentionGroups";
import { type MentionPreview, MOST_MENTIONS, useMentions } from "./mentionStore";
import {
  applyMentions,
  countRefused,
  setActiveMention,
  setInLongerNames,
  stopLooking,
  tickMentions,
  toggleMention,
} from "./mentions";
import "./mentions.css";

/** The other occurrences of what was tagged, to look through and tag in one act. */
export function MentionView() {
  const preview = useMentions((state) => state.preview);
  if (!preview) return null;
  return (
    <SearchFrame view="mentions" head={<Title preview={preview} />}>
      <Options preview={preview} />
      <Mentions preview={preview} />
      <Apply preview={preview} />
    </SearchFrame>
  );
}

interface PreviewProps {
  readonly preview: MentionPreview;
}

function Title({ preview: { subject, about } }: PreviewProps) {
  const { t } = useTranslation();
  return (
    <div className="mention-title">
      <LabelMark label={subject.label} />
      <h1>
        {t("mentions.more", { count: about?.open ?? 0 })}{" "}
        <q className="mention-phrase">{displayText(subject.phrase)}</q>
      </h1>
    </div>
  );
}

function Options({ preview: { about, mentions, inLongerNames, isReading } }: PreviewProps) {
  const { t } = useTranslation();
  const isCut = about !== null && mentions.length >= MOST_MENTIONS && about.total > mentions.length;
  return (
    <div className="mention-line">
      <span>{t("mentions.explain")}</span>
      {isCut && (
        <strong role="status">{t("mentions.cut", { shown: mentions.length, total: about.total })}</strong>
      )}
      {isReading && <CorpusStatus slot="mentions" cancel={stopLooking} />}
      {about && (about.inLongerNames > 0 || inLongerNames) && (
        <ToggleButton
          className="label-choice-value"
          isSelected={inLongerNames}
          onChange={(next) => setInLongerNames(next)}
        >
          {t("mentions.inLongerNames", { count: about.inLongerNames })}
        </ToggleButton>
      )}
    </div>
  );
}

function Mentions({ preview }: PreviewProps) {
  const { t } = useTranslation();
  const { mentions, about, problem, ticked, active } = preview;
  const list = useRef<HTMLDivElement>(null);
  const rows = useRows(mentions);
  const hasRows = rows.length > 0;
  useEffect(() => {
    if (hasRows) list.current?.focus();
  }, [hasRows]);
  if (problem)
    return (
      <div className="search-said" role="alert">
        {describeFailure(problem, currentLanguage())}
      </div>
    );
  if (!hasRows) return <div className="search-said">{t(about ? "mentions.none" : "search.searching")}</div>;
  return (
    <HitList
      listRef={list}
      name={t("mentions.heading")}
      count={rows.length}
      rowAt={(index) => rows[index]}
      active={Math.min(Math.max(active, rows[0]?.kind === "heading" ? 1 : 0), rows.length - 1)}
      onActive={setActiveMention}
      isTicked={(key) => ticked.has(key)}
      onTick={toggleMention}
      onTickAll={() => tickMentions("open")}
      onOpen={(hit) => void goToPlace(hit, ownAnnotationOn(hit))}
      onEnter={() => void applyMentions()}
    />
  );
}

/** The mentions by group, each but the first group under its heading. */
function useRows(mentions: readonly Mention[]): readonly ListRow[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const names: Record<MentionGroup, string> = {
      open: "",
      otherwise: t("mentions.otherwise"),
      refused: t("mentions.refused"),
      longer: t("mentions.longer"),
    };
    return mentionGroups.flatMap((group): ListRow[] => {
      const those = mentions.filter((each) => groupOf(each) === group);
      const hits = those.map(
        (hit): ListRow => ({ kind: "hit", hit, ...(names[group] && { note: names[group] }) }),
      );
      return names[group] && hits.length > 0 ? [{ kind: "heading", text: names[group] }, ...hits] : hits;
    });
  }, [mentions, t]);
}

function Apply({ preview }: PreviewProps) {
  const { t } = useTranslation();
  const { mentions, ticked } = preview;
  if (mentions.length === 0) return null;
  const refused = countRefused(preview);
  return (
    <Toolbar className="action-bar" aria-label={t("mentions.heading")}>
      <Button className="button" onPress={() => tickMentions("open")}>
        {t("mentions.tickAll")}
      </Button>
      <Button className="button" onPress={() => tickMentions("none")}>
        {t("mentions.tickNone")}
      </Button>
      <BulkProgress />
      <span className="action-gap" />
      {refused > 0 && <span className="action-count">{t("mentions.willRefuse", { count: refused })}</span>}
      <ApplyButton label={preview.subject.label} ticked={ticked.size} refused={refused} />
    </Toolbar>
  );
}

interface ApplyButtonProps {
  readonly label: string;
  readonly ticked: number;
  readonly refused: number;
}

/** Out of use when nothing is ticked, and nothing is left to refuse. */
function ApplyButton({ label, ticked, refused }: ApplyButtonProps) {
  const { t } = useTranslation();
  const isIdle = ticked + refused === 0;
  const name =
    ticked > 0
      ? t("mentions.apply", { count: ticked, label: labelName(label) })
      : t(isIdle ? "mentions.nothingTicked" : "mentions.applyNone");
  return (
    <Button className="button primary" isDisabled={isIdle} onPress={() => void applyMentions()}>
      {name} <kbd>↵</kbd>
    </Button>
  );
}
