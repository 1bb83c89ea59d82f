import { Button } from "react-aria-components";
import type { Interval } from "../../core/agreement/bootstrap";
import { type Figure, reasonTexts, shownFigure } from "../../core/agreement/Figure";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";

interface FigureTextProps {
  readonly figure: Figure;
  /** Opens the cases behind it; left out where there are none. */
  readonly onOpen?: () => void;
  /** What it is of, in words. */
  readonly of?: string;
  /** True where its row has a button of its own that opens the same: keys need not go over both. */
  readonly isBesideButton?: boolean;
}

/** A figure, or a dash; why there is none is told on hover and to a screen reader. */
export function FigureText({ figure, onOpen, of = "", isBesideButton = false }: FigureTextProps) {
  const { t } = useTranslation();
  const shown = shownFigure(figure);
  if (figure.value !== null && onOpen)
    return (
      <Button
        className="agreement-open figure"
        aria-label={t("agreement.openFigure", { of, figure: shown })}
        excludeFromTabOrder={isBesideButton}
        onPress={onOpen}
      >
        {shown}
      </Button>
    );
  if (figure.value !== null) return <span className="figure">{shown}</span>;
  const reason = t("agreement.undefined", { reason: reasonTexts[figure.reason][currentLanguage()] });
  return (
    <span className="figure undefined" title={reason}>
      <span aria-hidden="true">—</span>
      <span className="visually-hidden">{reason}</span>
    </span>
  );
}

/** The reason in sight, where there is room for it. */
export function UndefinedReason({ figure }: { figure: Figure }) {
  const { t } = useTranslation();
  if (figure.reason === null) return null;
  const reason = reasonTexts[figure.reason][currentLanguage()];
  return <p className="figure-reason">{t("agreement.undefined", { reason })}</p>;
}

/** The interval in brackets; nothing where there is none, which is said once for all. */
export function IntervalText({ interval: { low, high, undefinedDraws } }: { interval: Interval }) {
  const { t } = useTranslation();
  if (low.value === null || high.value === null) return null;
  const dropped = undefinedDraws > 0 ? t("agreement.dropped", { count: undefinedDraws }) : undefined;
  return (
    <span className="figure-interval" title={dropped}>
      [{shownFigure(low)}, {shownFigure(high)}]
    </span>
  );
}
