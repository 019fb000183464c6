import { z } from "@hono/zod-openapi";
import { maskPersonalId } from "../../engines/vietnamese/index.ts";
import type { Context } from "../../kernel/context.ts";
import { ability, abilityJson } from "../../kernel/http/ability.ts";
import type { Application, Party, PartyFile, Place, Prefix } from "./model.ts";
import { applicationStates, partyKinds, partyStates, placeKinds, proofs } from "./model.ts";
import { applicationAbilities, partyAbilities } from "./policy.ts";
import type { ApplicationFile } from "./queries.ts";

const time = z.iso.datetime();
const address = {
  address: z.string(),
  provinceCode: z.string(),
  ward: z.string(),
  wardCode: z.string().nullable(),
};
const contact = z.object({ name: z.string(), email: z.string(), phone: z.string() });
const known = z.object({ id: z.string(), name: z.string() });

export const applicationAnswer = z
  .object({
    id: z.string(),
    number: z.string(),
    state: z.enum(applicationStates),
    name: z.string(),
    taxCode: z.string(),
    kinds: z.array(z.enum(partyKinds)),
    ...address,
    contact,
    glns: z.array(z.string()),
    prefixes: z.array(z.string()),
    login: z.string(),
    submittedAt: time,
    amendedAt: time.nullable(),
    reason: z.string().nullable(),
    decidedAt: time.nullable(),
    partyId: z.string().nullable(),
    version: z.number().int(),
    abilities: z.object({ ask: ability, approve: ability, refuse: ability }),
  })
  .openapi("PartyApplication");
export type ApplicationAnswer = z.output<typeof applicationAnswer>;

const checks = z.object({
  taxCode: z.object({ ok: z.boolean(), kind: z.enum(["enterprise", "branch", "person"]).nullable() }),
  sameTaxCode: known.nullable(),
  enterprise: known.nullable(),
  samePhone: z.array(known),
  sameNumbers: z.array(known.extend({ number: z.string() })),
  otherApplications: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      state: z.enum(applicationStates),
      name: z.string(),
      because: z.array(z.enum(["tax-code", "phone", "number"])),
    }),
  ),
  wardKnown: z.boolean(),
  loginFree: z.boolean(),
  foreignNumbers: z.array(z.string()),
  glnsOutside: z.array(z.string()),
});
export const applicationFileAnswer = applicationAnswer
  .extend({
    checks,
    facts: z.array(
      z.object({ id: z.string(), at: time, type: z.string(), actor: z.string(), reason: z.string().nullable() }),
    ),
    names: z.record(z.string(), z.string()).openapi({ description: "Names of colleagues by id" }),
  })
  .openapi("PartyApplicationFile");
export type ApplicationFileAnswer = z.output<typeof applicationFileAnswer>;

export const partyAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    taxCode: z.string(),
    kinds: z.array(z.enum(partyKinds)),
    ...address,
    state: z.enum(partyStates),
    stateReason: z.string().nullable(),
    stateAt: time,
    approvedAt: time,
    version: z.number().int(),
  })
  .openapi("Party");
export type PartyAnswer = z.output<typeof partyAnswer>;

export const placeAnswer = z
  .object({
    id: z.string(),
    gln: z.string().nullable(),
    extension: z.string().nullable(),
    name: z.string(),
    kind: z.enum(placeKinds),
    ...address,
    openedAt: time,
    closedAt: time.nullable(),
    version: z.number().int(),
  })
  .openapi("PartyPlace");
export type PlaceAnswer = z.output<typeof placeAnswer>;

export const prefixAnswer = z
  .object({
    prefix: z.string(),
    proof: z.enum(proofs),
    claimedAt: time,
    provedAt: time.nullable(),
    note: z.string().nullable(),
    version: z.number().int(),
  })
  .openapi("CompanyPrefix");
export type PrefixAnswer = z.output<typeof prefixAnswer>;

export const partyFileAnswer = partyAnswer
  .extend({
    /** Null for whoever has no need to know it. */
    contact: contact.nullable(),
    places: z.array(placeAnswer),
    prefixes: z.array(prefixAnswer),
    abilities: z.object({ edit: ability, register: ability, setStanding: ability, prove: ability }),
  })
  .openapi("PartyFile");
export type PartyFileAnswer = z.output<typeof partyFileAnswer>;

const iso = (at: Date | null) => at?.toISOString() ?? null;

export function showApplication(ctx: Context, of: Application): ApplicationAnswer {
  const { ask, approve, refuse } = applicationAbilities(ctx.actor, of);
  return {
    id: of.id,
    number: of.number,
    state: of.state,
    name: of.name,
    taxCode: of.taxCode,
    kinds: of.kinds,
    address: of.address,
    provinceCode: of.provinceCode,
    ward: of.ward,
    wardCode: of.wardCode,
    contact: of.contact,
    glns: of.glns,
    prefixes: of.prefixes,
    login: of.login,
    submittedAt: of.submittedAt.toISOString(),
    amendedAt: iso(of.amendedAt),
    reason: of.reason,
    decidedAt: iso(of.decidedAt),
    partyId: of.partyId,
    version: of.version,
    abilities: { ask: abilityJson(ctx, ask), approve: abilityJson(ctx, approve), refuse: abilityJson(ctx, refuse) },
  };
}

const said = z.object({ reason: z.string() });

export function showApplicationFile(ctx: Context, of: ApplicationFile): ApplicationFileAnswer {
  return {
    ...showApplication(ctx, of),
    checks: of.checks,
    facts: of.facts.map(({ id, at, type, actor, payload }) => {
      const reason = said.safeParse(payload);
      return { id, at: at.toISOString(), type, actor, reason: reason.success ? reason.data.reason : null };
    }),
    names: Object.fromEntries(of.names),
  };
}

/** The tax code of a household or a person is their personal ID: whole for the party itself and the authority, masked for the rest. */
function shownTaxCode(ctx: Context, of: Party): string {
  const { agency } = ctx.actor;
  const isPersonalId = of.taxCode.length === 12;
  return isPersonalId && agency !== of.id && agency !== of.authority ? maskPersonalId(of.taxCode) : of.taxCode;
}

export function showParty(ctx: Context, of: Party): PartyAnswer {
  return {
    id: of.id,
    name: of.name,
    taxCode: shownTaxCode(ctx, of),
    kinds: of.kinds,
    address: of.address,
    provinceCode: of.provinceCode,
    ward: of.ward,
    wardCode: of.wardCode,
    state: of.state,
    stateReason: of.stateReason,
    stateAt: of.stateAt.toISOString(),
    approvedAt: of.approvedAt.toISOString(),
    version: of.version,
  };
}

export function showPlace(of: Place): PlaceAnswer {
  return { ...of, openedAt: of.openedAt.toISOString(), closedAt: iso(of.closedAt) };
}

export function showPrefix(of: Prefix): PrefixAnswer {
  return { ...of, claimedAt: of.claimedAt.toISOString(), provedAt: iso(of.provedAt) };
}

export function showPartyFile(ctx: Context, of: PartyFile): PartyFileAnswer {
  const { edit, register, setStanding, prove } = partyAbilities(ctx.actor, of);
  return {
    ...showParty(ctx, of),
    contact: of.contact,
    places: of.places.map(showPlace),
    prefixes: of.prefixes.map(showPrefix),
    abilities: {
      edit: abilityJson(ctx, edit),
      register: abilityJson(ctx, register),
      setStanding: abilityJson(ctx, setStanding),
      prove: abilityJson(ctx, prove),
    },
  };
}
