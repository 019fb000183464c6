import { useState } from "react";
import { Link } from "wouter";
import { sessionText } from "../../../src/kernel/text/workbench/session.ts";
import type { Session } from "../api/session.ts";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";

/** What a person still owes (a new password, a second factor), until when, and where to do it. */
export function DueBar({ session, className }: { session: Session; className: string }) {
  const t = useText(sessionText);
  const { time } = useFormat();
  const [now] = useState(() => Date.now());
  if (session.due.length === 0) return null;
  return (
    <div className={`${className} no-print`}>
      {session.due.map((due) => (
        <div key={due.what}>
          {t(Date.parse(due.by) > now ? "workbench.due.by" : "workbench.due.past", {
            what: due.text,
            by: time(due.by),
          })}{" "}
          <Link href={`${paths.account}#${due.what}`}>{t("workbench.due.go")}</Link>
        </div>
      ))}
    </div>
  );
}
