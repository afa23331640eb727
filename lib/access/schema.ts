import { z } from "zod";
import { email, uuid } from "@/lib/forms/fields";

export const signInSchema = z.object({
  identifier: z
    .string({ error: "Escriba su correo o su número de documento." })
    .trim()
    .min(1, "Escriba su correo o su número de documento.")
    .max(254, "Ese correo o documento es demasiado largo."),
  password: z.string({ error: "Escriba su contraseña." }).max(500, "Esa contraseña es demasiado larga."),
});
export type SignIn = z.output<typeof signInSchema>;

export const recoverSchema = z.object({ email: email() });

export const MIN_PASSWORD = 12;

const newPassword = z
  .string({ error: "Escriba una contraseña." })
  .min(MIN_PASSWORD, `Use ${MIN_PASSWORD} caracteres o más. Una frase de tres o cuatro palabras sirve.`)
  .max(200, "Use 200 caracteres como máximo.")
  .refine((text) => new Set(text).size >= 5, "Use una contraseña menos repetida.");

export const setPasswordSchema = z
  .object({
    token: z.string().regex(/^[\w-]{20,100}$/, "El enlace está incompleto. Ábralo otra vez desde el correo."),
    newPassword,
    newPasswordAgain: z.string({ error: "Escriba la contraseña otra vez." }),
  })
  .refine((form) => form.newPassword === form.newPasswordAgain, {
    path: ["newPasswordAgain"],
    error: "Las dos contraseñas no son iguales.",
  });
export type SetPassword = z.output<typeof setPasswordSchema>;

export const changePasswordSchema = z
  .object({
    currentPassword: z.string({ error: "Escriba su contraseña actual." }).max(500),
    newPassword,
    newPasswordAgain: z.string({ error: "Escriba la contraseña otra vez." }),
  })
  .refine((form) => form.newPassword === form.newPasswordAgain, {
    path: ["newPasswordAgain"],
    error: "Las dos contraseñas no son iguales.",
  });
export type ChangePassword = z.output<typeof changePasswordSchema>;

export const endSessionSchema = z.object({ sessionId: uuid() });
