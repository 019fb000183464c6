import { createHash } from "node:crypto";
import { eventHash, preHash, readDocument, writeJson, writeXml, type EpcisEvent } from "../src/engines/epcis/index.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { rounded, timed } from "./harness.ts";

export const name = "event-hash";
export const about = "the hash that tells a traceability event again, and reading the document it comes in";

const goal = 20_000;

/** One core by processor time, against SHA-256 of the same texts alone. */
export async function run({ small }: BenchOptions): Promise<BenchResult> {
  const events = Array.from({ length: small ? 500 : 20_000 }, (_, at) => shipment(at));
  for (const event of events.slice(0, 2_000)) eventHash(event);
  const hashing = await timed(() => events.forEach((event) => eventHash(event)));
  const texts = events.map((event) => preHash(event));
  const digesting = await timed(() => texts.forEach((text) => createHash("sha256").update(text).digest("hex")));
  const options = { kind: "EPCISDocument", creationDate: "2026-11-22T00:00:00Z" } as const;
  const [json, xml] = [JSON.stringify(writeJson(events, options)), writeXml(events, options, "2.0")];
  const readingJson = await timed(() => taken(json, events.length));
  const readingXml = await timed(() => taken(xml, events.length));
  const perSecond = (seconds: number) => Math.round(events.length / seconds);
  const [figure, reference] = [perSecond(hashing.cpuSeconds), perSecond(digesting.cpuSeconds)];
  return {
    name,
    figure,
    unit: "events/s of one core",
    reference,
    ratio: rounded(figure / reference),
    goal: `${goal} events/s of one core`,
    ok: figure >= goal,
    data: {
      events: events.length,
      "identifiers an event": 7,
      "letters hashed an event": Math.round(texts.reduce((sum, text) => sum + text.length, 0) / texts.length),
      "read and checked, JSON, events/s": perSecond(readingJson.cpuSeconds),
      "read and checked, XML, events/s": perSecond(readingXml.cpuSeconds),
      "letters an event, JSON": Math.round(json.length / events.length),
      "letters an event, XML": Math.round(xml.length / events.length),
    },
  };
}

function taken(text: string, count: number): void {
  const { ok, events } = readDocument(text);
  if (!ok || events.length !== count) throw new Error("the bench's own document is not right");
}

/** An invented shipment of three cases, as common captures are: URNs and Digital Links, places, an order, a temperature, an extension. */
function shipment(at: number): EpcisEvent {
  const serial = (place: number) => String(at * 3 + place).padStart(9, "0");
  return {
    "@context": [{ kho: "https://kho.example.vn/epcis/" }],
    type: "ObjectEvent",
    eventTime: new Date(Date.UTC(2026, 10, 1) + at * 1_000).toISOString(),
    eventTimeZoneOffset: "+07:00",
    action: "OBSERVE",
    bizStep: "shipping",
    disposition: "in_transit",
    epcList: [
      `urn:epc:id:sgtin:8936036.002001.${serial(0)}`,
      `urn:epc:id:sgtin:8936036.002001.${serial(1)}`,
      `https://kho.example.vn/01/08936036020014/21/${serial(2)}`,
    ],
    readPoint: { id: "urn:epc:id:sgln:8936036.00001.0" },
    bizLocation: { id: "urn:epc:id:sgln:8936036.00001.0" },
    bizTransactionList: [{ type: "po", bizTransaction: `urn:epcglobal:cbv:bt:8936036000010:${at}` }],
    destinationList: [{ type: "owning_party", destination: "urn:epc:id:pgln:8936036.00002" }],
    sensorElementList: [
      {
        sensorMetadata: { time: "2026-11-01T08:00:00+07:00" },
        sensorReport: [{ type: "Temperature", value: 4 + (at % 50) / 10, uom: "CEL" }],
      },
    ],
    "kho:xe": `29C-${String(at % 100_000).padStart(5, "0")}`,
  };
}
