import { z } from "@hono/zod-openapi";
import { allow } from "../../kernel/actor.ts";
import type { Database } from "../../kernel/db/database.ts";
import type { Api } from "../../kernel/http/api.ts";
import { route } from "../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../kernel/http/page.ts";
import type { Files } from "../../services/files/index.ts";
import { alikeTo, beside, listShared, searchByPicture } from "./alike.ts";
import { albumsRoutes } from "./album-routes.ts";
import {
  alikeAnswer,
  alikeJson,
  besideAnswer,
  besideJson,
  listingPictureAnswer,
  listingPictureJson,
  pictureAnswer,
  pictureFileAnswer,
  pictureJson,
  progressAnswer,
  progressJson,
  sharedAnswer,
  standingJson,
} from "./answers.ts";
import { readBytes } from "./body.ts";
import { addPicture } from "./commands/add-picture.ts";
import { retryPictures } from "./commands/retry-pictures.ts";
import { addPictureQuery } from "./model.ts";
import { canAddPictures } from "./policy.ts";
import { getPicture, pictureProgress, picturesOfListing } from "./queries.ts";
import { pictureSearchOf } from "./search.ts";
import { pictureHeaders, shownPicture, thumbnail } from "./shown-picture.ts";

const tag = "pictures";
const byId = z.object({ id: z.string().max(60) });

/** What the routes stand on; `fetches` is whether the house has a contact to name to the hosts of pictures. */
export type PictureParts = { files: Files; database: Database; fetches: boolean };

/** Pictures of goods: brought, looked at, searched by, compared side by side; and the albums they are held against. */
export function picturesRoutes(api: Api, { files, database, fetches }: PictureParts): void {
  const search = pictureSearchOf(database);
  api.openapi(
    route({
      method: "post",
      path: "/v1/pictures",
      tag,
      summary: "Keep a picture: the body is its bytes, at most 20 MiB; with `listing` as one that the listing shows",
      query: addPictureQuery,
      answer: pictureAnswer,
      status: 201,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canAddPictures(ctx.actor), ctx.lang);
      const bytes = await readBytes(ctx, c.req.raw);
      return c.json(pictureJson(await addPicture(ctx, files.store, c.req.valid("query"), bytes)), 201 as 200);
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/pictures/search",
      tag,
      summary: "Pictures made from the same photograph as the one sent, which is not kept",
      answer: alikeAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canAddPictures(ctx.actor), ctx.lang);
      return c.json(alikeJson(await searchByPicture(ctx, search, await readBytes(ctx, c.req.raw))));
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/pictures/progress",
      tag,
      summary: "How far the house is with the pictures of your agency: waiting, kept, failed by reason, not yet read",
      answer: progressAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const progress = await pictureProgress(ctx);
      const state = (await search.candidates([])) === null ? "building" : "ready";
      return c.json(progressJson(ctx, progress, { fetches, search: state }));
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/pictures/shared",
      tag,
      summary: "Pictures that several seller accounts show, the most accounts first",
      query: pageQuery,
      answer: pageOf(sharedAnswer),
    }),
    async (c) => {
      const page = await listShared(c.get("ctx"), c.req.valid("query"));
      const items = page.items.map(({ picture, standing }) => ({
        picture: pictureJson(picture),
        standing: standingJson(standing),
      }));
      return c.json({ items, next: page.next });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/pictures/{id}",
      tag,
      summary: "A picture, what was read on it, the listings that show it and the albums it is in",
      params: byId,
      answer: pictureFileAnswer,
    }),
    async (c) => {
      const { picture, standing } = await getPicture(c.get("ctx"), c.req.valid("param").id);
      return c.json({ ...pictureJson(picture), standing: standingJson(standing) });
    },
  );
  for (const [size, made] of [
    ["image", shownPicture],
    ["thumbnail", thumbnail],
  ] as const) {
    api.openapi(
      route({
        method: "get",
        path: `/v1/pictures/{id}/${size}`,
        tag,
        summary: "The picture to look at: WebP, encoded anew, without metadata",
        params: byId,
        answer: z.unknown(),
      }),
      async (c) => {
        const { picture } = await getPicture(c.get("ctx"), c.req.valid("param").id);
        return c.body(new Uint8Array(await made(files, picture)), 200, pictureHeaders) as never;
      },
    );
  }
  api.openapi(
    route({
      method: "get",
      path: "/v1/pictures/{id}/alike",
      tag,
      summary: "Pictures made from the same photograph, with the reason, and the listings that show them",
      params: byId,
      answer: alikeAnswer,
    }),
    async (c) => c.json(alikeJson(await alikeTo(c.get("ctx"), search, c.req.valid("param").id))),
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/pictures/{id}/beside/{other}",
      tag,
      summary: "How one picture lies in another, and the points that agree on it",
      params: byId.extend({ other: z.string().max(60) }),
      answer: besideAnswer,
    }),
    async (c) => {
      const { id, other } = c.req.valid("param");
      return c.json(besideJson(await beside(c.get("ctx"), id, other)));
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/listings/{id}/pictures",
      tag,
      summary: "The pictures of a listing, those still to come and those that could not be had among them",
      params: byId,
      answer: z.object({ items: z.array(listingPictureAnswer) }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const items = await picturesOfListing(ctx, c.req.valid("param").id);
      return c.json({ items: items.map((one) => listingPictureJson(ctx, one)) });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/listings/{id}/pictures/retry",
      tag,
      summary: "Try the pictures of a listing again that could not be had",
      params: byId,
      answer: z.object({ again: z.number().int() }),
    }),
    async (c) => c.json({ again: await retryPictures(c.get("ctx"), c.req.valid("param").id) }),
  );
  albumsRoutes(api);
}
