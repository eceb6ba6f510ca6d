/** Units of measure, and how one is computed from another. */
import type { StepOf } from './step.ts';

type Unit = StepOf<'units'>['from'];

interface Measure {
  readonly quantity: 'length' | 'mass' | 'volume' | 'time' | 'temperature';
  /** How many of the base unit one is. */
  readonly factor: number;
  /** What the base unit has where this one has zero. */
  readonly zero?: number;
}

const measures: Readonly<Record<Unit, Measure>> = {
  mm: { quantity: 'length', factor: 0.001 },
  cm: { quantity: 'length', factor: 0.01 },
  m: { quantity: 'length', factor: 1 },
  km: { quantity: 'length', factor: 1000 },
  in: { quantity: 'length', factor: 0.0254 },
  ft: { quantity: 'length', factor: 0.3048 },
  yd: { quantity: 'length', factor: 0.9144 },
  mi: { quantity: 'length', factor: 1609.344 },
  mg: { quantity: 'mass', factor: 0.000_001 },
  g: { quantity: 'mass', factor: 0.001 },
  kg: { quantity: 'mass', factor: 1 },
  t: { quantity: 'mass', factor: 1000 },
  oz: { quantity: 'mass', factor: 0.028_349_523_125 },
  lb: { quantity: 'mass', factor: 0.453_592_37 },
  ml: { quantity: 'volume', factor: 0.001 },
  l: { quantity: 'volume', factor: 1 },
  gal: { quantity: 'volume', factor: 3.785_411_784 },
  s: { quantity: 'time', factor: 1 },
  min: { quantity: 'time', factor: 60 },
  h: { quantity: 'time', factor: 3600 },
  d: { quantity: 'time', factor: 86_400 },
  kelvin: { quantity: 'temperature', factor: 1 },
  celsius: { quantity: 'temperature', factor: 1, zero: 273.15 },
  fahrenheit: { quantity: 'temperature', factor: 5 / 9, zero: 459.67 * (5 / 9) },
};

/** Only units of one quantity can be computed from each other. */
export function quantityOf(unit: Unit): Measure['quantity'] {
  return measures[unit].quantity;
}

/** @param value the number as SQL */
export function inUnit(value: string, from: Unit, to: Unit): string {
  const [a, b] = [measures[from], measures[to]];
  if (a.quantity === 'temperature') return temperature(value, from, to);
  const factor = Number((a.factor / b.factor).toPrecision(12));
  return factor === 1 ? value : `${value} * ${numeral(factor)}`;
}

/** Said as people know it, instead of by way of absolute zero. */
function temperature(value: string, from: Unit, to: Unit): string {
  const toCelsius: Partial<Record<Unit, string>> = {
    celsius: value,
    fahrenheit: `(${value} - 32) / 1.8`,
    kelvin: `${value} - 273.15`,
  };
  if (from === to) return value;
  const celsius = toCelsius[from] ?? value;
  if (to === 'celsius') return celsius;
  return to === 'fahrenheit' ? `(${celsius}) * 1.8 + 32` : `(${celsius}) + 273.15`;
}

/** Without an exponent, which would make SQL compute less exactly. */
function numeral(factor: number): string {
  return factor.toFixed(15).replace(/\.?0+$/, '');
}
