import { texts } from "../texts";

/** Reflowed and source view, the caret, corrected breaks. */
export const reading = texts({ reflowed: "Reflowed" }, { reflowed: "重排" });
