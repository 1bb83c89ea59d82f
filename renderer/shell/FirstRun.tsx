import { type FormEvent, useState } from "react";
import { Button, Dialog, Form, Heading, Modal, ModalOverlay } from "react-aria-components";
import { parseAnnotatorId } from "../../core/model/ids";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { keyCap } from "../keys/keyCaps";
import { labelStyle, useLabels } from "../labels";
import { changeAnnotator, useSettings } from "../state/settings";
import { useWorkspace } from "../state/workspaceStore";
import { AnnotatorField } from "./AnnotatorField";
import "./dialogs.css";

/** What a new user sees first: the three labels, and a question for their name. */
export function FirstRun() {
  const { annotator } = useSettings();
  const isScreenshot = useWorkspace(({ info }) => info?.isScreenshot ?? false);
  return (
    <ModalOverlay className="overlay" isOpen={annotator === null && !isScreenshot} isKeyboardDismissDisabled>
      <Modal className="modal">
        <Dialog className="dialog">
          <Welcome />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Welcome() {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const parsed = parseAnnotatorId(name.trim());
  const start = (event: FormEvent) => {
    event.preventDefault();
    if (parsed.ok) void changeAnnotator(parsed.value);
  };
  return (
    <Form onSubmit={start}>
      <Heading slot="title">{t("firstRun.heading")}</Heading>
      <p>{t("firstRun.intro")}</p>
      <LabelCards />
      <p>{t("firstRun.howTo")}</p>
      <div className="field-row">
        <AnnotatorField
          name={name}
          onChange={setName}
          label={t("firstRun.name")}
          placeholder={t("firstRun.namePlaceholder")}
        />
        <Button className="button primary" type="submit" isDisabled={!parsed.ok}>
          {t("firstRun.start")}
        </Button>
      </div>
    </Form>
  );
}

function LabelCards() {
  const labels = useLabels();
  const language = currentLanguage();
  return (
    <ul className="label-cards">
      {labels.map(({ id, names, key, guideline }) => (
        <li key={id} style={labelStyle(labels, id)}>
          <strong>
            <i className="swatch" />
            {names[language]}
            <kbd>{keyCap(key)}</kbd>
          </strong>
          {guideline[language]}
        </li>
      ))}
    </ul>
  );
}
