import { foldText } from "../../engines/vietnamese/index.ts";
import { hostOf } from "../../registers/platforms/index.ts";
import { isOfSite } from "./address.ts";
import type { RegisterPage } from "./checks.ts";

const label = /\b(?:ten mien|website|dia chi (?:website|ten mien|ung dung)|domain)\b/;
// Every repetition is bounded, and none passes the next "<": a page made to keep a processor busy costs no more than its length.
const scripts = /<(script|style)\b[^<>]{0,1000}>[\s\S]*?(?:<\/\1>|$)/gi;
const breaks = /<(?:br|\/?(?:p|div|tr|li|dl|dd|dt|h\d|table|section))\b[^<>]{0,1000}>/gi;
const tags = /<[^<>]{0,1000}>/g;
const address = /(?<![\p{L}\d.-])(?:https?:\/\/)?(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,24}/giu;
/** A page of a register is short; what stands further down is not read. */
const longest = 200_000;
const longestLine = 2_000;

/**
 * Which site a page of the register is about: ours where it names our host anywhere; another where a line labelled as its address names
 * one. A page that names none, such as one that only a browser fills, says nothing: what cannot be read is never false.
 */
export function readRegisterPage(html: string, host: string): RegisterPage {
  const lines = html
    .slice(0, longest)
    .replace(scripts, "\n")
    .replace(breaks, "\n")
    .replace(tags, " ")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim().slice(0, longestLine))
    .filter((line) => line !== "");
  let otherSite: string | null = null;
  for (const [at, line] of lines.entries()) {
    const isLabelled = label.test(foldText(`${(lines[at - 1] ?? "").slice(-100)} ${line}`));
    for (const [written] of line.matchAll(address)) {
      const named = hostOf(written);
      if (named === null) continue;
      if (isOfSite(named, host)) return { namesSite: true, otherSite: null };
      if (isLabelled && !isOfSite("gov.vn", named)) otherSite ??= named;
    }
  }
  return { namesSite: false, otherSite };
}
