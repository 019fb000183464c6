import type { Fault } from "../faults.ts";

/** What a way to a technology gives back: the parsed JSON of its answer, or what went wrong. */
export type Heard = { value: unknown; bytes: number } | { fault: Fault };

/** A way to a technology that is open. `ask` is called one at a time; after a fault of the process it is opened anew by itself. */
export type Way = {
  /** Starts what has to be started; that is the house's time and not the technology's. */
  ready(): Promise<Fault | null>;
  ask(call: string, question: string): Promise<Heard>;
  close(): Promise<void>;
};

/** The bounds of one call, from the manifest. */
export type CallLimits = { msPerCall: number; memoryMb: number; outputKb: number };
