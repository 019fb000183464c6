import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { systemActor } from "../../../kernel/actor.ts";
import { derivedId } from "../../../kernel/id.ts";
import { addPartner, listPartners } from "../../../registers/agencies/index.ts";
import type { HubItem } from "../../../outcomes/exchange/index.ts";
import { addHub, changeHub, contextForHubs, listHubs, syncHub } from "../../../outcomes/exchange/index.ts";
import { defaultAgency } from "../with-house.ts";
import type { ExchangeStage } from "./load-market.ts";
import { contextOf } from "./load-market.ts";
import type { Officers } from "./officers.ts";

const partner = "xx.ttm";
const house = "hse_heThongHuCauMauSo001";
const secret = "khoa-hu-cau-cua-du-lieu-mau";
const name = "Hệ thống Thị trường Xứ Mẫu (hư cấu)";
const moved = "https://xu-mau.example";

/**
 * Another house that was read twice: the first time it gave records, of which one could not be read and one is gone again; the second time it no
 * longer took the key. It is played on this machine; afterwards its address leads nowhere and it stays off. Once.
 */
export async function readHub(stage: ExchangeStage, officers: Officers): Promise<void> {
  const chief = contextOf(stage, officers.administrator);
  if ((await chief.read((tx) => listHubs(tx, { limit: 1 }))).items.length > 0) return;
  if ((await chief.read(listPartners)).every(({ id }) => id !== partner))
    await addPartner(chief, {
      id: partner,
      nameVi: "Cơ quan Quản lý thị trường Xứ Mẫu (hư cấu)",
      nameEn: "Market Authority of Sampleland (invented)",
      validFrom: "2026-01-01",
    });
  const their = await houseOnLoopback();
  try {
    const key = stage.exchangeKey;
    const { id } = await addHub(chief, { name, address: their.url, partner, secret }, key);
    const run = {
      database: stage.database,
      now: stage.clock,
      contextOf: (agency: string | null) => contextOf(stage, systemActor(agency ?? defaultAgency)),
    };
    const ctx = await contextForHubs(run, defaultAgency);
    const sync = () => syncHub(ctx, id, { key, partners: new URL(their.url).host, stop: () => false, onFault: thrown });
    await sync();
    their.forgetKey();
    await sync();
    const { items } = await chief.read((tx) => listHubs(tx, { limit: 1 }));
    await changeHub(chief, id, items[0]?.row.version ?? 0, { name, address: moved, secret }, key);
  } finally {
    await their.close();
  }
}

/** A house that gives one page of its feed, until it takes the key no more. */
async function houseOnLoopback() {
  let isKeyKnown = true;
  const server = createServer((asked, answer) => {
    asked.resume();
    const told = { house, items: asked.method === "GET" ? given : [], next: "1", more: false, behind: 0 };
    answer.writeHead(isKeyKnown ? 200 : 401, { "content-type": "application/json" }).end(JSON.stringify(told));
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    forgetKey: () => void (isKeyKnown = false),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const recordId = (n: number) => derivedId("rec", house, String(n));

function put(n: number, kind: string, title: string, fields: readonly (readonly [string, string])[]): HubItem {
  return {
    id: recordId(n),
    kind: "put",
    record: {
      agency: "xx.ttm",
      kind,
      title,
      summary: "",
      occurredOn: "2026-11-10",
      level: "agencies",
      until: null,
      fields: fields.map(([field, value]) => ({ name: field, value, unit: null, level: "agencies" })),
      origin: { house, record: recordId(n) },
      path: [],
    },
  };
}

const given: unknown[] = [
  put(1, "seizure", "Lô giày thể thao giữ ở cảng Xứ Mẫu (hư cấu)", [["Nơi đến", "Cảng Cát Lái"]]),
  put(2, "seller", "Gian hàng nước hoa gửi hàng sang Việt Nam (hư cấu)", [["Trang", "https://nuoc-hoa-mau.example"]]),
  put(3, "shipment", "Chuyến hàng mỹ phẩm không nhãn (hư cấu)", [["Khối lượng", "120 kg"]]),
  { id: recordId(4), kind: "gone", record: null },
  { id: recordId(5), kind: "put", record: { title: "Tin bị cắt giữa chừng (hư cấu)" } },
];

function thrown(error: unknown): never {
  throw error;
}
