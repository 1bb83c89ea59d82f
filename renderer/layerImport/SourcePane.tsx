import { FieldError, Input, Label, Text, TextField } from "react-aria-components";
import { describeFailure } from "../../core/errors";
import type { CorpusOffer, ImportLook } from "../../electron/ipc/layerImport";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { type Choice, SelectField } from "../search/SelectField";
import { LabelChoices } from "./LabelChoices";
import { chooseFormat } from "./layerImporting";
import { useLayerImport } from "./layerImportStore";
import { nameProblem } from "./nameProblem";

/** What is imported, in which format, as whose, and what its labels become. */
export function SourcePane({ offer }: { offer: CorpusOffer }) {
  const look = useLayerImport((state) => state.look);
  return (
    <div className="layer-import-source">
      <Names offer={offer} />
      <FormatField offer={offer} />
      {look && look.documents.length > 0 && <Destination look={look} />}
    </div>
  );
}

/** Comes when the files have been read, and takes the focus of the button that had them chosen. */
function Destination({ look }: { look: ImportLook }) {
  return (
    <>
      <NameField />
      <LabelChoices labels={look.labels} />
    </>
  );
}

function Names({ offer: { names, count } }: { offer: CorpusOffer }) {
  const { t } = useTranslation();
  const shown = names.slice(0, 3);
  return (
    <p className="layer-import-names">
      <span>{t("layerImport.source")}</span> {shown.join(", ")}
      {count > shown.length && ` ${t("layerImport.more", { count: count - shown.length })}`}
    </p>
  );
}

function FormatField({ offer }: { offer: CorpusOffer }) {
  const { t } = useTranslation();
  const { format, found, busy } = useLayerImport();
  const value = format ?? found ?? "";
  const isDetected = (id: string) => format === null && found === id;
  const known: Choice<string>[] = offer.formats.map(({ id, name }) => ({
    value: id,
    name: isDetected(id) ? t("layerImport.detected", { format: name }) : name,
  }));
  const unknown = t(busy === "looking" ? "layerImport.detecting" : "layerImport.unknownFormat");
  const choices = value === "" ? [{ value: "", name: unknown }, ...known] : known;
  return (
    <SelectField
      name={t("layerImport.format")}
      isNamed
      className="layer-import-format"
      {...{ choices, value, onChange: (id: string) => void chooseFormat(id) }}
    />
  );
}

function NameField() {
  const { t } = useTranslation();
  const state = useLayerImport();
  const problem = nameProblem(state);
  return (
    <TextField
      className="field"
      value={state.annotator}
      onChange={(annotator) => useLayerImport.setState({ annotator })}
      isInvalid={problem !== null}
      autoFocus
    >
      <Label>{t("layerImport.annotator")}</Label>
      <Input />
      <Text slot="description">{t("layerImport.annotatorHelp")}</Text>
      <FieldError>{problem && describeFailure(problem, currentLanguage())}</FieldError>
    </TextField>
  );
}
