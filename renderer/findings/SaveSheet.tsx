import { Button } from "react-aria-components";
import { type SheetKind, sheetKinds } from "../../core/findings/sheet";
import { GOLD } from "../../core/model/ids";
import type { SheetRequest } from "../../electron/ipc/findings";
import { useTranslation } from "../i18n/useTranslation";
import { hiddenLayerNames } from "./layerNames";
import { keyNames, saveSheet } from "./reading";

export interface SaveSheetProps {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly of: SheetRequest["of"];
  readonly headers: readonly string[];
}

/** Saves a whole table, also what of it is not shown. */
export function SaveSheet({ name, of, headers }: SaveSheetProps) {
  const { t } = useTranslation();
  // Columns may be called as somebody is: other tables are not about annotators.
  const isByAnnotator = of.kind === "table" && of.table === "labelsByAnnotator";
  const isOfAnnotators = of.kind !== "table" || isByAnnotator;
  const hidden = (isOfAnnotators && hiddenLayerNames()) || {};
  const words = {
    headers: [...headers],
    total: t("findings.total"),
    unknown: t("findings.unknown"),
    keys: of.kind === "table" ? Object.fromEntries(keyNames(t, of.table)) : {},
  };
  const save = (kind: SheetKind) =>
    saveSheet(kind, {
      ...{ name: stem, of },
      // A heading is for people; lists name gold as exports do.
      words: { ...words, annotators: isByAnnotator ? { [GOLD]: t("findings.gold"), ...hidden } : hidden },
    });
  const stem = name.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
  return (
    <span className="chart-acts">
      {sheetKinds.map((kind) => (
        <Button
          key={kind}
          className="button plain"
          aria-label={t(`findings.save.${kind}`, { name })}
          onPress={() => void save(kind)}
        >
          {kind.toUpperCase()}
        </Button>
      ))}
    </span>
  );
}
