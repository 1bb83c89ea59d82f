import { describeFailure } from "../../core/errors";
import type { TextEncoding } from "../../core/text/TextEncoding";
import type { DoubtfulByte, TextPreview } from "../../electron/ipc/importing";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { SelectField } from "../search/SelectField";

interface PreviewProps {
  readonly preview: TextPreview;
  readonly onChoose: (encoding: TextEncoding) => void;
}

/** More are not listed by the storage. */
const MOST_LISTED = 20;

/** How a text begins in an encoding, what cannot be read in it, and the choice of another. */
export function PreviewPane({ preview, onChoose }: PreviewProps) {
  const { t } = useTranslation();
  const { problem, guesses, doubts, beginning } = preview;
  if (problem) return <p role="alert">{describeFailure(problem, currentLanguage())}</p>;
  return (
    <>
      {guesses.length > 0 && <EncodingField preview={preview} onChoose={onChoose} />}
      {doubts.length > 0 && <Doubts doubts={doubts} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is reached by key */}
      <section className="import-beginning" tabIndex={0} aria-label={t("importing.beginning")}>
        <MarkedText text={beginning} />
      </section>
    </>
  );
}

function EncodingField({ preview: { encoding, guesses }, onChoose }: PreviewProps) {
  const { t } = useTranslation();
  const likeliest = guesses[0]?.encoding;
  const nameOf = (id: TextEncoding, isReadable: boolean) => {
    const name = encodingName(id);
    if (!isReadable) return t("importing.unreadable", { encoding: name });
    return id === likeliest ? t("importing.detected", { encoding: name }) : name;
  };
  const choices = guesses.map((guess) => ({
    value: guess.encoding,
    name: nameOf(guess.encoding, guess.isReadable),
  }));
  return (
    <SelectField
      name={t("importing.encoding")}
      isNamed
      className="import-encoding"
      {...{ choices, value: encoding, onChange: onChoose }}
    />
  );
}

/** An encoding as people write it; GBK is what its older files are called. */
export function encodingName(encoding: TextEncoding): string {
  return {
    "utf-8": "UTF-8",
    "utf-16le": "UTF-16 LE",
    "utf-16be": "UTF-16 BE",
    gb18030: "GB18030 / GBK",
    big5: "Big5",
  }[encoding];
}

function Doubts({ doubts }: { doubts: readonly DoubtfulByte[] }) {
  const { t } = useTranslation();
  const isMany = doubts.length >= MOST_LISTED;
  return (
    <div className="import-doubts" role="note">
      <p>{isMany ? t("importing.doubtsMany") : t("importing.doubts", { count: doubts.length })}</p>
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt.byte}>
            <span>{t("importing.doubtPlace", { ...doubt })}</span> {doubt.before}
            <mark>�</mark>
            {doubt.after}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The places that cannot be read stand out. */
function MarkedText({ text }: { text: string }) {
  const [first, ...rest] = text.split("\ufffd");
  return (
    <>
      {first}
      {rest.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
        <span key={i}>
          <mark>�</mark>
          {part}
        </span>
      ))}
    </>
  );
}
