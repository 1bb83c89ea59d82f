import { mkdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultSettings } from "../../../electron/ipc/settings";
import { openSettings } from "../../../electron/storage/SettingsStore";
import { annotatorId, TemporaryFolder } from "./TemporaryFolder";

let folder: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
});
afterEach(() => folder.remove());

const open = (isKept = true) => openSettings(folder.root, isKept);
const files = () => Object.keys(folder.contents());

describe("the settings", () => {
  it("are the defaults at first, and nothing is written", async () => {
    expect((await open()).value).toEqual(defaultSettings);
    expect(files()).toEqual([]);
  });

  it("keep a change over a restart, and the other settings with it", async () => {
    const settings = await open();
    await settings.change({ annotator: annotatorId("标注员甲") });
    expect(await settings.change({ theme: "dark" })).toEqual({
      ok: true,
      value: { ...defaultSettings, annotator: "标注员甲", theme: "dark" },
    });
    expect((await open()).value).toEqual({ ...defaultSettings, annotator: "标注员甲", theme: "dark" });
    expect(files()).toEqual(["settings.json"]);
  });

  it("take changes made at once in turn", async () => {
    const settings = await open();
    await Promise.all([settings.change({ theme: "dark" }), settings.change({ language: "en" })]);
    expect((await open()).value).toMatchObject({ theme: "dark", language: "en" });
  });

  it("of an older version, which lacks a key, are used", async () => {
    folder.write("settings.json", '{ "theme": "light" }');
    expect((await open()).value).toEqual({ ...defaultSettings, theme: "light" });
  });

  it.each([
    ["cut off", '{ "theme": "li'],
    ["of another form", '{ "theme": "purple" }'],
    ["with a name that cannot be a file's", '{ "annotator": "../x" }'],
    ["empty", ""],
  ])("that are %s give the defaults, and the file is kept aside", async (_, content) => {
    folder.write("settings.json", content);
    const settings = await open();
    expect(settings.value).toEqual(defaultSettings);
    const [aside = ""] = files();
    expect(aside).toMatch(/^settings\.json\.broken-\d{17}$/);
    expect(folder.read(aside)).toBe(content);
    expect(await settings.change({ theme: "dark" })).toMatchObject({ ok: true });
    expect((await open()).value.theme).toBe("dark");
  });

  it("that cannot be written stay as they were, and say so", async () => {
    const settings = await open();
    mkdirSync(folder.at("settings.json"));
    expect(await settings.change({ theme: "dark" })).toMatchObject({
      ok: false,
      error: { code: "save-failed", parameters: { file: "settings.json" } },
    });
    expect(settings.value.theme).toBe("system");
  });

  it("of a picture are used and changed in memory alone", async () => {
    folder.write("settings.json", '{ "theme": "light" }');
    const settings = await open(false);
    await settings.change({ language: "en" });
    expect(settings.value).toMatchObject({ theme: "light", language: "en" });
    expect(folder.read("settings.json")).toBe('{ "theme": "light" }');
  });

  it("that are broken are not even set aside for a picture", async () => {
    folder.write("settings.json", "{");
    expect((await open(false)).value).toEqual(defaultSettings);
    expect(files()).toEqual(["settings.json"]);
  });
});

describe("settings that are older or newer than the program", () => {
  it("of the first version, without keys, reading and contrast, are used", async () => {
    const first = {
      annotator: "annotator-a",
      theme: "dark",
      language: "en",
      panels: { left: 20, right: 30 },
      lastDocument: "doc",
    };
    folder.write("settings.json", JSON.stringify(first));
    expect((await open()).value).toEqual({ ...defaultSettings, ...first });
    expect(files()).toEqual(["settings.json"]);
  });

  it("keep the keys of commands that this version does not have", async () => {
    const keys = { ofAnotherVersion: [{ code: "KeyQ", control: true }], undo: [] };
    folder.write("settings.json", JSON.stringify({ keys }));
    const settings = await open();
    await settings.change({ theme: "dark" });
    expect((await open()).value.keys).toEqual(keys);
  });

  it.each([
    ["a text size that nobody can read", { reading: { ...defaultSettings.reading, textSize: 400 } }],
    ["a key without a place on the keyboard", { keys: { undo: [{ code: "" }] } }],
    ["a typeface there is not", { reading: { ...defaultSettings.reading, font: "comic" } }],
  ])("are set aside when they have %s", async (_, content) => {
    folder.write("settings.json", JSON.stringify(content));
    expect((await open()).value).toEqual(defaultSettings);
    expect(files()[0]).toMatch(/^settings\.json\.broken-/);
  });
});
