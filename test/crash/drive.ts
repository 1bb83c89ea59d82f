// Run in a mount namespace of its own (`unshare`), where it may mount what it likes: saves to a drive that fills
// up, becomes read-only, vanishes and comes back. Prints what it was told and what lay on the drive, as JSON.
//   drive.ts FOLDER
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Layer } from "../../core/model/Layer";
import { applyDiff, emptyDiff, type LayerDiff } from "../../core/model/LayerDiff";
import type { Result } from "../../core/result";
import { parseLayerFile } from "../../core/stored/layerFile";
import { LayerStore } from "../../electron/storage/LayerStore";
import { Workspace } from "../../electron/storage/Workspace";
import { annotation } from "../builders/marked";
import type { DriveStory, Told } from "./DriveStory";
import { layerDigest } from "./lines";
import { annotator, documents, text } from "./scene";

const [folder = ""] = process.argv.slice(2);
/** Where the drive's content lies, and where the workspace sees it. */
const drive = path.join(folder, "drive");
const root = path.join(folder, "workspace");
const [document] = documents;
const file = path.join(root, "annotations", document, `${annotator}.json`);
const filler = path.join(drive, "filler");

const mount = (...args: string[]) => execFileSync("mount", args);
const plugIn = () => mount("--bind", drive, root);
const unplug = () => execFileSync("umount", ["-l", root]);

/** The annotator's work, as the window would go on with it: after a failure the same save is made again. */
class Work {
  private step = 0;

  private constructor(
    private readonly store: LayerStore,
    private layer: Layer,
  ) {}

  static async begin(): Promise<Work> {
    const workspace = must(await Workspace.open(root));
    const store = new LayerStore(workspace, () => annotator);
    return new Work(store, must(await store.load(must(await workspace.readDocument(document)), annotator)));
  }

  /** Makes a change and says what the storage answered, and whether the drive has the state it stands for. */
  async save(): Promise<Told> {
    const diff = this.nextDiff();
    const before = layerDigest(this.layer);
    const answer = await this.store.save(document, annotator, this.layer.revision, diff);
    if (answer.ok) {
      this.layer = { ...applyDiff(this.layer, diff), revision: answer.value.revision };
      this.step += 1;
    }
    const onDrive = digestOnDrive();
    const isRight = onDrive === (answer.ok ? layerDigest(this.layer) : before);
    return { answer: answer.ok ? "saved" : answer.error.code, isOnDrive: onDrive !== null, isRight };
  }

  async saveUntilRefused(): Promise<Told[]> {
    const told = [await this.save()];
    while (told.at(-1)?.answer === "saved") told.push(await this.save());
    return told;
  }

  private nextDiff(): LayerDiff {
    const added = Array.from({ length: 20 }, (_, i) =>
      annotation(text, i, i + 5, "policy", `${this.step}-${i}`),
    );
    return { ...emptyDiff, added };
  }
}

function digestOnDrive(): string | null {
  if (!existsSync(file)) return null;
  const layer = parseLayerFile(file, readFileSync(file, "utf8"));
  return layer.ok ? layerDigest(layer.value) : "broken";
}

async function main(): Promise<DriveStory> {
  for (const made of [drive, root]) mkdirSync(made);
  mount("-t", "tmpfs", "-o", "size=400k", "tmpfs", drive);
  mkdirSync(path.join(drive, "seeds"));
  writeFileSync(path.join(drive, "seeds", `${document}.txt`), text);
  writeFileSync(filler, Buffer.alloc(120_000));
  plugIn();
  const work = await Work.begin();
  const filling = await work.saveUntilRefused();
  rmSync(filler);
  const freed = await work.save();
  mount("-o", "remount,ro,bind", root);
  const readOnly = await work.save();
  mount("-o", "remount,rw,bind", root);
  const writable = await work.save();
  unplug();
  const vanished = await work.save();
  const leftBehind = existsSync(path.join(root, "annotations"));
  plugIn();
  return { filling, freed, readOnly, writable, vanished, leftBehind, back: await work.save() };
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

void main().then((story) => console.log(JSON.stringify(story)));
