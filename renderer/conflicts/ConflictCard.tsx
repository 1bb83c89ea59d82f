import type { Conflict, ConflictPart, Decision } from "../../core/merge/LayerMerge";
import { decisionsFor, settle } from "../../core/merge/settleMerge";
import type { Annotation } from "../../core/model/Annotation";
import type { LayerStatus } from "../../core/model/Layer";
import { type Span, span } from "../../core/text/Span";
import { attributeText } from "../annotate/attributeText";
import { useTranslation } from "../i18n/useTranslation";
import { labelName, labelStyle, useLabels } from "../labels";
import { decide, type Looked } from "./conflictStore";
import { passageOf } from "./passage";

interface CardProps {
  readonly conflict: Conflict;
  readonly looked: Looked;
  readonly decision: Decision | undefined;
}

/** One thing to decide: both sides in their context, and what it was before where that is known. */
export function ConflictCard({ conflict, looked, decision }: CardProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="conflict-card">
      <legend>{useHeading(conflict)}</legend>
      {conflict.kind !== "status" && conflict.base && (
        <div className="conflict-base">
          <span className="conflict-side">{t("conflicts.before")}</span>
          <Passage annotation={conflict.base} conflict={conflict} looked={looked} />
        </div>
      )}
      {decisionsFor(conflict).map((choice, index) => (
        <label key={choice} className={decision === choice ? "conflict-choice on" : "conflict-choice"}>
          <input
            type="radio"
            name={`conflict-${conflict.id}`}
            checked={decision === choice}
            onChange={() => decide(conflict.id, choice)}
          />
          <kbd>{index + 1}</kbd>
          <span className="conflict-side">{t(`conflicts.${looked.preview ? "" : "unsaved_"}${choice}`)}</span>
          <Choice conflict={conflict} choice={choice} looked={looked} />
        </label>
      ))}
    </fieldset>
  );
}

function useHeading(conflict: Conflict): string {
  const { t } = useTranslation();
  if (conflict.kind === "edit") return conflict.parts.map(partName).join(t("conflicts.comma"));
  return t(`conflicts.about_${conflict.kind}`);

  function partName(part: ConflictPart): string {
    return part.kind === "attribute"
      ? t("conflicts.part_attribute", { attribute: part.attribute })
      : t(`conflicts.part_${part.kind}`);
  }
}

function Choice({ conflict, choice, looked }: Omit<CardProps, "decision"> & { choice: Decision }) {
  const { t } = useTranslation();
  if (conflict.kind === "status")
    return <span>{statusText(choice === "theirs" ? conflict.theirs : conflict.ours)}</span>;
  if (choice === "both") return <span className="conflict-quiet">{t(keepsBoth(conflict))}</span>;
  const [annotation] = settle(conflict, choice);
  if (!annotation) return <span className="conflict-quiet">{t("conflicts.deleted")}</span>;
  return <Passage annotation={annotation} conflict={conflict} looked={looked} />;

  function statusText(status: LayerStatus): string {
    return t(`conflicts.status_${status === "done" ? "done" : "open"}`);
  }
}

function keepsBoth(conflict: Conflict) {
  const isAboutNotes = conflict.kind === "edit" && conflict.parts.every(({ kind }) => kind === "note");
  return isAboutNotes ? "conflicts.joinsNotes" : "conflicts.keepsBoth";
}

function Passage({
  annotation,
  conflict,
  looked,
}: {
  annotation: Annotation;
  conflict: Conflict;
  looked: Looked;
}) {
  const labels = useLabels();
  const { before, quote, after } = passageOf(looked.opened, annotation, placeOf(conflict, annotation));
  return (
    <span className="conflict-passage" style={labelStyle(labels, annotation.label)}>
      <span className="conflict-text">
        {before}
        <mark>{quote}</mark>
        {after}
      </span>
      <span className="conflict-says">
        <i className="swatch" />
        {labelName(annotation.label)}
      </span>
      {saidBy(annotation, conflict).map(([name, value]) => (
        <span key={name} className="conflict-says">
          {name && `${name}: `}
          {value}
        </span>
      ))}
    </span>
  );
}

/** Where the annotation lies on any side. */
function placeOf(conflict: Conflict, annotation: Annotation): Span {
  if (conflict.kind === "status") return annotation;
  const places = [conflict.base, conflict.ours, conflict.theirs].flatMap((place) => place ?? []);
  return span(Math.min(...places.map(({ start }) => start)), Math.max(...places.map(({ end }) => end)));
}

/** The note and attributes that the conflict is about, or all where one side has nothing left. */
function saidBy(annotation: Annotation, conflict: Conflict): readonly (readonly [string, string])[] {
  const isAbout = (kind: string, name = "") =>
    conflict.kind !== "edit" ||
    conflict.parts.some(
      (part) => part.kind === kind && (part.kind !== "attribute" || part.attribute === name),
    );
  const attributes = Object.entries(annotation.attributes).filter(([name]) => isAbout("attribute", name));
  const said = attributes.map(([name, value]) => [name, attributeText(value)] as const);
  return isAbout("note") && annotation.note !== "" ? [...said, ["", annotation.note]] : said;
}
