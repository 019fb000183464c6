export { base64Url, bytesOf, openSigned, seal } from "./envelope.ts";
export type { Holdings } from "./judge.ts";
export { judgeOffline } from "./judge.ts";
export type {
  OfflineCode,
  OfflineNotice,
  OfflineOutcome,
  OfflineReason,
  OfflineVerdict,
  RecallBundle,
  Signed,
  TrustList,
} from "./model.ts";
export { offlineOutcomes } from "./model.ts";
export type { Recalls } from "./recalls.ts";
export { continues, hashOfCode, packHashes, putOver } from "./recalls.ts";
export type { KeptLists } from "./lists.ts";
export { mostBundles, noLists, openLists, updateLists } from "./lists.ts";
