export type { Unaddressed } from "./addressees.ts";
export { holdAddressed, unaddressed } from "./addressees.ts";
export { audiencesOf, contextForAgency } from "./audiences.ts";
export { loadAgencies } from "./commands/load-agencies.ts";
export type { Agency, AgencyBook, Province } from "./model.ts";
export { holdersOn, meantBy } from "./model.ts";
export { nearestAgencies } from "./nearest.ts";
export {
  agenciesAsOf,
  agencyAsOf,
  agencyBook,
  holderOf,
  listProvinces,
  officesAsOf,
  provinceAsOf,
  provinceHolder,
  provinceNamed,
  resolveAbbreviation,
  standingAmong,
} from "./queries.ts";
export type { AgencyAnswer } from "./routes.ts";
export { agenciesRoutes } from "./routes.ts";
export type { FocalPointAnswer } from "./focal-points/answers.ts";
export { addFocalPoint } from "./focal-points/commands/add-focal-point.ts";
export { changeFocalPoint } from "./focal-points/commands/change-focal-point.ts";
export { endFocalPoint } from "./focal-points/commands/end-focal-point.ts";
export type { FocalPoint, Subject } from "./focal-points/model.ts";
export {
  focalPointAdded,
  focalPointChanged,
  focalPointEnded,
  focalPointInput,
  subjects,
} from "./focal-points/model.ts";
export { listFocalPoints } from "./focal-points/queries.ts";
export type { GroupAnswer, GroupLineAnswer } from "./groups/answers.ts";
export { changeGroup } from "./groups/commands/change-group.ts";
export { changeMembers } from "./groups/commands/change-members.ts";
export { closeGroup } from "./groups/commands/close-group.ts";
export { leaveGroup } from "./groups/commands/leave-group.ts";
export { makeGroup } from "./groups/commands/make-group.ts";
export type { Group, GroupInput, Member } from "./groups/model.ts";
export { groupChanged, groupClosed, groupInput, groupMade, membersInput } from "./groups/model.ts";
export { getGroup, listGroups, namesOfGroups } from "./groups/queries.ts";
export { offerAccount } from "./moves/commands/offer-account.ts";
export { dropOffer, takeAccount } from "./moves/commands/settle-move.ts";
export type { AccountMove } from "./moves/model.ts";
export { accountMoved, accountOffered, accountOfferDropped } from "./moves/model.ts";
export { openMoves } from "./moves/queries.ts";
export type { AccountMoveAnswer } from "./moves/routes.ts";
export { addPartner } from "./partners/commands/add-partner.ts";
export { changePartner } from "./partners/commands/change-partner.ts";
export type { Partner } from "./partners/model.ts";
export { partnerAdded, partnerChanged, partnerInput } from "./partners/model.ts";
export { listPartners } from "./partners/queries.ts";
export type { PartnerAnswer } from "./partners/routes.ts";
export { succeedAgency } from "./successions/commands/succeed-agency.ts";
export type { Holders, Succession, SuccessionInput } from "./successions/model.ts";
export { agencySucceeded, heldBy, holderOfRecords, successionInput } from "./successions/model.ts";
export { listSuccessions, recordHolders } from "./successions/queries.ts";
export type { SuccessionAnswer } from "./successions/routes.ts";
