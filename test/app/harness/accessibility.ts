import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What axe finds seriously wrong with what is on screen: one line for each rule, with the elements. */
export async function seriousProblems(page: Page): Promise<string[]> {
  // Legacy: axe would else open a blank page of its own, which the program rightly denies.
  // What is right is not told node by node: naming those nodes took half of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}
