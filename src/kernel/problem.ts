/** Every error a caller can act on: code, HTTP status, and the title of its page. Source: RFC 9457. */
export const problems = {
  malformed: { status: 400, vi: "Yêu cầu không đọc được", en: "The request cannot be read" },
  unauthenticated: { status: 401, vi: "Cần đăng nhập", en: "Sign in first" },
  forbidden: { status: 403, vi: "Không được phép", en: "Not allowed" },
  "not-found": { status: 404, vi: "Không tìm thấy", en: "Not found" },
  "method-not-allowed": {
    status: 405,
    vi: "Địa chỉ này không nhận phương thức đó",
    en: "This address does not take that method",
  },
  conflict: { status: 409, vi: "Mâu thuẫn với dữ liệu hiện có", en: "It conflicts with what is there" },
  stale: { status: 412, vi: "Có người đã sửa trước", en: "Someone changed it first" },
  "too-large": { status: 413, vi: "Quá lớn", en: "Too large" },
  "unsupported-type": { status: 415, vi: "Không nhận loại nội dung này", en: "This type of content is not taken" },
  invalid: { status: 422, vi: "Dữ liệu chưa đúng", en: "The data is not right" },
  "rate-limited": { status: 429, vi: "Quá nhiều yêu cầu", en: "Too many requests" },
  internal: { status: 500, vi: "Lỗi phía chúng tôi", en: "The fault is ours" },
  unavailable: { status: 503, vi: "Tạm thời chưa phục vụ được", en: "Not available for the moment" },
} as const;

export type ProblemCode = keyof typeof problems;

/** One thing wrong with the input: where (JSON pointer), a stable code, and words for a person. */
export type Fault = { pointer: string; code: string; message: string };

/** What a person is told: in the language of who asked, or in both where nobody knows yet who reads it. */
export type Detail = string | { readonly vi: string; readonly en: string };

type ProblemFault = Omit<Fault, "message"> & { message: Detail };

export type ProblemDetails = {
  detail?: Detail;
  faults?: ProblemFault[];
  retryAfterSeconds?: number;
  /** What the answer's head tells a program beside. */
  headers?: Readonly<Record<string, string>>;
};

/** An error that a caller can act on; everything else that is thrown is `internal` and keeps its details inside. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails) {
    super(said(details.detail, "en") ?? code);
    this.name = "Problem";
    this.code = code;
    this.details = details;
  }
}

/** Makes a problem to throw: `throw problem("conflict", text(ctx.lang, "leads.problem.in-a-case"))`. */
export function problem(code: ProblemCode, detail?: Detail, more: Omit<ProblemDetails, "detail"> = {}): Problem {
  return new Problem(code, detail === undefined ? more : { detail, ...more });
}

/** What a problem tells a person in a language. */
export function detailOf(error: Problem, lang: "vi" | "en"): string | undefined {
  return said(error.details.detail, lang);
}

/** The faults of a problem, with their words in a language. */
export function faultsIn(error: Problem, lang: "vi" | "en"): Fault[] | undefined {
  return error.details.faults?.map((fault) => ({ ...fault, message: said(fault.message, lang) ?? "" }));
}

function said(detail: Detail | undefined, lang: "vi" | "en"): string | undefined {
  return typeof detail === "object" ? detail[lang] : detail;
}

/** What stands in the head of an answer that tells a problem. */
export function problemHeaders({ details: { retryAfterSeconds, headers } }: Problem): Record<string, string> {
  return { ...(retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) }), ...headers };
}

/** The RFC 9457 body of a problem; `instance` is the request id, so that a person can quote it. */
export function problemBody(error: Problem, lang: "vi" | "en", instance: string): Record<string, unknown> {
  const kind = problems[error.code];
  const detail = detailOf(error, lang);
  const errors = faultsIn(error, lang);
  return {
    type: `/problems/${error.code}`,
    title: kind[lang],
    status: kind.status,
    code: error.code,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors }),
    instance,
  };
}
