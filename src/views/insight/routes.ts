import { z } from "@hono/zod-openapi";
import { allow } from "../../kernel/actor.ts";
import type { Api } from "../../kernel/http/api.ts";
import { route } from "../../kernel/http/api.ts";
import { canReadControl, shareAnswer } from "../../signals/monitoring/index.ts";
import type { PrecisionDrift } from "./precision-drift.ts";
import { precisionOf, screeningQuality } from "./queries.ts";

const count = z.number().int();

/** How often leads were judged "no" in the last thirty days against the five months before; `check` null: all leads. */
const precisionAnswer = z.object({
  check: z.string().nullable(),
  judged: count,
  judgedBefore: count,
  before: z.number(),
  now: z.number(),
  isAlert: z.boolean(),
});

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
    precision: z.array(precisionAnswer),
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
      const { learned, control, drift, precision, ...quality } = await screeningQuality(ctx);
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
        precision: precision.map(shownPrecision),
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
  api.openapi(
    route({
      method: "get",
      path: "/v1/screening/alerts",
      tag: "insight",
      summary: "What has drifted in screening and wants a look: where officers lately say no far more often, or less",
      answer: z.object({ precision: z.array(precisionAnswer) }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadControl(ctx.actor), ctx.lang);
      const moved = (await precisionOf(ctx)).filter(({ isAlert }) => isAlert);
      return c.json({ precision: moved.map(shownPrecision) });
    },
  );
}

const shownPrecision = ({ check, judged, judgedBefore, before, now, isAlert }: PrecisionDrift) => ({
  check,
  judged,
  judgedBefore,
  before,
  now,
  isAlert,
});

function shownLearned({
  fitted,
  worths,
  fittedOn,
  heldOut,
  calibration,
}: NonNullable<Awaited<ReturnType<typeof screeningQuality>>["learned"]>): NonNullable<QualityAnswer["learned"]> {
  // Against what is in force: 1 says that a check's points are right as they are counted now.
  const inForce = new Map(worths.map(({ check, now }) => [check, now]));
  const worth = Object.entries(fitted.weights).map(([check, { points, deviation, seen }]) => {
    const now = inForce.get(check) ?? 1;
    return { check, times: points / now, deviation: deviation / now, seen };
  });
  return {
    fittedOn,
    heldOut,
    calibration,
    base: fitted.base,
    worth: worth.sort((one, other) => other.seen - one.seen),
  };
}
