import { PassThrough } from "node:stream";
import type { Readable } from "node:stream";
import pg from "pg";

/**
 * A running server's whole cluster as one tar stream: PostgreSQL's own base backup over the replication protocol, as
 * pg_basebackup takes it (which the embedded package does not bring). It holds the write-ahead log that makes it consistent, so
 * a server started on it stands exactly at the end of the backup: every row, role, sequence and queue.
 * Source: PostgreSQL 18 documentation, "Streaming Replication Protocol", BASE_BACKUP.
 */
export async function baseBackup(adminUrl: string): Promise<Readable> {
  const client = new pg.Client({ connectionString: adminUrl, replication: "true" } as pg.ClientConfig);
  await client.connect();
  const out = new PassThrough({ highWaterMark: 2 ** 20 });
  client.once("error", (error) => out.destroy(error));
  out.once("close", () => void client.end().catch(() => undefined));
  client.query(new BackupQuery("BASE_BACKUP (LABEL 'chinhhang', CHECKPOINT 'fast', WAL true, MANIFEST 'no')", out));
  return out;
}

type CopyData = { chunk: Buffer };
type Connection = { query(text: string): void; stream: { pause(): void; resume(): void } };

/** What node-postgres calls while it reads the server's answer: two tables, the archive as copied data, one more table. */
class BackupQuery implements pg.Submittable {
  readonly #text: string;
  readonly #out: PassThrough;
  #stream: Connection["stream"] | null = null;

  constructor(text: string, out: PassThrough) {
    this.#text = text;
    this.#out = out;
  }

  submit(connection: unknown): void {
    const { stream } = connection as Connection;
    this.#stream = stream;
    this.#out.on("drain", () => stream.resume());
    (connection as Connection).query(this.#text);
  }

  /** The first byte says what follows: `n` a new archive, `d` its content; the cluster has one archive, for it has no tablespaces. */
  handleCopyData(message: CopyData): void {
    if (message.chunk[0] !== 0x64) return;
    const content = Buffer.from(message.chunk.subarray(1)); // a copy: the driver reuses its buffer
    if (!this.#out.write(content) && !this.#out.destroyed) this.#stream?.pause();
  }

  handleReadyForQuery(): void {
    this.#out.end();
  }

  handleError(error: Error): void {
    this.#out.destroy(error);
  }

  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleCommandComplete(): void {}
  handleEmptyQuery(): void {}
  handleCopyInResponse(): void {}
}
