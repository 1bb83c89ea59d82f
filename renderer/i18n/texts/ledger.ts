import { texts } from "../texts";

/** The phrase ledger. */
export const ledger = texts({ heading: "Phrases" }, { heading: "词语台账" });
