"use client";

import { Camera, Image as Picture } from "lucide";
import { useEffect, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button, buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { VisitContent } from "@/db/visit-values";
import { MOST_KEPT_PHOTOS } from "@/lib/visits/outbox/rules";
import { dropPhoto, outbox, writePhoto } from "./device";
import { takePhoto } from "./photo";
import { fits, sizeOf } from "./space";
import type { StepProps } from "./step-props";
import { TypedText } from "./typed-fields";

type Photo = VisitContent["photos"][number];
type PhotoFieldsProps = StepProps & { itemKey: string | null; isFirst?: boolean };

const NO_PICTURE =
  "Ese archivo no es una foto que este teléfono pueda leer. Tome otra, o elija una en JPG o PNG.";
const NO_SPACE =
  "Este teléfono casi no tiene espacio: la foto no se guardó. Lo que escribió sí está guardado. Libere espacio y tómela otra vez.";

/** Writes a picture anew and keeps it; a sentence says why not, when it could not be. */
async function keepPhoto(
  file: File,
  owner: { personId: string; visitId: string },
): Promise<Omit<Photo, "itemKey" | "caption"> | string> {
  const taken = await takePhoto(file);
  if (!taken) return NO_PICTURE;
  if (!(await fits(taken.size))) return NO_SPACE;
  const id = crypto.randomUUID();
  try {
    await writePhoto({ id, ...owner, blob: taken.blob });
  } catch {
    return NO_SPACE;
  }
  return { id, sha256: taken.sha256, size: taken.size };
}

function Thumbnail({ photo }: { photo: Photo }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isGone = false;
    void outbox.photo(photo.id).then((blob) => {
      if (!blob || isGone) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    });
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [photo.id]);
  return url ? (
    // biome-ignore lint/performance/noImgElement: the picture is in the device, no server draws it.
    <img
      src={url}
      width={96}
      height={96}
      alt={photo.caption || "Foto sin descripción"}
      className="h-24 w-24 flex-none border border-base-300 object-cover"
    />
  ) : (
    <span className="h-24 w-24 flex-none bg-base-200" />
  );
}

type PickProps = { label: string; isCamera: boolean; disabled: boolean; onPick: (file: File) => void };

function Pick({ label, isCamera, disabled, onPick }: PickProps) {
  return (
    <label
      className={`${buttonClass("outline", false)} has-focus-visible:outline-3 has-focus-visible:outline-offset-2 ${disabled ? "btn-disabled" : ""}`}
    >
      <Icon of={isCamera ? Camera : Picture} />
      {label}
      <input
        type="file"
        accept="image/*"
        capture={isCamera ? "environment" : undefined}
        disabled={disabled}
        className="sr-only"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same picture may be chosen again after it was taken away.
          currentTarget.value = "";
          if (file) onPick(file);
        }}
      />
    </label>
  );
}

/** The pictures of an item: taken or chosen, made small on the device, described, taken away. */
export function PhotoFields({ open, kept, itemKey, isFirst = true }: PhotoFieldsProps) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { personId, visitId, content } = kept;
  const photos = content.photos.filter((photo) => photo.itemKey === itemKey);
  const isFull = content.photos.length >= MOST_KEPT_PHOTOS;
  const add = async (file: File) => {
    setBusy(true);
    setProblem(null);
    const photo = await keepPhoto(file, { personId, visitId });
    if (typeof photo === "string") setProblem(photo);
    else if (!open.change((now) => ({ ...now, photos: [...now.photos, { ...photo, itemKey, caption: "" }] })))
      await dropPhoto(photo.id).catch(() => {});
    setBusy(false);
  };
  const pick = (file: File) => open.during(add(file));
  const tellWhat = (id: string, caption: string) =>
    open.change((now) => ({
      ...now,
      photos: now.photos.map((photo) => (photo.id === id ? { ...photo, caption } : photo)),
    }));
  const drop = (id: string) => {
    if (open.change((now) => ({ ...now, photos: now.photos.filter((photo) => photo.id !== id) })))
      void dropPhoto(id).catch(() => {});
  };
  return (
    <div className="mt-5">
      {photos.length > 0 && (
        <ul aria-label="Fotos" className="mb-3">
          {photos.map((photo, index) => (
            <li
              key={photo.id}
              className="flex gap-4 border-b border-base-300 py-3 first:pt-0 last:border-b-0"
            >
              <Thumbnail photo={photo} />
              <div className="min-w-0 flex-1">
                <TypedText
                  name={`foto-${photo.id}`}
                  label={`Qué muestra la foto ${index + 1}`}
                  maxLength={400}
                  value={photo.caption}
                  onType={(caption) => tellWhat(photo.id, caption)}
                />
                <p className="mt-1 flex flex-wrap items-center justify-between gap-x-4 text-sm text-muted">
                  {sizeOf(photo.size)}
                  <Button type="button" variant="quiet" wide={false} onClick={() => drop(photo.id)}>
                    Quitar la foto {index + 1}
                  </Button>
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div aria-live="polite">{problem && <Alert kind="late">{problem}</Alert>}</div>
      {isFull ? (
        <p className="text-sm text-muted">
          La visita ya lleva {MOST_KEPT_PHOTOS} fotos, que es lo más que admite.
        </p>
      ) : (
        <>
          <div className="flex flex-wrap gap-2.5">
            <Pick
              label={isBusy ? "Guardando la foto" : "Tomar foto"}
              isCamera
              disabled={isBusy}
              onPick={pick}
            />
            <Pick label="Elegir foto" isCamera={false} disabled={isBusy} onPick={pick} />
          </div>
          {isFirst && (
            <p className="mt-1.5 text-sm text-muted">Cuide que no se reconozca a ningún estudiante.</p>
          )}
        </>
      )}
    </div>
  );
}
