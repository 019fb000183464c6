export type { EvidenceAnswer, VerdictAnswer } from "./answers.ts";
export { evidenceListAnswer, evidenceListJson, verdictJson } from "./answers.ts";
export type { BrowserParts } from "./browser/capture-page.ts";
export { findChromium } from "./browser/chromium.ts";
export { renderedPage } from "./browser/rendered-page.ts";
export { capsuleChecks } from "./checks.ts";
export { requestCapture } from "./commands/request-capture.ts";
export { keepCapsuleJob, keepUploadJob } from "./jobs.ts";
export type { Evidence, EvidenceState } from "./model.ts";
export {
  capsuleKept,
  captureFailed,
  captureRequested,
  captureTied,
  captureUntied,
  evidenceStates,
  pageCaptured,
} from "./model.ts";
export { canCapture, canReadEvidence } from "./policy.ts";
export { getEvidence, listEvidence } from "./queries.ts";
export type { EvidenceParts } from "./routes.ts";
export { evidenceRoutes } from "./routes.ts";
