import { createHash } from "node:crypto";
import { normalizePhone } from "../../../engines/vietnamese/index.ts";
import { systemActor } from "../../../kernel/actor.ts";
import { sellersWithPhone } from "../../../signals/listings/index.ts";
import { ingestFile, listingProfile } from "../../../signals/monitoring/index.ts";
import { defaultAgency } from "../with-house.ts";
import { momentBefore } from "./days.ts";
import type { Stage } from "./load-market.ts";
import { contextOf } from "./load-market.ts";
import { inventedPhone } from "./numbers.ts";

/** A file of a social network: the profile that reads it, and the account in it that offers copies. */
export type SocialFile = { source: string; seller: string; phone: string; content: string };

/** Whose livestream says its offence aloud. */
export const liveSeller = "Kho Live (mẫu)";

/**
 * What a collector of posts would hand over, seen before `day`: an export of Telegram, posts in JSON lines, the words of a livestream. Each
 * has one seller of copies; beside them stand honest offers and people who only talk. None has an address: networks are real, posts are not.
 */
export function inventSocialFiles(day: string): SocialFile[] {
  return [telegramExport(day), postLines(day), livestream(day)];
}

/** Imports those files as their collectors would, each once. */
export async function loadSocial(stage: Stage, day: string): Promise<void> {
  const ctx = contextOf(stage, systemActor(defaultAgency));
  for (const { source, phone, content } of inventSocialFiles(day)) {
    const known = await ctx.read((tx) => sellersWithPhone(tx, normalizePhone(phone) ?? ""));
    if (known.length > 0) continue;
    const bytes = Buffer.from(content);
    await ingestFile(ctx, {
      profile: await listingProfile(ctx, source),
      inputHash: createHash("sha256").update(bytes).digest("hex"),
      async *open() {
        yield bytes;
      },
    });
  }
}

/** A group without an address of its own: nothing in it can be opened. */
function telegramExport(day: string): SocialFile {
  const seller = "Kho Sỉ Túi (mẫu)";
  const phone = inventedPhone(5_550_171);
  const says = (id: number, from: string, from_id: string, text: string) => ({
    id,
    type: "message",
    date_unixtime: String(Date.parse(momentBefore(day, 9, 600 + id)) / 1000),
    from,
    from_id,
    text,
  });
  const messages = [
    says(1, seller, "user1001", `Thanh lý túi Gucc! rep 1:1, giá 450k, zalo ${phone}. (hư cấu)`),
    says(2, "Người xem (mẫu)", "user1002", "Màu nâu đẹp quá"),
    says(3, "Vải Nhà (mẫu)", "user1003", "Vải cotton giá sỉ 80k một mét, ib shop. (hư cấu)"),
  ];
  const chat = { name: "Chợ sỉ túi vải (hư cấu)", type: "private_group", id: 2390, messages };
  return { source: "telegram-export", seller, phone, content: JSON.stringify(chat) };
}

function postLines(day: string): SocialFile {
  const seller = "Ví Xinh (mẫu)";
  const phone = inventedPhone(5_550_172);
  const posts = [
    {
      network: "facebook",
      id: "bai-mau-1",
      time: momentBefore(day, 6, 1215),
      account: { id: "mau-vi-xinh", name: seller },
      place: { name: "Hội mê ví (hư cấu)" },
      text: `Ví nữ giá 290k, ib shop hoặc gọi ${phone}. (hư cấu)`,
      comments: [
        { author: { id: "mau-khach", name: "Khách (mẫu)" }, text: "Hàng gì vậy shop" },
        { author: { id: "mau-vi-xinh" }, text: "Hàng s i ê u c ấ p re p 1:1 nhé chị" },
      ],
    },
    {
      network: "zalo",
      id: "bai-mau-2",
      time: momentBefore(day, 6, 1220),
      account: { id: "mau-bep", name: "Bếp Lá (mẫu)" },
      text: "Bánh tráng phơi sương giá 35k, ship toàn quốc, không bán hàng giả. (hư cấu)",
    },
  ];
  return { source: "social-posts", seller, phone, content: posts.map((post) => JSON.stringify(post)).join("\n") };
}

function livestream(day: string): SocialFile {
  const phone = inventedPhone(5_550_173);
  const said: [at: string, until: string, words: string][] = [
    ["00:00:05.000", "00:00:08.000", "chào cả nhà, tối nay kho mình xả hàng"],
    ["00:03:40.000", "00:03:44.500", "áo thun cotton ba màu, mặc ở nhà mát lắm"],
    ["00:12:31.000", "00:12:34.000", "tới túi Gucci nha, hàng rep"],
    ["00:12:34.000", "00:12:37.500", "1:1 nha mọi người, chốt đơn giúp em"],
    ["00:27:02.000", "00:27:06.000", "đôi này super fake, đi êm y như hãng"],
    ["00:41:15.000", "00:41:19.000", "cảm ơn cả nhà, mai mình lên lại lúc tám giờ"],
  ];
  const head = [
    "network: tiktok",
    "id: live-mau-1",
    `account: ${liveSeller}`,
    "account_id: mau-kho-live",
    "title: Xả kho tối thứ bảy (hư cấu)",
    `time: ${momentBefore(day, 4, 1200)}`,
    `text: Phiên bán hàng hư cấu của dữ liệu mẫu, đặt hàng qua ${phone}`,
  ];
  const cues = said.map(([at, until, words]) => `${at} --> ${until}\n${words}\n`);
  const content = ["WEBVTT\n", `NOTE\n${head.join("\n")}\n`, ...cues].join("\n");
  return { source: "livestream-transcript", seller: liveSeller, phone, content };
}
