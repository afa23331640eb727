import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { closeDatabases } from "@/db/client";
import { findPersonActor } from "@/lib/access/find-person-actor";
import { confirmLoad, startLoad } from "@/lib/assessments/loads/commands";
import { getLoad } from "@/lib/assessments/loads/queries";
import { readLoad } from "@/lib/assessments/loads/reading/commands";
import { settleLoad } from "@/lib/assessments/loads/settling/commands";

/** A step of a load in a process of its own, on whatever database the environment says, to be killed in the middle. */
const [step, personId = "", about = "", path = ""] = process.argv.slice(2);
const quiet = async () => {};

/** Brings the file to an assessment, has it read and confirms it. Its load. */
async function bring(assessmentId: string) {
  const actor = await findPersonActor(personId);
  if (!actor) throw new Error("nobody brings it");
  const bytes = readFileSync(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file = { path, name: "resultados.csv", contentType: "text/csv", extension: "tabla", sha256 };
  const input = { assessmentId, place: "r1", school: undefined, dropsNames: false };
  const loadId = await startLoad(actor, input, { ...file, size: bytes.length });
  await readLoad({ loadId, personId }, quiet, true);
  const version = (await getLoad(actor, loadId, 1))?.load.version ?? 0;
  await confirmLoad(actor, { loadId, version });
  return loadId;
}

if (step === "bring") console.log(await bring(about));
else await settleLoad({ loadId: about, personId }, quiet, false);
await closeDatabases();
