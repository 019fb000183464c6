import { statement } from "../../kernel/db/statement.ts";

const account = {
  id: "text",
  login: "text",
  name: "text",
  agency: "text",
  roles: "text[]",
  audiences: "text[]",
  state: "text",
  password_hash: "text?",
  password_due_at: "timestamptz?",
  totp_sealed: "text?",
  totp_confirmed_at: "timestamptz?",
  totp_due_at: "timestamptz?",
} as const;

export const anyUser = statement({ row: { any: "bool" }, sql: `select sec.any_user() as any` });

/** One at a time may find that there is no user yet. */
export const lockFirstRun = statement({ sql: `select pg_advisory_xact_lock(23902392)` });

export const accountByLogin = statement({
  params: { login: "text" },
  row: account,
  sql: `select id, login, name, agency, roles, audiences, state, password_hash, password_due_at, totp_sealed, totp_confirmed_at, totp_due_at
        from sec.account_by_login($login)`,
});

export const loginByIdentity = statement({
  params: { issuer: "text", subject: "text" },
  row: { login: "text?" },
  sql: `select sec.login_by_identity($issuer, $subject) as login`,
});

export const insertIdentity = statement({
  params: { issuer: "text", subject: "text", user_id: "text", agency: "text", linked_at: "timestamptz" },
  sql: `insert into identities (issuer, subject, user_id, agency, linked_at) values ($issuer, $subject, $user_id, $agency, $linked_at)`,
});

const user = {
  id: "text",
  login: "text",
  name: "text",
  agency: "text",
  roles: "text[]",
  state: "text",
  created_at: "timestamptz",
  version: "int4",
} as const;

export const userById = statement({
  params: { id: "text" },
  row: user,
  sql: `select id, login, name, agency, roles, state, created_at, version from users where id = $id`,
});

export const usersFrom = statement({
  params: { after: "text", limit: "int4" },
  row: user,
  sql: `select id, login, name, agency, roles, state, created_at, version from users where login > $after order by login limit $limit`,
});

export const userNames = statement({
  params: { ids: "text[]" },
  row: { id: "text", name: "text" },
  sql: `select id, name from sec.names_of_people($ids)`,
});

export const staffedAgencies = statement({
  row: { agency: "text" },
  sql: `select agency from sec.agencies_with_people() agency`,
});

export const insertUser = statement({
  params: { id: "text", login: "text", name: "text", agency: "text", roles: "text[]", created_at: "timestamptz" },
  sql: `insert into users (id, login, name, agency, roles, state, created_at) values ($id, $login, $name, $agency, $roles, 'active', $created_at)`,
});

export const updateRoles = statement({
  params: { id: "text", version: "int4", roles: "text[]" },
  sql: `update users set roles = $roles, version = version + 1 where id = $id and version = $version`,
});

export const updateState = statement({
  params: { id: "text", version: "int4", state: "text" },
  sql: `update users set state = $state, version = version + 1 where id = $id and version = $version`,
});

export const insertCredentials = statement({
  params: {
    user_id: "text",
    agency: "text",
    password_hash: "text",
    password_due_at: "timestamptz?",
    totp_due_at: "timestamptz?",
  },
  sql: `insert into credentials (user_id, agency, password_hash, password_due_at, totp_due_at)
        values ($user_id, $agency, $password_hash, $password_due_at, $totp_due_at)`,
});

export const updatePassword = statement({
  params: { user_id: "text", password_hash: "text", password_due_at: "timestamptz?" },
  sql: `update credentials set password_hash = $password_hash, password_due_at = $password_due_at where user_id = $user_id`,
});

export const setTotpDue = statement({
  params: { user_id: "text", totp_due_at: "timestamptz" },
  sql: `update credentials set totp_due_at = $totp_due_at where user_id = $user_id and totp_confirmed_at is null and totp_due_at is null`,
});

export const beginTotp = statement({
  params: { user_id: "text", totp_sealed: "text" },
  sql: `update credentials set totp_sealed = $totp_sealed, totp_step = 0 where user_id = $user_id and totp_confirmed_at is null`,
});

export const confirmTotpAt = statement({
  params: { user_id: "text", at: "timestamptz", step: "int8" },
  sql: `update credentials set totp_confirmed_at = $at, totp_step = $step where user_id = $user_id and totp_confirmed_at is null and totp_step < $step`,
});

export const removeTotp = statement({
  params: { user_id: "text", totp_due_at: "timestamptz?" },
  sql: `update credentials set totp_sealed = null, totp_confirmed_at = null, totp_step = 0, totp_due_at = $totp_due_at where user_id = $user_id`,
});

/** A code counts once: the step must be later than the last one taken (RFC 6238 section 5.2). */
export const spendTotpStep = statement({
  params: { user_id: "text", step: "int8" },
  sql: `update credentials set totp_step = $step where user_id = $user_id and totp_step < $step`,
});

export const sessionByHash = statement({
  params: { hash: "bytea" },
  row: {
    user_id: "text",
    stage: "text",
    created_at: "timestamptz",
    seen_at: "timestamptz",
    ends_at: "timestamptz",
    login: "text",
    name: "text",
    agency: "text",
    roles: "text[]",
    audiences: "text[]",
    state: "text",
    password_due_at: "timestamptz?",
    totp_confirmed_at: "timestamptz?",
    totp_due_at: "timestamptz?",
  },
  sql: `select user_id, stage, created_at, seen_at, ends_at, login, name, agency, roles, audiences, state, password_due_at, totp_confirmed_at, totp_due_at
        from sec.session_by_hash($hash)`,
});

export const insertSession = statement({
  params: { hash: "bytea", user_id: "text", agency: "text", stage: "text", at: "timestamptz", ends_at: "timestamptz" },
  sql: `insert into sessions (hash, user_id, agency, stage, created_at, seen_at, ends_at) values ($hash, $user_id, $agency, $stage, $at, $at, $ends_at)`,
});

export const touchSession = statement({
  params: { hash: "bytea", at: "timestamptz" },
  sql: `update sessions set seen_at = $at where hash = $hash and seen_at < $at`,
});

export const deleteSession = statement({
  params: { hash: "bytea" },
  sql: `delete from sessions where hash = $hash`,
});

/** Ends all sessions of a person; the actor is that person or an administrator of the agency. */
export const deleteSessionsOf = statement({
  params: { user_id: "text" },
  sql: `delete from sessions where user_id = $user_id`,
});

/** A person's own sessions that have run out: nobody else clears them away. */
export const deleteOwnEndedSessions = statement({
  params: { user_id: "text", at: "timestamptz", idle_since: "timestamptz" },
  sql: `delete from sessions where user_id = $user_id and (ends_at <= $at or seen_at <= $idle_since)`,
});

export const ensureThrottle = statement({
  params: { key: "text", at: "timestamptz" },
  sql: `insert into sign_in_throttles (key, failures, last_at) values ($key, 0, $at) on conflict (key) do nothing`,
});

export const throttleForUpdate = statement({
  params: { key: "text" },
  row: { failures: "int4", last_at: "timestamptz", locked_until: "timestamptz?" },
  sql: `select failures, last_at, locked_until from sign_in_throttles where key = $key for update`,
});

export const updateThrottle = statement({
  params: { key: "text", failures: "int4", at: "timestamptz", locked_until: "timestamptz?" },
  sql: `update sign_in_throttles set failures = $failures, last_at = $at, locked_until = $locked_until where key = $key`,
});

export const deleteThrottle = statement({
  params: { key: "text" },
  sql: `delete from sign_in_throttles where key = $key`,
});

/** Takes back the failure that was counted before a success. */
export const giveBackThrottle = statement({
  params: { key: "text" },
  sql: `update sign_in_throttles set failures = greatest(0, failures - 1), locked_until = null where key = $key`,
});

export const deleteOldThrottles = statement({
  params: { before: "timestamptz" },
  sql: `delete from sign_in_throttles where last_at < $before`,
});

export const keyByHash = statement({
  params: { hash: "bytea" },
  row: {
    id: "text",
    name: "text",
    agency: "text",
    audiences: "text[]",
    scopes: "text[]",
    sources: "text[]",
    expires_at: "timestamptz",
    revoked_at: "timestamptz?",
    last_used_at: "timestamptz?",
  },
  sql: `select id, name, agency, audiences, scopes, sources, expires_at, revoked_at, last_used_at from sec.key_by_hash($hash)`,
});

const key = {
  id: "text",
  prefix: "text",
  name: "text",
  agency: "text",
  scopes: "text[]",
  sources: "text[]",
  created_by: "text",
  created_at: "timestamptz",
  expires_at: "timestamptz",
  revoked_at: "timestamptz?",
  last_used_at: "timestamptz?",
} as const;

export const keyById = statement({
  params: { id: "text" },
  row: key,
  sql: `select id, prefix, name, agency, scopes, sources, created_by, created_at, expires_at, revoked_at, last_used_at from service_keys where id = $id`,
});

export const keysFrom = statement({
  params: { before: "text?", limit: "int4" },
  row: key,
  sql: `select id, prefix, name, agency, scopes, sources, created_by, created_at, expires_at, revoked_at, last_used_at
        from service_keys where $before is null or id < $before order by id desc limit $limit`,
});

export const insertKey = statement({
  params: {
    id: "text",
    prefix: "text",
    hash: "bytea",
    name: "text",
    agency: "text",
    scopes: "text[]",
    sources: "text[]",
    created_by: "text",
    created_at: "timestamptz",
    expires_at: "timestamptz",
  },
  sql: `insert into service_keys (id, prefix, hash, name, agency, scopes, sources, created_by, created_at, expires_at)
        values ($id, $prefix, $hash, $name, $agency, $scopes, $sources, $created_by, $created_at, $expires_at)`,
});

export const touchKey = statement({
  params: { id: "text", at: "timestamptz" },
  sql: `update service_keys set last_used_at = $at where id = $id and (last_used_at is null or last_used_at < $at)`,
});

export const revokeKey = statement({
  params: { id: "text", at: "timestamptz" },
  sql: `update service_keys set revoked_at = $at where id = $id and revoked_at is null`,
});
