import type { Context as HonoContext, Hono } from "hono";
import { systemActor } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import { dayInVietnam } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { createContext } from "../../kernel/context.ts";
import type { Database } from "../../kernel/db/database.ts";
import type { Env } from "../../kernel/http/api.ts";
import { Problem } from "../../kernel/problem.ts";
import { listProvinces } from "../../registers/agencies/index.ts";
import type { ApplicationWords } from "../../registers/parties/index.ts";
import {
  amendApplication,
  decidingAuthority,
  getOwnApplication,
  newOnce,
  noWords,
  readApplication,
  readOnce,
  submitApplication,
  wordsOf,
  writtenFields,
} from "../../registers/parties/index.ts";
import { takeTurn } from "../../services/access/index.ts";
import type { Html, Setting } from "./frame.ts";
import type { ApplicationForm } from "./pages/party-application.ts";
import { applicationPage, applyPage } from "./pages/party-application.ts";
import { addressOf, roots } from "./paths.ts";

type Parts = { database: Database; clock: Clock };
type Status = 200 | 404 | 409 | 422 | 429;

/**
 * How a business registers: the form, and the page of its receipt. The house writes the application for the authority that decides; it
 * asks and answers the same whatever it knows already. Task: 2390 II.2.5.
 */
export function applicationPages(portal: Hono<Env>, setting: Setting, { database, clock }: Parts): void {
  const { lang } = setting;
  const root = roots[lang].apply;
  const houseOf = (c: HonoContext<Env>) =>
    createContext(database, { actor: systemActor(decidingAuthority), lang, requestId: c.get("requestId"), clock });
  const take = async (c: HonoContext<Env>, house: Context, sent: Sent, keepsPassword: boolean) => {
    const form = await emptyForm(house);
    const filled: ApplicationForm = { ...form, words: { ...sent.words, password: "", passwordAgain: "" } };
    const provinces = new Set(form.provinces.map(({ code }) => code));
    const read = readApplication(sent.words, { lang, asOf: dayInVietnam(clock()), provinces, keepsPassword });
    if (!read.ok) return { ok: false, form: { ...filled, faults: read.faults }, status: 422 } as const;
    try {
      await takeTurn({ database, clock }, "party-application", c.get("address"), lang);
      return { ok: true, read, form: filled } as const;
    } catch (error) {
      return { ok: false, form: { ...filled, trouble: wordsOfProblem(c, error) }, status: 429 } as const;
    }
  };

  portal.get(root, async (c) => {
    const house = houseOf(c);
    const asked = c.req.query("ma")?.slice(0, 100);
    if (asked === undefined) return answer(c, applyPage(setting, await emptyForm(house)));
    if ((await getOwnApplication(house, asked)) === null)
      return answer(c, applyPage(setting, await emptyForm(house), true), 404);
    return c.redirect(addressOf(lang, { page: "application", receipt: asked.trim() }), 303);
  });

  portal.post(root, async (c) => {
    const house = houseOf(c);
    const sent = await readSent(c);
    const once = readOnce(sent.once);
    const taken = await take(c, house, sent, false);
    if (!taken.ok) return answer(c, applyPage(setting, { ...taken.form, once }), taken.status);
    const { input, password } = taken.read;
    const { receipt } = await submitApplication(house, { input, password, once });
    return c.redirect(addressOf(lang, { page: "application", receipt }), 303);
  });

  portal.get(`${root}/:receipt`, async (c) => {
    const house = houseOf(c);
    const receipt = c.req.param("receipt").slice(0, 100);
    const of = await getOwnApplication(house, receipt);
    const form = await emptyForm(house);
    if (of === null) return answer(c, applyPage(setting, form, true), 404);
    return answer(c, applicationPage(setting, of, receipt.toUpperCase(), { ...form, words: wordsOf(of) }));
  });

  portal.post(`${root}/:receipt`, async (c) => {
    const house = houseOf(c);
    const receipt = c.req.param("receipt").slice(0, 100);
    const of = await getOwnApplication(house, receipt);
    if (of === null) return answer(c, applyPage(setting, await emptyForm(house), true), 404);
    const here = addressOf(lang, { page: "application", receipt });
    if (of.state !== "asked") return c.redirect(here, 303); // sent twice, or decided meanwhile: the page says which
    const taken = await take(c, house, await readSent(c), true);
    if (!taken.ok) return answer(c, applicationPage(setting, of, receipt.toUpperCase(), taken.form), taken.status);
    const { input, password } = taken.read;
    await amendApplication(house, receipt, { input, password }).catch((error: unknown) => {
      if (!(error instanceof Problem) || error.code !== "conflict") throw error;
    });
    return c.redirect(here, 303);
  });
}

async function answer(c: HonoContext<Env>, page: Html, status: Status = 200): Promise<Response> {
  c.header("Cache-Control", "no-store"); // each form counts once, and a receipt is nobody else's
  return c.html(String(await page), status);
}

async function emptyForm(house: Context): Promise<ApplicationForm> {
  const provinces = await house.read((tx) => listProvinces(tx, dayInVietnam(house.now())));
  return { words: noWords, faults: [], trouble: null, once: newOnce(), provinces };
}

type Sent = { words: ApplicationWords; once: string };

/** What a form sent; one sent some other way than ours is a form left empty. No field is longer than anything that can be right. */
async function readSent(c: HonoContext<Env>): Promise<Sent> {
  const isForm = c.req.header("content-type")?.startsWith("application/x-www-form-urlencoded") ?? false;
  const sent = new URLSearchParams(isForm ? await c.req.text() : "");
  const said = Object.fromEntries(writtenFields.map((field) => [field, (sent.get(field) ?? "").slice(0, 2000)]));
  return {
    words: { ...(said as Omit<ApplicationWords, "kinds">), kinds: sent.getAll("kinds").slice(0, 20) },
    once: sent.get("once") ?? "",
  };
}

/** A refusal that a person mends by waiting is told above the form, so that their words are not lost. */
function wordsOfProblem(c: HonoContext<Env>, error: unknown): string {
  if (!(error instanceof Problem) || error.code !== "rate-limited") throw error;
  const wait = error.details.retryAfterSeconds;
  if (wait !== undefined) c.header("Retry-After", String(wait));
  return error.message;
}
