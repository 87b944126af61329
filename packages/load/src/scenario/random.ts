/**
 * Seeded uniform numbers in [0, 1), good enough to draw requests and arrival times, not for secrets.
 * SplitMix32, after Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
 */
export function seededRandom(seed: number): () => number {
  let state = Math.trunc(seed) >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}
