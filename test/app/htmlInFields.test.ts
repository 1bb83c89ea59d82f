import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { findCases } from "../../core/compare/findCases";
import type { Annotation } from "../../core/model/Annotation";
import type { Layer } from "../../core/model/Layer";
import { decide } from "../../core/review/decisions";
import { emptyReviewFile, type ReviewFile } from "../../core/review/ReviewFile";
import { formatBinFile } from "../../core/stored/binFile";
import { formatLayerFile } from "../../core/stored/layerFile";
import { formatLostFile } from "../../core/stored/lostFile";
import { formatReviewFile } from "../../core/stored/reviewFile";
import { utf16 } from "../../core/text/offsets";
import { annotation, layerOf, sourceText } from "../builders/marked";
import { annotatorId } from "../electron/storage/TemporaryFolder";
import { closeDialogs } from "./harness/closeDialogs";
import { command } from "./harness/commandPalette";
import { chooseDocument } from "./harness/documents";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";
import { writeVersion } from "./harness/versions";

/** Becomes an element, and runs, wherever it is taken for more than text. */
const html = (field: string) => `${field}<img src="x" class="injected" onerror="window.injected = true">&lt;`;

const text = `${html("text")}推行链长制。`;
const source = sourceText(text, "text");
const time = "2026-01-02T03:04:05.006Z";
const whose = { document: source.document, annotator: annotatorId("annotator-a") };
const tagged: Annotation = {
  ...annotation(text, 0, text.length, "policy"),
  note: html("note"),
  attributes: { deadline: html("value"), [html("attribute")]: html("another value") },
};
const other = { ...tagged, id: "other", end: utf16(text.length - 1), quote: text.slice(0, -1), suffix: "。" };
const own = layerOf(source, [tagged]);
const workspace = new TemporaryWorkspace({ text, [html("file")]: "" });
beforeAll(() => {
  workspace.writeLayerFile("text", formatLayerFile(own));
  writeVersion(workspace, "text", time, formatLayerFile({ ...own, annotations: [] }));
  writeFileSync(workspace.at("annotations", "project.json"), projectOfHtml());
  writeBeside("annotator-a (conflicted copy).json", formatLayerFile(copyOfHtml()));
  writeBeside("annotator-b.json", formatLayerFile(layerOf(source, [other], "annotator-b")));
  writeBeside(
    "bin/annotator-a.json",
    formatBinFile({ ...whose, deleted: [{ deletedAt: time, annotation: other }] }),
  );
  writeBeside("lost/annotator-a.json", lostOfHtml());
  writeBeside("reviews/annotator-b.json", formatReviewFile(reviewOfHtml()));
});
const workbench = shareWorkbench(workspace);
beforeAll(async () => {
  const shown = workbench.page.getByTestId("text");
  await chooseDocument(workbench.page, "text");
  await shown.getByText("text<img").first().waitFor();
  await shown.focus();
});

function writeBeside(name: string, content: string): void {
  const file = workspace.at("annotations", "text", name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** The same annotation with another note: to be decided. */
function copyOfHtml(): Layer {
  return { ...own, annotations: [{ ...tagged, note: html("their note"), updatedAt: time }] };
}

function lostOfHtml(): string {
  const annotation = { ...other, id: "lost" };
  return formatLostFile({ ...whose, lost: [{ annotation, why: "gone", lostAt: time, givenUpAt: null }] });
}

/** A decision on the one case there is, put up for discussion, and a thread on the annotation. */
function reviewOfHtml(): ReviewFile {
  const [found] = findCases([own, layerOf(source, [other], "annotator-b")]);
  const remark = { reason: null, comment: html("comment") };
  const decision = decide(found ?? null, { kind: "discuss" }, remark, { id: "d1", now: time });
  const { start, end, id: annotation } = tagged;
  const subject = { start, end, annotations: [{ annotator: whose.annotator, annotation }] };
  return {
    ...emptyReviewFile(source.document, annotatorId("annotator-b")),
    decisions: [decision],
    comments: [{ id: "c1", thread: "c1", writtenAt: time, text: html("thread"), subject, isResolved: null }],
  };
}

function projectOfHtml(): string {
  const project = JSON.parse(readFileSync(workspace.at("annotations", "project.json"), "utf8"));
  project.version = 3;
  project.title = { "zh-CN": html("项目"), en: html("project") };
  for (const label of project.labels) {
    label.names = { "zh-CN": html("标签"), en: html(label.id) };
    label.guideline = { "zh-CN": html("说明"), en: html("guideline") };
  }
  const article = {
    start: 0,
    title: html("article"),
    person: html("person"),
    role: html("role"),
    city: html("city"),
  };
  const items = [{ start: text.length - 3, end: text.length - 2, text: html("repair"), kind: "other" }];
  const repairs = { sha256: source.sha256, items };
  project.documents = { text: { title: html("title"), articles: [article], repairs } };
  return JSON.stringify(project);
}

/** Parts of the window: how each is shown, where in it, and a field that it shows. */
interface Part {
  readonly name: string;
  readonly show: (page: Page) => Promise<unknown>;
  readonly scope: string;
  readonly field: string;
  readonly leave?: (page: Page) => Promise<unknown>;
}

const press = (key: string) => (page: Page) => page.keyboard.press(key);
const doing = (words: string) => (page: Page) => command(page, words);
const showAnnotations = (page: Page) => page.getByRole("tab", { name: /^Annotations/ }).click();

async function openLabelEditor(page: Page): Promise<void> {
  await command(page, "Edit the labels");
  await page.locator(".label-form").waitFor();
}

const parts: readonly Part[] = [
  { name: "the text", show: async () => undefined, scope: '[data-testid="text"]', field: "text" },
  { name: "its title and its articles", show: async () => undefined, scope: "body", field: "article" },
  {
    name: "the list of texts, with files refused",
    show: async () => undefined,
    scope: ".refused",
    field: "file",
  },
  { name: "the project's name", show: async () => undefined, scope: ".header", field: "project" },
  {
    name: "the card of what lost its place",
    show: async () => undefined,
    scope: ".lost-card",
    field: "text",
  },
  { name: "an annotation's card", show: press("j"), scope: ".annotation-card", field: "another value" },
  { name: "the palette", show: press("Control+k"), scope: ".command-palette", field: "title" },
  {
    name: "the key sheet",
    show: async (page) => {
      await page.getByTestId("text").focus();
      await page.keyboard.press("Shift+Slash");
    },
    scope: '[role="dialog"]',
    field: "policy",
  },
  {
    name: "the concordance",
    show: press("Control+Shift+F"),
    scope: "body",
    field: "policy",
  },
  {
    name: "the guidelines",
    show: press("g"),
    scope: ".guidelines",
    field: "guideline",
    leave: showAnnotations,
  },
  { name: "the label editor", show: openLabelEditor, scope: "body", field: "policy" },
  {
    name: "the difference to a kept version",
    show: async (page) => {
      await command(page, "Show the history");
      await page.getByTestId("version-list").getByRole("option").first().click();
    },
    scope: '[data-testid="differences"]',
    field: "text",
    leave: showAnnotations,
  },
  {
    name: "the bin",
    show: doing("Show what was deleted"),
    scope: '[data-testid="bin"]',
    field: "text",
    leave: showAnnotations,
  },
  {
    name: "the list of corrections",
    show: doing("Corrections of this text"),
    scope: ".repair-list",
    field: "repair",
  },
  {
    name: "the conflict cards",
    show: doing("Conflict copies"),
    scope: ".conflict-cards",
    field: "their note",
  },
  { name: "the phrase ledger", show: doing("Phrase ledger"), scope: ".phrase-row", field: "text" },
  { name: "the threads of an annotation", show: press("j"), scope: ".annotation-panel", field: "thread" },
  {
    name: "a decision's comment",
    show: press("r"),
    scope: '[data-testid="case"]',
    field: "comment",
    leave: press("r"),
  },
];

it.each(parts)(
  "$name shows what looks like HTML as the text it is",
  async ({ show, scope, field, leave }) => {
    const { page } = workbench;
    await show(page);
    const shown = page.locator(scope).getByText(`${field}<img src="x" class="injected"`);
    await shown.locator("visible=true").first().waitFor();
    expect(await page.locator(".injected").count()).toBe(0);
    expect(await page.evaluate(() => "injected" in window)).toBe(false);
    await leave?.(page);
    await closeDialogs(page);
    await page.keyboard.press("Escape");
  },
);

it("nothing of it was ever tried: the policy had nothing to refuse", () => {
  expect(workbench.complaints).toEqual([]);
});
