import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { Label } from "../../core/model/LabelSet";
import { focusText } from "../annotate/editorInUse";
import { selectedAnnotation } from "../commands/annotating";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { keyCap, labelStyle, useLabels } from "../labels";
import { announce } from "../state/announcements";
import { changeProject } from "../state/project";
import { useWorkspace } from "../state/workspaceStore";
import { Examples } from "./Examples";
import { openLabelEditor } from "./editorStore";
import { useExamples } from "./useExamples";
import "./guidelines.css";

/** What each label is for, in words that can be changed in place, and in what has been tagged with it. */
export function GuidelinePanel() {
  const { t } = useTranslation();
  const labels = useLabels();
  const examples = useExamples(labels);
  return (
    <div className="guidelines">
      {labels.map((label) => (
        <section
          key={label.id}
          aria-label={label.names[currentLanguage()]}
          style={labelStyle(labels, label.id)}
        >
          <Heading label={label} />
          <GuidelineField key={currentLanguage()} label={label} />
          <Examples label={label} {...examples} />
        </section>
      ))}
      <Button className="button plain guidelines-edit" onPress={() => void openLabelEditor()}>
        {t("commands.editLabels")}
      </Button>
    </div>
  );
}

/** Comes into view when an annotation with this label is selected as the panel opens. */
function Heading({ label }: { label: Label }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (selectedAnnotation()?.label === label.id) heading.current?.scrollIntoView({ block: "nearest" });
  }, [label.id]);
  return (
    <h3 ref={heading}>
      <i className="swatch" />
      {label.names[currentLanguage()]}
      {label.key !== "" && <kbd>{keyCap(label.key)}</kbd>}
    </h3>
  );
}

/** The guideline in the language shown: kept when its field is left for the text, given up with Escape. */
function GuidelineField({ label }: { label: Label }) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const stored = label.guideline[language];
  const [draft, setDraft] = useState(stored);
  useEffect(() => setDraft(stored), [stored]);
  const onKeyDown = ({ key, ctrlKey, metaKey, nativeEvent }: React.KeyboardEvent) => {
    // Escape then closes the input method's candidates and must not give the words up.
    if (nativeEvent.isComposing) return;
    if (key === "Escape") setDraft(stored);
    if (key === "Escape" || (key === "Enter" && (ctrlKey || metaKey))) requestAnimationFrame(focusText);
  };
  return (
    <textarea
      className="guideline-text"
      value={draft}
      aria-label={t("labels.writeGuideline", { label: label.names[language] })}
      placeholder={t("labels.noGuideline")}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={() => draft !== stored && void keepGuideline(label, draft)}
      onKeyDown={onKeyDown}
    />
  );
}

/** A refusal leaves the words in their field. */
async function keepGuideline({ id, names, guideline }: Label, text: string): Promise<void> {
  const base = useWorkspace.getState().info?.project.labels ?? [];
  const language = currentLanguage();
  const labels = base.map((label) =>
    label.id === id ? { ...label, guideline: { ...guideline, [language]: text.trim() } } : label,
  );
  if (await changeProject({ kind: "labels-changed", base, labels }))
    announce((t) => t("labels.guidelineKept", { label: names[language] }));
}
