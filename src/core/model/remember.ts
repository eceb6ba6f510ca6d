/** Remembers an answer about a piece of the model for as long as that piece lives. */
import { isDraft } from 'immer';

/**
 * The model never changes in place, so an answer about one of its objects stays true, and rules
 * that ask the same question share the work. Drafts do change, and are asked afresh every time.
 * @param ask a pure function of an object that is not changed after the first question
 */
export function remember<Subject extends object, Answer>(
  ask: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const answers = new WeakMap<Subject, Answer>();
  return (subject) => {
    const known = answers.get(subject);
    if (known !== undefined) return known;
    const answer = ask(subject);
    if (!isDraft(subject)) answers.set(subject, answer);
    return answer;
  };
}
