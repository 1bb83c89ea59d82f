import { Schema } from "prosemirror-model";

/**
 * A document is sections, a section is text; a line feed is a character of it. Nodes a line cost 25 times the
 * time to open a million characters and 5 times the memory (Chromium 156, November 2026).
 */
export const textSchema = new Schema({
  nodes: {
    doc: { content: "section+" },
    section: {
      content: "text*",
      whitespace: "pre",
      selectable: false,
      attrs: { isCut: { default: false, validate: "boolean" } },
      toDOM: ({ attrs }) => ["section", attrs.isCut ? { class: "cut" } : {}, 0],
    },
    text: {},
  },
});
