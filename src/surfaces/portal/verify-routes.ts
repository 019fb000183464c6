import { randomBytes } from "node:crypto";
import type { Context as HonoContext, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { dayInVietnam } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import type { Env } from "../../kernel/http/api.ts";
import { scanPolicy } from "../../kernel/http/standard-headers.ts";
import { bodyWithin } from "../../kernel/http/body-within.ts";
import type { Lang, TextKey } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { readPicture } from "../../services/picture-reading/index.ts";
import { listProvinces } from "../../registers/agencies/index.ts";
import type { Verifier, VerifyAnswer } from "../../signals/origin/index.ts";
import { rootKey, verify, verifyInput } from "../../signals/origin/index.ts";
import type { Html, Setting } from "./frame.ts";
import { offlinePage } from "./pages/offline.ts";
import type { Verifying } from "./pages/verify.ts";
import { verifiedPage, verifyPage } from "./pages/verify.ts";
import type { Entered, Place } from "./pages/verify-form.ts";
import { nothingEntered } from "./pages/verify-form.ts";

const photoBytes = 20 * 2 ** 20;
const photoMs = 10_000;
const longestCode = 2000;
const deviceCookie = "thiet_bi";
const yearSeconds = 365 * 86_400;

type Answering = { c: HonoContext<Env>; ctx: Context; setting: Setting };
export type VerifyPages = {
  lang: Lang;
  path: string;
  offlinePath: string;
  verifier: Verifier;
  answering: (c: HonoContext<Env>) => Answering;
  send: (c: HonoContext<Env>, page: Html) => Response | Promise<Response>;
  secure: boolean;
};

/**
 * The page on which everybody verifies a code. A code in the address (`?ma=`, where a scanned label leads) is judged at once; the code under the
 * scratch layer comes by POST only, so that no address, history or log holds it. Task: 2390 II.2.5.
 */
export function verifyRoutes(portal: Hono<Env>, pages: VerifyPages): void {
  const { path, offlinePath, lang, answering, send } = pages;
  portal.get(path, async (c) => {
    const { ctx, setting } = answering(c);
    const code = (c.req.query("ma") ?? "").slice(0, longestCode);
    const entered = { ...nothingEntered, code };
    c.header("Content-Security-Policy", scanPolicy);
    const verifying = { entered, places: await placesIn(ctx, lang), fault: null };
    if (code.trim() === "") {
      c.header("Cache-Control", "public, max-age=60");
      return send(c, verifyPage(setting, verifying));
    }
    return answer(pages, c, setting, verifying, "");
  });
  portal.get(offlinePath, (c) => {
    const key = Buffer.from(rootKey(pages.verifier.keys).publicKey).toString("base64url");
    c.header("Cache-Control", "public, max-age=60");
    c.header("Content-Security-Policy", scanPolicy);
    return send(c, offlinePage(answering(c).setting, key));
  });
  portal.post(path, bodyWithin(photoBytes), async (c) => {
    const { ctx, setting } = answering(c);
    const { entered, pin, photo } = await readForm(c);
    const places = await placesIn(ctx, lang);
    const faulty = (key: TextKey) => send(c, verifyPage(setting, { entered, places, fault: text(lang, key) }));
    c.header("Cache-Control", "no-store");
    c.header("Content-Security-Policy", scanPolicy);
    const read = entered.code === "" && photo !== null ? await codeOn(photo) : { code: entered.code };
    if ("fault" in read) return faulty(read.fault);
    if (read.code === "") return faulty("portal.verify.fault.empty");
    if (read.code.length > longestCode) return faulty("portal.verify.fault.long");
    return answer(pages, c, setting, { entered: { ...entered, code: read.code }, places, fault: null }, pin);
  });
}

async function answer(
  { verifier, send, lang, secure }: VerifyPages,
  c: HonoContext<Env>,
  setting: Setting,
  verifying: Verifying,
  pin: string,
): Promise<Response> {
  const { entered } = verifying;
  const device = getCookie(c, deviceCookie) ?? randomBytes(16).toString("base64url");
  setCookie(c, deviceCookie, device, { httpOnly: true, sameSite: "Lax", maxAge: yearSeconds, path: "/", secure });
  const input = verifyInput.parse({
    scan: entered.code,
    pin: pin === "" ? null : pin,
    lot: entered.lot === "" ? null : entered.lot,
    expiry: entered.expiry === "" ? null : entered.expiry,
    province: entered.province === "" ? null : entered.province,
    receipt: entered.receipt === "" ? null : entered.receipt,
    device: device.slice(0, 100),
    channel: "web",
  });
  const answered: VerifyAnswer = await verify(verifier, input, { lang, address: c.get("address") });
  c.header("Cache-Control", "no-store");
  return send(c, verifiedPage(setting, verifying, answered));
}

/** The form as sent, whichever way; what has not the form of a field is left out, as if it had not been filled. */
async function readForm(c: HonoContext<Env>): Promise<{ entered: Entered; pin: string; photo: File | null }> {
  const type = c.req.header("content-type") ?? "";
  const sent = /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type)
    ? await c.req.formData().catch(() => new FormData())
    : new FormData();
  const field = (name: string, shape: RegExp) => {
    const value = sent.get(name);
    const typed = typeof value === "string" ? value.trim() : "";
    return shape.test(typed) ? typed : "";
  };
  const photo = sent.get("anh");
  return {
    entered: {
      code: field("ma", /^[\s\S]*$/),
      lot: field("lo", /^.{0,40}$/),
      expiry: field("han", /^\d{4}-\d{2}-\d{2}$/),
      province: field("tinh", /^\d{2}$/),
      receipt: field("bien-nhan", /^[A-Za-z0-9_-]{0,400}$/),
    },
    pin: field("pin", /^.{0,64}$/),
    photo: photo instanceof File && photo.size > 0 ? photo : null,
  };
}

/** What the code on a photo says; of several the longest, since a serial says more than a bar code. The photo is not kept. */
async function codeOn(photo: File): Promise<{ code: string } | { fault: TextKey }> {
  const bytes = new Uint8Array(await photo.arrayBuffer());
  const read = await readPicture(bytes, { onlyCodes: true, milliseconds: photoMs });
  if (!read.ok) return { fault: "portal.verify.photo.refused" };
  const [code] = read.codes.map((one) => one.text).sort((one, other) => other.length - one.length);
  return code === undefined ? { fault: "portal.verify.photo.nothing" } : { code };
}

async function placesIn(ctx: Context, lang: Lang): Promise<Place[]> {
  const provinces = await ctx.read((tx) => listProvinces(tx, dayInVietnam(ctx.now())));
  const named = provinces.map(({ code, name, nameEn }) => ({ code, name: lang === "vi" ? name : nameEn }));
  return named.sort((one, other) => one.name.localeCompare(other.name, lang));
}
