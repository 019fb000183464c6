import { isPublicAddress } from "../../services/fetching/index.ts";
import { hostOf } from "../../registers/platforms/index.ts";

/** A site by its host, or an app by its number in a store. */
export type CandidateAddress = { kind: "site" | "app"; key: string; host: string; url: string };
export type AddressFault = "no-address" | "own-network" | "no-app";

const bundle = /^[a-z][\w]*(?:\.[a-z]\w*)+$/i;

/**
 * Reads an address as people write it: a link, a bare domain, an app in Google Play or the App Store. A path says nothing of a site,
 * so one host is one candidate; an international name is kept in punycode.
 *
 * @example candidateAddress("https://www.Shop-La.example/ao?x=1") // { kind: "site", key: "shop-la.example", … }
 */
export function candidateAddress(written: string): CandidateAddress | AddressFault {
  const host = hostOf(written.trim());
  if (host === null) return "no-address";
  if (host === "play.google.com" || host === "apps.apple.com" || host === "itunes.apple.com")
    return appAddress(host, written.trim());
  if (/^[\d.]+$/.test(host) && !isPublicAddress(host)) return "own-network";
  const key = host.startsWith("www.") ? host.slice(4) : host;
  return { kind: "site", key, host: key, url: `https://${key}/` };
}

function appAddress(host: string, written: string): CandidateAddress | AddressFault {
  const url = URL.parse(/^https?:\/\//i.test(written) ? written : `https://${written}`);
  if (host === "play.google.com") {
    const id = url?.searchParams.get("id") ?? "";
    if (!bundle.test(id) || id.length > 150) return "no-app";
    return { kind: "app", key: `play:${id}`, host, url: `https://play.google.com/store/apps/details?id=${id}&hl=vi` };
  }
  const id = /\/id(\d{5,12})(?:[/?#]|$)/.exec(url?.pathname ?? "")?.[1];
  if (id === undefined) return "no-app";
  return { kind: "app", key: `app-store:${id}`, host: "apps.apple.com", url: `https://apps.apple.com/vn/app/id${id}` };
}

/** Whether a host is a site's own: the same, or one below it. */
export function isOfSite(site: string, host: string): boolean {
  const [above, below] = [plain(site), plain(host)];
  return above !== "" && (above === below || below.endsWith(`.${above}`));
}

const plain = (host: string) => host.replace(/^www\./, "").replace(/\.$/, "");
