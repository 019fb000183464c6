import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import {
  listingsOfPost,
  momentAt,
  offersGoods,
  priceIn,
  readPostLine,
  readTelegramMessage,
  readTranscriptPost,
} from "./index.ts";

const chat = { name: "Kho sỉ mẫu", type: "private_supergroup", id: "77" };
const said = (text: unknown, more: Record<string, unknown> = {}) => ({
  id: 5,
  type: "message",
  date_unixtime: "1767236400",
  from: "Lan Mẫu",
  from_id: "user9",
  text,
  ...more,
});
const line = (more: Record<string, unknown> = {}) => ({
  network: "facebook",
  id: "p1",
  url: "https://www.facebook.com/groups/1/posts/2",
  account: { id: "100", name: "Túi Mẫu" },
  text: "Thanh lý túi vải giá 150k, ib shop",
  ...more,
});
const postOf = (value: Record<string, unknown>) => {
  const read = readPostLine(value);
  assert.ok(read !== null && read.problem === undefined, JSON.stringify(read));
  return read.post;
};

test("who sells offers goods, who asks or talks does not", () => {
  const offers = [
    "Thanh lý túi xách giá 350k, ib em",
    "Hàng có sẵn, ship toàn quốc",
    "Giày 4xx ib nhé",
    "Nhận order mỹ phẩm, bao check",
    "Váy hoa 199k - zalo 0912 345 678",
  ];
  const talk = [
    "Đẹp quá chị ơi",
    "Cho em hỏi giá túi này bao nhiêu ạ",
    "Cần tìm mua đồng hồ cũ tầm 2 triệu, ib em",
    "Có ai bán máy sấy không",
    "Xăng hôm nay giảm 300 đồng",
    "Chào buổi sáng cả nhà",
  ];
  for (const text of offers) assert.equal(offersGoods(text), true, text);
  for (const text of talk) assert.equal(offersGoods(text), false, text);
});

test("a post has a price where it tells one, and none where it tells several", () => {
  assert.equal(priceIn("Túi vải giá 150k\nfreeship, cọc 50k"), 150_000n);
  assert.equal(priceIn("Túi 199k, ví 99k"), null);
  assert.equal(priceIn("Váy 199k, nhắc lại váy 199.000đ"), 199_000n);
  assert.equal(priceIn("dài 2m, nặng 3 lít"), null);
});

test("a Telegram message gives its words, with hidden links written out, its account, group and time", () => {
  const text = [
    "Em bán túi ",
    { type: "bold", text: "rep" },
    { type: "text_link", text: " tại đây", href: "https://zalo.me/g/x" },
  ];
  const read = readTelegramMessage(chat, said(text, { forwarded_from: "Kênh gốc mẫu" }));
  assert.ok(read !== null && read.problem === undefined);
  assert.equal(read.post.text, "Em bán túi rep tại đây (https://zalo.me/g/x)");
  assert.equal(read.post.id, "77/5");
  assert.equal(read.post.url, "https://t.me/c/77/5");
  assert.deepEqual(read.post.account, { id: "user9", name: "Lan Mẫu", url: null });
  assert.equal(read.post.place?.name, "Kho sỉ mẫu");
  assert.equal(read.post.forwardedFrom, "Kênh gốc mẫu");
  assert.equal(read.post.time, "2026-01-01T03:00:00.000Z");
});

test("of Telegram neither personal chats nor service messages nor talk are read", () => {
  const offer = "Em bán túi giá 100k ib em";
  for (const type of ["personal_chat", "saved_messages", "bot_chat", "verification_codes", null])
    assert.equal(readTelegramMessage({ ...chat, type }, said(offer)), null);
  assert.equal(readTelegramMessage(chat, said(offer, { type: "service" })), null);
  assert.equal(readTelegramMessage(chat, said("chào cả nhà")), null);
  assert.equal(readTelegramMessage(chat, said("")), null);
});

test("what a channel posts is the channel's own", () => {
  const read = readTelegramMessage(
    { ...chat, type: "public_channel" },
    said("Sale 50% túi, ib shop", { from: undefined, from_id: undefined }),
  );
  assert.ok(read !== null && read.problem === undefined);
  assert.deepEqual(read.post.account, { id: "channel77", name: "Kho sỉ mẫu", url: null });
  assert.equal(read.post.place, null);
});

test("only the account's own comments are taken; nothing of a buyer is", () => {
  const comments = [
    { author: { id: "900", name: "Người Mua Bí Mật" }, text: "giá sao shop, sđt em 0987654321" },
    { author: { id: "100" }, text: "Rep 1:1 nhé, zalo 0912 345 678" },
    { author: { name: "Túi Mẫu" }, text: "kẻ mạo danh cùng tên" },
  ];
  const [listing] = listingsOfPost(postOf(line({ comments })));
  assert.equal(listing?.fields.text, "Thanh lý túi vải giá 150k, ib shop\nRep 1:1 nhé, zalo 0912 345 678");
  assert.equal(listing?.fields.phone, "+84912345678");
  assert.doesNotMatch(JSON.stringify(listing), /Bí Mật|0987654321|84987654321|mạo danh/);
});

test("a post that cannot be read says what it lacks", () => {
  const problem = (more: Record<string, unknown>) => {
    const read = readPostLine(line(more));
    return read === null ? null : read.problem;
  };
  assert.equal(problem({ network: "myspace" }), "post-network");
  assert.equal(problem({ id: "" }), "post-id");
  assert.equal(problem({ account: {} }), "post-account");
  assert.equal(problem({ text: " " }), "post-text");
  assert.equal(
    problem({
      cues: [
        { start: 1, text: "a" },
        { start: -1, text: "b" },
      ],
    }),
    "post-cues",
  );
  assert.deepEqual(readPostLine(line({ transcript: "WEBVTT\n\n1:99 --> 2\nx" })), { problem: "post-cues", at: 3 });
  assert.equal(problem({ text: "Chào buổi sáng" }), null);
});

test("a livestream is one listing of its words; a very long one becomes several with the same moments", () => {
  const cues = Array.from({ length: 5_000 }, (_, n) => ({
    start: n * 3,
    end: n * 3 + 2,
    text: `câu số ${n} nói về túi và giày dép`,
  }));
  const parts = listingsOfPost(postOf(line({ text: "Live tối nay", cues })));
  assert.ok(parts.length === 2);
  assert.deepEqual(
    parts.map(({ fields }) => fields.id),
    ["p1", "p1#2"],
  );
  for (const { fields, details } of parts) {
    assert.ok((fields.text?.length ?? 0) <= 90_000);
    for (const match of fields.text?.matchAll(/câu số (\d+)/g) ?? [])
      assert.equal(momentAt(details.moments!, match.index), Number(match[1]) * 3000);
  }
  assert.equal(momentAt(parts[0]!.details.moments!, 3), null); // what was written above it was not said
});

test("a transcript says whose it is before its first cue, and its network follows from its address", () => {
  const read = readTranscriptPost(
    "WEBVTT\n\nNOTE\nurl: https://youtu.be/abcdefghijk\naccount: Kho Mẫu\ntitle: Live tối\n\n00:01.000 --> 00:02.000\nchào",
  );
  assert.ok(read.reading !== null && read.reading.problem === undefined);
  assert.equal(read.reading.post.network, "youtube");
  assert.equal(read.reading.post.title, "Live tối");
  const bare = readTranscriptPost("1\n00:00:01,000 --> 00:00:02,000\nchào");
  assert.equal(bare.reading?.problem, "post-head");
});

test("whatever JSON comes, reading a post gives a post, a problem or nothing, and its texts are clean", () => {
  const value = fc.object({
    key: fc.constantFrom(
      "network",
      "id",
      "account",
      "name",
      "text",
      "comments",
      "author",
      "cues",
      "start",
      "place",
      "url",
    ),
    maxDepth: 3,
  });
  fc.assert(
    fc.property(value, fc.string({ unit: "binary" }), (noise, text) => {
      for (const object of [
        noise,
        line({ ...noise, network: "zalo", id: 1 }),
        line({ text: `${text} thanh lý 100k ib em` }),
      ]) {
        const read = readPostLine(object as Record<string, unknown>);
        if (read === null || read.problem !== undefined) continue;
        for (const { fields } of listingsOfPost(read.post)) {
          assert.ok(fields.title !== null && fields.title.length <= 160);
          for (const field of Object.values(fields))
            assert.equal(field?.replaceAll("\0", "").normalize("NFC") ?? null, field);
        }
      }
      readTelegramMessage(chat, said(noise));
    }),
  );
});
