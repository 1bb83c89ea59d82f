import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseReviewFile } from "../../core/stored/reviewFile";
import { seriousProblems } from "./harness/accessibility";
import { announcing } from "./harness/announced";
import { openDocument } from "./harness/documents";
import { layerFile } from "./harness/layers";
import { takePicture } from "./harness/pictures";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { saved } from "./harness/saving";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const texts = {
  one: "𠮷市加快培育和壮大新能源，推动新能\n源产业的集群发展，建成一批重大项目，\n促进了全市的就业增长和财政收入。\n",
  two: "推广新能源车，发展新能源。\n",
};
const workspace = new TemporaryWorkspace(texts);
let workbench: RunningWorkbench;
const page = () => workbench.page;

beforeAll(async () => {
  const write = (document: keyof typeof texts, annotator: string, ...tags: [string, string][]) =>
    workspace.writeLayerFile(document, layerFile(document, texts[document], tags, annotator), annotator);
  write("one", "annotator-a", ["industry", "新能源"]);
  write("one", "annotator-b", ["policy", "新能源"]);
  write("two", "annotator-b", ["industry", "新能源车"]);
  workspace.writeSettings({ annotator: "annotator-c" as never });
  workbench = await RunningWorkbench.start(workspace);
  await openDocument(page(), "one", texts.one);
});
afterAll(async () => {
  await workbench.end();
  workspace.remove();
});

/** Each decision on disk in the order of the text, as `accept industry 新能源 missed`. */
function decided(document: keyof typeof texts): string[] {
  const file = workspace.at("annotations", document, "reviews", "annotator-c.json");
  const read = existsSync(file) ? parseReviewFile("annotator-c.json", readFileSync(file, "utf8")) : null;
  if (!read?.ok) return [];
  const sorted = [...read.value.decisions].sort((a, b) => startOf(a) - startOf(b));
  return sorted.map(({ verdict, reason }) => {
    if (verdict.kind !== "accept") return `${verdict.kind} ${reason}`;
    const { start, end, label } = verdict.gold;
    return `accept ${label} ${texts[document].slice(start, end)} ${reason}`;
  });
}
type Decisions = Extract<ReturnType<typeof parseReviewFile>, { ok: true }>["value"]["decisions"];
const startOf = ({ verdict, evidence }: Decisions[number]) =>
  verdict.kind === "accept" ? verdict.gold.start : (evidence[0]?.start ?? 0);

const press = (key: string) => page().keyboard.press(key);
const rows = () => page().getByTestId("hits").locator("[role=option]");
const ticked = () =>
  rows().evaluateAll((all) => all.map((row) => row.getAttribute("aria-selected") === "true"));

describe("the review of one phrase", () => {
  it("is reached from the ledger, and lists every place with what is tagged there", async () => {
    await press("Control+Shift+KeyL");
    await page().getByTestId("phrases").getByText("新能源", { exact: true }).waitFor();
    await page().getByTestId("phrases").focus();
    await press("KeyR");
    await expect.poll(ticked).toEqual([true, true, true, false]);
    expect(await rows().first().locator(".hit-marks > *").count()).toBe(2);
    expect(await rows().nth(1).locator(".hit-marks > *").count()).toBe(0);
    await takePicture(page(), "phrase review");
    expect(await seriousProblems(page())).toEqual([]);
  });

  it("accepts a label at all ticked places by its key, which one undo takes back", async () => {
    await announcing(page(), "Accepted Industry at 3 places.", () => press("Digit3"));
    await saved(page());
    const ofOne = ["accept industry 新能源 wrong-label", "accept industry 新能\n源 missed"];
    expect(decided("one")).toEqual(ofOne);
    expect(decided("two")).toEqual(["accept industry 新能源 missed"]);
    await press("Control+z");
    await expect.poll(() => [...decided("one"), ...decided("two")]).toEqual([]);
    await press("Control+Shift+z");
    await expect.poll(() => decided("one")).toEqual(ofOne);
  });

  it("decides that the words should not be tagged, and leaves what is longer alone", async () => {
    await page().getByRole("button", { name: "Tick all" }).click();
    await announcing(page(), "Rejected at 3 places. 1 was left as it is.", () =>
      page().getByRole("button", { name: "Should not be tagged" }).click(),
    );
    await saved(page());
    expect(decided("one")).toEqual(["reject should-not-be-tagged"]);
    expect(decided("two")).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});
