import { describe, expect, it } from "vitest";
import { electronArguments, isNoise } from "../../../scripts/setup/electronCommand.mjs";

describe("electronArguments", () => {
  const cases: [string, string[], string[]][] = [
    ["nothing", [], []],
    ["options it does not know", ["--lang=zh-CN", "a b", "--x", "y"], ["--lang=zh-CN", "a b", "--x", "y"]],
    ["a relative picture", ["--screenshot", "x.png"], ["--screenshot", "/home/user/x.png"]],
    ["a relative picture after =", ["--screenshot=../x.png"], ["--screenshot=/home/x.png"]],
    ["an absolute workspace", ["--workspace", "/data/ws"], ["--workspace", "/data/ws"]],
    ["a workspace with = in its name", ["--workspace=a=b"], ["--workspace=/home/user/a=b"]],
    ["a profile folder", ["--user-data-dir=p"], ["--user-data-dir=/home/user/p"]],
    ["an option without its value", ["--screenshot"], ["--screenshot"]],
  ];
  it.each(cases)("passes on %s", (_title, typed, passed) => {
    expect(electronArguments("/repo", typed, "/home/user", false)).toEqual(["/repo", ...passed]);
  });

  it("turns the sandbox off for root alone", () => {
    expect(electronArguments("/repo", ["-x"], "/", true)).toEqual(["--no-sandbox", "/repo", "-x"]);
  });
});

describe("isNoise", () => {
  const cases: [boolean, string][] = [
    [true, "[71:1121/05.1:ERROR:bus.cc(407)] Failed to connect to the bus: Failed to connect to socket"],
    [
      true,
      "[71:1121/05.1:ERROR:viz_main_impl.cc(180)] Exiting GPU process due to errors during initialization",
    ],
    [true, "[71:1121/05.1:WARNING:sandbox_linux.cc(430)] InitializeSandbox() called with multiple threads"],
    [false, "[71:1121/05.1:FATAL:electron_main_delegate.cc(294)] Running as root without --no-sandbox"],
    [false, "Error: EACCES: permission denied, open 'bus.cc'"],
    [false, ""],
  ];
  it.each(cases)("says %s of: %s", (noise, line) => {
    expect(isNoise(line)).toBe(noise);
  });
});
