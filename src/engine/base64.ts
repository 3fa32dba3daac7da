/**
 * Bytes from their text in base 64, in the language alone: browsers and Node read it with functions of their own.
 * @module
 */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SIXES: ReadonlyMap<string, number> = new Map(Array.from(ALPHABET, (letter, value) => [letter, value]));

/** The bytes that `text` stands for; line ends and the padding at the end are passed over. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const sixes = Array.from(text).flatMap((letter) => SIXES.get(letter) ?? []);
  const bytes = new Uint8Array(Math.floor((sixes.length * 3) / 4));
  for (const k of bytes.keys()) {
    const at = Math.floor((4 * k) / 3);
    const bits = ((sixes[at] ?? 0) << 6) | (sixes[at + 1] ?? 0);
    bytes[k] = bits >> (4 - 2 * (k % 3));
  }
  return bytes;
}
