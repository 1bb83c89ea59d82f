import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { seriousProblems } from "./harness/accessibility";
import { command } from "./harness/commandPalette";
import { takePicture } from "./harness/pictures";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

describe.each([
  ["with a document", { text: "在𠮷镇推行链长制。" }],
  ["without any document", {}],
])("changed labels in a window %s", (_, texts: Record<string, string>) => {
  let workspace: TemporaryWorkspace;
  let workbench: RunningWorkbench;
  beforeEach(async () => {
    workspace = new TemporaryWorkspace(texts);
    workbench = await RunningWorkbench.start(workspace);
    await command(workbench.page, "Edit the labels");
    await name().fill("Goal");
    await workbench.askToClose();
  });
  afterEach(async () => {
    await workbench.end();
    workspace.remove();
  });

  const stored = () => readFileSync(workspace.at("annotations", "project.json"), "utf8");
  const editor = () => workbench.page.getByRole("dialog", { name: "Edit the labels" });
  const name = () => editor().getByLabel("Name in English").first();
  const press = (button: string) => editor().getByRole("button", { name: button }).click();

  it("are asked about before it closes, and stay when told so", async () => {
    await editor().getByText("Your changes are not saved.").waitFor();
    await takePicture(workbench.page, "closing with changed labels");
    expect(await seriousProblems(workbench.page)).toEqual([]);
    await press("Go on editing");
    expect(await name().inputValue()).toBe("Goal");
    await press("Save the labels");
    await editor().waitFor({ state: "detached" });
    await workbench.close();
    expect(stored()).toContain('"en": "Goal"');
  });

  it("let it close when they are given up", async () => {
    const ended = workbench.ended();
    // The program may be gone before the click is answered.
    await Promise.allSettled([press("Give them up")]);
    expect(await ended).toBe(0);
    expect(stored()).not.toContain('"en": "Goal"');
  });
});
