import { z } from "zod";
import { checkTaxCode, normalizePhone, parsePersonalId } from "../../engines/vietnamese/index.ts";
import type { Lang, TextKey } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { passwordFaults, userInput } from "../../services/access/index.ts";
import type { ApplicationInput, PartyKind } from "./model.ts";
import { partyKinds } from "./model.ts";
import type { NumberProblem } from "./numbers.ts";
import { plainLine, readGln, readPrefix } from "./numbers.ts";

/** The fields of the form, in the order in which a person meets them; those of the kinds are boxes, all others are written. */
export const writtenFields = [
  "name",
  "taxCode",
  "address",
  "provinceCode",
  "ward",
  "contactName",
  "email",
  "phone",
  "glns",
  "prefixes",
  "login",
  "password",
  "passwordAgain",
] as const;
export type WrittenField = (typeof writtenFields)[number];
export type ApplicationField = WrittenField | "kinds";
/** What a person wrote into the form, as they wrote it. */
export type ApplicationWords = Record<WrittenField, string> & { kinds: string[] };
export type FormFault = { field: ApplicationField; message: string };

export type ReadParts = {
  lang: Lang;
  /** Today, for the year of birth in a personal ID. */
  asOf: string;
  /** Codes of today's provinces. */
  provinces: ReadonlySet<string>;
  /** Whether the password may be left empty: on amending, the one chosen before stands. */
  keepsPassword: boolean;
};

/** As many numbers as a form takes; more are added at the party's own desk. */
const mostNumbers = 20;
const longest: Partial<Record<WrittenField, number>> = { name: 300, address: 300, ward: 100, contactName: 200 };

/** Reads the form: what the applicant says, or everything that is wrong with it, each beside its field. */
export function readApplication(
  words: ApplicationWords,
  parts: ReadParts,
): { ok: true; input: ApplicationInput; password: string } | { ok: false; faults: FormFault[] } {
  const faults: FormFault[] = [];
  const fault = (field: ApplicationField, key: TextKey, values?: Record<string, string | number>) => {
    faults.push({ field, message: text(parts.lang, key, values) });
  };
  const line = (field: WrittenField): string => {
    const said = plainLine(words[field]);
    if (said === "") fault(field, "parties.fault.empty");
    else if (said.length > (longest[field] ?? 200)) fault(field, "parties.fault.long", { most: longest[field] ?? 200 });
    return said;
  };

  const name = line("name");
  const taxCode = words.taxCode.replace(/[\s.]/g, "");
  const wrongTaxCode = taxCodeFault(taxCode, parts.asOf);
  if (wrongTaxCode !== null) fault("taxCode", wrongTaxCode);
  const kinds = partyKinds.filter((kind: PartyKind) => words.kinds.includes(kind));
  if (kinds.length === 0) fault("kinds", "parties.fault.kinds");
  const address = line("address");
  if (!parts.provinces.has(words.provinceCode)) fault("provinceCode", "parties.fault.province");
  const ward = line("ward");
  const contactName = line("contactName");
  const phone = normalizePhone(words.phone) ?? "";
  if (words.phone.trim() === "") fault("phone", "parties.fault.empty");
  else if (phone === "") fault("phone", "parties.fault.phone");
  const email = words.email.trim();
  if (email === "") fault("email", "parties.fault.empty");
  else if (!z.email().max(200).safeParse(email).success) fault("email", "parties.fault.email");

  const numbers = <T>(field: "glns" | "prefixes", read: (typed: string) => { ok: true; value: T } | Wrong): T[] => {
    const typed = words[field].split(/[\n,;]/).map((one) => one.trim());
    const given = typed.filter((one) => one !== "");
    if (given.length > mostNumbers) fault(field, "parties.fault.many", { most: mostNumbers });
    const values: T[] = [];
    for (const one of given.slice(0, mostNumbers)) {
      const found = read(one);
      if (found.ok) values.push(found.value);
      else fault(field, `parties.fault.${field === "glns" ? "gln" : "prefix"}.${found.problem}`, { typed: one });
    }
    return [...new Set(values)];
  };
  const glns = numbers("glns", (typed) => {
    const found = readGln(typed);
    return found.ok ? { ok: true, value: found.gln } : found;
  });
  const prefixes = numbers("prefixes", (typed) => {
    const found = readPrefix(typed);
    return found.ok ? { ok: true, value: found.prefix } : found;
  });

  const login = userInput.shape.login.safeParse(words.login);
  if (!login.success) fault("login", words.login.trim() === "" ? "parties.fault.empty" : "parties.fault.login");
  if (words.password !== "" || !parts.keepsPassword) {
    // An empty name would be part of every password.
    for (const wrong of passwordFaults(words.password, words.login.trim() || "\n", parts.lang))
      faults.push({ field: "password", message: wrong.message });
    if (words.password !== words.passwordAgain) fault("passwordAgain", "parties.fault.password-again");
  }
  if (faults.length > 0) return { ok: false, faults };
  const contact = { name: contactName, email, phone };
  const input = {
    name,
    taxCode,
    kinds,
    address,
    provinceCode: words.provinceCode,
    ward,
    contact,
    glns,
    prefixes,
    login: login.data as string,
  };
  return { ok: true, input, password: words.password };
}

type Wrong = { ok: false; problem: NumberProblem };

function taxCodeFault(taxCode: string, asOf: string): TextKey | null {
  if (taxCode === "") return "parties.fault.empty";
  const checked = checkTaxCode(taxCode);
  if (!checked.ok) return `parties.fault.tax-code.${checked.problem}`;
  if (checked.kind === "person" && parsePersonalId(taxCode, asOf) === null) return "parties.fault.tax-code.person";
  return null;
}

/** The words that an application would be written with, for a form that mends it. Passwords are nobody's to show. */
export function wordsOf(input: ApplicationInput): ApplicationWords {
  return {
    name: input.name,
    taxCode: input.taxCode,
    kinds: [...input.kinds],
    address: input.address,
    provinceCode: input.provinceCode,
    ward: input.ward,
    contactName: input.contact.name,
    email: input.contact.email,
    phone: input.contact.phone,
    glns: input.glns.join("\n"),
    prefixes: input.prefixes.join("\n"),
    login: input.login,
    password: "",
    passwordAgain: "",
  };
}

/** The words of an empty form. */
export const noWords: ApplicationWords = {
  ...(Object.fromEntries(writtenFields.map((field) => [field, ""])) as Record<WrittenField, string>),
  kinds: [],
};
