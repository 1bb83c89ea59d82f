import { history, type LayerAct } from "../state/history";
import { changeLayers } from "../state/layerEdits";

/**
 * Does something that can be taken back in one step, together with what was done in the same named step just before.
 *
 * @throws RangeError when a diff does not fit its layer; nothing has then been changed.
 */
export function perform(act: LayerAct, step: string | null = null): void {
  changeLayers(act);
  history.record(act, step);
}
