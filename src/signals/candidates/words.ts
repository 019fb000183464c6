import { formatDay } from "../../kernel/text/format.ts";
import type { Lang, TextKey } from "../../kernel/text/index.ts";
import { allText, text } from "../../kernel/text/index.ts";
import { refusalCodes } from "../../services/fetching/index.ts";
import type { Check } from "./checks.ts";
import type { CandidateClaims } from "./model.ts";
import { claimNames } from "./model.ts";

const catalog = allText();
const isKey = (key: string): key is TextKey => key in catalog;

/** What came of a look, in words. */
export function outcomeWords(lang: Lang, outcome: string): string {
  const status = /^http-(\d+)$/.exec(outcome)?.[1];
  if (status !== undefined) return text(lang, "candidates.outcome.http", { status });
  const refusal = refusalCodes.find((code) => code === outcome);
  if (refusal !== undefined) return text(lang, `fetching.refusal.${refusal}`);
  const key = `candidates.outcome.${outcome}`;
  return isKey(key) ? text(lang, key) : outcome;
}

/** What a check says, as a sentence. */
export function checkWords(lang: Lang, { check, why, of }: Check): string {
  const named = check === "host" && why === "unknown" && of["platform"] !== undefined ? "unknown-status" : why;
  const key = `candidates.why.${check}.${named}`;
  const day = /^\d{4}-\d{2}-\d{2}$/.exec(of["since"] ?? "")?.[0];
  const said = day === undefined ? of : { ...of, since: formatDay(lang, new Date(`${day}T12:00+07:00`)) };
  return isKey(key) ? text(lang, key, said) : why;
}

/** What a reason of the score is called: the criterion, or what the check says. */
export function reasonWords(lang: Lang, sign: string, checks: readonly Check[]): string {
  const [kind, name, ...rest] = sign.split(".");
  if (kind === "criterion") return text(lang, `candidates.criterion.${name}` as TextKey);
  const check = checks.find((one) => one.check === name && one.why === rest.join("."));
  return check === undefined ? text(lang, "candidates.why.listings") : checkWords(lang, check);
}

export type ShownClaim = {
  claim: (typeof claimNames)[number];
  name: string;
  value: string;
  snippet: string;
  url: string;
};

/** The claims that a site makes, each with its name and value in words and the place where it stands. */
export function claimWords(lang: Lang, claims: CandidateClaims): ShownClaim[] {
  return claimNames.flatMap((claim) => {
    const claimed = claims[claim];
    if (claimed === null) return [];
    const name = text(lang, `candidates.claim.${claim}`);
    return [{ claim, name, value: valueWords(lang, claims, claim), snippet: claimed.snippet, url: claimed.url }];
  });
}

function valueWords(lang: Lang, claims: CandidateClaims, claim: (typeof claimNames)[number]): string {
  switch (claim) {
    case "registration": {
      const target = claims.registration?.value.target ?? null;
      return target === null
        ? text(lang, "candidates.value.badge.nowhere")
        : text(lang, "candidates.value.badge.target", { target });
    }
    case "language": {
      const code = claims.language?.value ?? "";
      return code === "vi" ? text(lang, "candidates.value.vi") : text(lang, "candidates.value.language", { code });
    }
    case "deliversToVietnam":
      return text(lang, "candidates.value.yes");
    default:
      return claims[claim]?.value ?? "";
  }
}
