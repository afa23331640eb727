import { createHash, randomUUIDv7 } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { z } from "zod";
import { today } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import type { Message } from "./messages";

const keptMail = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  attachments: z
    .array(z.object({ name: z.string(), contentType: z.string(), content: z.string() }))
    .optional(),
  ...{ id: z.string().optional(), unsubscribe: z.string().optional() },
  sentAt: z.iso.datetime(),
});
export type KeptMail = z.output<typeof keptMail>;

/** Where the messages of the demo are kept. */
export const mailFolder = () => join(env().dataDir, "mail");

/** In the demo nothing leaves the machine: the message is kept as a file, whole or not at all. */
async function keep(mail: KeptMail) {
  await mkdir(mailFolder(), { recursive: true });
  const name = join(mailFolder(), `${randomUUIDv7()}.json`);
  await writeFile(`${name}.part`, JSON.stringify(mail));
  await rename(`${name}.part`, name);
}

/** Of a message without one: the same words to the same person the same day are the same message. */
const idOf = (to: string, { id, subject, text }: Message) =>
  id ?? createHash("sha256").update([to, subject, text, today()].join("\n")).digest("hex").slice(0, 40);

/** For one click without opening anything (RFC 8058), and for mail programs that only know the address. */
const unsubscribeHeaders = (link: string) => ({
  "List-Unsubscribe": `<${link}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

/** A server that does not answer is given up soon: the message is tried again. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Sends a message by the server of `SMTP_URL`, or keeps it in the demo. Throws when it cannot. */
export async function sendMail(to: string, message: Message) {
  const { smtpUrl, mailFrom, publicUrl, demo } = env();
  const id = idOf(to, message);
  if (smtpUrl) {
    await createTransport({ url: smtpUrl, ...PATIENCE }).sendMail({
      messageId: `<${id}@${new URL(publicUrl).hostname}>`,
      headers: message.unsubscribe ? unsubscribeHeaders(message.unsubscribe) : {},
      from: mailFrom,
      to,
      subject: message.subject,
      text: message.text,
      attachments: message.attachments?.map(({ name, contentType, content }) => ({
        ...{ filename: name, contentType, content },
      })),
    });
  } else if (demo) await keep({ to, ...message, id, sentAt: new Date().toISOString() });
  else throw new Error("no mail server: set SMTP_URL and MAIL_FROM");
}

/** The messages that the demo kept, newest first. */
export async function listKeptMail(limit = 50): Promise<KeptMail[]> {
  const names = await readdir(mailFolder()).catch(() => []);
  const newest = names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .reverse()
    .slice(0, limit);
  return Promise.all(
    newest.map(async (name) => keptMail.parse(JSON.parse(await readFile(join(mailFolder(), name), "utf8")))),
  );
}
