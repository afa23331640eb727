import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";

/** @param {string} dataDir */
export const runningPath = (dataDir) => join(dataDir, "running.json");

/**
 * The address of the Ayni that runs on this data folder, or null. It is asked, rather than looked up
 * by process number: after a reboot that number may be anything.
 *
 * @param {string} dataDir
 * @returns {Promise<string | null>}
 */
export function findRunning(dataDir) {
  let noted;
  try {
    noted = JSON.parse(readFileSync(runningPath(dataDir), "utf8"));
  } catch {
    return Promise.resolve(null);
  }
  return new Promise((resolve) => {
    const socket = connect(noted.port, "127.0.0.1");
    let said = "";
    const end = () => {
      socket.destroy();
      resolve(said === noted.key ? noted.address : null);
    };
    socket.setTimeout(2000, end);
    socket.on("data", (chunk) => {
      said += chunk;
    });
    socket.on("end", end).on("error", end);
  });
}
