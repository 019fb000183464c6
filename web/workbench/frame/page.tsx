import type { ReactNode } from "react";
import { useEffect } from "react";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { useText } from "../words/lang.tsx";

/** Names the browser's tab after the page. */
export function useTitle(title: string | undefined): void {
  const t = useText(frameText);
  const name = t("workbench.name");
  useEffect(() => {
    document.title = title === undefined ? name : `${title} · ${name}`;
  }, [title, name]);
}

/** A page with its heading and what can be done with the whole of it. */
export function Page(parts: {
  title: string;
  about?: ReactNode;
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}) {
  useTitle(parts.title);
  return (
    <div className={parts.narrow ? "page narrow stack" : "page stack"}>
      <div className="row spread">
        <div className="beside-acts">
          <h1>{parts.title}</h1>
          {parts.about !== undefined && <div className="soft">{parts.about}</div>}
        </div>
        {parts.actions !== undefined && <div className="row no-print to-end">{parts.actions}</div>}
      </div>
      {parts.children}
    </div>
  );
}

/** Says that there is nothing, and what to do next. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="sheet stack" role="status">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
