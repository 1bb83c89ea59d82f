import { foldersIn } from "../../core/model/folderName";
import { useTranslation } from "../i18n/useTranslation";
import { SelectField } from "../search/SelectField";
import { useDocuments } from "../state/documentStore";
import { useWorkspace } from "../state/workspaceStore";
import { useExport } from "./exportStore";
import { FormRow } from "./FormRow";

const FOLDER = "folder:";

/** Which documents: all, those of a folder, or the one on screen. */
export function ScopeField() {
  const { t } = useTranslation();
  const { scope, folder } = useExport();
  const hasDocument = useDocuments(({ current }) => current !== null);
  const choices = [
    { value: "corpus", name: t("export.corpus") },
    ...useFolders().map((name) => ({ value: FOLDER + name, name: t("export.folder", { name }) })),
    ...(hasDocument ? [{ value: "document", name: t("export.document") }] : []),
  ];
  return (
    <FormRow name={t("export.scope")}>
      <SelectField
        name={t("export.scope")}
        {...{ choices }}
        value={scope === "folder" ? FOLDER + folder : scope}
        onChange={choose}
      />
    </FormRow>
  );
}

function choose(value: string): void {
  if (value.startsWith(FOLDER)) useExport.setState({ scope: "folder", folder: value.slice(FOLDER.length) });
  else useExport.setState({ scope: value === "document" ? "document" : "corpus" });
}

function useFolders(): string[] {
  const project = useWorkspace(({ info }) => info?.project);
  const own = Object.values(project?.documents ?? {}).flatMap(({ folder }) => folder ?? []);
  return [...new Set(own.flatMap(foldersIn))].sort();
}
