import { z } from "@hono/zod-openapi";
import { says } from "../../../../kernel/faults.ts";
import { factType } from "../../../../services/facts/index.ts";
import { recordKinds } from "../../records/model.ts";

export const webhookStates = ["active", "paused", "disabled"] as const;
export type WebhookState = (typeof webhookStates)[number];
export const messageStates = ["waiting", "delivered", "dead"] as const;
export type MessageState = (typeof messageStates)[number];

/** Only https: what is sent is for one pair of eyes. */
const url = z
  .string()
  .trim()
  .max(2_000)
  .refine((given) => {
    const parsed = URL.canParse(given) ? new URL(given) : null;
    return parsed?.protocol === "https:" && parsed.username === "" && parsed.password === "";
  }, says("fault.form.https"));

const kinds = z.array(z.enum(recordKinds)).max(recordKinds.length).default([]);

/** What a webhook is: where to, of which kinds of record (none named: all), and whether the own agency's are sent as well. */
export const webhookInput = z.object({
  name: z.string().trim().min(1).max(120),
  url,
  kinds,
  own: z.boolean().default(false),
});
export type WebhookInput = z.output<typeof webhookInput>;

/** Where a new webhook begins: with what changes from now on, or with everything that the agency sees. */
export const newWebhookInput = webhookInput.extend({ from: z.enum(["now", "beginning"]).default("now") });
export type NewWebhookInput = z.output<typeof newWebhookInput>;

/** Where one goes on that stood still: where it stopped, or with what changes from now on. */
export const resumeInput = z.object({ from: z.enum(["stopped", "now"]).default("stopped") });

export type Webhook = {
  id: string;
  name: string;
  url: string;
  kinds: string[];
  own: boolean;
  state: WebhookState;
  failures: number;
  failingSince: Date | null;
  deliveredAt: Date | null;
  /** Until when the secret before counts as well; null where there is one alone. */
  oldSecretUntil: Date | null;
  waiting: number;
  dead: number;
  madeAt: Date;
  version: number;
  agency: string;
};

export type Message = {
  id: string;
  webhook: string;
  kind: "changes" | "test";
  count: number;
  state: MessageState;
  tries: number;
  nextAt: Date | null;
  status: number | null;
  problem: string | null;
  madeAt: Date;
  endedAt: Date | null;
};

export type Try = { n: number; at: Date; ms: number; status: number | null; problem: string | null; said: string };

const about = z.object({ webhook: z.string() });
export const webhookCreated = factType("exchange-webhook-created", about.extend({ host: z.string() }));
export const webhookChanged = factType("exchange-webhook-changed", about.extend({ host: z.string() }));
export const webhookPaused = factType("exchange-webhook-paused", about);
export const webhookResumed = factType("exchange-webhook-resumed", about.extend({ from: z.string() }));
export const webhookDisabled = factType("exchange-webhook-disabled", about.extend({ problem: z.string() }));
export const webhookSecretRotated = factType("exchange-webhook-secret-rotated", about);
export const webhookRemoved = factType("exchange-webhook-removed", about);
export const messagesReplayed = factType("exchange-messages-replayed", about.extend({ count: z.number().int() }));
