import { Button, Toolbar } from "react-aria-components";
import { currentLanguage } from "../../i18n/i18n";
import { useTranslation } from "../../i18n/useTranslation";
import { keyCap, labelStyle, useLabels } from "../../labels";
import { BulkProgress } from "../BulkProgress";
import { useConcordance } from "./concordanceStore";
import { clearTicks, labelTicked, tickAll, untagTicked } from "./hitActs";

export interface ActionBarProps {
  /** Gives the hits the keys. */
  readonly toList: () => void;
}

/** What can be done with the ticked hits, with the keys that do it. */
export function ActionBar({ toList }: ActionBarProps) {
  const { t } = useTranslation();
  const hasTicks = useConcordance(({ ticked }) => ticked.size > 0);
  const total = useConcordance(({ rows }) => rows?.total ?? 0);
  if (total === 0) return null;
  const clear = () => {
    clearTicks();
    // The button goes out of use, and the focus it has with it.
    toList();
  };
  return (
    <Toolbar className="action-bar" aria-label={t("search.labelAs")}>
      <Ticked />
      <Button className="button" onPress={() => void tickAll()}>
        {t("search.tickAll", { total })}
      </Button>
      <Button className="button" isDisabled={!hasTicks} onPress={clear}>
        {t("search.clearTicks")}
      </Button>
      <BulkProgress />
      <span className="action-gap" />
      <LabelButtons />
      <Button className="button soft" onPress={() => void untagTicked()}>
        {t("search.untag")} <kbd>⌫</kbd>
      </Button>
    </Toolbar>
  );
}

function Ticked() {
  const { t } = useTranslation();
  const count = useConcordance(({ ticked }) => ticked.size);
  return (
    <span className="action-count">{count ? t("search.ticked", { count }) : t("search.nothingTicked")}</span>
  );
}

function LabelButtons() {
  const { t } = useTranslation();
  const labels = useLabels();
  return (
    <>
      <span className="action-count" title={t("search.labelHint")}>
        {t("search.labelAs")}
      </span>
      {labels.map((label) => (
        <Button
          key={label.id}
          className="button"
          style={labelStyle(labels, label.id)}
          onPress={() => void labelTicked(label.id)}
        >
          <i className="swatch" />
          {label.names[currentLanguage()]}
          {label.key && <kbd>{keyCap(label.key)}</kbd>}
        </Button>
      ))}
    </>
  );
}
