import type { FoundEncoding } from "../../core/formats/importing/CorpusImport";
import { useTranslation } from "../i18n/useTranslation";
import { encodingName } from "../importing/PreviewPane";

/** More files say no more. */
const MOST_LINES = 20;

/** The files that are not in UTF-8 and how they were read: a wrong guess shows in the words below. */
export function EncodingList({ encodings }: { encodings: readonly FoundEncoding[] }) {
  const { t } = useTranslation();
  if (encodings.length === 0) return null;
  const isGuessed = encodings.some(({ isMarked }) => !isMarked);
  return (
    <>
      <h3>{t("layerImport.encodings")}</h3>
      {isGuessed && <p>{t("layerImport.encodingGuessed")}</p>}
      <ul className="layer-import-documents">
        {encodings.slice(0, MOST_LINES).map(({ file, encoding, isMarked }) => (
          <li key={file}>
            {file}
            <small>
              {t(isMarked ? "layerImport.encodingMarked" : "layerImport.encodingLikeliest", {
                encoding: encodingName(encoding),
              })}
            </small>
          </li>
        ))}
        {encodings.length > MOST_LINES && (
          <li>{t("layerImport.more", { count: encodings.length - MOST_LINES })}</li>
        )}
      </ul>
    </>
  );
}
