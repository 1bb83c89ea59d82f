import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createMultibyteEncoder } from "@exodus/bytes/multi-byte.js";
import { strToU8, zipSync } from "fflate";
import type { Locator } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { docxOf, paragraph } from "../builders/docx";
import { seriousProblems } from "./harness/accessibility";
import { closeDialogs } from "./harness/closeDialogs";
import { command } from "./harness/commandPalette";
import { documentRow, openDocument } from "./harness/documents";
import { takePicture } from "./harness/pictures";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const here = "全文。";
const workspace = new TemporaryWorkspace({ here });
const national = "\ufeff市委将推动产业发展，\r\n在𠮷镇推行链长制。\r\n";
const page = '<p>甲<script>window.injected = true</script><img src="https://example.invalid/a.png"><p>乙';
const given: Readonly<Record<string, Uint8Array>> = {
  "国标.txt": createMultibyteEncoder("gb18030")(national),
  "纪要.docx": docxOf(paragraph("在𠮷镇召开会议。")),
  "出口.zip": zipSync({ "../../出口.txt": strToU8("外"), "内.txt": strToU8("包内的文本。") }),
  "炸弹.zip": zipSync({ "a.txt": new Uint8Array(20_000_000) }),
  "实体.docx": docxOf(paragraph("&x;"), { before: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' }),
  "坏.txt": Uint8Array.of(...strToU8("第一行\n在"), 0xff, ...strToU8("镇")),
  "页.html": strToU8(page),
  "调研/一.txt": strToU8("调研一。"),
  "调研/乡镇/二.txt": strToU8("调研二。"),
  "调研/国标的副本.txt": createMultibyteEncoder("gb18030")(national),
};
const fileAt = (name: string) => path.join(workspace.beside("given"), name);
beforeAll(() => {
  for (const [name, bytes] of Object.entries(given)) {
    mkdirSync(path.dirname(fileAt(name)), { recursive: true });
    writeFileSync(fileAt(name), bytes);
  }
});
const workbench = shareWorkbench(workspace);
beforeAll(() => openDocument(workbench.page, "here", here));
beforeEach(() => closeDialogs(workbench.page));

const dialog = () => workbench.page.getByRole("dialog", { name: "Add texts" });
const row = (name: string) => dialog().getByRole("option", { name });
const refusal = (name: string) => dialog().getByRole("note").filter({ hasText: name });
const preview = () => dialog().getByRole("region", { name: "Beginning of the text" });
const list = () => workbench.page.getByTestId("document-list");
const seeds = () => readdirSync(workspace.at("seeds")).filter((name) => name.endsWith(".txt"));
const bytesAt = (...parts: string[]) => new Uint8Array(readFileSync(workspace.at("seeds", ...parts)));
const textOf = (locator: Locator) => async () => (await locator.textContent()) ?? "";

/** Answers the system's next question for files or a folder. */
async function choose(what: "files" | "a folder", ...names: string[]): Promise<void> {
  await workbench.app.evaluate(({ dialog: system }, filePaths) => {
    system.showOpenDialog = async () => ({ canceled: false, filePaths });
  }, names.map(fileAt));
  await command(workbench.page, "Add texts");
  await dialog()
    .getByRole("button", { name: `Choose ${what}…` })
    .click();
}

/** As the system drops files on the middle of the window. */
async function drop(...names: string[]): Promise<void> {
  const session = await workbench.page.context().newCDPSession(workbench.page);
  const data = { items: [], files: names.map(fileAt), dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, x: 700, y: 400, data });
  await session.detach();
}

describe("texts that are chosen", () => {
  it("are shown as they will be read, and those that cannot be added with one reason each", async () => {
    await choose("files", "国标.txt", "纪要.docx", "出口.zip", "炸弹.zip", "实体.docx", "坏.txt");
    await expect.poll(textOf(row("国标.txt"))).toContain("GB18030");
    await expect.poll(textOf(preview())).toContain("在𠮷镇推行链长制。");
    await expect.poll(textOf(refusal("炸弹.zip"))).toContain("unpacks to far more than it is");
    expect(await textOf(refusal("出口.zip"))()).toContain("leads out of it");
    await expect.poll(textOf(row("实体.docx"))).toContain("it declares XML entities");
    await expect.poll(textOf(row("坏.txt"))).toContain("choose its encoding");
    await row("坏.txt").click();
    await expect.poll(textOf(dialog())).toContain("Byte 13 (0xff), line 2");
    expect(await seriousProblems(workbench.page)).toEqual([]);
    await takePicture(workbench.page, "importing");
  });

  it("have the keys once they are shown, and Escape leads back", async () => {
    await choose("files", "国标.txt", "纪要.docx");
    await dialog().getByRole("listbox").and(workbench.page.locator(":focus")).waitFor();
    // As when what had the focus is gone.
    await workbench.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await workbench.page.keyboard.press("Control+Shift+F");
    await row("纪要.docx").click();
    await dialog().getByRole("listbox").focus();
    await workbench.page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    expect(await workbench.page.locator(".search-view").count()).toBe(0);
  });

  it("are added byte for byte, with the files they were extracted from, and the first one opens", async () => {
    await choose("files", "国标.txt", "纪要.docx", "出口.zip", "坏.txt");
    await expect.poll(textOf(row("坏.txt"))).toContain("choose its encoding");
    await dialog().getByRole("button", { name: "Add 3 texts" }).click();
    await expect.poll(textOf(row("国标.txt"))).toContain("Added as 国标");
    await expect.poll(textOf(row("坏.txt"))).toContain("uncertain");
    await dialog().getByRole("button", { name: "Close" }).click();
    await workbench.page.getByRole("textbox", { name: /^Text of 国标/ }).waitFor();
    expect(seeds().sort()).toEqual(["here.txt", "内.txt", "国标.txt", "纪要.txt"]);
    expect(bytesAt("国标.txt")).toEqual(given["国标.txt"]);
    expect(bytesAt("originals", "纪要.docx")).toEqual(given["纪要.docx"]);
    expect(workspace.text("纪要")).toBe("在𠮷镇召开会议。\n");
    expect(readdirSync(workspace.beside(""))).not.toContain("出口.txt");
  });

  it("in a folder stand in groups, which keys close and open; one that is there is named", async () => {
    await choose("a folder", "调研");
    await expect.poll(textOf(row("国标的副本.txt"))).toContain("Already there as 国标");
    await dialog().getByRole("button", { name: "Add 2 texts" }).click();
    await expect.poll(textOf(dialog())).toContain("2 added · 1 already there · 0 refused");
    await closeDialogs(workbench.page);
    await documentRow(workbench.page, "一").waitFor();
    const group = list().getByRole("treeitem", { name: "调研, 2 documents" });
    await list().focus();
    await workbench.page.keyboard.press("Home");
    await workbench.page.keyboard.press("ArrowLeft");
    await expect.poll(() => documentRow(workbench.page, "一").count()).toBe(0);
    expect(await group.getAttribute("aria-expanded")).toBe("false");
    await workbench.page.keyboard.press("ArrowRight");
    await documentRow(workbench.page, "二").waitFor();
    expect(await seriousProblems(workbench.page)).toEqual([]);
  });
});

describe("files that are dropped on the window", () => {
  it("are offered and added without the window leaving its page, and what they hold never runs", async () => {
    const url = workbench.page.url();
    await drop("页.html");
    await expect.poll(textOf(preview())).toBe("甲\n乙\n");
    await dialog().getByRole("button", { name: "Add 1 text" }).click();
    await dialog().waitFor({ state: "detached" });
    await workbench.page.getByRole("textbox", { name: /^Text of 页/ }).waitFor();
    expect(workspace.text("页")).toBe("甲\n乙\n");
    expect(bytesAt("originals", "页.html")).toEqual(given["页.html"]);
    expect(await workbench.page.evaluate(() => "injected" in window)).toBe(false);
    expect(workbench.page.url()).toBe(url);
  });

  it("while another dialog is open are not taken, and lead nowhere", async () => {
    const { page: shown } = workbench;
    const url = shown.url();
    await command(shown, "Removed texts");
    await drop("坏.txt");
    await shown.getByRole("dialog", { name: "Removed texts" }).waitFor();
    expect(await dialog().count()).toBe(0);
    expect(shown.url()).toBe(url);
  });
});

describe("a text of the workspace", () => {
  it("is removed to the bin and put back, with the same bytes", async () => {
    const { page: shown } = workbench;
    await openDocument(shown, "国标", national);
    await command(shown, "Remove the document");
    await expect.poll(() => documentRow(shown, "国标").count()).toBe(0);
    expect(seeds()).not.toContain("国标.txt");
    const [binned = ""] = readdirSync(workspace.at("seeds", ".bin"));
    expect(bytesAt(".bin", binned)).toEqual(given["国标.txt"]);
    await shown.getByRole("button", { name: "Put back" }).click();
    await documentRow(shown, "国标").waitFor();
    expect(bytesAt("国标.txt")).toEqual(given["国标.txt"]);
    await command(shown, "Remove the document");
    await expect.poll(() => documentRow(shown, "国标").count()).toBe(0);
    await command(shown, "Removed texts");
    const bin = shown.getByRole("dialog", { name: "Removed texts" });
    await bin.getByRole("button", { name: "Put back 国标" }).click();
    await shown.getByRole("textbox", { name: /^Text of 国标/ }).waitFor();
    expect(readdirSync(workspace.at("seeds", ".bin"))).toEqual([]);
    expect(bytesAt("国标.txt")).toEqual(given["国标.txt"]);
  });

  it("is put into a folder, whose name can be changed", async () => {
    const { page: shown } = workbench;
    await openDocument(shown, "here", here);
    await command(shown, "Put the document into a folder");
    const name = shown.getByRole("dialog").locator("input");
    await name.fill("甲/乙");
    await name.press("Enter");
    await list().getByRole("treeitem", { name: "乙, 1 document", exact: true }).waitFor();
    await command(shown, "Rename the document's folder");
    await name.fill("丙");
    await name.press("Enter");
    await list().getByRole("treeitem", { name: "丙, 1 document", exact: true }).waitFor();
    const project = JSON.parse(readFileSync(workspace.at("annotations", "project.json"), "utf8"));
    expect(project.documents.here.folder).toBe("丙");
  });

  it("is read in another encoding where nothing marked on it loses its place", async () => {
    const { page: shown } = workbench;
    workspace.addText("台", createMultibyteEncoder("big5")("推動產業發展，推行鏈長制。"));
    await documentRow(shown, "台").click();
    await shown.getByRole("main").getByRole("button", { name: "Choose the text's encoding…" }).click();
    const encoding = shown.getByRole("dialog", { name: "In which encoding is this text?" });
    await expect.poll(textOf(encoding)).toContain("推動產業發展");
    await encoding.getByRole("button", { name: "Keep" }).click();
    await shown.getByRole("textbox", { name: /^Text of 台/ }).waitFor();
    const project = JSON.parse(readFileSync(workspace.at("annotations", "project.json"), "utf8"));
    expect(project.documents.台.encoding).toBe("big5");
  });
});

it("nothing of it was refused by the page's policy: nothing was ever asked of the network", () => {
  expect(workbench.complaints).toEqual([]);
});
