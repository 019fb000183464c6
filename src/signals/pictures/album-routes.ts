import { z } from "@hono/zod-openapi";
import type { Api } from "../../kernel/http/api.ts";
import { etag, expectedVersion, route } from "../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../kernel/http/page.ts";
import { getAlbum, listAlbums } from "./albums.ts";
import { albumAnswer, albumFileAnswer, albumFileJson, albumJson } from "./answers.ts";
import { addToAlbum } from "./commands/add-to-album.ts";
import { changeAlbum } from "./commands/change-album.ts";
import { makeAlbum } from "./commands/make-album.ts";
import { takeFromAlbum } from "./commands/take-from-album.ts";
import { albumChange, albumInput, albumKinds, albumPictureInput } from "./model.ts";

const tag = "albums";
const byId = z.object({ id: z.string().max(60) });

/** The agency's reference pictures of genuine and of counterfeit goods: `/v1/albums…`. */
export function albumsRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/albums",
      tag,
      summary: "Albums of your agency, newest first",
      query: pageQuery.extend({ kind: z.enum(albumKinds).optional() }),
      answer: pageOf(albumAnswer),
    }),
    async (c) => {
      const { kind, ...page } = c.req.valid("query");
      const { items, next } = await listAlbums(c.get("ctx"), kind, page);
      return c.json({ items: items.map(albumJson), next });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/albums",
      tag,
      summary: "Open an album of genuine or of counterfeit goods",
      body: albumInput,
      answer: albumAnswer,
      status: 201,
    }),
    async (c) => c.json(albumJson(await makeAlbum(c.get("ctx"), c.req.valid("json"))), 201 as 200),
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/albums/{id}",
      tag,
      summary: "An album with its pictures",
      params: byId,
      answer: albumFileAnswer,
    }),
    async (c) => {
      const album = await getAlbum(c.get("ctx"), c.req.valid("param").id);
      c.header("ETag", etag(album.version));
      return c.json(albumFileJson(album));
    },
  );
  api.openapi(
    route({
      method: "put",
      path: "/v1/albums/{id}",
      tag,
      summary: "Change what an album says of itself; needs If-Match",
      params: byId,
      body: albumChange,
      answer: albumAnswer,
    }),
    async (c) => {
      const changed = await changeAlbum(c.get("ctx"), c.req.valid("param").id, expectedVersion(c), c.req.valid("json"));
      return c.json(albumJson(changed));
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/albums/{id}/pictures",
      tag,
      summary: "Put a picture into an album; the listings that show it are looked for afterwards",
      params: byId,
      body: albumPictureInput,
      answer: albumAnswer,
    }),
    async (c) => c.json(albumJson(await addToAlbum(c.get("ctx"), c.req.valid("param").id, c.req.valid("json")))),
  );
  api.openapi(
    route({
      method: "delete",
      path: "/v1/albums/{id}/pictures/{picture}",
      tag,
      summary: "Take a picture out of an album",
      params: byId.extend({ picture: z.string().max(60) }),
      answer: albumAnswer,
    }),
    async (c) => {
      const { id, picture } = c.req.valid("param");
      return c.json(albumJson(await takeFromAlbum(c.get("ctx"), id, picture)));
    },
  );
}
