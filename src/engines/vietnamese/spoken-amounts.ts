/** An amount in đồng said in words, with its place in the plain letters it was read from. */
export type SpokenAmount = { amount: bigint; start: number; end: number; isRound: boolean };

const digits: Record<string, number> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
};
const scales: Record<string, number> = {
  k: 1e3,
  nghin: 1e3,
  ngan: 1e3,
  canh: 1e3,
  tr: 1e6,
  trieu: 1e6,
  cu: 1e6,
  ty: 1e9,
  ti: 1e9,
};
const tens = new Set(["muoi", "chuc"]);
const between = new Set(["linh", "le"]);

const word = [...Object.keys(digits), ...Object.keys(scales), ...tens, ...between, "tram", "ruoi"].join("|");
/** Three words at least: what is shorter ("hai trăm", "3 triệu rưỡi") is an amount with its unit like any other. */
const runs = new RegExp(
  String.raw`(?<![a-z0-9.,$€¥])(?:\d{1,3}|${word})(?:\s(?:\d{1,3}|${word})){2,11}(?![a-z0-9])`,
  "g",
);
/** What every one of them has; most texts have none, and the search for runs is spared. */
const sign = /(?:muoi|chuc|tram|nghin|ngan|trieu|\s(?:cu|ty|ti|k))(?![a-z])/;
/** "một triệu hai" is 1,200,000 where nothing is counted by the two. */
const nothingCounted = /^\s*(?:$|[.,;!?)/-]|(?:dong|vnd|d|₫|thoi|nhe|nha|ship|freeship)(?![a-z0-9]))/;

type Part = { value: number; next: number };

/**
 * Amounts said in several words, as livestreams say them: "ba mươi nghìn", "hai trăm năm mươi" (thousands are meant), "một triệu hai".
 * What may be read in two ways ("hai trăm ba") is left out. `isRound`: hundreds alone, which may count something else.
 */
export function* spokenAmounts(plain: string): Generator<SpokenAmount> {
  if (!sign.test(plain)) return;
  for (const run of plain.matchAll(runs)) {
    const words = [...run[0].matchAll(/\S+/g)];
    const said = words.map(([one]) => one);
    for (let from = 0; from < said.length;) {
      const read = amountAt(said, from, (next) => plain.slice(run.index + endOf(words[next - 1]!)));
      if (read === null || read.next - from < 3 || !said.slice(from, read.next).some((one) => one in digits)) {
        from++;
        continue;
      }
      const start = run.index + words[from]!.index;
      const end = run.index + endOf(words[read.next - 1]!);
      yield { amount: BigInt(read.value), start, end, isRound: read.isRound };
      from = read.next;
    }
  }
}

const endOf = (match: RegExpExecArray): number => match.index + match[0].length;

function amountAt(
  said: readonly string[],
  from: number,
  behind: (next: number) => string,
): (Part & { isRound: boolean }) | null {
  let value = 0;
  let last = Infinity;
  let at = from;
  for (;;) {
    const part = underThousand(said, at);
    if (part === null) break;
    const scale = scales[said[part.next] ?? ""];
    if (scale === undefined || scale >= last) {
      const tail = tailOf(part, last, behind);
      if (tail !== null)
        return said[part.next] !== undefined && last === Infinity ? null : { ...tail, value: value + tail.value };
      break;
    }
    value += part.value * scale;
    last = scale;
    at = part.next + 1;
    if (said[at] === "ruoi") return { value: value + scale / 2, next: at + 1, isRound: false };
  }
  return last === Infinity ? null : { value, next: at, isRound: false };
}

/** What stands without a scale of its own: hundreds of thousands, or the tenths of the scale before. */
function tailOf(
  { value, next }: Part,
  last: number,
  behind: (next: number) => string,
): (Part & { isRound: boolean }) | null {
  if (last === Infinity) return value >= 100 ? { value: value * 1e3, next, isRound: true } : null;
  if (value >= 100) return { value: last === 1e3 ? value : (value * last) / 1e3, next, isRound: false };
  if (last === 1e3 || value > 9 || !nothingCounted.test(behind(next))) return null;
  return { value: (value * last) / 10, next, isRound: false };
}

function underThousand(said: readonly string[], at: number): Part | null {
  const digit = digitAt(said, at);
  const first = said[at] ?? "";
  if (/^\d+$/.test(first) && said[at + 1] !== "tram") return { value: Number(first), next: at + 1 };
  if (digit === null || said[at + 1] !== "tram") return underHundred(said, at);
  const next = at + 2;
  const rest = said[next] ?? "";
  if (rest === "ruoi") return { value: digit * 100 + 50, next: next + 1 };
  const one = between.has(rest) ? digitAt(said, next + 1) : null;
  if (one !== null) return { value: digit * 100 + one, next: next + 2 };
  const below = underHundred(said, next);
  return below === null || below.value < 10
    ? { value: digit * 100, next }
    : { value: digit * 100 + below.value, next: below.next };
}

function underHundred(said: readonly string[], at: number): Part | null {
  if (said[at] === "muoi") return withOnes(10, said, at + 1);
  const digit = digits[said[at] ?? ""];
  if (digit === undefined) return null;
  if (tens.has(said[at + 1] ?? "")) return withOnes(digit * 10, said, at + 2);
  // "hai lăm" is twenty-five.
  if (said[at + 1] === "lam") return { value: digit * 10 + 5, next: at + 2 };
  return { value: digit, next: at + 1 };
}

function withOnes(value: number, said: readonly string[], next: number): Part {
  const one = digits[said[next] ?? ""];
  return one === undefined || said[next + 1] === "tram" || tens.has(said[next + 1] ?? "")
    ? { value, next }
    : { value: value + one, next: next + 1 };
}

const digitAt = (said: readonly string[], at: number): number | null =>
  digits[said[at] ?? ""] ?? (/^[1-9]$/.test(said[at] ?? "") ? Number(said[at]) : null);
