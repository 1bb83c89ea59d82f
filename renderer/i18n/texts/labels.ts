import { texts } from "../texts";

/** The label editor, guidelines and attributes. */
export const labels = texts({ heading: "Labels" }, { heading: "标签" });
