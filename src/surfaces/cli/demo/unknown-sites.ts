import type { Context } from "../../../kernel/context.ts";
import type { PageFetcher } from "../../../signals/candidates/index.ts";
import { addCandidates, decideCandidate, listCandidates, lookAtCandidate } from "../../../signals/candidates/index.ts";
import { hosts } from "./platforms.ts";

const mark = `<a href="https://${hosts.falseBadge}/chung-nhan"><img src="/da-dang-ky.png" alt="Đã đăng ký Bộ Công Thương"></a>`;

/** What the invented sites say of themselves. */
const pages: Record<string, string> = {
  [hosts.falseBadge]: page(
    "Huy Hiệu Mẫu",
    "Ấm siêu tốc Mẫu 1,8 lít. Giá: 320.000đ",
    `Công ty TNHH Huy Hiệu Mẫu (hư cấu) ${mark}`,
  ),
  "hang-xa-mau.example": page(
    "Hàng Xa Mẫu",
    "Tai nghe Mẫu không dây. Giá: 450.000đ. Giao hàng toàn quốc, thanh toán khi nhận hàng.",
    "",
  ),
  "tiem-la-mau.example": page(
    "Tiệm Lá Mẫu",
    "Trà lá sen Mẫu, gói 200 g. Giá: 85.000đ",
    "Hộ kinh doanh Tiệm Lá Mẫu (hư cấu)",
  ),
};

function page(name: string, goods: string, footer: string): string {
  return `<html lang="vi"><head><meta property="og:site_name" content="${name} (hư cấu)"></head><body><h1>${name}</h1>
    <main><p>Trang bán hàng hư cấu của dữ liệu mẫu, bày đủ hàng tiêu dùng cho mọi nhà.</p><p>${goods}</p></main><footer><p>${footer}</p></footer></body></html>`;
}

/** Nobody is asked: the sites are answered for by what is written here. */
const collector: PageFetcher = {
  async fetchPage(url) {
    const { hostname, pathname } = new URL(url);
    const html = pathname === "/" ? pages[hostname] : undefined;
    const address = "192.0.2.1"; // kept for examples (RFC 5737)
    const status = html === undefined ? 404 : 200;
    const headers = { "content-type": "text/html; charset=utf-8" };
    return {
      ok: true,
      finalUrl: url,
      status,
      headers,
      body: Buffer.from(html ?? ""),
      hops: [{ url, address, status }],
      address,
    };
  },
};

/**
 * Three sites that no register confirms: added by an invented officer, looked at, one of them decided. A second time it changes nothing;
 * a server at work may have met some of them before, in the market's listings, and never read them.
 */
export async function lookAtUnknownSites(house: Context, officer: Context): Promise<void> {
  const unread = await sitesNeverRead(officer);
  if (unread.length === 0) return;
  for (const added of await addCandidates(officer, unread))
    if (added.outcome === "noted" || added.outcome === "known")
      await lookAtCandidate(house, { collector, likeness: () => null }, added.id);
  const { items } = await officer.read((tx) => listCandidates(tx, { state: "open", q: "hang-xa-mau" }, { limit: 1 }));
  for (const { id, version } of items)
    await decideCandidate(officer, id, version, {
      decision: "unregistered",
      reason: "Tra sổ không thấy tên miền này. (hư cấu)",
    });
}

async function sitesNeverRead(officer: Context): Promise<string[]> {
  const unread: string[] = [];
  for (const host of Object.keys(pages)) {
    const { items } = await officer.read((tx) => listCandidates(tx, { state: "all", q: host }, { limit: 1 }));
    if (items.every(({ readAt }) => readAt === null)) unread.push(host);
  }
  return unread;
}
