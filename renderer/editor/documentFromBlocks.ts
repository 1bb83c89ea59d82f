import { Fragment, type Node } from "prosemirror-model";
import { type Block, partLength } from "./Block";
import { lookOf } from "./look";
import { marksWithin, type RepairMark } from "./repairMarks";
import { textSchema } from "./textSchema";

/**
 * The ProseMirror document that draws the blocks.
 *
 * @param shown - The text as it is to be seen, of the same length as the real one.
 * @param repairs - The repaired places, in order.
 */
export function documentFromBlocks(
  shown: string,
  sections: readonly (readonly Block[])[],
  repairs: readonly RepairMark[] = [],
): Node {
  const paragraphs = new Paragraphs();
  const text: DrawnText = { shown, repairs };
  const nodes = sections.map((blocks) => sectionNode(blocks, text, paragraphs));
  return textSchema.node("doc", null, inParts(nodes));
}

interface DrawnText {
  readonly shown: string;
  readonly repairs: readonly RepairMark[];
}

function inParts(sections: readonly Node[]): readonly Node[] {
  const length = partLength(sections.length);
  if (length === 0) return sections;
  const parts: Node[] = [];
  for (let first = 0; first < sections.length; first += length)
    parts.push(textSchema.node("part", null, sections.slice(first, first + length)));
  return parts;
}

/** Which level a screen reader is told for each heading; the window around the text has the first. */
class Headings {
  private hasTitle = false;

  levelOf({ kind, continues }: Block): number {
    if (continues || (kind !== "title" && kind !== "subhead")) return 0;
    if (kind === "title") this.hasTitle = true;
    return kind === "subhead" && this.hasTitle ? 3 : 2;
  }
}

/** Makes the nodes of paragraphs. Those of one look share their attributes: 10,000 objects of them took 0.8 MB. */
class Paragraphs {
  private readonly outline = new Headings();
  private readonly known = new Map<string, Node>();

  node(block: Block, words: readonly Node[]): Node {
    const look = lookOf(block);
    const level = this.outline.levelOf(block);
    const key = `${level} ${look}`;
    const like = this.known.get(key) ?? textSchema.node("paragraph", { look, level });
    this.known.set(key, like);
    return like.copy(Fragment.fromArray(words));
  }
}

function sectionNode(blocks: readonly Block[], text: DrawnText, paragraphs: Paragraphs): Node {
  const [first] = blocks;
  if (first?.kind === null) return textSchema.node("lines", attributesOfLines(first), textOf(first, text));
  return textSchema.node(
    "section",
    { numbersBefore: numbersBefore(first) },
    blocks.map((block) => paragraphs.node(block, textOf(block, text))),
  );
}

/** A node without attributes of its own shares those of its kind. */
function attributesOfLines(block: Block) {
  const look = lookOf(block);
  return look === "" ? null : { look };
}

/** The number of the last paragraph that begins before a section with this first block. */
function numbersBefore(first: Block | undefined): number {
  if (!first) return 0;
  return first.continues ? first.paragraph : first.paragraph - 1;
}

function textOf(block: Block, { shown, repairs }: DrawnText): Node[] {
  const marks = repairs.length > 0 ? marksWithin(repairs, block) : [];
  if (marks.length > 0) return markedText(block, shown, marks);
  // A list that grows has room for 17, which is a megabyte in a text of a million characters (Chromium 130).
  return block.start < block.end ? [textSchema.text(shown.slice(block.start, block.end))] : [];
}

function markedText({ start, end }: Block, shown: string, repairs: readonly RepairMark[]): Node[] {
  const nodes: Node[] = [];
  const put = (from: number, to: number, mark?: RepairMark) => {
    const marks = mark ? [textSchema.mark("repair", attributesOf(mark))] : [];
    if (from < to) nodes.push(textSchema.text(shown.slice(from, to), marks));
  };
  let done: number = start;
  for (const mark of repairs) {
    put(done, mark.start);
    put(mark.start, mark.end, mark);
    done = mark.end;
  }
  put(done, end);
  return nodes;
}

const attributesOf = ({ look, hint, rest }: RepairMark) => ({ look, hint, rest });

/** The sections of a document, in order. */
export function sectionsOf(document: Node): readonly Node[] {
  return document.children.flatMap((child) => (child.type.name === "part" ? child.children : child));
}

/** What a section draws as a block each. */
export function blocksOf(section: Node): readonly Node[] {
  return section.type.name === "lines" ? [section] : section.children;
}
