/** Joins the class names that apply. */
/** @param names undefined and false stand for classes that do not apply */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
