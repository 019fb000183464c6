import assert from "node:assert/strict";
import type { Actor } from "../../src/kernel/actor.ts";
import { systemActor } from "../../src/kernel/actor.ts";
import type { Context } from "../../src/kernel/context.ts";
import { gs1CheckDigit } from "../../src/engines/gs1/index.ts";
import { loadAgencies } from "../../src/registers/agencies/index.ts";
import type { Application, ApplicationInput } from "../../src/registers/parties/index.ts";
import {
  approveApplication,
  decidingAuthority,
  getOwnApplication,
  newOnce,
  submitApplication,
} from "../../src/registers/parties/index.ts";
import type { TestDatabase } from "./database.ts";
import { officer, partyPerson } from "./database.ts";

/** The password of every applicant of the tests. */
export const applicantPassword = "dong ho cat 42 hat";

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** An invented tax code of ten digits that adds up: the `at`-th of those that there are. */
export function inventedTaxCode(at: number): string {
  for (let number = 900_000_000 + at * 11; ; number++) {
    const digits = String(number);
    const check = 10 - (weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11);
    if (check < 10) return digits + String(check);
  }
}

/** An invented GLN under a prefix. */
export function inventedGln(prefix: string, at: number): string {
  const body = prefix + String(at).padStart(12 - prefix.length, "0");
  return body + gs1CheckDigit(body);
}

/** What the `at`-th invented company says of itself. */
export function invented(at: number, other: Partial<ApplicationInput> = {}): ApplicationInput {
  return {
    name: `Công ty Hư Cấu Số ${at}`,
    taxCode: inventedTaxCode(at),
    kinds: ["manufacturer"],
    address: `${at} Đường Thử Nghiệm`,
    provinceCode: "01",
    ward: "Phường Không Có Thật",
    contact: {
      name: `Người Hư Cấu ${at}`,
      email: `lienhe${at}@hucau.example`,
      phone: `+8491${String(at).padStart(7, "0")}`,
    },
    glns: [],
    prefixes: [],
    login: `hucau${at}`,
    ...other,
  };
}

/** Sends an application in as the public form does, and gives it back with its receipt. */
export async function apply(db: TestDatabase, input: ApplicationInput): Promise<Application & { receipt: string }> {
  const house = db.contextOf(systemActor(decidingAuthority));
  const { receipt } = await submitApplication(house, { input, password: applicantPassword, once: newOnce() });
  const found = await getOwnApplication(house, receipt);
  assert.ok(found !== null);
  return { ...found, receipt };
}

export type MadeParty = {
  id: `pty_${string}`;
  /** Its first person, who is administrator and officer of it. */
  person: Actor;
  ctx: Context;
};

/** A party as an approver has let it in. The register of provinces must be loaded: `loadAgencies`. */
export async function makeParty(
  db: TestDatabase,
  at: number,
  other: Partial<ApplicationInput> = {},
): Promise<MadeParty> {
  const of = await apply(db, invented(at, other));
  const { partyId } = await approveApplication(db.contextOf(decider), of.id, of.version);
  const id = partyId as `pty_${string}`;
  const person = partyPerson(id, ["officer", "administrator"]);
  return { id, person, ctx: db.contextOf(person) };
}

/** An officer and approver of the authority that decides about parties. */
export const decider: Actor = officer(decidingAuthority, ["officer", "approver"], "usr_decider");

/** Loads the provinces that addresses are placed in. */
export async function loadProvinces(db: TestDatabase): Promise<void> {
  await loadAgencies(db.contextOf(systemActor(decidingAuthority)));
}
