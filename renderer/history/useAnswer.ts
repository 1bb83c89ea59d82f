import { useEffect, useRef, useState } from "react";
import { failure } from "../../core/errors";
import { err, type Result } from "../../core/result";

interface Answer<T> {
  readonly key: string;
  readonly result: Result<T>;
}

/**
 * What the storage answers to a question; null until it does. Asked again when the occasion is another one:
 * the former answer stands until then, as the question is the same.
 *
 * @param key - Names what is asked for; another one is another question.
 */
export function useAnswer<T>(key: string, occasion: string, ask: () => Promise<Result<T>>): Result<T> | null {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  const latest = useRef(ask);
  latest.current = ask;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another occasion is a reason to ask again
  useEffect(() => {
    let isOver = false;
    const take = (result: Result<T>) => {
      if (!isOver) setAnswer({ key, result });
    };
    latest.current().then(take, (error) => take(err(failure("internal", { reason: String(error) }))));
    return () => {
      isOver = true;
    };
  }, [key, occasion]);
  return answer?.key === key ? answer.result : null;
}
