import type { Lang } from "../../../src/kernel/text/index.ts";

/** The body of a problem as the server sends it (RFC 9457). */
export type ProblemBody = {
  title: string;
  status: number;
  code: string;
  detail?: string;
  errors?: { pointer: string; code: string; message: string }[];
  instance?: string;
};

/** A request that the server refused, in the server's own words; `offline` where no answer came at all. */
export class Refusal extends Error {
  readonly body: ProblemBody;

  constructor(body: ProblemBody) {
    super(body.detail ?? body.title);
    this.name = "Refusal";
    this.body = body;
  }
}

export const isRefusal = (error: unknown, code: string): boolean =>
  error instanceof Refusal && error.body.code === code;

let lang: Lang = "vi";

/** The language that the server is asked to answer in. */
export function setRequestLang(next: Lang): void {
  lang = next;
}

export type Parts = {
  query?: Record<string, string | number | readonly string[] | null | undefined>;
  /** Sent as JSON; a file as its bytes, a form in its parts. */
  body?: unknown;
  /** What kind of file it is, where the server asks. */
  type?: string;
  /** What a standard has the caller say beside the body. */
  headers?: Readonly<Record<string, string>>;
  /** The version that an edit was made on. */
  version?: number;
  /** The same for every try of one change, so that it happens once. */
  once?: string;
  signal?: AbortSignal;
};

const noAnswer = {
  vi: "Không kết nối được với máy chủ. Việc bạn vừa làm có thể chưa được lưu.",
  en: "The server cannot be reached. What you just did may not have been saved.",
} as const;

/** Asks the API; answers with the JSON, or throws a `Refusal`. */
export async function request<T>(
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  parts: Parts = {},
): Promise<T> {
  const headers = new Headers({ accept: "application/json", "accept-language": lang, ...parts.headers });
  const isFile = parts.body instanceof Blob;
  // Of a form the browser says itself where its parts begin.
  const isForm = parts.body instanceof FormData;
  if (parts.body !== undefined && !isForm)
    headers.set("content-type", isFile ? (parts.type ?? "application/octet-stream") : "application/json");
  if (parts.version !== undefined) headers.set("if-match", `"${parts.version}"`);
  if (parts.once !== undefined) headers.set("idempotency-key", parts.once);
  let answer: Response;
  try {
    const sent =
      parts.body === undefined
        ? {}
        : {
            body:
              parts.body instanceof Blob || parts.body instanceof FormData ? parts.body : JSON.stringify(parts.body),
          };
    answer = await fetch(path + queryOf(parts.query), { method, headers, signal: parts.signal ?? null, ...sent });
  } catch (error) {
    if (parts.signal?.aborted) throw error;
    throw new Refusal({ title: noAnswer[lang], status: 0, code: "offline" });
  }
  if (answer.ok) return (await answer.json()) as T;
  throw new Refusal(await problemOf(answer));
}

function queryOf(query: Parts["query"]): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === null || value === undefined || value === "") continue;
    for (const one of [value].flat()) search.append(name, String(one));
  }
  const written = search.toString();
  return written === "" ? "" : `?${written}`;
}

async function problemOf(answer: Response): Promise<ProblemBody> {
  const other = { title: `${answer.status} ${answer.statusText}`, status: answer.status, code: "internal" };
  try {
    return { ...other, ...((await answer.json()) as Partial<ProblemBody>) };
  } catch {
    return other;
  }
}

/** A key for one change; the same key with the same change happens once. */
export function newOnce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
