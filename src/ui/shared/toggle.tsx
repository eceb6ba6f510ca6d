/** A small button that stays pressed. */
import type { ButtonHTMLAttributes } from 'react';
import styles from './toggle.module.css';

interface ToggleProps
  extends Pick<ButtonHTMLAttributes<HTMLButtonElement>, 'title' | 'aria-label' | 'children'> {
  readonly isPressed: boolean;
  onPress(): void;
}

export function Toggle({ isPressed, onPress, ...rest }: ToggleProps) {
  return (
    <button
      type="button"
      aria-pressed={isPressed}
      className={styles.toggle}
      onClick={onPress}
      {...rest}
    />
  );
}
