"use client";

import { useState } from "react";
import type { Signature } from "@/db/visit-values";
import { ChoiceRows } from "./choice-rows";
import { SignaturePad } from "./signature-pad";
import type { StepProps } from "./step-props";
import { TypedText } from "./typed-fields";

type How = "finger" | "code" | "none";

const HOW: { key: How; label: string; descriptor?: string }[] = [
  { key: "finger", label: "Con el dedo en esta pantalla" },
  { key: "code", label: "Con su código", descriptor: "Seis cifras, que ve en su página de esta visita." },
  { key: "none", label: "No firma ahora", descriptor: "Podrá dar su conformidad después, en Ayni." },
];

const MOST_NAME = 160;

/** The signature of whoever was observed: drawn, by her code, or left for later. */
function ObservedSignature({ open, kept }: StepProps) {
  const { observed } = kept.content.signatures;
  const [how, setHow] = useState<How | undefined>(observed?.how);
  const [name, setName] = useState(observed?.name ?? kept.visit.observedName);
  const set = (signature: Signature | null) =>
    open.change((content) => ({ ...content, signatures: { ...content.signatures, observed: signature } }));
  const choose = (next: How) => {
    setHow(next);
    set(null);
  };
  const code = observed?.how === "code" ? observed.code : "";
  const [isWrong, setWrong] = useState(false);
  return (
    <>
      <ChoiceRows
        name="firma"
        legend={`Cómo firma ${kept.visit.observedName}`}
        options={HOW}
        chosen={how}
        onChoose={choose}
      />
      {(how === "finger" || how === "code") && (
        <div className="mt-4">
          <TypedText
            name="firma-nombre"
            label="Nombre de quien firma"
            required
            maxLength={MOST_NAME}
            value={name}
            onType={(typed) => {
              setName(typed);
              if (observed) set({ ...observed, name: typed });
            }}
          />
        </div>
      )}
      {how === "finger" && (
        <div className="mt-4">
          <SignaturePad
            label={`Firma de ${kept.visit.observedName}`}
            path={observed?.how === "finger" ? observed.path : ""}
            onDraw={(path) => set(path ? { how: "finger", path, name } : null)}
          />
        </div>
      )}
      {how === "code" && (
        <div className="mt-4">
          <TypedText
            name="firma-codigo"
            label="Código"
            required
            width="xs"
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            error={isWrong ? ["El código para firmar tiene seis cifras."] : undefined}
            value={code}
            onType={(typed) => {
              const isWhole = /^\d{6}$/.test(typed.trim());
              setWrong(!isWhole && typed.trim().length >= 6);
              set(isWhole ? { how: "code", code: typed.trim(), name } : null);
            }}
          />
        </div>
      )}
    </>
  );
}

/** The signatures of a visit. Nobody is made to sign. */
export function Signatures({ open, kept }: StepProps) {
  const { observer } = kept.content.signatures;
  return (
    <>
      <ObservedSignature {...{ open, kept }} />
      <h3 className="mt-7">Su firma, {kept.visit.observer}</h3>
      <div className="mt-2">
        <SignaturePad
          label="Firma de quien observa"
          path={observer?.how === "finger" ? observer.path : ""}
          onDraw={(path) =>
            open.change((content) => ({
              ...content,
              signatures: {
                ...content.signatures,
                observer: path ? { how: "finger", path, name: kept.visit.observer } : null,
              },
            }))
          }
        />
      </div>
    </>
  );
}
