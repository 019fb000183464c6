/** Collects what is asked within a few milliseconds and does it in one go. */
export type Gatherer<I, O> = {
  ask(item: I): Promise<O>;
  /** Waits as long as somebody waits who asks now, without asking. */
  ride(): Promise<void>;
};

export type GathererParts<I, O> = {
  /** Answers in the order of the items. */
  run(items: readonly I[]): Promise<readonly O[]>;
  /** How long the first of a round waits for others. */
  waitMs: number;
  /** As many at most; then the round goes at once. */
  most: number;
  /** How long a round may take; then all in it are refused with `late`. */
  limitMs: number;
  late(): Error;
};

/** A round on a machine with room takes two or three; longer than this nobody is held who looks nothing up. */
const longestRideMs = 5;

type Waiting<I, O> = { item: I; resolve(answer: O): void; reject(error: Error): void };

/**
 * One statement for many askers: a commit waits for the disk, and a statement costs more than a row. Those who ride leave with the round they
 * came into, so how long an answer took does not tell whether anything was looked up for it.
 */
export function createGatherer<I, O>({ run, waitMs, most, limitMs, late }: GathererParts<I, O>): Gatherer<I, O> {
  let waiting: Waiting<I, O>[] = [];
  let riders: (() => void)[] = [];
  let timer: NodeJS.Timeout | null = null;
  /** What a round with work took of late, for a round without. */
  let usualMs = 1;

  const leave = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const [round, along] = [waiting, riders];
    waiting = [];
    riders = [];
    const free = () => {
      for (const rider of along) rider();
    };
    if (round.length === 0) {
      setTimeout(free, usualMs);
      return;
    }
    const began = performance.now();
    const limit = setTimeout(() => {
      free();
      for (const one of round) one.reject(late());
    }, limitMs);
    void answer(round).finally(() => {
      clearTimeout(limit);
      usualMs = Math.min(longestRideMs, usualMs * 0.9 + (performance.now() - began) * 0.1);
      free();
    });
  };
  const answer = async (round: readonly Waiting<I, O>[]) => {
    try {
      const answers = await run(round.map(({ item }) => item));
      for (const [at, one] of round.entries()) one.resolve(answers[at] as O);
    } catch (error) {
      for (const one of round) one.reject(error as Error);
    }
  };
  const join = () => {
    if (waiting.length >= most) leave();
    else timer ??= setTimeout(leave, waitMs);
  };
  return {
    ask: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        join();
      }),
    ride: () =>
      new Promise((resolve) => {
        riders.push(resolve);
        join();
      }),
  };
}
