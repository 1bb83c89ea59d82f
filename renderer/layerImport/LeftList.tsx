import type { ImportLook } from "../../electron/ipc/layerImport";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { chosenLabel, type LayerImportState, useLayerImport } from "./layerImportStore";

/** More lines say no more. */
const MOST_LINES = 20;

/** What does not come along, and what has been changed behind our export's back. */
export function LeftList({ look }: { look: ImportLook }) {
  const { t } = useTranslation();
  const withoutLabel = useLayerImport((state) => countWithoutLabel(state, look));
  const { lost, notRead, changed } = look;
  if (withoutLabel + lost.count + notRead.count + changed.length === 0)
    return <p>{t("layerImport.leftNothing")}</p>;
  const white = lost.first.filter(({ what }) => what === "place").length;
  return (
    <>
      <ul className="layer-import-documents">
        {withoutLabel > 0 && <li>{t("layerImport.lost.label", { count: withoutLabel })}</li>}
        {white > 0 && <li>{t("layerImport.lost.place", { count: white })}</li>}
        {lost.count > white && <li>{t("layerImport.lost.white space", { count: lost.count - white })}</li>}
      </ul>
      <NotRead notRead={notRead} />
      <Changed changed={changed} />
    </>
  );
}

function countWithoutLabel(state: LayerImportState, { labels }: ImportLook): number {
  const left = labels.filter(({ label }) => chosenLabel(state, label) === null);
  return left.reduce((sum, { count }) => sum + count, 0);
}

function NotRead({ notRead: { count, first } }: Pick<ImportLook, "notRead">) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <>
      <p>{t("layerImport.notRead", { count })}</p>
      <ul className="layer-import-documents">
        {first.slice(0, MOST_LINES).map(({ file, line, what }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike, and they never change places
          <li key={i}>{t("layerImport.notReadLine", { file, line, what: what[currentLanguage()] })}</li>
        ))}
      </ul>
    </>
  );
}

function Changed({ changed }: Pick<ImportLook, "changed">) {
  const { t } = useTranslation();
  if (changed.length === 0) return null;
  return (
    <>
      <p className="layer-import-bad">{t("layerImport.changed", { count: changed.length })}</p>
      <ul className="layer-import-documents">
        {changed.slice(0, MOST_LINES).map((path) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
    </>
  );
}
