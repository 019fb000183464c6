import type { Context } from "../../../kernel/context.ts";
import {
  answerEnvelope,
  changePartner,
  houseKey,
  listEnvelopePartners,
  listRecords,
  lookUpTaxCode,
  pushRecords,
  registerPartner,
  stampMessages,
  standInAuthority,
  startStandIn,
  switchPartner,
} from "../../../outcomes/exchange/index.ts";
import type { StandIn } from "../../../outcomes/exchange/index.ts";
import { systemActor } from "../../../kernel/actor.ts";
import { defaultAgency } from "../with-house.ts";
import type { ExchangeStage } from "./load-market.ts";
import { contextOf } from "./load-market.ts";
import type { Officers } from "./officers.ts";
import { recordSource, sharedTaxCode } from "./records.ts";

const system = "VN/GOV/customs.cuc/giam-sat-mau";
/** The name that this house has by itself (setting ENVELOPE_SYSTEM). */
const ours = "VN/GOV/moit.dms/chinh-hang";
const why = { basis: "Quy chế phối hợp liên ngành (hư cấu)", purpose: "Xác minh người bán nước hoa (hư cấu)" };
const user = "VNmau.tran";

/**
 * A partner of the envelope with whom messages were really signed, sent, answered and stamped: two that we ask, three that it asks, of which one is
 * refused. It is played by the stand-in on this machine; afterwards its address leads nowhere and it is switched off. Once.
 */
export async function exchangeEnvelopes(stage: ExchangeStage, officers: Officers): Promise<void> {
  const chief = contextOf(stage, officers.administrator);
  if ((await listEnvelopePartners(chief)).length > 0) return;
  const house = houseKey(stage.exchangeKey);
  const place = { system, host: "127.0.0.1", port: 0 };
  const partner = await startStandIn({ ...place, now: stage.clock, houseKey: house.text });
  try {
    const said = {
      name: "Hệ thống giám sát hải quan Mẫu (hư cấu)",
      key: partner.key,
      services: ["look-up-tax-code" as const, "push-records" as const],
      users: [user],
    };
    const { id } = await registerPartner(chief, { ...said, system, address: partner.url });
    await switchPartner(chief, id, true);
    await askThem(stage, contextOf(stage, officers.officer), id, partner);
    await askUs(stage, partner);
    const authority = standInAuthority(stage.exchangeKey, stage.clock);
    await stampMessages(contextOf(stage, systemActor(defaultAgency)), defaultAgency, authority);
    const [now] = await listEnvelopePartners(chief);
    const address = "https://giam-sat-mau.example/phong-bi";
    await changePartner(chief, id, now?.row.version ?? 0, { ...said, address });
    await switchPartner(chief, id, false);
  } finally {
    await partner.close();
  }
}

async function askThem(stage: ExchangeStage, officer: Context, id: string, partner: StandIn): Promise<void> {
  const parts = { house: houseKey(stage.exchangeKey), system: ours, partners: new URL(partner.url).host };
  await lookUpTaxCode(officer, id, { ...why, taxCode: sharedTaxCode }, parts);
  const { items } = await listRecords(officer, { sources: [recordSource] }, { after: null, limit: 100 });
  const shop = items.find(({ agency, level }) => agency === defaultAgency && level === "agencies");
  if (shop !== undefined) await pushRecords(officer, id, { ...why, records: [shop.id] }, parts);
}

async function askUs(stage: ExchangeStage, partner: StandIn): Promise<void> {
  const parts = {
    database: stage.database,
    clock: stage.clock,
    exchangeKey: stage.exchangeKey,
    house: houseKey(stage.exchangeKey),
    system: ours,
    onFault: (error: unknown) => {
      throw error;
    },
  };
  const asked = { agency: defaultAgency, user, ...why };
  const question = { taxCode: sharedTaxCode };
  await answerEnvelope(parts, partner.request(`${ours}/look-up-tax-code`, question, asked));
  await answerEnvelope(parts, partner.request(`${ours}/look-up-tax-code`, question, { ...asked, user: "VNnguoi.la" }));
  const record = {
    externalId: "canh-bao-lo-7",
    kind: "shipment",
    title: "Lô nước hoa chờ giám định ở Sân bay Nội Bài (hư cấu)",
    fields: [{ name: "MST người nhập", value: sharedTaxCode }],
  };
  await answerEnvelope(parts, partner.request(`${ours}/push-records`, { records: [record] }, asked));
}
