import { useRef } from "react";
import { Button, Heading } from "react-aria-components";
import { describeFailure, type Failure } from "../../core/errors";
import type { CorpusOffer } from "../../electron/ipc/layerImport";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { WindowModal } from "../shell/WindowModal";
import { DonePane } from "./DonePane";
import { EarlierImports } from "./EarlierImports";
import { LookPane } from "./LookPane";
import { chooseCorpus, chooseOthers, importLayers } from "./layerImporting";
import { countWanted, useLayerImport } from "./layerImportStore";
import { SourcePane } from "./SourcePane";
import { Underway, useOwnAction } from "./Underway";
import "./layerImport.css";

/** The dialog that imports other tools' annotations: chooses files, shows what would come of them, and what did. */
export function LayerImportDialog() {
  const isWide = useLayerImport(({ offer, done }) => offer !== null && done === null);
  return (
    <WindowModal dialog="layerImport" className={isWide ? "layer-import-modal" : ""}>
      <LayerImport />
    </WindowModal>
  );
}

function LayerImport() {
  const { t } = useTranslation();
  const { offer, done } = useLayerImport();
  return (
    <>
      <Heading slot="title">{t("layerImport.heading")}</Heading>
      {done ? <DonePane done={done} /> : offer ? <Offered offer={offer} /> : <Choose />}
    </>
  );
}

function Choose() {
  const { t } = useTranslation();
  return (
    <>
      <p>{t("layerImport.explain")}</p>
      <p className="layer-import-formats">{t("layerImport.knownFormats")}</p>
      <p>{t("layerImport.textsFirst")}</p>
      <EarlierImports />
      <footer className="dialog-footer">
        <Button className="button" slot="close">
          {t("buttons.cancel")}
        </Button>
        <Button className="button" onPress={() => void chooseCorpus("folder")}>
          {t("layerImport.chooseFolder")}
        </Button>
        <Button className="button primary" autoFocus onPress={() => void chooseCorpus("files")}>
          {t("layerImport.chooseFiles")}
        </Button>
      </footer>
    </>
  );
}

function Offered({ offer }: { offer: CorpusOffer }) {
  const { look, problem } = useLayerImport();
  return (
    <>
      <div className="layer-import">
        <SourcePane offer={offer} />
        {look ? (
          <LookPane look={look} />
        ) : (
          <div className="layer-import-look">{problem && <Problem problem={problem} />}</div>
        )}
      </div>
      {look && problem && <Problem problem={problem} />}
      <Footer />
    </>
  );
}

/** What was cancelled is no failure. */
function Problem({ problem }: { problem: Failure }) {
  const isCancelled = problem.code === "import-cancelled";
  return <p role={isCancelled ? "status" : "alert"}>{describeFailure(problem, currentLanguage())}</p>;
}

function Footer() {
  const { t } = useTranslation();
  const state = useLayerImport();
  const action = useOwnAction();
  const close = useRef<HTMLButtonElement>(null);
  const wanted = countWanted(state);
  return (
    <footer className="dialog-footer">
      <Underway stopped={() => close.current?.focus()} />
      {/* The button that had the files chosen is gone: without a focus in the dialog Escape would not close it. */}
      <Button className="button" slot="close" ref={close} autoFocus>
        {t(action ? "layerImport.inBackground" : "buttons.cancel")}
      </Button>
      {!action && (
        <Button className="button" onPress={chooseOthers}>
          {t("layerImport.chooseOthers")}
        </Button>
      )}
      {(state.look?.documents.length ?? 0) > 0 && (
        // Not disabled while it works, as the focus would be lost then.
        <Button
          className="button primary"
          isDisabled={state.busy === null && wanted === 0}
          onPress={() => void importLayers()}
        >
          {state.busy === "writing" ? t("layerImport.importing") : t("layerImport.import", { count: wanted })}
        </Button>
      )}
    </footer>
  );
}
