import { leaveDialog, useDialog } from "./dialogInUse";
import { LaterPart, useLaterPart } from "./LaterPart";

const part = new LaterPart(() => import("./Dialogs"));

/** The dialogs. One that is asked for before they are loaded has them loaded at once, and opens then. */
export function DialogLayer() {
  const isAsked = useDialog(({ open }) => open !== null);
  const dialogs = useLaterPart(part, isAsked, leaveDialog);
  return dialogs && <dialogs.Dialogs />;
}
