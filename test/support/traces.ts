import type { Actor } from "../../src/kernel/actor.ts";
import { publicActor, systemActor } from "../../src/kernel/actor.ts";
import { createContext } from "../../src/kernel/context.ts";
import { createApi } from "../../src/kernel/http/api.ts";
import { createApp } from "../../src/kernel/http/app.ts";
import { createLog } from "../../src/kernel/log.ts";
import { captureDocumentsJob, tracesRoutes } from "../../src/signals/traces/index.ts";
import type { TestDatabase } from "./database.ts";

export type TraceAnswer = { status: number; headers: Headers; text: string; body: Record<string, unknown> };
export type TraceAsk = (
  who: Actor | null,
  method: string,
  path: string,
  more?: { body?: string | Uint8Array; headers?: Record<string, string> },
) => Promise<TraceAnswer>;

export const contextAddress = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

/** The repository in the real frame, on a test database: bodies and headers go as they are given. */
export function tracesApi(db: TestDatabase): TraceAsk {
  let asking: Actor = publicActor;
  const app = createApp({
    log: createLog("silent"),
    streams: /^\/v1\/epcis\/capture$/,
    unzips: /^\/v1\/epcis\/capture$/,
    contextOf: async (c, lang) =>
      createContext(db.database, { actor: asking, lang, requestId: c.get("requestId"), clock: () => new Date() }),
  });
  const api = createApi();
  tracesRoutes(api);
  app.route("/", api);
  return async (who, method, path, { body, headers = {} } = {}) => {
    asking = who ?? publicActor;
    const init: RequestInit = { method, headers: { "content-type": "application/json", ...headers } };
    if (body !== undefined) init.body = body as BodyInit;
    const response = await app.request(`/v1/epcis${path}`, init);
    const text = await response.text();
    const json = /json/.test(response.headers.get("content-type") ?? "") && text !== "";
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: json ? (JSON.parse(text) as Record<string, unknown>) : {},
    };
  };
}

export type TestEvent = { type: string; [field: string]: unknown };

/** An event as a shop that makes watches would write it; whatever is given counts instead. */
export function shipping(given: Partial<TestEvent> = {}): TestEvent {
  return {
    type: "ObjectEvent",
    action: "OBSERVE",
    bizStep: "shipping",
    disposition: "in_transit",
    eventTime: "2026-03-01T08:00:00.000+07:00",
    eventTimeZoneOffset: "+07:00",
    epcList: ["urn:epc:id:sgtin:8938505.012345.1001"],
    readPoint: { id: "urn:epc:id:sgln:8938505.00001.0" },
    ...given,
  };
}

/** A capture document of events. */
export function documentOf(events: readonly TestEvent[], more: Record<string, unknown> = {}): string {
  return JSON.stringify({
    "@context": [contextAddress, { ex: "https://example.com/ns/" }],
    type: "EPCISDocument",
    schemaVersion: "2.0",
    creationDate: "2026-03-02T00:00:00Z",
    epcisBody: { eventList: events },
    ...more,
  });
}

/** Hands a document in and runs its job, as the worker would. */
export async function capture(
  db: TestDatabase,
  ask: TraceAsk,
  who: Actor,
  body: string | Uint8Array,
  { headers = {}, query = "" }: { headers?: Record<string, string>; query?: string } = {},
): Promise<Record<string, unknown>> {
  const taken = await ask(who, "POST", `/capture${query}`, { body, headers });
  if (taken.status !== 202) return { status: taken.status, ...taken.body };
  const id = (taken.headers.get("location") ?? "").split("/").at(-1) as string;
  await captureDocumentsJob.handler(runOn(db), { agency: who.agency as string });
  return (await ask(who, "GET", `/capture/${id}`)).body;
}

/** A running job on a test database. */
export function runOn(
  db: TestDatabase,
  now: () => Date = () => new Date(),
): Parameters<typeof captureDocumentsJob.handler>[0] {
  return {
    database: db.database,
    now,
    log: createLog("silent"),
    signal: new AbortController().signal,
    house: null,
    contextOf: (agency) => createContext(db.database, { actor: { ...systemActor(agency ?? ""), agency }, clock: now }),
  };
}

/** The events of an answer. */
export function eventsOf(answer: TraceAnswer): Record<string, unknown>[] {
  const body = answer.body["epcisBody"] as
    | { queryResults?: { resultsBody: { eventList: Record<string, unknown>[] } } }
    | undefined;
  return body?.queryResults?.resultsBody.eventList ?? [];
}
