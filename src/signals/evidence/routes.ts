import { z } from "@hono/zod-openapi";
import { allow } from "../../kernel/actor.ts";
import type { Api } from "../../kernel/http/api.ts";
import { route } from "../../kernel/http/api.ts";
import { pageQuery } from "../../kernel/http/page.ts";
import type { LogToCheck } from "../../services/facts/index.ts";
import type { Files } from "../../services/files/index.ts";
import { savedAs } from "../../services/files/index.ts";
import {
  evidenceAnswer,
  evidenceJson,
  evidenceListAnswer,
  evidenceListJson,
  verdictAnswer,
  verdictJson,
} from "./answers.ts";
import { readUpload } from "./body.ts";
import { findChromium } from "./browser/chromium.ts";
import { checkCapsule, getCapsule } from "./capsule-file.ts";
import { requestCapture } from "./commands/request-capture.ts";
import { takeUpload } from "./commands/take-upload.ts";
import { tieCapture } from "./commands/tie-capture.ts";
import { untieCapture } from "./commands/untie-capture.ts";
import { captureInput, evidenceFilter, tieInput } from "./model.ts";
import { smallPicture } from "./picture.ts";
import { canCapture } from "./policy.ts";
import { getEvidence, listEvidence } from "./queries.ts";

const tag = "evidence";
const ofEvidence = z.object({ id: z.string().max(60) });

/** What the routes stand on; `chromium` is the setting CHROMIUM_PATH. */
export type EvidenceParts = { files: Files; factLog: LogToCheck; chromium: string | null };

/** Pages captured as evidence, by our browser or a person's: `/v1/evidence…`. */
export function evidenceRoutes(api: Api, { files, factLog, chromium }: EvidenceParts): void {
  api.openapi(
    route({
      method: "post",
      path: "/v1/evidence/captures",
      tag,
      summary: "Capture a page with the house's own browser; the capsule follows within a minute or so",
      body: captureInput,
      status: 202,
      answer: evidenceAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const asked = await requestCapture(ctx, findChromium(chromium), c.req.valid("json"));
      c.header("Location", `/v1/evidence/${asked.id}`);
      return c.json(evidenceJson(ctx, asked), 202 as 200);
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/evidence/uploads",
      tag,
      summary:
        "Take a page that the browser extension captured: JSON, bytes in base64, at most 28 MiB; sending it again changes nothing",
      status: 202,
      answer: evidenceAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canCapture(ctx.actor), ctx.lang);
      const { raw, upload } = await readUpload(ctx, c.req.raw);
      const taken = await takeUpload(ctx, files.store, raw, upload);
      c.header("Location", `/v1/evidence/${taken.id}`);
      return c.json(evidenceJson(ctx, taken), 202 as 200);
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/evidence",
      tag,
      summary: "Captured pages, newest first",
      query: pageQuery.extend(evidenceFilter.shape),
      answer: evidenceListAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { cursor, limit, ...filter } = c.req.valid("query");
      return c.json(evidenceListJson(ctx, await listEvidence(ctx, filter, { cursor, limit })));
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/evidence/{id}",
      tag,
      summary: "A captured page",
      params: ofEvidence,
      answer: evidenceAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      return c.json(evidenceJson(ctx, await getEvidence(ctx, c.req.valid("param").id)));
    },
  );
  tieRoutes(api);
  api.openapi(
    route({
      method: "get",
      path: "/v1/evidence/{id}/picture",
      tag,
      summary: "The top of the page as it looked: a small WebP, encoded anew",
      params: ofEvidence,
      answer: z.unknown(),
    }),
    async (c) =>
      c.body(await smallPicture(c.get("ctx"), files.store, c.req.valid("param").id), 200, {
        "content-type": "image/webp",
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "private, max-age=86400, immutable",
      }) as never,
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/evidence/{id}/capsule",
      tag,
      summary: "The capsule as a WACZ file, with the proof that the log has it",
      params: ofEvidence,
      answer: z.unknown(),
    }),
    async (c) => {
      const sources = { files: files.store, factLog, log: c.get("log") };
      const { of, bytes } = await getCapsule(c.get("ctx"), sources, c.req.valid("param").id);
      return c.body(bytes, 200, {
        "content-type": "application/wacz",
        "content-length": String(bytes.length),
        "content-disposition": savedAs(`${of.id}.wacz`),
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "private, no-store",
      }) as never;
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/evidence/{id}/verify",
      tag,
      summary: "Check the kept capsule again, byte by byte",
      params: ofEvidence,
      answer: verdictAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const sources = { files: files.store, factLog, log: c.get("log") };
      return c.json(verdictJson(ctx.lang, await checkCapsule(ctx, sources, c.req.valid("param").id)));
    },
  );
}

/** Which captures serve which leads. */
function tieRoutes(api: Api): void {
  const ofTie = ofEvidence.extend({ lead: z.string().max(60) });
  api.openapi(
    route({
      method: "put",
      path: "/v1/evidence/{id}/leads/{lead}",
      tag,
      summary: "Tie a captured page to a lead; tied already, nothing changes",
      params: ofTie,
      body: tieInput,
      answer: evidenceAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { id, lead } = c.req.valid("param");
      return c.json(evidenceJson(ctx, await tieCapture(ctx, id, lead, c.req.valid("json"))));
    },
  );
  api.openapi(
    route({
      method: "delete",
      path: "/v1/evidence/{id}/leads/{lead}",
      tag,
      summary: "Untie a captured page from a lead; not tied, nothing changes",
      params: ofTie,
      answer: evidenceAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { id, lead } = c.req.valid("param");
      return c.json(evidenceJson(ctx, await untieCapture(ctx, id, lead)));
    },
  );
}
