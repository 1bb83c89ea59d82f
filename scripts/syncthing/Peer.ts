import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import { type PeerPlace, peerConfig } from "./peerConfig";

/** How long the two programs may take for anything, in ms. */
const PATIENCE_MS = 90_000;
const LOOK_EVERY_MS = 100;

/** One Syncthing program with a home folder of its own: the user's own is not touched. */
export class Peer {
  private child: ChildProcess | null = null;

  private constructor(
    readonly place: PeerPlace,
    private readonly home: string,
  ) {}

  /** Makes a home and an identity. */
  static async create(name: string, folder: string, workspace: string): Promise<Peer> {
    const home = path.join(folder, `syncthing-${name}`);
    mkdirSync(home, { recursive: true });
    execFileSync("syncthing", ["generate", `--home=${home}`], { stdio: "ignore", env: environment });
    const config = readFileSync(path.join(home, "config.xml"), "utf8");
    const device = /<device id="([A-Z0-9-]+)"/.exec(config)?.[1];
    if (!device) throw new Error(`Syncthing made no identity in ${home}`);
    const [syncPort, guiPort] = [await freePort(), await freePort()];
    const apiKey = randomBytes(16).toString("hex");
    return new Peer({ device, name, syncPort, guiPort, apiKey, workspace }, home);
  }

  /** Starts the program, to share its folder with the other. */
  async start(other: Peer): Promise<void> {
    writeFileSync(path.join(this.home, "config.xml"), peerConfig(this.place, other.place));
    const options = ["serve", `--home=${this.home}`, "--no-browser", "--no-restart"];
    this.child = spawn("syncthing", options, { stdio: "ignore", env: environment });
    // First of all that is done at the end: a folder is removed for good only when nobody writes into it.
    process.prependOnceListener("exit", () => this.child?.kill("SIGKILL"));
    await until(`${this.place.name} answers`, async () => (await this.ask("system/ping")) !== null);
  }

  /** Resolves once the two programs talk to each other. */
  connected(other: Peer): Promise<void> {
    return until("the two programs have found each other", async () => {
      const answer = (await this.ask("system/connections")) as Connections | null;
      return answer?.connections?.[other.place.device]?.connected === true;
    });
  }

  /** Ends the program; it can be started again. */
  async stop(): Promise<void> {
    if (!this.child || this.child.exitCode !== null) return;
    const ended = once(this.child, "exit");
    this.child.kill();
    await ended;
  }

  /** Null while the program does not answer. */
  private async ask(what: "system/ping" | "system/connections"): Promise<unknown> {
    const { guiPort, apiKey } = this.place;
    const asked = fetch(`http://127.0.0.1:${guiPort}/rest/${what}`, { headers: { "X-API-Key": apiKey } });
    const answer = await asked.catch(() => null);
    return answer?.ok ? answer.json() : null;
  }
}

interface Connections {
  readonly connections?: Readonly<Record<string, { readonly connected: boolean }>>;
}

/** One process each, without the one that would start it again: what is killed is then gone. */
const environment = { ...process.env, STMONITORED: "yes", STNOUPGRADE: "1", STNODEFAULTFOLDER: "1" };

/** Waits until something holds. @throws Error naming it after a minute and a half. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const limit = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > limit) throw new Error(`Waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
