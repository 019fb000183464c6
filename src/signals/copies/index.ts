export type { PartAnswer, SuspectAnswer, SuspectFileAnswer } from "./answers.ts";
export { followScans } from "./commands/follow-scans.ts";
export { tellSuspects } from "./commands/tell-suspects.ts";
export { findCopies, findCopiesJob, forgetTrailsJob } from "./jobs.ts";
export { codeId, codeJudged, copiesAuthority, suspectsTold } from "./model.ts";
export { copiesRoutes } from "./routes.ts";
