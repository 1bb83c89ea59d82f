import { err, ok, type Result } from "../../core/result";

/** What the program was asked for on its command line. */
export interface CommandLine {
  /** Null for the default workspace. */
  readonly workspace: string | null;
  /** The file a picture of the window goes to; null to work as usual. */
  readonly screenshot: string | null;
  /** Where exports go without asking. For tests: a packaged program does not know it. */
  readonly exportFolder: string | null;
  readonly wants: "window" | "version" | "help";
}

const asUsual: CommandLine = { workspace: null, screenshot: null, exportFolder: null, wants: "window" };

const valueOptions = {
  "--workspace": "workspace",
  "--screenshot": "screenshot",
  "--export-folder": "exportFolder",
} as const;

const flags: Readonly<Record<string, Partial<CommandLine>>> = {
  "--version": { wants: "version" },
  "--help": { wants: "help" },
  "-h": { wants: "help" },
};

/** Switches of Chromium, Node and Electron that people and test drivers pass; they are read elsewhere. */
const FOREIGN =
  /^--(user-data-dir|no-sandbox|no-zygote|inspect|inspect-brk|inspect-port|remote-debugging-(port|pipe|address)|remote-allow-origins|disable-.+|enable-.+|force-.+|js-flags|lang|ozone-.+|use-.+|ignore-.+|in-process-gpu|single-process|password-store|log-.+|v|vmodule|trace-.+|proxy-.+|no-proxy-server|touch-events|window-.+|high-dpi-support|gtk-version|class|xdg-activation-token|original-process-start-time|allow-.+|headless|hide-scrollbars|mute-audio|no-first-run|no-default-browser-check|test-type|gpu-.+|render-.+)(=|$)/;

/** What `--help` prints. */
export const helpText = `Usage: annotation-workbench [options]

  --workspace DIR     the folder with seeds/ and annotations/ to open
  --screenshot FILE   write a picture of the window as PNG, and end
  --user-data-dir=DIR where settings are kept
  --version           print the version, and end
  --help              print this, and end
`;

/**
 * Reads the program's own options, or gives a line that says what is wrong with them.
 *
 * @param args - From {@link ownArguments}.
 */
export function parseCommandLine(args: readonly string[], isPackaged: boolean): Result<CommandLine, string> {
  const waiting = [...args];
  let found = asUsual;
  for (let arg = waiting.shift(); arg !== undefined; arg = waiting.shift()) {
    const option = readOption(arg, waiting, isPackaged);
    if (!option.ok) return option;
    found = { ...found, ...option.value };
  }
  return ok(found);
}

/** Reads one option; takes its value from the waiting arguments when it is not joined to it by `=`. */
function readOption(
  arg: string,
  waiting: string[],
  isPackaged: boolean,
): Result<Partial<CommandLine>, string> {
  const [option, joined] = splitOption(arg);
  if (Object.hasOwn(flags, option)) return ok(flags[option] as Partial<CommandLine>);
  if (!takesValue(option, isPackaged))
    return FOREIGN.test(option) ? ok({}) : err(`unknown option ${arg}; --help lists those there are`);
  const value = joined ?? waiting.shift();
  if (!value || value.startsWith("--")) return err(`${option} needs a value`);
  return ok({ [valueOptions[option]]: value });
}

function splitOption(arg: string): [string, string | null] {
  const at = arg.indexOf("=");
  return at < 0 ? [arg, null] : [arg.slice(0, at), arg.slice(at + 1)];
}

function takesValue(option: string, isPackaged: boolean): option is keyof typeof valueOptions {
  return Object.hasOwn(valueOptions, option) && !(isPackaged && option === "--export-folder");
}

/**
 * The arguments meant for the program, from `process.argv`.
 *
 * Unpackaged, Electron's own starter stands in front: `electron [its options] FOLDER [ours]`. A test driver
 * puts `-r FILE` and switches before the folder.
 */
export function ownArguments(argv: readonly string[], isPackaged: boolean): readonly string[] {
  if (isPackaged) return argv.slice(1);
  const [before, after] = splitAtProgram(argv.slice(1));
  return [...before.filter((arg) => arg.startsWith("--")), ...after];
}

function splitAtProgram(args: readonly string[]): [readonly string[], readonly string[]] {
  let at = 0;
  while (at < args.length && args[at]?.startsWith("-")) at += args[at] === "-r" ? 2 : 1;
  return [args.slice(0, at), args.slice(at + 1)];
}
