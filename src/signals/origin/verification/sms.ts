import type { Lang, TextKey } from "../../../kernel/text/index.ts";
import { text } from "../../../kernel/text/index.ts";
import { provinceName } from "./answer.ts";
import type { VerifyAnswer, VerifyInput } from "./model.ts";

/** Letters that one message of GSM 7 bit holds. */
export const smsLetters = 160;

/** What a person sends: `MÃ PIN`. The code may be written with spaces, GTIN and serial apart. */
export function readSms(message: string): Pick<VerifyInput, "scan" | "pin"> {
  const words = message.trim().split(/\s+/);
  const last = words.at(-1) ?? "";
  // A PIN has eight letters; a code is longer, or is digits alone.
  const pin =
    words.length > 1 && /^(?=.*[a-z0-9])[a-z0-9]{8}$/i.test(last) && !/^\d{8}$/.test(words.join("")) ? last : null;
  const rest = pin === null ? words : words.slice(0, -1);
  const [first = "", second] = rest;
  const isApart = rest.length === 2 && /^\d{8}$|^\d{12,14}$/.test(first) && /^[a-z0-9]{17}$/i.test(second ?? "");
  return { scan: isApart ? `(01)${first.padStart(14, "0")}(21)${(second ?? "").toUpperCase()}` : rest.join(" "), pin };
}

/** The answer in one message: letters without marks, which every telephone shows. */
export function smsAnswer(lang: Lang, answer: VerifyAnswer): string {
  const use = answer.firstUse;
  const province = use?.province ?? null;
  const values = {
    number: answer.notice?.number ?? "-",
    when: use === null ? "-" : shortMoment(new Date(use.at)),
    where: province === null ? "" : text(lang, "verify.sms.where", { province: provinceName(lang, province) }),
  };
  return gsmText(text(lang, `verify.sms.${answer.verdict}` as TextKey, values)).slice(0, smsLetters);
}

/** Marks taken off and what GSM 7 bit lacks replaced. */
export function gsmText(words: string): string {
  return words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .replace(/[–—]/g, "-")
    .replace(/[^ -Z_a-z\n]/g, "?");
}

/** `22/11/2026 14:05`, in Vietnam. */
function shortMoment(at: Date): string {
  const [, year, month, day, time] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(new Date(at.getTime() + 7 * 3_600_000).toISOString()) ?? [];
  return `${day}/${month}/${year} ${time}`;
}
