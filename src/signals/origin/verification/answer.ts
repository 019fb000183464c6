import provinces from "../../../../reference/provinces.json" with { type: "json" };
import type { Lang, TextKey } from "../../../kernel/text/index.ts";
import { text } from "../../../kernel/text/index.ts";
import type { VerifyAnswer } from "./model.ts";
import type { Decision, Evidence } from "./verdict.ts";
import { decide } from "./verdict.ts";
import type { PublishedCard } from "./verifier.ts";

/** What was looked up, as far as an answer may tell it. */
export type Answerable = {
  evidence: Evidence;
  gtin: string | null;
  card?: PublishedCard | null;
  lot?: string | null;
  producedOn?: string | null;
  expiresOn?: string | null;
  firstUse?: { at: Date; province: string | null } | null;
  /** Made only where a receipt is due: a signature costs more than a look-up. */
  receipt?: (() => string) | null;
};

/** How many lines of advice a verdict has. */
const adviceLines: Partial<Record<Decision["verdict"], number>> = {
  FORGED: 2,
  MISMATCH: 2,
  USED_BEFORE: 2,
  REGISTERED_ONLY: 2,
  GENUINE_FIRST: 2,
};
const provinceNames = new Map(provinces.current.map(({ code, name, name_en }) => [code, { vi: name, en: name_en }]));
const moments = {
  vi: new Intl.DateTimeFormat("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short", timeStyle: "short" }),
  en: new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "medium", timeStyle: "short" }),
};

/** The name of a province by its two digits; the digits where the register has none. */
export function provinceName(lang: Lang, code: string): string {
  return provinceNames.get(code)?.[lang] ?? code;
}

export function momentText(lang: Lang, at: Date): string {
  return moments[lang].format(at);
}

const refusals = new Map<string, VerifyAnswer>();

/** Puts a decision into words. What is refused as no code of ours tells nothing of any record: all such answers are one object. */
export function answerTo(lang: Lang, of: Answerable): VerifyAnswer {
  const decision = decide(of.evidence);
  if (decision.verdict !== "FORGED") return worded(lang, of, decision);
  const name = `${lang} ${decision.reasons.join(" ")}`;
  const known = refusals.get(name);
  if (known !== undefined) return known;
  const made = Object.freeze(worded(lang, of, decision));
  refusals.set(name, made);
  return made;
}

function worded(lang: Lang, of: Answerable, decision: Decision): VerifyAnswer {
  const { verdict, reasons, level, tone } = decision;
  const isGreen = verdict === "GENUINE_FIRST" || verdict === "GENUINE_AGAIN";
  const tellsUse = isGreen || verdict === "USED_BEFORE";
  const use = tellsUse ? (of.firstUse ?? null) : null;
  const notice = verdict === "DO_NOT_USE" && "notice" in of.evidence ? of.evidence.notice : null;
  return {
    verdict,
    tone,
    level,
    reasons,
    words: wordsOf(lang, decision, use),
    why: reasons.map((reason) => text(lang, `verify.reason.${reason}`)),
    product: productOf(of, verdict),
    firstUse: use === null ? null : { at: use.at.toISOString(), province: use.province },
    notice:
      notice === null
        ? null
        : {
            id: notice.id,
            kind: notice.kind,
            number: notice.number,
            agency: notice.agency,
            title: notice.title[lang],
            advice: notice.advice[lang],
          },
    handledBy: verdict === "NOT_OURS" && of.gtin !== null ? handlerOf(lang, of.gtin) : null,
    receipt: isGreen ? (of.receipt?.() ?? null) : null,
    degraded: of.evidence.kind === "degraded",
  };
}

function wordsOf(lang: Lang, { verdict, reasons }: Decision, use: Answerable["firstUse"]): VerifyAnswer["words"] {
  const values = {
    when: use === null || use === undefined ? "—" : momentText(lang, use.at),
    where:
      typeof use?.province === "string"
        ? text(lang, "verify.where", { province: provinceName(lang, use.province) })
        : "",
  };
  const say = (part: string) => text(lang, `verify.${verdict}.${part}` as TextKey, values);
  const lines = Array.from({ length: adviceLines[verdict] ?? 1 }, (_, at) => say(`do.${at + 1}`));
  const special =
    verdict === "PIN_WRONG" && reasons.includes("O-PIN-02")
      ? "do.locked"
      : verdict === "REGISTERED_ONLY" && reasons.includes("O-NET-01")
        ? "do.degraded"
        : null;
  return { title: say("title"), means: say("means"), advice: special === null ? lines : [say(special)] };
}

function productOf(of: Answerable, verdict: Decision["verdict"]): VerifyAnswer["product"] {
  if (of.gtin === null || verdict === "FORGED" || verdict === "NOT_OURS" || verdict === "UNREADABLE") return null;
  const { name = null, brand = null, holder = null, passport = null } = of.card ?? {};
  const { lot = null, producedOn = null, expiresOn = null } = of;
  return { gtin: of.gtin, name, brand, holder, lot, producedOn, expiresOn, passport };
}

/** Numbers that GS1 Vietnam gave are looked up at the national portal, others where GS1 keeps them. */
function handlerOf(lang: Lang, gtin: string): VerifyAnswer["handledBy"] {
  const system = /^.?893/.test(gtin) ? "vn-national" : "gs1";
  return { system, name: text(lang, `verify.handled.${system}`) };
}
