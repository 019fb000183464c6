import { skeleton, skeletonKey } from "../vietnamese/index.ts";
import { couldBeVietnamese } from "./common-words.ts";

/** A host that a platform has registered. */
export type KnownHost = { host: string; name: string };

/**
 * How a host looks like another: the same name under another ending; the same but for look-alike or doubled letters; one letter off; the
 * name with words that addresses are made of.
 */
export const waysToLookAlike = ["same-name", "letters", "one-edit", "with-words"] as const;
export type LookAlike = KnownHost & { how: (typeof waysToLookAlike)[number] };

type Target = KnownHost & { label: string; key: string };

// Fewer letters than these meet by chance: "wiki" is one letter from "tiki", "conticonti" holds it.
const fewestLetters = 4;
const fewestForEdit = 6;
const fewestInside = 10;

// Second levels under which everybody registers ("com.vn"), which name nobody.
const secondLevels = new Set("ac biz co com edu gov health info int name net org pro".split(" "));

// What is put before or behind a platform's name to make an address of it, as met in lists of scam addresses.
const additions =
  "affiliate|an|app|apps|asia|bank|banking|ban|care|center|chinhhang|club|com|cskh|ctv|dai|dangky|dangnhap|deal|dichvu|don|donhang|event|express|flash|gia|giaohang|global|go|group|" +
  "hang|hanoi|hcm|help|hethong|hn|hoantien|hot|hotro|job|kho|khuyenmai|km|labor|login|mall|mua|my|net|new|news|nganhang|nhiemvu|official|online|otp|partner|pay|plus|" +
  "qua|quatang|refund|sale|sales|seller|sg|ship|shop|shops|store|sukien|support|tang|top|tri|trian|trungthuong|tuyendung|uudai|verify|vi|" +
  "vieclam|viet|vietnam|vip|vn|web|work|xacthuc";
const added = new RegExp(String.raw`^(?:${additions}|\d)*$`);
const addedAndInitials = new RegExp(String.raw`^(?:${additions}|\d)*[a-z]{1,2}\d*$`);

/**
 * Prepares to tell which platform's registered address a host may be taken for; null where none. A sub-domain of a registered host is
 * that platform's own. Hosts come as people read them, international names not in punycode. What is told is a likeness of names and no judgement: another firm may bear the name.
 *
 * @example lookAlikes([{ host: "cho-mau.vn", name: "Chợ Mẫu" }])("chomau-khuyenmai.top")?.how // "with-words"
 */
export function lookAlikes(known: readonly KnownHost[]): (host: string) => LookAlike | null {
  const own = new Set(known.map(({ host }) => host));
  const targets = known.map(targetOf).filter((target) => isTelling(target.label));
  return (host) => {
    if (isWithin(own, host)) return null;
    const labels = nameLabels(host).map((label) => plainWords(label));
    let best: LookAlike | null = null;
    for (const target of targets) {
      for (const words of labels) {
        const how = likeness(words, target);
        if (how === null || (best !== null && rank(how) >= rank(best.how))) continue;
        best = { host: target.host, name: target.name, how };
      }
    }
    return best;
  };
}

const rank = (how: LookAlike["how"]): number => waysToLookAlike.indexOf(how);

function isWithin(own: ReadonlySet<string>, host: string): boolean {
  for (let rest = host; rest !== ""; rest = rest.includes(".") ? rest.slice(rest.indexOf(".") + 1) : "")
    if (own.has(rest)) return true;
  return false;
}

/** The labels of a host that may name somebody. */
function nameLabels(host: string): string[] {
  const labels = host.split(".").slice(0, -1);
  return labels.filter((label) => !secondLevels.has(label)).map((label) => label.normalize("NFC"));
}

function targetOf({ host, name }: KnownHost): Target {
  const label = (nameLabels(host).at(-1) ?? "").replaceAll("-", "");
  return { host, name, label, key: skeletonKey(label) };
}

const isTelling = (label: string): boolean =>
  label.length >= fewestLetters && /^[a-z0-9]*[a-z][a-z0-9]*$/.test(label) && !couldBeVietnamese(label);

type Words = { written: string; words: { written: string; key: string }[] };

/** A label without its hyphens, and in the words between them, each with its skeleton. */
function plainWords(label: string): Words {
  const parts = label.split("-").filter(Boolean);
  const joined = parts.join("");
  const words = [...new Set([joined, ...parts])].map((written) => ({ written, key: skeleton(written).key }));
  return { written: joined, words };
}

function likeness({ written, words }: Words, { label, key }: Target): LookAlike["how"] | null {
  if (written === label) return "same-name";
  if (words.some((word) => word.written !== label && word.key === key)) return "letters";
  if (label.length >= fewestForEdit && words.some((word) => isOneEdit(word.written, label))) return "one-edit";
  if (label.length >= fewestInside && written.includes(label)) return "with-words";
  return words.some((word) => isWithAdditions(word.written, label)) ? "with-words" : null;
}

/** Whether a word is the name with nothing but usual additions before and behind it; a long name also bears one or two letters behind. */
function isWithAdditions(word: string, label: string): boolean {
  const at = word.indexOf(label);
  if (at === -1) return false;
  const before = word.slice(0, at);
  const after = word.slice(at + label.length);
  return added.test(before) && (added.test(after) || (label.length >= fewestForEdit && addedAndInitials.test(after)));
}

/** One letter more, less or other, or two neighbours exchanged. */
export function isOneEdit(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  const restOfOne = one.slice(from);
  const restOfOther = other.slice(from);
  if (restOfOne.slice(1) === restOfOther.slice(1)) return true;
  if (restOfOne.slice(1) === restOfOther || restOfOne === restOfOther.slice(1)) return true;
  return (
    restOfOne.slice(2) === restOfOther.slice(2) && restOfOne[0] === restOfOther[1] && restOfOne[1] === restOfOther[0]
  );
}
