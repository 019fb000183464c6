import { foldText } from "../vietnamese/index.ts";
import { found, webAddress } from "./found.ts";
import type { Badge, Found } from "./model.ts";
import type { Block } from "./page-text.ts";
import type { ParsedPage } from "./parse-page.ts";

const register = "online.gov.vn";
const pictureName =
  /bo-?_?cong-?_?thuong|(?:^|[^a-z])bct(?:[^a-z]|$)|logosalenoti|logosalereg|logoccdv|thong-?_?bao-?_?(?:bo|bct|website)|da-?_?(?:thong-?_?bao|dang-?_?k[yi])|online\.gov/i;
const saidSo = /\bda (?:thong bao|dang ky)\b.{0,30}\bbo cong thuong\b|\bda (?:thong bao|dang ky) (?:voi )?bct\b/;

/**
 * The mark of the register of e-commerce sites: its picture, the link to the register, or the words alone. Where it leads is told,
 * for a mark that leads elsewhere or nowhere proves nothing. Law: Circular 47/2014/TT-BCT.
 */
export function readBadge(page: ParsedPage, blocks: readonly Block[], url: string): Found<Badge> | null {
  let best: Found<Badge> | null = null;
  for (const element of [...page.links, ...page.pictures]) {
    const isLink = element.tag === "a" && /online\.gov/i.test(element.attributes["href"] ?? "");
    const words = element.tag === "img" ? pictureWords(element.attributes) : "";
    if (!isLink && !(words !== "" && (pictureName.test(words) || saidSo.test(foldText(words))))) continue;
    let link = element;
    while (link.tag !== "a" && link.parent !== null) link = link.parent;
    const target = link.tag === "a" ? webAddress(link.attributes["href"], url) : null;
    const inner = element.children.find((child) => typeof child !== "string" && child.tag === "img");
    const all = `${words} ${typeof inner === "object" ? pictureWords(inner.attributes) : ""} ${link.attributes["title"] ?? ""}`;
    const badge = badgeOf(target, all);
    if (best === null || (badge.leadsToRegister && !best.value.leadsToRegister))
      best = found(badge, "page", `${all} ${target ?? ""}`);
  }
  if (best !== null) return best;
  const said = blocks.find(({ folded, area }) => area !== "list" && folded.length < 200 && saidSo.test(folded));
  return said === undefined ? null : found(badgeOf(null, said.text), "page", said.text);
}

function pictureWords(attributes: Readonly<Record<string, string>>): string {
  return `${attributes["src"] ?? ""} ${attributes["data-src"] ?? ""} ${attributes["alt"] ?? ""} ${attributes["title"] ?? ""}`.slice(
    0,
    600,
  );
}

function badgeOf(target: string | null, words: string): Badge {
  const address = target === null ? null : URL.parse(target);
  const host = address?.hostname ?? "";
  const leadsToRegister = host === register || host.endsWith(`.${register}`);
  const said = `${words} ${foldText(words)}`.toLowerCase();
  const id = /(\d{2,9})(?!.*\d)/.exec(leadsToRegister ? `${address?.pathname}${address?.search}` : "")?.[1] ?? null;
  return {
    kind: /dang ?-?k[yi]|salereg|ccdv|registered/.test(said)
      ? "registered"
      : /thong ?-?bao|noti/.test(said)
        ? "notified"
        : "unknown",
    target,
    id,
    leadsToRegister,
  };
}
