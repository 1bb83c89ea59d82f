import type { Finding } from "../../core/findings/Finding";
import type { DocumentId } from "../../core/model/ids";
import type { Project } from "../../core/model/Project";
import { readSource } from "../../core/model/readSource";
import { wordsAfter, wordsBefore } from "../../core/search/showPlace";
import { CONTEXT_LENGTH } from "../../core/text/quote";
import { ReflowedText } from "../../core/text/reflow/ReflowedText";
import type { Passage } from "../ipc/findings";
import type { Workspace } from "../storage/Workspace";

/** Findings with the words of their paragraph around them. Each document is read once, however many lie in it. */
export async function inContext(workspace: Workspace, findings: readonly Finding[]): Promise<Passage[]> {
  const { project } = await workspace.loadProject();
  const texts = new Map<DocumentId, ReflowedText | null>();
  for (const { document } of findings)
    if (!texts.has(document)) texts.set(document, await reflowed(workspace, project, document));
  return findings.map((finding) => passageIn(finding, texts.get(finding.document) ?? null));
}

async function reflowed(workspace: Workspace, project: Project, document: DocumentId) {
  const source = await workspace.readDocument(document, project);
  if (!source.ok) return null;
  const { layout, repaired } = readSource(project, source.value);
  return new ReflowedText(source.value.text, layout, repaired);
}

/** Without its surroundings where the text has been changed since, or cannot be read. */
function passageIn(finding: Finding, text: ReflowedText | null): Passage {
  if (!text || finding.end > text.raw.length) return { ...finding, before: "", after: "" };
  const { start, end } = text.fromRaw(finding);
  return {
    ...finding,
    before: wordsBefore(text.text, start, CONTEXT_LENGTH),
    after: wordsAfter(text.text, end, CONTEXT_LENGTH),
  };
}
