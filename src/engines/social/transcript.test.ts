import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import platforms from "../../../reference/platforms.json" with { type: "json" };
import { hostOfNetwork, networks } from "./model.ts";
import { joinCues, momentAt, addressAtMoment } from "./moments.ts";
import { readTranscriptPost } from "./transcript-post.ts";
import { readTranscript } from "./transcript.ts";

const cuesOf = (text: string) =>
  readTranscript(text).cues.map(({ startMs, endMs, text: said }) => [startMs, endMs, said]);

test("WebVTT is read with its header, notes, styles, settings, tags and entities", () => {
  const file = [
    "\uFEFFWEBVTT - buổi tối",
    "Kind: captions",
    "",
    "NOTE",
    "url: https://www.youtube.com/watch?v=abcdefghijk",
    "account: Kho Túi Mẫu",
    "",
    "STYLE",
    "::cue { color: red }",
    "",
    "mở đầu",
    "00:01.000 --> 00:04.500 align:start position:0%",
    "<v Chủ shop>Chào <b>cả nhà</b> &amp; các bạn",
    "",
    "1:02:03.4 --> 1:02:05",
    "túi này<00:00:01.000> hàng rep",
    "một một",
  ].join("\r\n");
  assert.deepEqual(cuesOf(file), [
    [1000, 4500, "Chào cả nhà & các bạn"],
    [3_723_400, 3_725_000, "túi này hàng rep một một"],
  ]);
  const { about, problems } = readTranscript(file);
  assert.equal(about.get("url"), "https://www.youtube.com/watch?v=abcdefghijk");
  assert.equal(about.get("account"), "Kho Túi Mẫu");
  assert.deepEqual(problems, []);
});

test("SRT is read with commas, numbers, positions, and without the blank lines between its cues", () => {
  const file =
    "1\n00:00:01,000 --> 00:00:02,000 X1:0\n{\\an8}<i>một</i>\n2\n00:00:02,500 --> 00:00:03,000\nhai\n\n3\n00:00:04 --> 00:00:05\nba";
  assert.deepEqual(cuesOf(file), [
    [1000, 2000, "một"],
    [2500, 3000, "hai"],
    [4000, 5000, "ba"],
  ]);
});

test("each bad line is named and costs its own cue only", () => {
  const file =
    "WEBVTT\n\n00:01.000 --> 00:02.000\nmột\n\n00:61:01.000 --> 00:03.000\nhỏng\n\n00:05.000 --> 00:04.000\nngược\n\nlời không giờ\nvẫn không\n\n00:06.000 --> 00:07.000\nhai";
  const { cues, problems } = readTranscript(file);
  assert.deepEqual(
    cues.map(({ text, line }) => [text, line]),
    [
      ["một", 3],
      ["hai", 15],
    ],
  );
  assert.deepEqual(problems, [
    { line: 6, code: "cue-time" },
    { line: 9, code: "cue-order" },
    { line: 12, code: "cue" },
  ]);
});

test("captions that roll are taken once, and the same words said later are taken again", () => {
  const file =
    "WEBVTT\n\n00:01.000 --> 00:02.000\nhàng rep\n\n00:02.000 --> 00:02.010\nhàng rep\n\n00:02.010 --> 00:04.000\nhàng rep\nmột một\n\n00:30.000 --> 00:31.000\nhàng rep";
  assert.deepEqual(cuesOf(file), [
    [1000, 2000, "hàng rep"],
    [2010, 4000, "một một"],
    [30_000, 31_000, "hàng rep"],
  ]);
});

const two = (n: number) => String(n).padStart(2, "0");
const clock = (ms: number, mark: string) =>
  `${two(Math.floor(ms / 3_600_000))}:${two(Math.floor(ms / 60_000) % 60)}:${two(Math.floor(ms / 1000) % 60)}${mark}${String(ms % 1000).padStart(3, "0")}`;
// Words that no neighbour repeats, so that none of them is taken for a rolling line.
const spoken = fc.array(
  fc.record({ gap: fc.integer({ min: 0, max: 90_000 }), long: fc.integer({ min: 0, max: 9_000 }), word: fc.lorem() }),
  { minLength: 1, maxLength: 60 },
);

test("whatever is written as WebVTT or SRT, with any line ends, comes back with its times", () => {
  fc.assert(
    fc.property(spoken, fc.constantFrom("\n", "\r\n", "\r"), fc.boolean(), (said, lineEnd, isVtt) => {
      let at = 0;
      const cues = said.map(({ gap, long, word }, n) => {
        at += gap;
        return { startMs: at, endMs: at + long, text: `${n} ${word}` };
      });
      const blocks = cues.map(
        (cue, n) =>
          `${n + 1}\n${clock(cue.startMs, isVtt ? "." : ",")} --> ${clock(cue.endMs, isVtt ? "." : ",")}\n${cue.text}\n`,
      );
      const file = `${isVtt ? "WEBVTT\n\n" : ""}${blocks.join("\n")}`.replaceAll("\n", lineEnd);
      const read = readTranscript(file);
      assert.deepEqual(read.problems, []);
      assert.deepEqual(
        read.cues.map(({ startMs, endMs, text }) => ({ startMs, endMs, text })),
        cues,
      );
    }),
  );
});

test("the moment of any place in the joined words is the start of the cue that the place is in", () => {
  fc.assert(
    fc.property(spoken, fc.integer({ min: 20, max: 500 }), (said, most) => {
      let at = 0;
      const cues = said.map(({ gap, word }) => ({ startMs: (at += gap), endMs: at, text: word.slice(0, 20) }));
      const seen: string[] = [];
      for (const { text, moments } of joinCues(cues, most)) {
        assert.ok(text.length <= most);
        const lines = text.split("\n");
        let place = 0;
        for (const line of lines) {
          const cue = cues[seen.length];
          assert.equal(line, cue?.text);
          for (const inside of [0, Math.floor(line.length / 2), line.length - 1])
            assert.equal(momentAt(moments, place + inside), cue?.startMs);
          seen.push(line);
          place += line.length + 1;
        }
      }
      assert.equal(seen.length, cues.length);
    }),
  );
});

test("no text makes the reader throw or lose its way", () => {
  const noise = fc
    .array(
      fc.constantFrom(
        "WEBVTT",
        "NOTE",
        "-->",
        "00:01",
        "00:00:02.5",
        " ",
        "\n",
        "\n\n",
        "\r",
        "1",
        "a: b",
        "<",
        "{\\",
        "\0",
        "lời",
      ),
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(noise, fc.string({ unit: "binary" })), (text) => {
      const { cues, problems } = readTranscript(text);
      const lines = text.split(/\r\n|\r|\n/).length;
      for (const { line } of [...cues, ...problems]) assert.ok(line >= 1 && line <= lines);
      for (const cue of cues) assert.ok(cue.endMs >= cue.startMs && cue.text === cue.text.trim() && cue.text !== "");
    }),
  );
});

test("a file without line ends is cut into cues of bounded length", () => {
  const cues = readTranscript(`00:01 --> 00:02\n${"lời ".repeat(20_000)}`).cues;
  assert.ok(cues.length > 10 && cues.every(({ text }) => text.length <= 5_000));
  assert.equal(cues.map(({ text }) => text).join(" "), "lời ".repeat(20_000).trim());
});

const at = (url: string) => addressAtMoment(url, 751_900);

test("a recording is opened at its second where its network has addresses for that", () => {
  assert.equal(at("https://www.youtube.com/watch?v=abcdefghijk"), "https://www.youtube.com/watch?v=abcdefghijk&t=751");
  assert.equal(at("https://youtu.be/abcdefghijk?t=5"), "https://youtu.be/abcdefghijk?t=751");
  assert.equal(at("https://youtube.com/live/abcdefghijk#x"), "https://youtube.com/live/abcdefghijk?t=751");
  assert.equal(at("https://t.me/khosi_mau/15"), "https://t.me/khosi_mau/15?t=751");
  assert.equal(at("https://www.facebook.com/watch/live/?v=12"), null);
  assert.equal(addressAtMoment(null, 1), null);
});

test("a livestream belongs to the network of its address, under the host that the register of platforms has", () => {
  const registered = new Set(platforms.platforms.map(({ host }) => host));
  for (const network of networks) assert.ok(registered.has(hostOfNetwork[network]), network);
  for (const [url, network] of [
    ["https://www.tiktok.com/@kho.mau/live", "tiktok"],
    ["https://m.youtube.com/watch?v=vidumau1234", "youtube"],
    ["https://t.me/khomau/7", "telegram"],
  ]) {
    const { reading } = readTranscriptPost(
      `WEBVTT\n\nNOTE\nurl: ${url}\naccount: Kho Mẫu\n\n00:01.000 --> 00:02.000\nxin chào\n`,
    );
    assert.equal(reading !== null && "post" in reading ? reading.post?.network : null, network);
  }
});
