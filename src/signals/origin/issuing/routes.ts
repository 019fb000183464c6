import { Readable } from "node:stream";
import { z } from "@hono/zod-openapi";
import type { OriginKeys } from "../../../engines/codes/index.ts";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { etag, route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
import { routesOf } from "../../../kernel/http/routes-of.ts";
import type { Files } from "../../../services/files/index.ts";
import { savedAs } from "../../../services/files/index.ts";
import { orderAnswer, orderFileAnswer, orderFileJson, orderJson } from "./answers.ts";
import { approveOrder } from "./commands/approve-order.ts";
import { openPrintFile } from "./commands/open-print-file.ts";
import { placeOrder } from "./commands/place-order.ts";
import { refuseOrder } from "./commands/refuse-order.ts";
import { reportActivation } from "./commands/report-activation.ts";
import { showPassword } from "./commands/show-password.ts";
import { withdrawOrder } from "./commands/withdraw-order.ts";
import { approveOrderInput, orderStates, placeOrderInput, refuseOrderInput, reportActivationInput } from "./model.ts";
import { canPlaceOrder, canReadOrders } from "./policy.ts";
import { getOrder, listOrders } from "./queries.ts";

export type IssuingParts = {
  keys: OriginKeys;
  files: Pick<Files, "store">;
  /** The address that is printed into codes, `https://…`. */
  publicUrl: string;
};

const ofOrder = z.object({ id: z.string().max(60) });
const tag = "codes";

/** Ordering codes, deciding about orders, fetching print files, reporting: `/v1/code-orders…`, for parties and officers. */
export function issuingRoutes(api: Api, { keys, files, publicUrl }: IssuingParts): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/code-orders",
      tag,
      summary: "Orders of codes the caller may see, newest first",
      query: pageQuery.extend({ state: z.enum(orderStates).optional() }),
      answer: pageOf(orderAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { state, cursor, limit } = c.req.valid("query");
      const page = await listOrders(ctx, { state }, { cursor, limit });
      return c.json({ items: page.items.map((of) => orderJson(ctx, of)), next: page.next });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/code-orders/abilities",
      tag,
      summary: "What the caller may do without an order at hand",
      answer: z.object({ read: ability, place: ability }),
    }),
    (c) => {
      const ctx = c.get("ctx");
      const [read, place] = [canReadOrders(ctx.actor), canPlaceOrder(ctx.actor)];
      return c.json({ read: abilityJson(ctx, read), place: abilityJson(ctx, place) });
    },
  );
  const { make, change } = routesOf(api, {
    path: "/v1/code-orders/{id}",
    tag,
    answer: orderAnswer,
    answerOf: orderJson,
  });
  make("Order codes for a product of the party", placeOrderInput, (ctx, input) => placeOrder(ctx, input, publicUrl));
  api.openapi(
    route({
      method: "get",
      path: "/v1/code-orders/{id}",
      tag,
      summary: "An order with its batch, its print file and what happened to it",
      params: ofOrder,
      answer: orderFileAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const of = await getOrder(ctx, c.req.valid("param").id);
      c.header("ETag", etag(of.version));
      return c.json(orderFileJson(ctx, of));
    },
  );
  change("post", "/approve", "Approve an order: its codes are made", approveOrderInput, (ctx, id, seen, input) =>
    approveOrder(ctx, id, seen, input.reason),
  );
  change("post", "/refuse", "Refuse an order, with the reason", refuseOrderInput, (ctx, id, seen, input) =>
    refuseOrder(ctx, id, seen, input.reason),
  );
  change("post", "/withdraw", "Take back an order that nobody has decided", null, withdrawOrder);
  fileRoutes(api, { keys, files, publicUrl });
}

function fileRoutes(api: Api, { keys, files }: IssuingParts): void {
  api.openapi(
    route({
      method: "post",
      path: "/v1/code-orders/{id}/password",
      tag,
      summary: "The password of the print file, shown once to who placed the order",
      params: ofOrder,
      answer: z.object({ password: z.string() }),
    }),
    async (c) => c.json(await showPassword(c.get("ctx"), keys, c.req.valid("param").id)),
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/code-orders/{id}/file",
      tag,
      summary: "The encrypted print file (age v1); each fetching is recorded",
      params: ofOrder,
      answer: z.unknown(),
    }),
    async (c) => {
      const { of, bytes, stream } = await openPrintFile(c.get("ctx"), files, c.req.valid("param").id);
      return c.body(Readable.toWeb(stream) as ReadableStream, 200, {
        "content-type": "application/octet-stream",
        "content-length": String(bytes),
        "content-disposition": savedAs(`${of.gtin}-${of.id}.${of.format}.age`),
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "private, no-store",
      }) as never;
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/code-orders/{id}/activation",
      tag,
      summary: "Report which codes are on goods, and which were wasted",
      params: ofOrder,
      body: reportActivationInput,
      answer: orderAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const of = await reportActivation(ctx, keys, c.req.valid("param").id, c.req.valid("json"));
      c.header("ETag", etag(of.version));
      return c.json(orderJson(ctx, of));
    },
  );
}
