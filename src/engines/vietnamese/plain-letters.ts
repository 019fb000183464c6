/** Text in lower case without marks, each of its UTF-16 units with the place it came from. */
export type PlainLetters = { plain: string; at: number[] };

const known = new Map<number, string>();
const marksAndInvisibles = /[\p{M}\p{Cf}]/gu;

function plainLetter(code: number): string {
  const cached = known.get(code);
  if (cached !== undefined) return cached;
  const plain = String.fromCodePoint(code)
    .normalize("NFKD")
    .replace(marksAndInvisibles, "")
    .toLowerCase()
    // đ has no decomposition.
    .replaceAll("đ", "d");
  known.set(code, plain);
  return plain;
}

/**
 * Writes a text as plain letters for the readers of phones and money, which must see "Ｏ9" and "0️⃣" as a person does and still
 * point at the original characters: unit i of `plain` came from index `at[i]`, and `at[plain.length]` is the text's length.
 */
export function plainLetters(text: string): PlainLetters {
  let plain = "";
  const at: number[] = [];
  for (let index = 0; index < text.length;) {
    const code = text.codePointAt(index)!;
    const letters = plainLetter(code);
    for (let unit = 0; unit < letters.length; unit++) at.push(index);
    plain += letters;
    index += code > 0xffff ? 2 : 1;
  }
  at.push(text.length);
  return { plain, at };
}
