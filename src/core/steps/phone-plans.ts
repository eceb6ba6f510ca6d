/** How numbers are dialled within a country, where that is not what most countries do. */

export interface PhonePlan {
  /** What is dialled before the code of another country. */
  readonly exit: string;
  /** Numbers as they are dialled within the country; the group is what E.164 keeps of them. */
  readonly national: string;
  /** Numbers begin with a zero that stays, so one in brackets is dialled. */
  readonly keepsZero?: boolean;
}

const most: PhonePlan = { exit: '00', national: '0?([1-9][0-9]*)' };
const withZero: PhonePlan = { exit: '00', national: '([0-9]+)', keepsZero: true };

/** By the code of the country. */
const plans: Readonly<Record<string, PhonePlan>> = {
  '1': { exit: '011', national: '1?([2-9][0-9]{9})' },
  '7': { exit: '810', national: '[78]?([0-9]{10})' },
  '36': { exit: '00', national: '(?:06)?([1-9][0-9]*)' },
  '39': withZero,
  '61': { exit: '0011', national: '0?([1-9][0-9]*)' },
  '81': { exit: '010', national: '0?([1-9][0-9]*)' },
  '225': withZero,
  '242': withZero,
  '370': { exit: '00', national: '[08]?([0-9]{8})' },
  '375': { exit: '810', national: '(?:80|0)?([1-9][0-9]*)' },
  '852': { exit: '001', national: '([1-9][0-9]*)' },
};

/** @param trunkPrefix what national numbers begin with, where somebody said so */
export function phonePlan(countryCode: string, trunkPrefix?: string): PhonePlan {
  const plan = plans[countryCode] ?? most;
  if (trunkPrefix === undefined) return plan;
  const digits = trunkPrefix.replace(/\D/g, '');
  return { ...plan, national: digits === '' ? '([0-9]+)' : `(?:${digits})?([0-9]+)` };
}
