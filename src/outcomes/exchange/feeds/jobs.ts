import { z } from "zod";
import { createContext } from "../../../kernel/context.ts";
import { contextForAgency } from "../../../registers/agencies/index.ts";
import type { JobRun } from "../../../services/jobs/index.ts";
import { defineJob } from "../../../services/jobs/index.ts";
import { poster } from "../../../services/webhooks/index.ts";
import { feedKeys } from "./keys.ts";
import { findAlerts } from "./searches/find-alerts.ts";
import { forgetMessages } from "./store/messages.ts";
import { dueSearches, forgetLooks } from "./store/searches.ts";
import { dueWebhooks } from "./store/webhooks.ts";
import { deliverWebhook } from "./webhooks/deliver.ts";
import type { DeliveryParts } from "./webhooks/deliver.ts";
import { sendSideBySide } from "./webhooks/side-by-side.ts";

/** Somewhat less than the minute after which the next run begins. */
const runMs = 50_000;
const atOnce = 32;

/** Sends what has changed to those who subscribed to it, within a minute or two. A slow receiver holds up itself alone. */
export const deliverWebhooksJob = defineJob(
  "deliver-exchange-webhooks",
  z.object({}),
  async (run) => {
    if (run.house !== null) await deliverDue(run, deliveryParts(run, run.house.exchangeKey));
  },
  { cron: "* * * * *", cronData: {}, retries: 0, expireSeconds: 300 },
);

/** Serves every webhook whose turn it is, many at a time. */
export function deliverDue(run: JobRun, parts: DeliveryParts): Promise<void> {
  return sendSideBySide({
    atOnce,
    due: async () => run.contextOf("chinhhang").read((tx) => tx.rows(dueWebhooks, { at: run.now() })),
    send: (webhook) => deliverWebhook(parts, webhook),
    failed: ({ id }, error) => run.log.warn({ webhook: id, err: error }, "a webhook could not be served"),
    signal: AbortSignal.any([run.signal, AbortSignal.timeout(runMs)]),
  });
}

/** What sending stands on in a running job; each webhook sends under its own id, so that keepers see by which way their record was read. */
export function deliveryParts(run: JobRun, exchangeKey: Buffer, post = poster({ ports: [443] })): DeliveryParts {
  return {
    keys: feedKeys(exchangeKey),
    post,
    signal: run.signal,
    contextFor: async (agency, webhook) => {
      const { actor, requestId } = await contextForAgency(run, agency);
      return createContext(run.database, { actor: { ...actor, id: webhook }, clock: run.now, requestId });
    },
  };
}

/** Looks for what saved searches mean among what has changed. */
export const findAlertsJob = defineJob(
  "find-exchange-alerts",
  z.object({}),
  async (run) => {
    if (run.house === null) return;
    const due = await run.contextOf("chinhhang").read((tx) => tx.rows(dueSearches, { at: run.now() }));
    for (const { id, agency } of due) {
      if (run.signal.aborted) break;
      await findAlerts(await contextForAgency(run, agency), run.house.exchangeKey, id, run.signal);
    }
  },
  { cron: "* * * * *", cronData: {}, retries: 1 },
);

const dayMs = 86_400_000;
const forgetAtOnce = 5_000;

/** Forgets old messages: what was delivered after a month, what is dead after three. */
export const forgetMessagesJob = defineJob(
  "forget-exchange-messages",
  z.object({}),
  async (run) => {
    const at = run.now().getTime();
    const old = { delivered: new Date(at - 30 * dayMs), dead: new Date(at - 90 * dayMs), limit: forgetAtOnce };
    const house = run.contextOf("chinhhang");
    for (;;) {
      const gone = await house.transaction((tx) => tx.rows(forgetMessages, old));
      if (gone.length < forgetAtOnce || run.signal.aborted) break;
    }
    await house.transaction((tx) => tx.run(forgetLooks, {}));
  },
  { cron: "41 3 * * *", cronData: {}, retries: 1 },
);
