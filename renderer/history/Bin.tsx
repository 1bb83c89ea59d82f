import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { describeFailure } from "../../core/errors";
import { type DeletedAnnotation, inBin } from "../../core/history/bin";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { labelName, labelStyle, useLabels } from "../labels";
import { client } from "../workbenchClient";
import { momentText } from "./momentText";
import { putBackDeleted } from "./restoring";
import { shownQuote } from "./shownQuote";
import { useAnswer } from "./useAnswer";
import { useSavedAt } from "./useSavedAt";

/** How many are listed at first, and more at a time. */
const PAGE = 50;

/** What was deleted in the document shown, the last first, each with a way back. */
export function Bin({ opened }: { opened: OpenedDocument }) {
  const { t } = useTranslation();
  const { document } = opened.source;
  const [count, setCount] = useState(PAGE);
  const answer = useAnswer(`${document}/${opened.layer.annotator}`, useSavedAt(), () =>
    client.readBin({ document }),
  );
  const deleted = useMemo(
    () => (answer?.ok ? inBin(answer.value, opened.layer) : []),
    [answer, opened.layer],
  );
  if (!answer) return null;
  if (!answer.ok)
    return (
      <p className="version-problem" role="alert">
        {describeFailure(answer.error, currentLanguage())}
      </p>
    );
  if (deleted.length === 0) return <p className="empty">{t("history.deletedNone")}</p>;
  return (
    <div className="bin">
      <ul aria-label={t("history.bin")} data-testid="bin">
        {deleted.slice(0, count).map((each) => (
          <Row key={each.annotation.id} deleted={each} canPutBack={opened.layerProblem === null} />
        ))}
      </ul>
      {count < deleted.length && (
        <Button className="button plain version-more" onPress={() => setCount(count + PAGE)}>
          {t("history.earlier")}
        </Button>
      )}
    </div>
  );
}

function Row({ deleted, canPutBack }: { deleted: DeletedAnnotation; canPutBack: boolean }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { annotation, deletedAt } = deleted;
  const quote = shownQuote(annotation);
  return (
    <li className="bin-row" style={labelStyle(labels, annotation.label)}>
      <i className="swatch" />
      <span className="difference-words">
        <span className="difference-quote">{quote}</span>
        <small className="difference-change">
          {labelName(annotation.label)} · {t("history.deletedAt", { time: momentText(deletedAt) })}
        </small>
      </span>
      <Button
        className="button"
        isDisabled={!canPutBack}
        aria-label={t("history.putBackOne", { quote })}
        onPress={() => putBackDeleted(annotation)}
      >
        {t("history.putBack")}
      </Button>
    </li>
  );
}
