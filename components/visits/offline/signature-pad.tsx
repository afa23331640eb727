"use client";

import { Eraser } from "lucide";
import { type PointerEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

type SignaturePadProps = {
  label: string;
  /** `M12 40L13 44…`, from 0 to 1000 both ways. */
  path: string;
  onDraw: (path: string) => void;
};

/** Nearer points than this say nothing more of a line. */
const STEP = 6;
const MOST_SIGNS = 18_000;

const clamped = (value: number) => Math.round(Math.min(1000, Math.max(0, value)));

/** A box to sign in with a finger, a pen or a mouse; twice and a half as wide as it is high. */
export function SignaturePad({ label, path, onDraw }: SignaturePadProps) {
  const [line, setLine] = useState(path);
  const drawing = useRef<{ pointer: number; x: number; y: number } | null>(null);
  const latest = useRef(path);

  const pointOf = ({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    return { x: clamped(((clientX - left) / width) * 1000), y: clamped(((clientY - top) / height) * 1000) };
  };
  const add = (piece: string) => {
    if (latest.current.length + piece.length > MOST_SIGNS) return;
    latest.current += piece;
    setLine(latest.current);
  };
  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    if (drawing.current || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const { x, y } = pointOf(event);
    drawing.current = { pointer: event.pointerId, x, y };
    add(`M${x} ${y}L${x} ${y}`);
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const last = drawing.current;
    if (last?.pointer !== event.pointerId) return;
    const { x, y } = pointOf(event);
    if (Math.hypot(x - last.x, y - last.y) < STEP) return;
    drawing.current = { ...last, x, y };
    add(`L${x} ${y}`);
  };
  const onPointerUp = (event: PointerEvent<SVGSVGElement>) => {
    if (drawing.current?.pointer !== event.pointerId) return;
    drawing.current = null;
    onDraw(latest.current);
  };
  const clear = () => {
    latest.current = "";
    setLine("");
    onDraw("");
  };
  return (
    <>
      <svg
        role="img"
        aria-label={line ? `${label}: firmada` : `${label}: sin firmar`}
        viewBox="0 0 1000 1000"
        preserveAspectRatio="none"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
        className="block aspect-5/2 w-full max-w-140 touch-none rounded-field border-[1.5px] border-line bg-base-100"
      >
        <line
          x1="60"
          x2="940"
          y1="800"
          y2="800"
          vectorEffect="non-scaling-stroke"
          className="stroke-base-300 stroke-1"
        />
        <path
          d={line}
          fill="none"
          vectorEffect="non-scaling-stroke"
          strokeLinecap="round"
          strokeLinejoin="round"
          className="stroke-base-content stroke-2"
        />
      </svg>
      {line && (
        <Button type="button" variant="quiet" wide={false} icon={Eraser} onClick={clear}>
          Borrar y firmar otra vez
        </Button>
      )}
    </>
  );
}
