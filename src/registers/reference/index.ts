export { claimReferenceFile } from "./claim-file.ts";
export { importWardConversions } from "./commands/import-ward-conversions.ts";
export { importWards } from "./commands/import-wards.ts";
export { loadReference } from "./commands/load-reference.ts";
export type {
  Bank,
  Brand,
  EcommercePenalty,
  Form,
  Identifier,
  LabelGroup,
  PassportField,
  PenaltyTable,
  Rule,
} from "./model.ts";
export { importedBatch } from "./model.ts";
export { canImportReference, canLoadReference } from "./policy.ts";
export type { Ward } from "./queries.ts";
export {
  allRules,
  banks,
  brands,
  ecommercePenaltiesAsOf,
  findWard,
  findWardsNamed,
  formsAsOf,
  identifiers,
  labelGroupsAsOf,
  lexicon,
  newWardsOf,
  passportFieldsAsOf,
  penaltyTablesAsOf,
  rulesAsOf,
  workCalendar,
} from "./queries.ts";
export { referenceRoutes } from "./routes.ts";
