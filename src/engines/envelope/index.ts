export type { EvidenceFault, EvidenceProblem, EvidenceVerdict, Exchange, KeyUsed } from "./evidence.ts";
export { packEvidence, verifyEvidence } from "./evidence.ts";
export { fingerprintOf, keyText, readKey } from "./keys.ts";
export type { MessageFault } from "./message.ts";
export { answerFault, messageFault, messageHash, messageText, signRequest, signResponse } from "./message.ts";
export type { RequestHead, RequestMessage, ResponseHead, ResponseMessage, Stamp, StampProof } from "./model.ts";
export {
  largestBody,
  protocol,
  requestHead,
  requestMessage,
  responseMessage,
  serviceName,
  serviceParts,
  stamp,
  systemName,
} from "./model.ts";
export { proofOf, signStamp, stampFault, stampRoot } from "./stamps.ts";
