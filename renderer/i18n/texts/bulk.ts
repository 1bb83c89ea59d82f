import { texts } from "../texts";

/** Acts over several documents. */
export const bulk = texts({ cancel: "Cancel" }, { cancel: "取消" });
