import { beforeEach, expect, test, vi } from "vitest";
import { beginVisit, finishVisit, type KeptVisit } from "@/lib/visits/outbox/rules";
import { outbox, writePack } from "./device";
import { refreshPack } from "./prepare";
import { sendKept } from "./send-kept";
import { writeWho } from "./who";

vi.mock("./device", () => ({ writePack: vi.fn(), outbox: { list: vi.fn(), change: vi.fn() } }));
vi.mock("./who", () => ({ writeWho: vi.fn() }));

const NOW = Date.parse("2026-11-20T14:00:00Z");
const ANA = { id: "ana", name: "Ana Quispe" };
const pack = { person: ANA, servedAt: "2026-11-20T14:00:00Z", visits: [], forms: [] };
const full = new DOMException("", "QuotaExceededError");

const visit = { id: "v" } as KeptVisit["visit"];
const form = { versionId: "f", sha256: "0" } as KeptVisit["form"];
const waiting = finishVisit(beginVisit(ANA.id, visit, form, NOW), NOW, "s");
const asked: string[] = [];

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(writePack).mockResolvedValue();
  asked.length = 0;
  vi.mocked(outbox.list).mockResolvedValue([waiting]);
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url);
    return Response.json(url.endsWith("/salida") ? pack : { outcome: "accepted" });
  });
});

test("what a phone takes along is kept, and whose it is", async () => {
  expect(await refreshPack()).toMatchObject({ kind: "packed", pack, isKept: true });
  expect(writeWho).toHaveBeenCalledWith(ANA);
});

test("a full phone does not keep it, says so, and still knows whose it is", async () => {
  vi.mocked(writePack).mockRejectedValue(full);
  expect(await refreshPack()).toMatchObject({ kind: "packed", pack, isKept: false });
  expect(writeWho).toHaveBeenCalledWith(ANA);
});

test("a full phone sends what waits", async () => {
  vi.mocked(writePack).mockRejectedValue(full);
  expect(await sendKept(ANA.id)).toBe("done");
  expect(asked).toContain("/api/visitas/v/envios");
});

test("a phone that cannot note what was answered tries again later", async () => {
  vi.mocked(outbox.change).mockRejectedValue(full);
  expect(await sendKept(ANA.id)).toBe("unreachable");
});
