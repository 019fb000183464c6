import type { FetchLimits } from "../../../fetching/index.ts";
import { guardedFetch, pageLimits } from "../../../fetching/index.ts";
import { fault } from "../faults.ts";
import { readJson } from "../read-answer.ts";
import type { CallLimits, Way } from "./model.ts";

/** A supplier's address, the key that lets us in, and what of the guard is different for it (a partner inside a private network). */
export type HttpWay = { url: string; key: string | null; limits?: Partial<FetchLimits> };

/**
 * A technology at its supplier's: one POST a call, of JSON both ways, to `<url>/<call>`. The same guard as for every stranger's address:
 * nothing inside, no redirect, no more bytes and no more time than its manifest asked for.
 */
export function httpWay({ url, key, limits: more }: HttpWay, limits: CallLimits): Way {
  const base = url.replace(/\/+$/, "");
  return {
    ready: async () => null,
    async ask(call, question) {
      const fetched = await guardedFetch(`${base}/${call}`, {
        ...pageLimits,
        bytes: limits.outputKb * 1024,
        totalMs: limits.msPerCall,
        idleMs: limits.msPerCall,
        redirects: 0,
        userAgent: "ChinhHang/1.0",
        types: ["application/json"],
        headers: key === null ? {} : { authorization: `Bearer ${key}` },
        send: { type: "application/json", body: Buffer.from(question) },
        ...more,
      });
      if (!fetched.ok) {
        if (fetched.code === "too-slow") return { fault: fault("timeout", `${limits.msPerCall} ms`) };
        if (fetched.code === "too-large") return { fault: fault("flood", `more than ${limits.outputKb} kB`) };
        return { fault: fault(fetched.code === "unwanted-type" ? "not-json" : "unreachable", fetched.code) };
      }
      if (fetched.status !== 200) return { fault: fault("http-status", String(fetched.status)) };
      const read = readJson(new TextDecoder().decode(fetched.body));
      return "fault" in read ? read : { value: read.value, bytes: fetched.body.length };
    },
    close: async () => undefined,
  };
}
