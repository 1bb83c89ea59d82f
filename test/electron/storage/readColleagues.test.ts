import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatLayerFile } from "../../../core/stored/layerFile";
import { readColleagues } from "../../../electron/storage/readColleagues";
import { Workspace } from "../../../electron/storage/Workspace";
import { layerOf, marked } from "../../builders/marked";
import { annotatorId, TemporaryFolder, writeLayer } from "./TemporaryFolder";

const { source, layer } = marked("在[policy 链长制]下，\n建成[target 千亿园区]。𠮷");
const me = annotatorId("annotator-a");

let folder: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
  folder.write("seeds/doc.txt", source.text);
  writeLayer(folder, layer);
  writeLayer(folder, layerOf(source, layer.annotations, "annotator-b"));
});
afterEach(() => folder.remove());

async function colleagues() {
  const workspace = await Workspace.open(folder.root);
  if (!workspace.ok) throw new Error(workspace.error.code);
  const found = await readColleagues(workspace.value, source, me);
  return found.map(({ annotator, problem }) => [annotator, problem?.code ?? null]);
}

describe("the colleagues on a document", () => {
  it("are all with a layer there, but the annotator", async () => {
    expect(await colleagues()).toEqual([["annotator-b", null]]);
  });

  it.each([
    ...["annotator-a (1)", "annotator-a - Copy", "annotator-a - 副本", "annotator-a copy 2"],
    ...["annotator-a-DESKTOP-UMS014A", "annotator-a.sync-conflict-20261121-093612-D4LGQYW"],
  ])("are not %s, which holds a copy", async (name) => {
    folder.write(`annotations/doc/${name}.json`, formatLayerFile(layer));
    expect(await colleagues()).toEqual([["annotator-b", null]]);
  });

  it("are also one whose name is like that of a copy", async () => {
    writeLayer(folder, layerOf(source, [], "annotator-a-2"));
    expect(await colleagues()).toEqual([
      ["annotator-a-2", null],
      ["annotator-b", null],
    ]);
  });

  it("are shown with what is wrong where a file is named for one and says another", async () => {
    folder.write("annotations/doc/annotator-c.json", formatLayerFile(layer));
    folder.write("annotations/doc/annotator-b-2.json", formatLayerFile(layer));
    expect(await colleagues()).toEqual([
      ["annotator-b", null],
      ["annotator-b-2", "layer-other-annotator"],
      ["annotator-c", "layer-other-annotator"],
    ]);
  });
});
