// What core uses of @exodus/bytes, for the check of core alone (core/tsconfig.json maps to it): the package's
// own declarations bring Node's types along, and a stray `process` or `Buffer` in core would pass unseen.

/** Text of GB18030 or Big5 bytes; throws on what cannot be read unless it is to be loose. */
export function createMultibyteDecoder(encoding: string, loose?: boolean): (bytes: Uint8Array) => string;
export function utf16toString(bytes: Uint8Array, format: "uint8-le" | "uint8-be"): string;
export function utf16toStringLoose(bytes: Uint8Array, format: "uint8-le" | "uint8-be"): string;
export function utf8toString(bytes: Uint8Array): string;
export function utf8toStringLoose(bytes: Uint8Array): string;
