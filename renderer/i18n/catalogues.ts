import { agreement } from "./texts/agreement";
import { anchoring } from "./texts/anchoring";
import { annotations } from "./texts/annotations";
import { announce } from "./texts/announce";
import { app } from "./texts/app";
import { bulk } from "./texts/bulk";
import { charts } from "./texts/charts";
import { closing } from "./texts/closing";
import { colleagues } from "./texts/colleagues";
import { commandGroups } from "./texts/commandGroups";
import { commandPalette } from "./texts/commandPalette";
import { commands } from "./texts/commands";
import { conflicts } from "./texts/conflicts";
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
import { save } from "./texts/save";
import { search } from "./texts/search";
import { settings } from "./texts/settings";
import { status } from "./texts/status";
import { suggest } from "./texts/suggest";
import { text } from "./texts/text";
import { threads } from "./texts/threads";
import { values } from "./texts/values";
import { workspaces } from "./texts/workspaces";

/** Every text of the window in English. */
export const en = {
  agreement: agreement.en,
  anchoring: anchoring.en,
  annotations: annotations.en,
  announce: announce.en,
  app: app.en,
  bulk: bulk.en,
  charts: charts.en,
  closing: closing.en,
  colleagues: colleagues.en,
  commandGroups: commandGroups.en,
  commandPalette: commandPalette.en,
  commands: commands.en,
  conflicts: conflicts.en,
  documents: documents.en,
  export: exporting.en,
  exportOptions: exportOptions.en,
  exportReaders: exportReaders.en,
  findings: findings.en,
  firstRun: firstRun.en,
  fixedKeys: fixedKeys.en,
  history: history.en,
  importing: importing.en,
  inbox: inbox.en,
  keys: keys.en,
  labels: labels.en,
  layerImport: layerImport.en,
  leastSure: leastSure.en,
  ledger: ledger.en,
  loss: loss.en,
  mentions: mentions.en,
  notices: notices.en,
  outline: outline.en,
  palette: palette.en,
  patterns: patterns.en,
  phraseReview: phraseReview.en,
  progress: progress.en,
  reading: reading.en,
  relations: relations.en,
  repairs: repairs.en,
  review: review.en,
  save: save.en,
  search: search.en,
  settings: settings.en,
  status: status.en,
  suggest: suggest.en,
  text: text.en,
  threads: threads.en,
  values: values.en,
  workspaces: workspaces.en,
};

/** The shape both catalogues have. */
export type Catalogue = typeof en;

/** Every text of the window in simplified Chinese. */
export const zhCN: Catalogue = {
  agreement: agreement.zhCN,
  anchoring: anchoring.zhCN,
  annotations: annotations.zhCN,
  announce: announce.zhCN,
  app: app.zhCN,
  bulk: bulk.zhCN,
  charts: charts.zhCN,
  closing: closing.zhCN,
  colleagues: colleagues.zhCN,
  commandGroups: commandGroups.zhCN,
  commandPalette: commandPalette.zhCN,
  commands: commands.zhCN,
  conflicts: conflicts.zhCN,
  documents: documents.zhCN,
  export: exporting.zhCN,
  exportOptions: exportOptions.zhCN,
  exportReaders: exportReaders.zhCN,
  findings: findings.zhCN,
  firstRun: firstRun.zhCN,
  fixedKeys: fixedKeys.zhCN,
  history: history.zhCN,
  importing: importing.zhCN,
  inbox: inbox.zhCN,
  keys: keys.zhCN,
  labels: labels.zhCN,
  layerImport: layerImport.zhCN,
  leastSure: leastSure.zhCN,
  ledger: ledger.zhCN,
  loss: loss.zhCN,
  mentions: mentions.zhCN,
  notices: notices.zhCN,
  outline: outline.zhCN,
  palette: palette.zhCN,
  patterns: patterns.zhCN,
  phraseReview: phraseReview.zhCN,
  progress: progress.zhCN,
  reading: reading.zhCN,
  relations: relations.zhCN,
  repairs: repairs.zhCN,
  review: review.zhCN,
  save: save.zhCN,
  search: search.zhCN,
  settings: settings.zhCN,
  status: status.zhCN,
  suggest: suggest.zhCN,
  text: text.zhCN,
  threads: threads.zhCN,
  values: values.zhCN,
  workspaces: workspaces.zhCN,
};
