import type { SampleAnnotation } from "../../core/formats/importing/CorpusImport";
import { useTranslation } from "../i18n/useTranslation";
import { labelName, labelStyle, useLabels } from "../labels";
import { chosenLabel, useLayerImport } from "./layerImportStore";

/** So many characters of context on either side. */
const CONTEXT = 16;
const MOST_SHOWN = 24;

/** The first annotations, each in the words around it and under the label that it would get. */
export function SampleList({ samples }: { samples: readonly SampleAnnotation[] }) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t("layerImport.samples")}</h3>
      <ul className="layer-import-samples">
        {samples.slice(0, MOST_SHOWN).map((sample, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike, and they never change places
          <Sample key={i} sample={sample} />
        ))}
      </ul>
    </>
  );
}

function Sample({ sample: { label, prefix, quote, suffix } }: { sample: SampleAnnotation }) {
  const { t } = useTranslation();
  const known = useLabels();
  const id = useLayerImport((state) => chosenLabel(state, label));
  return (
    <li style={labelStyle(known, id ?? "")}>
      <small>{id === null ? `${label} ${t("layerImport.leaveOut")}` : labelName(id)}</small>
      <span>
        {inOneLine([...prefix].slice(-CONTEXT).join(""))}
        <mark className={id === null ? "layer-import-left-out" : ""}>{inOneLine(quote)}</mark>
        {inOneLine([...suffix].slice(0, CONTEXT).join(""))}
      </span>
    </li>
  );
}

const inOneLine = (words: string) => words.replace(/\s*\n\s*/g, "");
