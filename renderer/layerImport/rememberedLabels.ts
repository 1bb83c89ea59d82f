import { LONGEST_REMEMBERED, MOST_REMEMBERED } from "../../core/formats/importing/rememberedBounds";
import type { ImportLook } from "../../electron/ipc/layerImport";
import { useWorkspace } from "../state/workspaceStore";

type Labels = Readonly<Record<string, string | null>>;

/** What was chosen for labels of this name before, where the project still has what they became. */
export function rememberedLabels({ labels }: ImportLook): ReadonlyMap<string, string | null> {
  const { info } = useWorkspace.getState();
  const known = new Set(info?.project.labels.map(({ id }) => id));
  const remembered = new Map(Object.entries(info?.settings.importLabels ?? {}));
  const chosen = labels.flatMap(({ label }) => {
    const id = remembered.get(label);
    return id === null || (id !== undefined && known.has(id)) ? [[label, id] as const] : [];
  });
  return new Map(chosen);
}

/** The latest choices with those before; the oldest are forgotten. */
export function withRemembered(before: Labels, now: Labels): Record<string, string | null> {
  const short = Object.entries(now).filter(([label]) => label.length <= LONGEST_REMEMBERED);
  const older = Object.entries(before).filter(([label]) => !Object.hasOwn(now, label));
  return Object.fromEntries([...older, ...short].slice(-MOST_REMEMBERED));
}
