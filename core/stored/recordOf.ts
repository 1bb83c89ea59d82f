import { z } from "zod";
import { isPlainObject } from "./jsonObject";

/**
 * An object with keys and values of these kinds.
 *
 * In place of `z.record`, which drops a key `__proto__` without a word, and that is a good name for a document.
 */
export function recordOf<K extends string, V>(key: z.ZodType<K>, value: z.ZodType<V>) {
  const isObject = z.custom<Record<string, unknown>>(isPlainObject, "not an object");
  return isObject.transform((object, context): Record<K, V> => {
    const entries = Object.entries(object).map(([name, held]) => {
      const [parsedKey, parsedValue] = [key.safeParse(name), value.safeParse(held)];
      for (const { error } of [parsedKey, parsedValue]) addIssues(context, name, error);
      return [parsedKey.data, parsedValue.data];
    });
    // Object.fromEntries makes an own property even of `__proto__`; a wrong entry is undefined, but then
    // the issues keep the whole from being used.
    return Object.fromEntries(entries) as Record<K, V>;
  });
}

function addIssues(context: z.RefinementCtx, name: string, error: z.ZodError | undefined): void {
  for (const { message, path } of error?.issues ?? [])
    context.addIssue({ code: "custom", message, path: [name, ...path] });
}
