import { useEffect, useState } from "react";
import { Button, Heading } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { DocumentId } from "../../core/model/ids";
import { documentEntry } from "../../core/model/Project";
import type { TextEncoding } from "../../core/text/TextEncoding";
import type { TextPreview } from "../../electron/ipc/importing";
import { closeDialog } from "../shell/dialogInUse";
import { WindowModal } from "../shell/WindowModal";
import { notify } from "../state/announcements";
import { forgetDocument, openDocument, useDocuments } from "../state/documentStore";
import { changeProject } from "../state/project";
import { summariseAgain } from "../state/summarising";
import { useWorkspace } from "../state/workspaceStore";
import { client } from "../workbenchClient";
import { PreviewPane } from "./PreviewPane";
import "./importing.css";

/** Says in which encoding the document on screen is, with a look at how it reads. */
export function EncodingDialog() {
  const document = useDocuments((state) => state.current);
  return (
    <WindowModal dialog="encoding" className="">
      {document && <Encoding document={document} />}
    </WindowModal>
  );
}

function Encoding({ document }: { document: DocumentId }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<TextEncoding | null>(null);
  const preview = useDocumentPreview(document, chosen);
  const canKeep = preview !== null && preview.problem === null && preview.doubts.length === 0;
  return (
    <>
      <Heading slot="title">{t("importing.encodingHeading")}</Heading>
      <p>{t("importing.encodingHelp")}</p>
      <section className="import-preview" aria-label={t("importing.preview")}>
        {preview && <PreviewPane preview={preview} onChoose={setChosen} />}
      </section>
      <footer className="dialog-footer">
        <Button className="button" slot="close">
          {t("importing.cancel")}
        </Button>
        <Button
          className="button primary"
          isDisabled={!canKeep}
          onPress={() => preview && void keepEncoding(document, preview.encoding)}
        >
          {t("importing.keep")}
        </Button>
      </footer>
    </>
  );
}

function useDocumentPreview(document: DocumentId, encoding: TextEncoding | null): TextPreview | null {
  const [preview, setPreview] = useState<TextPreview | null>(null);
  useEffect(() => {
    let isWanted = true;
    void client.previewDocument({ document, encoding }).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setPreview(answer.value);
      else notify(answer.error);
    });
    return () => {
      isWanted = false;
    };
  }, [document, encoding]);
  return preview;
}

/** The project says it for everybody; the text is then read anew. */
async function keepEncoding(document: DocumentId, encoding: TextEncoding): Promise<void> {
  const { info } = useWorkspace.getState();
  const original = (info && documentEntry(info.project, document).original) ?? null;
  if (!(await changeProject({ kind: "document-sourced", document, encoding, original }))) return;
  closeDialog("encoding");
  forgetDocument(document);
  await openDocument(document);
  await summariseAgain([document]);
}
