export type Values = Record<string, string | number>;

/**
 * Puts values into words: `{n}` for a value, `{n:lead|leads}` for the word that goes with one of them, or with any other number.
 *
 * @example fill("{n} {n:lead|leads}", { n: 1 }) // "1 lead"
 */
export function fill(words: string, values: Values): string {
  return words.replace(/\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g, (whole, name: string, one?: string, others?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return String((String(value) === "1" ? one : others) ?? value);
  });
}
