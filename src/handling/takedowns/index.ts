export { answerTakedown } from "./commands/answer-takedown.ts";
export { askTakedown } from "./commands/ask-takedown.ts";
export { withdrawTakedown } from "./commands/withdraw-takedown.ts";
export { reopenRelistedCases } from "./jobs.ts";
export type { Takedown, TakedownFile, TakedownListing, TakedownState } from "./model.ts";
export { takedownAnswered, takedownAsked, takedownWithdrawn } from "./model.ts";
export { getTakedown, listTakedowns } from "./queries.ts";
export type { TakedownAnswer, TakedownFileAnswer } from "./routes.ts";
export { takedownsRoutes } from "./routes.ts";
