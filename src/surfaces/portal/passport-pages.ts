import type { Context as HonoContext, Hono } from "hono";
import { accepts } from "hono/accepts";
import type { Context } from "../../kernel/context.ts";
import type { Env } from "../../kernel/http/api.ts";
import { problem } from "../../kernel/problem.ts";
import { gtinOf, shownPassport } from "../../registers/passports/index.ts";
import type { Setting } from "./frame.ts";
import { passportPage } from "./pages/passport.ts";
import { addressOf, roots } from "./paths.ts";

type Parts = {
  origin: string | null;
  answering: (c: HonoContext<Env>) => { ctx: Context; setting: Setting };
};

/** What a machine may ask for at the address of a page, and where it is. */
const otherForms: Record<string, string> = { "application/ld+json": "product", "application/vc": "credential" };

/** Passports at `/ho-chieu/{gtin}`: a page for people; who accepts JSON-LD or a credential and no page is led to it. Task: 2390 II.2.5. */
export function passportPages(portal: Hono<Env>, lang: Setting["lang"], { origin, answering }: Parts): void {
  portal.get(`${roots[lang].passport}/:gtin`, async (c) => {
    const { ctx, setting } = answering(c);
    const written = c.req.param("gtin").slice(0, 40);
    const gtin = gtinOf(written);
    if (gtin === null) throw problem("not-found");
    c.header("Vary", "Accept");
    const form =
      otherForms[
        accepts(c, { header: "Accept", supports: ["text/html", ...Object.keys(otherForms)], default: "text/html" })
      ];
    if (form !== undefined) return c.redirect(`/v1/passports/${gtin}/${form}`, 303);
    if (written !== gtin) return c.redirect(addressOf(lang, { page: "passport", gtin }), 302);
    const passport = await ctx.read((tx) => shownPassport(tx, gtin));
    if (passport === null) throw problem("not-found");
    c.header("Cache-Control", "public, max-age=60");
    return c.html(String(await passportPage(setting, passport, origin ?? new URL(c.req.url).origin)));
  });
}
