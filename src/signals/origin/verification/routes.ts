import { z } from "@hono/zod-openapi";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { verify } from "./commands/verify-code.ts";
import { verifyMany, verifyManyInput } from "./commands/verify-many.ts";
import { verifyAnswer, verifyInput } from "./model.ts";
import { readSms, smsAnswer } from "./sms.ts";
import type { Verifier } from "./verifier.ts";

const tag = "verification";

/** Verification of codes: `/v1/verify…`. */
export function verificationRoutes(api: Api, verifier: Verifier): void {
  api.openapi(
    route({
      method: "post",
      path: "/v1/verify",
      tag,
      summary: "What is known of a scanned or typed code: one verdict, why, and what to do",
      body: verifyInput,
      answer: verifyAnswer,
      open: true,
    }),
    async (c) => {
      const by = { lang: c.get("ctx").lang, address: c.get("address") };
      return c.json(await verify(verifier, c.req.valid("json"), by));
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/verify/bulk",
      tag,
      summary:
        "Up to 1,000 codes within a time budget, by a service key; what is not done in time is answered `degraded`",
      body: verifyManyInput,
      answer: z.object({ answers: z.array(verifyAnswer) }),
    }),
    async (c) => c.json({ answers: await verifyMany(c.get("ctx"), verifier, c.req.valid("json"), c.get("address")) }),
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/verify/sms",
      tag,
      summary: "The text form, for a gateway: `CODE PIN` in, at most 160 letters without marks out",
      body: z.object({ text: z.string().max(500), device: z.string().max(200).optional() }),
      answer: z.object({ text: z.string() }),
      open: true,
    }),
    async (c) => {
      const { lang } = c.get("ctx");
      const { text, device } = c.req.valid("json");
      const input = { ...readSms(text), device, channel: "sms" as const };
      return c.json({ text: smsAnswer(lang, await verify(verifier, input, { lang, address: c.get("address") })) });
    },
  );
  lightRoute(api, verifier);
}

const light = z
  .object({
    responseId: z.string(),
    data: z.object({
      verified: z.boolean(),
      verificationFailureReason: z.string().optional(),
      additionalInfo: z.string().optional(),
    }),
  })
  .openapi("LightVerification");

/** The shape of GS1's Lightweight Messaging Standard for verification of product identifiers, for wholesalers' systems that speak it. */
function lightRoute(api: Api, verifier: Verifier): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/verify/gtin/{gtin}/lot/{lot}/ser/{serial}",
      tag,
      summary:
        "GS1 Lightweight Verification: whether product, lot, serial and expiry belong together. Says nothing of the goods",
      params: z.object({
        gtin: z.string().regex(/^\d{14}$/),
        lot: z.string().min(1).max(20),
        serial: z.string().min(1).max(20),
      }),
      query: z.object({
        exp: z
          .string()
          .regex(/^\d{6}$/)
          .optional(),
        reqGLN: z.string().max(13).optional(),
        corrUUID: z.string().max(60).optional(),
      }),
      answer: light,
      open: true,
    }),
    async (c) => {
      const { gtin, lot, serial } = c.req.valid("param");
      const { exp, corrUUID } = c.req.valid("query");
      const scan = `(01)${gtin}${exp === undefined ? "" : `(17)${exp}`}(10)${lot}(21)${serial}`;
      const by = { lang: c.get("ctx").lang, address: c.get("address") };
      const answer = await verify(verifier, { scan, channel: "api" }, by);
      const verified =
        answer.verdict === "REGISTERED_ONLY" && answer.reasons.some((reason) => /^O-PIN-0[34]$/.test(reason));
      const failure = failures[answer.verdict] ?? "No_reason_provided";
      const info = infos[answer.verdict];
      return c.json({
        responseId: corrUUID ?? c.get("requestId"),
        data: {
          verified,
          ...(verified ? {} : { verificationFailureReason: failure }),
          ...(info === undefined ? {} : { additionalInfo: info }),
        },
      });
    },
  );
}

const failures: Record<string, string> = {
  FORGED: "Not_verified",
  NOT_OURS: "No_match_GTIN",
  MISMATCH: "No_match_GTIN_Serial_Lot_Expiry",
  UNREADABLE: "Not_verified",
};
const infos: Record<string, string> = {
  DO_NOT_USE: "recalled",
  EXPIRED: "expired",
  USED_BEFORE: "not_for_distribution",
};
