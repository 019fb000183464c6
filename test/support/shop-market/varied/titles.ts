import type { Change, VariedPage } from "./change.ts";

/** Other ways to show the name of the goods. */
export const titleChanges: readonly Change[] = [
  { share: 0.08, apply: withoutHeading },
  { share: 0.1, apply: underSiteTitle },
  { share: 0.05, apply: withDemonstration },
  { share: 0.12, apply: withBadge },
  { share: 0.15, apply: underAnother },
];

const slogans = [
  "ĐẸP HƠN MỖI NGÀY",
  "Vì sao hàng nghìn gia đình đã tin chọn?",
  "Trao niềm tin, nhận nụ cười",
  "Chào mừng quý khách đến với chúng tôi!",
  "Chỉ hôm nay: giảm đến 50%",
  "Chuyện nghề sau mười năm đứng lò",
  "An tâm trọn vẹn cho cả nhà",
  "Hàng mới về tháng này",
];

/** The site's name as its tags or the end of the window's title tell it. */
const siteOf = (html: string) =>
  /property=["']?og:site_name["']? content=["']([^"']+)/i.exec(html)?.[1] ??
  /<title>[^<]*\s[|–-]\s([^<|–-]+)<\/title>/i.exec(html)?.[1];

/** A window's title that is the same on all pages of the site. */
function underSiteTitle({ html, ...page }: VariedPage, draw: () => number): VariedPage {
  const slogan = slogans[Math.floor(draw() * slogans.length)]!;
  const site = siteOf(html);
  const [before, between] = draw() < 0.3 ? ["::: ", " ::: "] : ["", " - "];
  const title = site === undefined ? slogan : `${before}${site}${between}${slogan}`;
  return { ...page, html: html.replace(/<title>[\s\S]*?<\/title>/i, () => `<title>${title}</title>`) };
}

const plainWays = [
  (name: string) => `<table><tr><td>Tên hàng</td><td>${name}</td></tr></table>`,
  (name: string) => `<dl><dt>Tên sản phẩm</dt><dd>${name}</dd></dl>`,
  (name: string) => `<p><b>${name}</b></p>`,
  (name: string) => `<table><tr><td><font size="4">${name}</font></td></tr></table>`,
  (name: string) => `<p>Sản phẩm: ${name}</p>`,
];

/** The name in a row or as plain old pages show it. */
function withoutHeading({ html, ...page }: VariedPage, draw: () => number): VariedPage {
  const way = plainWays[Math.floor(draw() * plainWays.length)]!;
  return { ...page, html: html.replace(/<h1\b[^>]*>([\s\S]*?)<\/h1>/i, (_, name: string) => way(name)) };
}

const demonstrations = [
  "Áo thun mẫu 01",
  "Sample product",
  "Ghế gỗ sồi Demo Home cao cấp",
  "Premium T-Shirt",
  "Son môi dưỡng ẩm Bella 3.5g",
];

/** What machines are told is left over from what a theme was shown with. */
function withDemonstration({ html, ...page }: VariedPage, draw: () => number): VariedPage {
  const name = demonstrations[Math.floor(draw() * demonstrations.length)]!;
  const data = JSON.stringify({
    "@context": "https://schema.org",
    "@type": "Product",
    name,
    offers: { "@type": "Offer", price: "99000", priceCurrency: "VND" },
  });
  const bare = html.replace(/<script[^>]*ld\+json[^>]*>[\s\S]*?<\/script>/gi, "");
  return {
    ...page,
    html: bare.replace(/<\/head>/i, () => `<script type="application/ld+json">${data}</script></head>`),
  };
}

/** A slogan or the site's name in the great heading, the goods in a smaller one. */
function underAnother({ html, ...page }: VariedPage, draw: () => number): VariedPage {
  const site = siteOf(html);
  const slogan = slogans[Math.floor(draw() * slogans.length)]!;
  const heading = site !== undefined && draw() < 0.5 ? site : slogan;
  const lower = ["h2", "h2", "h3", "p", "b"][Math.floor(draw() * 5)]!;
  const isToldToo = draw() < 0.5;
  const under = html
    .replace(/<h1\b/i, () => `<h1>${heading}</h1><h1`)
    .replace(
      /(<h1>.*?<\/h1>)<h1\b([\s\S]*?)<\/h1>/i,
      (_, first: string, rest: string) => `${first}<${lower}${rest}</${lower}>`,
    );
  return {
    ...page,
    html: isToldToo ? under.replace(/<title>[\s\S]*?<\/title>/i, () => `<title>${heading}</title>`) : under,
  };
}

const badges = [
  "Yêu thích",
  "Mall",
  "HOT",
  "-20%",
  "Hàng mới",
  "Bán chạy",
  "Ưu đãi tháng này",
  "Tên sản phẩm:",
  "Freeship",
];

/** A badge or label in the heading, before the name or behind it, in an element of its own. */
function withBadge({ html, ...page }: VariedPage, draw: () => number): VariedPage {
  const badge = badges[Math.floor(draw() * badges.length)]!;
  const isBehind = draw() < 0.3 && !badge.endsWith(":");
  const changed = html.replace(/<h1\b([^>]*)>([^<]+)<\/h1>/i, (_, attributes: string, name: string) =>
    isBehind
      ? `<h1${attributes}>${name} <span>${badge}</span></h1>`
      : `<h1${attributes}><span>${badge}</span> ${name}</h1>`,
  );
  return { ...page, html: changed };
}
