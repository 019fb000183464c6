import { z } from "@hono/zod-openapi";

/** What a person writes: something, and not too much. */
export const words = (most: number) => z.string().trim().min(1).max(most);
export const agencyId = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,79}$/);
/** Files of the own agency, brought before by `/v1/files`. */
export const fileIds = z.array(z.string().min(1).max(60)).max(20).default([]);
