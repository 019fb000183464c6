import type { Context } from "../../../kernel/context.ts";
import { approveNotice, draftNotice, listNotices, submitNotice } from "../../../handling/notices/index.ts";
import type { Market } from "./model.ts";
import { hosts } from "./platforms.ts";
import { recalledGoods } from "./recalls.ts";

type Draft = Parameters<typeof draftNotice>[1];

/**
 * Two notices that an invented officer drafts and an invented approver publishes, and one that waits for approval: so that the
 * public pages have something to show. Those that are there already stay as they are.
 */
export async function issueNotices(
  officer: Context,
  approver: Context,
  market: Market,
  caseId: string | null,
): Promise<void> {
  await brought(officer, approver, warningAboutPlatform(market));
  await brought(officer, approver, recallOfMilk(market));
  await brought(officer, null, warningAboutShops(market, caseId));
}

/** Takes a notice as far as it goes: drafted, laid before the approvers, and published where one is given. */
async function brought(officer: Context, approver: Context | null, draft: Draft): Promise<void> {
  const { items } = await listNotices(officer, { q: draft.title.vi }, { limit: 20 });
  const known = items.find((one) => one.title.vi === draft.title.vi);
  let notice = known ?? (await draftNotice(officer, draft));
  if (notice.state === "draft") notice = await submitNotice(officer, notice.id, notice.version);
  if (notice.state === "submitted" && approver !== null) await approveNotice(approver, notice.id, notice.version);
}

/** The phone that the recall names as the line of the invented seller. */
export const sellerOfMilk = (market: Market): string => market.reusedPhones[0]?.phone ?? market.network.phone;

/** A shop of the warned platform, which the warning names. */
export const warnedShop = (market: Market): string =>
  market.shops.find((shop) => shop.host === hosts.scam)?.name ?? hosts.scam;

function warningAboutPlatform(market: Market): Draft {
  const shop = warnedShop(market);
  return {
    kind: "warning",
    title: {
      vi: `Cảnh báo về nền tảng ${hosts.scam} (hư cấu)`,
      en: `Warning about the platform ${hosts.scam} (invented)`,
    },
    body: {
      vi: `Nền tảng ${hosts.scam} và gian hàng “${shop}” nhận tiền trước rồi không giao hàng. Cảnh báo này hư cấu, thuộc dữ liệu mẫu của hệ thống.`,
      en: `The platform ${hosts.scam} and its shop “${shop}” take payment and deliver nothing. This warning is invented and belongs to the system's sample data.`,
    },
    advice: {
      vi: "Không chuyển tiền trước, không bấm vào liên kết được gửi qua tin nhắn.",
      en: "Do not pay in advance, and do not follow links sent by message.",
    },
    violator: null,
    subjects: [
      { kind: "host", value: hosts.scam, shown: hosts.scam },
      { kind: "seller", value: shop, shown: shop },
    ],
  };
}

function recallOfMilk(market: Market): Draft {
  const { milk } = recalledGoods;
  const phone = sellerOfMilk(market);
  return {
    kind: "recall",
    title: { vi: `Thu hồi ${milk.name} ${milk.brand} (hư cấu)`, en: "Recall of an infant formula (invented)" },
    body: {
      vi: `Sản phẩm mang mã ${milk.gtin} bị thu hồi vì bao bì hở. Các gian hàng dùng số ${phone} vẫn rao bán. Thông báo này hư cấu, thuộc dữ liệu mẫu của hệ thống.`,
      en: `Goods with the bar code ${milk.gtin} are recalled because their tins leak. Shops with the phone ${phone} still offer them. This notice is invented and belongs to the system's sample data.`,
    },
    advice: { vi: "Ngừng dùng và trả lại nơi mua.", en: "Stop using it and return it to where you bought it." },
    violator: null,
    subjects: [
      { kind: "gtin", value: milk.gtin, shown: milk.gtin },
      { kind: "phone", value: phone, shown: phone },
    ],
  };
}

function warningAboutShops(market: Market, caseId: string | null): Draft {
  const { phone, shops } = market.network;
  return {
    kind: "warning",
    title: {
      vi: "Cảnh báo năm gian hàng bán hàng nhái (hư cấu)",
      en: "Warning about five shops that sell copies (invented)",
    },
    body: {
      vi: `Năm gian hàng cùng dùng số ${phone} bán hàng nhái trên nhiều nền tảng. Cảnh báo này hư cấu, thuộc dữ liệu mẫu của hệ thống.`,
      en: `Five shops that share the phone ${phone} sell copies on several platforms. This warning is invented and belongs to the system's sample data.`,
    },
    advice: { vi: "Kiểm tra người bán trước khi đặt hàng.", en: "Check the seller before you order." },
    violator: null,
    subjects: [
      { kind: "phone", value: phone, shown: phone },
      ...shops.map(({ name }) => ({ kind: "seller" as const, value: name, shown: name })),
    ],
    ...(caseId === null ? {} : { caseId }),
  };
}
