import { useEffect, useMemo } from "react";
import { Button, Heading } from "react-aria-components";
import { patternsOf } from "../../../core/suggest/patterns/patternsOf";
import { useTranslation } from "../../i18n/useTranslation";
import { WindowModal } from "../../shell/WindowModal";
import { useWorkspace } from "../../state/workspaceStore";
import { PatternEditor } from "./PatternEditor";
import { PatternRail } from "./PatternRail";
import { saveDraft, takeBack, usePatterns } from "./patternStore";
import "./patterns.css";

/** Where the forms are edited that passages of a label have, with what each has caught and missed. */
export function PatternsDialog() {
  return (
    <WindowModal dialog="patterns" className="patterns">
      <Content />
    </WindowModal>
  );
}

function Content() {
  const { t } = useTranslation();
  const draft = usePatterns((state) => state.draft);
  const project = useWorkspace(({ info }) => info?.project);
  const patterns = useMemo(() => (project ? patternsOf(project) : []), [project]);
  // Closed by Escape, a field is not left first.
  useEffect(() => () => void saveDraft(), []);
  return (
    <>
      <Heading slot="title">{t("patterns.heading")}</Heading>
      <p>{t("patterns.help")}</p>
      <div className="pattern-parts">
        <PatternRail patterns={patterns} />
        {draft && <PatternEditor key={draft.id} draft={draft} />}
      </div>
      <Footer />
    </>
  );
}

function Footer() {
  const { t } = useTranslation();
  const canTakeBack = usePatterns(({ replaced }) => replaced.length > 0);
  return (
    <footer className="dialog-footer">
      <small>{t("patterns.shared")}</small>
      {canTakeBack && (
        <Button className="button" onPress={() => void takeBack()}>
          {t("patterns.takeBack")}
        </Button>
      )}
      <Button className="button" slot="close">
        {t("buttons.close")}
      </Button>
    </footer>
  );
}
