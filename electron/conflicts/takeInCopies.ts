import { parseBinFile } from "../../core/stored/binFile";
import { parseLostFile } from "../../core/stored/lostFile";
import { BinStore } from "../storage/BinStore";
import { LostStore } from "../storage/LostStore";
import { parseOwned } from "../storage/layerOnDisk";
import { copiesOf } from "./copiesOf";
import type { LayerPlace } from "./layerSides";
import { mergeCopy } from "./mergeShared";

/**
 * Takes into an annotator's bin and list of what lost its place what copies of these have more, then removes the
 * copies. Sync tools make them with a copy of the layer, and nothing in them is to be decided. One that cannot be
 * read or taken in stays as it is.
 */
export async function takeInCopies({ folder, source: { document }, annotator }: LayerPlace): Promise<void> {
  const [bins, lists] = [new BinStore(folder), new LostStore(folder)];
  for (const name of await copiesOf(folder, folder.binFile(document, annotator))) {
    const parse = parseOwned(parseBinFile, document, annotator);
    await mergeCopy(folder, folder.besideBin(document, name), parse, ({ deleted }) =>
      bins.takeIn(document, annotator, deleted),
    );
  }
  for (const name of await copiesOf(folder, folder.lostFile(document, annotator))) {
    const parse = parseOwned(parseLostFile, document, annotator);
    await mergeCopy(folder, folder.besideLost(document, name), parse, ({ lost }) =>
      lists.takeIn(document, annotator, lost),
    );
  }
}
