import { Button, Heading } from "react-aria-components";
import { describeFailure } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import type { LeastSure, UnsurePassage } from "../../electron/ipc/suggest";
import { DocumentTitle } from "../documents/DocumentTitle";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { labelName, labelStyle, useLabels } from "../labels";
import { goToPlace } from "../search/goToPlace";
import { closeDialog } from "../shell/dialogInUse";
import { WindowModal } from "../shell/WindowModal";
import { openDocument } from "../state/documentStore";
import { stopLooking, useLeastSure } from "./leastSure";
import "./leastSure.css";

/** More are no order of work for one sitting. */
const MOST_DOCUMENTS = 20;
const MOST_PASSAGES = 60;

/** Where the learner would learn most: documents and passages it is least sure of, each of which opens there. */
export function LeastSureDialog() {
  return (
    <WindowModal dialog="leastSure" className="">
      <Content />
    </WindowModal>
  );
}

function Content() {
  const { t } = useTranslation();
  const { isLooking, found, problem } = useLeastSure();
  return (
    <>
      <Heading slot="title">{t("leastSure.heading")}</Heading>
      <p>{t("leastSure.help")}</p>
      {problem && <p role="alert">{describeFailure(problem, currentLanguage())}</p>}
      {found && <Found found={found} />}
      <footer className="dialog-footer">
        {isLooking && <Looking />}
        <Button className="button" slot="close">
          {t("buttons.close")}
        </Button>
      </footer>
    </>
  );
}

function Looking() {
  const { t } = useTranslation();
  const reached = useLeastSure((state) => state.reached);
  return (
    <>
      <small role="status">{reached ? t("leastSure.reached", { ...reached }) : t("leastSure.looking")}</small>
      <Button className="button" onPress={stopLooking}>
        {t("buttons.stop")}
      </Button>
    </>
  );
}

function Found({ found: { documents, passages, looked, total } }: { found: LeastSure }) {
  const { t } = useTranslation();
  if (passages.length === 0) return <p>{t("leastSure.none")}</p>;
  return (
    <>
      {looked < total && <p>{t("leastSure.stopped", { looked, total })}</p>}
      <h3 className="unsure-heading">{t("leastSure.documents")}</h3>
      <ol className="unsure-list">
        {documents.slice(0, MOST_DOCUMENTS).map(({ document, uncertainty }) => (
          <li key={document}>
            <DocumentRow document={document} uncertainty={uncertainty} />
          </li>
        ))}
      </ol>
      <h3 className="unsure-heading">{t("leastSure.passages")}</h3>
      <ol className="unsure-list">
        {passages.slice(0, MOST_PASSAGES).map((passage) => (
          <li key={`${passage.document} ${passage.start} ${passage.end} ${passage.label}`}>
            <PassageRow passage={passage} />
          </li>
        ))}
      </ol>
    </>
  );
}

function DocumentRow({ document, uncertainty }: { document: DocumentId; uncertainty: number }) {
  const figure = new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 1 });
  const open = () => {
    closeDialog("leastSure");
    void openDocument(document);
  };
  return (
    <Button className="unsure-row" onPress={open}>
      <DocumentTitle document={document} />
      <small>{figure.format(uncertainty)}</small>
    </Button>
  );
}

function PassageRow({ passage }: { passage: UnsurePassage }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const open = () => {
    closeDialog("leastSure");
    void goToPlace({ document: passage.document, start: passage.start, end: passage.end }, null);
  };
  return (
    <Button className="unsure-row" onPress={open} style={labelStyle(labels, passage.label)}>
      <i className="swatch" aria-hidden="true" />
      <span className="unsure-words">{passage.words}</span>
      <small>
        {labelName(passage.label)} {t("suggest.score", { score: Math.round(passage.score * 100) })} ·{" "}
        <DocumentTitle document={passage.document} />
      </small>
    </Button>
  );
}
