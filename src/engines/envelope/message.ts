import { hash, sign, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { canonicalJson } from "../merkle/index.ts";
import type { RequestHead, RequestMessage, ResponseHead, ResponseMessage } from "./model.ts";
import { protocol } from "./model.ts";

type Left<Head> = Omit<Head, "protocol" | "type" | "bodySha256">;

/** A request, signed by the system that asks. */
export function signRequest(given: Left<RequestHead>, body: string, key: KeyObject): RequestMessage {
  const head: RequestHead = { ...given, protocol, type: "request", bodySha256: bodyHash(body) };
  return { head, body, signature: signatureOver(head, key) };
}

/** The answer to a request, bound to it by its hash and signed by the system that was asked. */
export function signResponse(
  request: RequestMessage,
  { at, status, body }: { at: string; status: ResponseHead["status"]; body: string },
  key: KeyObject,
): ResponseMessage {
  const { id, client, service, agency } = request.head;
  const head: ResponseHead = {
    protocol,
    type: "response",
    id,
    client,
    service,
    agency,
    at,
    status,
    requestSha256: messageHash(request),
    bodySha256: bodyHash(body),
  };
  return { head, body, signature: signatureOver(head, key) };
}

/** What is wrong with a message; `other-request` where an answer belongs to another question. */
export type MessageFault = "signature" | "body" | "other-request";

/** Whether a message is as the owner of the key signed it; null where it is. */
export function messageFault(message: RequestMessage | ResponseMessage, key: KeyObject): MessageFault | null {
  const bytes = Buffer.from(message.signature, "base64");
  if (!verify(null, Buffer.from(signedText(message.head)), key, bytes)) return "signature";
  return bodyHash(message.body) === message.head.bodySha256 ? null : "body";
}

/** The same of an answer, which must also be the one to this request. */
export function answerFault(request: RequestMessage, answer: ResponseMessage, key: KeyObject): MessageFault | null {
  const fault = messageFault(answer, key);
  if (fault !== null) return fault;
  const names = ["id", "client", "service", "agency"] as const;
  const isOfIt = names.every((name) => answer.head[name] === request.head[name]);
  return isOfIt && answer.head.requestSha256 === messageHash(request) ? null : "other-request";
}

/** What a message is known by, in hex: SHA-256 over head and signature; the body is in it by its own hash. */
export function messageHash({ head, signature }: RequestMessage | ResponseMessage): string {
  return hash("sha256", canonicalJson({ head, signature }), "hex");
}

/** The one way to write a message down. */
export function messageText(message: RequestMessage | ResponseMessage): string {
  return canonicalJson(message);
}

const bodyHash = (body: string) => hash("sha256", body, "hex");
const signedText = (head: RequestHead | ResponseHead) => `${protocol}\n${canonicalJson(head)}`;
const signatureOver = (head: RequestHead | ResponseHead, key: KeyObject) =>
  sign(null, Buffer.from(signedText(head)), key).toString("base64");
