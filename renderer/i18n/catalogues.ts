import type { Texts } from "./texts";
import { acceptAgreed } from "./texts/acceptAgreed";
import { agreement } from "./texts/agreement";
import { anchoring } from "./texts/anchoring";
import { annotations } from "./texts/annotations";
import { announce } from "./texts/announce";
import { app } from "./texts/app";
import { buttons } from "./texts/buttons";
import { charts } from "./texts/charts";
import { closing } from "./texts/closing";
import { colleagues } from "./texts/colleagues";
import { commandGroups } from "./texts/commandGroups";
import { commandPalette } from "./texts/commandPalette";
import { commands } from "./texts/commands";
import { conflicts } from "./texts/conflicts";
import { deciding } from "./texts/deciding";
import { documents } from "./texts/documents";
import { exporting, exportOptions, exportReaders } from "./texts/exporting";
import { findings } from "./texts/findings";
import { firstRun } from "./texts/firstRun";
import { fixedKeys } from "./texts/fixedKeys";
import { history } from "./texts/history";
import { importing } from "./texts/importing";
import { inbox } from "./texts/inbox";
import { keys } from "./texts/keys";
import { labels } from "./texts/labels";
import { layerImport } from "./texts/layerImport";
import { leastSure } from "./texts/leastSure";
import { ledger } from "./texts/ledger";
import { loss } from "./texts/loss";
import { mentions } from "./texts/mentions";
import { notices } from "./texts/notices";
import { outline } from "./texts/outline";
import { palette } from "./texts/palette";
import { patterns } from "./texts/patterns";
import { phraseReview } from "./texts/phraseReview";
import { progress } from "./texts/progress";
import { reading } from "./texts/reading";
import { relations } from "./texts/relations";
import { repairs } from "./texts/repairs";
import { review } from "./texts/review";
import { reviewCase } from "./texts/reviewCase";
import { reviewQueue } from "./texts/reviewQueue";
import { save } from "./texts/save";
import { search } from "./texts/search";
import { settings } from "./texts/settings";
import { status } from "./texts/status";
import { suggest } from "./texts/suggest";
import { text } from "./texts/text";
import { threads } from "./texts/threads";
import { values } from "./texts/values";
import { workspaces } from "./texts/workspaces";

/** The window's texts, an area a file. */
const areas = {
  acceptAgreed,
  agreement,
  anchoring,
  annotations,
  announce,
  app,
  buttons,
  charts,
  closing,
  colleagues,
  commandGroups,
  commandPalette,
  commands,
  conflicts,
  deciding,
  documents,
  export: exporting,
  exportOptions,
  exportReaders,
  findings,
  firstRun,
  fixedKeys,
  history,
  importing,
  inbox,
  keys,
  labels,
  layerImport,
  leastSure,
  ledger,
  loss,
  mentions,
  notices,
  outline,
  palette,
  patterns,
  phraseReview,
  progress,
  reading,
  relations,
  repairs,
  review,
  reviewCase,
  reviewQueue,
  save,
  search,
  settings,
  status,
  suggest,
  text,
  threads,
  values,
  workspaces,
};

/** The shape both catalogues have. */
export type Catalogue = { readonly [Area in keyof typeof areas]: (typeof areas)[Area]["en"] };

/** Every text of the window in English. */
export const en = textsIn("en");

/** Every text of the window in simplified Chinese. */
export const zhCN = textsIn("zhCN");

function textsIn(language: keyof Texts<unknown>): Catalogue {
  const texts = Object.entries(areas).map(([area, both]) => [area, both[language]]);
  return Object.fromEntries(texts);
}
