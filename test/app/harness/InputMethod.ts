import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { type Display, startXvfb } from "../../../scripts/setup/display.mjs";
import { missingInputMethod } from "../../../scripts/setup/inputMethod.mjs";
import { howToInstall } from "../../../scripts/setup/systemLibraries.mjs";
import { until } from "./until";

const execute = promisify(execFile);

/** The window manager must not keep keys to itself, as it does by default with Alt and the arrows. */
const WITHOUT_KEYS = '<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/></openbox_config>';
/** Between two keys, in ms: the input method answers each over the message bus. */
const KEY_DELAY_MS = 60;
/** How long a process may take to end, in ms. */
const PATIENCE_MS = 1000;
/** A command of the session that hangs is tried again after this, in ms. */
const COMMAND_TIMEOUT_MS = 5000;

/**
 * A desktop of its own with a Chinese input method switched on: a virtual display, a message bus, a window
 * manager and ibus with libpinyin. Keys come from outside the program, as those of a keyboard do: the
 * driver's own keys would pass the input method by.
 */
export class InputMethod {
  private readonly children: ChildProcess[] = [];
  private readonly home = mkdtempSync(path.join(tmpdir(), "workbench-input-method-"));
  /** What a program has to be started with to be on this desktop. */
  readonly env: Record<string, string>;

  private constructor(private readonly display: Display) {
    const { DISPLAY = "", XAUTHORITY = "" } = display.env;
    this.env = {
      DISPLAY,
      XAUTHORITY,
      WAYLAND_DISPLAY: "",
      XDG_CONFIG_HOME: path.join(this.home, "config"),
      XDG_CACHE_HOME: path.join(this.home, "cache"),
      XDG_DATA_HOME: path.join(this.home, "data"),
      GTK_IM_MODULE: "ibus",
      XMODIFIERS: "@im=ibus",
      LANG: "C.UTF-8",
    };
  }

  /** Starts the desktop and waits until its input method is on. */
  static async start(): Promise<InputMethod> {
    const missing = await missingInputMethod();
    if (missing.length > 0) throw new Error(howToInstall(missing));
    const desktop = new InputMethod(await startXvfb());
    try {
      await desktop.begin();
      return desktop;
    } catch (error) {
      await desktop.end();
      throw error;
    }
  }

  /** Presses keys by the names that X gives them, such as `1`, `bracketright`, `shift+Right`. */
  async press(...keys: string[]): Promise<void> {
    await this.run("xdotool", ["key", "--delay", String(KEY_DELAY_MS), ...keys]);
  }

  /** Ends everything that was started. */
  async end(): Promise<void> {
    for (const child of this.children.reverse()) await endChild(child);
    await this.display.close();
    rmSync(this.home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  private async begin(): Promise<void> {
    const bus = this.spawn("dbus-daemon", ["--session", "--nofork", "--print-address=1"]);
    const [address] = await once(bus.stdout ?? bus, "data");
    this.env.DBUS_SESSION_BUS_ADDRESS = String(address).trim();
    const config = path.join(this.home, "openbox.xml");
    writeFileSync(config, WITHOUT_KEYS);
    this.spawn("openbox", ["--config-file", config]);
    this.spawn("ibus-daemon", ["--replace", "--xim", "--panel", "disable"]);
    await until("the input method switched on", () => this.isOn());
  }

  /** Asked until it holds: ibus takes its time to start, and may call a switch failed that has been made. */
  private async isOn(): Promise<boolean> {
    await this.answer("ibus", ["engine", "libpinyin"]);
    return (await this.answer("ibus", ["engine"])) === "libpinyin";
  }

  /** What a command says, whether it thinks it has failed or not. */
  private answer(command: string, args: string[]): Promise<string> {
    return this.run(command, args).then(
      (output) => output.trim(),
      () => "",
    );
  }

  private spawn(command: string, args: string[]): ChildProcess {
    const child = spawn(command, args, { env: this.variables, stdio: ["ignore", "pipe", "ignore"] });
    this.children.push(child);
    return child;
  }

  private async run(command: string, args: string[]): Promise<string> {
    const { stdout } = await execute(command, args, { env: this.variables, timeout: COMMAND_TIMEOUT_MS });
    return stdout;
  }

  private get variables(): NodeJS.ProcessEnv {
    return { ...process.env, ...this.env };
  }
}

/** Asks a process to end, and makes it when it does not: openbox is known to wait for ever. */
async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill();
  const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
  await ended;
  clearTimeout(timer);
}
