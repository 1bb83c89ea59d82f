import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { methods } from "../../electron/ipc/methods";
import type { WorkbenchApi } from "../../electron/ipc/WorkbenchApi";
import { openDocument } from "./harness/documents";
import { layerFile } from "./harness/layers";
import { programFolder } from "./harness/program";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

declare global {
  interface Window {
    readonly workbench: WorkbenchApi;
  }
}

const text = "推行链长制。";
const workspace = new TemporaryWorkspace({ text });
const theirs = layerFile("text", text, [["policy", "链长制"]], "annotator-b");
workspace.writeLayerFile("text", theirs, "annotator-b");
const workbench = shareWorkbench(workspace);
beforeAll(() => openDocument(workbench.page, "text", text));

const windows = () => workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

describe("the page", () => {
  it("runs in a sandbox of its own, without Node", async () => {
    const preferences = await workbench.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // Not in Electron's types, yet the only way to ask what a window was made with.
      return (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  it("has neither Node nor Electron, only the functions of the contract", async () => {
    const found = await workbench.page.evaluate(() => ({
      globals: ["require", "process", "module", "Buffer", "electron", "ipcRenderer"].filter(
        (name) => name in window,
      ),
      functions: Object.keys(window.workbench).sort(),
      protocol: location.protocol,
    }));
    expect(found.globals).toEqual([]);
    expect(found.protocol).toBe("app:");
    expect(found.functions).toEqual([...methods, "on"].sort());
  });

  it("runs no inline script, no handler in an attribute, and no text as code", async () => {
    const ran = await workbench.page.evaluate(async () => {
      const marks = window as unknown as Record<string, unknown>;
      const script = document.createElement("script");
      script.textContent = "window.inlineRan = true";
      const button = document.createElement("button");
      button.setAttribute("onclick", "window.handlerRan = true");
      document.body.append(script, button);
      button.click();
      button.remove();
      script.remove();
      return [marks.inlineRan, marks.handlerRan];
    });
    expect(ran).toEqual([undefined, undefined]);
  });

  it.each([
    "https://example.invalid/",
    "file:///etc/hostname",
    "data:text/plain,x",
    "app://elsewhere/index.html",
  ])("cannot fetch %s", async (url) => {
    const answer = await workbench.page.evaluate(
      (address) =>
        fetch(address).then(
          (response) => `answered ${response.status}`,
          () => "refused",
        ),
      url,
    );
    expect(answer).toMatch(/^(refused|answered 4\d\d)$/);
  });

  it.each(["../../package.json", "..%2f..%2fpackage.json", "%2e%2e/main/main.js", "//etc/hostname"])(
    "gets no file outside its folder: %s",
    async (place) => {
      const found = await workbench.page.evaluate(
        (address) =>
          fetch(address).then(
            (response) => response.text(),
            () => "",
          ),
        place,
      );
      expect(found).not.toMatch(/"productName"|BrowserWindow|localhost/);
    },
  );

  it("opens no other window", async () => {
    const opened = await workbench.page.evaluate(() => window.open("https://example.invalid/"));
    expect(opened).toBeNull();
    expect(await windows()).toBe(1);
  });

  it.each(["https://example.invalid/", "file:///etc/hostname", "data:text/html,x"])(
    "cannot be led to %s",
    async (url) => {
      const { page } = workbench;
      const before = page.url();
      await page.evaluate((address) => {
        const link = document.createElement("a");
        link.href = address;
        document.body.append(link);
        link.click();
        link.remove();
      }, url);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
      expect(page.url()).toBe(before);
      expect(await page.locator(".workbench").isVisible()).toBe(true);
    },
  );

  it("is given no permission", async () => {
    const answers = await workbench.page.evaluate(async () => [
      await navigator.mediaDevices?.getUserMedia({ audio: true }).then(
        () => "granted",
        () => "denied",
      ),
      await Notification.requestPermission(),
    ]);
    expect(answers.filter((answer) => answer === "granted")).toEqual([]);
  });

  it("cannot show a frame that calls the main process", async () => {
    const found = await workbench.page.evaluate(async () => {
      const frame = document.createElement("iframe");
      frame.src = location.href;
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const inside = frame.contentWindow as unknown as Record<string, unknown> | null;
      const answer = (() => {
        try {
          return typeof inside?.workbench;
        } catch {
          return "undefined";
        }
      })();
      frame.remove();
      return answer;
    });
    expect(found).toBe("undefined");
  });
});

describe("another window", () => {
  it("that shows our page with our preload script gets no answer", async () => {
    const preload = path.join(programFolder, "out/preload/preload.cjs");
    const answer = await workbench.app.evaluate(async ({ BrowserWindow }, script) => {
      const address = BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? "";
      const other = new BrowserWindow({ show: false, webPreferences: { preload: script } });
      await other.loadURL(address);
      const answered: unknown = await other.webContents.executeJavaScript("window.workbench.openWorkspace()");
      other.destroy();
      return answered;
    }, preload);
    expect(answer).toMatchObject({ ok: false, error: { code: "internal" } });
    expect(await windows()).toBe(1);
  });
});

describe("a request far over the limit", () => {
  it("is refused, and the next one is answered", async () => {
    const answers = await workbench.page.evaluate(async () => {
      const ask = window.workbench.openDocument as (request: unknown) => Promise<unknown>;
      return [await ask({ document: "x".repeat(65_000_000) }), await ask({ document: "text" })];
    });
    expect(answers).toMatchObject([
      { ok: false, error: { parameters: { reason: "the request is too large" } } },
      { ok: true },
    ]);
  });
});

describe("a request the page should not make", () => {
  const requests: Readonly<Record<string, [string, unknown]>> = {
    "a path in place of a name": ["openDocument", { document: "../../package" }],
    "a document that is not there": ["openDocument", { document: "nowhere" }],
    "no payload": ["openDocument", undefined],
    "a payload of another kind": ["saveLayer", "text"],
    "an annotator of the page's choice": [
      "saveLayer",
      { document: "text", annotator: "annotator-b", baseRevision: 0, diff: status() },
    ],
    "a quote that is not there": [
      "saveLayer",
      { document: "text", baseRevision: 0, diff: added({ quote: "不在此" }) },
    ],
    "offsets outside the text": [
      "saveLayer",
      { document: "text", baseRevision: 0, diff: added({ start: 90, end: 93 }) },
    ],
    "an unknown setting": ["saveSettings", { workspace: "/etc" }],
    "a name that is a path": ["saveSettings", { annotator: "../annotator-b" }],
    "an unknown format": [
      "exportCorpus",
      {
        form: {
          ...{ format: "../json", layers: ["annotator-a"], openCases: "omit", text: "raw" },
          ...{ flattening: "outermost", choices: {}, split: null },
        },
        scope: { kind: "corpus" },
      },
    ],
  };

  it.each(Object.keys(requests))("is refused: %s", async (name) => {
    const [method, payload] = requests[name] ?? [];
    const answer = await workbench.page.evaluate(
      ([called, request]) => {
        const functions = window.workbench as unknown as Record<
          string,
          (request: unknown) => Promise<unknown>
        >;
        return functions[called as string]?.(request).catch((error: Error) => ({
          ok: false,
          error: error.message,
        }));
      },
      [method, payload],
    );
    expect(answer).toMatchObject({ ok: false });
    expect(workspace.storedFiles().filter((file) => file !== "project.json")).toEqual([
      "text/annotator-b.json",
    ]);
    expect(workspace.readSettings().annotator).toBe("annotator-a");
  });

  it("leaves the other annotator's file as it is", () => {
    expect(readFileSync(workspace.layerFile("text", "annotator-b"), "utf8")).toBe(theirs);
  });
});

function status() {
  return { added: [], updated: [], removed: [], status: { from: "in-progress", to: "done" } };
}

function added(change: object) {
  const [annotation] = JSON.parse(theirs).annotations;
  return { ...status(), status: null, added: [{ ...annotation, ...change }] };
}
