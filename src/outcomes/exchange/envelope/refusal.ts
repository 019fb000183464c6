import type { ResponseMessage } from "../../../engines/envelope/index.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import type { TextKey } from "../../../kernel/text/index.ts";
import { text } from "../../../kernel/text/index.ts";
import { refusalBody, refusalCodes } from "./model.ts";

/** What an answer holds; throws `conflict` with the partner's reason where it refused. */
export function contentOf(ctx: Context, { head, body }: ResponseMessage): unknown {
  const content = readJson(body);
  if (head.status === "ok") return content;
  const read = refusalBody.safeParse(content);
  const code = refusalCodes.find((one) => read.success && one === read.data.code);
  const key: TextKey = code === undefined ? "envelope.refusal.unknown" : `envelope.refusal.${code}`;
  throw problem("conflict", text(ctx.lang, "envelope.refused", { why: text(ctx.lang, key) }));
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
}
