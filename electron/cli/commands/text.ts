import path from "node:path";
import type { Command } from "commander";
import { failure } from "../../../core/errors";
import { err, type Result } from "../../../core/result";
import { layoutText } from "../../../core/text/layout/layoutText";
import type { TextLayout } from "../../../core/text/layout/TextLayout";
import { CodePointTable } from "../../../core/text/offsets";
import type { Article, Outline } from "../../../core/text/outline/Outline";
import { outlineOf } from "../../../core/text/outline/outlineOf";
import { ReflowedText } from "../../../core/text/reflow/ReflowedText";
import type { Span } from "../../../core/text/Span";
import { readSourceFile, type SourceFile } from "../../storage/readSourceFile";
import { reasonOf } from "../../storage/systemError";
import { TEXT_ENDING } from "../../storage/WorkspaceFolder";
import type { Terminal } from "../Terminal";

/** `workbench text FILE [--json]`: paragraphs, spaced runs, wraps and outline of a source text, in code points. */
export function addText(program: Command, terminal: Terminal): void {
  program
    .command("text")
    .description("show how a source text reads: its paragraphs and its outline")
    .argument("<file>", "a UTF-8 text")
    .option("--json", "print JSON only, offsets in code points")
    .action(async (file: string, { json }: { json?: true }) => {
      const read = await readFile(terminal.path(file));
      if (!read.ok) return terminal.fail(read.error);
      const { text } = read.value;
      const layout = layoutText(text);
      const reflowed = new ReflowedText(text, layout);
      const outline = outlineOf(text, layout, reflowed);
      if (json)
        terminal.printJson({
          document: path.basename(file, TEXT_ENDING),
          ...inCodePoints(text, layout, outline),
        });
      else printReadable(terminal, layout, reflowed, outline);
    });
}

async function readFile(file: string): Promise<Result<SourceFile>> {
  const name = path.basename(file);
  try {
    return await readSourceFile({ path: file, name });
  } catch (error) {
    return err(failure("document-unreadable", { name, reason: reasonOf(error) }));
  }
}

function inCodePoints(text: string, { paragraphs, folds, spacedRuns }: TextLayout, { articles }: Outline) {
  const table = new CodePointTable(text);
  const range = ({ start, end }: Span) => ({ start: table.toCodePoint(start), end: table.toCodePoint(end) });
  return {
    paragraphs: paragraphs.map(({ kind, ...place }) => ({ ...range(place), kind })),
    spaced: spacedRuns.map(range),
    wraps: folds.filter(({ kind }) => kind === "wrap").map(range),
    outline: { articles: articles.map((article) => articleIn(range, article)) },
  };
}

type ToRange = (span: Span) => { start: number; end: number };

function articleIn(range: ToRange, article: Article) {
  const { title, kicker, byline, person, role, city, body, turns, sections } = article;
  return {
    title: title && range(title),
    kicker: kicker && range(kicker),
    byline: byline && range(byline),
    person,
    role,
    city,
    ...range(article),
    body: body.map(range),
    turns: turns.map(({ kind, speaker, ...place }) => ({ kind, speaker, ...range(place) })),
    sections: sections.map(({ kind, ...place }) => ({ kind, ...range(place) })),
  };
}

/** Width of the column of kinds: the longest is `question`. */
const KIND_WIDTH = 9;

function printReadable(
  terminal: Terminal,
  { paragraphs }: TextLayout,
  reflowed: ReflowedText,
  { articles }: Outline,
) {
  const beginnings = new Map(articles.map((article) => [article.start, article]));
  for (const paragraph of paragraphs) {
    const article = beginnings.get(paragraph.start);
    if (article) terminal.print(headingOf(article, reflowed));
    terminal.print(paragraph.kind.padEnd(KIND_WIDTH) + reflowed.quote(paragraph));
  }
}

function headingOf({ title, person, role, city }: Article, reflowed: ReflowedText): string {
  const known = [city, role, person, title ? reflowed.quote(title) : ""].filter((each) => each !== "");
  return `== ${known.join(" · ") || "no title"}`;
}
