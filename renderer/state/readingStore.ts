import { useMemo } from "react";
import { correctionsOf } from "../../core/model/Project";
import type { SourceText } from "../../core/model/SourceText";
import { correctLayout } from "../../core/text/layout/correctLayout";
import { type PackedLayout, unpackLayout } from "../../core/text/layout/packedLayout";
import { type LayoutCorrections, noCorrections, type TextLayout } from "../../core/text/layout/TextLayout";
import { type Outline, outlineOf } from "../../core/text/outline/outlineOf";
import { ReflowedText } from "../../core/text/reflow/ReflowedText";
import { type ReadingMode, TextUnits } from "../../core/text/units/TextUnits";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { useDocuments } from "./documentStore";
import { useWorkspace } from "./workspaceStore";

/** A text as it reads; each part is worked out when it is first asked for. */
export class TextReading {
  private cachedReflowed: ReflowedText | null = null;
  private cachedOutline: Outline | null = null;

  constructor(
    private readonly text: string,
    readonly layout: TextLayout,
  ) {}

  get reflowed(): ReflowedText {
    this.cachedReflowed ??= new ReflowedText(this.text, this.layout);
    return this.cachedReflowed;
  }

  get outline(): Outline {
    this.cachedOutline ??= outlineOf(this.text, this.layout, this.reflowed);
    return this.cachedOutline;
  }

  /** What the caret moves by in one of the two views. */
  units(mode: ReadingMode): TextUnits {
    return new TextUnits(this.reflowed, this.layout, mode);
  }
}

interface Known {
  readonly corrections: LayoutCorrections;
  readonly reading: TextReading;
}

const known = new WeakMap<SourceText, Known>();
const uncorrected = new WeakMap<PackedLayout, TextLayout>();

/** How an opened text reads, with the breaks that the project has corrected. */
export function readingOf({ source, layout }: Pick<OpenedDocument, "source" | "layout">): TextReading {
  const project = useWorkspace.getState().info?.project;
  return withCorrections(source, layout, project ? correctionsOf(project, source) : null);
}

/** How the document shown reads, or null. Stays the same object until its breaks are corrected. */
export function useReading(): TextReading | null {
  const source = useDocuments(({ current, opened }) => (current ? opened.get(current)?.source : undefined));
  const layout = useDocuments(({ current, opened }) => (current ? opened.get(current)?.layout : undefined));
  const corrections = useWorkspace(({ info }) =>
    info && source ? correctionsOf(info.project, source) : null,
  );
  return useMemo(
    () => (source && layout ? withCorrections(source, layout, corrections) : null),
    [source, layout, corrections],
  );
}

function withCorrections(
  source: SourceText,
  layout: PackedLayout,
  corrections: LayoutCorrections | null,
): TextReading {
  const before = known.get(source);
  if (before && (corrections === null || isSame(before.corrections, corrections))) return before.reading;
  const made = corrections ?? noCorrections;
  const reading = new TextReading(source.text, correctLayout(source.text, unpacked(layout), made));
  known.set(source, { corrections: made, reading });
  return reading;
}

/** Unpacked once; a correction changes the result, not what the rules found. */
function unpacked(packed: PackedLayout): TextLayout {
  const made = uncorrected.get(packed) ?? unpackLayout(packed);
  uncorrected.set(packed, made);
  return made;
}

/** Every change of the project makes its lists anew, whatever it was about. */
function isSame(a: LayoutCorrections, b: LayoutCorrections): boolean {
  return a === b || (a.joins.join() === b.joins.join() && a.splits.join() === b.splits.join());
}
