import { candidatesText } from "../../../src/kernel/text/candidates.ts";
import { candidatesPageText } from "../../../src/kernel/text/workbench/candidates.ts";
import type { CandidateSheet } from "../api/candidates.ts";
import { Table } from "../frame/table.tsx";
import { useText } from "../words/lang.tsx";

type Claim = CandidateSheet["looks"][number]["claims"][number];
type Check = CandidateSheet["checks"][number];

/** Which claims a check is about; those that no check is about stand below. */
const claimsOf: Record<Check["check"], readonly Claim["claim"][]> = {
  host: [],
  badge: ["registration"],
  "tax-code": ["taxCode", "wrongTaxCode"],
  owner: ["owner"],
  scam: [],
  likeness: [],
};
const checked = new Set(Object.values(claimsOf).flat());

/** What the site says of itself, side by side with what registers and lists say. */
export function Comparison({ sheet }: { sheet: CandidateSheet }) {
  const t = useText(candidatesPageText);
  const claims = sheet.looks[0]?.claims ?? [];
  const others = claims.filter(({ claim }) => !checked.has(claim));
  return (
    <section className="stack" aria-labelledby="compare">
      <h2 id="compare">{t("workbench.candidate.compare")}</h2>
      <Table
        heads={[
          t("workbench.candidate.subject"),
          t("workbench.candidate.says"),
          t("workbench.candidate.register-says"),
          t("workbench.candidate.result"),
        ]}
      >
        {sheet.checks.map((check) => (
          <Row key={check.check} check={check} claims={claims} />
        ))}
      </Table>
      {others.length > 0 && (
        <div className="sheet stack">
          <h3>{t("workbench.candidate.other-claims")}</h3>
          <dl className="stack">
            {others.map((claim) => (
              <div key={claim.claim}>
                <dt className="small soft">{claim.name}</dt>
                <dd>
                  <Said claim={claim} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </section>
  );
}

const tones = { fine: "no", wrong: "yes", open: undefined } as const;

function Row({ check, claims }: { check: Check; claims: readonly Claim[] }) {
  const t = useText(candidatesPageText);
  const c = useText(candidatesText);
  const about = claimsOf[check.check];
  const said = claims.filter(({ claim }) => about.includes(claim));
  return (
    <tr>
      <th scope="row" className="first wrapped">
        {c(`candidates.check.${check.check}`)}
      </th>
      <td data-name={about.length === 0 ? undefined : t("workbench.candidate.says")}>
        {said.map((claim) => (
          <Said key={claim.claim} claim={claim} />
        ))}
        {said.length === 0 && about.length > 0 && <span className="soft">{t("workbench.candidate.silent")}</span>}
      </td>
      <td className="written">{check.text}</td>
      <td>
        <span className="tag" data-tone={tones[check.result]}>
          {t(`workbench.candidate.result.${check.result}`)}
        </span>
      </td>
    </tr>
  );
}

/** A claim in the site's own words, with the page where they stand. The address is shown and not linked: it is a stranger's. */
function Said({ claim: { value, snippet, url } }: { claim: Claim }) {
  return (
    <div>
      <div className="written">{value}</div>
      {snippet !== value && <q className="small soft written">{snippet}</q>}
      <div className="small soft written">{url}</div>
    </div>
  );
}
