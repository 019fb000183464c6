type Run = (sql: string, values?: unknown[]) => Promise<unknown>;

/** Puts a party into the register as it stands after its application and the proof of its prefix, for tests of what comes later. */
export async function plantParty(
  asSuperuser: Run,
  of: { id: `pty_${string}`; name: string; prefix: string; proof?: "claimed" | "verified" },
): Promise<void> {
  await asSuperuser(
    `insert into app.parties (id, name, folded, tax_code, kinds, address, province_code, ward, state, state_at, state_by, approved_at,
       approved_by, application_id, agency, authority, level)
     values ($1, $2, lower($2), $1, '{manufacturer}', '1 Đường Thử', '01', 'Phường Thử', 'active', now(), 'usr_decider', now(),
       'usr_decider', 'app_' || $1, $1, 'moit.dms', 'agencies')`,
    [of.id, of.name],
  );
  await asSuperuser(
    `insert into app.party_prefixes (agency, prefix, proof, claimed_at, authority, level)
     values ($1, $2, $3, now(), 'moit.dms', 'agencies')`,
    [of.id, of.prefix, of.proof ?? "verified"],
  );
}
