/**
 * What is known when what has been read anew says the same, so that nothing is drawn again; else what has been read.
 * Both as JSON has them, from one and the same schema.
 */
export function keptWhenSame<T>(known: T, read: T): T {
  return JSON.stringify(known) === JSON.stringify(read) ? known : read;
}
