import { useRef } from "react";
import { Button } from "react-aria-components";
import type { ImportLook } from "../../electron/ipc/layerImport";
import { useTranslation } from "../i18n/useTranslation";
import { LeftList } from "./LeftList";
import { chooseOthers, takeImportBack } from "./layerImporting";
import { countImported, useLayerImport } from "./layerImportStore";
import { TakenBack } from "./TakenBack";
import { Underway } from "./Underway";

/** What was imported and what was not, with the way back. */
export function DonePane({ done }: { done: ImportLook }) {
  const { t } = useTranslation();
  const { annotator, takenBack } = useLayerImport();
  const close = useRef<HTMLButtonElement>(null);
  const isThere = takenBack === null || takenBack.left > 0;
  const documents = t("layerImport.found", { count: done.documents.length });
  const annotations = t("layerImport.annotations", { count: countImported(done) });
  return (
    <>
      <p role="status">
        {takenBack ? (
          <TakenBack />
        ) : (
          <strong>{t("layerImport.done", { annotator: annotator.trim(), documents, annotations })}</strong>
        )}
      </p>
      {!takenBack && <Left done={done} />}
      <footer className="dialog-footer">
        <Underway stopped={() => close.current?.focus()} />
        {isThere && (
          <Button className="button" onPress={() => void takeImportBack(annotator.trim())}>
            {t("layerImport.takeBack")}
          </Button>
        )}
        <Button className="button" onPress={chooseOthers}>
          {t("layerImport.chooseOthers")}
        </Button>
        {/* The button that was pressed is gone: without a focus in the dialog Escape would not close it. */}
        <Button className="button primary" slot="close" ref={close} key={String(isThere)} autoFocus>
          {t("buttons.close")}
        </Button>
      </footer>
    </>
  );
}

function Left({ done }: { done: ImportLook }) {
  const { t } = useTranslation();
  return (
    <section className="layer-import-left" aria-label={t("layerImport.leftDone")}>
      <h3>{t("layerImport.leftDone")}</h3>
      <LeftList look={done} />
    </section>
  );
}
