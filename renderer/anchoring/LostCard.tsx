import { useEffect } from "react";
import { Button } from "react-aria-components";
import { joinedQuote } from "../../core/text/quote";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { displayText } from "../editor/displayText";
import { useTranslation } from "../i18n/useTranslation";
import { labelName, labelStyle, useLabels } from "../labels";
import { useDocuments } from "../state/documentStore";
import { useSettings } from "../state/settings";
import { useView } from "../state/viewStore";
import { readLostOnce, shownLost, stepLost, useLost, waitingIn } from "./lostStore";
import { giveUpLost, placeLost, wantLostAgain } from "./placing";
import "./anchoring.css";

/** More code units of a quote than this are not shown. */
const MOST_SHOWN = 300;

/** The annotations that lost their place in the document shown, one at a time, to be put somewhere or given up. */
export function LostCard() {
  const opened = useDocuments(({ current, opened }) => (current ? opened.get(current) : undefined));
  useReading(opened);
  if (!opened) return null;
  return (
    <>
      <Waiting opened={opened} />
      <GivenUp opened={opened} />
    </>
  );
}

/** Reads what was lost when a document is first shown, and anew for another annotator. */
function useReading(opened: OpenedDocument | undefined): void {
  const { annotator } = useSettings();
  const document = opened?.source.document;
  useEffect(() => {
    if (document && annotator) void readLostOnce(document, annotator);
  }, [document, annotator]);
}

function Waiting({ opened }: { opened: OpenedDocument }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const state = useLost();
  const hasSelection = useView(({ selection }) => selection !== null);
  const waiting = waitingIn(opened, state);
  const lost = shownLost(waiting, state.shown);
  if (!lost) return null;
  const { annotation, why } = lost;
  return (
    <section
      className="lost-card"
      aria-label={t("anchoring.lostHeading")}
      style={labelStyle(labels, annotation.label)}
      data-testid="lost-card"
    >
      <header>
        <strong>{t("anchoring.lostHeading")}</strong>
        {waiting.length > 1 && <Pager at={waiting.indexOf(lost)} count={waiting.length} />}
      </header>
      <blockquote>{displayText(joinedQuote(annotation.quote).slice(0, MOST_SHOWN))}</blockquote>
      <p>
        <i className="swatch" /> {labelName(annotation.label)} ·{" "}
        {t("anchoring.was", { start: annotation.start })}
        {" · "}
        {t(`anchoring.${why}`)}
      </p>
      {annotation.note && <p>✎ {annotation.note}</p>}
      <footer>
        <Button className="button primary" isDisabled={!hasSelection} onPress={placeLost}>
          {t("anchoring.place")}
        </Button>
        <Button className="button" onPress={() => void giveUpLost()}>
          {t("anchoring.giveUp")}
        </Button>
      </footer>
    </section>
  );
}

function Pager({ at, count }: { at: number; count: number }) {
  const { t } = useTranslation();
  return (
    <span className="lost-pager">
      <Button className="button plain" aria-label={t("anchoring.previousLost")} onPress={() => stepLost(-1)}>
        ‹
      </Button>
      {t("anchoring.lostCount", { at: at + 1, count })}
      <Button className="button plain" aria-label={t("anchoring.nextLost")} onPress={() => stepLost(1)}>
        ›
      </Button>
    </span>
  );
}

function GivenUp({ opened }: { opened: OpenedDocument }) {
  const { t } = useTranslation();
  const lost = useLost((state) => state.lost.get(opened.source.document));
  const count = lost?.filter(({ givenUpAt }) => givenUpAt !== null).length ?? 0;
  if (count === 0 || opened.layerProblem) return null;
  return (
    <Button className="button plain lost-given-up" onPress={() => void wantLostAgain()}>
      {t("anchoring.wantAgain", { count })}
    </Button>
  );
}
