// As in skeletons: three letters in a row ("s m l") are sizes.
const spelled = /(?<![^ ])\p{L}(?: \p{L}){3,}(?![^ ])/gu;

/**
 * The words of a folded text that are spelled out letter by letter, joined.
 *
 * @example spelledOutWords(foldText("Túi da G.u.c.c.i")) // ["gucci"]
 */
export function spelledOutWords(folded: string): string[] {
  return (folded.match(spelled) ?? []).map((letters) => letters.replaceAll(" ", ""));
}
