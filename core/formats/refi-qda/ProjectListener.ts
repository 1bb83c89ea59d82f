import type { Failure } from "../../errors";
import { leftOut } from "../leftOut";
import { malformed } from "../malformed";
import { problem } from "../problems";
import type { Words } from "../words";
import { attributeOf, type XmlElement, type XmlListener } from "../xml/readXml";
import { QDA } from "./projectXml";

/** A coded range of a text. */
export interface QdaSelection {
  readonly start: number;
  readonly end: number;
  /** What most programs name it: its words. */
  readonly name: string;
  readonly line: number;
  readonly codes: string[];
  /** Guids of notes. */
  readonly notes: string[];
  description: string;
}

/** A plain text with what is coded in it. */
export interface QdaSource {
  readonly name: string;
  /** Where its text is, when it is not in the project. */
  readonly plainTextPath: string;
  readonly line: number;
  readonly selections: QdaSelection[];
  plainText: string | null;
}

/** Something that has no place in our model. */
export interface QdaNotRead {
  readonly line: number;
  readonly what: Words;
}

const UNREAD = new Set([
  "PDFSource",
  "PictureSource",
  "AudioSource",
  "VideoSource",
  "Link",
  "Set",
  "Graph",
  "Case",
  "Variable",
]);

/** Hears a project: its codes, its texts and their selections, its notes. */
export class ProjectListener implements XmlListener {
  /** Names of codes by guid. */
  readonly codes = new Map<string, string>();
  /** Texts of notes by guid. */
  readonly notes = new Map<string, string>();
  /** The program that wrote the project; empty where it is not said. */
  origin = "";
  private readonly sources: QdaSource[] = [];
  private notRead: QdaNotRead[] = [];

  private readonly path: string[] = [];
  private source: QdaSource | null = null;
  private selection: QdaSelection | null = null;
  private note: string | null = null;
  private words: string[] | null = null;

  constructor(private readonly file: string) {}

  /**
   * The next sources whose codes and notes are known, which may stand behind all sources. The last one waits, so that
   * what is not read behind it has a place.
   */
  takeReady(): QdaSource[] {
    const waiting = this.sources.findIndex((source) => !this.isReady(source));
    return this.sources.splice(0, waiting < 0 ? Math.max(0, this.sources.length - 1) : waiting);
  }

  /** The others, when all is read. */
  takeRest(): QdaSource[] {
    return this.sources.splice(0);
  }

  /** What was met since this was last asked and has no place in our model. */
  takeNotRead(): readonly QdaNotRead[] {
    const { notRead } = this;
    this.notRead = [];
    return notRead;
  }

  open(element: XmlElement): Failure | null {
    const { local, line } = element;
    if (this.path.length === 0 && (local !== "Project" || element.uri !== QDA))
      return malformed(this.file, line, problem("qda-no-project", {})).error;
    const parent = this.path.at(-1);
    this.path.push(local);
    if (local === "Project") this.origin = attributeOf(element, "origin") ?? "";
    this.words = local === "Description" || local === "PlainTextContent" ? [] : null;
    if (UNREAD.has(local))
      this.notRead.push({
        line,
        what: leftOut("qda-element", { element: local, name: attributeOf(element, "name") ?? "?" }),
      });
    if (local === "TextSource") return this.openSource(element);
    if (local === "PlainTextSelection" && this.source) return this.openSelection(element, this.source);
    if (local === "Code") this.codes.set(guidIn(element, "guid"), attributeOf(element, "name") ?? "");
    if (local === "Note") this.note = guidIn(element, "guid");
    if (local === "CodeRef" && parent === "Coding") this.selection?.codes.push(guidIn(element, "targetGUID"));
    if (local === "NoteRef") this.selection?.notes.push(guidIn(element, "targetGUID"));
    return null;
  }

  text(piece: string): void {
    this.words?.push(piece);
  }

  close(local: string): null {
    this.path.pop();
    if (this.words) this.take(local, this.words.join(""));
    this.words = null;
    if (local === "TextSource") this.source = null;
    if (local === "PlainTextSelection") this.selection = null;
    if (local === "Note") this.note = null;
    return null;
  }

  private isReady(source: QdaSource): boolean {
    if (source === this.source) return false;
    return source.selections.every(
      ({ codes, notes }) =>
        codes.every((code) => this.codes.has(code)) && notes.every((note) => this.notes.has(note)),
    );
  }

  private openSource(element: XmlElement): Failure | null {
    const { line } = element;
    const name = attributeOf(element, "name") ?? attributeOf(element, "guid") ?? "";
    const plainTextPath = attributeOf(element, "plainTextPath") ?? "";
    this.source = { name, plainTextPath, line, selections: [], plainText: null };
    this.sources.push(this.source);
    return null;
  }

  private openSelection(element: XmlElement, { selections }: QdaSource): Failure | null {
    const [start, end] = ["startPosition", "endPosition"].map((name) => offsetIn(attributeOf(element, name)));
    const { line } = element;
    if (start === undefined || end === undefined || Number.isNaN(start) || Number.isNaN(end))
      return malformed(this.file, line, problem("qda-no-positions", {})).error;
    const name = attributeOf(element, "name") ?? "";
    this.selection = { start, end, name, line, codes: [], notes: [], description: "" };
    selections.push(this.selection);
    return null;
  }

  private take(local: string, words: string): void {
    const parent = this.path.at(-1);
    if (local === "Description" && parent === "PlainTextSelection" && this.selection)
      this.selection.description = words;
    if (local === "PlainTextContent" && parent === "TextSource" && this.source) this.source.plainText = words;
    if (local === "PlainTextContent" && this.note !== null) this.notes.set(this.note, words);
  }
}

/** Programs write guids with capitals or without. */
const guidIn = (element: XmlElement, name: string) => (attributeOf(element, name) ?? "").toLowerCase();

const offsetIn = (value: string | null) =>
  value !== null && /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
