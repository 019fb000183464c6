export type { Found, Judged, NoticeFound, Outcome, PlatformFound, RecallFound, ScamFound, Verdict } from "./judge.ts";
export { outcomeOf, outcomes, verdictOf } from "./judge.ts";
export type { Question } from "./queries.ts";
export { checkBeforeYouBuy } from "./queries.ts";
export { checkRoutes } from "./routes.ts";
export type { Asked, Reading } from "./recognise.ts";
export { longestQuestion, recognise } from "./recognise.ts";
