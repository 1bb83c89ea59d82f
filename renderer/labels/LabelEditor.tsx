import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { describeFailure } from "../../core/errors";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { useDialog } from "../shell/dialogInUse";
import { canSave, keepEditing, leaveEditor, saveLabels, useLabelEditor } from "./editorStore";
import { LabelForm } from "./LabelForm";
import { LabelRail } from "./LabelRail";
import { Looking } from "./Looking";
import "../shell/dialogs.css";
import "./labelEditor.css";

/** Where the project's labels are changed, all at once when they are saved. */
export function LabelEditor() {
  const isOpen = useDialog(({ open }) => open === "labels");
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => open || leaveEditor()}
    >
      <Modal className="modal label-editor">
        <Dialog className="dialog">
          <Editor />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Editor() {
  const { t } = useTranslation();
  const draft = useLabelEditor(({ drafts, selected }) => drafts.find(({ key }) => key === selected));
  return (
    <>
      <Heading slot="title">{t("labels.edit")}</Heading>
      <div className="label-editor-parts">
        <LabelRail />
        {draft && <LabelForm key={draft.key} draft={draft} />}
      </div>
      <Footer />
    </>
  );
}

function Footer() {
  const { t } = useTranslation();
  const isAsking = useLabelEditor(({ afterGivingUp }) => afterGivingUp !== null);
  const isReady = useLabelEditor(canSave);
  const isSaving = useLabelEditor((state) => state.isSaving);
  const problem = useLabelEditor((state) => state.problem);
  if (isAsking) return <GiveUp />;
  return (
    <footer className="dialog-footer">
      {isSaving && <Looking />}
      {problem ? (
        <p className="label-problem" role="alert">
          {describeFailure(problem, currentLanguage())}
        </p>
      ) : (
        !isSaving && <small>{t("labels.shared")}</small>
      )}
      <Button className="button" onPress={() => leaveEditor()}>
        {t("buttons.cancel")}
      </Button>
      <Button className="button primary" isDisabled={!isReady} onPress={() => void saveLabels()}>
        {t("labels.save")}
      </Button>
    </footer>
  );
}

/** In place of the footer, so that nothing moves and one more Escape does not lose anything. */
function GiveUp() {
  const { t } = useTranslation();
  const giveUp = () => useLabelEditor.getState().afterGivingUp?.();
  return (
    <footer className="dialog-footer" role="alert">
      <strong className="label-problem">{t("labels.unsaved")}</strong>
      <Button className="button danger" onPress={giveUp}>
        {t("labels.giveUp")}
      </Button>
      <Button className="button primary" onPress={keepEditing} autoFocus>
        {t("labels.keepEditing")}
      </Button>
    </footer>
  );
}
