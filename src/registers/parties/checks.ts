import type { TaxCodeKind } from "../../engines/vietnamese/index.ts";
import { checkTaxCode } from "../../engines/vietnamese/index.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { isLoginFree } from "../../services/access/index.ts";
import type { Application, ApplicationState } from "./model.ts";
import { prefixesOf } from "./numbers.ts";
import { applicationsAlike } from "./store/applications.ts";
import { partiesWithNumbers } from "./store/numbers.ts";
import { partiesWithPhone, partyWithTaxCode } from "./store/parties.ts";

type Known = { id: string; name: string };

/** What the house checked of an application, for the officer who decides; nothing of it is told to the applicant. */
export type ApplicationChecks = {
  taxCode: { ok: boolean; kind: TaxCodeKind | null };
  /** The party that has this tax code already; and, of a branch's code, the party of its enterprise. */
  sameTaxCode: Known | null;
  enterprise: Known | null;
  samePhone: Known[];
  sameNumbers: (Known & { number: string })[];
  otherApplications: {
    id: string;
    number: string;
    state: ApplicationState;
    name: string;
    because: ("tax-code" | "phone" | "number")[];
  }[];
  wardKnown: boolean;
  loginFree: boolean;
  /** Numbers that do not begin with 893, which GS1 Vietnam gives out: a hint and no more. */
  foreignNumbers: string[];
  /** GLNs that stand under none of the prefixes claimed. */
  glnsOutside: string[];
};

export async function checksOf(tx: Transaction, of: Application): Promise<ApplicationChecks> {
  const checked = checkTaxCode(of.taxCode);
  const { taxCode: tax_code, contact, glns, prefixes } = of;
  const isBranch = checked.ok && checked.kind === "branch";
  const [same, enterprise, phones, numbers, others, loginFree] = await Promise.all([
    tx.find(partyWithTaxCode, { tax_code }),
    isBranch ? tx.find(partyWithTaxCode, { tax_code: checked.head }) : null,
    tx.rows(partiesWithPhone, { phone: contact.phone }),
    tx.rows(partiesWithNumbers, { glns, prefixes }),
    tx.rows(applicationsAlike, { id: of.id, tax_code, phone: contact.phone, glns, prefixes }),
    isLoginFree(tx, of.login),
  ]);
  // What approval itself has made is no duplicate of what it was made from.
  const another = (one: Known) => one.id !== of.partyId;
  const known = (one: Known | null) => (one !== null && another(one) ? { id: one.id, name: one.name } : null);
  return {
    taxCode: { ok: checked.ok, kind: checked.ok ? checked.kind : null },
    sameTaxCode: known(same),
    enterprise: known(enterprise),
    samePhone: phones.filter(another),
    sameNumbers: numbers.filter(another),
    otherApplications: others.map((one) => ({
      id: one.id,
      number: one.number,
      state: one.state as ApplicationState,
      name: one.name,
      because: [
        ...(one.same_tax_code ? (["tax-code"] as const) : []),
        ...(one.same_phone ? (["phone"] as const) : []),
        ...(one.same_number ? (["number"] as const) : []),
      ],
    })),
    wardKnown: of.wardCode !== null,
    loginFree: loginFree || of.state === "approved",
    foreignNumbers: [...glns, ...prefixes].filter((number) => !number.startsWith("893")),
    glnsOutside:
      prefixes.length === 0 ? [] : glns.filter((gln) => !prefixesOf(gln).some((prefix) => prefixes.includes(prefix))),
  };
}
