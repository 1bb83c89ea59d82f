import { type DOMOutputSpec, type Mark, type Node, Schema } from "prosemirror-model";

/**
 * A document is sections, and a long one parts of sections. In the source view a section is text, a line feed is a
 * character of it: nodes a line cost 25 times the time to open a million characters and 5 times the memory (Chromium
 * 156, November 2026). In the reflowed view a section is paragraphs.
 */
export const textSchema = new Schema({
  nodes: {
    doc: { content: "part+ | (lines | section)+" },
    part: {
      content: "(lines | section)+",
      selectable: false,
      toDOM: () => ["div", { class: "part" }, 0],
    },
    lines: {
      content: "text*",
      whitespace: "pre",
      selectable: false,
      attrs: { look: { default: "" } },
      toDOM: ({ attrs: { look } }) => ["section", look === "" ? {} : { class: look }, 0],
    },
    section: {
      content: "paragraph+",
      selectable: false,
      // How many paragraphs begin before it.
      attrs: { numbersBefore: { default: 0, validate: "number" } },
      toDOM: () => ["section", 0],
    },
    paragraph: {
      content: "text*",
      whitespace: "pre",
      selectable: false,
      // `look` is the classes, as of lines, `level` a heading's, 0 for other paragraphs.
      attrs: { look: { default: "body" }, level: { default: 0 } },
      toDOM: paragraphElement,
    },
    text: {},
  },
  marks: {
    /** A place that is read otherwise than the file has it. */
    repair: {
      attrs: { look: {}, hint: {}, rest: { default: "" } },
      // Two repairs that touch stay two.
      excludes: "",
      toDOM: repairElement,
    },
  },
});

function repairElement({ attrs: { look, hint, rest } }: Mark): DOMOutputSpec {
  return ["mark", { class: `repair ${look}`, title: hint, ...(rest === "" ? {} : { "data-rest": rest }) }, 0];
}

/** A paragraph as an element of the page. */
export function paragraphElement({ attrs: { look, level } }: Node): DOMOutputSpec {
  const heading = level > 0 ? { role: "heading", "aria-level": String(level) } : {};
  return ["p", { class: look, ...heading }, 0];
}
