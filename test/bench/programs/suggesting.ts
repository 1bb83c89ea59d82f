// Runs on Electron's Node: learns from careful readers' layers and suggests in what was held out. Prints what
// came of it and what it took, as JSON.

import { readFileSync } from "node:fs";
import { StudyText } from "../../../core/suggest/StudyText";
import type { SuggestOutcome } from "../measures/suggest";
import { Analyst, type Help, type Point } from "../suggest/Analyst";
import { learn, lessonOf } from "../suggest/learning";
import { leaveOneOut } from "../suggest/leaveOneOut";
import type { Reader } from "../suggest/Reader";

const [file = "", rounds = ""] = process.argv.slice(2);
/** The budget's size of a new document. */
const NEW_DOCUMENT = 5000;

const readers = JSON.parse(readFileSync(file, "utf8")) as readonly Reader[];

function measure(): SuggestOutcome {
  return {
    ...leaveOneOut(readers),
    ...timesOf(readers),
    curves: {
      "no help": curvesOf({ suggestions: false, acts: false }),
      "lists and mentions": curvesOf({ suggestions: false, acts: true }),
      suggestions: curvesOf({ suggestions: true, acts: false }),
      "all help": curvesOf({ suggestions: true, acts: true }),
    },
  };
}

/** As a worker does it: the words of documents that have not changed are known already. */
function timesOf([reader]: readonly Reader[]): Pick<
  SuggestOutcome,
  "learnMs" | "suggestMs" | "learntCharacters"
> {
  const documents = reader?.documents ?? [];
  const lessons = documents.map(lessonOf);
  const text = documents
    .map((document) => document.text)
    .join("\n")
    .slice(0, NEW_DOCUMENT);
  const [learnMs, suggestMs]: [number[], number[]] = [[], []];
  for (let round = 0; round < Number(rounds); round++) {
    const [suggester, tookMs] = timed(() => learn(lessons));
    learnMs.push(tookMs);
    suggestMs.push(timed(() => suggester.suggest(new StudyText(text)))[1]);
  }
  const learntCharacters = documents.reduce((sum, document) => sum + document.text.length, 0);
  return { learnMs, suggestMs, learntCharacters };
}

function timed<T>(act: () => T): [result: T, tookMs: number] {
  const startMs = performance.now();
  const result = act();
  return [result, performance.now() - startMs];
}

function curvesOf(help: Help): readonly (readonly Point[])[] {
  return readers.map(({ documents }) => {
    const analyst = new Analyst(help);
    for (const document of documents) analyst.tag(document);
    return analyst.curve;
  });
}

console.log(JSON.stringify(measure()));
