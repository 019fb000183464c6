export type { FindingAnswer, LeadAnswer, LeadFileAnswer } from "./answers.ts";
export { judgeLead } from "./commands/judge-lead.ts";
export type { ScreenedListing } from "./commands/keep-findings.ts";
export { keepFindings, leadId, raiseLeadsSince } from "./commands/keep-findings.ts";
export type { LeadSubject } from "./commands/keep-subject.ts";
export { keepSubject } from "./commands/keep-subject.ts";
export { undoVerdict } from "./commands/undo-verdict.ts";
export { concerns, firstFinding, leadJudged, leadStates, verdicts, verdictUndone } from "./model.ts";
export type { LeadForCase, LeadRow, ProposedFinding } from "./queries.ts";
export {
  addressesOfLead,
  attachLeads,
  findLeadAbout,
  findingsByChecks,
  findingsOn,
  getLead,
  leadCounts,
  leadsAboutSeller,
  leadsForCase,
  listLeads,
  listingsFoundBy,
  scoresIf,
  textFindingsOn,
  verdictsThatStand,
} from "./queries.ts";
export { leadsRoutes } from "./routes.ts";
export { rescoreLeadsJob } from "./weighing/jobs.ts";
export type { Label, Learned } from "./weighing/learn.ts";
export { learnWorth } from "./weighing/learn.ts";
export { proposeWeights } from "./weighing/commands/propose-weights.ts";
export { listProposals as listWeightProposals, scaleInForce } from "./weighing/queries.ts";
export type { WeightProposalAnswer } from "./weighing/routes.ts";
