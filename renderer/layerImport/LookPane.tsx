import type { ImportedDocument, UnmatchedDocument } from "../../core/formats/importing/CorpusImport";
import type { ImportLook } from "../../electron/ipc/layerImport";
import { DocumentTitle } from "../documents/DocumentTitle";
import { useTranslation } from "../i18n/useTranslation";
import { EncodingList } from "./EncodingList";
import { LeftList } from "./LeftList";
import { SampleList } from "./SampleList";

/** More rows say no more. */
const MOST_ROWS = 30;

/** What would come of an import: the documents, what is left out, how places are counted, the first annotations. */
export function LookPane({ look }: { look: ImportLook }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key
    <section className="layer-import-look" tabIndex={0} aria-label={t("layerImport.documents")}>
      <Documents look={look} />
      <Completeness look={look} />
      <h3>{t("layerImport.left")}</h3>
      <LeftList look={look} />
      <EncodingList encodings={look.encodings} />
      <Offsets documents={look.documents} />
      {look.samples.length > 0 && <SampleList samples={look.samples} />}
    </section>
  );
}

function Documents({ look: { documents, unmatched } }: { look: ImportLook }) {
  const { t } = useTranslation();
  const counts = [t("layerImport.found", { count: documents.length })];
  if (unmatched.count > 0) counts.push(t("layerImport.notFound", { count: unmatched.count }));
  return (
    <>
      <h3>{counts.join(" · ")}</h3>
      <ul className="layer-import-documents">
        {unmatched.first.slice(0, MOST_ROWS).map((document, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may bear one name, and the rows never change places
          <UnmatchedRow key={i} document={document} />
        ))}
        {documents.slice(0, MOST_ROWS).map((document) => (
          <DocumentRow key={document.document} document={document} />
        ))}
        <More count={Math.max(0, unmatched.count - MOST_ROWS) + Math.max(0, documents.length - MOST_ROWS)} />
      </ul>
    </>
  );
}

/** A line that somebody has deleted leaves no trace in most formats; the report of our own export tells. */
function Completeness({ look: { changed, isReported, documents } }: { look: ImportLook }) {
  const { t } = useTranslation();
  if (changed.length > 0 || documents.length === 0) return null;
  return (
    <p className="layer-import-complete">
      {t(isReported ? "layerImport.asExported" : "layerImport.withoutReport")}
    </p>
  );
}

function More({ count }: { count: number }) {
  const { t } = useTranslation();
  return count > 0 && <li>{t("layerImport.more", { count })}</li>;
}

function DocumentRow({ document: { document, from, by, read } }: { document: ImportedDocument }) {
  const { t } = useTranslation();
  const facts = [t(`layerImport.by.${by}`), t("layerImport.annotations", { count: read })];
  return (
    <li>
      <DocumentTitle document={document} />
      <small>{(from === document ? facts : [`← ${from}`, ...facts]).join(" · ")}</small>
    </li>
  );
}

function UnmatchedRow({ document: { from, reason, document } }: { document: UnmatchedDocument }) {
  const { t } = useTranslation();
  return (
    <li>
      {from}
      <small className="layer-import-bad">
        {t(`layerImport.reason.${reason}`, { document: document ?? "" })}
      </small>
    </li>
  );
}

/** In which units places were counted, and how that is known. */
function Offsets({ documents }: { documents: readonly ImportedDocument[] }) {
  const { t } = useTranslation();
  const said = documents.map(({ foundUnit, evidence }) =>
    t(`layerImport.evidence.${evidence ?? "none"}`, {
      unit: foundUnit === null ? "" : t(`layerImport.unit.${foundUnit}`),
    }),
  );
  if (said.length === 0) return null;
  return (
    <>
      <h3>{t("layerImport.offsets")}</h3>
      <ul className="layer-import-documents">
        {[...new Set(said)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
