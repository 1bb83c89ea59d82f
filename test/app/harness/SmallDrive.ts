import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { electronExecutable } from "./program";
import type { RunningWorkbench } from "./RunningWorkbench";
import type { TemporaryWorkspace } from "./TemporaryWorkspace";

const FILLER = "filler";

/**
 * A file system of so many kilobytes under a workspace, seen only by the program that is started through
 * {@link executable}: it gets a mount namespace of its own, so that no right to mount is needed and nothing
 * stays mounted when it ends.
 */
export class SmallDrive {
  private constructor(
    private readonly workspace: TemporaryWorkspace,
    /** Starts Electron on the drive. */
    readonly executable: string,
  ) {}

  /** One that is full, of a file that can be removed. */
  static async under(workspace: TemporaryWorkspace, kilobytes: number): Promise<SmallDrive> {
    const drive = workspace.beside("drive");
    mkdirSync(drive);
    const steps = [
      `mount -t tmpfs -o size=${kilobytes}k tmpfs '${drive}'`,
      `cp -r '${workspace.folder}/.' '${drive}'`,
      `{ cat /dev/zero > '${drive}/${FILLER}' 2> /dev/null || true; }`,
      `mount --bind '${drive}' '${workspace.folder}'`,
      `exec '${await electronExecutable()}' --no-sandbox "$@"`,
    ];
    const inside = workspace.beside("on-drive");
    const executable = workspace.beside("launch");
    writeScript(inside, steps.join(" && "));
    writeScript(executable, `exec unshare --map-root-user --mount '${inside}' "$@"`);
    return new SmallDrive(workspace, executable);
  }

  /** Makes room, as seen by a running program. */
  free(program: RunningWorkbench): void {
    rmSync(this.seenBy(program, FILLER));
  }

  /** The content of a file as the running program sees it. */
  read(program: RunningWorkbench, ...parts: string[]): string {
    return readFileSync(this.seenBy(program, ...parts), "utf8");
  }

  private seenBy(program: RunningWorkbench, ...parts: string[]): string {
    return path.join(`/proc/${program.pid}/root`, this.workspace.at(...parts));
  }
}

function writeScript(file: string, command: string): void {
  writeFileSync(file, `#!/bin/sh\n${command}\n`);
  chmodSync(file, 0o755);
}
