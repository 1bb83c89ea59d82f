import type { DocumentId } from "../../core/model/ids";
import type { SuggestionPattern } from "../../core/model/ProjectSuggestions";
import { ok, type Result } from "../../core/result";
import { compilePattern } from "../../core/suggest/patterns/CompiledPattern";
import { type JudgedMatch, judgePattern } from "../../core/suggest/patterns/judgePattern";
import type { ReflowedSpan } from "../../core/text/reflow/ReflowedText";
import { type FoundPassage, TALLY_EXAMPLES, type TalliedPattern } from "../ipc/suggest";
import type { Lesson } from "./LessonBook";
import type { ShelvedText } from "./TextShelf";

type Kind = keyof TalliedPattern["examples"];

/** What a pattern would have done in what was tagged, with the first of each kind. Fails with the `pattern-…` failures. */
export async function tallyIn(
  pattern: SuggestionPattern,
  lessons: readonly Lesson[],
  read: (document: DocumentId) => Promise<Result<ShelvedText>>,
): Promise<Result<TalliedPattern>> {
  const compiled = compilePattern(pattern);
  if (!compiled.ok) return compiled;
  const tally = new Tally();
  for (const lesson of lessons) {
    const judged = judgePattern(compiled.value, lesson.tagged);
    const text = judged.length > 0 && tally.hasRoom ? await read(lesson.document) : null;
    tally.add(judged, (match) => (text?.ok ? foundIn(text.value, lesson, match) : null));
  }
  return ok({ pattern, ...tally.result });
}

class Tally {
  private readonly counts: Record<Kind, number> = { caught: 0, wrong: 0, missed: 0 };
  private readonly examples: Record<Kind, FoundPassage[]> = { caught: [], wrong: [], missed: [] };

  get hasRoom(): boolean {
    return Object.values(this.examples).some(({ length }) => length < TALLY_EXAMPLES);
  }

  get result() {
    return { ...this.counts, examples: this.examples };
  }

  add(judged: readonly JudgedMatch[], find: (match: JudgedMatch) => FoundPassage | null): void {
    for (const match of judged) {
      this.counts[match.kind] += 1;
      const list = this.examples[match.kind];
      const found = list.length < TALLY_EXAMPLES ? find(match) : null;
      if (found) list.push(found);
    }
  }
}

function foundIn({ reflowed }: ShelvedText, { document, placeOf }: Lesson, match: JudgedMatch): FoundPassage {
  const place = placeOf(match);
  return {
    document,
    ...reflowed.toRaw(place as ReflowedSpan),
    words: reflowed.text.slice(place.start, place.end),
  };
}
