import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { exportCorpus, exportedTags } from "./harness/exportedCorpora";
import { layerFile } from "./harness/layers";
import { saved } from "./harness/saving";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { storedLayer } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const DOCUMENT = "002_0444c261d17f6049";
const examples = path.resolve(import.meta.dirname, "../../annotations", DOCUMENT);
const workspace = new TemporaryWorkspace([DOCUMENT]);
for (const annotator of ["annotator-a", "annotator-b"]) {
  mkdirSync(workspace.at("annotations", DOCUMENT), { recursive: true });
  cpSync(path.join(examples, `${annotator}.json`), workspace.layerFile(DOCUMENT, annotator));
}
workspace.writeSettings({ annotator: "annotator-r" as never });
const workbench = shareWorkbench(workspace);
const page = () => workbench.page;

/** `label:words`, as they read: line breaks of the source are no part of it. */
type Tag = string;
/** What the case looked at shows of each annotator, and the words it covers. */
interface Shown {
  readonly tags: readonly (Tag | null)[];
  readonly words: string;
  readonly isPutOff: boolean;
}

const plain = (text: string) => text.replace(/\s/gu, "");
const tagOf = (label: string, words: string): Tag => `${label.toLowerCase()}:${plain(words)}`;
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page().keyboard.press(key);
};

function shownCase(): Promise<Shown> {
  return page()
    .getByTestId("case")
    .evaluate((card) => {
      const rows = [...card.querySelectorAll(":scope > ul > li")];
      const tags = rows.map((row) => {
        const [label, words] = ["small", "mark"].map((name) => row.querySelector(name)?.textContent);
        return label && words ? `${label.trim().toLowerCase()}:${words.replace(/\s/gu, "")}` : null;
      });
      const words = (card.querySelector("q")?.textContent ?? "").replace(/\s/gu, "");
      const state = card.querySelector("[data-state]")?.getAttribute("data-state") ?? "";
      return { tags, words, isPutOff: ["postponed", "discussed"].includes(state) };
    });
}

/** Something that a decision changes whatever it is: the case looked at, its state, or how many are decided. */
const seen = () => page().locator(".review-scroll").textContent();
const progress = () => page().locator(".review-place small").textContent();
const text = () => page().locator('[data-testid="text"] [role="textbox"]:focus');

/** A way to decide a case by keys, which says what gold then has of it. */
type Way = (shown: Shown) => Promise<Tag | null>;

const takeOf =
  (place: number): Way =>
  async ({ tags }) => {
    await press(`Digit${place + 1}`);
    return tags[place] ?? null;
  };

const neither: Way = async () => {
  await press("Digit0");
  return null;
};

const postpone: Way = async () => {
  await press("KeyP");
  return null;
};

const discuss: Way = async () => {
  await press("KeyN");
  await page().getByRole("textbox", { name: "Comment" }).and(page().locator(":focus")).waitFor();
  await page().keyboard.insertText("待议𠮷");
  await press("Control+Enter");
  await text().waitFor();
  await press("KeyC");
  return null;
};

const third: Way = async ({ tags, words }) => {
  await press("KeyE");
  await page().locator(".hand-card").waitFor();
  await press("Shift+ArrowLeft", "KeyE");
  const label = tags.find((tag) => tag !== null)?.split(":")[0] ?? "";
  const shorter = [...words].slice(0, -1).join("");
  // A quotation mark whose other half is left out is not taken.
  return tagOf(label, words.endsWith("”") ? shorter.replace("“", "") : shorter);
};

const relabel: Way = async ({ tags }) => {
  const [label, words] = (tags.find((tag) => tag !== null) ?? "").split(":");
  await press("KeyH");
  await page().locator(".hand-card").waitFor();
  const [key, other] = label === "policy" ? ["Digit1", "target"] : ["Digit2", "policy"];
  await press(key);
  return tagOf(other, words ?? "");
};

const ways: readonly Way[] = [takeOf(0), postpone, takeOf(1), third, neither, discuss, relabel];

/** Decides the case looked at; gives what gold has of it. */
async function decideBy(way: Way): Promise<Tag | null> {
  const before = await seen();
  const tag = await way(await shownCase());
  await expect.poll(seen).not.toBe(before);
  return tag;
}

const hasCasesLeft = async () => !(await page().getByText("No case here is left to decide.").isVisible());

interface Annotation {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly quote: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
}
const annotationsOf = (annotator: string): readonly Annotation[] =>
  storedLayer(workspace, DOCUMENT, annotator)?.annotations ?? [];

/** What both annotators have tagged with the same attributes. */
function agreed(): Tag[] {
  const key = ({ start, end, label, attributes = {} }: Annotation) =>
    JSON.stringify([start, end, label, Object.entries(attributes).sort()]);
  const others = new Set(annotationsOf("annotator-b").map(key));
  const both = annotationsOf("annotator-a").filter((each) => others.has(key(each)));
  return both.map(({ label, quote }) => tagOf(label, quote));
}

async function exportedGold(): Promise<Tag[]> {
  const folder = await exportCorpus(workspace, "jsonl", "gold");
  return (exportedTags.jsonl?.(folder, DOCUMENT) ?? []).map(plain).sort();
}

const decisions: (Tag | null)[] = [];
const expected = () => [...agreed(), ...decisions.flatMap((tag) => tag ?? [])].sort();

it("two readers' layers of a seed are taken through the whole queue by keyboard alone", async () => {
  await workbench.open(DOCUMENT);
  await press("KeyR");
  await page().getByTestId("case").waitFor();
  for (let at = 0; await hasCasesLeft(); at++) {
    const { isPutOff } = await shownCase();
    decisions.push(await decideBy(isPutOff ? takeOf(1) : (ways[at % ways.length] as Way)));
    if (at === 5) await joinedByAnEmptyLayer();
    expect(at).toBeLessThan(60);
  }
  await press("Shift+KeyA");
  await page()
    .getByRole("button", { name: /^Accept \d+ cases$/ })
    .press("Enter");
  await expect.poll(async () => /^(\d+) of \1 cases/.test((await progress()) ?? "")).toBe(true);
  await saved(page());
  expect(await exportedGold()).toEqual(expected());
});

/** A third annotator who has only begun disagrees with nobody, and opens nothing again. */
async function joinedByAnEmptyLayer(): Promise<void> {
  const before = await progress();
  const text = workspace.text(DOCUMENT);
  workspace.writeLayerFile(DOCUMENT, layerFile(DOCUMENT, text, [], "annotator-c"), "annotator-c");
  await page().getByText("3 annotators").first().waitFor();
  expect(await progress()).toBe(before);
}

it("a colleague's change opens its own case alone, which is then decided anew", async () => {
  const file = workspace.layerFile(DOCUMENT, "annotator-b");
  const layer = JSON.parse(readFileSync(file, "utf8"));
  const both = new Set(
    annotationsOf("annotator-a").map(({ start, end, label }) => `${start} ${end} ${label}`),
  );
  const changed = layer.annotations.find(
    (each: Annotation) =>
      both.has(`${each.start} ${each.end} ${each.label}`) && each.label === "industry" && !hasValues(each),
  );
  const all = Number(/of (\d+)/.exec((await progress()) ?? "")?.[1]);
  const gold = expected();
  changed.label = "policy";
  writeFileSync(file, JSON.stringify({ ...layer, revision: layer.revision + 1 }));
  await expect.poll(progress).toBe(`${all - 1} of ${all} cases decided`);
  // It may lie before the case looked at or after it.
  await press("KeyJ", "KeyK");
  await page().getByText("annotator-b changed the label from Industry to Policy").waitFor();
  await press("Digit1");
  await expect.poll(progress).toBe(`${all} of ${all} cases decided`);
  await saved(page());
  expect(await exportedGold()).toEqual(gold);
  expect(workbench.complaints).toEqual([]);
});

const hasValues = ({ attributes = {} }: Annotation) => Object.keys(attributes).length > 0;

afterAll(() => expect(existsSync(workspace.layerFile(DOCUMENT, "annotator-r"))).toBe(false));
