import {
  closeSync,
  cpSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defaultSettings, type Settings } from "../../../electron/ipc/settings";

const root = path.resolve(import.meta.dirname, "../../..");

/** The names of the five seed texts without `.txt`. */
export const seedIds: readonly string[] = readdirSync(path.join(root, "seeds"))
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.slice(0, -4))
  .sort();

/** A user who has been here before, in English and in the light theme, so that runs are alike everywhere. */
export const usualSettings: Settings = {
  ...defaultSettings,
  annotator: "annotator-a" as Settings["annotator"],
  theme: "light",
  language: "en",
};

/** A workspace's folder and a folder for one user's settings. */
export type WorkspaceOfUser = Pick<TemporaryWorkspace, "folder" | "profile">;

/** A workspace and a user's profile in a folder of their own, so that no run touches the repository or the user. */
export class TemporaryWorkspace {
  private readonly root = mkdtempSync(path.join(tmpdir(), "workbench-app-test-"));
  readonly folder = path.join(this.root, "workspace");
  readonly profile = path.join(this.root, "profile");

  /** One with the documents given: names of seeds, or texts by name. */
  constructor(documents: readonly string[] | Readonly<Record<string, string | Uint8Array>> = seedIds) {
    mkdirSync(path.join(this.folder, "seeds"), { recursive: true });
    mkdirSync(path.join(this.folder, "annotations"));
    mkdirSync(this.profile);
    if (Array.isArray(documents)) for (const id of documents) this.copySeed(id);
    else for (const [id, text] of Object.entries(documents)) this.addText(id, text);
    this.copyProject();
    this.writeSettings();
  }

  /** The path of something in the workspace. */
  at(...parts: string[]): string {
    return path.join(this.folder, ...parts);
  }

  /** A path beside the workspace, for exports and pictures. */
  beside(name: string): string {
    return path.join(this.root, name);
  }

  textFile(document: string): string {
    return this.at("seeds", `${document}.txt`);
  }

  layerFile(document: string, annotator = "annotator-a"): string {
    return this.at("annotations", document, `${annotator}.json`);
  }

  /** A document's text decoded from its bytes, apart from the program's own reading. */
  text(document: string): string {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
      readFileSync(this.textFile(document)),
    );
  }

  addText(document: string, text: string | Uint8Array): void {
    writeFileSync(this.textFile(document), text);
  }

  /** A text of so many bytes that takes no room on the disk. */
  addSparseText(document: string, bytes: number): void {
    const file = openSync(this.textFile(document), "w");
    ftruncateSync(file, bytes);
    closeSync(file);
  }

  writeLayerFile(document: string, content: string, annotator = "annotator-a"): void {
    mkdirSync(path.dirname(this.layerFile(document, annotator)), { recursive: true });
    writeFileSync(this.layerFile(document, annotator), content);
  }

  /** Writes the settings of a user who has been here before, with changes. */
  writeSettings(change: Partial<Settings> = {}): void {
    writeFileSync(this.settingsFile, JSON.stringify({ ...usualSettings, ...change }));
  }

  /** Makes the next start a first one. */
  forgetSettings(): void {
    rmSync(this.settingsFile, { force: true });
  }

  readSettings(): Settings {
    return JSON.parse(readFileSync(this.settingsFile, "utf8"));
  }

  /** The same workspace for somebody else, with settings of their own. */
  asSeenBy(annotator: string): WorkspaceOfUser {
    const profile = this.beside(`profile of ${annotator}`);
    mkdirSync(profile, { recursive: true });
    writeFileSync(path.join(profile, "settings.json"), JSON.stringify({ ...usualSettings, annotator }));
    return { folder: this.folder, profile };
  }

  /** Every file below `annotations/` that is kept, as paths in it: notes of who is at work come and go. */
  storedFiles(): string[] {
    return readdirSync(this.at("annotations"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(this.at("annotations"), path.join(entry.parentPath, entry.name)))
      .filter((file) => !file.startsWith(".presence"))
      .sort();
  }

  remove(): void {
    // The helpers of a killed program write into its profile a little longer.
    rmSync(this.root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  private get settingsFile(): string {
    return path.join(this.profile, "settings.json");
  }

  private copySeed(id: string): void {
    cpSync(path.join(root, "seeds", `${id}.txt`), this.textFile(id));
  }

  private copyProject(): void {
    const project = path.join(root, "annotations", "project.json");
    if (existsSync(project)) cpSync(project, this.at("annotations", "project.json"));
  }
}
