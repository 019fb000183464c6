import { noticesText } from "../../../src/kernel/text/notices.ts";
import type { NoticeState } from "../api/notices.ts";
import { useText } from "../words/lang.tsx";

const tones = {
  draft: undefined,
  submitted: "unsure",
  published: "accent",
  withdrawn: undefined,
  expired: undefined,
} as const;

/** The state of a notice as a coloured word. */
export function NoticeStateTag({ state }: { state: NoticeState }) {
  const t = useText(noticesText);
  return (
    <span className="tag" data-tone={tones[state]}>
      {t(`notices.state.${state}`)}
    </span>
  );
}
