import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chooseDocument, documentRow, openDocument, showView, textView } from "./harness/documents";
import { drag, selectByKeys, selectFirst, selectLast } from "./harness/gestures";
import { layerFile } from "./harness/layers";
import { takePicture } from "./harness/pictures";
import { placeOf } from "./harness/placeOf";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { saved } from "./harness/saving";
import { expectExactLayer, storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";
import { expectText, shownText } from "./harness/textPlaces";

const MB = 1_000_000;
const plain = "推行链长制，𠮷野家。";
const unlike = "别的文本";

/** Changes a sound layer file of one annotation, 链长制 at 2–5. */
function changed(document: string, change: (layer: Layer) => void): string {
  const layer = JSON.parse(layerFile(document, plain, [["policy", "链长制"]]));
  change(layer);
  return JSON.stringify(layer);
}

interface Layer {
  [key: string]: unknown;
  annotations: { start: number; end: number; quote: string; [key: string]: unknown }[];
}

const first = ({ annotations }: Layer) => annotations[0] as Layer["annotations"][number];

/** Layer files that cannot be used: a document's name, the file's content, and what the window says of it. */
const brokenLayers: readonly [string, string, RegExp][] = [
  [
    "truncated",
    layerFile("truncated", plain, [["policy", "链长制"]]).slice(0, 200),
    /is not complete JSON: line \d+ breaks off/,
  ],
  ["no-content", "", /is not complete JSON: line 1 breaks off/],
  [
    "version",
    changed("version", (layer) => (layer.version = 9)),
    /has version 9; this program reads version 1/,
  ],
  [
    "backwards",
    changed("backwards", (layer) => Object.assign(first(layer), { start: 5, end: 2 })),
    /is not in the expected form at “annotations\.0”/,
  ],
  [
    "not-mine",
    changed("not-mine", (layer) => (layer.annotator = "annotator-b")),
    /says it is by annotator-b, but its name says otherwise/,
  ],
  [
    "elsewhere",
    changed("elsewhere", (layer) => (layer.document = "truncated")),
    /belongs to document truncated, not to the folder it lies in/,
  ],
  ["a-list", "[1, 2]", /is not in the expected form at “\{\}”/],
];

/** Sound layer files whose annotations are not where their words are, and what the window says became of them. */
const misplacedLayers: readonly [string, string, string][] = [
  [
    "other-text",
    layerFile("other-text", `${unlike}链长制`, [["policy", "链长制"]]),
    "0 kept · 1 lost their place",
  ],
  [
    "outside",
    changed("outside", (layer) => Object.assign(first(layer), { start: 900, end: 903 })),
    "0 kept · 1 moved",
  ],
  [
    "halved",
    changed("halved", (layer) => Object.assign(first(layer), { start: 7, end: 9, quote: plain.slice(7, 9) })),
    "0 kept · 1 lost their place",
  ],
  ["quote", changed("quote", (layer) => (first(layer).quote = "别的字")), "0 kept · 1 lost their place"],
];

/** Texts that are awkward but sound: what is tagged in each by keys. */
const awkwardTexts: Readonly<Record<string, string>> = {
  zero: "前\0后的链长制\0在此",
  "lone-cr": "第一行\r第二行的链长制\r第三行",
  crlf: "第一行\r\n第二行的链长制\r\n第三行",
  separators: "前\u2028链长制\u2029后",
  rtl: "前\u200f\u202e链长制\u202c后 עברית 文",
  astral: "𠮷𠮷野家的链长制𠮷",
  emoji: "🎉👨‍👩‍👧链长制🇨🇳👍🏽后",
  bom: "\ufeff前链长制后",
  combining: "e\u0301链长制a\u0308后",
};

const workspace = new TemporaryWorkspace({
  "not-utf8": Buffer.concat([Buffer.from("推行"), Buffer.from([0xff, 0xfe]), Buffer.from("链")]),
  empty: "",
  ...awkwardTexts,
  ...Object.fromEntries([...brokenLayers, ...misplacedLayers].map(([document]) => [document, plain])),
  colleague: plain,
  aux: plain,
});
let workbench: RunningWorkbench;

beforeAll(async () => {
  mkdirSync(workspace.textFile("folder"));
  execFileSync("mkfifo", [workspace.textFile("pipe")]);
  workspace.addSparseText("huge", 60 * MB);
  for (const [document, content] of [...brokenLayers, ...misplacedLayers])
    workspace.writeLayerFile(document, content);
  workspace.writeLayerFile("colleague", "{ broken", "annotator-b");
  workbench = await RunningWorkbench.start(workspace);
});
afterAll(async () => {
  await workbench.end();
  workspace.remove();
});

function expectUntouched(document: string, content: string): void {
  expect(readFileSync(workspace.layerFile(document), "utf8")).toBe(content);
  const beside = workspace.storedFiles().filter((file) => path.dirname(file) === document);
  expect(beside).toEqual([path.join(document, "annotator-a.json")]);
}

const alert = () => workbench.page.locator('.text-panel [role="alert"]');
const panel = () => workbench.page.locator(".document-panel");

describe("in the list of documents", () => {
  it.each([
    ["folder.txt", "folder.txt is not a regular file."],
    ["pipe.txt", "pipe.txt is not a regular file."],
    ["aux.txt", "“aux” cannot be a file name everywhere: Windows keeps it for a device."],
    ["huge.txt", "huge.txt is 60 MB; the limit for one text is"],
  ])("%s is shown with its reason in one line", async (name, reason) => {
    const row = panel().getByRole("note", { name: "Cannot be opened" }).filter({ hasText: name });
    expect(await row.locator("small").textContent()).toContain(reason);
    await takePicture(workbench.page, "refused files");
  });
});

describe("a text", () => {
  it("that is not UTF-8 is refused with the place of the first wrong byte", async () => {
    await chooseDocument(workbench.page, "not-utf8");
    await alert().getByText("not-utf8.txt is not UTF-8: byte 6 cannot be read.").waitFor();
    expect(await workbench.page.locator('main [data-testid="text"]').count()).toBe(0);
  });

  it("that is empty is shown as empty", async () => {
    const { page } = workbench;
    await openDocument(page, "empty", "");
    await page.getByText("This file is empty.").waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("1");
    await page.getByText("Select some text first.").waitFor();
    expect(await page.getByTestId("annotation-list").getByRole("option").count()).toBe(0);
  });
});

describe.each(Object.entries(awkwardTexts))("the awkward text %s", (document, text) => {
  it("shows a place for every character", async () => {
    const { page } = workbench;
    await chooseDocument(page, document);
    await textView(page, document).waitFor();
    await textView(page, document).focus();
    await showView(page, "source");
    expectText(page, text);
    await expect.poll(async () => (await shownText(page)).length).toBe(text.length);
    const isSeen = (character: string) => /[\p{Script=Han}\p{Script=Hebrew}\p{Emoji}\n]/u.test(character);
    expect([...(await shownText(page))].filter(isSeen)).toEqual([...text].filter(isSeen));
  });

  it("is tagged exactly by mouse and by keys", async () => {
    const { page } = workbench;
    const { start, end } = placeOf(text, "链长制");
    await drag(page, start, end);
    await page.keyboard.press("2");
    await selectFirst(page, text, start + 1);
    await page.keyboard.press("1");
    await selectLast(page, text, start);
    await page.keyboard.press("3");
    await saved(page);
    expect(storedTags(workspace, document).sort()).toEqual(
      [
        "policy:链长制",
        `target:${text.slice(0, start + 1).trim()}`,
        `industry:${text.slice(start).trim()}`,
      ].sort(),
    );
    expectExactLayer(workspace, document);
  });
});

describe.each(brokenLayers)("a layer file that is broken: %s", (document, content, reason) => {
  it("is shown with its reason in one line, and nothing is tagged into it", async () => {
    const { page } = workbench;
    await openDocument(page, document, plain);
    const problems = alert();
    await problems.waitFor();
    const line = (await problems.textContent()) ?? "";
    expect(line).toMatch(/^Your annotations of this text cannot be read, so nothing can be tagged here\./);
    expect(line).toMatch(reason);
    expect(line).toContain("annotator-a.json");
    expect(line).not.toMatch(/\n/);
    await selectByKeys(page, plain, 2, 5);
    await page.keyboard.press("1");
    expect(await page.getByTestId("annotation-list").getByRole("option").count()).toBe(0);
    expect(await page.getByRole("button", { name: "Mark as done" }).isDisabled()).toBe(true);
    await documentRow(page, document).getByRole("img", { name: "Has a problem" }).waitFor();
  });

  it("stays on disk as it was", () => expectUntouched(document, content));
});

describe.each(misplacedLayers)(
  "a layer file that does not fit its text: %s",
  (document, content, outcome) => {
    it("says what became of its annotations, is not tagged into, and stays as it was", async () => {
      const { page } = workbench;
      await openDocument(page, document, plain);
      await expect.poll(() => page.getByTestId("anchoring").textContent()).toContain(outcome);
      await selectByKeys(page, plain, 0, 2);
      await page.keyboard.press("1");
      expect(await page.getByRole("button", { name: "Mark as done" }).isDisabled()).toBe(true);
      expectUntouched(document, content);
    });
  },
);

describe("a colleague's broken layer file", () => {
  it("is named, left as it is, and does not keep me from tagging", async () => {
    const { page } = workbench;
    await openDocument(page, "colleague", plain);
    const reason = page.locator('[data-annotator="annotator-b"] .colleague-problem');
    expect(await reason.textContent()).toMatch(/annotator-b\.json is not complete JSON/);
    await selectByKeys(page, plain, 2, 5);
    await page.keyboard.press("2");
    await saved(page);
    expect(storedTags(workspace, "colleague")).toEqual(["policy:链长制"]);
    expect(readFileSync(workspace.layerFile("colleague", "annotator-b"), "utf8")).toBe("{ broken");
  });
});

it("the text files are as they were", () => {
  for (const [document, text] of Object.entries(awkwardTexts))
    expect(readFileSync(workspace.textFile(document), "utf8")).toBe(text);
});

it("complains about nothing meanwhile", () => {
  expect(workbench.complaints).toEqual([]);
});
