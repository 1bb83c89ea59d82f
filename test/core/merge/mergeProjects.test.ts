import { describe, expect, it } from "vitest";
import { mergeProjects } from "../../../core/merge/mergeProjects";
import { defaultProject } from "../../../core/model/Project";
import type { Term } from "../../../core/model/Terms";

const withTerms = (...terms: Term[]) => ({ ...defaultProject, terms });
const term = (name: string, ...variants: string[]): Term => ({ label: "industry", name, variants });

describe("terms of two versions of a project", () => {
  it("come together, phrase by phrase", () => {
    const merged = mergeProjects(
      withTerms(term("新材料", "新材料产业")),
      withTerms(term("新材料", "新型材料"), term("𠮷业", "𠮷产业")),
    );
    expect(merged.ok && merged.value.terms).toEqual([
      term("新材料", "新材料产业", "新型材料"),
      term("𠮷业", "𠮷产业"),
    ]);
  });

  it("contradict each other where a phrase is in two terms", () => {
    const merged = mergeProjects(withTerms(term("新材料", "材料")), withTerms(term("材料业", "材料")));
    expect(merged).toMatchObject({
      ok: false,
      error: { code: "conflict-project-differs", parameters: { what: "材料" } },
    });
  });

  it("are not spoken of where neither has any", () => {
    expect(mergeProjects(defaultProject, defaultProject)).toStrictEqual({ ok: true, value: defaultProject });
  });
});
