import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import type { Decision } from "../../../core/review/Decision";
import { emptyReviewFile } from "../../../core/review/ReviewFile";
import { formatReviewFile } from "../../../core/stored/reviewFile";
import { span } from "../../../core/text/Span";
import { annotatorId, documentId } from "../../electron/storage/TemporaryFolder";
import { command } from "./commandPalette";
import { chooseDocument, openDocument } from "./documents";
import { click, drag } from "./gestures";
import { layerFile } from "./layers";
import { placeOf } from "./placeOf";
import { textHasKeys } from "./searching";
import { searchStates } from "./searchStates";
import { storedLayer } from "./storedLayers";
import { TemporaryWorkspace } from "./TemporaryWorkspace";

/** The seed that is tagged in {@link stateWorkspace}. */
const SEED = "002_0444c261d17f6049";

/** A workspace in which every main state of the window can be shown. */
export function stateWorkspace(): TemporaryWorkspace {
  const workspace = new TemporaryWorkspace([SEED, "000_b4727a79b4439440"]);
  const text = workspace.text(SEED);
  const start = text.indexOf("郴州是一座");
  const words = Array.from({ length: 12 }, (_, i) => start + 12 * i);
  const labels = ["target", "policy", "industry"];
  const spread = words.map((at, i) => [labels[i % 3] ?? "target", at, at + 6] as const);
  const overlapping = [
    ["policy", start, start + 10],
    ["industry", start + 2, start + 4],
  ] as const;
  workspace.writeLayerFile(SEED, layerFile(SEED, text, [...spread, ...overlapping]));
  workspace.addText("broken", "这篇文本的标注文件不完整。");
  workspace.writeLayerFile("broken", '{ "version": 1, "document": "bro');
  workspace.addText("empty", "");
  workspace.addText("gb18030", new Uint8Array([0xd6, 0xd0, 0xb9, 0xfa]));
  mkdirSync(workspace.textFile("folder"));
  return workspace;
}

/**
 * The quotes of that seed's annotations as lists and announcements show them, and the line that is announced of a caret
 * at its beginning; the longest first.
 */
export function quotesIn(workspace: TemporaryWorkspace): string[] {
  const layers = ["annotator-a", "annotator-b"].map((annotator) => storedLayer(workspace, SEED, annotator));
  const annotations = layers.flatMap((layer) => layer?.annotations ?? []);
  const quotes = annotations.flatMap(({ quote, attributes }) => [
    quote,
    ...Object.values(attributes ?? {}).filter((value) => typeof value === "string"),
  ]);
  const [firstLine = ""] = workspace.text(SEED).trim().split("\n");
  return [firstLine, ...quotes].sort((a, b) => b.length - a.length);
}

/** A state of the window worth looking at, and how a user gets there and back. */
export interface WindowState {
  readonly name: string;
  readonly show: (page: Page, workspace: TemporaryWorkspace) => Promise<void>;
  readonly leave?: (page: Page) => Promise<void>;
}

const pressEscape = (page: Page) => page.keyboard.press("Escape");

const openSeed = (page: Page, workspace: TemporaryWorkspace) =>
  openDocument(page, SEED, workspace.text(SEED));

async function showRow(page: Page, name: string): Promise<void> {
  await chooseDocument(page, name);
  await page.locator('.text-panel [role="alert"]').waitFor();
}

async function openDialog(page: Page, button: RegExp): Promise<void> {
  await page.locator(".header").getByRole("button", { name: button }).click();
  await page.getByRole("dialog").waitFor();
}

async function openSettingsPage(page: Page, index: number): Promise<void> {
  await openDialog(page, /annotator-a|^Settings$|^设置$/);
  await page.getByRole("dialog").getByRole("tab").nth(index).click();
}

async function openByKey(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.getByRole("dialog").waitFor();
}

async function openLabelEditor(page: Page): Promise<void> {
  await openDialog(page, /annotator-a|^Settings$|^设置$/);
  await page.getByRole("button", { name: /Edit the labels|编辑标签/ }).click();
  await page.locator(".label-form").waitFor();
}

async function exportAsBrat(page: Page): Promise<void> {
  await openDialog(page, /Export|导出/);
  await page.getByRole("dialog").locator("select").first().selectOption("brat");
  await page.locator(".dialog-footer .primary").click();
}

/** The main states, in an order in which each can follow the one before. */
export const windowStates: readonly WindowState[] = [
  { name: "annotate", show: openSeed },
  {
    name: "selected annotation",
    async show(page, workspace) {
      await openSeed(page, workspace);
      await page.keyboard.press("j");
      await page.locator(".annotation-card").waitFor();
    },
    leave: pressEscape,
  },
  {
    name: "palette by a selection",
    async show(page, workspace) {
      await openSeed(page, workspace);
      const { start } = placeOf(workspace.text(SEED), "郴州是一座");
      await drag(page, start + 200, start + 212);
      await page.locator(".palette").waitFor();
    },
    leave: pressEscape,
  },
  {
    name: "correcting the reading",
    async show(page, workspace) {
      await openSeed(page, workspace);
      const { start } = placeOf(workspace.text(SEED), "郴州是一座");
      await drag(page, start + 120, start + 126);
      await page.keyboard.press("Alt+KeyR");
      await page.locator(".repair-field input:focus").waitFor();
    },
    async leave(page) {
      await pressEscape(page);
      await page.locator(".repair-form").waitFor({ state: "detached" });
      await pressEscape(page);
    },
  },
  {
    name: "brush in hand",
    async show(page, workspace) {
      await openSeed(page, workspace);
      await page.keyboard.press("Alt+Digit3");
      await page.getByTestId("brush").waitFor();
    },
    leave: pressEscape,
  },
  {
    name: "palette by an annotation",
    async show(page, workspace) {
      await openSeed(page, workspace);
      await click(page, placeOf(workspace.text(SEED), "郴州是一座").start + 26);
      await page.locator(".palette").waitFor();
    },
    leave: pressEscape,
  },
  {
    name: "overlapping annotations",
    async show(page, workspace) {
      await openSeed(page, workspace);
      await click(page, placeOf(workspace.text(SEED), "郴州是一座").start + 3);
      await page.getByTestId("overlap-menu").waitFor();
    },
    leave: pressEscape,
  },
  {
    name: "filter without a match",
    async show(page, workspace) {
      await openSeed(page, workspace);
      await page.getByRole("searchbox").fill("☃");
      await page.locator(".annotations-empty").waitFor();
    },
    leave: (page) => page.getByRole("searchbox").fill(""),
  },
  {
    name: "message",
    async show(page, workspace) {
      await openSeed(page, workspace);
      await page.keyboard.press("Control+Home");
      await page.keyboard.press("1");
      await page.locator(".notice").waitFor();
    },
    leave: (page) => page.locator(".notice button").first().click(),
  },
  ...searchStates(openSeed),
  { name: "settings", show: (page) => openDialog(page, /annotator-a|^Settings$|^设置$/), leave: pressEscape },
  { name: "reading settings", show: (page) => openSettingsPage(page, 1), leave: pressEscape },
  { name: "key settings", show: (page) => openSettingsPage(page, 2), leave: pressEscape },
  {
    name: "key that is taken",
    async show(page) {
      await openSettingsPage(page, 2);
      await page.locator(".key-add").first().click();
      await page.keyboard.press("Control+k");
      await page.locator(".key-recorder.taken").waitFor();
    },
    async leave(page) {
      await page.locator(".key-recorder .plain").click();
      // The keys come back to the dialog a frame later.
      await page.locator(".key-add:focus").waitFor();
      await pressEscape(page);
    },
  },
  {
    name: "command palette",
    show: async (page, workspace) => {
      await openSeed(page, workspace);
      await openByKey(page, "Control+k");
    },
    leave: pressEscape,
  },
  {
    name: "key sheet",
    show: async (page, workspace) => {
      await openSeed(page, workspace);
      await openByKey(page, "Shift+Slash");
    },
    leave: pressEscape,
  },
  {
    name: "guidelines",
    async show(page, workspace) {
      await openSeed(page, workspace);
      await page.keyboard.press("g");
      await page.locator(".example").first().waitFor();
    },
    leave: (page) => page.keyboard.press("g"),
  },
  { name: "label editor", show: openLabelEditor, leave: pressEscape },
  {
    name: "label in use",
    async show(page) {
      await openLabelEditor(page);
      await page.locator(".label-delete button").click();
      await page.locator(".label-use").first().waitFor();
    },
    leave: pressEscape,
  },
  {
    name: "title",
    async show(page, workspace) {
      await openSeed(page, workspace);
      await page.keyboard.press("F2");
      await page.getByRole("dialog").waitFor();
    },
    leave: pressEscape,
  },
  {
    name: "export",
    async show(page) {
      await openDialog(page, /Export|导出/);
      await page.getByRole("dialog").locator("select").first().selectOption("conll");
      await page.locator(".export-check").click();
      await page.locator(".export-number").first().waitFor();
      await page.locator('.export-forecast[aria-busy="false"] > p[role=status]').waitFor();
    },
    leave: pressEscape,
  },
  {
    name: "import of annotations",
    async show(page, workspace) {
      await openSeed(page, workspace);
      await command(page, "Import annotations");
      await page.locator(".layer-import-formats").waitFor();
    },
    leave: pressEscape,
  },
  { name: "broken layer", show: (page) => showRow(page, "broken") },
  { name: "unreadable text", show: (page) => showRow(page, "gb18030") },
  { name: "empty text", show: (page) => openDocument(page, "empty", "") },
  {
    name: "export that is refused",
    async show(page) {
      await exportAsBrat(page);
      await page.getByRole("dialog").getByRole("alert").waitFor();
    },
    leave: pressEscape,
  },
  {
    name: "export report",
    async show(page, workspace) {
      rmSync(workspace.layerFile("broken"));
      await exportAsBrat(page);
      await page.locator(".export-losses").waitFor();
    },
    leave: pressEscape,
  },
  {
    name: "review",
    async show(page, workspace) {
      const text = workspace.text(SEED);
      const start = text.indexOf("郴州是一座");
      const theirs = [
        ["target", start, start + 5],
        ["industry", start + 12, start + 18],
      ] as const;
      workspace.writeLayerFile(SEED, layerFile(SEED, text, theirs, "annotator-b"), "annotator-b");
      await openSeed(page, workspace);
      await page.keyboard.press("r");
      await page.locator(".case-card").waitFor();
      await page.keyboard.press("p");
      await page.locator(".review-confusion").waitFor();
    },
    leave: (page) => page.keyboard.press("r"),
  },
  // The colleague's layer of the review before gives them something to measure.
  {
    name: "agreement",
    async show(page, workspace) {
      await openSeed(page, workspace);
      // Figures without a layer that cannot be read would be of something else: there are none then.
      rmSync(workspace.layerFile("broken"), { force: true });
      await command(page, "Agreement");
      await page.locator('[aria-busy="false"] [data-testid="figures"] .chart-plot').first().waitFor();
    },
    async leave(page) {
      await pressEscape(page);
      await textHasKeys(page);
    },
  },
  {
    name: "comment that is being written",
    async show(page, workspace) {
      await openSeed(page, workspace);
      await page.keyboard.press("j");
      await page.keyboard.press("Shift+N");
      await page.locator("textarea:focus").waitFor();
      await page.keyboard.type("@");
      await page.locator(".mention-names").waitFor();
    },
    async leave(page) {
      await page.keyboard.press("Backspace");
      await pressEscape(page);
    },
  },
  {
    name: "inbox",
    async show(page, workspace) {
      writeCorrection(workspace);
      await openSeed(page, workspace);
      await page.locator(".inbox-badge").waitFor();
      await page.keyboard.press("Control+Shift+I");
      await page.locator(".inbox-row").first().waitFor();
    },
    async leave(page) {
      await pressEscape(page);
      await textHasKeys(page);
    },
  },
];

/** A colleague decides that the first annotation of the seed should not be there. */
function writeCorrection(workspace: TemporaryWorkspace): void {
  const [annotation] = storedLayer(workspace, SEED)?.annotations ?? [];
  if (!annotation) throw new Error("The seed is not tagged");
  const { id, start, end, label } = annotation;
  const place = { ...span(start, end), label, attributes: {} };
  const evidence = [{ annotator: annotatorId("annotator-a"), annotation: id, ...place }];
  const decidedAt = "2026-01-02T03:04:05.000Z";
  const verdict = { kind: "reject" } as const;
  const decision: Decision = {
    id: "d",
    decidedAt,
    evidence,
    verdict,
    reason: "should-not-be-tagged",
    comment: "",
  };
  const review = { ...emptyReviewFile(documentId(SEED), annotatorId("annotator-b")), decisions: [decision] };
  const file = workspace.at("annotations", SEED, "reviews", "annotator-b.json");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, formatReviewFile(review));
}
