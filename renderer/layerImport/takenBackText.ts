import type { TFunction } from "i18next";
import type { LayersTakenBack } from "../../electron/ipc/layerImport";

/** How many layers taking an import back has removed and, where it was cancelled, how many are still there. */
export function takenBackText(t: TFunction<"window">, { removed, left }: LayersTakenBack): string {
  if (left === 0) return t("layerImport.takenBack", { count: removed });
  return [
    t("layerImport.takenBackInPart", { count: removed }),
    t("layerImport.stillThere", { count: left }),
  ].join(" ");
}
