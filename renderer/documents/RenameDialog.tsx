import { useState } from "react";
import { Form, Heading, Input, Label, Text, TextField } from "react-aria-components";
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

/** A document may be dated by year, month or day. */
const DATE_EXAMPLE = "2023-06";

/** A year, a month or a day. */
const DATE = /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?$/;

/** Gives the document on screen another title, and says when it was written. */
export function RenameDialog() {
  const document = useDocuments((state) => state.current);
  return (
    <WindowModal dialog="rename" className="narrow">
      {document && <Rename document={document} />}
    </WindowModal>
  );
}

function Rename({ document }: { document: DocumentId }) {
  const { t } = useTranslation();
  const known = useWorkspace(({ info }) => info && documentEntry(info.project, document).title) ?? "";
  const dated = useWorkspace(({ info }) => info && documentEntry(info.project, document).date) ?? "";
  const [title, setTitle] = useState(known);
  const [date, setDate] = useState(dated);
  const isDate = DATE.test(date.trim());
  const keep = async (event: React.FormEvent) => {
    event.preventDefault();
    if (!isDate) return;
    if (!(await changeProject({ kind: "document-titled", document, title }))) return;
    const isOther = date.trim() !== dated;
    if (isOther && !(await changeProject({ kind: "document-dated", document, date: date.trim() }))) return;
    announce((say) => say("labels.renamed", { title: title.trim() || document }));
    closeDialog("rename");
  };
  return (
    <Form onSubmit={(event) => void keep(event)}>
      <Heading slot="title">{t("labels.rename")}</Heading>
      <TextField className="field" value={title} onChange={setTitle} maxLength={200} autoFocus>
        <Label className="visually-hidden">{t("labels.rename")}</Label>
        <Input lang="zh-CN" />
        <Text slot="description">{t("labels.renameHelp", { document })}</Text>
      </TextField>
      <TextField className="field" value={date} onChange={setDate} maxLength={10} isInvalid={!isDate}>
        <Label>{t("labels.date")}</Label>
        <Input placeholder={DATE_EXAMPLE} />
        <Text slot="description">{t("labels.dateHelp")}</Text>
      </TextField>
      <KeepFooter />
    </Form>
  );
}
