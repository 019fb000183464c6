import assert from "node:assert/strict";
import test from "node:test";
import { newLogKey } from "../../../../test/support/fact-log.ts";
import { formatVerifier, logSigner, parseVerifier, verifierOf } from "./log-key.ts";

// Two keys that others have published: of the example in Go's documentation of signed notes, and of Go's checksum database.
const published = [
  "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
  "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
];

test("public keys in the form that others publish theirs are read and written back alike", () => {
  for (const line of published) {
    const verifier = parseVerifier(line);
    assert.ok(verifier !== null, line);
    assert.equal(formatVerifier(verifier), line);
  }
});

test("a key whose id, name or type was changed is refused", () => {
  const [line] = published as [string];
  assert.equal(parseVerifier(line.replace("c74f20a3", "c74f20a4")), null);
  assert.equal(parseVerifier(line.replace("Peter", "Petra")), null);
  assert.equal(parseVerifier(line.replace("+AR", "+BR")), null);
  assert.equal(parseVerifier(""), null);
});

test("each house's log has a name and a key of its own", () => {
  const [one, other] = [newLogKey(), newLogKey()].map((pem) => verifierOf(logSigner(pem)));
  assert.notEqual(one?.name, other?.name);
  assert.match(formatVerifier(one!), /^chinh-hang\/facts\/[0-9a-f]{16}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/);
  assert.deepEqual(parseVerifier(formatVerifier(one!))?.name, one?.name);
});
