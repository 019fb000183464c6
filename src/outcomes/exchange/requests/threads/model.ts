import { z } from "@hono/zod-openapi";
import { factType } from "../../../../services/facts/index.ts";
import { agencyId, fileIds, words } from "../inputs.ts";

/** What is written on a request or an operation. */
export type Message = {
  id: string;
  threadId: string;
  body: string;
  mentions: string[];
  /** The message of the same agency that it sets right. */
  corrects: string | null;
  author: string;
  authorName: string;
  writtenAt: Date;
  editedAt: Date | null;
  agency: string;
};

/** A file that goes with a request, an answer or a message; `on` is the id of that. */
export type Attachment = {
  on: string;
  fileId: string;
  hash: string;
  name: string;
  type: string;
  size: number;
  agency: string;
};

/** That a person has read a thing; of another agency's things and of one's own. */
export type Receipt = { thing: string; agency: string; person: string; name: string; seenAt: Date };

/** For so long an author may change what they wrote; afterwards a correction follows it. */
export const editableMs = 10 * 60_000;

export const writeMessageInput = z
  .object({
    body: words(10_000),
    mentions: z.array(agencyId).max(50).default([]),
    corrects: z.string().min(1).max(60).optional(),
    files: fileIds,
  })
  .openapi("WriteExchangeMessage");
export type WriteMessage = z.output<typeof writeMessageInput>;
export const editMessageInput = z.object({ body: words(10_000) });

const by = z.string();
export const messageWritten = factType(
  "exchange-message-written",
  z.object({ message: z.string(), corrects: z.string().nullable(), mentions: z.array(z.string()), by }),
);
export const messageEdited = factType("exchange-message-edited", z.object({ message: z.string(), by }));
