/** What a file's name says of the file being a copy of another. */
export interface CopyName {
  /** Name of the file it is a copy of, with its ending. */
  readonly original: string;
  /**
   * False where the name may as well be somebody's own, such as `annotator-a (1).json`: only the content tells.
   */
  readonly isCertain: boolean;
}

/** What makes a copy in a name without its ending: the whole match up to the end is the copy's mark. */
interface CopyMark {
  readonly mark: RegExp;
  readonly isCertain: boolean;
}

const ENDING = ".json";

/**
 * The marks of the tools in use. Each was looked up in the tool's documentation or in reports of its users:
 * names in several languages exist, but all of them say "conflict" where a tool made the copy.
 */
const marks: readonly CopyMark[] = [
  // Syncthing; before 0.14.50 without the device.
  { mark: /\.sync-conflict-\d{8}-\d{6}(?:-[A-Z2-7]{7})?$/, isCertain: true },
  // Dropbox "(annotator-a's conflicted copy 2026-11-21)", Nextcloud "(conflicted copy 2026-11-21 093612)",
  // "(Case Conflict 1)", pCloud "[conflicted]", and "(家里电脑的冲突副本1_2026-11-21 09-36-12)".
  {
    mark: /\s?(?:\([^()]*(?:conflict|冲突)[^()]*\)|\[[^[\]]*conflict[^[\]]*\]|（[^（）]*冲突[^（）]*）)$/i,
    isCertain: true,
  },
  // ownCloud and Nextcloud before 2.5, with the user where the server wants it.
  { mark: /_conflict-(?:[^_]+-)?\d{8}-\d{6}$/, isCertain: true },
  // Synology Drive "_desktop_Nov-21-093612-2026_Conflict".
  { mark: /_[^_]+_[A-Z][a-z]{2}-\d{2}-\d{6}-\d{4}_(?:Case)?Conflict\d*$/, isCertain: true },
  // Resilio Sync.
  { mark: /\.conflict\d*$/i, isCertain: true },
  // Browsers, Windows and Google Drive.
  { mark: /\s?(?:\(\d+\)|（\d+）)$/, isCertain: false },
  // Explorer " - Copy (2)" and " - 副本", Finder " copy 2" and "的副本", GNOME " (copy)", WPS "-副本".
  { mark: /\s-\s(?:Copy|副本|複製)(?:\s?\(\d+\))?$/i, isCertain: false },
  { mark: /(?:\scopy|[\s-]?的?副本|[\s-]?拷贝)(?:\s?\d+)?$/i, isCertain: false },
  {
    mark: /\s?\((?:\d+(?:st|nd|rd|th) |another |第\s?\d+\s?)?(?:copy|副本|复件)(?:\s\d+)?\)$/i,
    isCertain: false,
  },
];

/** What stands behind the ending: of editors, numbered ones of `cp --backup`, and what git's mergetool leaves. */
const BACKUP = /^(.+\.json)(?:~|\.~\d+~|\.orig)$/;

/** Longest name looked at, in code units: no file system has longer ones. */
const LONGEST_NAME = 255;

/**
 * The file that a name says it is a copy of, copies of copies included; null for a name that says nothing.
 *
 * @param names - The other names in the folder. OneDrive only adds `-` and the machine's name, and Finder a
 * space and a number, which is a copy's mark only beside the file that it would be a copy of.
 */
export function conflictCopyName(name: string, names: ReadonlySet<string> = new Set()): CopyName | null {
  if (name.length > LONGEST_NAME || name.startsWith(".")) return null;
  const backedUp = BACKUP.exec(name)?.[1];
  if (backedUp !== undefined) return further({ original: backedUp, isCertain: true }, names);
  if (!name.endsWith(ENDING)) return null;
  const marked = unmarked(name.slice(0, -ENDING.length)) ?? besideOriginal(name, names);
  return marked && further(marked, names);
}

/** True for a name that only a copy has: such a file is nobody's layer, whatever it holds. */
export function isConflictCopyName(name: string): boolean {
  return conflictCopyName(name)?.isCertain === true;
}

function further(found: CopyName, names: ReadonlySet<string>): CopyName {
  if (names.has(found.original)) return found;
  const deeper = conflictCopyName(found.original, names);
  return deeper ? { original: deeper.original, isCertain: found.isCertain || deeper.isCertain } : found;
}

function unmarked(stem: string): CopyName | null {
  for (const { mark, isCertain } of marks) {
    const rest = stem.replace(mark, "");
    if (rest !== stem && rest !== "") return { original: rest + ENDING, isCertain };
  }
  return null;
}

function besideOriginal(name: string, names: ReadonlySet<string>): CopyName | null {
  const stem = name.slice(0, -ENDING.length);
  const ends = [...stem.matchAll(/-| (?=\d+$)/g)].map(({ index }) => index).reverse();
  const original = ends.map((end) => stem.slice(0, end) + ENDING).find((each) => names.has(each));
  return original === undefined ? null : { original, isCertain: false };
}
