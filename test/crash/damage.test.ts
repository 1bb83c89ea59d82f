import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeFailure, type Failure } from "../../core/errors";
import { defaultSettings, type Settings } from "../../electron/ipc/settings";
import { openSettings } from "../../electron/storage/SettingsStore";
import { Workspace } from "../../electron/storage/Workspace";
import { OthersPresence } from "../../electron/watch/OthersPresence";
import { OwnPresence } from "../../electron/watch/OwnPresence";
import { formatNote } from "../../electron/watch/presenceNote";
import { seededRandom } from "../bench/seededRandom";
import { annotatorId, TemporaryFolder } from "../electron/storage/TemporaryFolder";
import { damages } from "./damage";
import { document, me, source, storedFiles, valid } from "./storedFiles";

/** How often each kind of damage is done to each file. */
const TRIES = 40;

let folder: TemporaryFolder;
let random: () => number;
let seed: number;
beforeEach(() => {
  folder = new TemporaryFolder();
  folder.write(`seeds/${document}.txt`, source.text);
  seed = Date.now() % 1_000_000;
  random = seededRandom(seed);
});
afterEach(() => folder.remove());

async function opened(): Promise<Workspace> {
  return valid(await Workspace.open(folder.root));
}

/** One line in either language, with every part of it filled in. */
function expectClear(problem: Failure): void {
  for (const line of [describeFailure(problem, "en"), describeFailure(problem, "zh-CN")]) {
    expect(line).toMatch(/^[^\n]{5,600}$/);
    // Not any brace: a damaged file may hold some where the line names what is wrong.
    expect(line).not.toMatch(/\{\{\w+\}\}/);
  }
}

describe.each(Object.entries(storedFiles))("%s with", (_, { make, read, change, damageTo }) => {
  it.each(damages)(
    "$name: is read or refused with one clear line, and never written over",
    async (damage) => {
      const name = await make(await opened(), folder);
      const apply = damageTo?.(damage) ?? damage.apply;
      const sound = readFileSync(folder.at(name));
      let refused = 0;
      for (let attempt = 0; attempt < TRIES; attempt++) {
        writeFileSync(folder.at(name), apply(sound, random));
        const before = folder.contents();
        const found = await read(await opened(), name);
        expect(folder.contents(), `seed ${seed}, attempt ${attempt}`).toEqual(before);
        if (found.ok) continue;
        refused += 1;
        expectClear(found.error);
        expect((await change(await opened(), name)).ok, `seed ${seed}, attempt ${attempt}`).toBe(false);
        expect(folder.contents(), `seed ${seed}, attempt ${attempt}`).toEqual(before);
      }
      expect(refused).toBeGreaterThan(0);
    },
  );
});

describe("a note of presence with", () => {
  const colleague = annotatorId("annotator-b");
  const now = new Date().toISOString();
  const note = Buffer.from(formatNote({ annotator: colleague, document, since: now, heartbeat: now }));

  it.each(damages)("$name: names nobody or its own writer, and stays as it is", async ({ apply }) => {
    const { files } = await opened();
    const { path: file } = files.presenceFile(colleague, "elsewhere-1-abcdef");
    mkdirSync(files.presenceFolder, { recursive: true });
    let passedOver = 0;
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const damaged = apply(note, random);
      writeFileSync(file, damaged);
      const own = new OwnPresence(files, "here-1-abcdef");
      await own.show(me, document);
      const present = await new OthersPresence(files, "here-1-abcdef").read();
      await own.stop();
      for (const { annotator } of present) expect(annotator).toBe(colleague);
      passedOver += present.length === 0 ? 1 : 0;
      expect(readFileSync(file).equals(damaged), `seed ${seed}, attempt ${attempt}`).toBe(true);
    }
    expect(passedOver).toBeGreaterThan(0);
  });
});

describe("the settings with", () => {
  const settings: Settings = { ...defaultSettings, annotator: me, language: "en" };
  const sound = Buffer.from(`${JSON.stringify(settings, null, 2)}\n`);

  it.each(damages)("$name: are used or the usual ones are, and what was there is kept", async ({ apply }) => {
    let setAside = 0;
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const place = `user-${attempt}`;
      const file = folder.write(`${place}/settings.json`, apply(sound, random));
      const [before] = Object.values(folder.contents(place));
      const opened = await openSettings(folder.at(place), true);
      expect(Object.values(folder.contents(place)), `seed ${seed}, attempt ${attempt}`).toEqual([before]);
      if (existsSync(file)) continue;
      expect(opened.value).toEqual(defaultSettings);
      setAside += 1;
    }
    expect(setAside).toBeGreaterThan(0);
  });
});
