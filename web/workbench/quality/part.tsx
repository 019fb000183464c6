import type { ReactNode } from "react";
import { useId } from "react";
import style from "./quality.module.css";

/** A part of a page with its heading, and what one has to know to read it. */
export function Part({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={`${style["page-part"]} stack`} aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        {about !== undefined && <p className="small soft">{about}</p>}
      </div>
      {children}
    </section>
  );
}
