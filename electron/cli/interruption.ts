/** Ctrl+C stops after the document under way, so that nothing is left half done; a second one at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  process.once("SIGINT", () => controller.abort());
  return controller.signal;
}
