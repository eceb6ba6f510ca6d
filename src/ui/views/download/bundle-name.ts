/** The name of a bundle, and of the zip it is downloaded as. */

const longestName = 64;

/** What is wrong with a name, in a sentence. Absent: nothing. */
export function bundleNameProblem(name: string): string | undefined {
  if (name === '') return 'A bundle needs a name.';
  if (name.length > longestName) return `Use at most ${longestName} characters.`;
  if (!/^[a-z]/i.test(name)) return 'Begin with a letter.';
  if (!/^[\w-]+$/.test(name)) return 'Use letters, digits, _ and - only.';
  return undefined;
}

/** @param milliseconds when it is downloaded, shown in the user's time */
export function zipName(bundle: string, format: string, milliseconds: number): string {
  const time = new Date(milliseconds);
  const digits = (part: number): string => String(part).padStart(2, '0');
  const day = `${time.getFullYear()}${digits(time.getMonth() + 1)}${digits(time.getDate())}`;
  return `${bundle}-${format}-${day}-${digits(time.getHours())}${digits(time.getMinutes())}.zip`;
}
