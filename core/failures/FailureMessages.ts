/** By code, what is said in each language: what happened and, where something can be done, what to do. */
export type FailureMessages = Readonly<Record<string, Readonly<Record<"zh-CN" | "en", string>>>>;
