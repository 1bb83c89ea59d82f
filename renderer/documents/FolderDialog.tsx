import { type FormEvent, useState } from "react";
import { Form, Heading, Input, Label, Text, TextField } from "react-aria-components";
import { useTranslation } from "../i18n/useTranslation";
import { closeDialog } from "../shell/dialogInUse";
import { WindowModal } from "../shell/WindowModal";
import { announce } from "../state/announcements";
import { changeProject } from "../state/project";
import { currentFolder } from "./currentFolder";
import { KeepFooter } from "./KeepFooter";

/** Gives the folder of the document on screen another name, for all documents in it. */
export function FolderDialog() {
  return (
    <WindowModal dialog="folder" className="narrow">
      <Folder from={currentFolder() ?? ""} />
    </WindowModal>
  );
}

function Folder({ from }: { from: string }) {
  const { t } = useTranslation();
  const [to, setTo] = useState(from);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await changeProject({ kind: "folder-renamed", from, to }))) return;
    announce((say) => say("labels.renamed", { title: to.trim() }));
    closeDialog("folder");
  };
  return (
    <Form onSubmit={(event) => void keep(event)}>
      <Heading slot="title">{t("importing.folderHeading")}</Heading>
      <TextField className="field" value={to} onChange={setTo} maxLength={200} isRequired autoFocus>
        <Label className="visually-hidden">{t("importing.folderHeading")}</Label>
        <Input />
        <Text slot="description">{t("importing.folderRenameHelp")}</Text>
      </TextField>
      <KeepFooter />
    </Form>
  );
}
