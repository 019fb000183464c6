import { randomBytes, randomInt } from "node:crypto";
import type { CodeBatch, OriginKeys } from "../src/engines/codes/index.ts";
import {
  alphabet,
  makeSerials,
  openCounter,
  originKeys,
  readSerial,
  serialLength,
} from "../src/engines/codes/index.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { rounded, timed } from "./harness.ts";

export const name = "guessing";
export const about = "invented and changed serials against issued batches: how many are taken for ours";

const gtin = "08936036020014";
const batches = 20;
const size = 1_000_000;
const kinds = ["random", "tag of a batch", "one letter", "two letters", "two exchanged", "another article's"] as const;

/**
 * Guesses in six kinds, evenly: letters at random, with the tag of a real batch at their head, and real serials with one letter changed,
 * two changed, two neighbours exchanged, or read off another article. Reference: the serials that were issued, which must all be taken.
 */
export async function run({ small }: BenchOptions): Promise<BenchResult> {
  const guesses = small ? 60_000 : 10_000_002;
  const keys = originKeys(randomBytes(32));
  const issued = new Map<number, CodeBatch>();
  while (issued.size < batches) {
    const tag = randomInt(2 ** 20);
    issued.set(tag, { gtin, tag, batch: { id: `bat_${issued.size}`, keyVersion: 1 } });
  }
  const known = serialsOf(keys, [...issued.values()]);
  const tell = (serial: string, of: string = gtin) => judge(keys, issued, of, serial);
  const real = known.filter((serial) => tell(serial) === "accepted").length / known.length;
  const told = { accepted: 0, "no batch": 0, "not issued": 0, refused: 0 };
  const { seconds } = await timed(() => {
    for (let at = 0; at < guesses; at++) {
      const [serial, of] = guess(known, kinds[at % kinds.length] as (typeof kinds)[number]);
      told[tell(serial, of)]++;
    }
  });
  return {
    name,
    figure: told.accepted,
    unit: "accepted",
    reference: rounded(real),
    ratio: told.accepted / guesses,
    goal: `0 of ${guesses} guesses accepted, all real serials taken`,
    ok: told.accepted === 0 && real === 1,
    data: {
      guesses,
      "codes issued": batches * size,
      "guesses/s on one core": rounded(guesses / seconds),
      "past the keyed check": told.accepted + told["no batch"] + told["not issued"],
      "expected past the keyed check": rounded((guesses * 5) / kinds.length / 2 ** 25, 2),
    },
  };
}

/** Real serials from anywhere in the batches, a thousand of each. */
function serialsOf(keys: OriginKeys, of: readonly CodeBatch[]): string[] {
  return of.flatMap((code) => {
    const letters = Buffer.from(makeSerials(keys, code, randomInt(size - 1000), 1000)).toString("latin1");
    return Array.from({ length: 1000 }, (_, at) => letters.slice(serialLength * at, serialLength * (at + 1)));
  });
}

function judge(keys: OriginKeys, issued: Map<number, CodeBatch>, of: string, serial: string) {
  const read = readSerial(keys, of, serial);
  if (read === null) return "refused" as const;
  const code = issued.get(read.tag);
  if (code === undefined || of !== gtin) return "no batch" as const;
  return openCounter(keys, code.batch, read.sealed) < size ? ("accepted" as const) : ("not issued" as const);
}

const draw = (below: number) => Math.floor(Math.random() * below); // guesses need no secrecy, and a system call a letter is slow
const letter = () => alphabet[draw(32)] as string;
const letters = (count: number) => Array.from({ length: count }, letter).join("");
const changed = (serial: string, at: number, to: string) => serial.slice(0, at) + to + serial.slice(at + to.length);

/** A guess that is no real serial, with the article it is tried under. */
function guess(known: readonly string[], kind: (typeof kinds)[number]): [serial: string, gtin: string] {
  const real = known[draw(known.length)] as string;
  for (;;) {
    const made = madeFrom(real, kind);
    if (kind === "another article's") return [made, "08936036020021"];
    if (made !== real) return [made, gtin];
  }
}

function madeFrom(real: string, kind: (typeof kinds)[number]): string {
  if (kind === "random") return letters(serialLength);
  if (kind === "tag of a batch") return real.slice(0, 4) + letters(serialLength - 4);
  if (kind === "another article's") return real;
  const at = draw(serialLength - 1);
  if (kind === "two exchanged") {
    const swapped = changed(real, at, `${real[at + 1]}${real[at]}`);
    return swapped === real ? changed(real, at, letter()) : swapped;
  }
  const once = changed(real, at, letter());
  return kind === "one letter" ? once : changed(once, draw(serialLength), letter());
}
