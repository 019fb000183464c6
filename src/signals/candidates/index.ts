export type { AddedAnswer, CandidateAnswer, CandidateSheetAnswer, ListedCandidateAnswer } from "./answers.ts";
export { addCandidates } from "./commands/add-candidates.ts";
export { decideCandidate } from "./commands/decide-candidate.ts";
export { lookAtCandidate } from "./commands/look-at-candidate.ts";
export { undoDecision } from "./commands/undo-decision.ts";
export { lookAtCandidatesJob, lookAtDue, noteListingHostsJob } from "./jobs.ts";
export type { CandidateState, Decision, Way } from "./model.ts";
export {
  candidateCaptured,
  candidateDecided,
  candidateDecisionUndone,
  candidateId,
  candidateLooked,
  candidatesNoted,
} from "./model.ts";
export type { Noted } from "./note-host.ts";
export { noteHost } from "./note-host.ts";
export { canReadCandidates } from "./policy.ts";
export type { Candidate } from "./queries.ts";
export { candidateSheet, listCandidates } from "./queries.ts";
export type { PageFetcher } from "./read-site.ts";
export { candidatesRoutes } from "./routes.ts";
