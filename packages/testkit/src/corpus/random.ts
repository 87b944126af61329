const LOWER = "abcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";

/** What tokens are made of. */
export const ALPHABETS = {
  digits: DIGITS,
  hex: `${DIGITS}abcdef`,
  upper: LOWER.toUpperCase() + DIGITS,
  lower: LOWER + DIGITS,
  mixed: LOWER + LOWER.toUpperCase() + DIGITS,
  url: `${LOWER}${LOWER.toUpperCase()}${DIGITS}-_`,
  base64: `${LOWER}${LOWER.toUpperCase()}${DIGITS}+/`,
} as const;

export type Alphabet = keyof typeof ALPHABETS;

/** Draws texts, the same ones for the same seed: https://en.wikipedia.org/wiki/Xorshift */
export function createDraw(seed: number): (alphabet: Alphabet, length: number) => string {
  let state = seed | 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  return (alphabet, length) => {
    const letters = ALPHABETS[alphabet];
    return Array.from({ length }, () => letters[next() % letters.length] ?? "").join("");
  };
}
