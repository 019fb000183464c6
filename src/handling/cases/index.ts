export { addLeads } from "./commands/add-leads.ts";
export { addNote } from "./commands/add-note.ts";
export { assignCase } from "./commands/assign-case.ts";
export { changeState } from "./commands/change-state.ts";
export { closeCase } from "./commands/close-case.ts";
export { editCase } from "./commands/edit-case.ts";
export { openCase } from "./commands/open-case.ts";
export { reopenCase } from "./commands/reopen-case.ts";
export { reopenByHouse } from "./commands/reopen-by-house.ts";
export { shareCase } from "./commands/share-case.ts";
export type { Case, CaseLevel, CaseNote, CaseOutcome, CaseParty, CaseState } from "./model.ts";
export {
  caseAssigned,
  caseClosed,
  caseEdited,
  caseId,
  caseLeadsAdded,
  caseMoves,
  caseNoteAdded,
  caseOpened,
  caseReopened,
  caseShared,
  caseStateChanged,
  caseStates,
  wordsQuery,
} from "./model.ts";
export { canOpenCase, canReadCases, canShareCase } from "./policy.ts";
export type { CaseFile, CaseFilter } from "./queries.ts";
export { caseByNumber, caseTimeLine, caseWithParties, getCase, listCases } from "./queries.ts";
export type { CaseAnswer, CaseFileAnswer, StepAnswer } from "./routes.ts";
export { casesRoutes } from "./routes.ts";
