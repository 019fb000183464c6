import { spawnSync } from "node:child_process";

let wall: readonly string[] | null = null;

/**
 * What is put in front of a technology's command line, so that the system itself gives it a network with nobody on it (Linux, where users may
 * make name spaces); empty where it cannot. Inside, the technology has no name by which to ask for a network anyway: this is the second wall.
 */
export function networkWall(): readonly string[] {
  wall ??= tried(["unshare", "--user", "--net", "--"]);
  return wall;
}

function tried(command: readonly string[]): readonly string[] {
  const [name = "", ...args] = command;
  const { status } = spawnSync(name, [...args, "true"], { timeout: 2_000, stdio: "ignore" });
  return status === 0 ? command : [];
}
