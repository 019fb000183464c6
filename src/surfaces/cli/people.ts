import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import {
  createServiceKey,
  createUser,
  listUsers,
  resetPassword,
  serviceKeyInput,
  userInput,
} from "../../services/access/index.ts";
import { offerAccount, openMoves, takeAccount } from "../../registers/agencies/index.ts";
import type { Context } from "../../kernel/context.ts";
import { checked } from "./checked.ts";
import { holdKnown } from "./known-agency.ts";
import { asConsole, asSystem, defaultAgency, withHouse } from "./with-house.ts";

/** Creates a person and shows the password once. */
export function addUser(
  lang: Lang,
  login: string,
  options: { name: string; roles: string; agency: string },
): Promise<void> {
  const input = checked(lang, userInput, { login, name: options.name, roles: options.roles.split(",") });
  return withHouse(lang, async (house) => {
    await holdKnown(asSystem(house, defaultAgency), options.agency);
    const { password } = await createUser(asConsole(house, options.agency), input);
    process.stdout.write(`${text(lang, "cli.user.created", { login: input.login, password })}\n`);
  });
}

/** The console's rescue: a new password, shown once, for someone who is locked out; with `--totp` their second factor goes too. */
export function rescueUser(lang: Lang, login: string, options: { totp?: boolean; agency: string }): Promise<void> {
  return withHouse(lang, async (house) => {
    const ctx = asConsole(house, options.agency);
    const id = await idOf(ctx, login.trim().toLowerCase());
    if (id === null) throw new Error(text(lang, "cli.user.unknown", { login, agency: options.agency }));
    const { password } = await resetPassword(ctx, { id, removeSecondFactor: options.totp ?? false });
    process.stdout.write(`${text(lang, "cli.user.reset", { login, password })}\n`);
  });
}

/** Moves an account from one agency to another: the console speaks for both. Where the person was offered there already, that offer is taken. */
export function moveUser(lang: Lang, login: string, options: { from: string; to: string }): Promise<void> {
  return withHouse(lang, async (house) => {
    await holdKnown(asSystem(house, defaultAgency), options.to);
    const leaves = asConsole(house, options.from);
    const id = await idOf(leaves, login.trim().toLowerCase());
    if (id === null) throw new Error(text(lang, "cli.user.unknown", { login, agency: options.from }));
    const offered = (await openMoves(leaves)).find(({ userId, toAgency }) => userId === id && toAgency === options.to);
    const offer = offered ?? (await offerAccount(leaves, { user: id, to: options.to }));
    await takeAccount(asConsole(house, options.to), offer.id);
    process.stdout.write(`${text(lang, "cli.user.moved", { login, ...options })}\n`);
  });
}

async function idOf(ctx: Context, login: string): Promise<string | null> {
  for (let after: string | null = null; ;) {
    const page = await listUsers(ctx, after, 200);
    const found = page.find((user) => user.login === login);
    if (found !== undefined) return found.id;
    if (page.length <= 200) return null;
    after = page[199]?.login ?? null;
  }
}

/** Makes a service key and shows it once. */
export function addKey(
  lang: Lang,
  name: string,
  options: { scopes: string; sources?: string; days: string; agency: string },
): Promise<void> {
  const sources = options.sources === undefined ? [] : options.sources.split(",");
  const input = checked(lang, serviceKeyInput, {
    name,
    scopes: options.scopes.split(","),
    sources,
    days: Number(options.days),
  });
  return withHouse(lang, async (house) => {
    await holdKnown(asSystem(house, defaultAgency), options.agency);
    const key = await createServiceKey(asConsole(house, options.agency), input);
    process.stdout.write(
      `${text(lang, "cli.key.created", { token: key.token, until: key.expiresAt.toISOString().slice(0, 10) })}\n`,
    );
  });
}
