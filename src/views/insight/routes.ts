import { z } from "@hono/zod-openapi";
import { allow } from "../../kernel/actor.ts";
import type { Api } from "../../kernel/http/api.ts";
import { route } from "../../kernel/http/api.ts";
import { canReadControl, shareAnswer } from "../../signals/monitoring/index.ts";
import { screeningQuality } from "./queries.ts";

const count = z.number().int();

export const qualityAnswer = z
  .object({
    judged: count,
    months: z.array(z.object({ month: z.string(), judged: count, unsure: count, precision: shareAnswer })),
    thresholds: z.array(z.object({ points: z.number(), precision: shareAnswer, recall: shareAnswer })),
    /** What a point of each check is worth by the verdicts, with its deviation; and how that fits verdicts it was not learned on. */
    learned: z
      .object({
        fittedOn: count,
        heldOut: count,
        base: z.number(),
        worth: z.array(z.object({ check: z.string(), times: z.number(), deviation: z.number(), seen: count })),
        calibration: z.array(z.object({ from: z.number(), to: z.number(), expected: z.number(), found: shareAnswer })),
      })
      .nullable(),
    control: z.array(
      z.object({ month: z.string(), platformId: z.string(), drawn: count, unsure: count, share: shareAnswer }),
    ),
    drift: z.array(
      z.object({
        platformId: z.string(),
        month: z.string(),
        previous: z.string(),
        before: z.number(),
        now: z.number(),
        isAlert: z.boolean(),
      }),
    ),
  })
  .openapi("ScreeningQuality");
export type QualityAnswer = z.infer<typeof qualityAnswer>;

/** How good screening is: `/v1/screening/quality`. */
export function insightRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/screening/quality",
      tag: "insight",
      summary: "Precision by month and threshold, learned worth of each check, calibration, control samples, drift",
      answer: qualityAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadControl(ctx.actor), ctx.lang);
      const { learned, control, drift, ...quality } = await screeningQuality(ctx);
      return c.json({
        ...quality,
        learned: learned === null ? null : shownLearned(learned),
        control: control.map(({ month, platformId, drawn, unsure, share }) => ({
          month,
          platformId,
          drawn,
          unsure,
          share,
        })),
        drift: drift.map(({ platformId, month, previous, before, now, isAlert }) => ({
          platformId,
          month,
          previous,
          before,
          now,
          isAlert,
        })),
      });
    },
  );
}

function shownLearned({
  fitted,
  ...learned
}: NonNullable<Awaited<ReturnType<typeof screeningQuality>>["learned"]>): NonNullable<QualityAnswer["learned"]> {
  const worth = Object.entries(fitted.weights).map(([check, { points, ...sure }]) => ({
    check,
    times: points,
    ...sure,
  }));
  return { ...learned, base: fitted.base, worth: worth.sort((one, other) => other.seen - one.seen) };
}
