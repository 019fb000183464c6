/** running -> done | failed | stopped. One at a time for a thing; killed or failed, the next goes on after what was kept. */
export const runStates = ["running", "done", "failed", "stopped"] as const;
export type RunState = (typeof runStates)[number];

/** So long one process holds a run before another may take it up; while it works it holds on. */
export const holdMs = 120_000;
