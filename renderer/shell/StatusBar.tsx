import { useTranslation } from "react-i18next";
import type { Annotation } from "../../core/model/Annotation";
import { currentLanguage } from "../i18n/i18n";
import { keyCap, labelStyle, useLabels } from "../labels";
import { useDocuments } from "../state/documentStore";
import "./StatusBar.css";

/** The bottom line: how many annotations of each label, and the keys that matter now. */
export function StatusBar() {
  const { t } = useTranslation();
  const labels = useLabels();
  return (
    <footer className="status-bar">
      <Counts />
      <span className="status-gap" />
      <span>
        {labels.map(({ id, key }) => (
          <kbd key={id}>{keyCap(key)}</kbd>
        ))}
        {t("status.tag")}
      </span>
      <span>
        <kbd>J</kbd>
        <kbd>K</kbd>
        {t("status.next")}
      </span>
      <span>
        <kbd>N</kbd>
        {t("status.note")}
      </span>
      <span>
        <kbd>⌫</kbd>
        {t("status.delete")}
      </span>
      <span>
        <kbd>Ctrl Z</kbd>
        {t("status.undo")}
      </span>
    </footer>
  );
}

function Counts() {
  const { t } = useTranslation();
  const labels = useLabels();
  const annotations = useDocuments(({ current, opened }) =>
    current ? opened.get(current)?.layer.annotations : undefined,
  );
  const counts = countByLabel(annotations ?? []);
  return (
    <ul className="status-counts" aria-label={t("status.counts")}>
      {labels.map(({ id, names }) => (
        <li key={id} style={labelStyle(labels, id)}>
          <i className="swatch" />
          {names[currentLanguage()]} {counts.get(id) ?? 0}
        </li>
      ))}
    </ul>
  );
}

function countByLabel(annotations: readonly Annotation[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of annotations) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
