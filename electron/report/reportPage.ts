import type { Language } from "../../core/errors";
import { reportStyle } from "./reportStyle";
import { escapeMarkup } from "./SvgDocument";

/** What stands at the head of a report, as plain text. */
export interface ReportHead {
  readonly language: Language;
  readonly title: string;
  /** What the report is about, and how much of it there is. */
  readonly basis: string;
  /** When and by which version it was made. */
  readonly made: string;
}

/**
 * A report for print: one HTML page that holds no script and refers to nothing outside of itself.
 *
 * @param sections - Markup.
 */
export function reportPage(
  { language, title, basis, made }: ReportHead,
  sections: readonly string[],
): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeMarkup(title)}</title>
<style>${reportStyle}</style>
</head>
<body>
<h1>${escapeMarkup(title)}</h1>
<p>${escapeMarkup(basis)}</p>
<p class="made">${escapeMarkup(made)}</p>
${sections.join("\n")}
</body>
</html>
`;
}

/** One section of a report. @param title - Plain text, as the note, which may be empty. @param parts - Markup. */
export function section(title: string, note: string, ...parts: readonly string[]): string {
  const meaning = note === "" ? "" : `<p>${escapeMarkup(note)}</p>`;
  return `<section><h2>${escapeMarkup(title)}</h2>${meaning}${parts.join("\n")}</section>`;
}
