import type { ReactNode } from "react";
import { passportPageText } from "../../../src/kernel/text/workbench/passports.ts";
import type { ProductPassport, SectionName } from "../api/passports.ts";
import { Pair } from "../frame/pair.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { useCountries } from "./countries.ts";
import type { PlainSpec, Row, Spec, Value } from "./field-specs.ts";
import { specs } from "./field-specs.ts";

/** One section as it was published, for who only reads it; what nothing was said of is left out. */
export function ContentView({ of, section }: { of: ProductPassport; section: SectionName }) {
  const t = useText(passportPageText);
  const said = of.content[section] as Row;
  const told = specs[section].filter((spec) => isSaid(spec, said[spec.name]));
  if (told.length === 0) return null;
  return (
    <section className="sheet stack" id={section} aria-labelledby={`${section}-title`}>
      <h2 id={`${section}-title`}>{t(`workbench.passport.section.${section}`)}</h2>
      <dl className="stack">
        {told.map((spec) => (
          <Pair key={spec.name} name={t(spec.label)}>
            {spec.kind === "rows" ? (
              <Rows spec={spec} rows={said[spec.name] as Row[]} />
            ) : (
              <Said spec={spec} value={said[spec.name] ?? ""} />
            )}
          </Pair>
        ))}
      </dl>
    </section>
  );
}

function isSaid(spec: Spec, value: Value | undefined): boolean {
  if (spec.kind === "check") return value === true;
  return Array.isArray(value) ? value.length > 0 : value !== "" && value !== null && value !== undefined;
}

function Rows({ spec, rows }: { spec: Extract<Spec, { kind: "rows" }>; rows: readonly Row[] }) {
  const t = useText(passportPageText);
  return (
    <ol>
      {rows.map((row, n) => (
        <li key={n}>
          {spec.row
            .filter((field) => isSaid(field, row[field.name]))
            .map((field) => (
              <div key={field.name}>
                <span className="small soft">{t(field.label)}: </span>
                <Said spec={field} value={row[field.name] ?? ""} />
              </div>
            ))}
        </li>
      ))}
    </ol>
  );
}

function Said({ spec, value }: { spec: PlainSpec; value: Value }): ReactNode {
  const t = useText(passportPageText);
  const { day, time } = useFormat();
  const countries = useCountries();
  if (spec.kind === "check") return "✓";
  if (Array.isArray(value))
    return (
      <ul>
        {(value as string[]).map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    );
  const written = String(value);
  switch (spec.kind) {
    case "choice": {
      const chosen = spec.options.find((one) => one.value === written);
      return chosen === undefined ? written : t(chosen.label);
    }
    case "country":
      return countries.find((one) => one.value === written)?.label ?? written;
    case "day":
      return day(`${written}T00:00:00+07:00`);
    case "moment":
      return written.length === 10 ? day(`${written}T00:00:00+07:00`) : time(`${written}:00+07:00`);
    case "file":
      return spec.picture ? (
        <img
          src={`/v1/files/${written}/image`}
          alt={t(spec.label)}
          width={160}
          height={160}
          style={{ objectFit: "contain", objectPosition: "left", display: "block" }}
        />
      ) : (
        <a href={`/v1/files/${written}`}>{t("workbench.passport.file.open")}</a>
      );
    default:
      return <span style={{ whiteSpace: "pre-line" }}>{written}</span>;
  }
}
