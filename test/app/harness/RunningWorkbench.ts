import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { _electron, type ElectronApplication, type Page } from "playwright-core";
import { electronExecutable, programArguments, programEnvironment } from "./program";
import type { WorkspaceOfUser } from "./TemporaryWorkspace";

/** How long a state may take to appear; the program tries a failed save again within this time. */
const TIMEOUT_MS = 15_000;

/** The program running on a workspace, with its window. */
export class RunningWorkbench {
  /** What the page complained about: errors on its console and uncaught ones. */
  readonly complaints: string[] = [];

  private readonly process: ChildProcess;

  private constructor(
    readonly app: ElectronApplication,
    readonly page: Page,
  ) {
    this.process = app.process();
    page.on("console", (message) => message.type() === "error" && this.complaints.push(message.text()));
    page.on("pageerror", (error) => this.complaints.push(String(error)));
  }

  /** Starts the program and waits for its window to show the workbench. */
  static start(workspace: WorkspaceOfUser, ...switches: string[]): Promise<RunningWorkbench> {
    return RunningWorkbench.startIn({}, workspace, ...switches);
  }

  /** Starts the program through another executable than Electron's own. */
  static startBy(executable: string, workspace: WorkspaceOfUser): Promise<RunningWorkbench> {
    return RunningWorkbench.launch(executable, {}, placesOf(workspace));
  }

  /** Starts the program without naming a workspace: it opens the one that its user had open last. */
  static async startWhereItEnded({ profile }: WorkspaceOfUser): Promise<RunningWorkbench> {
    return RunningWorkbench.launch(await electronExecutable(), {}, [`--user-data-dir=${profile}`]);
  }

  /** Starts the program with variables added to its environment, as on another display. */
  static async startIn(
    env: Readonly<Record<string, string>>,
    workspace: WorkspaceOfUser,
    ...switches: string[]
  ): Promise<RunningWorkbench> {
    return RunningWorkbench.launch(await electronExecutable(), env, [...placesOf(workspace), ...switches]);
  }

  private static async launch(
    executablePath: string,
    env: Readonly<Record<string, string>>,
    switches: readonly string[],
  ): Promise<RunningWorkbench> {
    const app = await _electron.launch({
      executablePath,
      args: programArguments(switches),
      env: { ...programEnvironment(), ...env },
      // Else the driver would tell the page which theme the system has.
      colorScheme: null,
    });
    try {
      return await RunningWorkbench.shown(app);
    } catch (error) {
      app.process().kill("SIGKILL");
      throw error;
    }
  }

  private static async shown(app: ElectronApplication): Promise<RunningWorkbench> {
    const page = await app.firstWindow();
    page.setDefaultTimeout(TIMEOUT_MS);
    const workbench = new RunningWorkbench(app, page);
    await page
      .locator(".workbench")
      .waitFor()
      .catch(async (error: Error) => {
        const seen = await page.locator("body").textContent();
        throw new Error([error.message, seen, ...workbench.complaints].join("\n"));
      });
    return workbench;
  }

  /** Asks the window to close, as its button does; the program may first want to save or to ask. */
  async askToClose(): Promise<void> {
    await this.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  }

  /** Resolves with the exit code once the program has ended. */
  async ended(): Promise<number | null> {
    if (this.isRunning) await once(this.process, "exit");
    return this.process.exitCode;
  }

  /** Closes the window and waits until the program has ended. */
  async close(): Promise<void> {
    const ended = this.ended();
    await this.askToClose();
    await ended;
  }

  /** Ends the program as a power cut would. */
  async kill(): Promise<void> {
    const ended = this.ended();
    this.process.kill("SIGKILL");
    await ended;
  }

  /** Ends the program whatever state a test has left it in, without asking the window. */
  async end(): Promise<void> {
    if (!this.isRunning) return;
    const ended = this.ended();
    await this.app.evaluate(({ app }) => app.exit());
    await ended;
  }

  /** The number of its main process. */
  get pid(): number | undefined {
    return this.process.pid;
  }

  private get isRunning(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }
}

function placesOf({ folder, profile }: WorkspaceOfUser): string[] {
  return [`--workspace=${folder}`, `--user-data-dir=${profile}`];
}
