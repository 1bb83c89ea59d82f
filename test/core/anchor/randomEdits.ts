/** A piece of a text that was edited: where it stood, and where it stands now. */
export interface Kept {
  readonly start: number;
  readonly end: number;
  readonly to: number;
}

/** A text after random edits, with what the editor alone knows: which pieces are the old ones, and where. */
export interface Edited {
  readonly text: string;
  readonly kept: readonly Kept[];
}

/** Numbers from 0 to below 1, the same for the same seed. @see Steele, Vigna 2021: a 32-bit mix */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** Lines of characters, 𠮷 among them, and of phrases that come back. */
export function randomText(random: () => number, lines: number): string {
  const phrases = ["链长制", "新能源汽车产业", "到2025年", "𠮷镇", "三大攻坚行动"];
  const line = () => Array.from({ length: 4 + Math.floor(random() * 40) }, () => piece()).join("");
  const piece = () =>
    random() < 0.1
      ? (phrases[Math.floor(random() * phrases.length)] ?? "")
      : String.fromCharCode(0x4e00 + Math.floor(random() * 300));
  return Array.from({ length: lines }, line).join("\n");
}

/** Cuts the text into pieces at random; drops some, puts others between them, and now and then swaps two. */
export function editAtRandom(random: () => number, text: string, edits: number): Edited {
  const cuts = Array.from({ length: edits }, () => wholeAt(text, Math.floor(random() * text.length)));
  const ends = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
  const pieces = ends.slice(1).map((end, index) => ({ start: ends[index] ?? 0, end }));
  if (random() < 0.3) swapTwo(random, pieces);
  let edited = "";
  const kept: Kept[] = [];
  for (const { start, end } of pieces) {
    const fate = random();
    if (fate < 0.15 && end - start < 200) continue;
    // Set apart, or a phrase that was cut could be put back by chance, which nobody can tell from the old one.
    if (fate > 0.6) edited += `◆${randomText(random, 1 + Math.floor(random() * 2))}◆`;
    keep(kept, { start, end, to: edited.length });
    edited += text.slice(start, end);
  }
  return { text: edited, kept };
}

/** Pieces that still follow each other are one. */
function keep(kept: Kept[], piece: Kept): void {
  const last = kept.at(-1);
  const goesOn = last && last.end === piece.start && last.to + last.end - last.start === piece.to;
  if (goesOn) kept[kept.length - 1] = { ...last, end: piece.end };
  else kept.push(piece);
}

function swapTwo<T>(random: () => number, pieces: T[]): void {
  const [a, b] = [Math.floor(random() * pieces.length), Math.floor(random() * pieces.length)];
  const [first, second] = [pieces[a], pieces[b]];
  if (first === undefined || second === undefined) return;
  pieces[a] = second;
  pieces[b] = first;
}

/** The place, or the one after it inside a character. */
export function wholeAt(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
}
