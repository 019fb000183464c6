import type { Seen } from "../../src/engines/images/index.ts";
import { candidateDistance, confirm, distance, pdq, PictureIndex, see } from "../../src/engines/images/index.ts";
import { decoded, numbersFrom } from "./photographs.ts";
import type { Transform } from "./transforms.ts";

export type Photograph = { name: string; file: Buffer };

/** What became of one transform. */
export type Outcome = {
  asked: number;
  /** The photograph was proposed and confirmed. */
  found: number;
  /** It was proposed within the narrow distance, which is the setting for millions. */
  proposedNarrowly: number;
  proposed: number;
  /** What one PDQ hash within 31 bits finds: the simplest way. */
  byPdqAlone: number;
  /** Other photographs that were proposed; and confirmed. */
  strangers: number;
  strangersNarrowly: number;
  mostInliersOfStrangers: number;
  wrong: { asked: string; found: string; inliers: number }[];
};

export const narrowDistance = 15;

/** The photographs, seen and filed. */
export class Collection {
  readonly index = new PictureIndex();
  readonly seen: Seen[] = [];
  readonly #hashes: Uint32Array[] = [];
  readonly photographs: readonly Photograph[];

  constructor(all: readonly Photograph[]) {
    this.photographs = all;
  }

  async fill(): Promise<void> {
    for (const [at, { file }] of this.photographs.entries()) {
      const picture = await decoded(file);
      const seen = see(picture);
      this.seen.push(seen);
      this.#hashes.push(pdq(picture).hash);
      this.index.add(String(at), seen.kept);
    }
    this.index.build();
  }

  /** Makes a copy of every photograph and looks for it. The seed is the transform's own, so that leaving one out changes no other. */
  async tryOut({ make, seed }: Transform): Promise<Outcome> {
    const next = numbersFrom(seed);
    const outcome = emptyOutcome(this.photographs.length);
    for (const [at, { file }] of this.photographs.entries()) {
      const beside = (at * 7 + 13) % this.photographs.length;
      const picture = await decoded(await make(file, next, this.photographs[beside]!.file));
      if (distance(pdq(picture).hash, this.#hashes[at]!) <= 31) outcome.byPdqAlone++;
      this.judge(outcome, see(picture), new Set([at, beside]), at);
    }
    return outcome;
  }

  /** Compares the photographs with each other, as they are. */
  among(): Outcome {
    const outcome = emptyOutcome(this.photographs.length);
    for (const [at, seen] of this.seen.entries()) this.judge(outcome, seen, new Set([at]), at);
    return outcome;
  }

  /** Asks for a picture of which `own` are copies; anything else that is confirmed is wrong. */
  judge(outcome: Outcome, seen: Seen, own: ReadonlySet<number>, at: number | null, label = String(at)): void {
    for (const near of this.index.candidates(seen.asked, candidateDistance)) {
      const number = Number(near.id);
      const isNarrow = near.distance <= narrowDistance;
      const likeness = confirm(near, seen.features, this.seen[number]!.features);
      if (number === at) {
        outcome.proposed++;
        if (isNarrow) outcome.proposedNarrowly++;
        if (likeness.same) outcome.found++;
      } else if (!own.has(number)) {
        outcome.strangers++;
        if (isNarrow) outcome.strangersNarrowly++;
        if (likeness.same) outcome.wrong.push({ asked: label, found: near.id, inliers: likeness.inliers });
        else outcome.mostInliersOfStrangers = Math.max(outcome.mostInliersOfStrangers, likeness.inliers);
      }
    }
  }
}

export function emptyOutcome(asked: number): Outcome {
  return {
    asked,
    found: 0,
    proposedNarrowly: 0,
    proposed: 0,
    byPdqAlone: 0,
    strangers: 0,
    strangersNarrowly: 0,
    mostInliersOfStrangers: 0,
    wrong: [],
  };
}
