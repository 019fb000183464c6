-- Two more planes. A party (manufacturer, importer) signs in at the same door and reaches the database by a role of its own, so no
-- policy written for the agencies' role lets it see a row; its tenant stands where an agency's does (`pty_…`). Verification of codes is
-- nobody's in particular: its role is granted what a verdict needs and nothing else.
grant usage on schema app, sec to chinhhang_party, chinhhang_origin;

grant select, insert on users to chinhhang_party;
grant update (name, roles, audiences, state, version) on users to chinhhang_party;
alter policy users_read on users to chinhhang_app, chinhhang_reader, chinhhang_party;
alter policy users_create on users to chinhhang_app, chinhhang_party;
alter policy users_change on users to chinhhang_app, chinhhang_party;
grant select (user_id, agency, password_due_at, totp_confirmed_at, totp_step, totp_due_at) on credentials to chinhhang_party;
grant insert, update on credentials to chinhhang_party;
alter policy credentials_own on credentials to chinhhang_app, chinhhang_party;
grant select, insert, delete, update (seen_at) on sessions to chinhhang_party;
alter policy sessions_own on sessions to chinhhang_app, chinhhang_party;
grant select, insert on identities to chinhhang_party;
alter policy identities_own on identities to chinhhang_app, chinhhang_party;
grant select (id, prefix, name, agency, scopes, sources, created_by, created_at, expires_at, revoked_at, last_used_at)
  on service_keys to chinhhang_party;
grant insert, update (revoked_at, last_used_at) on service_keys to chinhhang_party;
alter policy service_keys_read on service_keys to chinhhang_app, chinhhang_party;
alter policy service_keys_create on service_keys to chinhhang_app, chinhhang_party;
alter policy service_keys_change on service_keys to chinhhang_app, chinhhang_party;

-- What an officer decides about a party is the officer's agency's fact, shared with the party by name.
grant select on facts to chinhhang_party;
grant insert (id, at, type, subject, actor, agency, level, shared_with, request, payload) on facts to chinhhang_party;
create policy facts_party_read on facts for select to chinhhang_party
  using (agency = (select sec.agency()) or shared_with && (select sec.audiences()));
create policy facts_party_write on facts for insert to chinhhang_party with check (agency = (select sec.agency()));

grant select, insert, delete on repeats to chinhhang_party;
grant update (status, answer, content_type, location) on repeats to chinhhang_party;
alter policy repeats_own on repeats to chinhhang_app, chinhhang_party;

grant select, insert on files to chinhhang_party;
create policy files_party_read on files for select to chinhhang_party
  using (agency = (select sec.agency()) or level = 'public' or shared_with && (select sec.audiences()));
create policy files_party_write on files for insert to chinhhang_party with check (agency = (select sec.agency()));
