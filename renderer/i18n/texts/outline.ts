import { texts } from "../texts";

/** The articles of a text. */
export const outline = texts({ heading: "Outline" }, { heading: "大纲" });
