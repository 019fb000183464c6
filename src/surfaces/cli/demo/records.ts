import type { Context } from "../../../kernel/context.ts";
import type { ExchangeKey, RecordGiven } from "../../../outcomes/exchange/index.ts";
import {
  countRecords,
  getRecord,
  keepRecords,
  noteSighting,
  proposeCorrection,
  recordInput,
  shareRecord,
} from "../../../outcomes/exchange/index.ts";
import type { ExchangeStage } from "./load-market.ts";
import { contextOf } from "./load-market.ts";
import { inventedTaxCode } from "./numbers.ts";
import type { Officers } from "./officers.ts";

/** Under which name the invented forces keep their records. */
export const recordSource = "so-mau";
/** What two of them hold without knowing it of each other. */
export const sharedTaxCode = inventedTaxCode(40);
const ports = ["Cảng Cát Lái", "Cửa khẩu Tân Thanh", "Kho ngoại quan Bắc Ninh", "Sân bay Nội Bài"] as const;
const goods = ["túi xách", "giày thể thao", "nước hoa", "mỹ phẩm", "phụ tùng xe máy", "đồng hồ"] as const;

/**
 * What two invented forces know and let each other see: a seizure that customs share with market surveillance, who have seen the same and propose a
 * correction; and two records of one phone that nobody shares, which meet blindly. Once.
 */
export async function shareRecords(stage: ExchangeStage, officers: Officers, phone: string): Promise<void> {
  const key = stage.exchangeKey;
  const [market, customs] = [contextOf(stage, officers.officer), contextOf(stage, officers.customs)];
  if ((await countRecords(customs, { sources: [recordSource] })) > 0) return;
  const kept = await keep(customs, key, [seizureOfBags(phone), seizureOpenToAll(), ...ordinarySeizures()]);
  await keep(market, key, [shopOfBags(phone), sellerOnItsOwn()]);
  await keep(customs, key, [accountOnItsOwn()]);

  const seizure = kept.ids[0] ?? "";
  const version = (await getRecord(customs, seizure)).keeping?.version ?? 0;
  await shareRecord(customs, seizure, version, {
    audiences: ["moit.dms"],
    fields: null,
    purpose: "Xử lý gian hàng bán lô túi này (hư cấu)",
    basis: "Quy chế phối hợp liên ngành (hư cấu)",
    until: new Date(stage.clock().getTime() + 60 * 24 * 3_600_000),
  });
  await getRecord(market, seizure, { door: "page", purpose: null });
  await noteSighting(market, seizure, {
    seenAt: new Date(stage.clock().getTime() - 2 * 24 * 3_600_000),
    place: "Chợ Mẫu, Hà Nội (hư cấu)",
    note: "Cùng kiểu tem giả trên quai túi. (hư cấu)",
    level: "own",
    sharedWith: [],
  });
  await proposeCorrection(market, seizure, {
    field: "Nhãn hiệu",
    value: "Hoa Mẫu (hư cấu)",
    unit: null,
    reason: "Tem trên hàng ghi tên này, xem ảnh ở hồ sơ của chúng tôi. (hư cấu)",
  });
}

function keep(ctx: Context, key: ExchangeKey, records: RecordGiven[]) {
  return keepRecords(
    ctx,
    recordSource,
    records.map((one) => recordInput.parse(one)),
    key,
  );
}

const seizureOfBags = (phone: string): RecordGiven => ({
  externalId: "tam-giu-1",
  kind: "seizure",
  title: "Lô túi xách nghi giả ở Cảng Cát Lái (hư cấu)",
  summary: "Khai là vải vụn; mở ra có 640 túi xách mang nhãn hiệu nổi tiếng. (hư cấu)",
  fields: [
    { name: "Số lượng", value: "640", unit: "chiếc" },
    { name: "Nhãn hiệu", value: "Hoa Mau (hư cấu)" },
    { name: "Điện thoại người nhận", value: phone },
    { name: "Nguồn tin", value: "Người báo tin số 7 (hư cấu)", level: "own" },
  ],
});

/** What everybody may read: it stands among the open data. */
const seizureOpenToAll = (): RecordGiven => ({
  externalId: "tam-giu-mo",
  kind: "seizure",
  title: "Mũ bảo hiểm dán dấu hợp quy giả ở Cửa khẩu Tân Thanh (hư cấu)",
  summary: "Dấu in mờ, không có tên nơi chứng nhận. Người mua hãy xem kỹ dấu ở mặt sau mũ. (hư cấu)",
  level: "public",
  fields: [
    { name: "Số lượng", value: "1200", unit: "chiếc" },
    { name: "Dấu hiệu nhận biết", value: "Dấu CR in lệch, chữ nhòe (hư cấu)" },
  ],
});

const shopOfBags = (phone: string): RecordGiven => ({
  externalId: "gian-hang-1",
  kind: "seller",
  title: "Gian hàng túi xách giá rẻ (hư cấu)",
  level: "agencies",
  fields: [
    { name: "Điện thoại người nhận", value: phone },
    { name: "Nhãn hiệu", value: "Hoa Mẫu (hư cấu)" },
    { name: "Số lượng", value: "37", unit: "chiếc" },
  ],
});

/** Two records that nobody shares and that hold one account: what comes of it is told at the next full hour. */
const sellerOnItsOwn = (): RecordGiven => ({
  externalId: "gian-hang-2",
  kind: "seller",
  title: "Người bán nước hoa qua điện thoại (hư cấu)",
  fields: [{ name: "Mã số thuế", value: sharedTaxCode }],
});
const accountOnItsOwn = (): RecordGiven => ({
  externalId: "to-khai-9",
  kind: "shipment",
  title: "Tờ khai nước hoa bị từ chối (hư cấu)",
  fields: [{ name: "MST người nhập", value: sharedTaxCode }],
});

function ordinarySeizures(): RecordGiven[] {
  return Array.from({ length: 24 }, (_, at) => ({
    externalId: `tam-giu-${at + 2}`,
    kind: "seizure" as const,
    title: `Lô ${goods[at % goods.length]} số ${at + 2}, ${ports[at % ports.length]} (hư cấu)`,
    level: at % 3 === 0 ? ("agencies" as const) : ("own" as const),
    fields: [{ name: "Số lượng", value: String(50 + ((at * 37) % 400)), unit: "chiếc" }],
  }));
}
