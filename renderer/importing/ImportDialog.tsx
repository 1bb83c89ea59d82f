import { Button, Heading, Input, Label, Text, TextField } from "react-aria-components";
import type { ImportOffer } from "../../electron/ipc/importing";
import { useTranslation } from "../i18n/useTranslation";
import { ActionProgress } from "../shell/LongActions";
import { WindowModal } from "../shell/WindowModal";
import { useProgress } from "../state/progress";
import { addTexts, chooseTexts } from "./adding";
import { FileList } from "./FileList";
import { countAddable, countOutcomes, useImport } from "./importStore";
import { PreviewPane } from "./PreviewPane";
import { chooseEncoding } from "./previewing";
import "./importing.css";

/** The dialog that adds texts: chooses files, shows how they read, and what became of each. */
export function ImportDialog() {
  const hasOffer = useImport(({ offer }) => offer !== null);
  return (
    <WindowModal dialog="import" className={hasOffer ? "import-modal" : "narrow"}>
      <Import />
    </WindowModal>
  );
}

function Import() {
  const { t } = useTranslation();
  const { offer, busy } = useImport();
  return (
    <>
      <Heading slot="title">{t("importing.heading")}</Heading>
      {offer ? <Offered offer={offer} /> : <p>{t("importing.explain")}</p>}
      {busy === "looking" && <p role="status">{t("importing.looking")}</p>}
      {offer ? <OfferFooter /> : <ChooseFooter />}
    </>
  );
}

function ChooseFooter() {
  const { t } = useTranslation();
  const isBusy = useImport(({ busy }) => busy !== null);
  return (
    <footer className="dialog-footer">
      <Button className="button" slot="close">
        {t("buttons.cancel")}
      </Button>
      <Button className="button" isDisabled={isBusy} onPress={() => void chooseTexts("folder")}>
        {t("importing.chooseFolder")}
      </Button>
      <Button
        className="button primary"
        isDisabled={isBusy}
        autoFocus
        onPress={() => void chooseTexts("files")}
      >
        {t("importing.chooseFiles")}
      </Button>
    </footer>
  );
}

function Offered({ offer }: { offer: ImportOffer }) {
  const { t } = useTranslation();
  const { folder, busy } = useImport();
  return (
    <>
      <div className="import-offer">
        <FileList offer={offer} />
        <section className="import-preview" aria-label={t("importing.preview")}>
          <Preview />
        </section>
      </div>
      <TextField
        className="field"
        value={folder}
        onChange={(value) => useImport.setState({ folder: value })}
        maxLength={200}
        isDisabled={busy !== null}
      >
        <Label>{t("importing.folder")}</Label>
        <Input />
        <Text slot="description">{t("importing.folderHelp")}</Text>
      </TextField>
    </>
  );
}

/** What was previewed in one encoding stays until the next is there, so that nothing flickers. */
function Preview() {
  const { t } = useTranslation();
  const selected = useImport((state) => state.selected);
  const preview = useImport(({ seen }) => (selected === null ? null : seen.get(selected)?.preview));
  if (selected === null) return <p>{t("importing.select")}</p>;
  return preview && <PreviewPane preview={preview} onChoose={(choice) => chooseEncoding(selected, choice)} />;
}

function OfferFooter() {
  const { t } = useTranslation();
  const state = useImport();
  const addable = countAddable(state);
  const isTried = state.outcomes.size > 0;
  const action = useProgress(({ actions }) => actions.find(({ name }) => name === "adding"));
  return (
    <footer className="dialog-footer">
      <small role="status">{isTried && t("importing.result", countOutcomes(state))}</small>
      {action && <ActionProgress action={action} />}
      {action?.cancel && (
        <Button className="button" onPress={action.cancel}>
          {t("buttons.stop")}
        </Button>
      )}
      <CloseButton key={String(isTried)} isTried={isTried} />
      {addable > 0 && (
        // Not disabled while it works, as the focus would be lost then.
        <Button className="button primary" onPress={() => void addTexts()}>
          {t("importing.add", { count: addable })}
        </Button>
      )}
    </footer>
  );
}

/** Takes the focus from the button that has added the texts and is gone. */
function CloseButton({ isTried }: { isTried: boolean }) {
  const { t } = useTranslation();
  return (
    <Button className="button" slot="close" autoFocus={isTried}>
      {t(isTried ? "buttons.close" : "buttons.cancel")}
    </Button>
  );
}
