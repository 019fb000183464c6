import { dayBefore } from "./days.ts";
import type { MarketDay, MarketPlatform } from "./model.ts";

type Written = Pick<MarketPlatform, "host" | "name" | "kind" | "status"> & { daysAgo: number; note: string };

// The ending .example is kept for examples and leads nowhere (RFC 2606).
const written: readonly Written[] = [
  {
    host: "cho-viet-mau.example",
    name: "Chợ Việt Mẫu",
    kind: "intermediary",
    status: "registered",
    daysAgo: 900,
    note: "Sàn trung gian.",
  },
  {
    host: "san-sen-mau.example",
    name: "Sàn Sen Mẫu",
    kind: "intermediary",
    status: "registered",
    daysAgo: 610,
    note: "Sàn trung gian.",
  },
  {
    host: "mua-nhanh-mau.example",
    name: "Mua Nhanh Mẫu",
    kind: "direct-sale",
    status: "notified",
    daysAgo: 450,
    note: "Trang bán hàng trực tiếp đã thông báo.",
  },
  {
    host: "mang-phuong-mau.example",
    name: "Mạng Phượng Mẫu",
    kind: "social",
    status: "registered",
    daysAgo: 320,
    note: "Mạng xã hội có chức năng bán hàng.",
  },
  {
    host: "gio-hang-mau.example",
    name: "Giỏ Hàng Mẫu",
    kind: "intermediary",
    status: "pending",
    daysAgo: 60,
    note: "Hồ sơ đăng ký đang được xem xét.",
  },
  {
    host: "dao-hang-mau.example",
    name: "Đảo Hàng Mẫu",
    kind: "intermediary",
    status: "unregistered",
    daysAgo: 200,
    note: "Sàn xuyên biên giới chưa đăng ký.",
  },
  {
    host: "huy-hieu-mau.example",
    name: "Huy Hiệu Mẫu",
    kind: "intermediary",
    status: "unregistered",
    daysAgo: 150,
    note: "Trang tự gắn huy hiệu “đã đăng ký” trong khi sổ không có tên.",
  },
  {
    host: "sieu-re-mau.example",
    name: "Siêu Rẻ Mẫu",
    kind: "direct-sale",
    status: "unregistered",
    daysAgo: 90,
    note: "Trang bị nêu trong danh sách lừa đảo.",
  },
];

/** Hosts of the story: where ordinary shops are, which one is unregistered, and which stands on the scam list. */
export const hosts = {
  ordinary: written.slice(0, 5).map((platform) => platform.host),
  unregistered: "dao-hang-mau.example",
  falseBadge: "huy-hieu-mau.example",
  scam: "sieu-re-mau.example",
} as const;

const invented = "(hư cấu, dữ liệu mẫu)";

/** The invented register, as it stood before `day`. */
export function inventPlatforms(day: string): MarketPlatform[] {
  return written.map(({ daysAgo, note, ...platform }) => ({
    ...platform,
    aliases: [`m.${platform.host}`],
    owner: `Công ty ${platform.name} ${invented}`,
    taxCode: null,
    registeredOn: platform.status === "registered" || platform.status === "notified" ? dayBefore(day, daysAgo) : null,
    validFrom: dayBefore(day, daysAgo),
    validUntil: null,
    note: `${note} ${invented}`,
    certainty: "invented",
  }));
}

export function inventScamHosts(day: string): { address: string; firstSeen: MarketDay }[] {
  const addresses = [hosts.scam, "trung-thuong-mau.example", "nhiem-vu-mau.example", `${hosts.falseBadge}/hoan-tien`];
  return addresses.map((address, at) => ({ address, firstSeen: dayBefore(day, 40 + 9 * at) }));
}
