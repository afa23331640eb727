import { randomUUIDv7 } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { z } from "zod";
import { env } from "@/lib/env";
import type { Message } from "./messages";

const keptMail = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  attachments: z
    .array(z.object({ name: z.string(), contentType: z.string(), content: z.string() }))
    .optional(),
  sentAt: z.iso.datetime(),
});
export type KeptMail = z.output<typeof keptMail>;

const folder = () => join(env().dataDir, "mail");

/** In the demo nothing leaves the machine: the message is kept as a file, whole or not at all. */
async function keep(mail: KeptMail) {
  await mkdir(folder(), { recursive: true });
  const name = join(folder(), `${randomUUIDv7()}.json`);
  await writeFile(`${name}.part`, JSON.stringify(mail));
  await rename(`${name}.part`, name);
}

/** Sends a message by the server of `SMTP_URL`, or keeps it in the demo. Throws when it cannot. */
export async function sendMail(to: string, message: Message) {
  const { smtpUrl, mailFrom, demo } = env();
  if (smtpUrl) {
    await createTransport(smtpUrl).sendMail({
      from: mailFrom,
      to,
      subject: message.subject,
      text: message.text,
      attachments: message.attachments?.map(({ name, contentType, content }) => ({
        ...{ filename: name, contentType, content },
      })),
    });
  } else if (demo) await keep({ to, ...message, sentAt: new Date().toISOString() });
  else throw new Error("no mail server: set SMTP_URL and MAIL_FROM");
}

/** The messages that the demo kept, newest first. */
export async function listKeptMail(limit = 50): Promise<KeptMail[]> {
  const names = await readdir(folder()).catch(() => []);
  const newest = names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .reverse()
    .slice(0, limit);
  return Promise.all(
    newest.map(async (name) => keptMail.parse(JSON.parse(await readFile(join(folder(), name), "utf8")))),
  );
}
