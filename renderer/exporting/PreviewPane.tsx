import { useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { describeFailure } from "../../core/errors";
import type { PreviewedFile } from "../../electron/ipc/exporting";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { useDocuments } from "../state/documentStore";
import { useExport } from "./exportStore";

/** The first lines of what would be written of the document on screen. */
export function PreviewPane() {
  const { t } = useTranslation();
  const { answer, problem } = useExport((state) => state.preview);
  const hasDocument = useDocuments(({ current }) => current !== null);
  return (
    <section className="export-preview" aria-label={t("export.preview")}>
      <h3>{t("export.preview")}</h3>
      {!hasDocument && <p>{t("export.noDocument")}</p>}
      {problem && <p>{describeFailure(problem, currentLanguage())}</p>}
      {answer && <Files files={answer.files} />}
    </section>
  );
}

function Files({ files }: { readonly files: readonly PreviewedFile[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState("");
  const file = files.find(({ path }) => path === chosen) ?? files.find(holdsAnnotations) ?? files[0];
  if (!file) return null;
  return (
    <>
      <ToggleButtonGroup
        className="export-files"
        aria-label={t("export.files")}
        disallowEmptySelection
        selectedKeys={[file.path]}
        onSelectionChange={(keys) => setChosen(String([...keys][0] ?? ""))}
      >
        {files.map(({ path }) => (
          <ToggleButton key={path} id={path} className="export-file">
            {path}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Lines file={file} />
      <p className="export-hint">
        {t(file.isUnpacked ? "export.unpacked" : file.isShortened ? "export.firstLines" : "export.allLines")}
      </p>
    </>
  );
}

/** A text that lies beside its annotations shows nothing of the format. */
const holdsAnnotations = ({ path }: PreviewedFile) => !path.endsWith(".txt");

function Lines({ file }: { readonly file: PreviewedFile }) {
  const { t } = useTranslation();
  const text = file.lines.join("\n") + (file.isShortened ? " …" : "");
  return (
    <section
      className="export-lines"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must be scrolled by key as well
      tabIndex={0}
      aria-label={t("export.linesOf", { file: file.path })}
    >
      <pre>{text}</pre>
    </section>
  );
}
