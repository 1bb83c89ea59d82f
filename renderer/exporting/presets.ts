import type { ExportPreset } from "../../electron/ipc/exporting";
import { changeSettings } from "../state/settings";
import { useWorkspace } from "../state/workspaceStore";
import { useExport } from "./exportStore";

const presetsNow = (): readonly ExportPreset[] => useWorkspace.getState().info?.settings.exportPresets ?? [];

/** Remembers what is chosen under a name; one of that name is replaced. */
export async function rememberPreset(name: string): Promise<void> {
  const { form } = useExport.getState();
  const called = name.trim();
  if (form === null || called === "") return;
  const others = presetsNow().filter((each) => each.name !== called);
  const sorted = [...others, { name: called, form }].sort((a, b) => (a.name < b.name ? -1 : 1));
  await changeSettings({ exportPresets: sorted });
}

/** Forgets the preset of a name. */
export async function forgetPreset(name: string): Promise<void> {
  await changeSettings({ exportPresets: presetsNow().filter((each) => each.name !== name) });
}

/** Takes what a preset says, but for layers and formats that are not here. */
export function takePreset({ form }: ExportPreset): void {
  const { exportable, formats, form: before } = useExport.getState();
  const known = new Set<string>([
    ...(exportable?.annotators ?? []).map(({ annotator }) => annotator),
    "gold",
  ]);
  const layers = form.layers.filter((name) => known.has(name));
  if (before === null || !formats.some(({ id }) => id === form.format)) return;
  useExport.setState({ form: { ...form, layers: layers.length > 0 ? layers : before.layers } });
}
