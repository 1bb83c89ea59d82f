/** What a test holds something up with until it opens it. */
export interface Latch {
  readonly opened: Promise<void>;
  readonly open: () => void;
}

/** A closed latch. (`Promise.withResolvers` is not in Node 20.) */
export function latch(): Latch {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
