// Finds the paragraphs away from the page, as the main process does in the program.
import { layoutText } from "../../../core/text/layout/layoutText";
import { packLayout } from "../../../core/text/layout/packedLayout";

addEventListener("message", ({ data }: MessageEvent<string>) => postMessage(packLayout(layoutText(data))));
