import { Button, Input, Label, TextArea, TextField } from "react-aria-components";
import type { Language } from "../../core/errors";
import { projectBounds } from "../../core/model/projectBounds";
import { useTranslation } from "../i18n/useTranslation";
import { openPatterns } from "../suggest/patterns/patternStore";
import { AttributesField } from "./AttributesField";
import { ColorField } from "./ColorField";
import { DeleteLabel } from "./DeleteLabel";
import { type DraftLabel, labelsIn, problemsOf } from "./draft";
import { editSelected, leaveEditor, useLabelEditor } from "./editorStore";
import { KeyField } from "./KeyField";

const languages: readonly Language[] = ["zh-CN", "en"];

/** One label's parts. */
export function LabelForm({ draft }: { draft: DraftLabel }) {
  const { t } = useTranslation();
  const { label } = draft;
  const isAdded = useLabelEditor(({ added }) => added === draft.key);
  return (
    <div className="label-form">
      <div className="label-pair">
        {languages.map((language) => (
          <TextField
            key={language}
            className="field"
            value={label.names[language]}
            maxLength={projectBounds.name}
            autoFocus={isAdded && language === languages[0]}
            onChange={(name) => editSelected({ names: { ...label.names, [language]: name } })}
          >
            <Label>{t(`labels.name_${language}`)}</Label>
            <Input lang={language} />
          </TextField>
        ))}
      </div>
      <div className="label-pair">
        <KeyField draft={draft} />
        <IdOf draft={draft} />
      </div>
      <ColorField label={label} />
      <div className="label-pair">
        {languages.map((language) => (
          <TextField
            key={language}
            className="field"
            value={label.guideline[language]}
            maxLength={projectBounds.guideline}
            onChange={(text) => editSelected({ guideline: { ...label.guideline, [language]: text } })}
          >
            <Label>{t(`labels.guideline_${language}`)}</Label>
            <TextArea className="label-guideline" rows={5} lang={language} />
          </TextField>
        ))}
      </div>
      <AttributesField label={label} />
      {!draft.isNew && <Patterns label={label.id} />}
      <Problems draft={draft} />
      <DeleteLabel key={draft.key} draft={draft} />
    </div>
  );
}

/** The way to the forms in which the label's passages are suggested. */
function Patterns({ label }: { label: string }) {
  const { t } = useTranslation();
  return (
    <Button className="button label-patterns" onPress={() => leaveEditor(() => openPatterns(label))}>
      {t("patterns.ofLabel")}
    </Button>
  );
}

/** What layers store: it never changes, so that no annotation loses its label. */
function IdOf({ draft }: { draft: DraftLabel }) {
  const { t } = useTranslation();
  const drafts = useLabelEditor((state) => state.drafts);
  const id = labelsIn(drafts)[drafts.indexOf(draft)]?.id ?? draft.label.id;
  return (
    <div className="field">
      <span className="field-name">{t("labels.id")}</span>
      <span className="label-id">
        <code>{id}</code>
      </span>
    </div>
  );
}

function Problems({ draft }: { draft: DraftLabel }) {
  const { t } = useTranslation();
  const drafts = useLabelEditor((state) => state.drafts);
  // That of the key stands by its field.
  const problems = problemsOf(draft, drafts).filter((problem) => problem !== "keyTwice");
  if (problems.length === 0) return null;
  return (
    <ul className="label-problems">
      {problems.map((problem) => (
        <li key={problem}>{t(`labels.${problem}`, { ...projectBounds })}</li>
      ))}
    </ul>
  );
}
