import { describe, expect, it } from "vitest";
import { ownArguments, parseCommandLine } from "../../../electron/main/commandLine";

const asUsual = { workspace: null, screenshot: null, exportFolder: null, wants: "window" };

describe("the options", () => {
  it.each<[string[], object]>([
    [[], {}],
    [["--workspace=/a b"], { workspace: "/a b" }],
    [["--workspace", "/a"], { workspace: "/a" }],
    [["--workspace=/a=b"], { workspace: "/a=b" }],
    [["--workspace", "/a", "--workspace", "/b"], { workspace: "/b" }],
    [["--screenshot", "x.png", "--workspace=/a"], { screenshot: "x.png", workspace: "/a" }],
    [["--export-folder=/e"], { exportFolder: "/e" }],
    [["--version"], { wants: "version" }],
    [["--help"], { wants: "help" }],
    [["-h"], { wants: "help" }],
  ])("%j are read", (args, found) => {
    expect(parseCommandLine(args, false)).toEqual({ ok: true, value: { ...asUsual, ...found } });
  });

  it.each([
    "--inspect=0",
    "--remote-debugging-port=0",
    "--remote-debugging-pipe",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-features=A,B",
    "--enable-logging",
    "--force-device-scale-factor=2",
    "--js-flags=--expose-gc",
    "--lang=zh-CN",
    "--ozone-platform=x11",
    "--user-data-dir=/x",
  ])("%s is Chromium's and let pass", (arg) => {
    expect(parseCommandLine([arg], true)).toEqual({ ok: true, value: asUsual });
  });

  it.each([
    [["--bogus"], "unknown option --bogus; --help lists those there are"],
    [["--bogus=1"], "unknown option --bogus=1; --help lists those there are"],
    [["--workspaces=/a"], "unknown option --workspaces=/a; --help lists those there are"],
    [["-x"], "unknown option -x; --help lists those there are"],
    [["text.txt"], "unknown option text.txt; --help lists those there are"],
    [["--toString"], "unknown option --toString; --help lists those there are"],
    [["--workspace"], "--workspace needs a value"],
    [["--workspace="], "--workspace needs a value"],
    [["--screenshot", "--workspace=/a"], "--screenshot needs a value"],
  ])("%j are refused in one line", (args, error) => {
    expect(parseCommandLine(args, false)).toEqual({ ok: false, error });
  });

  it("of tests are unknown to a packaged program", () => {
    expect(parseCommandLine(["--export-folder=/e"], true)).toMatchObject({ ok: false });
  });
});

describe("the program's own arguments", () => {
  it.each<[string[], boolean, string[]]>([
    [["/opt/app/annotation-workbench", "--workspace", "/a"], true, ["--workspace", "/a"]],
    [["/e/electron", "."], false, []],
    [["/e/electron", ".", "--workspace", "/a"], false, ["--workspace", "/a"]],
    [["/e/electron", "--no-sandbox", "/repo", "--bogus"], false, ["--no-sandbox", "--bogus"]],
    [
      [
        "/e/electron",
        "--inspect=0",
        "--remote-debugging-port=0",
        "-r",
        "/loader.js",
        "/repo",
        "--workspace=/a",
      ],
      false,
      ["--inspect=0", "--remote-debugging-port=0", "--workspace=/a"],
    ],
    [["/e/electron"], false, []],
  ])("are found in %j (packaged: %s)", (argv, isPackaged, own) => {
    expect(ownArguments(argv, isPackaged)).toEqual(own);
  });
});
