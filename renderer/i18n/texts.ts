type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

/** The texts of one area of the window in both languages; they must have the same keys and parameters. */
export interface Texts<T> {
  readonly en: T;
  readonly zhCN: SameKeys<T>;
}

/** Puts an area's texts together; the compiler asks for what the Chinese ones lack. */
export function texts<T>(en: T, zhCN: SameKeys<T>): Texts<T> {
  return { en, zhCN };
}
