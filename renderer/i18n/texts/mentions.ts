import { texts } from "../texts";

/** Repeated mentions of a phrase. */
export const mentions = texts({ heading: "More mentions" }, { heading: "更多出现" });
