import { lookup } from "node:dns/promises";
import { BlockList, connect, isIP, isIPv4, isIPv6 } from "node:net";
import type { Socket } from "node:net";
import { isPublicAddress } from "../../../../services/fetching/index.ts";
import type { Cells } from "../mapping/map-row.ts";
import { connectMs, largestRow, PartnerFault } from "./model.ts";

const inside = new BlockList();
inside.addSubnet("10.0.0.0", 8, "ipv4");
inside.addSubnet("172.16.0.0", 12, "ipv4");
inside.addSubnet("192.168.0.0", 16, "ipv4");
inside.addSubnet("127.0.0.0", 8, "ipv4");
inside.addSubnet("fc00::", 7, "ipv6");
inside.addAddress("::1", "ipv6");
// Where a cloud answers with its keys, although the range is private.
const never = new BlockList();
never.addAddress("fd00:ec2::254", "ipv6");
never.addAddress("fd20:ce::254", "ipv6");

/** Whether a machine of a private network, or this one, may be asked where the setting names it. Link-local and metadata never. */
export function mayBeNamed(address: string): boolean {
  if (isIPv4(address)) return inside.check(address, "ipv4");
  return isIPv6(address) && !address.includes("%") && inside.check(address, "ipv6") && !never.check(address, "ipv6");
}

/** Whether the setting CONNECTION_PARTNERS names this `host:port`. */
export function isNamed(setting: string | null, host: string, port: number): boolean {
  const wanted = `${host.toLowerCase()}:${port}`;
  return (setting ?? "").split(",").some((one) => one.trim().toLowerCase() === wanted);
}

/** The one address to connect to, looked up once, so that a name which changes its mind leads nowhere. */
export async function addressOf(host: string, port: number, setting: string | null): Promise<string> {
  const bare = host.replace(/^\[|\]$/g, "");
  const found = isIP(bare)
    ? [bare]
    : await Promise.race([
        lookup(bare, { all: true }).then((all) => all.map(({ address }) => address)),
        new Promise<string[]>((resolve) => setTimeout(resolve, connectMs, []).unref()),
      ]).catch((): string[] => []);
  const named = isNamed(setting, host, port);
  const blocked = found.find((address) => !isPublicAddress(address) && !(named && mayBeNamed(address)));
  if (blocked !== undefined) throw new PartnerFault("blocked-address", `${host}:${port}`);
  const chosen = found.find((address) => isIPv4(address)) ?? found[0];
  if (chosen === undefined) throw new PartnerFault("unknown-host", host);
  return chosen;
}

/** Opens a connection to an address already checked; `heard` of a row begins anew with every call of `next`. */
export async function openSocket(address: string, port: number): Promise<Socket> {
  const socket = connect({ host: address, port, keepAlive: true });
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const timer = setTimeout(() => socket.destroy(new PartnerFault("too-slow", `${address}:${port}`)), connectMs);
  socket.once("connect", () => resolve(socket));
  socket.once("error", (error) => reject(faultOfSocket(error, `${address}:${port}`)));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}

/** Wraps who hears the rows of one question, so that no more are heard than were asked for. */
export type RowBound = (limit: number, onRow: (row: Cells) => void) => (row: Cells) => void;

/** Ends a connection over which one row never ends, or more rows come than were asked for. */
export function boundRows(
  stream: NodeJS.EventEmitter & { destroy(error?: Error): void },
  largest = largestRow,
): RowBound {
  let bytes = 0;
  stream.on("data", (piece: Buffer) => {
    bytes += piece.length;
    if (bytes > largest) stream.destroy(new PartnerFault("row-too-large", `${largest / 2 ** 20} MiB`));
  });
  return (limit, onRow) => {
    let left = limit;
    return (row) => {
      bytes = 0;
      if (left-- > 0) onRow(row);
      else stream.destroy(new PartnerFault("broken", `more than ${limit} rows`));
    };
  };
}

export function faultOfSocket(error: unknown, where: string): PartnerFault {
  if (error instanceof PartnerFault) return error;
  const { code = "" } = error as { code?: string };
  if (code === "ETIMEDOUT") return new PartnerFault("too-slow", where, error);
  if (/CERT|^ERR_TLS|^ERR_SSL|EPROTO|UNABLE_TO_|SELF_SIGNED/.test(code))
    return new PartnerFault("bad-certificate", code, error);
  return new PartnerFault("unreachable", `${where} ${code}`, error);
}
