import { useEffect, useState } from "react";
import { Button, Heading, Input, Label, Text, TextField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { TextEncoding } from "../../core/text/TextEncoding";
import type { ImportOffer, TextPreview } from "../../electron/ipc/importing";
import { ActionProgress } from "../shell/LongActions";
import { WindowModal } from "../shell/WindowModal";
import { notify } from "../state/announcements";
import { useProgress } from "../state/progress";
import { client } from "../workbenchClient";
import { FileList } from "./FileList";
import { addTexts, chooseEncoding, chooseTexts, countOutcomes, useImport, waitingFiles } from "./importStore";
import { PreviewPane } from "./PreviewPane";
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
        {t("importing.cancel")}
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
          <Preview ticket={offer.ticket} />
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

function Preview({ ticket }: { ticket: number }) {
  const { t } = useTranslation();
  const selected = useImport((state) => state.selected);
  const encoding = useImport(({ encodings }) =>
    selected === null ? null : (encodings.get(selected) ?? null),
  );
  const preview = usePreview(ticket, selected, encoding);
  if (selected === null) return <p>{t("importing.select")}</p>;
  return preview && <PreviewPane preview={preview} onChoose={(choice) => chooseEncoding(selected, choice)} />;
}

/** What was previewed last stays until the next one is there, so that nothing flickers. */
function usePreview(ticket: number, id: number | null, encoding: TextEncoding | null): TextPreview | null {
  const [preview, setPreview] = useState<TextPreview | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (id !== null)
      void client.previewImport({ ticket, id, encoding }).then((answer) => {
        if (!isWanted) return;
        if (answer.ok) setPreview(answer.value);
        else notify(answer.error);
      });
    return () => {
      isWanted = false;
    };
  }, [ticket, id, encoding]);
  return preview;
}

function OfferFooter() {
  const { t } = useTranslation();
  const state = useImport();
  const waiting = waitingFiles(state).length;
  const action = useProgress(({ actions }) => actions.find(({ name }) => name === "adding"));
  const refusedAtOnce = state.offer?.refused.length ?? 0;
  const counts = countOutcomes(state.outcomes.values());
  return (
    <footer className="dialog-footer">
      <small role="status">
        {state.outcomes.size > 0 &&
          t("importing.result", { ...counts, refused: counts.refused + refusedAtOnce })}
      </small>
      {action && <ActionProgress action={action} />}
      {action?.cancel && (
        <Button className="button" onPress={action.cancel}>
          {t("importing.stop")}
        </Button>
      )}
      <Button className="button" slot="close">
        {t(state.outcomes.size > 0 ? "importing.close" : "importing.cancel")}
      </Button>
      {waiting > 0 && (
        <Button className="button primary" isDisabled={state.busy !== null} onPress={() => void addTexts()}>
          {t("importing.add", { count: waiting })}
        </Button>
      )}
    </footer>
  );
}
