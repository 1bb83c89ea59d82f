import { texts } from "../texts";

/** Find and concordance. */
export const search = texts({ find: "Find" }, { find: "查找" });
