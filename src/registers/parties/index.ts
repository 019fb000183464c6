export type {
  ApplicationAnswer,
  ApplicationFileAnswer,
  PartyAnswer,
  PartyFileAnswer,
  PlaceAnswer,
  PrefixAnswer,
} from "./answers.ts";
export { addPlace } from "./commands/add-place.ts";
export { amendApplication } from "./commands/amend-application.ts";
export { approveApplication } from "./commands/approve-application.ts";
export { askApplicant } from "./commands/ask-applicant.ts";
export { provePrefix } from "./commands/prove-prefix.ts";
export { refuseApplication } from "./commands/refuse-application.ts";
export { setStanding } from "./commands/set-standing.ts";
export { submitApplication } from "./commands/submit-application.ts";
export type { PartyStanding } from "./known-parties.ts";
export { findParty, ownsPrefix, partyByTaxCode, partyOfGln, partyStanding } from "./known-parties.ts";
export type { Application, ApplicationInput, Party, PartyFile, PartyKind, Place, Prefix } from "./model.ts";
export { decidingAuthority, partyKinds, partyReinstated, partySuspended } from "./model.ts";
export { readGln } from "./numbers.ts";
export { canEditParty, canReadParties } from "./policy.ts";
export { getApplication, getOwnApplication, getParty, listApplications, listParties } from "./queries.ts";
export type { ApplicationField, ApplicationWords, FormFault } from "./read-application.ts";
export { noWords, readApplication, wordsOf, writtenFields } from "./read-application.ts";
export { newOnce, readOnce } from "./receipt.ts";
export { partiesRoutes } from "./routes.ts";
