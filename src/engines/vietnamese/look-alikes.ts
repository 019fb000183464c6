// Letters of other scripts that a reader takes for a Latin one in a brand or a word, chosen by shape for both cases. Accented and
// full-width forms are not here: folding has already made them plain.
const drawn: Record<string, string> = {
  a: "аαɑᴀ",
  b: "ВвβƅᏴʙ",
  c: "сϲᴄ",
  d: "ԁᏧɗ",
  e: "еєεҽᴇ",
  f: "ғƒϝ",
  g: "ɡԍɢ",
  h: "нһҺηʜ",
  i: "іιɩɪ",
  j: "јϳᴊ",
  k: "кκқᴋ",
  l: "ӏʟⅼ",
  m: "мμᴍ",
  n: "пɴπ",
  o: "оοσօᴏ",
  p: "рρᴘ",
  q: "ԛ",
  r: "гᴦʀ",
  s: "ѕꜱ",
  t: "тτᴛ",
  u: "υսцᴜ",
  v: "ѵνᴠ",
  w: "ԝωшᴡ",
  x: "хχ",
  y: "уγүʏ",
  z: "ᴢʐ",
};

/** Folded letter of another script -> the Latin letter it is drawn like. */
export const lookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries(drawn).flatMap(([latin, others]) =>
    Array.from(others.toLowerCase(), (other) => [other, latin] as const),
  ),
);

/** Digits and signs written for letters. "1" and "!" stand for i or l; the skeleton makes i and l one letter anyway. */
export const leet: ReadonlyMap<string, string> = new Map([
  ["0", "o"],
  ["1", "i"],
  ["3", "e"],
  ["4", "a"],
  ["5", "s"],
  ["@", "a"],
  ["$", "s"],
  ["!", "i"],
]);
