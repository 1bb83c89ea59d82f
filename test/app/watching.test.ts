import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { formatLayerFile } from "../../core/stored/layerFile";
import { formatNote, newProgramId } from "../../electron/watch/presenceNote";
import { annotation } from "../builders/marked";
import { announcing } from "./harness/announced";
import { documentRow, openDocument } from "./harness/documents";
import { click, drag } from "./harness/gestures";
import { layerFile } from "./harness/layers";
import { notices } from "./harness/notices";
import { takePicture } from "./harness/pictures";
import { placeOf } from "./harness/placeOf";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { saved } from "./harness/saving";
import { storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";
import { shownText } from "./harness/textPlaces";

const text = "支持𠮷市装备制造业发展，\n推行链长制，建成千亿园区。";

let workspace: TemporaryWorkspace;
let workbench: RunningWorkbench;
let page: Page;
beforeEach(async () => {
  workspace = new TemporaryWorkspace({ text, other: "别的文本。" });
  workbench = await RunningWorkbench.start(workspace);
  page = workbench.page;
  await openDocument(page, "text", text);
});
afterEach(async () => {
  expect(workbench.complaints).toEqual([]);
  await workbench.end();
  workspace.remove();
});

type Tag = readonly [label: string, words: string];
const writeLayer = (annotator: string, ...tags: Tag[]) =>
  workspace.writeLayerFile("text", layerFile("text", text, tags, annotator), annotator);

const colleague = (annotator: string, on = page) => on.locator(`[data-annotator="${annotator}"]`);
const colleagues = () =>
  page.locator(".colleagues li").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-annotator")));
const counted = (annotator: string, on = page) =>
  colleague(annotator, on).locator(".colleague-count [aria-hidden]").textContent();

const listed = () => page.locator(".annotation-quote").allTextContents();
const storedLayer = () => JSON.parse(readFileSync(workspace.layerFile("text"), "utf8"));
const readProject = () => readFileSync(workspace.at("annotations", "project.json"), "utf8");
const presenceOf = (annotator: string) =>
  readdirSync(workspace.at("annotations")).includes(".presence")
    ? readdirSync(workspace.at("annotations", ".presence")).filter((name) => name.startsWith(annotator))
    : [];

/** As a program writes it that has the text open now. */
function writeNote(annotator: string, program: string): void {
  const now = new Date().toISOString();
  const note = {
    annotator: annotator as AnnotatorId,
    document: "text" as DocumentId,
    since: now,
    heartbeat: now,
  };
  writeFileSync(workspace.at("annotations", ".presence", `${annotator}.${program}.json`), formatNote(note));
}

async function tag(words: string, key: string, on = page): Promise<void> {
  const { start, end } = placeOf(text, words);
  await drag(on, start, end);
  await on.keyboard.press(key);
}

describe("while a note is being typed", () => {
  const note = () => page.locator(".annotation-card").getByLabel("Note");
  const writing = () =>
    note().evaluate((field: HTMLTextAreaElement) => [
      field.value,
      field.selectionStart,
      document.activeElement === field,
    ]);

  beforeEach(async () => {
    await tag("链长制", "2");
    await saved(page);
    await page.keyboard.press("n");
    await page.keyboard.type("半句");
    await page.keyboard.press("ArrowLeft");
  });

  it("a colleague's file, its changes and its end show, and the note stays as it is", async () => {
    writeLayer("annotator-b", ["policy", "链长制"]);
    await expect.poll(() => counted("annotator-b")).toBe("1");
    writeLayer("annotator-b", ["policy", "链长制"], ["industry", "装备制造业"]);
    await expect.poll(() => counted("annotator-b")).toBe("2");
    rmSync(workspace.layerFile("text", "annotator-b"));
    await expect.poll(colleagues).toEqual([]);
    expect(await writing()).toEqual(["半句", 1, true]);
  });

  it("the annotator's own layer from another machine shows with what is being typed on it", async () => {
    const stored = storedLayer();
    const added = annotation(text, 2, 5, "industry");
    const theirs = { ...stored, revision: stored.revision + 3, annotations: [added, ...stored.annotations] };
    workspace.writeLayerFile("text", formatLayerFile(theirs));
    await expect.poll(listed).toEqual(["𠮷市", "链长制"]);
    expect(await writing()).toEqual(["半句", 1, true]);
    await page.keyboard.press("Escape");
    await saved(page);
    await expect.poll(() => storedTags(workspace, "text")).toEqual(["industry:𠮷市", "policy:链长制"]);
  });

  it("labels and titles that others give show at once", async () => {
    const project = JSON.parse(readProject());
    project.labels[0].names = { en: "Aim", "zh-CN": "目的" };
    project.documents.other = { title: "另一篇" };
    writeFileSync(workspace.at("annotations", "project.json"), JSON.stringify(project));
    await page.locator(".status-counts").getByText("Aim").waitFor();
    await documentRow(page, "other").getByText("另一篇").waitFor();
    expect(await writing()).toEqual(["半句", 1, true]);
  });

  it("texts come and go in the list", async () => {
    workspace.addText("arrived", "新文本");
    await documentRow(page, "arrived").getByText("3 chars").waitFor();
    rmSync(workspace.textFile("other"));
    await documentRow(page, "other").waitFor({ state: "detached" });
    workspace.addText("arrived", "更长的新文本");
    await documentRow(page, "arrived").getByText("6 chars").waitFor();
    expect(await writing()).toEqual(["半句", 1, true]);
  });
});

describe("a colleague's file that is cut short", () => {
  it("is listed with its reason, no alert moves the text, and it counts once it is mended", async () => {
    const whole = layerFile("text", text, [["policy", "链长制"]], "annotator-b");
    workspace.writeLayerFile("text", whole.slice(0, 200), "annotator-b");
    const reason = colleague("annotator-b").locator(".colleague-problem");
    await reason.waitFor();
    expect(await reason.textContent()).toMatch(/annotator-b\.json is not complete JSON/);
    await takePicture(page, "colleague whose file is broken");
    expect(await page.locator('.text-panel [role="alert"]').count()).toBe(0);
    workspace.writeLayerFile("text", whole, "annotator-b");
    await expect.poll(() => counted("annotator-b")).toBe("1");
    expect(await reason.count()).toBe(0);
  });
});

describe("the search", () => {
  const foundBy = (annotator: string) =>
    page.evaluate(async (name) => {
      const query = {
        ...{ pattern: "", syntax: "plain", ignoreCase: true, ignoreWidth: true, scope: "annotations" },
        ...{ labels: null, annotators: [name], attribute: null, untagged: false, documents: null },
      } as const;
      const call = {
        slot: "concordance",
        ticket: 1,
        offset: 0,
        limit: 10,
        order: "document",
        contextLength: 5,
      } as const;
      const answer = await window.workbench.searchCorpus({ ...call, query: query as never });
      return answer.ok ? answer.value.hits.length : answer.error.code;
    }, annotator);

  it("finds what a colleague has tagged meanwhile in a text that is not opened again", async () => {
    await expect.poll(() => foundBy("annotator-b")).toBe(0);
    writeLayer("annotator-b", ["policy", "链长制"]);
    await expect.poll(() => foundBy("annotator-b")).toBe(1);
  });
});

describe("a workspace folder that vanishes and comes back", () => {
  it("is said once, keeps what is tagged meanwhile, and shows what has changed in it", async () => {
    const away = workspace.beside("unplugged");
    await expect.poll(() => presenceOf("annotator-a").length).toBe(1);
    renameSync(workspace.folder, away);
    await expect
      .poll(() => notices(page))
      .toEqual([expect.stringMatching(/^The workspace's folder cannot be reached/)]);
    await page.locator(".colleagues-remark").waitFor();
    renameSync(away, workspace.folder);
    writeLayer("annotator-b", ["policy", "链长制"]);
    await expect.poll(() => counted("annotator-b")).toBe("1");
    await expect.poll(() => notices(page)).toEqual([]);
    await tag("链长制", "2");
    await saved(page);
    expect(storedTags(workspace, "text")).toEqual(["policy:链长制"]);
  });
});

describe("two windows on one workspace", () => {
  let second: RunningWorkbench;
  beforeEach(async () => {
    second = await RunningWorkbench.start(workspace.asSeenBy("annotator-b"));
    await openDocument(second.page, "text", text);
  });
  afterEach(() => second.end());

  it("show who has the document open, what each saves, and who has gone", async () => {
    await colleague("annotator-b").locator(".colleague-here").waitFor();
    await colleague("annotator-a", second.page).locator(".colleague-here").waitFor();
    await tag("链长制", "2", second.page);
    await expect.poll(() => counted("annotator-b")).toBe("1");
    await tag("装备制造业", "3");
    await expect.poll(() => counted("annotator-a", second.page)).toBe("1");
    await takePicture(page, "colleague with the document open");
    await openDocument(second.page, "other", workspace.text("other"));
    await colleague("annotator-b").locator(".colleague-here").waitFor({ state: "detached" });
    await second.close();
    expect(presenceOf("annotator-b")).toEqual([]);
  });

  it("read alike as soon as one corrects a break, which is said to the other", async () => {
    const reads = async () => (await shownText(page)).split("\n");
    expect(await reads()).toEqual(["支持𠮷市装备制造业发展，", "推行链长制，建成千亿园区。"]);
    await click(second.page, 2);
    await announcing(page, "A colleague has corrected how this text reads; it is shown so now.", () =>
      second.page.keyboard.press("Alt+j"),
    );
    await expect.poll(reads).toEqual(["支持𠮷市装备制造业发展，推行链长制，建成千亿园区。"]);
  });

  it("are not shown as open once they were killed, and the one that runs is", async () => {
    for (const each of ["annotator-a", "annotator-b"])
      await expect.poll(() => presenceOf(each).length).toBe(1);
    await second.kill();
    await workbench.kill();
    writeNote("annotator-c", newProgramId());
    workbench = await RunningWorkbench.start(workspace);
    page = workbench.page;
    await openDocument(page, "text", text);
    await colleague("annotator-c").locator(".colleague-here").waitFor();
    expect(await colleagues()).toEqual(["annotator-c"]);
  });
});
