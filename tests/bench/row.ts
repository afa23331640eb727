/** A bar of quality.md, both sides of it, and whether it is met. */
export type Row = {
  bar: string;
  measured: string;
  /** What it is measured against in the same run; empty where the bar is a quantity. */
  against: string;
  ratio: number | null;
  limit: string;
  met: boolean;
};

type Sides = { bar: string; measured: number; base: number; unit: string; of?: string; digits?: number };

const told = (value: number, unit: string, digits = 0) => `${value.toFixed(digits)} ${unit}`;

const withRatio = ({ bar, measured, base, unit, of = "", digits = 0 }: Sides) => ({
  ...{
    bar,
    measured: told(measured, unit, digits),
    against: `${told(base, unit, digits)}${of && `, ${of}`}`,
  },
  ratio: measured / base,
});

/** The measured one may be so many times the base and no more. */
export const noMoreThan = (times: number, sides: Sides): Row => ({
  ...withRatio(sides),
  ...{ limit: `≤ ${times}`, met: sides.base > 0 && sides.measured <= times * sides.base },
});

/** The measured one is at least so many times the base. */
export const noLessThan = (times: number, sides: Sides): Row => ({
  ...withRatio(sides),
  ...{ limit: `≥ ${times}`, met: sides.base > 0 && sides.measured >= times * sides.base },
});

/** A quantity that has a most. */
export const upTo = (most: number, unit: string, { bar, measured, digits = 0, against = "" }: UpTo): Row => ({
  ...{ bar, measured: told(measured, unit, digits), against, ratio: null },
  ...{ limit: `≤ ${most} ${unit}`, met: measured <= most },
});
type UpTo = { bar: string; measured: number; digits?: number; against?: string };
