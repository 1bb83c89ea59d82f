import { type FormEvent, useState } from "react";
import { Form, Heading, Input, Label, Text, TextField } from "react-aria-components";
import { tidyFolder } from "../../core/model/folderName";
import type { DocumentId } from "../../core/model/ids";
import { documentEntry } from "../../core/model/Project";
import { useTranslation } from "../i18n/useTranslation";
import { closeDialog } from "../shell/dialogInUse";
import { WindowModal } from "../shell/WindowModal";
import { announce } from "../state/announcements";
import { useDocuments } from "../state/documentStore";
import { changeProject } from "../state/project";
import { useWorkspace } from "../state/workspaceStore";
import { KeepFooter } from "./KeepFooter";

/** Puts the document on screen into a folder of the list. */
export function FileDialog() {
  const document = useDocuments((state) => state.current);
  return (
    <WindowModal dialog="file" className="narrow">
      {document && <File document={document} />}
    </WindowModal>
  );
}

function File({ document }: { document: DocumentId }) {
  const { t } = useTranslation();
  const project = useWorkspace(({ info }) => info?.project);
  const [folder, setFolder] = useState((project && documentEntry(project, document).folder) ?? "");
  const known = new Set(Object.values(project?.documents ?? {}).flatMap((entry) => entry.folder ?? []));
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await changeProject({ kind: "document-filed", document, folder }))) return;
    const name = tidyFolder(folder);
    announce((say) => (name === "" ? say("importing.unfiled") : say("importing.filed", { folder: name })));
    closeDialog("file");
  };
  return (
    <Form onSubmit={(event) => void keep(event)}>
      <Heading slot="title">{t("importing.fileHeading")}</Heading>
      <TextField className="field" value={folder} onChange={setFolder} maxLength={200} autoFocus>
        <Label className="visually-hidden">{t("importing.fileHeading")}</Label>
        <Input list="known-folders" />
        <Text slot="description">{t("importing.folderHelp")}</Text>
      </TextField>
      <datalist id="known-folders">
        {[...known].sort().map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <KeepFooter />
    </Form>
  );
}
