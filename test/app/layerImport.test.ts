import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createMultibyteEncoder } from "@exodus/bytes/multi-byte.js";
import type { Locator } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { seriousProblems } from "./harness/accessibility";
import { closeDialogs } from "./harness/closeDialogs";
import { command } from "./harness/commandPalette";
import { openDocument } from "./harness/documents";
import { layerFile } from "./harness/layers";
import { takePicture } from "./harness/pictures";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const first = "市委将推动产业发展，\n在𠮷镇推行链长制，确保增长10%以上。\n";
const second = "力争引进项目12个以上😀。";
const workspace = new TemporaryWorkspace({ first, second });
const rows = [
  {
    id: "first",
    text: first,
    label: [
      [16, 19, "POL"],
      [22, 29, "目标"],
      [5, 7, "PER"],
    ],
    Comments: [],
  },
  { id: "elsewhere", text: "别处的文本。", label: [], Comments: [] },
];
/** In UTF-16 units, as some programs count. */
const lone = {
  type: "Annotation",
  body: { type: "TextualBody", purpose: "tagging", value: "policy" },
  target: {
    source: "first.txt",
    selector: [
      { type: "TextPositionSelector", start: 17, end: 20 },
      { type: "TextQuoteSelector", exact: "链长制" },
    ],
  },
};
const given: Readonly<Record<string, string | Uint8Array>> = {
  "rows.jsonl": rows.map((row) => JSON.stringify(row)).join("\n"),
  "lone.jsonld": JSON.stringify(lone),
  "words.txt": "在 O\n链 B-policy\n",
  "odd.xyz": "?",
  "broken.jsonl": `${JSON.stringify(rows[0])}\n{ "text":`,
  "excel.csv": createMultibyteEncoder("gb18030")(
    "document,label,start,end,quote,note\r\nfirst,policy,16,19,链长制,制度\r\n",
  ),
};
const fileAt = (name: string) => path.join(workspace.beside("given"), name);
beforeAll(() => {
  mkdirSync(workspace.beside("given"));
  for (const [name, content] of Object.entries(given)) writeFileSync(fileAt(name), content);
  workspace.writeLayerFile("second", layerFile("second", second, []), "annotator-b");
});
const workbench = shareWorkbench(workspace);
beforeAll(() => openDocument(workbench.page, "first", first));
beforeEach(() => closeDialogs(workbench.page));

const dialog = () => workbench.page.getByRole("dialog", { name: "Import annotations" });
const look = () => dialog().getByRole("region", { name: "Documents" });
const button = (name: string) => dialog().getByRole("button", { name });
const field = () => dialog().getByRole("textbox", { name: "Whose layer it becomes" });
const textOf = (locator: Locator) => async () => (await locator.textContent()) ?? "";
const layerAt = (annotator: string) => workspace.layerFile("first", annotator);
const slicesOf = (annotator: string) =>
  JSON.parse(readFileSync(layerAt(annotator), "utf8")).annotations.map(
    ({ label, quote }: { label: string; quote: string }) => [label, quote],
  );

async function choose(...names: string[]): Promise<void> {
  await workbench.app.evaluate(({ dialog: system }, filePaths) => {
    system.showOpenDialog = async () => ({ canceled: false, filePaths });
  }, names.map(fileAt));
  await openChooser();
  await button("Choose files…").click();
}

/** What was imported last shows until others are chosen. */
async function openChooser(): Promise<void> {
  await closeDialogs(workbench.page);
  await command(workbench.page, "Import annotations");
  await dialog().waitFor();
  if ((await button("Choose others…").count()) > 0) await button("Choose others…").click();
}

async function drop(name: string): Promise<void> {
  const session = await workbench.page.context().newCDPSession(workbench.page);
  const data = { items: [], files: [fileAt(name)], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, x: 700, y: 400, data });
  await session.detach();
}

describe("annotations of another tool", () => {
  it("are shown on their texts before anything is written, with what does not come along", async () => {
    await choose("rows.jsonl");
    await expect.poll(textOf(look())).toContain("1 document of this workspace · 1 not matched");
    expect(await textOf(look())()).toContain("no such text in this workspace");
    expect(await textOf(look())()).toContain("在𠮷镇推行链长制，确保增长10%以上");
    expect(await textOf(look())()).toContain("2 annotations whose labels are left out");
    expect(await dialog().getByRole("combobox", { name: "Format" }).inputValue()).toBe("doccano");
    expect(await seriousProblems(workbench.page)).toEqual([]);
    await takePicture(workbench.page, "importing annotations");
    expect(existsSync(layerAt("colleague"))).toBe(false);
  });

  it("are read from a table that a spreadsheet has saved in GBK, which is told", async () => {
    await choose("excel.csv");
    await expect.poll(textOf(look())).toContain("excel.csvGB18030 / GBK, the likeliest");
    expect(await textOf(look())()).toContain("see below whether the words are right");
    expect(await textOf(look())()).toContain("在𠮷镇推行链长制，确保增长10%以上");
  });

  it("cannot be imported while every label is left out", async () => {
    await choose("excel.csv");
    await button("Import 1 annotation").waitFor();
    await dialog().getByRole("combobox", { name: "policy becomes" }).selectOption({ label: "– leave out –" });
    await expect.poll(() => button("Import 0 annotations").isDisabled()).toBe(true);
    await dialog().getByRole("combobox", { name: "policy becomes" }).selectOption("policy");
    await expect.poll(() => button("Import 1 annotation").isEnabled()).toBe(true);
  });

  it("become the layer of a new name only, with the labels that are chosen, by key alone", async () => {
    await choose("rows.jsonl");
    await field().waitFor();
    const { keyboard } = workbench.page;
    await keyboard.type("Annotator-B");
    await expect.poll(textOf(dialog())).toContain("annotator-b has layers here already");
    await keyboard.press("Control+a");
    await keyboard.type("colleague");
    await dialog().getByRole("combobox", { name: "POL becomes" }).selectOption("policy");
    await button("Import 2 annotations").press("Enter");
    await expect
      .poll(textOf(dialog()))
      .toContain("Imported as colleague: 2 annotations on 1 document of this workspace.");
    expect(slicesOf("colleague")).toEqual([
      ["policy", "链长制"],
      ["target", "增长10%以上"],
    ]);
    await expect.poll(textOf(workbench.page.locator(".workbench"))).toContain("colleague");
    await takePicture(workbench.page, "annotations imported");
  });

  it("are taken back in one step, and the labels that were chosen are remembered", async () => {
    await command(workbench.page, "Import annotations");
    await button("Undo the import").click();
    await expect.poll(textOf(dialog())).toContain("The import was undone: 1 layer removed.");
    expect(existsSync(layerAt("colleague"))).toBe(false);
    await choose("rows.jsonl");
    await button("Import 2 annotations").waitFor();
    expect(await dialog().getByRole("combobox", { name: "POL becomes" }).inputValue()).toBe("policy");
  });

  it("in a lone file that is dropped are found by its quotes, whatever it counts", async () => {
    await openChooser();
    await drop("lone.jsonld");
    await expect.poll(textOf(look())).toContain("In UTF-16 units: all quotes stand where they should");
    await field().fill("from-web");
    await button("Import 1 annotation").click();
    await expect.poll(textOf(dialog())).toContain("Imported as from-web");
    expect(slicesOf("from-web")).toEqual([["policy", "链长制"]]);
  });

  it("can be taken back later, too", async () => {
    await openChooser();
    const earlier = dialog().getByRole("region", { name: "Earlier imports" });
    await earlier.getByRole("button", { name: "Undo the import of from-web" }).press("Enter");
    await expect.poll(textOf(dialog())).toContain("The import was undone: 1 layer removed.");
    expect(existsSync(layerAt("from-web"))).toBe(false);
    await expect.poll(() => earlier.count()).toBe(0);
  });

  it("in files of no known form are asked about, and errors name file and line", async () => {
    await choose("odd.xyz");
    await expect.poll(textOf(dialog())).toContain("look like none of the formats");
    await choose("rows.jsonl");
    await look().waitFor();
    await dialog().getByRole("combobox", { name: "Format" }).selectOption("cluener");
    await expect.poll(textOf(dialog().getByRole("alert"))).toContain("rows.jsonl, line 1");
    expect(await button("Import").count()).toBe(0);
  });

  it("that cannot be read keep the format they were found to be in, or that was chosen", async () => {
    await choose("broken.jsonl");
    const format = dialog().getByRole("combobox", { name: "Format" });
    await expect.poll(textOf(dialog().getByRole("alert"))).toContain("broken.jsonl, line 2");
    expect(await format.locator("option:checked").textContent()).toBe("doccano (detected)");
    await format.selectOption("cluener");
    await expect.poll(textOf(dialog().getByRole("alert"))).toContain("broken.jsonl, line 1");
    expect(await format.inputValue()).toBe("cluener");
  });
});
