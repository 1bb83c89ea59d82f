const PRIME = 0x0000000001000000000000000000013bn;
const OFFSET_BASIS = 0x6c62272e07bb014262b821756295c58dn;
const ALL_BITS = (1n << 128n) - 1n;

/**
 * A UUID of version 8 that is always the same for a name: its FNV-1a hash of 128 bits over UTF-16 code units.
 * Names things in files that want UUIDs; two exports of the same annotation agree.
 *
 * @see RFC 9562, section 5.8; https://datatracker.ietf.org/doc/draft-eastlake-fnv/
 */
export function guidOf(name: string): string {
  let hash = OFFSET_BASIS;
  for (let i = 0; i < name.length; i++) hash = ((hash ^ BigInt(name.charCodeAt(i))) * PRIME) & ALL_BITS;
  const hex = hash.toString(16).padStart(32, "0");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
