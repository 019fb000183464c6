import assert from "node:assert/strict";
import { test } from "node:test";
import { Parser } from "htmlparser2";
import * as fc from "fast-check";
import { parsePage, textOf } from "./parse-page.ts";

test("a script is read up to its end, however it is opened and closed", () => {
  const data = '{"@type":"Product","name":"<b>Áo</b>"}';
  for (const [open, close] of [
    ['<script type="application/ld+json">', "</script>"],
    ['<SCRIPT data-a="1>0" type="application/ld+json" >', "</Script\n>"],
    ["<script\ntype='application/ld+json'>", ""],
  ] as const)
    assert.deepEqual(parsePage(`<p>a</p>${open}${data}${close}`).jsonLd, [data]);
});

test("what only looks like a script hides nothing of what follows", () => {
  for (const before of [
    "<!-- <script> -->",
    '<a title="<script>">x</a>',
    "<script-x></script-x>",
    "<style><script></style>",
  ])
    assert.equal(
      textOf(parsePage(`${before}<p>Áo thun</p><script>q()</script><p>99k</p>`).root).includes("Áo thun 99k"),
      true,
    );
});

test("an attribute of very many characters is cut", () => {
  const [element] = parsePage(`<a title="${"á".repeat(9_000)}" href="/b">x</a>`).elements;
  assert.equal(element?.attributes["title"]?.length, 4_096);
  assert.equal(element?.attributes["href"], "/b");
});

const piece = fc.constantFrom(
  ..."<script>,<script src='a>b'>,</script>,</script >,</scriptx>,<!--,-->,<p>,</p>,<style>,</style>,<textarea>,</textarea>,<title>,</title>, x ,<a href='<script>'>,<script,>,&amp;,<svg>,</svg>,</".split(
    ",",
  ),
);
test("pages of any pieces of markup have the elements and texts that the parser alone sees", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      // Of a page that ends within a tag the parser makes text, and not always the same.
      const html = `${pieces.join("")}'>.`;
      const [tags, open]: string[][] = [[], []];
      let [scripts, texts] = [0, ""];
      const parser = new Parser({
        onopentag: (tag) => void (tags!.push(tag), open!.push(tag)),
        ontext: (text) => {
          if (["script", "style", "svg"].includes(open!.at(-1)!)) scripts += text.length;
          else texts += text;
        },
        onclosetag: () => void open!.pop(),
      });
      parser.end(html);
      const page = parsePage(html);
      assert.deepEqual(
        page.elements.map(({ tag }) => tag),
        tags,
      );
      assert.equal(page.scriptLength, scripts);
      const told = [page.root, ...page.elements].flatMap(({ children }) =>
        children.filter((one) => typeof one === "string"),
      );
      assert.equal(told.join("").length, texts.length);
    }),
    { numRuns: 2_000 },
  );
});
