import { describe, expect, it } from "vitest";
import { announcing } from "./harness/announced";
import { chooseDocument, titleOf } from "./harness/documents";
import { drag, selectByKeys } from "./harness/gestures";
import { placeOf } from "./harness/placeOf";
import { saved } from "./harness/saving";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { expectExactLayer, storedLayer, storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";
import { boxOf } from "./harness/textPlaces";

/** Cut every eighteen characters, as a page of a newspaper is: the reflowed view joins the lines. */
const text = [
  "推行“五个一”专班服务，发展电子信息、新材",
  "料和装备制造等产业，𠮷镇增收。第二句在此说",
  "明今后三年的安排，我们将继续完善各项服务措",
  "施，让企业安心经营，让群众得到实惠，让山乡",
  "处处呈现新的气象。第四句谈到道路和水利，各",
  "村都要修好通往田间的路，管好每一条水渠，做",
  "到旱能浇、涝能排，保证来年有个好的收成。",
  "",
].join("\n");

const names =
  "caret said words rows source grow start end step word refuse pass ends list alone brush taken drag clicks sentence nest next again".split(
    " ",
  );
/** A heading without a stop, and a paragraph with one. */
const alike = "材料和装备\n\n发展。\n\n末段在此。";
/** The first line ends between two English words. */
const english = text.replace("电子信息、新材\n料和", "the New\nEnergy和");
const workspace = new TemporaryWorkspace({
  ...Object.fromEntries(names.map((name) => [name, text])),
  english,
  alike,
});
const workbench = shareWorkbench(workspace);

async function begin(document: string) {
  await workbench.open(document);
  await press("Control+Home");
  return workbench.page;
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await workbench.page.keyboard.press(key);
}

async function pressTimes(key: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await press(key);
}

async function selectWords(words: string): Promise<void> {
  const { start, end } = placeOf(text, words);
  await selectByKeys(workbench.page, text, start, end);
}

async function tagWords(words: string, key: string): Promise<void> {
  await selectWords(words);
  await press(key);
}

describe("Shift and the arrows", () => {
  it("select by character as the text reads, over a line break in one step", async () => {
    const page = await begin("caret");
    await selectWords("新");
    await press("Shift+ArrowRight", "Shift+ArrowRight", "3");
    await press("ArrowRight", "ArrowLeft", "ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowLeft", "2");
    await saved(page);
    await expect.poll(() => storedTags(workspace, "caret")).toEqual(["industry:新材\n料", "policy:新材"]);
    expectExactLayer(workspace, "caret");
  });

  it("stop at the line break where the lines of the file are shown", async () => {
    await begin("source");
    await press("KeyW", "Control+Home");
    await pressTimes("ArrowRight", 18);
    await pressTimes("Shift+ArrowRight", 3);
    await press("3", "KeyW");
    await expect.poll(() => storedTags(workspace, "source")).toEqual(["industry:新材"]);
  });

  it("select by word with Ctrl", async () => {
    await begin("words");
    await press("Control+ArrowRight", "Control+ArrowRight", "Control+Shift+ArrowLeft", "1");
    await press("Control+End", "Control+Shift+ArrowLeft", "2");
    await expect.poll(() => storedTags(workspace, "words")).toEqual(["target:五", "policy:收成"]);
  });

  it("select by line up and down, to the same place across", async () => {
    await begin("rows");
    await press("ArrowRight", "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowUp", "Shift+ArrowUp");
    await press("Shift+ArrowRight", "3");
    await expect.poll(() => storedTags(workspace, "rows")).toEqual(["industry:行"]);
  });
});

describe("the brackets", () => {
  it("grow the selection from word to text, say it, and shrink it the same way to the caret", async () => {
    const page = await begin("grow");
    await pressTimes("ArrowRight", 5);
    const path = [
      "一",
      "五个一",
      "“五个一”",
      "推行“五个一”专班服务",
      "推行“五个一”专班服务，发展电子信息、新材料和装备制造等产业，𠮷镇增收。",
    ];
    for (const words of path) {
      await announcing(page, `Selected: ${words}`, () => press("BracketRight"));
    }
    for (const words of path.slice(0, -1).reverse()) {
      await announcing(page, `Selected: ${words}`, () => press("BracketLeft"));
    }
    await announcing(page, "一", () => press("BracketLeft"));
    await press("BracketRight", "BracketRight", "BracketRight", "2");
    await saved(page);
    expect(storedTags(workspace, "grow")).toEqual(["policy:“五个一”"]);
  });
});

describe("Alt and the arrows", () => {
  it("move the start of the selected annotation, over a line break too", async () => {
    const page = await begin("start");
    await tagWords("料和", "1");
    await announcing(page, "Now reaches over: 新材料和", () => press("Alt+ArrowLeft", "Alt+ArrowLeft"));
    await press("Alt+ArrowRight");
    await saved(page);
    expect(storedTags(workspace, "start")).toEqual(["target:材\n料和"]);
    expectExactLayer(workspace, "start");
  });

  it("move its end with Shift, and keep note and time of making", async () => {
    const page = await begin("end");
    await tagWords("增收", "1");
    await press("KeyN");
    await page.keyboard.insertText("备注");
    await press("Escape");
    await tagWords("第二句", "1");
    await press("KeyK", "KeyN");
    await page.keyboard.insertText("见后");
    await press("Control+Enter");
    await saved(page);
    const before = storedLayer(workspace, "end")?.annotations[0];
    await press("Alt+Shift+ArrowRight", "Alt+Shift+ArrowRight");
    await saved(page);
    const after = storedLayer(workspace, "end")?.annotations[0];
    expect(after).toMatchObject({ quote: "增收。第", id: before?.id });
    expect(after?.note).toContain("见后");
  });

  it("are one step to undo for as long as nothing else is done", async () => {
    const page = await begin("step");
    await tagWords("增收", "1");
    await press("Alt+ArrowLeft", "Alt+Shift+ArrowRight", "Alt+Shift+ArrowRight", "2", "Alt+ArrowRight");
    await saved(page);
    expect(storedTags(workspace, "step")).toEqual(["policy:增收。第"]);
    for (const tags of [["policy:镇增收。第"], ["target:镇增收。第"], ["target:增收"], []]) {
      await press("Control+KeyZ");
      await expect.poll(() => storedTags(workspace, "step")).toEqual(tags);
    }
  });

  it("move it by word with Ctrl", async () => {
    const page = await begin("word");
    await tagWords("信息", "3");
    await press("Control+Alt+ArrowLeft", "Control+Alt+Shift+ArrowRight");
    await saved(page);
    expect(storedTags(workspace, "word")).toEqual(["industry:电子信息、新"]);
    await press("Control+Alt+ArrowRight", "Control+Alt+Shift+ArrowLeft");
    await expect.poll(() => storedTags(workspace, "word")).toEqual(["industry:信息"]);
  });

  it("go on behind the place where another annotation of the label stands", async () => {
    await begin("pass");
    await tagWords("装备", "3");
    await tagWords("装备制", "3");
    await press("Alt+Shift+ArrowLeft");
    await expect.poll(() => storedTags(workspace, "pass")).toEqual(["industry:装备", "industry:装"]);
    await press("Alt+Shift+ArrowRight");
    await expect.poll(() => storedTags(workspace, "pass")).toEqual(["industry:装备制", "industry:装备"]);
  });

  it("move the ends of selected text in the same way", async () => {
    const page = await begin("ends");
    await selectWords("发展电子信息、");
    await announcing(page, "Selected: 电子信息、", () => press("Control+Alt+ArrowRight"));
    await announcing(page, "Selected: 电子信息、新", () => press("Control+Alt+Shift+ArrowRight"));
    await press("Alt+Shift+ArrowRight", "Alt+Shift+ArrowRight", "Shift+Digit3");
    await saved(page);
    expect(storedTags(workspace, "ends")).toEqual(["industry:电子信息", "industry:新材\n料"]);
  });

  it("leave an annotation at least one character, and say so", async () => {
    const page = await begin("refuse");
    await tagWords("𠮷", "3");
    await announcing(page, "This end cannot go further", () => press("Alt+ArrowRight"));
    await press("Alt+Shift+ArrowLeft");
    await saved(page);
    expect(storedTags(workspace, "refuse")).toEqual(["industry:𠮷"]);
  });
});

describe("Shift and a label's key", () => {
  it("tags each item of the selected list, in one act", async () => {
    const page = await begin("list");
    await selectWords("电子信息、新材\n料和装备制造等产业");
    await announcing(page, "3 items tagged as Industry", () => press("Shift+Digit3"));
    await saved(page);
    expect(storedTags(workspace, "list")).toEqual([
      "industry:电子信息",
      "industry:新材\n料",
      "industry:装备制造",
    ]);
    expectExactLayer(workspace, "list");
    await press("Control+KeyZ");
    await expect.poll(() => storedTags(workspace, "list")).toEqual([]);
  });

  it("tags what is no list as one", async () => {
    const page = await begin("alone");
    await selectWords("专班服务，");
    await press("Shift+Digit2");
    await saved(page);
    expect(storedTags(workspace, "alone")).toEqual(["policy:专班服务"]);
  });
});

describe("the brush", () => {
  it("tags every selection by key when Shift is let go, until Escape", async () => {
    const page = await begin("brush");
    await announcing(page, "Brush: every selection is tagged as Industry. Escape ends it.", () =>
      press("Alt+Digit3"),
    );
    expect(await page.getByTestId("brush").textContent()).toContain("Brush: Industry");
    await press("Control+Home");
    await page.keyboard.down("Shift");
    await pressTimes("ArrowRight", 2);
    await page.keyboard.up("Shift");
    await pressTimes("ArrowRight", 2);
    await press("BracketRight", "BracketRight", "Enter");
    await saved(page);
    expect(storedTags(workspace, "brush")).toEqual(["industry:推行", "industry:五个一"]);
    await announcing(page, "Brush laid down", () => press("Escape"));
    expect(await page.getByTestId("brush").count()).toBe(0);
  });

  it("tags what is selected when it is taken up, and says both", async () => {
    const page = await begin("taken");
    await selectWords("专班服务，");
    await announcing(page, "Tagged as Policy: 专班服务. The brush goes on; Escape ends it.", () =>
      press("Alt+Digit2"),
    );
    await press("Escape");
    await saved(page);
    expect(storedTags(workspace, "taken")).toEqual(["policy:专班服务"]);
  });

  it("tags every selection by mouse when the button is up", async () => {
    const page = await begin("drag");
    await press("Alt+Digit2");
    for (const words of ["五个一", "专班服务"]) {
      const { start, end } = placeOf(text, words);
      await drag(page, start, end);
    }
    await saved(page);
    await press("Alt+Digit2");
    const { start, end } = placeOf(text, "增收");
    await drag(page, start, end);
    expect(storedTags(workspace, "drag")).toEqual(["policy:五个一", "policy:专班服务"]);
  });
});

describe("the brush and clicks in a row", () => {
  it("tag the word, or with a third click the sentence in its place, as one act", async () => {
    const page = await begin("clicks");
    const { left, right, top, bottom } = await boxOf(page, placeOf(text, "服务").start);
    await press("Alt+Digit1");
    await page.mouse.click((left + right) / 2, (top + bottom) / 2, { clickCount: 2 });
    await saved(page);
    expect(storedTags(workspace, "clicks")).toEqual(["target:服务"]);
    await press("Control+KeyZ");
    await page.mouse.click((left + right) / 2, (top + bottom) / 2, { clickCount: 3 });
    await press("Alt+Digit1");
    await saved(page);
    expect(storedTags(workspace, "clicks")).toEqual([`target:${text.slice(0, text.indexOf("。"))}`]);
    await press("Control+KeyZ");
    await expect.poll(() => storedTags(workspace, "clicks")).toEqual([]);
  });
});

describe("the caret", () => {
  it("says what it stands before: the character, the word, the sentence, and the labels there", async () => {
    const page = await begin("said");
    await tagWords("电子信息", "3");
    await press("Escape");
    await announcing(page, "推", () => press("Control+Home", "ArrowRight", "ArrowLeft"));
    await announcing(page, "推行", () => press("Control+ArrowRight", "Control+ArrowLeft"));
    await announcing(
      page,
      "第二句在此说明今后三年的安排，我们将继续完善各项服务措施，让企业安心经营，让群众得到实惠，让山乡处处呈现新的气象。",
      () => press("Control+ArrowDown"),
    );
    await announcing(page, "电 (in Industry)", () =>
      press("Control+Home", "KeyJ", "ArrowRight", "ArrowLeft"),
    );
    await announcing(page, "End of the text", () => press("Control+End"));
  });

  it("says the word after a step by word, also over a word of one character and to a paragraph's end", async () => {
    const page = await begin("alike");
    await announcing(page, "和", () => press("Control+ArrowRight"));
    await announcing(page, "装备", () => press("Control+ArrowRight"));
    await announcing(page, "和", () => press("Control+ArrowLeft"));
    await announcing(page, "End of the paragraph", () => press("Control+ArrowRight", "Control+ArrowRight"));
    await announcing(page, "。", () => press("Control+ArrowRight"));
  });

  it("tells the space between two words, also where a line ends there, from the end of what is said", async () => {
    const page = await begin("english");
    await pressTimes("ArrowRight", english.indexOf(" ") - 1);
    await announcing(page, "Space", () => press("ArrowRight"));
    await pressTimes("ArrowRight", english.indexOf("\n") - english.indexOf(" ") - 1);
    await announcing(page, "Space", () => press("ArrowRight"));
    await announcing(page, "End of the text", () => press("Control+End"));
  });

  it("says nothing of a place that has been left for an annotation at once", async () => {
    const page = await begin("refuse");
    await tagWords("推行", "1");
    await announcing(page, "Target: 推行", async () => {
      await press("Control+End", "Control+Home", "KeyJ");
      // A timer begun later ends later: by then the place would have been said.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    });
    const said = await page.evaluate(() => window.announcements ?? []);
    expect(said.filter((words) => words.startsWith("推行"))).toEqual([]);
  });

  it("stays where it is when the document that is shown is chosen once more", async () => {
    const page = await begin("again");
    await tagWords("电子信息", "3");
    await tagWords("道路和水利", "2");
    await selectWords("第二句");
    await press("Escape", "Escape");
    await chooseDocument(page, "again");
    await page.getByTestId("text").focus();
    await announcing(page, "Policy: 道路和水利", () => press("KeyJ"));
  });

  it("is told what undo and redo have changed, and when there is no further annotation", async () => {
    const page = await begin("said");
    await press("KeyJ");
    await announcing(page, "No annotation after this", () => press("KeyJ"));
    await announcing(page, "No annotation before this", () => press("KeyK"));
    await press("2");
    await announcing(page, "Undone: 电子信息 is Industry", () => press("Control+KeyZ"));
    await press("Delete");
    await announcing(page, "Undone: 电子信息 is Industry", () => press("Control+KeyZ"));
    await announcing(page, "Done again: 电子信息 is not Industry", () => press("Control+Shift+KeyZ"));
    await press("Control+KeyZ");
  });

  it("is told of a note that undo takes back, of a label that is there already, and of what is let go", async () => {
    const page = await begin("said");
    await press("KeyJ");
    await announcing(page, "Already Industry: 电子信息", () => press("3"));
    await press("KeyN");
    await page.keyboard.insertText("待核对");
    await announcing(page, "Note kept: 电子信息", () => press("Control+Enter"));
    await announcing(page, "Undone: no note of 电子信息", () => press("Control+KeyZ"));
    await announcing(page, "Done again: note of 电子信息: 待核对", () => press("Control+Shift+KeyZ"));
    await press("Alt+ArrowRight", "Alt+ArrowLeft");
    await announcing(page, "Undone: 电子信息 is Industry", () => press("Control+KeyZ"));
    await announcing(page, "Nothing selected", () => press("Escape"));
    await selectWords("道路");
    await announcing(page, "Buttons put away; the selection stays", () => press("Escape"));
    await announcing(page, "Nothing selected", () => press("Escape"));
  });
});

describe("the ways through the text and the window", () => {
  it("go by sentence with Ctrl and the vertical arrows, selecting with Shift", async () => {
    const page = await begin("sentence");
    await press("Control+ArrowDown", "Control+Shift+ArrowDown", "1");
    await press("Control+ArrowUp", "Control+ArrowUp", "Control+ArrowUp");
    await pressTimes("Shift+ArrowRight", 2);
    await press("2");
    await saved(page);
    expect(storedTags(workspace, "sentence")).toEqual([
      "policy:推行",
      "target:第二句在此说\n明今后三年的安排，我们将继续完善各项服务措\n施，让企业安心经营，让群众得到实惠，让山乡\n处处呈现新的气象",
    ]);
  });

  it("select the words of an annotation with Enter, to tag them again", async () => {
    await begin("nest");
    await tagWords("电子信息", "1");
    await press("Escape", "Control+Home", "KeyJ", "Enter", "3");
    await expect.poll(() => storedTags(workspace, "nest")).toEqual(["target:电子信息", "industry:电子信息"]);
  });

  it("show the next document and the one before", async () => {
    const page = await begin("list");
    const heading = page.locator(".text-header h1");
    const next = await page
      .getByTestId("document-list")
      .locator("[data-key]")
      .evaluateAll((rows) => {
        const keys = rows.map((row) => row.getAttribute("data-key"));
        return keys[keys.indexOf("list") + 1] ?? "";
      });
    await press("Control+PageDown");
    await expect.poll(() => heading.textContent()).toBe(await titleOf(page, next));
    await press("Control+PageUp");
    await expect.poll(() => heading.textContent()).toBe(await titleOf(page, "list"));
  });

  it("go from part to part of the window with F6", async () => {
    const page = await begin("list");
    const focused = () =>
      page.evaluate(() => {
        const parts = [".document-panel", "main", ".annotation-panel", "header"];
        return parts.find((part) => document.activeElement?.closest(part)) ?? document.activeElement?.tagName;
      });
    const seen = [];
    for (let i = 0; i < 4; i++) {
      await press("F6");
      seen.push(await focused());
    }
    expect(seen).toEqual([".annotation-panel", "header", ".document-panel", "main"]);
    await press("Shift+F6");
    expect(await focused()).toBe(".document-panel");
    await press("F6");
    // Escape leads back at once, and what is selected stays.
    await selectWords("增收");
    await press("Escape", "F6", "F6", "Escape");
    expect(await focused()).toBe("main");
    await press("2");
    await saved(page);
    expect(storedTags(workspace, "list")).toContain("policy:增收");
    await press("Control+KeyZ");
  });

  it("mark the document as done", async () => {
    const page = await begin("next");
    await announcing(page, "Marked as done", () => press("KeyD"));
    await expect.poll(() => storedLayer(workspace, "next")?.status).toBe("done");
  });
});

it("complains about nothing meanwhile", () => {
  expect(workbench.complaints).toEqual([]);
});
