import type { Log } from "../../../kernel/log.ts";
import type { FactLog } from "./fact-log.ts";
import type { Place } from "./sequence.ts";
import { sequenceFrom } from "./sequence.ts";

/** How long a fact may be changed unseen: the time between two looks. */
const everyMs = 1000;

export type Sequencer = {
  /** Ends after a last look, so that what was recorded until now is in the log. */
  stop(): Promise<void>;
};

/** Takes facts into the log as long as the process runs. Any number of processes may do so: they take turns. */
export function startSequencer(factLog: FactLog, log: Log): Sequencer {
  let failing: string | null = null;
  let reached: Place | null = null;
  const look = async () => {
    try {
      reached = (await sequenceFrom(factLog, reached)).reached;
      if (failing !== null) log.info("facts go into the log again");
      failing = null;
    } catch (error) {
      // Once for each reason, not each second.
      const words = (error as Error).message;
      if (words !== failing) log.error({ err: error }, "facts do not go into the log");
      failing = words;
    }
  };
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  const turn = async () => {
    await look();
    if (!stopping) timer = setTimeout(() => (running = turn()), everyMs);
  };
  let running = turn();
  return {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await running;
      await look();
    },
  };
}
