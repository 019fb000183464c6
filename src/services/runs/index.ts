export type { RunState } from "./model.ts";
export { holdMs, runStates } from "./model.ts";
export { runStatements } from "./store.ts";
export { offerAbandoned, whileHeld } from "./while-held.ts";
