import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import type { Keeper } from "./file-store.ts";
import { problem } from "../../kernel/problem.ts";
import { bothTexts } from "../../kernel/text/index.ts";

export type S3Settings = { bucket: string; endpoint: string | null; region: string };

/** Keeps bytes in an S3-compatible bucket. Credentials come from the environment alone: the usual chain would ask the network for them. */
export function s3Keeper(settings: S3Settings, env: Record<string, string | undefined>): Keeper {
  const accessKeyId = env["AWS_ACCESS_KEY_ID"];
  const secretAccessKey = env["AWS_SECRET_ACCESS_KEY"];
  if (!accessKeyId || !secretAccessKey) throw problem("invalid", bothTexts("starting.s3-keys"));
  const client = new S3Client({
    region: settings.region,
    endpoint: settings.endpoint ?? undefined,
    forcePathStyle: settings.endpoint !== null,
    credentials: { accessKeyId, secretAccessKey, sessionToken: env["AWS_SESSION_TOKEN"] },
    // Storage that is only compatible does not know the newer check sums; the SHA-256 below is enough.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
  });
  const at = (hash: string) => ({ Bucket: settings.bucket, Key: `files/${hash.slice(0, 2)}/${hash}` });
  return {
    async keep({ draft, hash, size }) {
      const body = createReadStream(draft);
      const ChecksumSHA256 = Buffer.from(hash, "hex").toString("base64");
      await client.send(
        new PutObjectCommand({
          ...at(hash),
          Body: body,
          ContentLength: size,
          ContentType: "application/octet-stream",
          ChecksumSHA256,
        }),
      );
    },
    async read(hash) {
      const answer = await client.send(new GetObjectCommand(at(hash))).catch(asAbsent);
      return answer === null ? null : (answer.Body as Readable);
    },
    async size(hash) {
      const answer = await client.send(new HeadObjectCommand(at(hash))).catch(asAbsent);
      return answer?.ContentLength ?? null;
    },
  };
}

function asAbsent(error: unknown): null {
  if (error instanceof NoSuchKey || error instanceof NotFound) return null;
  throw error;
}
