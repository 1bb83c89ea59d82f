import { useEffect, useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { describeFailure } from "../../core/errors";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { hasUnsavedLabels, leaveEditor } from "../labels/editorStore";
import { retrySaving, saveEverything, useEverythingSaved } from "../state/everythingSaved";
import { client, onMainEvent } from "../workbenchClient";
import { SaveCopyButton } from "./SaveCopyButton";

/** Saves before the window closes, and asks only when that fails or when labels have been changed and not saved. */
export function ClosingDialog() {
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => onMainEvent("closing", () => void close(() => setIsAsking(true))), []);
  return (
    <ModalOverlay className="overlay" isOpen={isAsking} onOpenChange={setIsAsking}>
      <Modal className="modal narrow">
        <Dialog className="dialog" role="alertdialog">
          <Question />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

async function close(ask: () => void): Promise<void> {
  // A note that is being written is kept when its field is left.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  // Asked where they are edited, so that they can be looked at and saved.
  if (hasUnsavedLabels()) return leaveEditor(() => void close(ask));
  if (await saveEverything()) await client.finishClosing({ discardUnsaved: false });
  else ask();
}

function Question() {
  const { t } = useTranslation();
  const state = useEverythingSaved();
  return (
    <>
      <Heading slot="title">{t("closing.heading")}</Heading>
      <p>{t("closing.explain")}</p>
      {state.kind === "failed" && <p>{describeFailure(state.problem, currentLanguage())}</p>}
      <footer className="dialog-footer">
        <SaveCopyButton />
        <Button className="button danger" onPress={() => void client.finishClosing({ discardUnsaved: true })}>
          {t("closing.discard")}
        </Button>
        <Button className="button primary" slot="close" onPress={() => retrySaving()} autoFocus>
          {t("closing.stay")}
        </Button>
      </footer>
    </>
  );
}
