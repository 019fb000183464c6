import { z } from "@hono/zod-openapi";
import type { Context as HonoContext } from "hono";
import { toString as qrCode } from "qrcode";
import { publicActor } from "../../../kernel/actor.ts";
import type { Api, Env } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { changePassword } from "../commands/change-password.ts";
import { confirmTotp } from "../commands/confirm-totp.ts";
import { enrolTotp } from "../commands/enrol-totp.ts";
import { giveCode } from "../commands/give-code.ts";
import type { Opened } from "../commands/sign-in.ts";
import { signIn } from "../commands/sign-in.ts";
import { signOut } from "../commands/sign-out.ts";
import { clearedCookie, isForeignChange, sessionCookie } from "../cookie.ts";
import type { Gate } from "../gate.ts";
import { codeInput, passwordInput, signInInput } from "../model.ts";
import { heldSession } from "../resolve.ts";
import type { Held } from "../session.ts";
import { findSession } from "../session.ts";
import type { SessionAnswer } from "./answers.ts";
import { answerSession, callerOf, sessionAnswer } from "./answers.ts";

const tag = "session";

/** Sign in, who am I, sign out, own password and second factor. */
export function sessionRoutes(api: Api, gate: Gate): void {
  api.openapi(
    route({
      method: "post",
      path: "/v1/session",
      tag,
      summary: "Sign in by login name and password",
      body: signInInput,
      answer: sessionAnswer,
      open: true,
    }),
    async (c) => {
      const caller = callerOf(c);
      if (isForeignChange(gate, c.req.raw)) throw problem("forbidden", text(caller.lang, "access.sign-in.foreign"));
      const previous = await heldSession(gate, c.req.raw, caller.lang);
      const opened = await signIn(gate, caller, c.req.valid("json"), previous?.hash ?? null);
      return c.json(await answerOpened(gate, c, opened));
    },
  );

  api.openapi(
    route({
      method: "get",
      path: "/v1/session",
      tag,
      summary: "Who am I, and what may I do",
      answer: sessionAnswer,
      open: true,
    }),
    async (c) => {
      const { actor, lang } = c.get("ctx");
      const held = actor.kind === "key" ? null : await heldSession(gate, c.req.raw, lang);
      c.header("Cache-Control", "no-store");
      return c.json(answerSession(gate, lang, actor, held?.session ?? null));
    },
  );

  api.openapi(
    route({ method: "delete", path: "/v1/session", tag, summary: "Sign out", answer: sessionAnswer, open: true }),
    async (c) => {
      const caller = callerOf(c);
      const held = await heldSession(gate, c.req.raw, caller.lang);
      if (held !== null) await signOut(gate, caller, held);
      c.header("Set-Cookie", clearedCookie(gate, "ch"));
      c.header("Cache-Control", "no-store");
      return c.json(answerSession(gate, caller.lang, publicActor, null));
    },
  );

  api.openapi(
    route({
      method: "post",
      path: "/v1/session/totp",
      tag,
      summary: "Give the code of the authenticator app",
      body: codeInput,
      answer: sessionAnswer,
      open: true, // whoever stands between password and code is nobody yet
    }),
    async (c) => {
      const held = await mustHold(gate, c);
      const opened = await giveCode(gate, callerOf(c), held, c.req.valid("json").code);
      return c.json(await answerOpened(gate, c, opened));
    },
  );

  api.openapi(
    route({
      method: "post",
      path: "/v1/session/totp/enrolment",
      tag,
      summary: "Begin to enrol an authenticator app",
      answer: z.object({ secret: z.string(), address: z.string(), qr: z.string() }).openapi("TotpEnrolment"),
    }),
    async (c) => {
      const begun = await enrolTotp(gate, callerOf(c), await mustBeOpen(gate, c));
      const svg = await qrCode(begun.address, { type: "svg", margin: 2, errorCorrectionLevel: "M" });
      c.header("Cache-Control", "no-store");
      return c.json({ ...begun, qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}` });
    },
  );

  api.openapi(
    route({
      method: "post",
      path: "/v1/session/totp/confirmation",
      tag,
      summary: "End the enrolment with a first code",
      body: codeInput,
      answer: sessionAnswer,
    }),
    async (c) => {
      const opened = await confirmTotp(gate, callerOf(c), await mustBeOpen(gate, c), c.req.valid("json").code);
      return c.json(await answerOpened(gate, c, opened));
    },
  );

  api.openapi(
    route({
      method: "put",
      path: "/v1/session/password",
      tag,
      summary: "Change one's own password",
      body: passwordInput,
      answer: sessionAnswer,
    }),
    async (c) => {
      const opened = await changePassword(gate, callerOf(c), await mustBeOpen(gate, c), c.req.valid("json"));
      return c.json(await answerOpened(gate, c, opened));
    },
  );
}

/** Puts the new session into the browser and says what it is. */
async function answerOpened(gate: Gate, c: HonoContext<Env>, opened: Opened): Promise<SessionAnswer> {
  c.header("Set-Cookie", sessionCookie(gate, opened.token));
  c.header("Cache-Control", "no-store");
  const held = await findSession(gate, opened.token);
  if (held === null) throw problem("unauthenticated", text(c.get("ctx").lang, "access.sign-in.no-session"));
  return answerSession(gate, c.get("ctx").lang, held.session.stage === "open" ? held.actor : publicActor, held.session);
}

async function mustHold(gate: Gate, c: HonoContext<Env>): Promise<Held> {
  const { lang } = c.get("ctx");
  const held = await heldSession(gate, c.req.raw, lang);
  if (held === null) throw problem("unauthenticated", text(lang, "access.sign-in.no-session"));
  return held;
}

async function mustBeOpen(gate: Gate, c: HonoContext<Env>): Promise<Held> {
  const held = await mustHold(gate, c);
  if (held.session.stage !== "open") throw problem("unauthenticated", text(c.get("ctx").lang, "access.reason.sign-in"));
  return held;
}
