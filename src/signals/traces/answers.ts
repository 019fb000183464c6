import { z } from "@hono/zod-openapi";
import type { Lang } from "../../kernel/text/index.ts";
import { problemWords } from "./problem-words.ts";
import type { CaptureErrorRow, CaptureRow } from "./queries.ts";

/** A capture job as the standard has it, and beside that its counts. */
export const captureAnswer = z.object({
  captureID: z.string(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  running: z.boolean(),
  success: z.boolean(),
  captureErrorBehaviour: z.string(),
  eventCount: z.number().int(),
  captured: z.number().int().meta({ description: "Events that are new" }),
  repeated: z.number().int().meta({ description: "Events that were here already" }),
  refused: z.number().int(),
  bytes: z.number().int(),
  errors: z.array(
    z.object({
      type: z.string(),
      title: z.string(),
      code: z.string(),
      event: z.number().int().nullable().meta({ description: "The place of the event in its document, from 0" }),
      pointer: z.string(),
    }),
  ),
});

export type CaptureJobAnswer = z.output<typeof captureAnswer>;

export function captureJson(
  lang: Lang,
  { capture, errors }: { capture: CaptureRow; errors: readonly CaptureErrorRow[] },
): z.output<typeof captureAnswer> {
  return {
    captureID: capture.id,
    createdAt: capture.made_at.toISOString(),
    finishedAt: capture.ended_at?.toISOString() ?? null,
    running: capture.state === "waiting",
    success: capture.state !== "failed" && capture.refused === 0,
    captureErrorBehaviour: capture.behaviour,
    eventCount: capture.events,
    captured: capture.captured,
    repeated: capture.repeated,
    refused: capture.refused,
    bytes: Number(capture.bytes),
    errors: errors.map((error) => ({
      type: "epcisException:ValidationException",
      title: problemWords(lang, error.code, error.details as Record<string, string | number>),
      code: error.code,
      event: error.event,
      pointer: error.pointer,
    })),
  };
}
