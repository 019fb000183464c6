export type { OrderAnswer, OrderFileAnswer } from "./issuing/answers.ts";
export { approveOrder } from "./issuing/commands/approve-order.ts";
export { placeOrder } from "./issuing/commands/place-order.ts";
export { reportActivation } from "./issuing/commands/report-activation.ts";
export { takePrintFile } from "./issuing/commands/take-print-file.ts";
export { issueBatch } from "./issuing/issue-batch.ts";
export { issueCodesJob } from "./issuing/jobs.ts";
export type { Batch, Order, PrintFormat } from "./issuing/model.ts";
export {
  activationReported,
  codesIssued,
  decidingAuthority,
  orderApproved,
  orderPlaced,
  orderRefused,
  placeOrderInput,
} from "./issuing/model.ts";
export { CannotOpen, openAge } from "./issuing/print/age-file.ts";
export { printPassword, typedPassword } from "./issuing/print/sealed-file.ts";
export { getOrder, listOrders } from "./issuing/queries.ts";
export { issuingRoutes } from "./issuing/routes.ts";
export { offlineRoutes } from "./offline/routes.ts";
export { rootKey } from "./offline/bundle.ts";
export type { Suspect } from "./states/commands/mark-suspects.ts";
export { clearSuspectCode, markSuspectCodes } from "./states/commands/mark-suspects.ts";
export { reportCodes } from "./states/commands/report-codes.ts";
export { setCodeNotice } from "./states/commands/set-code-notice.ts";
export type { FoundCode } from "./states/find-codes.ts";
export { findCodes } from "./states/find-codes.ts";
export { foldStatesJob } from "./states/jobs.ts";
export {
  codeNoticeAsked,
  codeNoticeLifted,
  codeNoticeRefused,
  codeNoticeSet,
  codeReportUndone,
  codesReported,
} from "./states/model.ts";
export type { CodeReportAnswer, ReportedAnswer, UndoneAnswer } from "./states/report-routes.ts";
export type { CodeLook, CodeNoticeAnswer, CodeNoticeFile } from "./states/routes.ts";
export { statesRoutes } from "./states/routes.ts";
export { provinceName } from "./verification/answer.ts";
export type { AskedBy } from "./verification/commands/verify-code.ts";
export { verify } from "./verification/commands/verify-code.ts";
export { keepScanDays, keepScanDaysJob } from "./verification/jobs.ts";
export type { Channel, Reason, Verdict, VerifyAnswer, VerifyInput } from "./verification/model.ts";
export { reasonLevels, verdicts, verifyInput } from "./verification/model.ts";
export { checkReceipt } from "./verification/receipts.ts";
export { verificationRoutes } from "./verification/routes.ts";
export type { FollowedScan, Guessing, Scan, ScanCursor } from "./verification/scans.ts";
export { firstScan, guessingBetween, scansOf, scansSince } from "./verification/scans.ts";
export { readSms, smsAnswer } from "./verification/sms.ts";
export type { PublishedCard, Verifier, VerifierParts } from "./verification/verifier.ts";
export { openVerifier, verifierOf } from "./verification/verifier.ts";
