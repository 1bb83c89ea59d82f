import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { formatLayerFile } from "../../core/stored/layerFile";
import { annotation, layerOf, sourceText } from "../builders/marked";
import { openDocument } from "./harness/documents";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

/** Becomes an element, and runs, wherever it is taken for more than text. */
const html = (field: string) => `${field}<img src="x" class="injected" onerror="window.injected = true">&lt;`;

const text = `${html("text")}推行链长制。`;
const workspace = new TemporaryWorkspace({ text });
let workbench: RunningWorkbench;
beforeAll(async () => {
  workspace.writeLayerFile("text", layerOfHtml());
  writeFileSync(workspace.at("annotations", "project.json"), projectOfHtml());
  workbench = await RunningWorkbench.start(workspace);
  await openDocument(workbench.page, "text", text);
});
afterAll(async () => {
  await workbench.end();
  workspace.remove();
});

function layerOfHtml(): string {
  const tagged = annotation(text, 0, text.length, "policy");
  const attributes = { deadline: html("value"), [html("attribute")]: html("another value") };
  return formatLayerFile(layerOf(sourceText(text, "text"), [{ ...tagged, note: html("note"), attributes }]));
}

function projectOfHtml(): string {
  const project = JSON.parse(readFileSync(workspace.at("annotations", "project.json"), "utf8"));
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
  project.documents = { text: { title: html("title"), articles: [article] } };
  return JSON.stringify(project);
}

/** Parts of the window by the keys that show them, and a field that each shows. */
const parts: readonly (readonly [name: string, keys: readonly string[], field: string])[] = [
  ["the text, its title and its articles", [], "text"],
  ["an annotation's card", ["j"], "another value"],
  ["the project's name", [], "project"],
  ["the palette", ["Control+k"], "title"],
  ["the key sheet", ["?"], "policy"],
  ["the concordance", ["Control+Shift+F"], "policy"],
];

it.each(parts)("%s shows what looks like HTML as the text it is", async (_, keys, field) => {
  const { page } = workbench;
  for (const key of keys) await page.keyboard.press(key);
  await page.getByText(html(field)).locator("visible=true").first().waitFor();
  expect(await page.locator(".injected").count()).toBe(0);
  expect(await page.evaluate(() => "injected" in window)).toBe(false);
  for (const _key of keys) await page.keyboard.press("Escape");
});

it("nothing of it was ever tried: the policy had nothing to refuse", () => {
  expect(workbench.complaints).toEqual([]);
});
