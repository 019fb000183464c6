import assert from "node:assert/strict";
import test from "node:test";
import type { Choice, Target } from "./choose.ts";
import { choose, chooseDefault } from "./choose.ts";
import { wanted, wantsLinkset } from "./preferences.ts";

function target(href: string, other: Partial<Target> = {}): Target {
  return {
    anchor: "01/08936036020014",
    linkType: "gs1:pip",
    href,
    hreflang: null,
    mediaType: null,
    title: href,
    context: null,
    isDefault: false,
    forwardQuery: true,
    ...other,
  };
}

const nothing = { languages: [], types: [], context: null };
const hrefs = (choice: Choice) => ("one" in choice ? choice.one.href : choice.several.map(({ href }) => href));

test("headers are read by weight, and what is refused is left out", () => {
  assert.deepEqual(wanted("fr;q=0.3, en-GB, vi;q=0.9, de;q=0"), ["en-gb", "vi", "fr"]);
  assert.deepEqual(wanted(undefined), []);
  assert.deepEqual(wanted(";;,,q=1"), ["q=1"]);
});

test("a program gets the list, a browser a page", () => {
  assert.equal(wantsLinkset(wanted("application/linkset+json")), true);
  assert.equal(wantsLinkset(wanted("application/json;q=0.9, application/linkset+json")), true);
  assert.equal(wantsLinkset(wanted("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")), false);
  assert.equal(wantsLinkset(wanted("*/*")), false);
  assert.equal(wantsLinkset([]), false);
});

test("the client's first language decides, then what is for all languages, then the house's", () => {
  const vi = target("vi", { hreflang: "vi" });
  const en = target("en", { hreflang: "en" });
  const british = target("en-GB", { hreflang: "en-GB" });
  const any = target("any");
  assert.equal(hrefs(choose([en, vi], { ...nothing, languages: ["vi", "en"] })), "vi");
  assert.equal(hrefs(choose([vi, en, british], { ...nothing, languages: ["en-gb"] })), "en-GB");
  assert.equal(hrefs(choose([vi, en], { ...nothing, languages: ["en-us"] })), "en");
  assert.equal(hrefs(choose([en, vi, any], { ...nothing, languages: ["ja"] })), "any");
  assert.equal(hrefs(choose([en, vi], { ...nothing, languages: ["ja"] })), "vi");
});

test("media type and context decide among links of one language", () => {
  const page = target("page", { mediaType: "text/html" });
  const data = target("data", { mediaType: "application/ld+json" });
  assert.equal(hrefs(choose([page, data], { ...nothing, types: ["application/ld+json", "*/*"] })), "data");
  assert.equal(hrefs(choose([data, page], { ...nothing, types: ["text/*"] })), "page");
  const north = target("north", { context: "VN-HN" });
  const all = target("all");
  assert.equal(hrefs(choose([north, all], { ...nothing, context: "vn-hn" })), "north");
  assert.equal(hrefs(choose([north, all], nothing)), "all");
});

test("what preferences cannot decide is offered whole, unless one of them is the default or all lead to the same place", () => {
  assert.deepEqual(hrefs(choose([target("a"), target("b")], nothing)), ["a", "b"]);
  assert.equal(hrefs(choose([target("a"), target("b", { isDefault: true })], nothing)), "b");
  assert.equal(hrefs(choose([target("a"), target("a", { title: "again" })], nothing)), "a");
});

test("the default of the nearest anchor counts, in the client's language", () => {
  const vi = target("vi", { hreflang: "vi", isDefault: true });
  const en = target("en", { hreflang: "en" });
  const other = target("other", { linkType: "gs1:support", hreflang: "en" });
  assert.equal(chooseDefault([[], [vi, en, other]], { ...nothing, languages: ["en"] })?.href, "en");
  assert.equal(chooseDefault([[other], [vi]], { ...nothing, languages: ["en"] })?.href, "vi");
  assert.equal(chooseDefault([[target("near", { isDefault: true })], [vi]], nothing)?.href, "near");
  assert.equal(chooseDefault([[other], []], nothing), null);
});
