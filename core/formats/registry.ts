import { failure } from "../errors";
import { err, ok, type Result } from "../result";
import { brat } from "./brat/brat";
import type { CorpusFormat } from "./CorpusFormat";
import { cluener } from "./cluener";
import { conll } from "./conll/conll";
import { doccano } from "./doccano/doccano";
import { docx } from "./docx/docx";
import { huggingface } from "./huggingface/huggingface";
import { jsonl } from "./jsonl";
import { labelStudio } from "./label-studio/labelStudio";
import { ownJson } from "./ownJson";
import { refiQda } from "./refi-qda/refiQda";
import { spacy } from "./spacy/spacy";
import { csv } from "./table/csv";
import { uimaJson, uimaXmi } from "./uima/uima";
import { w3c } from "./w3c/w3c";
import { webannoTsv } from "./webanno-tsv/webannoTsv";
import { xlsx } from "./xlsx/xlsx";
import { yedda } from "./yedda";

/** The order people see the formats in. */
const ORDER =
  "json jsonl brat webanno-tsv uima-xmi uima-json label-studio doccano conll cluener spacy w3c huggingface csv xlsx docx refi-qda yedda".split(
    " ",
  );

const place = ({ id }: CorpusFormat) => ORDER.indexOf(id);

/** Every format, in {@link ORDER}. A new one is a line here and a file beside. */
export const formats: readonly CorpusFormat[] = [
  // Alphabetical, so that two branches that add formats seldom meet in one place.
  brat,
  cluener,
  conll,
  csv,
  doccano,
  docx,
  huggingface,
  jsonl,
  labelStudio,
  ownJson,
  spacy,
  refiQda,
  uimaJson,
  uimaXmi,
  w3c,
  xlsx,
  webannoTsv,
  yedda,
].sort((a, b) => place(a) - place(b));

/** The format with an id. Fails with `format-unknown`. */
export function findFormat(id: string): Result<CorpusFormat> {
  const format = formats.find((each) => each.id === id);
  return format ? ok(format) : err(failure("format-unknown", { format: id, known: knownIds() }));
}

const knownIds = () => formats.map(({ id }) => id).join(", ");
