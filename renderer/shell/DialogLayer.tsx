import { LaterPart, useLaterPart } from "./LaterPart";

const part = new LaterPart(() => import("./Dialogs"));

/** The dialogs. One that is asked for before they are loaded opens then. */
export function DialogLayer() {
  const dialogs = useLaterPart(part, false);
  return dialogs && <dialogs.Dialogs />;
}
