import { useMemo } from "react";
import { correctionsOf, type Project, type Repair, repairsOf } from "../../core/model/Project";
import { areSameRepairs } from "../../core/model/RepairSteps";
import type { SourceText } from "../../core/model/SourceText";
import { correctLayout } from "../../core/text/layout/correctLayout";
import { type PackedLayout, unpackLayout } from "../../core/text/layout/packedLayout";
import { type LayoutCorrections, noCorrections, type TextLayout } from "../../core/text/layout/TextLayout";
import { type Outline, outlineOf } from "../../core/text/outline/outlineOf";
import { ReflowedText } from "../../core/text/reflow/ReflowedText";
import { type RepairedText, repairedText } from "../../core/text/repair/RepairedText";
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
    readonly repaired: RepairedText | null = null,
  ) {}

  get reflowed(): ReflowedText {
    this.cachedReflowed ??= new ReflowedText(this.text, this.layout, this.repaired);
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
  readonly repairs: readonly Repair[];
  readonly reading: TextReading;
}

const known = new WeakMap<SourceText, Known>();
const uncorrected = new WeakMap<PackedLayout, TextLayout>();

/** How an opened text reads, with the breaks that the project has corrected and what it has repaired. */
export function readingOf({ source, layout }: Pick<OpenedDocument, "source" | "layout">): TextReading {
  return readWith(useWorkspace.getState().info?.project, source, layout);
}

/** How the document shown reads, or null. Stays the same object until its breaks or its words are corrected. */
export function useReading(): TextReading | null {
  const source = useDocuments(({ current, opened }) => (current ? opened.get(current)?.source : undefined));
  const layout = useDocuments(({ current, opened }) => (current ? opened.get(current)?.layout : undefined));
  const project = useWorkspace(({ info }) => info?.project);
  return useMemo(
    () => (source && layout ? readWith(project, source, layout) : null),
    [source, layout, project],
  );
}

function readWith(project: Project | undefined, source: SourceText, layout: PackedLayout): TextReading {
  const before = known.get(source);
  if (before && !project) return before.reading;
  const corrections = project ? correctionsOf(project, source) : noCorrections;
  const repairs = project ? repairsOf(project, source) : [];
  const isRepairedAlike = before !== undefined && areSameRepairs(before.repairs, repairs);
  if (isRepairedAlike && isSame(before.corrections, corrections)) return before.reading;
  const repaired = isRepairedAlike ? before.reading.repaired : repairedText(source.text, repairs);
  const found = repaired?.layout(corrections) ?? correctLayout(source.text, unpacked(layout), corrections);
  const reading = new TextReading(source.text, found, repaired);
  known.set(source, { corrections, repairs, reading });
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
