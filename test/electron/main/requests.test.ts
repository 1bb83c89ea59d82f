import { describe, expect, it } from "vitest";
import { failure } from "../../../core/errors";
import { err, ok } from "../../../core/result";
import { answer, type Handlers } from "../../../electron/main/requests";

/** Handlers that note what reaches them. */
function noting(change: Partial<Handlers> = {}) {
  const calls: unknown[] = [];
  const note = async (request: unknown) => {
    calls.push(request);
    return ok(null);
  };
  const all = ["openWorkspace", "summariseDocuments", "openDocument", "saveLayer", "saveSettings"];
  const more = ["exportCorpus", "revealExport", "finishClosing"];
  const handlers = { ...Object.fromEntries([...all, ...more].map((name) => [name, note])), ...change };
  return { calls, handlers: handlers as unknown as Handlers };
}

const noReport = () => {
  throw new Error("nothing was to be reported");
};

const diff = { added: [], updated: [], removed: [], status: null };

describe("a request", () => {
  it("reaches its handler parsed", async () => {
    const { calls, handlers } = noting();
    expect(await answer(handlers, "openDocument", { document: "doc" }, noReport)).toEqual(ok(null));
    expect(await answer(handlers, "openWorkspace", undefined, noReport)).toEqual(ok(null));
    expect(calls).toEqual([{ document: "doc" }, undefined]);
  });

  it.each([
    ["openDocument", { document: "../../etc/passwd" }],
    ["openDocument", { document: "a/b" }],
    ["openDocument", { document: "a", path: "/etc" }],
    ["openDocument", {}],
    ["openDocument", null],
    ["openWorkspace", { folder: "/etc" }],
    ["saveLayer", { document: "doc", baseRevision: -1, diff }],
    ["saveLayer", { document: "doc", baseRevision: 0.5, diff }],
    ["saveLayer", { document: "doc", baseRevision: 0, annotator: "annotator-b", diff }],
    ["saveLayer", { document: "doc", baseRevision: 0, diff: { ...diff, added: [{ id: "x" }] } }],
    ["saveSettings", { annotator: "../x" }],
    ["exportCorpus", { form: { format: "x".repeat(101) }, scope: { kind: "corpus" } }],
    ["finishClosing", { discardUnsaved: "yes" }],
    ["summariseDocuments", { documents: Array.from({ length: 501 }, () => "doc") }],
  ] as const)("of another form reaches no handler: %s %j", async (method, payload) => {
    const { calls, handlers } = noting();
    expect(await answer(handlers, method, payload, noReport)).toEqual({
      ok: false,
      error: {
        code: "internal",
        parameters: { reason: `the request of ${method} is not in the agreed form` },
      },
    });
    expect(calls).toEqual([]);
  });

  it("that is too large is refused before it is looked at closely", async () => {
    const { calls, handlers } = noting();
    const payload = { document: "x".repeat(64_000_001) };
    expect(await answer(handlers, "openDocument", payload, noReport)).toMatchObject({
      error: { parameters: { reason: "the request is too large" } },
    });
    expect(calls).toEqual([]);
  });

  it("gets its handler's failure as it is", async () => {
    const told = err(failure("save-no-annotator", {}));
    const { handlers } = noting({ saveLayer: async () => told });
    const request = { document: "doc", baseRevision: 0, diff };
    expect(await answer(handlers, "saveLayer", request, noReport)).toEqual(told);
  });

  it("gets the failure internal when its handler throws, and the error is reported", async () => {
    const bug = new TypeError("x is not a function");
    const { handlers } = noting({
      revealExport: async () => {
        throw bug;
      },
    });
    const reported: unknown[] = [];
    const answered = await answer(handlers, "revealExport", undefined, (...all) => reported.push(all));
    expect(answered).toEqual({
      ok: false,
      error: { code: "internal", parameters: { reason: "x is not a function" } },
    });
    expect(reported).toEqual([["revealExport", bug]]);
  });
});
