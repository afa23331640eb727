import type { KeptVisit } from "@/lib/visits/outbox/rules";
import { photosOf } from "./device";

const base64Of = (blob: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

/** What waits on this device, whole, as a file that the server takes when nothing else goes through. */
export async function exportFile(personId: string, waiting: KeptVisit[], now: Date): Promise<Blob> {
  const sentAt = now.toISOString();
  const photos = [];
  for (const { visitId } of waiting)
    for (const { id, blob } of await photosOf(personId, visitId))
      photos.push({ id, visitId, data: await base64Of(blob) });
  const submissions = waiting.map(({ visitId, submissionId: id, content }) => ({
    visitId,
    id,
    content,
    sentAt,
  }));
  const file = { app: "ayni", kind: "visits", personId, exportedAt: sentAt, submissions, photos };
  return new Blob([JSON.stringify(file)], { type: "application/json" });
}

/** Gives a file to whoever uses the device. */
export function download(file: Blob, name: string) {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
