import { expect, it } from "vitest";
import { runProgram } from "./harness/runProgram";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const workspace = new TemporaryWorkspace({ text: "推行链长制。" });
const workbench = shareWorkbench(workspace);

it("a second start on the same workspace shows the first window and ends", async () => {
  await workbench.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const counter = globalThis as { timesFocused?: number };
    counter.timesFocused = 0;
    const focus = window?.focus.bind(window);
    // A display without a window manager never says which window has the focus.
    if (window && focus)
      window.focus = () => {
        counter.timesFocused = (counter.timesFocused ?? 0) + 1;
        focus();
      };
    window?.minimize();
  });
  const places = [`--workspace=${workspace.folder}`, `--user-data-dir=${workspace.profile}`];
  const second = await runProgram(...places);
  expect(second.code).toBe(0);
  const first = await workbench.app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    const { timesFocused } = globalThis as { timesFocused?: number };
    return { windows: windows.length, isMinimized: windows[0]?.isMinimized(), timesFocused };
  });
  expect(first).toEqual({ windows: 1, isMinimized: false, timesFocused: 1 });
  expect(await workbench.page.locator(".workbench").isVisible()).toBe(true);
});
