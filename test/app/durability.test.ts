import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseLayerFile } from "../../core/stored/layerFile";
import { parseReviewFile } from "../../core/stored/reviewFile";
import { announcing } from "./harness/announced";
import { openDocument } from "./harness/documents";
import { drag } from "./harness/gestures";
import { layerFile } from "./harness/layers";
import { notices } from "./harness/notices";
import { takePicture } from "./harness/pictures";
import { placeOf } from "./harness/placeOf";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { SmallDrive } from "./harness/SmallDrive";
import { notSaved, saved } from "./harness/saving";
import { expectExactLayer, storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const text = "支持装备制造业发展，推行链长制，建成千亿园区。";

let workspace: TemporaryWorkspace;
let workbench: RunningWorkbench;
beforeEach(async () => {
  workspace = new TemporaryWorkspace({ text });
  workbench = await RunningWorkbench.start(workspace);
  await openDocument(workbench.page, "text", text);
});
afterEach(async () => {
  await workbench.end();
  workspace.remove();
});

async function tag(words: string, key = "1"): Promise<void> {
  const { start, end } = placeOf(text, words);
  await drag(workbench.page, start, end);
  await workbench.page.keyboard.press(key);
}

async function startAgain(): Promise<void> {
  workbench = await RunningWorkbench.start(workspace);
  await openDocument(workbench.page, "text", text);
}

const told = async () => (await notices(workbench.page)).join();
const listed = () => workbench.page.locator(".annotation-quote").allTextContents();
const layerFiles = () => workspace.storedFiles().filter((file) => file !== "project.json");

/** A regular file stands where the folder of layers must be: that stops root too. */
const block = () => writeFileSync(workspace.at("annotations", "text"), "in the way");
const unblock = () => rmSync(workspace.at("annotations", "text"));

describe("killed right after the header says saved, the program", () => {
  it("has the change on disk and shows it again", async () => {
    await tag("链长制", "2");
    await saved(workbench.page);
    await workbench.kill();
    expect(storedTags(workspace, "text")).toEqual(["policy:链长制"]);
    expectExactLayer(workspace, "text");
    await startAgain();
    await expect.poll(listed).toEqual(["链长制"]);
    expect(layerFiles()).toEqual(["text/annotator-a.json"]);
  });
});

describe("killed in the middle of saving, the program", () => {
  it("leaves a file that can be read, and no other file after the next start", async () => {
    await tag("链长制");
    for (let i = 0; i < 12; i++) await workbench.page.keyboard.press(i % 2 ? "1" : "2");
    await workbench.kill();
    const tags = storedTags(workspace, "text");
    expect(["[]", '["target:链长制"]', '["policy:链长制"]']).toContain(JSON.stringify(tags));
    await startAgain();
    await expect.poll(listed).toEqual(tags.map((each) => each.split(":")[1]));
    expect(layerFiles().filter((file) => file !== "text/annotator-a.json")).toEqual([]);
  });
});

describe("closed right after a change, the window", () => {
  it("waits until the disk has it", async () => {
    await tag("装备制造业", "3");
    await workbench.close();
    expect(storedTags(workspace, "text")).toEqual(["industry:装备制造业"]);
  });

  it("keeps a note that was being written", async () => {
    await tag("装备制造业", "3");
    await workbench.page.keyboard.press("n");
    await workbench.page.keyboard.type("half a note");
    await workbench.close();
    expect(readFileSync(workspace.layerFile("text"), "utf8")).toContain('"note": "half a note"');
  });

  it("keeps two changes made at once", async () => {
    await tag("装备制造业", "3");
    await workbench.page.keyboard.press("1");
    await tag("链长制", "2");
    await workbench.close();
    expect(storedTags(workspace, "text")).toEqual(["target:装备制造业", "policy:链长制"]);
  });
});

describe("a folder that cannot be written", () => {
  beforeEach(block);

  it("is told with its reason, the change stays and is saved by itself once the cause is gone", async () => {
    const { page } = workbench;
    await tag("链长制", "2");
    await notSaved(page);
    await takePicture(page, "not saved");
    expect(await page.getByTestId("save-state").textContent()).toBe("Not saved");
    await expect.poll(told).toMatch(/^Not saved: .*annotator-a\.json could not be written \(.+\)/);
    await expect.poll(listed).toEqual(["链长制"]);
    await tag("千亿园区", "1");
    await announcing(page, "All is saved now", async () => unblock());
    await saved(page);
    expect(storedTags(workspace, "text")).toEqual(["policy:链长制", "target:千亿园区"]);
    await expect.poll(() => notices(page)).toEqual([]);
  });

  it("is tried at once when the user asks", async () => {
    const { page } = workbench;
    await tag("链长制", "2");
    await notSaved(page);
    unblock();
    await page.getByRole("button", { name: "Save again" }).click();
    await saved(page);
    expect(storedTags(workspace, "text")).toEqual(["policy:链长制"]);
  });

  it("makes the window ask before it closes, and stay when told so", async () => {
    const { page } = workbench;
    await tag("链长制", "2");
    await notSaved(page);
    await workbench.askToClose();
    const question = page.getByRole("alertdialog", { name: "Some changes are not saved" });
    await question.waitFor();
    await takePicture(page, "closing unsaved");
    unblock();
    await question.getByRole("button", { name: "Go back and try again" }).click();
    await saved(page);
    expect(storedTags(workspace, "text")).toEqual(["policy:链长制"]);
    await workbench.close();
  });

  it("keeps an export from going out without the change", async () => {
    const { page } = workbench;
    await tag("链长制", "2");
    await notSaved(page);
    await page.getByRole("button", { name: "Export…" }).click();
    await page.getByRole("button", { name: "Choose a folder…" }).click();
    await page.getByRole("dialog").getByRole("alert").getByText("could not be written").waitFor();
  });

  it("lets the window close without saving when told so, and touches nothing", async () => {
    const { page } = workbench;
    await tag("链长制", "2");
    await notSaved(page);
    await workbench.askToClose();
    const ended = workbench.ended();
    // The program may be gone before the click is answered.
    await Promise.allSettled([page.getByRole("button", { name: "Close without saving" }).click()]);
    await ended;
    expect(readFileSync(workspace.at("annotations", "text"), "utf8")).toBe("in the way");
  });
});

describe("what cannot be saved", () => {
  it("can be put into another folder, as a layer file like any other", async () => {
    await workbench.end();
    const copies = workspace.beside("copies");
    mkdirSync(copies);
    workbench = await RunningWorkbench.start(workspace, `--export-folder=${copies}`);
    await openDocument(workbench.page, "text", text);
    block();
    await tag("链长制", "2");
    await notSaved(workbench.page);
    await workbench.page.getByRole("button", { name: "Save a copy…" }).click();
    await workbench.page.getByText("A copy of what is not saved is in").first().waitFor();
    const [copy = ""] = readdirSync(copies);
    expect(copy).toMatch(/^not-saved-annotator-a-\d{8}-\d{6}$/);
    const layer = parseLayerFile(
      "copy",
      readFileSync(path.join(copies, copy, "text", "annotator-a.json"), "utf8"),
    );
    expect(layer).toMatchObject({ ok: true, value: { annotations: [{ quote: "链长制", label: "policy" }] } });
    expect(await workbench.page.getByTestId("save-state").textContent()).toBe("Not saved");
  });
});

describe("decisions that cannot be saved", () => {
  it("can be put into another folder, as a review like any other", async () => {
    await workbench.end();
    const copies = workspace.beside("copies");
    mkdirSync(copies);
    for (const [annotator, label] of [
      ["annotator-b", "policy"],
      ["annotator-c", "target"],
    ] as const)
      workspace.writeLayerFile("text", layerFile("text", text, [[label, "链长制"]], annotator), annotator);
    writeFileSync(workspace.at("annotations", "text", "reviews"), "in the way");
    workbench = await RunningWorkbench.start(workspace, `--export-folder=${copies}`);
    const { page } = workbench;
    await openDocument(page, "text", text);
    await page.keyboard.press("r");
    await page.getByTestId("case").waitFor();
    await page.keyboard.press("1");
    await notSaved(page);
    await page.getByRole("button", { name: "Save a copy…" }).click();
    await page.getByText("A copy of what is not saved is in").first().waitFor();
    const [copy = ""] = readdirSync(copies);
    const file = path.join(copies, copy, "text", "reviews", "annotator-a.json");
    expect(parseReviewFile("copy", readFileSync(file, "utf8"))).toMatchObject({
      value: { decisions: [{ verdict: { kind: "accept", gold: { label: "policy" } } }] },
    });
  });
});

describe("a full disk", () => {
  it("is told, what was tagged stays, and is saved by itself once there is room", async () => {
    await workbench.end();
    const drive = await SmallDrive.under(workspace, 400);
    workbench = await RunningWorkbench.startBy(drive.executable, workspace);
    const { page } = workbench;
    await openDocument(page, "text", text);
    await tag("链长制", "2");
    await notSaved(page);
    await expect.poll(told).toMatch(/^Not saved: the disk that holds .* is full/);
    await tag("千亿园区", "1");
    await expect.poll(listed).toEqual(["链长制", "千亿园区"]);
    drive.free(workbench);
    await saved(page);
    const layer = parseLayerFile("text", drive.read(workbench, "annotations", "text", "annotator-a.json"));
    expect(layer).toMatchObject({ value: { annotations: [{ quote: "链长制" }, { quote: "千亿园区" }] } });
    await expect.poll(() => notices(page)).toEqual([]);
  });
});

describe("a workspace whose drive goes away", () => {
  it("is told, keeps what was tagged, and saves it when the drive is back", async () => {
    const { page } = workbench;
    const elsewhere = workspace.beside("unplugged");
    renameSync(workspace.folder, elsewhere);
    await tag("链长制", "2");
    await notSaved(page);
    await expect.poll(told).toContain("is not there now");
    renameSync(elsewhere, workspace.folder);
    await saved(page);
    expect(storedTags(workspace, "text")).toEqual(["policy:链长制"]);
  });
});

describe("a layer file that another program changes meanwhile", () => {
  it("keeps both its change and ours", async () => {
    const { page } = workbench;
    await tag("链长制", "2");
    await saved(page);
    const stored = JSON.parse(readFileSync(workspace.layerFile("text"), "utf8"));
    const place = placeOf(text, "装备制造业");
    const context = { prefix: text.slice(0, place.start), suffix: text.slice(place.end, place.end + 32) };
    const other = { ...stored.annotations[0], ...place, ...context, id: "theirs", quote: "装备制造业" };
    const changed = { ...stored, revision: stored.revision + 1, annotations: [other, ...stored.annotations] };
    workspace.writeLayerFile("text", JSON.stringify(changed));
    await tag("千亿园区", "1");
    await expect.poll(() => storedTags(workspace, "text").length).toBe(3);
    expect(storedTags(workspace, "text")).toEqual(["policy:装备制造业", "policy:链长制", "target:千亿园区"]);
    await expect.poll(listed).toEqual(["装备制造业", "链长制", "千亿园区"]);
  });

  it("is not overwritten when it became unreadable", async () => {
    const { page } = workbench;
    await tag("链长制", "2");
    await saved(page);
    workspace.writeLayerFile("text", '{ "version": 1, "docu');
    await tag("千亿园区", "1");
    await notSaved(page);
    await expect.poll(told).toContain("an unreadable file is never overwritten");
    expect(readFileSync(workspace.layerFile("text"), "utf8")).toBe('{ "version": 1, "docu');
    await expect.poll(listed).toEqual(["链长制", "千亿园区"]);
  });
});
