import { describe, expect, it } from "vitest";
import { lastLine, run } from "../../../scripts/setup/run.mjs";

describe("run", () => {
  it("collects both outputs and the exit code", async () => {
    const script = "console.log('out'); console.error('err'); process.exitCode = 3";
    const { code, output } = await run(process.execPath, ["-e", script]);
    expect(code).toBe(3);
    expect(output.split("\n").sort()).toEqual(["", "err", "out"]);
  });

  it("gives nothing to read on stdin", async () => {
    const script = "process.stdin.on('end', () => console.log('at the end')).resume()";
    expect(await run(process.execPath, ["-e", script])).toEqual({ code: 0, output: "at the end\n" });
  });

  it("answers 127 for a command that does not exist", async () => {
    const { code, output } = await run("no-such-command", []);
    expect(code).toBe(127);
    expect(output).toContain("ENOENT");
  });

  it("does not take a killed command for a success", async () => {
    const { code } = await run(process.execPath, ["-e", "process.kill(process.pid, 'SIGKILL')"]);
    expect(code).toBe(1);
  });
});

describe("lastLine", () => {
  it.each([
    ["one\ntwo\n\n", "two"],
    ["one", "one"],
    ["", ""],
  ])("of %j is %j", (text, line) => {
    expect(lastLine(text)).toBe(line);
  });
});
