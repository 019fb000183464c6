import type { ProblemCode } from "../../kernel/problem.ts";
import type { Lang } from "../../kernel/text/index.ts";

/** A page of the portal, as the one builder of addresses takes it. */
export type Page =
  | {
      page:
        | "home"
        | "check"
        | "verify"
        | "offline"
        | "platforms"
        | "warnings"
        | "warnings-feed"
        | "open-data"
        | "open-data-feed"
        | "programme"
        | "gantt"
        | "privacy"
        | "apply";
    }
  | { page: "platform"; host: string }
  | { page: "warning"; number: string }
  | { page: "application"; receipt: string }
  | { page: "passport"; gtin: string }
  | { page: "problem"; code: ProblemCode }
  | { page: "not-found" };

const vietnamese = {
  home: "/",
  check: "/kiem-tra",
  verify: "/xac-thuc",
  offline: "/xac-thuc/ngoai-tuyen",
  platform: "/san",
  warnings: "/canh-bao",
  "warnings-feed": "/canh-bao.rss",
  "open-data": "/du-lieu-mo",
  "open-data-feed": "/du-lieu-mo.rss",
  programme: "/chuong-trinh",
  gantt: "/chuong-trinh/tien-do",
  passport: "/ho-chieu",
  problem: "/problems",
  privacy: "/quyen-rieng-tu",
  apply: "/doanh-nghiep/dang-ky",
} as const;

const english: Record<keyof typeof vietnamese, string> = {
  home: "/en/",
  check: "/en/check",
  verify: "/en/verify",
  offline: "/en/verify/offline",
  platform: "/en/platforms",
  warnings: "/en/warnings",
  "warnings-feed": "/en/warnings.rss",
  "open-data": "/en/open-data",
  "open-data-feed": "/en/open-data.rss",
  programme: "/en/programme",
  gantt: "/en/programme/gantt",
  passport: "/en/passport",
  problem: "/en/problems",
  privacy: "/en/privacy",
  apply: "/en/businesses/register",
};

export const roots: Record<Lang, Record<keyof typeof vietnamese, string>> = { vi: vietnamese, en: english };

/** The address of a page in a language: Vietnamese words without marks, or English under `/en/`. */
export function addressOf(lang: Lang, page: Page): string {
  const root = roots[lang];
  switch (page.page) {
    case "platforms":
      return root.platform;
    case "platform":
      return `${root.platform}/${encodeURIComponent(page.host)}`;
    case "warning":
      return `${root.warnings}/${encodeURIComponent(page.number)}`;
    case "application":
      return `${root.apply}/${encodeURIComponent(page.receipt)}`;
    case "passport":
      return `${root.passport}/${page.gtin}`;
    case "problem":
      return `${root.problem}/${page.code}`;
    case "not-found":
      return root.home;
    default:
      return root[page.page];
  }
}
