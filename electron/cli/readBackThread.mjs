// The thread that reads an export back for the command line, which runs from its source: a thread begins without that.
import { register } from "tsx/esm/api";

register();
await import("../exporting/worker.ts");
