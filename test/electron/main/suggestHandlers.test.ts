import { expect, it } from "vitest";
import { ok } from "../../../core/result";
import { utf16 } from "../../../core/text/offsets";
import { suggestHandlers } from "../../../electron/main/handlers/suggestHandlers";
import type { SuggestThread } from "../../../electron/suggest/SuggestThread";
import { me } from "../search/asking";
import { documentId } from "../storage/TemporaryFolder";

/** The handlers with suggestions switched on or off, and the methods that reach the thread. */
function handlers(suggestions: boolean) {
  const asked: unknown[] = [];
  const ask = (async (method: unknown, _: unknown, annotator: unknown) => {
    asked.push([method, annotator]);
    return ok(null);
  }) as unknown as SuggestThread["ask"];
  const session = { settings: { value: { suggestions, annotator: me } } };
  return { asked, own: suggestHandlers(session as Parameters<typeof suggestHandlers>[0], { ask }) };
}

const place = { document: documentId("doc"), part: null, at: utf16(0) };

const pattern = { id: "own", label: "industry", expression: "光伏", isOn: true };

it("asks the thread, for the annotator in the settings", async () => {
  const { asked, own } = handlers(true);
  await own.suggestPassages(place);
  await own.findLeastSure(undefined);
  expect(asked).toEqual([
    ["suggestPassages", me],
    ["findLeastSure", me],
  ]);
});

it("asks nothing of it while suggestions are switched off, so that none is started", async () => {
  const { asked, own } = handlers(false);
  const off = { ok: false, error: { code: "suggestions-off" } };
  expect(await own.suggestPassages(place)).toMatchObject(off);
  expect(await own.findLeastSure(undefined)).toMatchObject(off);
  expect(await own.cancelLeastSure(undefined)).toMatchObject(off);
  expect(await own.tallyPattern({ pattern })).toMatchObject(off);
  expect(asked).toEqual([]);
});
