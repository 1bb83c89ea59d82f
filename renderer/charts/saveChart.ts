import type { ChartKind } from "../../electron/ipc/charts";
import { announce, notify } from "../state/announcements";
import { client } from "../workbenchClient";
import { pngOf } from "./pngOf";
import { standaloneSvg } from "./standaloneSvg";

/** Writes a chart to a file that the user chooses. */
export async function saveChart(drawing: SVGSVGElement, title: string, kind: ChartKind): Promise<void> {
  const svg = standaloneSvg(drawing, title);
  const name = fileStem(title);
  const answer = await client.saveChart(
    kind === "svg" ? { kind, name, content: svg } : { kind, name, content: await pngOf(svg) },
  );
  if (!answer.ok) return notify(answer.error);
  if (answer.value) announce((t) => t("charts.saved", { file: answer.value?.file ?? "" }));
}

/** Of a title only what every file system takes in a name. */
function fileStem(title: string): string {
  const stem = title.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
  return stem.slice(0, 80).trim() || "chart";
}
