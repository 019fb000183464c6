import { z } from "@hono/zod-openapi";
import type { Api } from "../../../kernel/http/api.ts";
import { etag, expectedVersion, route } from "../../../kernel/http/api.ts";
import { placeAnswer, prefixAnswer, showPlace, showPrefix } from "../answers.ts";
import { addPlace } from "../commands/add-place.ts";
import { changePlace } from "../commands/change-place.ts";
import { claimPrefix } from "../commands/claim-prefix.ts";
import { closePlace } from "../commands/close-place.ts";
import { provePrefix } from "../commands/prove-prefix.ts";
import { withdrawPrefix } from "../commands/withdraw-prefix.ts";
import { placeInput, prefixInput, proofInput } from "../model.ts";
import { ofParty } from "./parties.ts";

const tag = "parties";
const ofPlace = ofParty.extend({ place: z.string().max(60) });
const ofPrefix = ofParty.extend({ prefix: z.string().max(20) });

/** Places with their GLNs, and company prefixes. */
export function numberRoutes(api: Api): void {
  api.openapi(
    route({
      method: "post",
      path: "/v1/parties/{id}/places",
      tag,
      summary: "Add a place",
      params: ofParty,
      body: placeInput,
      answer: placeAnswer,
      status: 201,
    }),
    async (c) => {
      const place = await addPlace(c.get("ctx"), c.req.valid("param").id, c.req.valid("json"));
      c.header("ETag", etag(place.version));
      return c.json(showPlace(place), 201 as 200);
    },
  );
  api.openapi(
    route({
      method: "put",
      path: "/v1/parties/{id}/places/{place}",
      tag,
      summary: "Change an open place",
      params: ofPlace,
      body: placeInput,
      answer: placeAnswer,
    }),
    async (c) => {
      const { id, place } = c.req.valid("param");
      const changed = await changePlace(c.get("ctx"), id, place, expectedVersion(c), c.req.valid("json"));
      c.header("ETag", etag(changed.version));
      return c.json(showPlace(changed));
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/parties/{id}/places/{place}/close",
      tag,
      summary: "Close a place",
      params: ofPlace,
      answer: placeAnswer,
    }),
    async (c) => {
      const { id, place } = c.req.valid("param");
      return c.json(showPlace(await closePlace(c.get("ctx"), id, place, expectedVersion(c))));
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/parties/{id}/prefixes",
      tag,
      summary: "Claim a GS1 company prefix",
      params: ofParty,
      body: prefixInput,
      answer: prefixAnswer,
      status: 201,
    }),
    async (c) => {
      const claimed = await claimPrefix(c.get("ctx"), c.req.valid("param").id, c.req.valid("json").prefix);
      return c.json(showPrefix(claimed), 201 as 200);
    },
  );
  api.openapi(
    route({
      method: "delete",
      path: "/v1/parties/{id}/prefixes/{prefix}",
      tag,
      summary: "Take the claim of a prefix back",
      params: ofPrefix,
      answer: z.object({}),
    }),
    async (c) => {
      const { id, prefix } = c.req.valid("param");
      await withdrawPrefix(c.get("ctx"), id, prefix);
      return c.json({});
    },
  );
  api.openapi(
    route({
      method: "put",
      path: "/v1/parties/{id}/prefixes/{prefix}/proof",
      tag,
      summary: "Say whether a claimed prefix is the party's",
      params: ofPrefix,
      body: proofInput,
      answer: prefixAnswer,
    }),
    async (c) => {
      const { id, prefix } = c.req.valid("param");
      const proved = await provePrefix(c.get("ctx"), id, prefix, expectedVersion(c), c.req.valid("json"));
      return c.json(showPrefix(proved));
    },
  );
}
