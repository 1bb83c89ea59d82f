import path from "node:path";
import { expect, it } from "vitest";
import { bundleFile } from "../../../electron/main/bundleFile";

const folder = path.resolve("/program/out/renderer");

it.each([
  ["app://bundle/", "index.html"],
  ["app://bundle/index.html?x=1#y", "index.html"],
  ["app://bundle/assets/main.js", "assets/main.js"],
  ["app://bundle/assets/%E6%A0%87.css", "assets/标.css"],
  // The address itself takes these back to the top before we see them.
  ["app://bundle/../../package.json", "package.json"],
  ["app://bundle/%2e%2e/main/main.js", "main/main.js"],
  ["app://bundle//etc/hostname", "etc/hostname"],
])("%s means a file of the page", (address, file) => {
  expect(bundleFile(folder, address)).toBe(path.join(folder, file));
});

it.each([
  "app://bundle/..%2f..%2fpackage.json",
  "app://bundle/..%2fmain/main.js",
  "app://bundle/..%2frenderer-x/file.js",
  "app://bundle/%2e%2e%2fmain.js",
  "app://bundle/a%00.js",
  "app://bundle/%E6%A0",
  "app://other/index.html",
  "https://bundle/index.html",
  "file:///etc/hostname",
])("%s means none", (address) => {
  expect(bundleFile(folder, address)).toBeNull();
});
