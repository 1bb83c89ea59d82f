import { useEffect, useState } from "react";
import { Button, Heading } from "react-aria-components";
import { describeFailure, type Failure } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import { documentEntry, encodingOf } from "../../core/model/Project";
import type { TextEncoding } from "../../core/text/TextEncoding";
import type { TextPreview } from "../../electron/ipc/importing";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { closeDialog } from "../shell/dialogInUse";
import { WindowModal } from "../shell/WindowModal";
import { notify } from "../state/announcements";
import { replaceDocument, useDocuments } from "../state/documentStore";
import { tryToChangeProject } from "../state/project";
import { saveQueue } from "../state/saving";
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
  const [chosen, setChosen] = useState<TextEncoding | null>(() => readableEncoding(document));
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const preview = useDocumentPreview(document, chosen);
  const choose = (encoding: TextEncoding) => {
    setChosen(encoding);
    setRefusal(null);
  };
  const keep = async (encoding: TextEncoding) => setRefusal(await keepEncoding(document, encoding));
  const canKeep = preview !== null && preview.problem === null && preview.doubts.length === 0;
  return (
    <>
      <Heading slot="title">{t("importing.encodingHeading")}</Heading>
      <p>{t("importing.encodingHelp")}</p>
      <section className="import-preview" aria-label={t("importing.preview")}>
        {preview && <PreviewPane preview={preview} onChoose={choose} />}
      </section>
      {refusal && <p role="alert">{describeFailure(refusal, currentLanguage())}</p>}
      <footer className="dialog-footer">
        <Button className="button" slot="close">
          {t("buttons.cancel")}
        </Button>
        <Button
          className="button primary"
          isDisabled={!canKeep}
          onPress={() => preview && void keep(preview.encoding)}
        >
          {t("importing.keep")}
        </Button>
      </footer>
    </>
  );
}

/** The encoding that a document is read in; null for one that cannot be read so. */
function readableEncoding(document: DocumentId): TextEncoding | null {
  const { info } = useWorkspace.getState();
  const isRead = useDocuments.getState().opened.has(document);
  return isRead && info ? encodingOf(info.project, document) : null;
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

/** The project says it for everybody; the text is then read anew. Gives why it was refused. */
async function keepEncoding(document: DocumentId, encoding: TextEncoding): Promise<Failure | null> {
  const { info } = useWorkspace.getState();
  const original = (info && documentEntry(info.project, document).original) ?? null;
  await saveQueue.flush();
  const changed = await tryToChangeProject({ kind: "document-sourced", document, encoding, original });
  if (!changed.ok) return changed.error;
  closeDialog("encoding");
  const opened = await client.openDocument({ document });
  if (opened.ok) replaceDocument(opened.value);
  useDocuments.setState({ problem: opened.ok ? null : opened.error });
  await summariseAgain([document]);
  return null;
}
