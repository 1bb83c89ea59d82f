import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reflowEntry } from "../../../core/formats/reflowEntry";
import { defaultProject } from "../../../core/model/Project";
import { checkLayer } from "../../../core/stored/checkLayer";
import { layoutText } from "../../../core/text/layout/layoutText";
import { utf16 } from "../../../core/text/offsets";
import { annotation, layerOf, sourceText } from "../../builders/marked";

/** An extraction with lines cut in mid-sentence, 𠮷 before them all. */
const seed = join(import.meta.dirname, "../../../seeds/002_0444c261d17f6049.txt");
const cut = `𠮷${readFileSync(seed, "utf8")}`;
/** A line break inside a paragraph, with words on either side. */
const fold = layoutText(cut).folds.find(
  ({ start, end, shown }) => shown === "" && /^\S{4}\s+\S{4}$/.test(cut.slice(start - 4, end + 4)),
) as { start: number; end: number };

const sha = (text: string) => sourceText(text).sha256;

function reflowed(...spans: [number, number][]) {
  const source = sourceText(cut);
  const annotations = spans.map(([start, end]) => annotation(cut, start, end));
  return reflowEntry({ source, layer: layerOf(source, annotations) }, defaultProject, sha);
}

describe("reflowEntry", () => {
  it("moves annotations to where their words read on", () => {
    const { start, end } = fold;
    const { entry, losses } = reflowed([0, 2], [start - 3, end + 2], [end, end + 4]);
    const { text } = entry.source;
    const words = [
      cut.slice(0, 2),
      cut.slice(start - 3, start) + cut.slice(end, end + 2),
      cut.slice(end, end + 4),
    ];
    expect(entry.layer.annotations.map((each) => text.slice(each.start, each.end))).toEqual(words);
    expect(entry.layer.annotations.map(({ quote }) => quote)).toEqual(words);
    expect(losses).toEqual([]);
    expect(checkLayer("f", entry.layer, entry.source)).toBeNull();
  });

  it("lists annotations that stand on white space which goes", () => {
    const { start, end } = fold;
    const { entry, losses } = reflowed([start - 2, end], [start, end]);
    expect(entry.layer.annotations.map(({ quote }) => quote)).toEqual([cut.slice(start - 2, start)]);
    expect(losses.map(({ annotation: id, what, instead }) => [id, what, instead])).toEqual([
      [`target-${start - 2}-${end}`, "span", "without the white space that reflowing removes"],
      [`target-${start}-${end}`, "span", ""],
    ]);
  });

  it("gives a map by which each verbatim piece is found again in the raw text", () => {
    const { entry, chunks } = reflowed();
    expect(chunks.map(({ path }) => path)).toEqual(["offset-maps/doc.json"]);
    const { raw, reflowed: shown, rawSha256 } = JSON.parse(chunks[0]?.content as string);
    expect(rawSha256).toBe(sha(cut));
    const pieces = raw.slice(1).flatMap((_: number, i: number) => (i % 2 === 1 ? [i] : []));
    expect(pieces.length).toBeGreaterThan(3);
    for (const i of pieces)
      expect(entry.source.text.slice(shown[i], shown[i + 1])).toBe(cut.slice(raw[i], raw[i + 1]));
  });

  it("reads what the project has repaired, and leaves out what it leaves out", () => {
    const text = "琏长制在镇上\n第3版\n全面推行，\n成效很□。";
    const source = sourceText(text);
    const items = [
      { start: utf16(0), end: utf16(1), text: "链", kind: "wrong-character" },
      { start: utf16(7), end: utf16(11), text: "", kind: "running-head" },
      { start: utf16(20), end: utf16(21), text: "好又好", kind: "wrong-character" },
    ] as const;
    const documents = { [source.document]: { repairs: { sha256: source.sha256, items } } };
    const annotations = [annotation(text, 0, 3), annotation(text, 4, 13), annotation(text, 7, 10)];
    const entry = { source, layer: layerOf(source, annotations) };
    const written = reflowEntry(entry, { ...defaultProject, documents }, sha);
    expect(written.entry.source.text).toBe("链长制在镇上全面推行，成效很好又好。");
    expect(written.entry.layer.annotations.map(({ quote }) => quote)).toEqual(["链长制", "镇上全面"]);
    expect(written.losses.map(({ annotation: id, instead }) => [id, instead])).toEqual([["target-7-10", ""]]);
    expect(checkLayer("f", written.entry.layer, written.entry.source)).toBeNull();
  });
});
