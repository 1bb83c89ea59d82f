import { useMemo } from "react";
import { describeFailure } from "../../core/errors";
import type { Colleague } from "../../electron/ipc/watching";
import { groupDigits } from "../i18n/groupDigits";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { useShownName } from "../review/names";
import { useDocuments } from "../state/documentStore";
import { useSettings } from "../state/settings";
import { useWatching } from "../state/watching";
import { type AtWork, atWorkOn } from "./atWork";
import { timeOfChange } from "./timeOfChange";
import "./colleagues.css";

const nobody: readonly Colleague[] = [];

/** Who else has annotated the document shown or has it open; nothing while that is nobody. */
export function Colleagues() {
  const { t } = useTranslation();
  const document = useDocuments(({ current }) => current);
  const others =
    useDocuments(({ current, opened }) => (current ? opened.get(current)?.others : null)) ?? nobody;
  const { present, state } = useWatching();
  const { annotator } = useSettings();
  const rows = useMemo(() => atWorkOn(document, others, present), [document, others, present]);
  const remark = state?.folder === "gone" ? "gone" : state?.means === "polling" ? "polling" : null;
  if (rows.length === 0 && remark === null) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <section className="colleagues" aria-labelledby="colleagues-heading" tabIndex={0}>
      <h2 id="colleagues-heading">{t("colleagues.heading")}</h2>
      <ul>
        {rows.map((row) => (
          <Row key={row.annotator} row={row} isMe={row.annotator === annotator} />
        ))}
      </ul>
      {remark && <p className="colleagues-remark">{t(`colleagues.${remark}`)}</p>}
    </section>
  );
}

function Row({ row, isMe }: { row: AtWork; isMe: boolean }) {
  const { t } = useTranslation();
  const shownName = useShownName();
  const { annotator, file, isHere } = row;
  return (
    <li data-annotator={annotator} data-here={isHere}>
      <i className="colleague-mark" aria-hidden="true" />
      <span className="colleague-name">{isMe ? t("colleagues.hereToo") : shownName(annotator)}</span>
      {isHere && <span className="colleague-here">{t("colleagues.here")}</span>}
      {file && <FileState file={file} />}
    </li>
  );
}

function FileState({ file }: { file: Colleague }) {
  const { t } = useTranslation();
  const shownName = useShownName();
  const { annotations, status, changedAt, problem } = file;
  if (file.anchoring)
    return (
      <small className="colleague-when">
        {t("anchoring.theirs", { ...file.anchoring, annotator: shownName(file.annotator) })}
      </small>
    );
  if (problem)
    return <span className="colleague-problem">{describeFailure(problem, currentLanguage())}</span>;
  const time = changedAt && timeOfChange(changedAt, new Date(), currentLanguage());
  return (
    <>
      <span className="colleague-count" title={t("colleagues.count", { count: annotations ?? 0 })}>
        <span aria-hidden="true">{annotations !== null && groupDigits(annotations)}</span>
        <span className="visually-hidden">{t("colleagues.count", { count: annotations ?? 0 })}</span>
      </span>
      <small className="colleague-when">
        {[status === "done" && t("colleagues.done"), time && t("colleagues.changed", { time })]
          .filter(Boolean)
          .join(" · ")}
      </small>
    </>
  );
}
