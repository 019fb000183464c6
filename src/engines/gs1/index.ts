export { checkGtin, gs1CheckDigit } from "./gtin.ts";
export type { GtinCheck, GtinKind, GtinProblem } from "./gtin.ts";
