export type { CaptureJobAnswer } from "./answers.ts";
export type { ListedTrace, ListedTraces, TraceSheet } from "./desk.ts";
export type { RecallReachAnswer, TraceGraphAnswer, TraceNode } from "./graph/model.ts";
export { captureEvent } from "./commands/capture-event.ts";
export { captureDocumentsJob, captureLeftDocumentsJob } from "./jobs.ts";
export { keyOf, uriOf } from "./keys.ts";
export { canCapture, canReadTraces, canSubscribe } from "./policy.ts";
export { tracesRoutes } from "./routes.ts";
export { deliverEventsJob } from "./subscriptions/jobs.ts";
