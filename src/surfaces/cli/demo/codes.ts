import { makeSerial, pinOf, signCode } from "../../../engines/codes/index.ts";
import { gs1CheckDigit } from "../../../engines/gs1/index.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { systemActor } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { TextKey } from "../../../kernel/text/index.ts";
import { partyByTaxCode } from "../../../registers/parties/index.ts";
import { passportsOfParty } from "../../../registers/passports/index.ts";
import type { Batch } from "../../../signals/origin/index.ts";
import {
  approveOrder,
  decidingAuthority,
  issueBatch,
  listOrders,
  placeOrder,
  placeOrderInput,
  reportActivation,
  setCodeNotice,
  verifierOf,
  verify,
} from "../../../signals/origin/index.ts";
import { captureEvent } from "../../../signals/traces/index.ts";
import type { House } from "../house.ts";
import type { Stage } from "./load-market.ts";
import { contextOf } from "./load-market.ts";
import { inventedTaxCode } from "./numbers.ts";

/** A code to try on the portal, and what it shows. */
export type CodeToTry = { code: string; pin: string | null; look: TextKey };
type CodeStage = Stage & Pick<House, "files" | "originKeys">;

const codesOrdered = 240;
/** The places of the codes in their batch that something happened to. */
const at = { fresh: 0, used: 1, copied: 2, stolen: 3 } as const;
const provincesOfCopies = ["01", "79", "48", "31", "92", "01", "79", "24"];

/**
 * A batch of codes of the first invented business, by the doors that real ones take: ordered, approved, made, put on goods; one used, one scanned all
 * over the country, one reported stolen; and the way of a carton from the maker to a shop. A second time it only says which codes to try.
 */
export async function putCodesOnGoods(stage: CodeStage, desk: { approver: Actor }, host: string): Promise<CodeToTry[]> {
  const approver = contextOf(stage, desk.approver);
  const party = await approver.read((tx) => partyByTaxCode(tx, inventedTaxCode(0)));
  if (party === null) return [];
  const maker = contextOf(stage, partyPerson(party.id, party.name));
  const { items } = await listOrders(maker, {}, { limit: 1 });
  const known = items[0]?.batch;
  if (known !== undefined && known !== null) return codesToTry(stage, known, host);
  const [goods] = await maker.read((tx) => passportsOfParty(tx, party.id));
  if (goods === undefined) return [];
  const batch = await issue(stage, maker, approver, goods, host);
  const codes = codesToTry(stage, batch, host);
  await letThemBeScanned(stage, codes);
  await reportStolen(stage, approver, codes[at.stolen]?.code ?? "");
  await followACarton(maker, batch, stage);
  return codes;
}

function partyPerson(id: string, name: string): Actor {
  return { kind: "party", id: "demo", name, agency: id, audiences: [id], roles: ["officer"], scopes: [] };
}

async function issue(
  stage: CodeStage,
  maker: Context,
  approver: Context,
  goods: { gtin: string; name: string },
  host: string,
): Promise<Batch> {
  const input = placeOrderInput.parse({
    gtin: goods.gtin,
    productName: goods.name,
    lot: "L2611",
    producedOn: "2026-08-03",
    expiresOn: "2029-08-02",
    size: codesOrdered,
    signed: true,
    note: "Đơn mẫu (hư cấu)",
  });
  const placed = await placeOrder(maker, input, host);
  const approved = await approveOrder(approver, placed.id, placed.version, "");
  const house = contextOf(stage, systemActor(decidingAuthority));
  await issueBatch(house, { keys: stage.originKeys, files: stage.files }, approved.batchId ?? "");
  const wasted = {
    wasted: [{ from: codesOrdered - 2, to: codesOrdered }],
    wastedSerials: [],
    note: "Rách khi dán (hư cấu)",
  };
  const { batch } = await reportActivation(maker, stage.originKeys, placed.id, wasted);
  if (batch === null) throw new Error("the codes of the demo were not issued");
  return batch;
}

function codesToTry(stage: CodeStage, batch: Batch, host: string): CodeToTry[] {
  const ref = { id: batch.id, keyVersion: batch.keyVersion };
  const codeAt = (counter: number) => {
    const serial = makeSerial(stage.originKeys, { gtin: batch.gtin, tag: batch.tag, batch: ref, counter });
    const signature = signCode(stage.originKeys, { gtin: batch.gtin, serial });
    const code = `${host}/01/${batch.gtin}/21/${serial}?s=${signature}`;
    return { code, pin: pinOf(stage.originKeys, ref, counter) };
  };
  return [
    { ...codeAt(at.fresh), look: "demo.look.code.fresh" },
    { ...codeAt(at.used), look: "demo.look.code.used" },
    { ...codeAt(at.copied), pin: null, look: "demo.look.code.copied" },
    { ...codeAt(at.stolen), pin: null, look: "demo.look.code.stolen" },
  ];
}

/** One is used in Hà Nội; the label of another turns up everywhere at once. */
async function letThemBeScanned(stage: CodeStage, codes: readonly CodeToTry[]): Promise<void> {
  const verifier = verifierOf({ database: stage.database, keys: stage.originKeys, clock: stage.clock });
  const by = { lang: stage.lang, address: "192.0.2.1" };
  const [used, copied] = [codes[at.used], codes[at.copied]];
  if (used === undefined || copied === undefined) return;
  await verify(verifier, { scan: used.code, pin: used.pin, province: "01", device: "demo", channel: "web" }, by);
  for (const [n, province] of provincesOfCopies.entries())
    await verify(verifier, { scan: copied.code, province, device: `demo-${n}`, channel: "web" }, by);
}

async function reportStolen(stage: CodeStage, approver: Context, code: string): Promise<void> {
  await setCodeNotice(approver, stage.originKeys, {
    kind: "stolen",
    about: { scope: "codes", codes: [code] },
    number: "HC-01/TB (hư cấu)",
    decidedOn: "2026-11-20",
    title: { vi: "Lô hàng mẫu bị mất trộm (hư cấu)", en: "A stolen consignment of the demo (invented)" },
    advice: { vi: "Báo nơi bán cho cơ quan gần nhất", en: "Tell the nearest authority where it was sold" },
  });
}

/** Made, packed into a carton, sent to a shop, received: what a traceability page draws. */
async function followACarton(maker: Context, batch: Batch, stage: CodeStage): Promise<void> {
  const ref = { id: batch.id, keyVersion: batch.keyVersion };
  const items = [10, 11, 12].map((counter) => {
    const serial = makeSerial(stage.originKeys, { gtin: batch.gtin, tag: batch.tag, batch: ref, counter });
    return `https://id.gs1.org/01/${batch.gtin}/21/${serial}`;
  });
  const carton = `https://id.gs1.org/00/${withCheckDigit("09520009900000001")}`;
  // The maker's own place, as its application names it, and a shop that nobody registered.
  const [factory, shop] = [`${batch.gtin.slice(1, 10)}999`, "952000990001"].map(
    (gln) => `https://id.gs1.org/414/${withCheckDigit(gln)}`,
  );
  const steps = [
    {
      type: "ObjectEvent",
      action: "ADD",
      bizStep: "commissioning",
      disposition: "active",
      epcList: items,
      place: factory,
    },
    {
      type: "AggregationEvent",
      action: "ADD",
      bizStep: "packing",
      disposition: "in_progress",
      parentID: carton,
      childEPCs: items,
      place: factory,
    },
    {
      type: "ObjectEvent",
      action: "OBSERVE",
      bizStep: "shipping",
      disposition: "in_transit",
      epcList: [carton],
      place: factory,
    },
    {
      type: "ObjectEvent",
      action: "OBSERVE",
      bizStep: "receiving",
      disposition: "in_progress",
      epcList: [carton],
      place: shop,
    },
  ];
  for (const [day, { place, ...step }] of steps.entries()) {
    const event = {
      "@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
      ...step,
      eventTime: `2026-11-${10 + day}T08:30:00.000+07:00`,
      eventTimeZoneOffset: "+07:00",
      readPoint: { id: place },
      bizLocation: { id: place },
    };
    const body = Buffer.from(JSON.stringify(event));
    await captureEvent(maker, { body, mediaType: "application/json", sharing: { level: "agencies", sharedWith: [] } });
  }
}

function withCheckDigit(digits: string): string {
  return digits + gs1CheckDigit(digits);
}
