import { Button } from "react-aria-components";
import type { ExportReport } from "../../electron/ipc/exporting";
import { useTranslation } from "../i18n/useTranslation";
import { client } from "../workbenchClient";
import { LeftOutLines } from "./LeftOutLines";
import { LossList } from "./LossList";
import { PartList } from "./PartList";

/** Where an export lies, what is in it, and what was checked. */
export function ReportPane({ report }: { readonly report: ExportReport }) {
  const { t } = useTranslation();
  const { folder, documents, withheld, annotations, openCases, files, parts, losses, isReadBack } = report;
  return (
    <>
      <p role="status">
        <strong>{t("export.done", { folder })}</strong>
        <br />
        {t("export.summary", { documents, annotations, files })}
        <br />
        {t(isReadBack ? "export.readBack" : "export.slicesChecked")}
        <LeftOutLines {...{ openCases, withheld }} />
      </p>
      <PartList parts={parts} />
      <LossList losses={losses} />
      <p>{t("export.beside")}</p>
      <footer className="dialog-footer">
        <Button className="button" onPress={() => void client.revealExport()}>
          {t("export.reveal")}
        </Button>
        {/* The form's button is gone: without a focus in the dialog Escape would not close it. */}
        <Button className="button primary" slot="close" autoFocus>
          {t("buttons.close")}
        </Button>
      </footer>
    </>
  );
}
