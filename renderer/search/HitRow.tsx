import type { Hit, HitAnnotation } from "../../core/search/Hit";
import { useTranslation } from "../i18n/useTranslation";
import { labelName } from "../labels";
import { useShownName } from "../review/names";
import { useDocumentTitle } from "../state/workspaceStore";
import { isOwn } from "./hitPlaces";
import { LabelMark } from "./LabelMark";

/** Marks of one hit; more are counted. */
const MOST_MARKS = 4;

export interface HitRowProps {
  readonly id: string;
  readonly hit: Hit;
  readonly place: { readonly index: number; readonly count: number; readonly top: number };
  readonly isActive: boolean;
  readonly isTicked: boolean;
  /** Said with the hit: why it is not ticked. */
  readonly note?: string | undefined;
  readonly onTick: () => void;
  readonly onPress: (event: React.MouseEvent) => void;
  readonly onOpen: () => void;
}

/** One line of a concordance: the words before, the match at the same place in every line, the words after. */
export function HitRow({ id, hit, place, isActive, isTicked, note, onTick, onPress, onOpen }: HitRowProps) {
  const title = useDocumentTitle(hit.document);
  const name = useHitName(hit, title, note);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys, as a listbox does
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active row
    <div
      id={id}
      role="option"
      aria-selected={isTicked}
      aria-posinset={place.index + 1}
      aria-setsize={place.count}
      aria-label={name}
      className={isActive ? "hit-row active" : "hit-row"}
      style={{ transform: `translateY(${place.top}px)` }}
      onClick={onPress}
      onDoubleClick={onOpen}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space in the list */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a part of the option, for the mouse */}
      <span
        className="hit-tick"
        onClick={(event) => {
          event.stopPropagation();
          onTick();
        }}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <i />
      </span>
      <span className="hit-document" lang="zh-CN" title={title}>
        {title}
      </span>
      <span className="hit-left">
        <bdi>{hit.left}</bdi>
      </span>
      <span className="hit-rest">
        <mark>
          {hit.match}
          {hit.isMatchCut && "…"}
        </mark>
        {hit.right}
      </span>
      <Marks hit={hit} />
    </div>
  );
}

function Marks({ hit: { annotations, annotationCount } }: { hit: Hit }) {
  const { t } = useTranslation();
  const shown = annotations.slice(0, MOST_MARKS);
  const more = annotationCount - shown.length;
  return (
    <span className="hit-marks">
      {shown.map((each) => (
        <LabelMark
          key={`${each.annotator} ${each.id}`}
          label={each.label}
          annotator={each.annotator}
          isOthers={!isOwn(each)}
        />
      ))}
      {more > 0 && <small title={t("search.moreMarks", { count: more })}>+{more}</small>}
    </span>
  );
}

function useHitName(hit: Hit, title: string, note: string | undefined): string {
  const { t } = useTranslation();
  const shownName = useShownName();
  const { left, match, right, annotations } = hit;
  const line = t("search.hitName", { left: left.slice(-20), match, right: right.slice(0, 20), title });
  const marks = annotations.map((each) => marked(each));
  return [note, line, ...marks].filter(Boolean).join(". ");

  function marked({ label, annotator }: HitAnnotation): string {
    return t("search.by", { label: labelName(label), annotator: shownName(annotator) });
  }
}
