import { Button } from "react-aria-components";
import type { Annotation } from "../../core/model/Annotation";
import { findAnnotation } from "../../core/model/editLayer";
import { relatedTo } from "../../core/model/relations";
import { giveUpRelation, takeApart } from "../commands/relating";
import { useTranslation } from "../i18n/useTranslation";
import { CommandKey } from "../keys/KeyCaps";
import { labelName, labelStyle, useLabels } from "../labels";
import { currentDocument, useDocuments } from "../state/documentStore";
import { shortQuote } from "../state/quoteAsRead";
import { useRelating } from "../state/relating";
import { selectAnnotation } from "../state/viewStore";
import { focusText } from "./editorInUse";
import "./relations.css";

/** What belongs with an annotation: a click goes there. And what a relation has been begun at. */
export function RelationRows({ annotation }: { annotation: Annotation }) {
  const { t } = useTranslation();
  const layer = useDocuments(({ current, opened }) => (current ? opened.get(current)?.layer : undefined));
  const related = layer ? relatedTo(layer, annotation) : [];
  const isBegun = useRelating(({ from }) => from !== null);
  if (related.length === 0 && !isBegun) return null;
  return (
    <>
      <dt>{t("relations.heading")}</dt>
      <dd>
        <ul className="relations">
          {related.map((other) => (
            <RelatedRow key={other.id} {...{ annotation, other }} />
          ))}
        </ul>
        {isBegun && <Begun annotation={annotation} />}
      </dd>
    </>
  );
}

function RelatedRow({ annotation, other }: { annotation: Annotation; other: Annotation }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const quote = shortQuote(other);
  return (
    <li style={labelStyle(labels, other.label)}>
      <Button
        className="relation"
        aria-label={t("relations.goTo", { label: labelName(other.label), quote })}
        onPress={() => {
          focusText();
          selectAnnotation(other.id);
        }}
      >
        <i className="swatch" />
        <span>{quote}</span>
      </Button>
      <Button
        className="value-act"
        aria-label={t("relations.takeApart", { quote })}
        onPress={() => {
          focusText();
          takeApart(annotation.id, other.id);
        }}
      >
        ×
      </Button>
    </li>
  );
}

function Begun({ annotation }: { annotation: Annotation }) {
  const { t } = useTranslation();
  const from = useRelating((state) => state.from);
  const layer = currentDocument()?.layer;
  const first = from && layer ? findAnnotation(layer, from.id) : undefined;
  const isHere = first?.id === annotation.id;
  return (
    <p className="relation-begun">
      {isHere || !first ? t("relations.goOn") : t("relations.endHere", { quote: shortQuote(first) })}{" "}
      <CommandKey id="relate" />
      <Button
        className="button plain"
        onPress={() => {
          focusText();
          giveUpRelation();
        }}
      >
        {t("relations.giveUp")}
      </Button>
    </p>
  );
}
