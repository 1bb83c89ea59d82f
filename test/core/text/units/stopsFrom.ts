/** Every place that a step visits on its way from one end of a text to the other. */
export function stopsFrom(from: number, to: number, step: (at: number) => number): number[] {
  const stops = [from];
  for (let at = from; at !== to && stops.length < 100; ) {
    at = step(at);
    stops.push(at);
  }
  return stops;
}
